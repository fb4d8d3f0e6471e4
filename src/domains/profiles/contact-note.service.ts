import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { contactChanged } from '../contacts/contact.events.js';
import type { Holding } from '../contacts/holding.policy.js';
import { profileErrors } from './contact-profile.errors.js';
import { noteColumns, type NoteRow } from './profile.queries.js';

const longestNote = 5_000;

/** What members note about contacts, among themselves: nothing here ever goes to WhatsApp. */
export class ContactNotes {
  constructor(private readonly holding: Holding) {}

  /** @throws DomainError NOT_FOUND, INVALID_INPUT */
  async add(scope: Scope, contactId: string | undefined, text: string): Promise<string> {
    const body = readBody(text);
    const contact = await lockContact(scope, contactId, 'key share');
    const id = newId();
    await rows(
      scope.em,
      `/* addContactNote */
       insert into contact_note (account_id, id, contact_id, author_id, body, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [scope.accountId, id, contact.id, authorOf(scope), body, scope.clock.now()],
    );
    return commit(scope, id, [contactChanged(contact.id, 'NOTES')]);
  }

  /** @throws DomainError NOT_FOUND, NOT_NOTE_AUTHOR, CONFLICT, INVALID_INPUT, ON_LEGAL_HOLD */
  async edit(scope: Scope, id: string | undefined, text: string, version?: number | null): Promise<string> {
    const body = readBody(text);
    const note = await this.lock(scope, id);
    if (note.authorId !== authorOf(scope)) throw notAuthor();
    if (version != null && version !== note.version)
      throw new DomainError(kernelErrors.CONFLICT, 'The note was changed in the meantime.', ['version']);
    if (body === note.body) return note.id;
    await this.holding.assertFree(scope, note);
    await rows(
      scope.em,
      `/* editContactNote */
       update contact_note set body = $3, edited_at = $4, version = version + 1 where account_id = $1 and id = $2`,
      [scope.accountId, note.id, body, scope.clock.now()],
    );
    return commit(scope, note.id, [contactChanged(note.contactId, 'NOTES')]);
  }

  /** The note as it was. @throws DomainError NOT_FOUND, NOT_NOTE_AUTHOR, ON_LEGAL_HOLD */
  async delete(scope: Scope, id: string | undefined): Promise<NoteRow> {
    const note = await this.lock(scope, id);
    if (note.authorId !== authorOf(scope) && !scope.viewer.permissions.has(Permission.CONTACTS_MANAGE))
      throw notAuthor();
    await this.holding.assertFree(scope, note);
    await rows(scope.em, `/* deleteContactNote */ delete from contact_note where account_id = $1 and id = $2`, [
      scope.accountId,
      note.id,
    ]);
    return commit(scope, note, [contactChanged(note.contactId, 'NOTES')]);
  }

  private async lock(scope: Scope, id: string | undefined): Promise<NoteRow> {
    const note =
      id &&
      (await firstRow<NoteRow>(
        scope.em,
        `/* lockContactNote */ select ${noteColumns} from contact_note where account_id = $1 and id = $2 for update`,
        [scope.accountId, id],
      ));
    if (!note) throw notFound('Note', ['contactNoteId']);
    return note;
  }
}

/** API keys write as nobody. */
const authorOf = ({ viewer }: Scope): string | null => (viewer.kind === 'user' ? (viewer.actorId ?? null) : null);

function readBody(text: string): string {
  const body = text.trim();
  if (body.length === 0 || body.length > longestNote)
    throw invalidInput(`Write 1 to ${longestNote} characters.`, ['body']);
  return body;
}

const notAuthor = (): DomainError =>
  new DomainError(profileErrors.NOT_NOTE_AUTHOR, 'Somebody else wrote this note.', ['contactNoteId']);
