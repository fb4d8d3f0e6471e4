import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { isPhoneCountry } from '../../platform/kernel/phone-number.js';
import { Permission } from '../accounts/permissions.js';
import { ContactSource } from '../contacts/contact.type.js';
import {
  ContactImportCancelInput,
  ContactImportColumnInput,
  ContactImportCreateInput,
  ContactImportCreatePayload,
  ContactImportPayload,
  ContactImportStartInput,
} from './contact-import.inputs.js';
import type { ContactImportService } from './contact-import.service.js';
import { ContactImport, ContactImportConnection, ContactImportPreview } from './contact-import.type.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { contactImportLoader, listImports, type ContactImportRow } from './import.queries.js';
import type { ImportLinks } from './import-links.js';
import type { ImportPreview } from './import-preview.service.js';

@Resolver(() => ContactImport)
export class ContactImportResolver {
  constructor(
    private readonly service: ContactImportService,
    private readonly previews: ImportPreview,
    private readonly links: ImportLinks,
  ) {}

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => ContactImport, { nullable: true, description: 'One import; null for a miss.' })
  async contactImport(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactImport | null> {
    const uuid = uuidOf('ContactImport', id);
    return (uuid && (await scope.load(contactImportLoader, uuid))) || null;
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => ContactImportConnection, { description: 'The imports of the account, the newest first.' })
  async contactImports(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactImportConnection> {
    return toConnection(await listImports(scope, args));
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => ContactImportPreview, {
    nullable: true,
    description:
      'What an uploaded file looks like, and what would be wrong with its first rows; null for a miss, and once the file is gone.',
  })
  async contactImportPreview(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Arg('columns', () => [ContactImportColumnInput], {
      nullable: true,
      description: 'The mapping to check the rows with; default: the suggested one.',
    })
    columns: ContactImportColumnInput[] | null,
    @Arg('defaultCountry', () => String, { nullable: true, description: 'Country of numbers without a country code.' })
    country: string | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactImportPreview | null> {
    if (country && !isPhoneCountry(country)) throw badUserInput('Write a country like DE.', 'defaultCountry');
    const uuid = uuidOf('ContactImport', id);
    const found = uuid && (await scope.load(contactImportLoader, uuid));
    if (!found || !found.storageKey) return null;
    const preview = await this.previews
      .look(scope, found, columns ?? undefined, (country ?? undefined) as never)
      .catch((error: unknown) => {
        if (error instanceof DomainError) throw badUserInput(error.message, error.errors[0]!.path?.[0] ?? 'id');
        throw error;
      });
    const { sameFileImportId } = preview;
    return { ...preview, sameFileImportId: sameFileImportId && toPublicId('ContactImport', sameFileImportId) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Signed link to a CSV of the rows that failed (row number, column, code, message), good for 15 minutes, whoever has it; null while there are none.',
  })
  errorsUrl(@Root() found: ContactImportRow, @Ctx() { scope }: ApiContext): string | null {
    return found.failedCount > 0 ? this.links.make('errors', scope.accountId, found.id).url : null;
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactImportCreatePayload, {
    description:
      'Announces a CSV of contacts and says where to PUT it. A file that is not started within a day is deleted.',
  })
  async contactImportCreate(
    @Arg('input', () => ContactImportCreateInput, { description: 'The file.' }) input: ContactImportCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactImportCreatePayload> {
    const id = await context.write((scope) => this.service.create(scope, input.filename));
    const { url, expiresAt } = this.links.make('upload', context.signedIn.accountId, id);
    return {
      upload: { contactImport: (await context.scope.load(contactImportLoader, id))!, uploadUrl: url, expiresAt },
    };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactImportPayload, {
    description:
      'Takes the rows of an uploaded file over. Known people are found by user id, external id, phone number in all its spellings, or e-mail address; the same file again changes nothing. Nobody is merged and nothing is sent. The consent that it claims goes into the ledger with its evidence, and gives nothing anew that a person took back.',
  })
  contactImportStart(
    @Arg('input', () => ContactImportStartInput, { description: 'How.' }) input: ContactImportStartInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactImportPayload> {
    const id = uuidOf('ContactImport', input.contactImportId);
    return this.payload(
      context,
      context.write((scope) => this.service.start(scope, id, input)),
    );
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactImportPayload, {
    description: 'Ends an import where it stands; what was taken over stays. One that has ended is left as it is.',
  })
  async contactImportCancel(
    @Arg('input', () => ContactImportCancelInput, { description: 'Which.' }) input: ContactImportCancelInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactImportPayload> {
    const id = uuidOf('ContactImport', input.contactImportId);
    const ended = await context.write((scope) => this.service.cancel(scope, id));
    await this.service.forget(ended.storageKey);
    return this.payload(context, Promise.resolve(ended.id));
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @EventSubscription<{ id: string }>(() => ContactImport, {
    description: 'An import whenever it comes further, at most twice a second, and when it ends.',
    source: {
      resumable: false,
      wants: (event, { id }) =>
        event.type === 'contact_import.changed' && event.entityId === uuidOf('ContactImport', id),
    },
  })
  async contactImportChanged(
    @Root() event: LoggedEvent,
    @Arg('id', () => ID, { description: 'The import.' }) _id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactImport | null> {
    return (await scope.load(contactImportLoader, event.entityId)) ?? null;
  }

  private async payload(context: ApiContext, id: Promise<string>): Promise<ContactImportPayload> {
    return { contactImport: (await context.scope.load(contactImportLoader, await id))! };
  }
}

@Resolver(() => ContactSource)
export class ContactSourceImportResolver {
  @Requires(Permission.CONTACTS_MANAGE)
  @FieldResolver(() => ContactImport, {
    nullable: true,
    description: 'The import whose file named the person; null: none did, or it is gone.',
  })
  async import(@Root() { importId }: ContactSource, @Ctx() { scope }: ApiContext): Promise<ContactImportRow | null> {
    return (importId && (await scope.load(contactImportLoader, importId))) || null;
  }
}
