import { Overtaken } from '../../platform/database/overtaken.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { newId } from '../../platform/kernel/ids.js';
import type { ThreadRequest } from './conversation-activity.service.js';

/** Threads for what happened before the account was connected. */
export class ConversationArchive {
  /**
   * The thread that old messages with each contact go to: the one that is not closed, else the newest closed one as it is,
   * else a new one that is closed from the beginning. Nothing is reopened: nobody has to answer history.
   */
  async threads(scope: Scope, channelId: string, requests: readonly ThreadRequest[]): Promise<Map<string, string>> {
    const contactIds = [...new Set(requests.map((request) => request.contactId))];
    // Under the contacts' locks two chunks of one history make one thread.
    const locked = await rows(
      scope.em,
      `/* lockContactsForArchive */
       select id from contact where account_id = $1 and id = any($2::uuid[]) order by id for no key update`,
      [scope.accountId, contactIds],
    );
    if (locked.length < contactIds.length) throw new Overtaken('A contact was merged');
    const found = await rows<{ id: string; contactId: string }>(
      scope.em,
      `/* archiveThreads */
       with wanted as (
         select * from jsonb_to_recordset($3::jsonb) as w (contact_id uuid, new_id uuid, at timestamptz)
       ), known as (
         select c.id, w.contact_id from wanted w cross join lateral (
           select id from conversation where account_id = $1 and channel_id = $2 and contact_id = w.contact_id
           order by status = 'CLOSED', last_activity_at desc, id desc limit 1) c
       ), made as (
         insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at, closed_at)
         select $1, w.new_id, $2, w.contact_id, 'CLOSED', w.at, $4, $4 from wanted w
         where w.contact_id not in (select contact_id from known) returning id, contact_id
       )
       select id, contact_id as "contactId" from known union all select id, contact_id from made`,
      [
        scope.accountId,
        channelId,
        JSON.stringify(requests.map(({ contactId, at }) => ({ contact_id: contactId, new_id: newId(), at }))),
        scope.clock.now(),
      ],
    );
    return new Map(found.map(({ id, contactId }) => [contactId, id]));
  }
}
