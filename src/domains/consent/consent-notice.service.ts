import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';

const longestBody = 20_000;
/** What is left in a text that nobody has finished. */
const placeholder = /\[insert|\btodo\b|\{\{|\}\}|<[a-z_]+>|lorem ipsum/i;

/** The words that people are shown when they are asked. */
export class ConsentNotices {
  /** The id of a notice that can never be changed. @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT */
  async publish(
    scope: Scope,
    given: { language: string; body: string; version?: number | null | undefined },
  ): Promise<string> {
    const language = readLanguage(given.language);
    const body = readBody(given.body);
    // One after the other: versions have no holes, and no two notices have one.
    await rows(
      scope.em,
      `/* numberNotices */ select pg_advisory_xact_lock(hashtextextended($1::text || 'notice', 0))`,
      [scope.accountId],
    );
    const known = await firstRow<{ newest: number; hasVersion: boolean }>(
      scope.em,
      `/* newestNotice */
       select coalesce(max(version), 0) as newest, coalesce(bool_or(version = $2::int), false) as "hasVersion"
       from consent_notice where account_id = $1`,
      [scope.accountId, given.version ?? null],
    );
    if (given.version != null && !known!.hasVersion) throw notFound('ConsentNotice', ['version']);
    const id = newId();
    const added = await firstRow(
      scope.em,
      `/* publishNotice */
       insert into consent_notice (account_id, id, version, language, body, published_by, published_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [
        ...[scope.accountId, id, given.version ?? known!.newest + 1, language, body],
        ...[scope.viewer.kind === 'user' ? (scope.viewer.actorId ?? null) : null, scope.clock.now()],
      ],
    );
    if (!added) {
      const message = 'This version has this language already; publish a new version.';
      throw new DomainError(kernelErrors.CONFLICT, message, ['language']);
    }
    audit(scope, { action: 'consent_notice.published', target: { kind: 'ConsentNotice', id: id } });
    return commit(scope, id, []);
  }
}

function readLanguage(text: string): string {
  try {
    if (text.length > 35) throw new RangeError();
    return Intl.getCanonicalLocales(text)[0]!;
  } catch {
    throw invalidInput('Write a language like `de` or `pt-BR`.', ['language']);
  }
}

function readBody(text: string): string {
  const body = text.trim();
  if (body.length === 0 || body.length > longestBody || body.includes('\u0000') || !body.isWellFormed())
    throw invalidInput(`Write 1 to ${longestBody} characters of well-formed text.`, ['body']);
  if (placeholder.test(body)) throw invalidInput('There is a placeholder left in the text.', ['body']);
  return body;
}
