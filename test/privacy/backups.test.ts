import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DiskFileStorage } from '../../src/platform/files/disk-file-storage.js';
import { SealedFileStorage } from '../../src/platform/files/sealed-file-storage.js';
import { deliver, messageFrom } from '../domains/contacts/people.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { ended, erase } from './erasures.js';
import { mutate, seedSubject } from './subject.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app.stop());

const stores = ['media', 'exports'] as const;
/** Every file of an account, by its area. */
const filesOf = (folder: string, accountId: string): { store: string; key: string }[] =>
  stores.flatMap((store) => {
    const own = join(folder, store, accountId);
    return readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => ({ store, key: `${accountId}/${name.slice(0, 2)}/${name}` }));
  });
/** What the product would read of a copy of the folder, with the keys that there are now. */
async function readCopy(copy: string, { store, key }: { store: string; key: string }): Promise<string | undefined> {
  const storage = new SealedFileStorage(new DiskFileStorage(join(copy, store)), app.core.files.keys, store);
  const body = await storage.open(key);
  return body && Buffer.concat(await body.toArray()).toString('latin1');
}

/** Somebody of the account who was sent a file, which says so. */
async function sendFile(account: TestAccount, words: string): Promise<void> {
  const waId = newWaId();
  await deliver(app, messageFrom(account, { waId, name: 'A neighbour' }, 'I stay'));
  const conversationId = await until('the neighbour is there', async () => {
    const { conversations } = await account.api.query(
      `{ conversations(first: 50) { nodes { id contact { phoneNumber } } } }`,
    );
    return conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`)?.id as string | undefined;
  });
  const bytes = Buffer.from(`%PDF-1.7\n${words}`);
  const { upload } = await mutate(account, 'mediaUploadCreate', 'upload { uploadUrl media { id } }', {
    filename: 'a.pdf',
    mimeType: 'application/pdf',
    sizeBytes: bytes.length,
  });
  expect((await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(200);
  await mutate(account, 'messageSend', 'message { id }', {
    conversationId,
    clientMessageId: waId,
    content: { document: { mediaId: upload.media.id } },
  });
}

describe('a copy of the files that was taken before an erasure', () => {
  test('opens with the keys of afterwards for everybody but the person', async () => {
    const [account, other] = [await app.newAccount(), await app.newAccount()];
    const subject = await seedSubject(app, account);
    await sendFile(account, 'of a neighbour');
    await seedSubject(app, other);
    const dataDir = app.settings['DATA_DIR']!;
    const copy = join(dataDir, '..', `copy-${account.accountId}`);
    for (const store of stores) cpSync(join(dataDir, store), join(copy, store), { recursive: true });
    try {
      const before = filesOf(copy, account.accountId);
      const textsBefore = await Promise.all(before.map((file) => readCopy(copy, file)));
      const isOfPerson = (text: string | undefined) => subject.values.some((value) => text!.includes(value));
      const persons = before.filter((_, i) => isOfPerson(textsBefore[i]));
      expect(new Set(persons.map(({ store }) => store))).toEqual(new Set(stores));
      expect(textsBefore.filter((text) => text!.includes('of a neighbour'))).toHaveLength(1);

      const job = await erase(account, subject.contactId);
      const done = await ended(account, job.id);
      expect(done.state).toBe('ERASED');

      for (const file of persons) {
        expect([file, await readCopy(copy, file)]).toEqual([file, undefined]);
        expect(await app.core.files.keys.destroyedAt(file)).toBeInstanceOf(Date);
      }
      const rest = before.filter((file) => !persons.includes(file));
      const textsAfter = await Promise.all(rest.map((file) => readCopy(copy, file)));
      expect(textsAfter.filter((text) => text?.includes('of a neighbour'))).toHaveLength(1);
      // Of another account nothing changed.
      for (const file of filesOf(copy, other.accountId)) expect(await readCopy(copy, file)).toBeDefined();
      // Put back where it was, it opens no more than there.
      for (const store of stores) cpSync(join(copy, store), join(dataDir, store), { recursive: true });
      for (const { store, key } of persons) expect(await app.core.files.open(store).open(key)).toBeUndefined();
      expect(done.certificate.outOfScope).toContainEqual(
        expect.objectContaining({ store: 'backups', reason: expect.stringContaining('unreadable') }),
      );
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }, 240_000);
});
