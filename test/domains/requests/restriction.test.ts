import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailTo } from '../../kit/mail.js';
import { until } from '../../kit/until.js';
import { deliver, messageFrom, newUserId } from '../contacts/people.js';
import { conversationRows, fetched, table } from '../exports/exports.js';
import { importFile } from '../imports/imports.js';
import { uuid } from '../retention/retentions.js';
import { call, done, newContact, refusal, saidTo, verified, writer } from './kit.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app.stop());

const restrict = async (account: TestAccount, contactId: string): Promise<string> => {
  const { id } = await verified(account, 'RESTRICTION', contactId);
  await done(account.api, 'dataSubjectRequestAccept', { requestId: id });
  return id;
};
const contactOf = async (account: TestAccount, id: string): Promise<any> =>
  (await account.api.query(`query ($id: ID!) { contact(id: $id) { id displayName isRestricted lastSeenAt } }`, { id }))
    .contact;
const codes = async (account: TestAccount, name: string, input: object): Promise<string[]> =>
  (await call(account.api, name, input, '__typename')).userErrors.map(({ code }: { code: string }) => code);

describe('a contact whose data is only kept', () => {
  test('gets no automatic reply and no survey, and what they write is kept and seen', async () => {
    const account = await app.newAccount();
    const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opensAt: '00:00', closesAt: '24:00' }));
    await call(
      account.api,
      'businessHoursCreate',
      { name: 'Hours', timeZone: 'UTC', weekly, isDefault: true },
      '__typename',
    );
    await call(account.api, 'surveySettingsUpdate', { isEnabled: true, pauseDays: 0, needsReply: false }, '__typename');
    const [one, other] = [await writer(account), await writer(account)];
    await restrict(account, one.contactId);
    await call(
      account.api,
      'autoReplySet',
      { kind: 'GREETING', text: 'Welcome!', greetAgainAfterDays: 1 },
      '__typename',
    );
    for (const { conversationId } of [one, other])
      expect(await codes(account, 'conversationClose', { conversationId })).toEqual([]);
    // The other one is the proof that everything has reacted.
    await until(
      'the survey of the other one went out',
      async () => (await saidTo(account, other.waId)).length > 0,
      60_000,
    );
    app.clock.advance(2 * 86_400_000);
    for (const { waId } of [one, other])
      await account.inbound({
        from: { waId, name: 'Wanda' },
        message: {
          type: 'text',
          text: { body: 'Once more' },
          timestamp: String(Math.floor(app.clock.now().getTime() / 1000)),
        },
      });
    await until(
      'the other one is greeted',
      async () => (await saidTo(account, other.waId)).some((text) => text === 'Welcome!'),
      60_000,
    );
    await app.core.following.settled(account.accountId);
    expect(await saidTo(account, one.waId)).toEqual([]);
    const stored = await app.asOwner<{ preview: string }>(
      `select m.preview from message m join conversation c on c.account_id = m.account_id and c.id = m.conversation_id
       join contact t on t.account_id = c.account_id and t.id = c.contact_id
       where m.account_id = '${account.accountId}' and t.phone_number = '+${one.waId}' and m.direction = 'INBOUND'`,
    );
    expect(stored.map(({ preview }) => preview).sort()).toEqual(['Hello', 'Once more']);
  }, 180_000);

  test('is changed by no file, no synchronisation, no merge by a guess, no event and no profile', async () => {
    const account = await app.newAccount();
    const { contactId, waId } = await writer(account);
    const otherId = await newContact(account);
    await app.core.following.settled(account.accountId);
    const before = await contactOf(account, contactId);
    await restrict(account, contactId);
    const fresh = newWaId();
    const taken = await importFile(account, `phone,name\n+${waId},Changed\n+${fresh},New\n`, [
      'PHONE_NUMBER',
      'DISPLAY_NAME',
    ]);
    expect(taken).toMatchObject({ createdCount: 1, updatedCount: 0, skippedCount: 0, failedCount: 1 });
    expect(await (await fetch(taken.errorsUrl)).text()).toContain('RESTRICTED');
    const skipped = await importFile(account, `phone,name\n+${waId},Changed\n`, ['PHONE_NUMBER', 'DISPLAY_NAME'], {
      policy: 'SKIP',
    });
    expect(skipped).toMatchObject({ skippedCount: 0, failedCount: 1 });
    const restricted = ['CONTACT_RESTRICTED'];
    expect(await codes(account, 'contactUpsert', { phoneNumber: `+${waId}`, displayName: 'Changed' })).toEqual(
      restricted,
    );
    for (const [keptId, goneId] of [
      [contactId, otherId],
      [otherId, contactId],
    ])
      expect(await codes(account, 'contactMerge', { keptId, goneId })).toEqual(restricted);
    const event = { contactId, eventId: 'order-1', name: 'order.placed' };
    expect(await codes(account, 'contactEventTrack', event)).toEqual(restricted);
    expect(await codes(account, 'contactEventTrack', { ...event, contactId: otherId })).toEqual([]);
    await deliver(app, messageFrom(account, { waId, name: 'Another Name' }, 'I am called otherwise now'));
    await app.core.following.settled(account.accountId);
    expect(await contactOf(account, contactId)).toEqual({ ...before, isRestricted: true });
  }, 120_000);

  test('is changed by no member and no API key, but by an accepted correction', async () => {
    const account = await app.newAccount({ channel: false });
    const contactId = await newContact(account, { email: 'kept@mail.example' });
    const attribute = { key: 'tier', label: 'Tier', type: 'TEXT' };
    await call(account.api, 'contactAttributeCreate', attribute, '__typename');
    const { label } = await call(account.api, 'labelCreate', { name: 'VIP', color: '#112233' }, 'label { id }');
    const attributes = [{ key: 'tier', value: 'gold' }];
    await restrict(account, contactId);
    const key = await account.apiKey(['CONTACTS_READ', 'CONTACTS_WRITE']);
    const before = await contactOf(account, contactId);
    for (const api of [account.api, key]) {
      const as = { api } as TestAccount;
      for (const [name, input] of [
        ['contactUpdate', { displayName: 'Changed' }],
        ['contactSetAttributes', { attributes }],
        ['contactAddLabels', { labelIds: [label.id] }],
        ['contactRemoveLabels', { labelIds: [label.id] }],
      ] as const)
        expect(await codes(as, name, { contactId, ...input })).toEqual(['CONTACT_RESTRICTED']);
    }
    // Whose work it is is nothing of the person.
    expect(await codes(account, 'contactUpdate', { contactId, ownerId: account.owner.userId })).toEqual([]);
    expect(await contactOf(account, contactId)).toEqual(before);
    const { id } = await verified(account, 'RECTIFICATION', contactId, { corrections: { displayName: 'Rightly' } });
    await done(account.api, 'dataSubjectRequestAccept', { requestId: id });
    expect(await contactOf(account, contactId)).toEqual({ ...before, displayName: 'Rightly' });
  }, 60_000);

  test('is in no file and in no dynamic segment, until it is lifted', async () => {
    const account = await app.newAccount();
    const [one, other] = [await writer(account), await writer(account)];
    const { segment } = await call(
      account.api,
      'segmentCreate',
      { name: 'Open', rule: { conversation: { status: 'OPEN' } } },
      'segment { id }',
    );
    const members = async (): Promise<string[]> =>
      (
        await account.api.query(`query ($id: ID!) { segment(id: $id) { count contacts(first: 9) { nodes { id } } } }`, {
          id: segment.id,
        })
      ).segment.contacts.nodes
        .map(({ id }: { id: string }) => id)
        .sort();
    const both = [one.contactId, other.contactId].sort();
    const becomes = (ids: string[]) =>
      until(`the segment has ${ids.length}`, async () => (await members()).join() === ids.join(), 60_000);
    await becomes(both);
    const requestId = await restrict(account, one.contactId);
    await becomes([other.contactId]);
    const { segmentPreview } = await account.api.query(
      `{ segmentPreview(rule: { conversation: { status: OPEN } }) { count } }`,
    );
    expect(segmentPreview.count).toBe(1);
    const phones = async (): Promise<string[]> => {
      const { text } = await fetched(account.api, 'contactExport', { columns: [{ field: 'PHONE_NUMBER' }] });
      return table(text)
        .flatMap((row) => Object.values(row))
        .sort();
    };
    expect((await phones()).join()).toContain(other.waId);
    expect((await phones()).join()).not.toContain(one.waId);
    for (const rows of ['CONVERSATIONS', 'MESSAGES'])
      expect(JSON.stringify(await conversationRows(account.api, { rows }))).not.toContain(one.waId);
    await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason: 'The figures were checked.' });
    await becomes(both);
    expect((await phones()).join()).toContain(one.waId);
  }, 180_000);

  test('that WhatsApp tells to be one person with another is restricted as a whole', async () => {
    const account = await app.newAccount();
    const [waId, userId] = [newWaId(), newUserId()];
    await deliver(app, messageFrom(account, { waId, name: 'Nora' }, 'by number'));
    await deliver(app, messageFrom(account, { userId, name: 'Nora' }, 'by user id'));
    const { contacts } = await account.api.query(`{ contacts(first: 9) { nodes { id } } }`);
    const [newer, older] = contacts.nodes.map(({ id }: { id: string }) => id);
    await restrict(account, newer);
    await deliver(app, messageFrom(account, { waId, userId, name: 'Nora' }, 'by both'));
    const kept = await contactOf(account, older);
    expect(kept.isRestricted).toBe(true);
    const { contact } = await account.api.query(`query ($id: ID!) { contact(id: $id) { merges { nodes { id } } } }`, {
      id: older,
    });
    // Taken back, each has its own again.
    expect(await codes(account, 'contactMergeUndo', { contactMergeId: contact.merges.nodes[0].id })).toEqual([]);
    expect((await contactOf(account, older)).isRestricted).toBe(false);
    expect((await contactOf(account, newer)).isRestricted).toBe(true);
  }, 60_000);
});

describe('the end of a restriction', () => {
  test('that cannot be lifted stands in nobody’s way', async () => {
    const account = await app.newAccount({ channel: false });
    const made: { contactId: string; requestId: string }[] = [];
    for (const email of ['first@mail.example', 'second@mail.example']) {
      const contactId = await newContact(account, { email });
      const requestId = await restrict(account, contactId);
      await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason: 'The figures were checked.' });
      made.push({ contactId, requestId });
    }
    const [first, second] = made as [(typeof made)[0], (typeof made)[0]];
    await app.asOwner(
      `create function refuse_one() returns trigger language plpgsql as $$ begin raise 'not this one'; end $$;
       create trigger refuse_one before update on contact_restriction for each row
         when (new.contact_id = '${uuid(first.contactId)}' and new.lifted_at is not null) execute function refuse_one();
       update contact_restriction set lifts_at = now() - interval '2 days' where contact_id = '${uuid(first.contactId)}';
       update contact_restriction set lifts_at = now() - interval '1 day' where contact_id = '${uuid(second.contactId)}'; select 1`,
    );
    const isKept = async ({ contactId }: typeof first): Promise<boolean> =>
      (await contactOf(account, contactId)).isRestricted;
    try {
      await app.core.requests.ends.run();
      expect([await isKept(first), await isKept(second)]).toEqual([true, false]);
    } finally {
      await app.asOwner(`drop function refuse_one cascade; select 1`);
    }
    await app.core.requests.ends.run();
    expect(await isKept(first)).toBe(false);
  }, 120_000);

  test('tells of another one that goes on', async () => {
    const account = await app.newAccount({ channel: false });
    const email = 'twice@mail.example';
    const contactId = await newContact(account, { email });
    const [one, two] = [await restrict(account, contactId), await restrict(account, contactId)];
    const told = (reason: string): Promise<string> =>
      until('the person is told', async () => {
        const { text } = await mailTo(app, email, 'request_news');
        return text.includes(reason) && text;
      });
    await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId: one, reason: 'The first is settled.' });
    const first = await told('The first is settled.');
    expect(first).toContain('still only kept');
    expect(first).not.toContain('is used again from');
    await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId: two, reason: 'The second as well.' });
    expect(await told('The second as well.')).toContain('Your data is used again from');
  }, 60_000);

  test('is told by mail a day before, and nothing is used until then', async () => {
    const account = await app.newAccount({ channel: false });
    const email = 'restricted@mail.example';
    const contactId = await newContact(account, { email });
    const requestId = await restrict(account, contactId);
    const reason = 'The figures were checked.';
    await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason });
    const mail = await until('the person is told', async () => {
      const found = await mailTo(app, email, 'request_news');
      return found.text.includes(reason) && found;
    });
    expect(mail.text).toContain('Your data is used again from');
    expect((await contactOf(account, contactId)).isRestricted).toBe(true);
    expect(await refusal(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason })).toBe(
      'REQUEST_STATE',
    );
    // Time passes for this one alone.
    await app.asOwner(
      `update contact_restriction set lifts_at = lifts_at - interval '23 hours 59 minutes' where account_id = '${account.accountId}'; select 1`,
    );
    await app.core.requests.ends.run();
    expect((await contactOf(account, contactId)).isRestricted).toBe(true);
    await app.asOwner(
      `update contact_restriction set lifts_at = lifts_at - interval '2 minutes' where account_id = '${account.accountId}'; select 1`,
    );
    await until('it is lifted', async () => !(await contactOf(account, contactId)).isRestricted, 60_000);
  }, 120_000);
});
