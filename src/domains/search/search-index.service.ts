import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import { commit, type LoggedEvent } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';
import { searchableText } from './searchable-text.js';
import { searchFill } from './search.jobs.js';
import { wordsOf } from './search-words.js';

interface StoredMessage {
  id: string;
  conversationId: string;
  sentAt: string;
  wamid: string | null;
  content: MessageContent;
  targetId: string | null;
  targetWamid: string | null;
  filename: string | null;
}

/** More different words than this, a message is a document; its first ones do. */
const mostWords = 1_500;
/** Messages that one job indexes. */
const fillSize = 1_000;

const columns = `m.id, m.conversation_id as "conversationId", m.sent_at as "sentAt", m.wamid, m.content,
  m.reply_to_id as "targetId", m.reply_to_wamid as "targetWamid", md.filename`;
const joins = 'left join media md on md.account_id = $1 and md.id = m.media_id';

/**
 * Writes the words of messages behind them, outside the transactions that store messages: those are never slower for
 * it, and what is new is found a moment later.
 */
export class SearchIndex implements EventFollower {
  readonly name = 'search.index';
  readonly types = ['message.received', 'message.queued', 'conversation.changed'];

  async run(scope: Scope, events: readonly LoggedEvent[]): Promise<void> {
    const messageIds = events.flatMap(({ type, entityId }) => (type.startsWith('message.') ? [entityId] : []));
    const merged = events.flatMap(({ type, entityId, payload }) =>
      type === 'conversation.changed' && payload['change'] === 'MERGED' ? [entityId] : [],
    );
    if (messageIds.length > 0) await this.add(scope, messageIds);
    if (merged.length > 0) await this.follow(scope, merged);
    if (messageIds.length > 0) await this.beginFill(scope);
  }

  /** Indexes these messages as they now are; those that took others back or changed them do so here too. */
  async add(scope: Scope, messageIds: readonly string[]): Promise<void> {
    await this.index(
      scope,
      await rows<StoredMessage>(
        scope.em,
        `/* messagesToIndex */ select ${columns} from message m ${joins}
         where m.account_id = $1 and m.id = any($2::uuid[]) order by m.id`,
        [scope.accountId, messageIds],
      ),
      true,
    );
  }

  /** Indexes the next older messages of before. */
  async fill(scope: Scope): Promise<void> {
    const [place] = await rows<{ beforeId: string | null; isDone: boolean }>(
      scope.em,
      `/* fillPlace */ select before_id as "beforeId", is_done as "isDone" from message_search_fill where account_id = $1 for update`,
      [scope.accountId],
    );
    if (!place || place.isDone) return;
    const messages = await rows<StoredMessage>(
      scope.em,
      `/* messagesToFill */ select ${columns} from message m ${joins}
       where m.account_id = $1 and ($2::uuid is null or m.id < $2) order by m.id desc limit ${fillSize}`,
      [scope.accountId, place.beforeId],
    );
    await this.index(scope, messages.reverse(), false);
    const isDone = messages.length < fillSize;
    await rows(
      scope.em,
      `/* moveFill */ update message_search_fill set before_id = coalesce($2, before_id), is_done = $3 where account_id = $1`,
      [scope.accountId, messages[0]?.id ?? null, isDone],
    );
    commit(scope, undefined, [], isDone ? [] : [jobRequest(searchFill, { accountId: scope.accountId })]);
  }

  /** `isNewest`: nothing newer has been indexed, so a change of a message holds against what the index has of it. */
  private async index(scope: Scope, messages: readonly StoredMessage[], isNewest: boolean): Promise<void> {
    const { edit = [], revoke = [], ...others } = Object.groupBy(messages, ({ content }) => content.kind);
    // What was changed is found by its new words, in the place of the message that was changed.
    const changed = edit.map((message) => ({ ...message, id: message.targetId ?? message.id }));
    await this.write(scope, changed, isNewest);
    await this.write(scope, Object.values(others).flat(), false);
    if (revoke.length > 0) await this.takeBack(scope, revoke);
  }

  private async write(scope: Scope, messages: readonly StoredMessage[], isReplacing: boolean): Promise<void> {
    const lines = new Map(
      messages.flatMap(({ id, content, filename, wamid }) => {
        const words = [...new Set(wordsOf(searchableText(content, filename)).map(({ word }) => word))];
        return words.length > 0 ? [[id, { id, wamid, words: words.slice(0, mostWords) }] as const] : [];
      }),
    );
    if (lines.size === 0) return;
    await rows(
      scope.em,
      `/* indexMessages */
       insert into message_search (account_id, message_id, conversation_id, sent_at, words)
       select $1, m.id, m.conversation_id, m.sent_at, search_words($1, m.sent_at, array(select jsonb_array_elements_text(l.words)))
       from jsonb_to_recordset($2::jsonb) as l (id uuid, wamid text, words jsonb)
       join message m on m.account_id = $1 and m.id = l.id
       where not exists (select from message_search_revoked r where r.account_id = $1 and r.wamid in (l.wamid, m.wamid))
       order by m.id
       on conflict (account_id, message_id) do ${isReplacing ? 'update set words = excluded.words' : 'nothing'}`,
      [scope.accountId, JSON.stringify([...lines.values()])],
    );
  }

  private async takeBack(scope: Scope, revokes: readonly StoredMessage[]): Promise<void> {
    const wamids = revokes.flatMap(({ targetWamid }) => targetWamid ?? []);
    await rows(
      scope.em,
      `/* forgetRevoked */
       with noted as (
         insert into message_search_revoked (account_id, wamid) select $1, w from unnest($2::text[]) as w order by w on conflict do nothing)
       delete from message_search where account_id = $1 and message_id = any($3::uuid[])`,
      [scope.accountId, [...new Set(wamids)], revokes.flatMap(({ targetId }) => targetId ?? [])],
    );
  }

  /** Messages that moved into another thread are found there. */
  private async follow(scope: Scope, conversationIds: readonly string[]): Promise<void> {
    await rows(
      scope.em,
      `/* moveIndexed */
       update message_search s set conversation_id = m.conversation_id from message m
       where m.account_id = $1 and m.conversation_id = any($2::uuid[]) and s.account_id = $1 and s.message_id = m.id
         and s.conversation_id <> m.conversation_id`,
      [scope.accountId, [...new Set(conversationIds)]],
    );
  }

  /** The first event of an account that was there before the index lets its older messages be indexed. */
  private async beginFill(scope: Scope): Promise<void> {
    const begun = await rows(
      scope.em,
      `/* beginFill */ insert into message_search_fill (account_id) select $1
       where not exists (select from message_search_fill where account_id = $1) on conflict do nothing returning account_id`,
      [scope.accountId],
    );
    if (begun.length > 0) commit(scope, undefined, [], [jobRequest(searchFill, { accountId: scope.accountId })]);
  }
}
