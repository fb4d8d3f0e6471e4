import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deliver, messageFrom } from '../domains/contacts/people.js';
import { newDigits } from '../domains/ingest/bodies.js';
import { fetched, type Unpacked } from '../domains/portability/archives.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { mutate, seedSubject } from './subject.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app.stop());

const schema = JSON.parse(readFileSync(new URL('../../schema/data-export.schema.json', import.meta.url), 'utf8'));

/** Breaches of the published format. */
function faultsOf(archive: Unpacked): string[] {
  const ajv = new Ajv({ allErrors: true });
  const faults: string[] = [];
  const check = ajv.compile(schema);
  if (!check(archive.manifest)) faults.push(`manifest: ${ajv.errorsText(check.errors)}`);
  for (const [table, definition] of Object.entries(schema.definitions)) {
    const checkRow = ajv.compile(definition as object);
    for (const row of archive.rows(table))
      if (!checkRow(row)) faults.push(`${table}: ${ajv.errorsText(checkRow.errors)} ${JSON.stringify(row)}`);
  }
  for (const { table } of archive.lines) if (!(table in schema.definitions)) faults.push(`${table}: not in the format`);
  for (const part of archive.manifest.parts) {
    const body = archive.file(part.path);
    if (body.length !== part.bytes || createHash('sha256').update(body).digest('hex') !== part.sha256)
      faults.push(`${part.path}: not what the manifest says`);
  }
  return [...new Set(faults)];
}

/** Somebody else of the account, with a thread. */
async function neighbour(account: TestAccount, name: string): Promise<{ contactId: string; waId: string }> {
  const waId = newWaId();
  await deliver(app, messageFrom(account, { waId, userId: `DE.${newDigits()}`, name }, `I am ${name}`));
  return until('the neighbour is there', async () => {
    const { conversations } = await account.api.query(
      `{ conversations(first: 50) { nodes { id contact { id phoneNumber } } } }`,
    );
    const thread = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
    return thread && { contactId: thread.contact.id, waId };
  });
}

describe('a copy of a contact', () => {
  test('holds every word that is kept of the person once, and nobody else', async () => {
    const account = await app.newAccount();
    const other = await neighbour(account, 'Zqneighbour Meier');
    const subject = await seedSubject(app, account);
    const mate = await neighbour(account, 'Zqmate Schulze');
    await mutate(account, 'contactNoteCreate', '__typename', {
      contactId: subject.contactId,
      body: `Came with Zqneighbour Meier (+${other.waId}, zqmeier@mail.example), and met on 2026-01-02.`,
    });
    // Somebody who was taken for the same person for a while.
    await mutate(account, 'contactMerge', 'contact { id }', { keptId: subject.contactId, goneId: mate.contactId });
    const { contact } = await account.api.query(
      `query ($id: ID!) { contact(id: $id) { merges(first: 10) { nodes { id goneName } } } }`,
      { id: subject.contactId },
    );
    const wrong = contact.merges.nodes.find((one: any) => one.goneName.includes('Zqmate'));
    await mutate(account, 'contactMergeUndo', '__typename', { contactMergeId: wrong.id });

    const archive = await fetched(account.api, { contactId: subject.contactId });
    expect(faultsOf(archive)).toEqual([]);
    expect(archive.manifest).toMatchObject({ subject: { kind: 'CONTACT' }, missingMedia: [] });
    const rowsWith = (word: string) =>
      archive.lines.filter(({ line }) => line.toLowerCase().includes(word.toLowerCase()));
    const wordsOf = (kinds: readonly string[]): string[] =>
      kinds.map((kind) => subject.values.find((value) => new RegExp(`^zq${kind}[0-9a-f]{14}`).test(value))!);
    // What was written once is there once: neither forgotten nor said twice.
    const once = [
      'inbound',
      'outbound',
      'caption',
      'note',
      'draft',
      'contactNote',
      'eventId',
      'property',
      'attribute',
      'letter',
    ];
    expect(wordsOf(once).map((word) => [word, rowsWith(word).length])).toEqual(wordsOf(once).map((word) => [word, 1]));
    // What more than one row says by itself, like a name, is not missing.
    const known = ['name', 'mail', 'strange', 'filename', 'eventName', 'gone'];
    expect(wordsOf(known).filter((word) => rowsWith(word).length === 0)).toEqual([]);
    const files = archive.paths
      .filter((path) => path.startsWith('media/'))
      .map((path) => archive.file(path).toString());
    expect(files.filter((text) => text.includes(wordsOf(['file'])[0]!))).toHaveLength(1);
    const spelled = [subject.person.waId, subject.person.userId, subject.person.parentUserId];
    expect(spelled.filter((value) => rowsWith(value).length === 0)).toEqual([]);
    for (const word of ['Zqneighbour', other.waId, 'zqmeier', 'Zqmate', mate.waId])
      expect([word, rowsWith(word)]).toEqual([word, []]);
    expect(archive.rows('contact_note').map(({ body }) => body)).toContain(
      'Came with [withheld] ([withheld], [withheld]), and met on 2026-01-02.',
    );
  }, 240_000);
});
