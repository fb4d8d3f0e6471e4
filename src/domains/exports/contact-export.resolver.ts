import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { Page } from '../../platform/database/keyset.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { NotForSupport, Personal, Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { ContactExportCreateInput, ContactExportCreatePayload } from './contact-export.inputs.js';
import type { ContactExports } from './contact-export.service.js';
import { ContactExport, ContactExportConnection } from './contact-export.type.js';
import { finishedType } from './export.events.js';
import { urlOf, type ExportLinks } from './export-links.js';
import { exportLoaders, listExports, type ExportRow } from './export.queries.js';
import { urlDescription } from './export.type.js';

@Resolver(() => ContactExport)
export class ContactExportResolver {
  constructor(
    private readonly exports: ContactExports,
    private readonly links: ExportLinks,
  ) {}

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => ContactExport, { nullable: true, description: 'One export; null for a miss.' })
  async contactExport(
    @Arg('id', () => ID, { description: 'The export.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactExport | null> {
    const uuid = uuidOf('ContactExport', id);
    return (uuid && (await scope.load(exportLoaders.CONTACTS, uuid))) || null;
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => ContactExportConnection, {
    description:
      'Exports of contacts, the newest first; members who do not see every conversation find their own alone.',
  })
  async contactExports(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactExportConnection> {
    return toConnection((await listExports(scope, 'CONTACTS', page)) as Page<ContactExport & ExportRow>);
  }

  @NotForSupport()
  @Personal()
  @FieldResolver(() => String, { nullable: true, description: urlDescription })
  url(@Root() found: ExportRow, @Ctx() { scope }: ApiContext): string | null {
    return urlOf(scope, this.links, found);
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactExportCreatePayload, {
    description: 'Asks for a file of contacts; it is kept for a day. Two are written at a time, and twenty kept.',
  })
  async contactExportCreate(
    @Arg('input', () => ContactExportCreateInput, { description: 'Which contacts.' }) input: ContactExportCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactExportCreatePayload> {
    const segmentId = input.segmentId == null ? null : uuidOf('Segment', input.segmentId);
    const id = await context.write((scope) => this.exports.create(scope, { ...input, segmentId }));
    return { contactExport: (await context.scope.load(exportLoaders.CONTACTS, id))! };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @EventSubscription(() => ContactExport, {
    description: 'Exports of the account as soon as their files are ready, or could not be made.',
    source: { resumable: false, wants: (event) => event.type === finishedType.CONTACTS },
  })
  async contactExportFinished(@Root() event: LoggedEvent, @Ctx() { scope }: ApiContext): Promise<ContactExport | null> {
    return (await scope.load(exportLoaders.CONTACTS, event.entityId)) ?? null;
  }
}
