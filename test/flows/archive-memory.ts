import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** How an archive was written. */
export interface WrittenArchive {
  /** Largest resident size of the process that wrote it, from its start. */
  maxRssMb: number;
  /** Resident size just before it began. */
  startRssMb: number;
  seconds: number;
  bytes: number;
  rows: number;
}

const loader = new URL('../setup/typescript.mjs', import.meta.url).href;
const writer = fileURLToPath(
  new URL(`./archive-writing${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url),
);

/** Without limits Node leaves garbage lie as long as the machine has room, and what is needed cannot be told. */
const likeSmallContainer = ['--max-old-space-size=128', '--max-semi-space-size=8'];

/** Fills an account with so many messages, 50 to a thread, and writes its archive in a process of its own. */
export async function writeArchiveOf(url: string, messages: number): Promise<WrittenArchive> {
  const accountId = randomUUID();
  const dataExportId = randomUUID();
  await fill(url, accountId, dataExportId, messages);
  const folder = mkdtempSync(join(tmpdir(), 'interakt-archive-'));
  try {
    return await inChild([url, accountId, dataExportId, folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(url: string, accountId: string, dataExportId: string, messages: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
set session_replication_role = replica; set synchronous_commit = off;
insert into account (id, name, created_at) values ('${accountId}', 'Large', now());
insert into event_head values ('${accountId}', 0);
create temp table thread as select k, gen_random_uuid() as id, gen_random_uuid() as contact_id
  from generate_series(1, ${Math.ceil(messages / 50)}) k;
create temp table number as select gen_random_uuid() as id;
insert into channel (account_id, id, kind, status, waba_id, phone_number_id, display_phone_number, quality_rating, messages_per_second, health, sends_read_receipts, created_at, status_changed_at, version)
  select '${accountId}', id, 'WHATSAPP', 'DISCONNECTED', '1', '${accountId}', '+49', 'UNKNOWN', 80, '{}', false, now(), now(), 1 from number;
insert into contact (account_id, id, display_name, phone_number, created_at, updated_at)
  select '${accountId}', contact_id, 'Person ' || k, '+4915' || lpad(k::text, 9, '0'), now(), now() from thread;
insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at)
  select '${accountId}', t.id, n.id, t.contact_id, 'OPEN', now(), now() from thread t, number n;
insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, content, preview, sent_at, created_at)
  select '${accountId}', gen_random_uuid(), t.id, n.id, 'INBOUND', 'RECEIVED', now(), 'wamid.' || t.k || '.' || j,
    json_build_object('kind', 'text', 'body', 'Message ' || j || ' ' || md5((t.k * 50 + j)::text) || repeat(' and so on, as people write', 4)),
    'Message', now() - j * interval '1 minute', now()
  from thread t, number n, generate_series(1, 50) j limit ${messages};
insert into data_archive (account_id, id, subject_kind, subject_id, state, requested_by_kind, created_at)
  values ('${accountId}', '${dataExportId}', 'ACCOUNT', '${accountId}', 'RUNNING', 'system', now());
analyze message; analyze conversation; analyze contact;`);
  } finally {
    await client.end();
  }
}

function inChild(args: readonly string[]): Promise<WrittenArchive> {
  const start = writer.endsWith('.ts') ? ['--import', loader] : [];
  const child = spawn(process.execPath, [...likeSmallContainer, ...start, writer, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += String(bytes)));
  return new Promise((resolve, reject) =>
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output) as WrittenArchive) : reject(new Error(`The writer ended with ${code}`)),
    ),
  );
}
