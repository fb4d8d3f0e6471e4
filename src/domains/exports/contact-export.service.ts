import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { listAttributes } from '../attributes/attribute.queries.js';
import { contactCondition, type ContactWhere } from '../contacts/contact.queries.js';
import { ofSight } from '../segments/segment.queries.js';
import { contactColumn, defaultFields, type AskedColumn } from './contact-columns.js';
import { exportedContacts, type ContactSelection } from './contact-export.queries.js';
import { exportErrors } from './export.errors.js';
import type { ExportFormat } from './export-kind.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { DataStore } from '../registers/data-region.type.js';
import { requestExport } from './export-request.service.js';
import type { ExportSource } from './export-source.js';

const pageSize = 1_000;
const maxColumns = 500;

/** What was asked for, as it is kept. */
interface ContactExportRequest extends ContactSelection {
  columns: AskedColumn[];
}

/** What to export. */
export interface ContactExportWish {
  /** Undefined: of no account's. */
  segmentId: string | null | undefined;
  where?: ContactWhere | null | undefined;
  search?: string | null | undefined;
  columns?: readonly AskedColumn[] | null | undefined;
  format: ExportFormat;
}

/** Files of contacts. */
export class ContactExports implements ExportSource {
  constructor(private readonly regions: DataRegions) {}

  /** Asks for one. @throws DomainError NOT_FOUND, INVALID_INPUT, EXPORT_COLUMN_UNKNOWN, EXPORT_COLUMN_TWICE, TOO_MANY_EXPORTS, DATA_REGION_MISMATCH */
  async create(scope: Scope, wish: ContactExportWish): Promise<string> {
    const search = wish.search?.trim() || null;
    if (wish.segmentId !== null && (wish.where || search))
      throw invalidInput('Name a segment, or say which contacts; not both.', ['segmentId']);
    if (search && search.length > 100) throw invalidInput('Search for at most 100 characters.', ['search']);
    // Refused now, not by the worker.
    if (wish.where) contactCondition(wish.where, () => '');
    const segmentId = await segmentOf(scope, wish.segmentId);
    const columns = await columnsOf(scope, wish.columns);
    const request: ContactExportRequest = { segmentId, where: wish.where ?? null, search, columns };
    await this.regions.assertMayKeep(scope, DataStore.EXPORTS);
    return requestExport(scope, 'CONTACTS', wish.format, request);
  }

  columns({ request }: { request: unknown }) {
    return (request as ContactExportRequest).columns.map(contactColumn);
  }

  async *pages({ request }: { request: unknown }, _viewer: unknown, read: () => Promise<Scope>) {
    const selection = request as ContactExportRequest;
    const columns = selection.columns.map(contactColumn);
    for (let after: string | null = null; ;) {
      const page = await exportedContacts(await read(), selection, after, pageSize);
      yield page.map((contact) => columns.map((column) => column.read(contact)));
      if (page.length < pageSize) return;
      after = page.at(-1)!.id;
    }
  }
}

async function segmentOf(scope: Scope, segmentId: string | null | undefined): Promise<string | null> {
  if (segmentId === null) return null;
  const segment =
    segmentId &&
    (await firstRow(
      scope.em,
      `/* exportedSegment */ select 1 from segment where account_id = $1 and id = $2 and ${ofSight}`,
      [scope.accountId, segmentId, scope.viewer.visibility],
    ));
  if (!segment) throw notFound('Segment', ['segmentId']);
  return segmentId;
}

async function columnsOf(scope: Scope, asked: readonly AskedColumn[] | null | undefined): Promise<AskedColumn[]> {
  const known = (await listAttributes(scope)).map(({ key }) => key);
  if (!asked)
    return [
      ...defaultFields.map((field): AskedColumn => ({ field })),
      ...known.map((attributeKey): AskedColumn => ({ field: 'ATTRIBUTE', attributeKey })),
    ];
  if (asked.length < 1 || asked.length > maxColumns)
    throw invalidInput(`Name 1 to ${maxColumns} columns.`, ['columns']);
  const seen = new Set<string>();
  return asked.map(({ field, attributeKey }, i) => {
    const path = ['columns', String(i)];
    if (field !== 'ATTRIBUTE' && attributeKey != null)
      throw invalidInput('Only an ATTRIBUTE column names an attribute.', [...path, 'attributeKey']);
    if (field === 'ATTRIBUTE' && (attributeKey == null || !known.includes(attributeKey)))
      throw new DomainError(exportErrors.EXPORT_COLUMN_UNKNOWN, 'The account has no attribute with this key.', [
        ...path,
        'attributeKey',
      ]);
    const { key } = contactColumn({ field, attributeKey: attributeKey ?? null });
    if (seen.has(key)) throw new DomainError(exportErrors.EXPORT_COLUMN_TWICE, 'This column is there already.', path);
    seen.add(key);
    return field === 'ATTRIBUTE' ? { field, attributeKey: attributeKey! } : { field };
  });
}
