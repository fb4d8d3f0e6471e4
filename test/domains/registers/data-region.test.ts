import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import pino from 'pino';
import { dataMap } from '../../../src/app/data-map.js';
import {
  ChannelRegistration,
  type RegistrationDoor,
} from '../../../src/domains/channels/channel-registration.service.js';
import type { ChannelTokens } from '../../../src/domains/channels/channel-tokens.service.js';
import { exportsModule } from '../../../src/domains/exports/exports.module.js';
import { DataRegions } from '../../../src/domains/registers/data-region.service.js';
import { DataStore } from '../../../src/domains/registers/data-region.type.js';
import { StoreCountries } from '../../../src/domains/registers/data-store.policy.js';
import { loadConfig } from '../../../src/platform/config/config.js';
import { newStorageKey, type FileStorage } from '../../../src/platform/files/file-storage.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { ApiClient } from '../../kit/api.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { call, signIn, stepUp } from '../privacy/leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    env: { DATA_COUNTRY: 'IN', STORE_COUNTRIES: 'exports=DE, imports=DE,archives=DE,disclosures=DE' },
  });
}, 240_000);
afterAll(() => app.stop());

/** The files of exports, as the product writes them. */
const guarded = (): FileStorage =>
  app.core.registers.regions.guarding(DataStore.EXPORTS, app.core.files.open('exports'));

const mismatch = (path: string[] | null = null) => [{ code: 'DATA_REGION_MISMATCH', path }];
const pin = (api: ApiClient, country: string | null) =>
  call(api, 'accountDataRegionSet', 'account { id dataRegion }', { country });
const exportContacts = (api: ApiClient) => call(api, 'contactExportCreate', 'contactExport { id }', {});

async function pinned(options: { channel?: boolean } = { channel: false }): Promise<TestAccount> {
  const account = await app.newAccount(options);
  await stepUp(account.api);
  expect(await pin(account.api, 'IN')).toEqual({ account: { id: account.id, dataRegion: 'IN' }, userErrors: [] });
  return account;
}

describe('the country of an account', () => {
  test('is chosen by an owner with a fresh proof, and only where the installation can keep it', async () => {
    const account = await app.newAccount({ channel: false });
    expect(await pin(account.api, 'IN')).toEqual({
      account: null,
      userErrors: [{ code: 'STEP_UP_REQUIRED', path: null }],
    });
    await stepUp(account.api);
    expect((await pin(account.api, 'DE')).userErrors).toEqual(mismatch());
    for (const wrong of ['in', 'IND', ''])
      expect((await pin(account.api, wrong)).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['country'] }]);
    const { viewer } = await account.api.query(`{ viewer { account { dataRegion } } }`);
    expect(viewer.account.dataRegion).toBeNull();
    expect((await pin(account.api, 'IN')).account.dataRegion).toBe('IN');
    expect((await pin(account.api, 'IN')).userErrors).toEqual([]);

    const key = await account.apiKey(['ACCOUNT_MANAGE', 'ACCOUNT_READ']);
    expect((await pin(key, null)).userErrors).toEqual([{ code: 'FORBIDDEN', path: null }]);
    const admin = await account.member('ADMIN');
    await stepUp(admin.api);
    const { body } = await admin.api.raw(
      `mutation { accountDataRegionSet(input: { country: null }) { userErrors { code } } }`,
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await pin(account.api, null)).account.dataRegion).toBeNull();
    const { auditEntries } = await account.api.query(`{ auditEntries(first: 50) { nodes { action } } }`);
    expect(auditEntries.nodes.filter(({ action }: any) => action === 'account.data_region_set')).toHaveLength(2);
  });

  test('is told with where every store is, and what it holds', async () => {
    const account = await pinned();
    const { viewer } = await account.api.query(
      `{ viewer { account { dataRegion dataLocations { store country holds categories isAllowed } } } }`,
    );
    const { dataRegion, dataLocations } = viewer.account;
    expect(dataRegion).toBe('IN');
    expect(Object.fromEntries(dataLocations.map((at: any) => [at.store, [at.country, at.isAllowed]]))).toEqual({
      DATABASE: ['IN', true],
      REDIS: ['IN', true],
      MEDIA: ['IN', true],
      VAULT: ['IN', true],
      LEDGERS: ['IN', true],
      IMPORTS: ['DE', false],
      EXPORTS: ['DE', false],
      ARCHIVES: ['DE', false],
      DISCLOSURES: ['DE', false],
    });
    for (const { holds, categories } of dataLocations)
      expect([holds.length > 0, categories.length > 0]).toEqual([true, true]);
    const other = await app.newAccount({ channel: false });
    const free = (await other.api.query(`{ viewer { account { dataLocations { isAllowed } } } }`)).viewer.account;
    expect(free.dataLocations.every(({ isAllowed }: any) => isAllowed)).toBe(true);
    const shown = (await app.anonymous.query(`{ dataLocations { store country } }`)).dataLocations;
    expect(shown).toContainEqual({ store: 'Files: exports', country: 'DE' });
  });

  test('keeps exports, imports and archives out of stores elsewhere', async () => {
    const account = await pinned();
    expect((await exportContacts(account.api)).userErrors).toEqual(mismatch());
    const conversations = await call(account.api, 'conversationExportCreate', 'conversationExport { id }', {});
    expect(conversations.userErrors).toEqual(mismatch());
    const imports = await call(account.api, 'contactImportCreate', 'upload { uploadUrl }', { filename: 'a.csv' });
    expect(imports.userErrors).toEqual(mismatch());
    for (const subject of [{ account: true }, { me: true }])
      expect((await call(account.api, 'dataExportRequest', 'export { id }', { subject })).userErrors).toEqual(
        mismatch(),
      );
    expect((await call(account.api, 'dataImportCreate', 'dataImport { id }', {})).userErrors).toEqual(mismatch());
    // Whoever is pinned to nothing writes there.
    const other = await app.newAccount({ channel: false });
    expect((await exportContacts(other.api)).userErrors).toEqual([]);
  });

  test('holds for what was asked for before, too', async () => {
    const account = await app.newAccount({ channel: false });
    const { upload } = await call(account.api, 'contactImportCreate', 'upload { uploadUrl }', { filename: 'a.csv' });
    await stepUp(account.api);
    await pin(account.api, 'IN');
    const body = 'phone\n+4915112345678\n';
    const response = await fetch(upload.uploadUrl, { method: 'PUT', body });
    expect([response.status, await response.json()]).toEqual([
      409,
      { error: { code: 'DATA_REGION_MISMATCH', message: expect.stringContaining('IN') } },
    ]);
    // A worker that comes behind the choice writes nothing.
    await app.asOwner(
      `insert into data_export (account_id, id, kind, format, state, request, created_by, created_by_kind, sight, sight_team_ids, created_at)
       select '${account.accountId}', gen_random_uuid(), 'CONTACTS', 'CSV', 'RUNNING', '{"segmentId":null,"where":null,"search":null,"columns":[]}',
         user_id, 'user', 'ALL', '{}', now() from membership where account_id = '${account.accountId}'; select 1`,
    );
    const [asked] = await app.asOwner<{ id: string }>(
      `select id from data_export where account_id = '${account.accountId}'`,
    );
    const room = exportsModule({
      database: app.database,
      clock: app.clock,
      logger: pino({ level: 'silent' }),
      secretsKeys: [Buffer.alloc(32)],
      publicUrl: app.url,
      files: guarded(),
      regions: app.core.registers.regions,
    });
    const done = await until('the export has ended', async () => {
      await room.run.run({ accountId: account.accountId, exportId: asked!.id });
      const [row] = await app.asOwner<{ state: string; failure: string }>(
        `select state, failure from data_export where id = '${asked!.id}'`,
      );
      return row!.state !== 'RUNNING' && row;
    });
    expect(done).toEqual({ state: 'FAILED', failure: 'DATA_REGION_MISMATCH' });
  });

  test('is not promised while a file lies elsewhere', async () => {
    const account = await app.newAccount({ channel: false });
    const { contactExport } = await exportContacts(account.api);
    await until(
      'the export is written',
      async () =>
        (await account.api.query(`query ($id: ID!) { contactExport(id: $id) { state } }`, { id: contactExport.id }))
          .contactExport.state === 'COMPLETED',
      60_000,
    );
    await stepUp(account.api);
    expect((await pin(account.api, 'IN')).userErrors).toEqual(mismatch(['country']));
  });

  test('and a file that is being written meanwhile: one of the two is refused', async () => {
    for (let i = 0; i < 5; i++) {
      const account = await app.newAccount({ channel: false });
      await stepUp(account.api);
      const files = guarded();
      const key = newStorageKey(account.accountId);
      const bytes = Readable.from([Buffer.from('a line\n')], { objectMode: false });
      const [chosen, written] = await Promise.all([
        pin(account.api, 'IN'),
        files.put(key, bytes, { maxBytes: 100 }).then(
          () => true,
          (error: { code: string }) => error.code,
        ),
      ]);
      const isPinned = chosen.userErrors.length === 0;
      expect([isPinned, written]).toEqual(isPinned ? [true, 'DATA_REGION_MISMATCH'] : [false, true]);
      expect((await files.open(key)) === undefined).toBe(isPinned);
    }
  });

  test('holds for what a process left that died before it asked again', async () => {
    const [account, other] = [await pinned(), await app.newAccount({ channel: false })];
    const files = guarded();
    const isThere = async (key: string): Promise<boolean> => (await files.open(key))?.destroy() !== undefined;
    // As `put` leaves it behind the guard: whole, and no row names it.
    const store = app.core.files.open('exports');
    const [left, lawful] = [newStorageKey(account.accountId), newStorageKey(other.accountId)];
    for (const key of [left, lawful])
      await store.put(key, Readable.from([Buffer.from('a line\n')], { objectMode: false }), { maxBytes: 100 });
    expect(await isThere(left)).toBe(true);
    await app.core.registers.regions.sweep();
    expect(await isThere(left)).toBe(false);
    expect(await files.count(account.accountId)).toBe(0);
    expect(await isThere(lawful)).toBe(true);
    // Swept again where nothing is left, and let go at last, the account may write as any other.
    await app.core.registers.regions.sweep();
    await stepUp(account.api);
    expect((await pin(account.api, null)).userErrors).toEqual([]);
    const again = newStorageKey(account.accountId);
    await files.put(again, Readable.from([Buffer.from('a line\n')], { objectMode: false }), { maxBytes: 100 });
    expect(await isThere(again)).toBe(true);
  });

  test('that the settings break stops the start, and wrong settings do as well', async () => {
    await pinned();
    const elsewhere = (home: string, more = {}) =>
      new DataRegions(app.database, new StoreCountries(home, more), () => dataMap).assertPromisesHold();
    await elsewhere('IN');
    await elsewhere('IN', { exports: 'DE' });
    await expect(elsewhere('DE')).rejects.toThrow(/kept in IN alone, but .*DATABASE/);
    await expect(elsewhere('IN', { media: 'DE' })).rejects.toMatchObject({ exitCode: 78 });
    for (const STORE_COUNTRIES of ['exports', 'exports=de', 'nowhere=DE', 'exports=DE,exports=IN', 'database=DE'])
      expect(() => loadConfig({ NODE_ENV: 'test', STORE_COUNTRIES }, [])).toThrow('STORE_COUNTRIES');
    expect(loadConfig({ NODE_ENV: 'test', STORE_COUNTRIES: 'exports=DE,media=IN' }, []).storeCountries).toEqual({
      exports: 'DE',
      media: 'IN',
    });
  });

  test('is asked of no store that is where everything else is', async () => {
    const regions = new DataRegions(app.database, new StoreCountries('IN', { exports: 'DE' }), () => dataMap);
    const files = {} as FileStorage;
    expect(regions.guarding(DataStore.MEDIA, files)).toBe(files);
    expect(regions.guarding(DataStore.EXPORTS, files)).not.toBe(files);
  });
});

describe('registering a number', () => {
  const register = (api: ApiClient, channelId: string, more: object = {}) =>
    call(api, 'whatsAppChannelRegister', 'channel { id localStorageRegion }', { channelId, pin: '123456', ...more });
  const atMeta = async (account: TestAccount, method: string, path: string, body?: object): Promise<any> => {
    const response = await fetch(`${app.simulatorUrl}/v24.0/${account.channel.phoneNumberId}/${path}`, {
      method,
      headers: { authorization: `Bearer EAA${account.id}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.json();
  };

  test('tells Meta the country of the account', async () => {
    const account = await pinned({});
    expect(await register(account.api, account.channel.id)).toEqual({
      channel: { id: account.channel.id, localStorageRegion: 'IN' },
      userErrors: [],
    });
    expect(await atMeta(account, 'GET', 'settings')).toEqual({
      storage_configuration: { status: 'IN_COUNTRY_STORAGE_ENABLED', data_localization_region: 'IN' },
    });
    expect((await register(account.api, account.channel.id, { localStorageRegion: 'DE' })).userErrors).toEqual(
      mismatch(['localStorageRegion']),
    );
    const { auditEntries } = await account.api.query(`{ auditEntries(first: 50) { nodes { action } } }`);
    expect(auditEntries.nodes.map(({ action }: any) => action)).toContain('channel.registered');
  });

  test('ends up the same at Meta and here, whatever is set or registered while Meta is asked', async () => {
    const account = await app.newAccount();
    const channelId = uuidOf('Channel', account.channel.id)!;
    await stepUp(account.api);
    const told: (string | undefined)[] = [];
    let meanwhile: (() => Promise<unknown>) | undefined;
    const cloudApi = {
      async registerNumber(_token: string, _number: string, _pin: string, country?: string): Promise<void> {
        told.push(country);
        const now = meanwhile;
        meanwhile = undefined;
        await now?.();
      },
    };
    const room = app.core.rooms.find((one) => 'unsubscribing' in one) as unknown as { tokens: ChannelTokens };
    const registration = new ChannelRegistration(
      cloudApi as unknown as CloudApi,
      room.tokens,
      app.core.registers.regions,
    );
    const viewer = systemViewer(account.accountId);
    const door: RegistrationDoor = {
      scope: app.database.read(viewer),
      write: (verb) => app.database.write(viewer, verb),
    };
    const tell = (country: string | null) => registration.register(door, channelId, '123456', country);
    const noted = async (): Promise<string | null> =>
      (
        await account.api.query(`query ($id: ID!) { channel(id: $id) { localStorageRegion } }`, {
          id: account.channel.id,
        })
      ).channel.localStorageRegion;
    meanwhile = () => tell('JP');
    await tell('DE');
    expect(told.splice(0)).toEqual(['DE', 'JP', 'DE']);
    expect(await noted()).toBe('DE');
    meanwhile = async () => expect((await pin(account.api, 'IN')).userErrors).toEqual([]);
    await tell(null);
    expect(told.splice(0)).toEqual([undefined, 'IN']);
    expect(await noted()).toBe('IN');
    expect((await pin(account.api, null)).userErrors).toEqual([]);
    meanwhile = () => pin(account.api, 'IN');
    await expect(tell('DE')).rejects.toMatchObject({ code: 'DATA_REGION_MISMATCH' });
    // What Meta was told is shown, wrong as it is.
    expect([told.splice(0), await noted()]).toEqual([['DE'], 'DE']);
  });

  test('tells none where none was chosen, and refuses what Meta refuses', async () => {
    const account = await app.newAccount();
    const { id } = account.channel;
    expect((await register(account.api, id)).channel.localStorageRegion).toBeNull();
    expect(await atMeta(account, 'GET', 'settings')).toEqual({});
    expect((await register(account.api, id, { localStorageRegion: 'FR' })).userErrors).toEqual([
      { code: 'REGISTRATION_REFUSED', path: ['localStorageRegion'] },
    ]);
    expect((await register(account.api, id, { localStorageRegion: 'JP' })).channel.localStorageRegion).toBe('JP');
    expect((await register(account.api, id, { localStorageRegion: 'KR' })).userErrors).toEqual([
      { code: 'REGISTRATION_REFUSED', path: ['localStorageRegion'] },
    ]);
    expect((await register(account.api, id, { pin: '654321' })).userErrors).toEqual([
      { code: 'REGISTRATION_PIN_WRONG', path: ['pin'] },
    ]);
    for (const wrong of ['12345', 'abcdef', '1234567'])
      expect((await register(account.api, id, { pin: wrong })).userErrors).toEqual([
        { code: 'INVALID_INPUT', path: ['pin'] },
      ]);
    await atMeta(account, 'POST', 'deregister');
    expect((await register(account.api, id, { localStorageRegion: 'KR' })).channel.localStorageRegion).toBe('KR');
  });

  test('is for who manages channels, and finds no other account’s', async () => {
    const [account, other] = [await app.newAccount(), await app.newAccount({ channel: false })];
    expect((await register(other.api, account.channel.id)).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['channelId'] },
    ]);
    const agent = await account.member('AGENT');
    const fresh = new ApiClient(app.url, (await signIn(app, agent.email)).session.accessToken);
    const { body } = await fresh.raw(
      `mutation ($input: WhatsAppChannelRegisterInput!) { whatsAppChannelRegister(input: $input) { userErrors { code } } }`,
      { input: { channelId: account.channel.id, pin: '123456' } },
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    await call(account.api, 'whatsAppChannelDisconnect', 'channel { id }', { channelId: account.channel.id });
    expect((await register(account.api, account.channel.id)).userErrors).toEqual([
      { code: 'CHANNEL_DISCONNECTED', path: ['channelId'] },
    ]);
  });
});
