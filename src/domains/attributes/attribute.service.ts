import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import type { AttributeType } from './attribute.entity.js';
import { attributeErrors } from './attribute.errors.js';
import { attributeChanged } from './attribute.events.js';
import { attributeColumns, mostAttributes, type AttributeRow } from './attribute.queries.js';
import { linearPattern } from './linear-pattern.js';

/** What may be said of an attribute; left out: as it is. */
export interface AttributeChange {
  label?: string | null | undefined;
  description?: string | null | undefined;
  type?: AttributeType | null | undefined;
  options?: readonly string[] | null | undefined;
  pattern?: string | null | undefined;
  isPersonal?: boolean | null | undefined;
}

/** A definition that is to be made. */
export interface NewAttribute extends AttributeChange {
  key: string;
  label: string;
  type: AttributeType;
}

const keyPattern = /^[a-z][a-z0-9_]{0,62}$/;
const withPattern: readonly AttributeType[] = ['TEXT', 'URL', 'EMAIL'];
const mostOptions = 200;

/** Definitions of attributes. Values of contacts are never touched by them. */
export class AttributeService {
  /** @throws DomainError ATTRIBUTE_KEY_TAKEN, INVALID_INPUT */
  async create(scope: Scope, input: NewAttribute): Promise<AttributeRow> {
    if (!keyPattern.test(input.key)) {
      throw invalidInput('Write the key as a small letter, then at most 62 of a–z, 0–9 and _.', ['key']);
    }
    const drawn = draw(input, input.type);
    // Two of them at once would not count each other.
    await lockAccount(scope);
    const attribute = await firstRow<AttributeRow>(
      scope.em,
      `/* addAttribute */
       insert into contact_attribute (account_id, id, key, label, description, type, options, pattern, is_personal, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, $10)
       on conflict (account_id, key) do nothing returning ${attributeColumns}`,
      [
        scope.accountId,
        newId(),
        input.key,
        drawn.label,
        drawn.description,
        drawn.type,
        drawn.options,
        drawn.pattern,
        drawn.isPersonal,
        scope.clock.now(),
      ],
    );
    if (!attribute)
      throw new DomainError(attributeErrors.ATTRIBUTE_KEY_TAKEN, 'An attribute with this key exists.', ['key']);
    const all = await firstRow<{ count: number }>(
      scope.em,
      `/* countAttributes */ select count(*)::int as count from contact_attribute where account_id = $1`,
      [scope.accountId],
    );
    if (all!.count > mostAttributes)
      throw invalidInput(`An account has at most ${mostAttributes} attributes.`, ['key']);
    audit(scope, { action: 'contact_attribute.created', target: { kind: 'ContactAttribute', id: attribute.id } });
    return commit(scope, attribute, [attributeChanged(attribute.id)]);
  }

  /** @throws DomainError NOT_FOUND, INVALID_INPUT */
  async update(scope: Scope, id: string | undefined, change: AttributeChange): Promise<AttributeRow> {
    const before = id && (await this.lock(scope, id));
    if (!before) throw notFound('Attribute', ['attributeId']);
    const type = change.type ?? before.type;
    const drawn = draw(
      {
        label: change.label ?? before.label,
        description: change.description === undefined ? before.description : change.description,
        options: change.options ?? (type === 'LIST' ? before.options : null),
        pattern: change.pattern !== undefined ? change.pattern : withPattern.includes(type) ? before.pattern : null,
        isPersonal: change.isPersonal ?? before.isPersonal,
      },
      type,
    );
    const attribute = await firstRow<AttributeRow>(
      scope.em,
      `/* changeAttribute */
       update contact_attribute set label = $3, description = $4, type = $5, options = $6::text[], pattern = $7, is_personal = $8,
         updated_at = $9
       where account_id = $1 and id = $2 returning ${attributeColumns}`,
      [
        scope.accountId,
        id,
        drawn.label,
        drawn.description,
        drawn.type,
        drawn.options,
        drawn.pattern,
        drawn.isPersonal,
        scope.clock.now(),
      ],
    );
    audit(scope, { action: 'contact_attribute.changed', target: { kind: 'ContactAttribute', id: attribute!.id } });
    return commit(scope, attribute!, [attributeChanged(attribute!.id)]);
  }

  /** @throws DomainError NOT_FOUND */
  async delete(scope: Scope, id: string | undefined): Promise<AttributeRow> {
    const gone =
      id &&
      (await firstRow<AttributeRow>(
        scope.em,
        `/* deleteAttribute */ delete from contact_attribute where account_id = $1 and id = $2 returning ${attributeColumns}`,
        [scope.accountId, id],
      ));
    if (!gone) throw notFound('Attribute', ['attributeId']);
    audit(scope, { action: 'contact_attribute.deleted', target: { kind: 'ContactAttribute', id: gone.id } });
    return commit(scope, gone, [attributeChanged(gone.id)]);
  }

  private lock(scope: Scope, id: string): Promise<AttributeRow | undefined> {
    return firstRow<AttributeRow>(
      scope.em,
      `/* lockAttribute */ select ${attributeColumns} from contact_attribute where account_id = $1 and id = $2 for no key update`,
      [scope.accountId, id],
    );
  }
}

/** The definition as it is kept. @throws DomainError INVALID_INPUT */
function draw(input: AttributeChange & { label?: string | null }, type: AttributeType) {
  const label = readName(input.label ?? '', ['label'], 80);
  const description = input.description?.trim() ? readName(input.description, ['description'], 300) : null;
  const options = (input.options ?? []).map((option, i) => readName(option, ['options', String(i)], 100));
  if (type === 'LIST' && (options.length === 0 || options.length > mostOptions))
    throw invalidInput(`Give 1 to ${mostOptions} options.`, ['options']);
  if (type !== 'LIST' && options.length > 0) throw invalidInput('Only a LIST has options.', ['options']);
  if (new Set(options).size < options.length) throw invalidInput('Give each option once.', ['options']);
  const pattern = input.pattern || null;
  if (pattern && !withPattern.includes(type))
    throw invalidInput('Only texts, web addresses and e-mail addresses can have a pattern.', ['pattern']);
  if (pattern && !linearPattern(pattern)) {
    throw invalidInput(
      'Write a regular expression of at most 200 characters, without back-references, look-around and named classes.',
      ['pattern'],
    );
  }
  return { label, description, type, options, pattern, isPersonal: input.isPersonal ?? true };
}
