import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { MediaKind } from '../../platform/whatsapp/message-content.js';
import { lockAccount } from '../accounts/account.queries.js';
import { Permission } from '../accounts/permissions.js';
import { audit } from '../audit/audit.service.js';
import { mediaErrors } from '../media/media.errors.js';
import type { MediaLibrary } from '../media/media-library.service.js';
import { messageErrors } from '../messages/message.errors.js';
import { teamErrors } from '../teams/team.errors.js';
import { CannedResponseScope } from './canned-response.entity.js';
import { responseErrors } from './canned-response.errors.js';
import { responseChanged } from './canned-response.events.js';
import { cannedResponseLoader, type CannedResponseRow } from './canned-response.queries.js';
import { faultyWords, parseWords } from './variables.js';

/** As many as the account, each team and each member have. */
const mostResponses = 1_000;
const maxCode = 40;
/** Characters of a text message, as WhatsApp counts them. */
const maxBody = 4_096;
const maxCaption = 1_024;
/** What can be sent with words under it, and audio. */
const fileKinds: ReadonlySet<MediaKind> = new Set(['image', 'video', 'document', 'audio']);

/** A response that is to be made. */
export interface NewResponse {
  shortCode: string;
  body: string;
  scope: CannedResponseScope;
  teamId: string | null;
  /** A file that goes with it. */
  mediaId: string | null;
}

/** What is to be changed; what is left out stays. */
export interface ResponseChange {
  shortCode?: string | null | undefined;
  body?: string | null | undefined;
  /** Null: no file any more. */
  mediaId?: string | null | undefined;
}

/** Words that are kept: a member's own, those of teams, and those of the account. */
export class CannedResponses {
  constructor(private readonly library: MediaLibrary) {}

  /**
   * @throws DomainError FORBIDDEN, NOT_A_PERSON, NOT_FOUND, INVALID_INPUT, UNKNOWN_VARIABLE, SHORT_CODE_TAKEN, TOO_MANY_RESPONSES,
   * MEDIA_NOT_READY, MEDIA_KIND_MISMATCH
   */
  async create(scope: Scope, input: NewResponse): Promise<string> {
    const { shortCode, codeKey } = readCode(input.shortCode);
    const mediaKind = await this.kindOf(scope, input.mediaId);
    const body = readBody(input.body, mediaKind);
    const { teamId, ownerId } = await this.holderOf(scope, input);
    // Two changes at once would not see each other's codes, nor count each other.
    await lockAccount(scope);
    const held = await firstRow<{ count: number; isTaken: boolean }>(
      scope.em,
      `/* responsesOfHolder */
       select count(*)::int as count, coalesce(bool_or(code_key = $4), false) as "isTaken" from canned_response
       where account_id = $1 and team_id is not distinct from $2::uuid and owner_id is not distinct from $3::uuid`,
      [scope.accountId, teamId, ownerId, codeKey],
    );
    if (held!.isTaken) throw codeTaken();
    if (held!.count >= mostResponses)
      throw new DomainError(responseErrors.TOO_MANY_RESPONSES, `Keep at most ${mostResponses} of them.`);
    const id = newId();
    await rows(
      scope.em,
      `/* addCannedResponse */
       insert into canned_response (account_id, id, scope, team_id, owner_id, short_code, code_key, body, media_id, media_kind,
         created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      [
        scope.accountId,
        id,
        input.scope,
        teamId,
        ownerId,
        shortCode,
        codeKey,
        body,
        input.mediaId,
        mediaKind,
        scope.clock.now(),
      ],
    );
    record(scope, { id, scope: input.scope }, 'created');
    return commit(scope, id, [responseChanged({ id, ownerId }, 'CREATED')]);
  }

  /**
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT, UNKNOWN_VARIABLE, SHORT_CODE_TAKEN, MEDIA_NOT_READY,
   * MEDIA_KIND_MISMATCH
   */
  async update(scope: Scope, id: string, input: ResponseChange): Promise<void> {
    const code = input.shortCode == null ? undefined : readCode(input.shortCode);
    await lockAccount(scope);
    const found = await this.getForChange(scope, id);
    const mediaId = input.mediaId === undefined ? found.mediaId : input.mediaId;
    const mediaKind = mediaId === found.mediaId ? found.mediaKind : await this.kindOf(scope, mediaId);
    // What the file allows holds for the text that is there, too.
    const body = readBody(input.body ?? found.body, mediaKind);
    const isTaken =
      code &&
      (await firstRow(
        scope.em,
        `/* responseWithCode */
         select 1 from canned_response
         where account_id = $1 and coalesce(team_id, owner_id, account_id) = $2 and code_key = $3 and id <> $4`,
        [scope.accountId, found.teamId ?? found.ownerId ?? scope.accountId, code.codeKey, id],
      ));
    if (isTaken) throw codeTaken();
    await rows(
      scope.em,
      `/* changeCannedResponse */
       update canned_response set short_code = coalesce($3, short_code), code_key = coalesce($4, code_key),
         body = $5, media_id = $6, media_kind = $7, updated_at = $8
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        id,
        code?.shortCode ?? null,
        code?.codeKey ?? null,
        body,
        mediaId,
        mediaKind,
        scope.clock.now(),
      ],
    );
    record(scope, found, 'changed');
    commit(scope, undefined, [responseChanged(found, 'CHANGED')]);
  }

  /** Messages that were sent with it stay as they are. @throws DomainError NOT_FOUND, FORBIDDEN */
  async delete(scope: Scope, id: string): Promise<void> {
    const found = await this.getForChange(scope, id);
    const deleted = await firstRow(
      scope.em,
      `/* deleteCannedResponse */ delete from canned_response where account_id = $1 and id = $2 returning 1`,
      [scope.accountId, id],
    );
    if (!deleted) throw missing();
    record(scope, found, 'deleted');
    commit(scope, undefined, [responseChanged(found, 'DELETED')]);
  }

  /** As what the file is sent; it cannot be swept away before the commit. */
  private async kindOf(scope: Scope, mediaId: string | null): Promise<MediaKind | null> {
    if (mediaId === null) return null;
    const file = await this.library.findReady(scope, mediaId);
    if (!file)
      throw new DomainError(mediaErrors.MEDIA_NOT_READY, 'There is no such file, or it is not ready.', ['mediaId']);
    if (!fileKinds.has(file.kind))
      throw new DomainError(
        messageErrors.MEDIA_KIND_MISMATCH,
        `A file of type ${file.mimeType} does not go with words.`,
        ['mediaId'],
      );
    return file.kind;
  }

  private async getForChange(scope: Scope, id: string): Promise<CannedResponseRow> {
    const found = await scope.load(cannedResponseLoader, id);
    if (!found) throw missing();
    if (found.scope !== CannedResponseScope.PRIVATE) assertManages(scope);
    return found;
  }

  /** Whose it will be; a team stays one until the end of the transaction. */
  private async holderOf(
    scope: Scope,
    { scope: reach, teamId }: NewResponse,
  ): Promise<{ teamId: string | null; ownerId: string | null }> {
    if ((reach === CannedResponseScope.TEAM) !== (teamId !== null))
      throw invalidInput('A team goes with the scope TEAM, and only with it.', ['teamId']);
    if (reach === CannedResponseScope.PRIVATE) {
      const { kind, actorId } = scope.viewer;
      if (kind !== 'user' || !actorId)
        throw new DomainError(teamErrors.NOT_A_PERSON, 'Only members have responses of their own.', ['scope']);
      return { teamId: null, ownerId: actorId };
    }
    assertManages(scope);
    const team =
      teamId === null ||
      (await firstRow(
        scope.em,
        `/* teamOfResponse */ select 1 from team where account_id = $1 and id = $2 for key share`,
        [scope.accountId, teamId],
      ));
    if (!team) throw notFound('Team', ['teamId']);
    return { teamId, ownerId: null };
  }
}

/** What is a member's own is nobody else's business, nor the audit's. */
function record(scope: Scope, { id, scope: reach }: { id: string; scope: CannedResponseScope }, what: string): void {
  if (reach !== CannedResponseScope.PRIVATE)
    audit(scope, { action: `canned_response.${what}`, target: { kind: 'CannedResponse', id } });
}

function assertManages({ viewer }: Scope): void {
  if (!viewer.permissions.has(Permission.INBOX_MANAGE))
    throw new DomainError(
      kernelErrors.FORBIDDEN,
      'Responses of the account and of teams take the permission INBOX_MANAGE.',
    );
}

/** @throws DomainError INVALID_INPUT */
function readCode(code: string): { shortCode: string; codeKey: string } {
  const shortCode = code.trim().normalize('NFC');
  const codeKey = shortCode.toLowerCase();
  if (codeKey.length > maxCode || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(shortCode)) {
    throw invalidInput(
      `A short code is 1 to ${maxCode} letters, digits, “_”, “-” and “.”, and begins with a letter or a digit.`,
      ['shortCode'],
    );
  }
  return { shortCode, codeKey };
}

/** @throws DomainError INVALID_INPUT, UNKNOWN_VARIABLE: all faults of the variables at once, each with its position */
function readBody(text: string, mediaKind: MediaKind | null): string {
  const body = text.toWellFormed().replaceAll('\u0000', '');
  const isEmpty = body.trim() === '';
  if (mediaKind === 'audio' && !isEmpty) throw invalidInput('Audio has no caption: leave the text empty.', ['body']);
  if (mediaKind !== null && [...body].length > maxCaption)
    throw invalidInput(`A caption has at most ${maxCaption} characters.`, ['body']);
  if (mediaKind === null && (isEmpty || [...body].length > maxBody))
    throw invalidInput(`A response has 1 to ${maxBody} characters.`, ['body']);
  if (isEmpty) return '';
  const { faults } = parseWords(body);
  if (faults.length > 0) throw faultyWords(faults, ['body']);
  return body;
}

const missing = (): DomainError => notFound('Canned response', ['cannedResponseId']);

const codeTaken = (): DomainError =>
  new DomainError(responseErrors.SHORT_CODE_TAKEN, 'There is a response with this short code.', ['shortCode']);
