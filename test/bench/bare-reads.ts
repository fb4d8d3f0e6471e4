import { createHmac } from 'node:crypto';
import pg from 'pg';

// Everything that a person would write who needs these two answers and nothing else: one statement each, prepared, text
// kept as text, limits in the text (which is what makes the server keep its plan), and a loop that shapes the rows. No sign-in, no row-level security, no limits.
const asText = (text: string): string => text;
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    [1082, 1114, 1184, 20].includes(oid) ? asText : pg.types.getTypeParser(oid, format as 'text'),
};

/** A pool like the product's. */
export const openPool = (url: string): pg.Pool =>
  new pg.Pool({ connectionString: url, max: 10, types: types as never, options: '-c timezone=UTC' });

const inboxSql = (isBehind: boolean, limit: number): string => `
  select c.id, c.status, c.unread_count, c.last_activity_at, c.last_inbound_at, c.contact_id,
    coalesce(ct.display_name, ct.profile_name, ct.username, ct.phone_number, 'WhatsApp user') as contact_name, ct.phone_number,
    u.id as user_id, u.full_name, m.id as message_id, m.direction, m.status as message_status, m.sent_at, m.preview,
    (select json_agg(json_build_object('id', 'lbl_' || replace(l.id::text, '-', ''), 'name', l.name) order by lower(l.name))
     from conversation_label cl join label l on l.account_id = $1 and l.id = cl.label_id
     where cl.account_id = $1 and cl.conversation_id = c.id) as labels
  from (select * from conversation where account_id = $1 ${isBehind ? 'and (last_activity_at, id) < ($2::timestamptz, $3::uuid)' : ''}
        order by last_activity_at desc, id desc limit ${limit}) c
  join contact ct on ct.account_id = $1 and ct.id = c.contact_id
  left join app_user u on u.id = c.assignee_id
  left join message m on m.account_id = $1 and m.id = c.last_message_id
  order by c.last_activity_at desc, c.id desc`;

const threadSql = (limit: number): string => `
  select c.id, c.status, c.contact_id, c.contact_name, c.phone_number, c.identities,
    m.id as message_id, m.direction, m.status as message_status, m.sent_at, m.client_message_id, m.content, m.failure,
    m.media_id, md.mime_type, md.size_bytes, md.filename, md.state
  from (
    select c.id, c.status, c.contact_id, ct.phone_number,
      coalesce(ct.display_name, ct.profile_name, ct.username, ct.phone_number, 'WhatsApp user') as contact_name,
      (select json_agg(json_build_object('kind', i.kind, 'value', i.value) order by i.created_at, i.id)
       from contact_identity i where i.account_id = $1 and i.contact_id = c.contact_id) as identities
    from conversation c join contact ct on ct.account_id = $1 and ct.id = c.contact_id
    where c.account_id = $1 and c.id = $2
  ) c left join lateral (
    select * from message where account_id = $1 and conversation_id = $2 order by sent_at desc, id desc limit ${limit}
  ) m on true
  left join media md on md.account_id = $1 and md.id = m.media_id
  order by m.sent_at desc, m.id desc`;

const publicId = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll('-', '')}`;
const cursorOf = (time: string, id: string): string => Buffer.from(`${time}\u0000${id}`).toString('base64url');

function iso(text: string): string {
  const stop = text.indexOf('.');
  const millis =
    stop < 0
      ? '000'
      : text
          .slice(stop + 1, text.length - 3)
          .slice(0, 3)
          .padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${millis}Z`;
}

/** The contract's `Inbox` answer. */
export async function bareInbox(pool: pg.Pool, account: string, first: number, after: string | null): Promise<object> {
  const from = after === null ? [] : Buffer.from(after, 'base64url').toString().split('\u0000');
  const { rows } = await pool.query({
    name: `inbox ${first} ${after !== null}`,
    text: inboxSql(after !== null, first + 1),
    values: [account, ...from],
  });
  const hasNextPage = rows.length > first;
  if (hasNextPage) rows.pop();
  const now = Date.now();
  const edges = [];
  const nodes = [];
  for (const row of rows) {
    const id = publicId('cnv', row.id);
    const expires = row.last_inbound_at === null ? null : Date.parse(row.last_inbound_at) + 86_400_000;
    edges.push({ cursor: cursorOf(row.last_activity_at, row.id), node: { id } });
    nodes.push({
      id,
      status: row.status,
      unreadCount: row.unread_count,
      lastActivityAt: iso(row.last_activity_at),
      serviceWindow: {
        isOpen: expires !== null && now < expires,
        expiresAt: expires === null ? null : new Date(expires).toISOString(),
      },
      contact: { id: publicId('ctc', row.contact_id), displayName: row.contact_name, phoneNumber: row.phone_number },
      assignee: row.user_id === null ? null : { id: publicId('usr', row.user_id), fullName: row.full_name },
      labels: row.labels ?? [],
      lastMessage:
        row.message_id === null
          ? null
          : {
              id: publicId('msg', row.message_id),
              direction: row.direction,
              status: row.message_status,
              sentAt: iso(row.sent_at),
              preview: row.preview,
            },
    });
  }
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The contract's `Thread` answer. */
export async function bareThread(pool: pg.Pool, account: string, id: string, last: number): Promise<object | null> {
  const { rows } = await pool.query({ name: `thread ${last}`, text: threadSql(last + 1), values: [account, id] });
  const top = rows[0];
  if (!top) return null;
  const hasPreviousPage = rows.length > last;
  if (hasPreviousPage) rows.pop();
  if (top.message_id === null) rows.pop();
  const nodes = rows.reverse().map((row) => ({
    id: publicId('msg', row.message_id),
    direction: row.direction,
    status: row.message_status,
    sentAt: iso(row.sent_at),
    clientMessageId: row.client_message_id,
    content: shownContent(row, account),
    failure: row.failure,
  }));
  const oldest = rows[0];
  return {
    id: publicId('cnv', top.id),
    status: top.status,
    contact: {
      id: publicId('ctc', top.contact_id),
      displayName: top.contact_name,
      phoneNumber: top.phone_number,
      identities: top.identities ?? [],
    },
    messages: {
      nodes,
      pageInfo: { hasPreviousPage, startCursor: oldest ? cursorOf(oldest.sent_at, oldest.message_id) : null },
    },
  };
}

interface ThreadRow {
  content: { kind: string } & Record<string, unknown>;
  media_id: string | null;
  mime_type: string | null;
  size_bytes: string | null;
  filename: string | null;
  state: string | null;
}

/** The kinds of content that the dataset holds. */
function shownContent({ content, ...media }: ThreadRow, account: string): object {
  switch (content.kind) {
    case 'text':
      return { __typename: 'TextContent', body: content['body'] };
    case 'media':
      return {
        __typename: 'MediaContent',
        kind: String(content['mediaKind']).toUpperCase(),
        caption: content['caption'] ?? null,
        filename: media.filename,
        mimeType: media.mime_type,
        sizeBytes: Number(media.size_bytes),
        url: signedLink(account, media.media_id!),
        state: media.state,
      };
    case 'location':
      return {
        __typename: 'LocationContent',
        latitude: content['latitude'],
        longitude: content['longitude'],
        name: content['name'],
        address: content['address'],
      };
    case 'interactive_reply':
      return {
        __typename: 'InteractiveReplyContent',
        replyId: content['replyId'],
        title: content['title'],
        description: content['description'] ?? null,
      };
    default:
      return {
        __typename: 'TemplateContent',
        name: content['name'],
        language: content['language'],
        body: content['body'],
      };
  }
}

/** Signed like the product's, with a key of its own: only the host and the signature differ. */
function signedLink(account: string, mediaId: string): string {
  const expires = Math.ceil((Date.now() / 1000 + 3600) / 1800) * 1800;
  const text = `download|${account}|${mediaId}|${expires}`;
  const signature = createHmac('sha256', 'bench').update(text).digest('base64url');
  const path = `${publicId('acc', account)}/${publicId('med', mediaId)}`;
  return `http://127.0.0.1:4000/media/${path}?expires=${expires}&signature=${signature}`;
}
