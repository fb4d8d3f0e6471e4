import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toDate } from '../../platform/database/rows.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ContactExportService } from './contact-export.service.js';
import { ContactExport, ContactExportCreateInput, ContactExportCreatePayload } from './contact-export.type.js';
import { contactExportLoader, type ContactExportRow } from './export.queries.js';
import type { TableLinks } from './import-files.js';

@Resolver(() => ContactExport)
export class ContactExportResolver {
  constructor(
    private readonly service: ContactExportService,
    private readonly links: TableLinks,
  ) {}

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => ContactExport, { nullable: true, description: 'One export; null for a miss.' })
  async contactExport(
    @Arg('id', () => ID, { description: 'The export.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactExport | null> {
    const uuid = uuidOf('ContactExport', id);
    return (uuid && (await scope.load(contactExportLoader, uuid))) || null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Signed link to the CSV, good for 15 minutes, whoever has it; null unless it is COMPLETED.',
  })
  url(@Root() found: ContactExportRow, @Ctx() { scope }: ApiContext): string | null {
    if (found.state !== 'COMPLETED' || !found.expiresAt) return null;
    const endsAt = toDate(found.expiresAt);
    return endsAt > scope.clock.now() ? this.links.make('export', scope.accountId, found.id, endsAt).url : null;
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactExportCreatePayload, {
    description:
      'Asks for a CSV of contacts with their labels and attributes; it is kept for a day. Two are written at a time, and twenty kept.',
  })
  async contactExportCreate(
    @Arg('input', () => ContactExportCreateInput, { description: 'Which contacts.' }) input: ContactExportCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactExportCreatePayload> {
    const segmentId = input.segmentId == null ? null : uuidOf('Segment', input.segmentId);
    const id = await context.write((scope) => this.service.create(scope, segmentId));
    return { contactExport: (await context.scope.load(contactExportLoader, id))! as never };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @EventSubscription(() => ContactExport, {
    description: 'Exports of the account as soon as their files are ready, or could not be made.',
    source: { resumable: false, wants: (event) => event.type === 'contact_export.finished' },
  })
  async contactExportFinished(@Root() event: LoggedEvent, @Ctx() { scope }: ApiContext): Promise<ContactExport | null> {
    return ((await scope.load(contactExportLoader, event.entityId)) ?? null) as never;
  }
}
