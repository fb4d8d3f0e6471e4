import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { deliver, messageFrom } from '../contacts/people.js';
import { call, ended, leave, makeDue, receiptOf, stepUp } from '../privacy/leaving.js';
import { mutate } from '../../privacy/subject.js';
import { importFile } from '../imports/imports.js';
import { verified } from '../requests/kit.js';
import { place, release, uuid } from './retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const held = [{ code: 'ON_LEGAL_HOLD', path: null }];
const refusal = async (api: ApiClient, name: string, input: object): Promise<any> =>
  (await call(api, name, '__typename', input)).userErrors;

/** Somebody who wrote to the account: who, and the thread. */
async function writer(account: TestAccount): Promise<{ contactId: string; conversationId: string; waId: string }> {
  const waId = newWaId();
  await account.inbound({ from: { waId, name: 'Somebody' }, text: 'hello' });
  return until('the thread is there', async () => {
    const { conversations } = await account.api.query(
      `{ conversations(first: 50) { nodes { id contact { id phoneNumber } } } }`,
    );
    const found = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
    return found && { contactId: found.contact.id, conversationId: found.id, waId };
  });
}

const runJob = async (name: string): Promise<void> => {
  const request = { name, data: {} };
  await app.database.operate('contacts.retention', (em) => app.jobs.insert(em, [request]));
  app.jobs.announce([request]);
  await until(`${name} has run`, async () => (await app.jobs.pending(name)) === 0, 60_000);
};

describe('a legal hold', () => {
  test('keeps notes as they are, by contact, conversation or account, and no others', async () => {
    const account = await app.newAccount();
    const [one, other] = [await writer(account), await writer(account)];
    const noteOf = async (conversationId: string): Promise<string> =>
      (await mutate(account, 'noteCreate', 'note { id }', { conversationId, body: 'said on the phone' })).note.id;
    const [noteId, freeId] = [await noteOf(one.conversationId), await noteOf(other.conversationId)];
    const { note } = await mutate(account, 'contactNoteCreate', 'note { id }', {
      contactId: one.contactId,
      body: 'likes tea',
    });
    const contactNoteId: string = note.id;
    const all = async () => [
      await refusal(account.api, 'noteUpdate', { noteId, body: 'never said' }),
      await refusal(account.api, 'noteDelete', { noteId }),
      await refusal(account.api, 'contactNoteUpdate', { contactNoteId, body: 'likes nothing' }),
      await refusal(account.api, 'contactNoteDelete', { contactNoteId }),
    ];
    const byPerson = await place(account, { contactId: one.contactId });
    expect(await all()).toEqual([held, held, held, held]);
    expect(await refusal(account.api, 'noteUpdate', { noteId: freeId, body: 'changed' })).toEqual([]);
    const byAccount = await place(account, { account: true });
    await release(account, byPerson.id);
    expect(await all()).toEqual([held, held, held, held]);
    expect(await refusal(account.api, 'noteDelete', { noteId: freeId })).toEqual(held);
    await release(account, byAccount.id);
    const byThread = await place(account, { conversationId: one.conversationId });
    // What is noted about the person stands in no conversation.
    expect(await all()).toEqual([held, held, [], []]);
    const { node } = await account.api.query(`query ($id: ID!) { node(id: $id) { ... on Note { body isEdited } } }`, {
      id: noteId,
    });
    expect(node).toEqual({ body: 'said on the phone', isEdited: false });
    await release(account, byThread.id);
    expect(await refusal(account.api, 'noteUpdate', { noteId, body: 'changed' })).toEqual([]);
    expect(await refusal(account.api, 'noteDelete', { noteId })).toEqual([]);
  }, 60_000);

  test('lets nothing be written over or taken away that is known of the person, and fills gaps', async () => {
    const account = await app.newAccount({ channel: false });
    await mutate(account, 'contactAttributeCreate', '__typename', { key: 'tier', label: 'Tier', type: 'TEXT' });
    await mutate(account, 'contactAttributeCreate', '__typename', { key: 'town', label: 'Town', type: 'TEXT' });
    const labelOf = async (name: string): Promise<string> =>
      (await mutate(account, 'labelCreate', 'label { id }', { name, color: '#112233' })).label.id;
    const [labelId, newLabelId] = [await labelOf('debtor'), await labelOf('other')];
    const phoneNumber = `+${newWaId()}`;
    const make = async (name: string, more: object = {}): Promise<string> =>
      (
        await mutate(account, 'contactCreate', 'contact { id }', {
          displayName: name,
          attributes: [{ key: 'tier', value: 'gold' }],
          labelIds: [labelId],
          ...more,
        })
      ).contact.id;
    const [contactId, freeId] = [await make('Hedda', { phoneNumber }), await make('Free')];
    const hold = await place(account, { contactId });
    const update = (input: object) => refusal(account.api, 'contactUpdate', { contactId, ...input });
    const set = (key: string, value: string | null) =>
      refusal(account.api, 'contactSetAttributes', { contactId, attributes: [{ key, value }] });
    expect(await update({ displayName: 'Nobody' })).toEqual(held);
    expect(await update({ displayName: null })).toEqual(held);
    expect(await update({ phoneNumber: `+${newWaId()}` })).toEqual(held);
    expect(await set('tier', 'lead')).toEqual(held);
    expect(await set('tier', null)).toEqual(held);
    expect(await refusal(account.api, 'contactRemoveLabels', { contactId, labelIds: [labelId] })).toEqual(held);
    expect(await refusal(account.api, 'contactUpsert', { phoneNumber, displayName: 'Nobody' })).toEqual(held);
    const columns = ['PHONE_NUMBER', 'DISPLAY_NAME'];
    const taken = await importFile(account, `phone,name\n${phoneNumber},Nobody\n`, columns);
    expect(taken).toMatchObject({ updatedCount: 0, failedCount: 1 });
    expect(await (await fetch(taken.errorsUrl)).text()).toContain('ON_LEGAL_HOLD');
    // Nor by the person's own word, which waits until the hold is released.
    const { id: requestId } = await verified(account, 'RECTIFICATION', contactId, {
      corrections: { displayName: 'Rightly' },
    });
    expect(await refusal(account.api, 'dataSubjectRequestAccept', { requestId })).toEqual(held);
    // What was not known is no loss; nor is whose work they are.
    expect(await update({ email: 'hedda@mail.example', ownerId: account.owner.userId })).toEqual([]);
    expect(await set('town', 'Oslo')).toEqual([]);
    expect(await refusal(account.api, 'contactAddLabels', { contactId, labelIds: [newLabelId] })).toEqual([]);
    expect(await update({ displayName: 'Hedda', email: 'hedda@mail.example' })).toEqual([]);
    const free = { contactId: freeId };
    expect(await refusal(account.api, 'contactUpdate', { ...free, displayName: 'Changed' })).toEqual([]);
    expect(await refusal(account.api, 'contactRemoveLabels', { ...free, labelIds: [labelId] })).toEqual([]);
    const { contact } = await account.api.query(
      `query ($id: ID!) { contact(id: $id) { displayName phoneNumber email attributes { key value } labels { name } } }`,
      { id: contactId },
    );
    expect(contact).toEqual({
      ...{ displayName: 'Hedda', phoneNumber, email: 'hedda@mail.example' },
      attributes: expect.arrayContaining([
        { key: 'tier', value: 'gold' },
        { key: 'town', value: 'Oslo' },
      ]),
      labels: expect.arrayContaining([{ name: 'debtor' }, { name: 'other' }]),
    });
    await release(account, hold.id);
    expect(await refusal(account.api, 'dataSubjectRequestAccept', { requestId })).toEqual([]);
    expect(await update({ displayName: 'Changed' })).toEqual([]);
    expect(await set('tier', null)).toEqual([]);
  }, 90_000);

  test('keeps how people were before they were merged', async () => {
    const account = await app.newAccount({ channel: false });
    const create = async (displayName: string): Promise<string> =>
      (await mutate(account, 'contactCreate', 'contact { id }', { displayName })).contact.id;
    const merges: { keptId: string; goneId: string }[] = [];
    for (const name of ['free', 'held as the one that stays', 'held before it went'])
      merges.push({ keptId: await create(name), goneId: await create(`${name} too`) });
    const before = await place(account, { contactId: merges[2]!.goneId });
    for (const merge of merges) await mutate(account, 'contactMerge', 'contact { id }', merge);
    const after = await place(account, { contactId: merges[1]!.keptId });
    await app.asOwner(
      `update contact_merge set merged_at = merged_at - interval '31 days' where account_id = '${account.accountId}'; select 1`,
    );
    const kept = async (): Promise<boolean[]> =>
      (
        await app.asOwner<{ kept: boolean }>(
          `select gone_before is not null and emptied_at is null as kept from contact_merge
           where account_id = '${account.accountId}' order by id`,
        )
      ).map((row) => row.kept);
    await runJob('contact.forget_merges');
    await until('the free one is emptied', async () => !(await kept())[0], 60_000);
    expect(await kept()).toEqual([false, true, true]);
    await release(account, before.id);
    await release(account, after.id);
    await runJob('contact.forget_merges');
    await until('all are emptied', async () => (await kept()).every((one) => !one), 60_000);
  }, 90_000);

  test('keeps what Meta delivered of whom it covers, longer than thirty days', async () => {
    const account = await app.newAccount();
    const [one, other] = [await writer(account), await writer(account)];
    for (const { waId } of [one, other]) {
      await app.asOwner(
        `insert into webhook_dead_letter (id, account_id, waba_id, phone_number_id, field, item, reason, created_at, resolved_at)
         values (gen_random_uuid(), '${account.accountId}', '${account.channel.wabaId}', '${account.channel.phoneNumberId}', 'messages',
           '{"id": "${account.channel.phoneNumberId}", "from": "${waId}"}', 'test', now(), now()); select 1`,
      );
    }
    await deliver(
      app,
      messageFrom(account, { waId: one.waId }, 'kept'),
      messageFrom(account, { waId: other.waId }, 'gone'),
    );
    const hold = await place(account, { contactId: one.contactId });
    // As if all of it had come long ago: ids carry their time.
    await app.asOwner(
      `update webhook_delivery set id = ('01900000' || substr(id::text, 9))::uuid, processed_at = processed_at - interval '31 days',
         received_at = received_at - interval '31 days' where processed_at is not null;
       update webhook_dead_letter set resolved_at = resolved_at - interval '31 days'; select 1`,
    );
    const left = async (waId: string): Promise<number[]> => {
      const [row] = await app.asOwner<{ deliveries: number; letters: number }>(
        `select (select count(*)::int from webhook_delivery where position('${waId}'::bytea in body) > 0) as deliveries,
           (select count(*)::int from webhook_dead_letter where item::text like '%${waId}%') as letters`,
      );
      return [row!.deliveries, row!.letters];
    };
    const before = await left(one.waId);
    expect(before.every((count) => count > 0)).toBe(true);
    await runJob('webhook.clean');
    await until('the others are gone', async () => (await left(other.waId)).every((count) => count === 0), 60_000);
    expect(await left(one.waId)).toEqual(before);
    await release(account, hold.id);
    await runJob('webhook.clean');
    await until('these are gone', async () => (await left(one.waId)).every((count) => count === 0), 60_000);
  }, 90_000);

  test('keeps what members were told of a conversation that it covers', async () => {
    const account = await app.newAccount();
    const [one, other] = [await writer(account), await writer(account)];
    for (const { conversationId } of [one, other]) {
      await app.asOwner(
        `insert into notification (account_id, id, user_id, kind, group_key, conversation_id, event_count, is_in_app, is_for_email, created_at, updated_at)
         select '${account.accountId}', gen_random_uuid(), '${uuid(account.owner.userId)}', 'ASSIGNED', '${conversationId}', '${uuid(conversationId)}', 1, true, false,
           now() - interval '91 days', now() - interval '91 days'; select 1`,
      );
    }
    const hold = await place(account, { conversationId: one.conversationId });
    const left = async (): Promise<string[]> =>
      (
        await app.asOwner<{ id: string }>(
          `select conversation_id as id from notification where account_id = '${account.accountId}' and updated_at < now() - interval '90 days'`,
        )
      ).map(({ id }) => id);
    await app.core.digests.forgetOld();
    expect(await left()).toEqual([uuid(one.conversationId)]);
    await release(account, hold.id);
    await app.core.digests.forgetOld();
    expect(await left()).toEqual([]);
  }, 60_000);

  test('keeps the name of whoever is deleted in the notes that it covers, until it is released', async () => {
    const account = await app.newAccount();
    const [one, other] = [await writer(account), await writer(account)];
    const member = await account.member('ADMIN');
    const { viewer } = await member.api.query('{ viewer { user { fullName } } }');
    const tag = `@${viewer.user.fullName}`;
    const noteIds: string[] = [];
    for (const { conversationId } of [one, other]) {
      const mentions = [{ offset: 4, length: tag.length, userId: member.userId }];
      const input = { conversationId, body: `ask ${tag} please`, mentions };
      noteIds.push((await mutate(account, 'noteCreate', 'note { id }', input)).note.id);
    }
    const hold = await place(account, { conversationId: one.conversationId });
    const receipt = await leave(app, member);
    await makeDue(app, receipt);
    const done = await ended(app, receipt);
    expect(done.state).toBe('ERASED');
    expect(done.certificate.stores).toContainEqual(expect.objectContaining({ store: 'note', found: 2, erased: 1 }));
    const bodies = async (): Promise<string[]> =>
      (
        await account.api.query(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Note { body } } }`, { ids: noteIds })
      ).nodes.map(({ body }: { body: string }) => body);
    const [kept, unnamed] = await bodies();
    expect(kept).toBe(`ask ${tag} please`);
    expect(unnamed).toMatch(/^ask @Deleted user #\d+ please$/);
    await app.core.retention.nightly.run();
    expect(await bodies()).toEqual([kept, unnamed]);
    await release(account, hold.id);
    await app.core.retention.nightly.run();
    expect(await bodies()).toEqual([unnamed, unnamed]);
  }, 120_000);

  test('stops the deletion of the account at its last step, until it is released', async () => {
    const account = await app.newAccount();
    const { contactId } = await writer(account);
    const hold = await place(account, { contactId });
    await stepUp(account.api);
    const asked = await call(account.api, 'accountDeletionRequest', 'deletion { id }', { accountName: 'A shop' });
    expect(asked.userErrors).toEqual([]);
    const receipt = await receiptOf(app, account.owner.email, 'account_deletion_requested');
    await makeDue(app, receipt);
    expect((await ended(app, receipt)).state).toBe('ON_HOLD');
    const count = async (): Promise<number> =>
      (
        await app.asOwner<{ count: number }>(
          `select (select count(*)::int from message where account_id = '${account.accountId}')
             + (select count(*)::int from account where id = '${account.accountId}') as count`,
        )
      )[0]!.count;
    expect(await count()).toBe(2);
    await release(account, hold.id);
    await until('it is erased', async () => (await ended(app, receipt)).state === 'ERASED', 60_000);
    expect(await count()).toBe(0);
  }, 120_000);
});
