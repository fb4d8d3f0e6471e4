import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { read, start, upload } from '../imports/imports.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
}, 60_000);
afterAll(() => app.stop());

const create = async (input: object, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) {
        contact { id displayName attributes { key value } labels { id } consents { purpose channelKind state }
          source { kind text at createdBy { id } } }
        userErrors { code path } } }`,
      { input },
    )
  ).contactCreate;
const label = async (): Promise<string> =>
  (
    await account.api.mutate(
      `mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }`,
      { name: 'VIP' },
    )
  ).label.id;
const city = () =>
  account.api.mutate(
    `mutation ($input: ContactAttributeCreateInput!) { contactAttributeCreate(input: $input) { userErrors { code } } }`,
    { key: 'city', label: 'City', type: 'TEXT' },
  );
const sources = async (): Promise<any[]> =>
  (
    await account.api.query(
      `{ contacts(first: 20) { nodes { phoneNumber source { kind text createdBy { id } import { id filename } } } } }`,
    )
  ).contacts.nodes;
const consent = { purpose: 'MARKETING', evidence: 'said so at the fair' };

describe('contactCreate', () => {
  test('takes everything at once', async () => {
    await city();
    const labelId = await label();
    const watch = account.subscribe(
      `subscription { inboxEvents { __typename ... on ContactChangedEvent { change } } }`,
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const answer = await create({
      displayName: 'Ana',
      phoneNumber: `+${newWaId()}`,
      attributes: [{ key: 'city', value: 'Oslo' }],
      labelIds: [labelId, labelId],
      source: ' fair in Oslo ',
      consent: { ...consent, occurredAt: new Date(app.clock.now().getTime() - 60_000).toISOString() },
    });
    expect(answer).toEqual({
      contact: {
        id: expect.any(String),
        displayName: 'Ana',
        attributes: [{ key: 'city', value: 'Oslo' }],
        labels: [{ id: labelId }],
        consents: [{ purpose: 'MARKETING', channelKind: 'WHATSAPP', state: 'GIVEN' }],
        source: {
          kind: 'AGENT',
          text: 'fair in Oslo',
          at: expect.any(String),
          createdBy: { id: account.owner.userId },
        },
      },
      userErrors: [],
    });
    await watch.find('its consent is told', ({ inboxEvents }) => inboxEvents.__typename === 'ConsentChangedEvent');
    const changes = watch.events.flatMap(({ inboxEvents }) => inboxEvents.change ?? []);
    expect(changes).toEqual(['CREATED', 'ATTRIBUTES', 'LABELS']);
    await watch.close();
  });

  test.each<[string, object, string, string[]]>([
    [
      'an unknown attribute',
      { attributes: [{ key: 'nonsense', value: 'x' }] },
      'UNKNOWN_ATTRIBUTE',
      ['attributes', '0', 'key'],
    ],
    ['a label that is not there', { labelIds: ['lbl_nonsense'] }, 'NOT_FOUND', ['labelIds']],
    ['too many labels', { labelIds: Array.from({ length: 51 }, () => 'lbl_x') }, 'INVALID_INPUT', ['labelIds']],
    ['a consent without proof', { consent: { purpose: 'MARKETING' } }, 'CONSENT_NOT_PROVEN', ['consent', 'evidence']],
    [
      'a form without its notice',
      { consent: { ...consent, source: 'FORM' } },
      'CONSENT_NOT_PROVEN',
      ['consent', 'noticeVersion'],
    ],
    [
      'a consent of tomorrow',
      { consent: { ...consent, occurredAt: new Date(Date.now() + 90_000_000).toISOString() } },
      'INVALID_INPUT',
      ['consent', 'occurredAt'],
    ],
    ['a novel as its source', { source: 'x'.repeat(201) }, 'INVALID_INPUT', ['source']],
  ])('with %s is refused as a whole', async (_, more, code, path) => {
    const phoneNumber = `+${newWaId()}`;
    expect((await create({ displayName: 'Ana', phoneNumber, ...more })).userErrors).toMatchObject([{ code, path }]);
    expect(await sources()).toEqual([]);
    expect((await create({ phoneNumber })).userErrors).toEqual([]);
  });

  test('with a label or a notice of another account is refused', async () => {
    const mine = account;
    account = await app.newAccount({ channel: false });
    const theirs = await label();
    account = mine;
    expect((await create({ displayName: 'Ana', labelIds: [theirs] })).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['labelIds'] },
    ]);
    expect(await sources()).toEqual([]);
  });
});

describe('where a contact came from', () => {
  test('is told for everybody: who wrote, whom a file named, whom a system or a member brought', async () => {
    const [wrote, filed, brought, upserted] = [newWaId(), newWaId(), newWaId(), newWaId()];
    const key = await account.apiKey(['CONTACTS_WRITE', 'CONTACTS_READ']);
    await account.inbound({ from: { waId: wrote }, text: 'Hello' });
    const importId = await upload(account, `phone\n+${filed}\n+${wrote}\n`);
    await until('the person is there', async () => (await sources()).length === 1);
    await start(account, importId, ['PHONE_NUMBER']);
    await until('it is done', async () => (await read(account, importId)).state === 'COMPLETED');
    const made = await key.query(
      `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { userErrors { code } } }`,
      { input: { phoneNumber: `+${brought}`, source: 'the shop' } },
    );
    expect(made.contactCreate.userErrors).toEqual([]);
    const upsert = (source: string) =>
      account.api.mutate(
        `mutation ($input: ContactUpsertInput!) { contactUpsert(input: $input) { isNew userErrors { code } } }`,
        { phoneNumber: `+${upserted}`, source },
      );
    expect((await upsert('first')).isNew).toBe(true);
    expect((await upsert('second')).isNew).toBe(false);
    const known = Object.fromEntries((await sources()).map(({ phoneNumber, source }) => [phoneNumber, source]));
    const nothing = { text: null, createdBy: null, import: null };
    expect(known).toEqual({
      [`+${wrote}`]: { ...nothing, kind: 'WHATSAPP' },
      [`+${filed}`]: { ...nothing, kind: 'IMPORT', import: { id: importId, filename: 'people.csv' } },
      [`+${brought}`]: { ...nothing, kind: 'API', text: 'the shop' },
      [`+${upserted}`]: { ...nothing, kind: 'AGENT', text: 'first', createdBy: { id: account.owner.userId } },
    });
  });

  test('comes back with a contact whose merge is undone', async () => {
    const [kept, gone] = [
      await create({ displayName: 'Kept', source: 'a' }),
      await create({ displayName: 'Gone', source: 'b' }),
    ];
    const { contact } = await account.api.mutate(
      `mutation ($input: ContactMergeInput!) { contactMerge(input: $input) {
        contact { merges(first: 1) { nodes { id } } source { text } } userErrors { code } } }`,
      { keptId: kept.contact.id, goneId: gone.contact.id },
    );
    expect(contact.source.text).toBe('a');
    await account.api.mutate(
      `mutation ($input: ContactMergeUndoInput!) { contactMergeUndo(input: $input) { userErrors { code } } }`,
      { contactMergeId: contact.merges.nodes[0].id },
    );
    expect((await sources()).map(({ source }) => source.text).sort()).toEqual(['a', 'b']);
  });

  test('costs the same statements for one contact and for many', async () => {
    for (let i = 0; i < 5; i++) await create({ displayName: `Ana ${i}` });
    const look = (first: number) =>
      countStatements(app, () =>
        account.api.query(`{ contacts(first: ${first}) { nodes { source { kind createdBy { id } import { id } } } } }`),
      );
    expect(await look(5)).toEqual(await look(1));
  });
});
