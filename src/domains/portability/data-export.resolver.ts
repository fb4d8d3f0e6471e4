import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toDate } from '../../platform/database/rows.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Personal, Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import type { SubjectKind } from '../../platform/personal-data/personal-data.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { dataExportChangedType } from './data-export.events.js';
import { DataExportCancelInput, DataExportRequestInput } from './data-export.inputs.js';
import type { DataExportLinks } from './data-export-links.js';
import { dataExportLoader, listDataExports } from './data-export.queries.js';
import { subjectIdKind, type DataExportRequests } from './data-export-request.service.js';
import {
  DataExport,
  DataExportCancelPayload,
  DataExportConnection,
  DataExportRequestPayload,
  DataExportStatus,
  DataExportSubject,
} from './data-export.type.js';

@Resolver(() => DataExport)
export class DataExportResolver {
  constructor(
    private readonly requests: DataExportRequests,
    private readonly links: DataExportLinks,
    private readonly files: FileStorage,
  ) {}

  @FieldResolver(() => ID, { description: 'Id of the contact, the user or the account whose data it is.' })
  subjectId(@Root() found: DataExport): string {
    return toPublicId(subjectIdKind[found.subjectKind], found.subjectId);
  }

  @FieldResolver(() => DataExportStatus, { description: 'How far it is.' })
  status(@Root() found: DataExport): string {
    return found.state;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who asked for it; null: a program, or the platform.' })
  async requestedBy(@Root() found: DataExport, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (found.requestedBy && (await scope.load(userLoader, found.requestedBy))) || null;
  }

  @Personal()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Signed link to the archive, for 15 minutes and for the viewer, as long as they may have it; null unless it is COMPLETED.',
  })
  downloadUrl(@Root() found: DataExport, @Ctx() { scope }: ApiContext): string | null {
    const endsAt = found.state === 'COMPLETED' && found.expiresAt ? toDate(found.expiresAt) : undefined;
    return endsAt && endsAt > scope.clock.now() ? this.links.make(scope.viewer, found.id, endsAt) : null;
  }

  @Requires('signed_in')
  @Query(() => DataExport, { nullable: true, description: 'One copy of data; null for a miss.' })
  async dataExport(
    @Arg('id', () => ID, { description: 'The copy.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<DataExport | null> {
    const uuid = uuidOf('DataExport', id);
    return (uuid && (await scope.load(dataExportLoader, uuid))) || null;
  }

  @Requires('signed_in')
  @Query(() => DataExportConnection, { description: 'Copies of data that the viewer may have, the newest first.' })
  async dataExports(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('subjectKind', () => DataExportSubject, { nullable: true, description: 'Of this kind alone.' })
    subjectKind: SubjectKind | null | undefined,
    @Arg('contactId', () => ID, { nullable: true, description: 'Of this contact alone.' })
    contactId: string | null | undefined,
    @Ctx() { scope }: ApiContext,
  ): Promise<DataExportConnection> {
    const subjectId = contactId ? (uuidOf('Contact', contactId) ?? scope.accountId) : null;
    const kind = contactId ? 'CONTACT' : subjectKind;
    return toConnection(await listDataExports(scope, page, { subjectKind: kind, subjectId }));
  }

  @Requires('signed_in')
  @Mutation(() => DataExportRequestPayload, {
    description:
      'Asks for a copy of everything that is kept of a contact, of the viewer or of the account; it is kept for seven days. Asked again while it is written it gives the same one.',
  })
  async dataExportRequest(
    @Arg('input', () => DataExportRequestInput, { description: 'Whose data.' }) input: DataExportRequestInput,
    @Ctx() context: ApiContext,
  ): Promise<DataExportRequestPayload> {
    const { contactId, me, account } = input.subject;
    if (me === false || account === false)
      throw invalidInput('Say true.', ['subject', me === false ? 'me' : 'account']);
    const id = await context.write((scope) => {
      if (me) return this.requests.ofViewer(scope);
      return account ? this.requests.ofAccount(scope) : this.requests.ofContact(scope, uuidOf('Contact', contactId));
    });
    return { export: (await context.scope.load(dataExportLoader, id))! };
  }

  @Requires('signed_in')
  @Mutation(() => DataExportCancelPayload, {
    description:
      'Stops a copy that is being written, or deletes the file of one that is kept. Again it changes nothing.',
  })
  async dataExportCancel(
    @Arg('input', () => DataExportCancelInput, { description: 'Which one.' }) input: DataExportCancelInput,
    @Ctx() context: ApiContext,
  ): Promise<DataExportCancelPayload> {
    const uuid = uuidOf('DataExport', input.dataExportId);
    const { id, storageKey } = await context.write((scope) => this.requests.cancel(scope, uuid));
    if (storageKey) await this.files.delete(storageKey);
    return { export: (await context.scope.load(dataExportLoader, id))! };
  }

  @Requires('signed_in')
  @EventSubscription(() => DataExport, {
    description: 'Copies of data that the viewer asked for, whenever one is begun, ready, fetched, failed or gone.',
    source: {
      resumable: false,
      isPersonal: true,
      wants: (event, _args, viewer) =>
        event.type === dataExportChangedType && event.payload['requestedBy'] === viewer.actorId && !!viewer.actorId,
    },
  })
  async dataExportUpdated(@Root() event: LoggedEvent, @Ctx() { scope }: ApiContext): Promise<DataExport | null> {
    return (await scope.load(dataExportLoader, event.entityId)) ?? null;
  }
}
