import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { dataImportChangedType } from './data-import.events.js';
import type { DataImportLinks } from './data-import-links.js';
import { dataImportLoader, type DataImportRow } from './data-import.queries.js';
import { maxArchiveBytes, type DataImportService } from './data-import.service.js';
import {
  DataImport,
  DataImportCancelInput,
  DataImportCancelPayload,
  DataImportCount,
  DataImportCreateInput,
  DataImportCreatePayload,
  DataImportStatus,
} from './data-import.type.js';

@Resolver(() => DataImport)
export class DataImportResolver {
  constructor(
    private readonly imports: DataImportService,
    private readonly links: DataImportLinks,
  ) {}

  @FieldResolver(() => DataImportStatus, { description: 'How far it is.' })
  status(@Root() found: DataImport): string {
    return found.state;
  }

  @FieldResolver(() => [DataImportCount], {
    description: 'What the archive has and what was taken over, one for each kind of thing.',
  })
  counts(@Root() found: DataImportRow): DataImportCount[] {
    return Object.entries(found.counts)
      .map(([table, count]) => ({ table, ...count }))
      .sort((a, b) => (a.table < b.table ? -1 : 1));
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Query(() => DataImport, { nullable: true, description: 'One import of an archive; null for a miss.' })
  async dataImport(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<DataImport | null> {
    const uuid = uuidOf('DataImport', id);
    return (uuid && (await scope.load(dataImportLoader, uuid))) || null;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => DataImportCreatePayload, {
    description:
      'Announces an archive of an account, to be restored into this one as soon as it is uploaded. For owners in person, while nothing is in the account.',
  })
  async dataImportCreate(
    @Arg('input', () => DataImportCreateInput, { description: 'Which archive.' }) { sizeBytes }: DataImportCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<DataImportCreatePayload> {
    if (sizeBytes != null && !(sizeBytes > 0 && sizeBytes <= maxArchiveBytes))
      throw invalidInput(`An archive has 1 to ${maxArchiveBytes} bytes.`, ['sizeBytes']);
    const id = await context.write((scope) => this.imports.create(scope));
    const { url, expiresAt } = this.links.make(context.scope.accountId, id);
    return {
      dataImport: (await context.scope.load(dataImportLoader, id))!,
      uploadUrl: url,
      uploadExpiresAt: expiresAt,
    } as DataImportCreatePayload;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => DataImportCancelPayload, {
    description:
      'Ends an import of an archive where it stands; what was restored by then stays. Again it changes nothing.',
  })
  async dataImportCancel(
    @Arg('input', () => DataImportCancelInput, { description: 'Which one.' }) { dataImportId }: DataImportCancelInput,
    @Ctx() context: ApiContext,
  ): Promise<DataImportCancelPayload> {
    const uuid = uuidOf('DataImport', dataImportId);
    const { id, storageKey } = await context.write((scope) => this.imports.cancel(scope, uuid));
    await this.imports.forget(storageKey);
    return { dataImport: (await context.scope.load(dataImportLoader, id))! };
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @EventSubscription(() => DataImport, {
    description: 'Imports of archives whenever one is announced, uploaded, begun or over.',
    source: { resumable: false, wants: (event) => event.type === dataImportChangedType },
  })
  async dataImportUpdated(@Root() event: LoggedEvent, @Ctx() { scope }: ApiContext): Promise<DataImport | null> {
    return (await scope.load(dataImportLoader, event.entityId)) ?? null;
  }
}
