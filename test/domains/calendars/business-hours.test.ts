import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';

const shown =
  'id name timeZone isDefault isOpen opensAt closesAt override { isOpen until } weekly { day opensAt closesAt }';
const create = `mutation ($input: BusinessHoursCreateInput!) {
  businessHoursCreate(input: $input) { businessHours { ${shown} } userErrors { code path } } }`;
const update = `mutation ($input: BusinessHoursUpdateInput!) {
  businessHoursUpdate(input: $input) { businessHours { ${shown} } userErrors { code path } } }`;
const override = `mutation ($input: BusinessHoursOverrideInput!) {
  businessHoursOverride(input: $input) { businessHours { ${shown} } userErrors { code path } } }`;
const remove = `mutation ($input: BusinessHoursDeleteInput!) {
  businessHoursDelete(input: $input) { deletedId userErrors { code } } }`;
const ofChannel = `query ($id: ID!) { channel(id: $id) { businessHours { id name } } }`;

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
});
afterAll(() => app.stop());

const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opensAt: '00:00', closesAt: '24:00' }));
let count = 0;
const make = async (more: object = {}): Promise<any> =>
  (await account.api.mutate(create, { name: `Hours ${++count}`, timeZone: 'Asia/Kolkata', weekly: always, ...more }))
    .businessHours;

describe('business hours', () => {
  test('are made, changed, opened and closed by hand, and deleted', async () => {
    const made = await make();
    expect(made).toMatchObject({ timeZone: 'Asia/Kolkata', isOpen: true, isDefault: false, override: null });
    const { businessHours: changed } = await account.api.mutate(update, { businessHoursId: made.id, weekly: [] });
    expect(changed).toMatchObject({ name: made.name, isOpen: false, opensAt: null, closesAt: null });
    const until = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    const { businessHours: opened } = await account.api.mutate(override, {
      businessHoursId: made.id,
      isOpen: true,
      until,
    });
    expect(opened).toMatchObject({ isOpen: true, closesAt: until, override: { isOpen: true } });
    const { businessHours: back } = await account.api.mutate(override, { businessHoursId: made.id, isOpen: null });
    expect(back).toMatchObject({ isOpen: false, override: null });
    expect(await account.api.mutate(remove, { businessHoursId: made.id })).toMatchObject({ deletedId: made.id });
    expect(await account.api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: made.id })).toEqual({
      node: null,
    });
  });

  test("are a channel's own, else the account's default, of which there is one", async () => {
    const first = await make({ isDefault: true });
    const second = await make({ isDefault: true });
    const kept = async () => (await account.api.query(ofChannel, { id: account.channel.id })).channel.businessHours?.id;
    expect(await kept()).toBe(second.id);
    await account.api.mutate(update, { businessHoursId: first.id, channelIds: [account.channel.id] });
    expect(await kept()).toBe(first.id);
    await account.api.mutate(remove, { businessHoursId: first.id });
    expect(await kept()).toBe(second.id);
    await account.api.mutate(update, { businessHoursId: second.id, isDefault: false });
    expect(await kept()).toBeUndefined();
  });

  test.each([
    [{ timeZone: 'Mars/Olympus' }, 'INVALID_INPUT', ['input', 'timeZone']],
    [{ weekly: [{ day: 8, opensAt: '09:00', closesAt: '10:00' }] }, 'INVALID_INPUT', ['input', 'weekly', '0', 'day']],
    [
      { weekly: [{ day: 1, opensAt: '9:00', closesAt: '10:00' }] },
      'INVALID_INPUT',
      ['input', 'weekly', '0', 'opensAt'],
    ],
    [
      { weekly: [{ day: 1, opensAt: '22:00', closesAt: '06:00' }] },
      'INVALID_INPUT',
      ['input', 'weekly', '0', 'closesAt'],
    ],
    [
      {
        weekly: [
          { day: 1, opensAt: '09:00', closesAt: '12:00' },
          { day: 1, opensAt: '11:00', closesAt: '13:00' },
        ],
      },
      'INVALID_INPUT',
      ['input', 'weekly'],
    ],
    [{ exceptions: [{ from: '2026-02-30' }] }, 'INVALID_INPUT', ['input', 'exceptions', '0', 'from']],
    [{ exceptions: [{ from: '2026-02-20', to: '2026-02-19' }] }, 'INVALID_INPUT', ['input', 'exceptions', '0', 'to']],
    [{ channelIds: ['chn_00000000000000000000000000000000'] }, 'NOT_FOUND', ['input', 'channelIds']],
    [{ name: ' ' }, 'INVALID_INPUT', ['input', 'name']],
  ])('refuse %j', async (fields, code, path) => {
    const input = { name: `Refused ${JSON.stringify(fields)}`.slice(0, 100), timeZone: 'UTC', weekly: [], ...fields };
    const { businessHoursCreate } = await account.api.query(create, { input });
    expect(businessHoursCreate).toMatchObject({ businessHours: null });
    expect(businessHoursCreate.userErrors[0]).toMatchObject({ code });
    expect(businessHoursCreate.userErrors[0].path.at(-1)).toBe(path.at(-1));
  });

  test('have a name of their own, even when two are made at once', async () => {
    const input = { name: 'Twice', timeZone: 'UTC', weekly: [] };
    const answers = await Promise.all([account.api.query(create, { input }), account.api.query(create, { input })]);
    const codes = answers.flatMap(({ businessHoursCreate }) => businessHoursCreate.userErrors.map((e: any) => e.code));
    expect(codes).toEqual(['BUSINESS_HOURS_NAME_TAKEN']);
  });

  test('are read by all, changed by those who manage the inbox', async () => {
    const made = await make();
    const agent = await account.member('AGENT');
    const { businessHours } = await agent.api.query('{ businessHours(first: 100) { nodes { id } } }');
    expect(businessHours.nodes.map((h: any) => h.id)).toContain(made.id);
    const { body } = await agent.api.raw(remove, { input: { businessHoursId: made.id } });
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test("are found by nobody of another account, and another account's channel keeps none of them", async () => {
    const other = await app.newAccount();
    const made = await make();
    const input = { businessHoursId: made.id, name: 'Stolen' };
    expect((await other.api.query(update, { input })).businessHoursUpdate.userErrors[0].code).toBe('NOT_FOUND');
    const foreign = { input: { businessHoursId: made.id, channelIds: [other.channel.id] } };
    expect((await account.api.query(update, foreign)).businessHoursUpdate.userErrors[0].code).toBe('NOT_FOUND');
  });

  test('are listed by one statement, however many', async () => {
    const list = '{ businessHours(first: 100) { nodes { id isOpen } } }';
    const few = await countStatements(app, () => account.api.query(list));
    for (let i = 0; i < 20; i++) await make();
    expect(await countStatements(app, () => account.api.query(list))).toEqual(few);
  });
});
