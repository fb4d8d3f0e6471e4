import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import { commit, type LoggedEvent } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { contactChanged } from '../contacts/contact.events.js';
import { compareOlder } from './duplicate.jobs.js';
import { pairStatement } from './pair-sql.js';
import { likenessStatement } from './likeness-sql.js';

/** Contacts that one job compares; at least as many as events come at once. */
const fillSize = 500;
/** What more contacts than this share, like the address of a switchboard, says nothing of any two of them. */
export const mostSharing = 10;

/** What makes no difference to who somebody may be. */
const besides: ReadonlySet<unknown> = new Set([
  'OWNER',
  'BLOCKED',
  'UNBLOCKED',
  'LABELS',
  'NOTES',
  'DUPLICATES',
  'RESTRICTION',
]);

/**
 * Finds contacts that may be one person, behind whatever changed them: a list of them is read in its order, however many
 * contacts there are, and receiving a message costs nothing more.
 */
export class DuplicateFinding implements EventFollower {
  readonly name = 'contacts.duplicates';
  readonly types = ['contact.changed'];

  async run(scope: Scope, events: readonly LoggedEvent[]): Promise<void> {
    const ids = events.filter(({ payload }) => !besides.has(payload['change'])).map((event) => event.entityId);
    if (ids.length === 0) return;
    const isFirst = await this.lock(scope);
    await this.compare(scope, [...new Set(ids)]);
    if (isFirst) commit(scope, undefined, [], [jobRequest(compareOlder, { accountId: scope.accountId })]);
  }

  /** Compares the next older contacts of before. */
  async fill(scope: Scope): Promise<void> {
    const place = await firstRow<{ beforeId: string | null; isDone: boolean }>(
      scope.em,
      `/* comparedPlace */ select before_id as "beforeId", is_done as "isDone" from contact_likeness_fill
       where account_id = $1 for update`,
      [scope.accountId],
    );
    if (!place || place.isDone) return;
    const contacts = await rows<{ id: string }>(
      scope.em,
      `/* contactsToCompare */ select id from contact
       where account_id = $1 and ($2::uuid is null or id < $2) order by id desc limit ${fillSize}`,
      [scope.accountId, place.beforeId],
    );
    const ids = contacts.map(({ id }) => id);
    await this.compare(scope, ids);
    const isDone = ids.length < fillSize;
    await rows(
      scope.em,
      `/* moveCompared */ update contact_likeness_fill set before_id = coalesce($2, before_id), is_done = $3
       where account_id = $1`,
      [scope.accountId, ids.at(-1) ?? null, isDone],
    );
    commit(scope, undefined, [], isDone ? [] : [jobRequest(compareOlder, { accountId: scope.accountId })]);
  }

  /** One at a time for each account; true for the first who ever comes. */
  private async lock(scope: Scope): Promise<boolean> {
    const begun = await rows(
      scope.em,
      `/* beginComparing */ insert into contact_likeness_fill (account_id) values ($1) on conflict do nothing returning 1`,
      [scope.accountId],
    );
    if (begun.length > 0) return true;
    await rows(scope.em, `/* lockComparing */ select 1 from contact_likeness_fill where account_id = $1 for update`, [
      scope.accountId,
    ]);
    return false;
  }

  private async compare(scope: Scope, contactIds: readonly string[]): Promise<void> {
    if (contactIds.length === 0) return;
    // Who is merged away at this moment would take the new rows along, or stand in their way.
    const locked = await rows<{ id: string }>(
      scope.em,
      `/* lockToCompare */ select id from contact where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, contactIds],
    );
    const ids = locked.map(({ id }) => id);
    const moved = await rows<{ kind: string; key: string }>(scope.em, likenessStatement, [scope.accountId, ids]);
    const changed = await rows<{ id: string }>(scope.em, pairStatement(mostSharing), [
      scope.accountId,
      [...new Set([...ids, ...(await this.concerned(scope, moved))])],
    ]);
    commit(
      scope,
      undefined,
      changed.map(({ id }) => contactChanged(id, 'DUPLICATES')),
    );
  }

  /** Whoever shares what contacts got or lost: with one more or less it may say nothing any more, or something again. */
  private async concerned(scope: Scope, moved: readonly { kind: string; key: string }[]): Promise<string[]> {
    if (moved.length === 0) return [];
    // What more share than can have come at once said nothing before either.
    const most = mostSharing + fillSize;
    const found = await rows<{ ids: string[] }>(
      scope.em,
      `/* contactsThatShare */
       select s.ids from unnest($2::text[], $3::text[]) as k (kind, key) cross join lateral (
         select array_agg(l.contact_id) as ids from (
           select contact_id from contact_likeness
           where account_id = $1 and kind = k.kind and key = k.key limit ${most + 1}) l) s
       where cardinality(s.ids) <= ${most}`,
      [scope.accountId, moved.map(({ kind }) => kind), moved.map(({ key }) => key)],
    );
    return found.flatMap(({ ids }) => ids);
  }
}
