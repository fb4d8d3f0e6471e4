import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { newId } from '../../src/platform/kernel/ids.js';
import { serveParent } from './child-side.js';
import type { InboundText } from './webhook-body.js';

/** Rows to be stored for these messages, so many in one transaction. */
export interface BareInserts {
  accountId: string;
  channelId: string;
  messages: InboundText[];
  perTransaction: number;
}

// What the rows cost and nothing else: no signature, no duplicates, no identities to look up, no jobs, no locks; ids are
// made before. One connection, prepared multi-row inserts, a transaction per batch.
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
let batches: { name: string; text: string; values: unknown[] }[][] = [];

serveParent('', {
  async answer(question: { prepare: BareInserts } | { go: true }): Promise<{ seconds: number } | undefined> {
    if ('prepare' in question) {
      batches = prepare(question.prepare);
      return undefined;
    }
    const from = performance.now();
    for (const statements of batches) {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
    }
    return { seconds: (performance.now() - from) / 1000 };
  },
  stop: () => client.end(),
});

// Far behind the numbers that the log itself gives.
let seq = 1_000_000_000_000;

interface Known {
  contact: string;
  conversation: string;
}

function prepare({ accountId, channelId, messages, perTransaction }: BareInserts) {
  const known = new Map<string, Known>();
  const at = new Date().toISOString();
  const made: (typeof batches)[number][] = [];
  for (let i = 0; i < messages.length; i += perTransaction) {
    const people: (Known & { phone: string })[] = [];
    const lines = messages.slice(i, i + perTransaction).map(({ waId, wamid, text }) => {
      let person = known.get(waId);
      if (!person) {
        person = { contact: newId(), conversation: newId() };
        known.set(waId, person);
        people.push({ ...person, phone: `+${waId}` });
      }
      return {
        id: newId(),
        conversation: person.conversation,
        wamid,
        content: JSON.stringify({ kind: 'text', body: text }),
        text,
      };
    });
    const events = [
      ...people.map(({ conversation }) => ({ type: 'conversation.changed', entity: conversation })),
      ...lines.map(({ id }) => ({ type: 'message.received', entity: id })),
    ].map((event) => ({
      ...event,
      seq: ++seq,
      payload: JSON.stringify({ messageId: event.entity, conversationId: event.entity }),
    }));
    made.push([
      ...(people.length > 0 ? insertPeople(accountId, channelId, people, at) : []),
      {
        name: 'messages',
        text: `insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, content, preview, sent_at, created_at)
          select $1, i, c, $2, 'INBOUND', 'RECEIVED', $3, w, b::jsonb, p, $3, $3
          from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[]) as t (i, c, w, b, p)`,
        values: [
          accountId,
          channelId,
          at,
          lines.map((l) => l.id),
          lines.map((l) => l.conversation),
          lines.map((l) => l.wamid),
          lines.map((l) => l.content),
          lines.map((l) => l.text),
        ],
      },
      {
        name: 'events',
        text: `insert into domain_event (account_id, seq, type, entity_id, payload, occurred_at)
          select $1, s, t, e, p::jsonb, $2 from unnest($3::bigint[], $4::text[], $5::uuid[], $6::text[]) as x (s, t, e, p)`,
        values: [
          accountId,
          at,
          events.map((e) => e.seq),
          events.map((e) => e.type),
          events.map((e) => e.entity),
          events.map((e) => e.payload),
        ],
      },
    ]);
  }
  return made;
}

const insertPeople = (accountId: string, channelId: string, people: (Known & { phone: string })[], at: string) => [
  {
    name: 'contacts',
    text: `insert into contact (account_id, id, profile_name, phone_number, created_at, updated_at)
      select $1, i, 'Customer ' || p, p, $2, $2 from unnest($3::uuid[], $4::text[]) as t (i, p)`,
    values: [accountId, at, people.map((p) => p.contact), people.map((p) => p.phone)],
  },
  {
    name: 'identities',
    text: `insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at, suppression_keys)
      select $1, i, c, 'PHONE_NUMBER', p, p, $2, '{}' from unnest($3::uuid[], $4::uuid[], $5::text[]) as t (i, c, p)`,
    values: [accountId, at, people.map(() => randomUUID()), people.map((p) => p.contact), people.map((p) => p.phone)],
  },
  {
    name: 'conversations',
    text: `insert into conversation (account_id, id, channel_id, contact_id, status, unread_count, last_activity_at, last_inbound_at, created_at)
      select $1, i, $2, c, 'OPEN', 1, $3, $3, $3 from unnest($4::uuid[], $5::uuid[]) as t (i, c)`,
    values: [accountId, channelId, at, people.map((p) => p.conversation), people.map((p) => p.contact)],
  },
];
