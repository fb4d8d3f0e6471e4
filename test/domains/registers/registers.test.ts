import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { mayGo, transferVerdict, type TransferRegister } from '../../../src/domains/registers/transfer-rule.js';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { SmtpTransport } from '../../../src/platform/mail/smtp-transport.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: operatorSettings });
}, 120_000);
afterAll(() => app.stop());

const inDays = (days: number): string => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();
const add = `mutation ($input: SubprocessorAddInput!) { subprocessorAdd(input: $input) {
  subprocessor { id name } userErrors { code path } } }`;
const processor = (more: object = {}) => ({
  name: 'Cloud Translations',
  purpose: 'Translating messages',
  categories: ['messages'],
  country: 'US',
  hosts: ['api.translations.example'],
  dpaSignedAt: inDays(-1),
  activeFrom: inDays(31),
  ...more,
});

describe('a sub-processor', () => {
  test('is told of thirty days before, may be objected to, and its hosts are called neither before nor after its time', async () => {
    const account = await app.newAccount({ channel: false });
    const early = await asOperator(app).query(add, { input: processor({ activeFrom: inDays(29) }) });
    expect(early.subprocessorAdd.userErrors).toEqual([{ code: 'SUBPROCESSOR_NOTICE_TOO_SHORT', path: ['activeFrom'] }]);
    const { subprocessor } = await asOperator(app).mutate(add, processor());
    await app.core.registers.subprocessors.tell();
    const mail = await mailTo(app, account.owner.email, 'subprocessor_added');
    expect(mail.text).toContain('Cloud Translations');
    const object = `mutation ($input: SubprocessorObjectInput!) { subprocessorObject(input: $input) { objectedAt userErrors { code } } }`;
    const reason = { subprocessorId: subprocessor.id, reason: 'Not with our patients.' };
    const { objectedAt } = await account.api.mutate(object, reason);
    expect(objectedAt).toEqual(expect.any(String));
    app.clock.advance(1_000);
    expect((await account.api.mutate(object, { ...reason, reason: 'Still not.' })).objectedAt).toBe(objectedAt);
    const agent = await account.member('AGENT');
    expect((await agent.api.raw(object, { input: reason })).body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');

    const { outgoing } = app.core.registers;
    await outgoing.refresh();
    expect(outgoing.isHostAllowed('api.translations.example')).toBe(false);
    app.clock.advance(32 * 86_400_000);
    expect(outgoing.isHostAllowed('api.translations.example')).toBe(true);
    expect(outgoing.isHostAllowed('translations.example')).toBe(false);
    expect(outgoing.isHostAllowed('api.translations.example.evil.example')).toBe(false);
    const page = await (await fetch(`${app.url}/privacy/sub-processors`)).text();
    expect(page).toContain('Cloud Translations');
    await asOperator(app).mutate(
      `mutation ($input: SubprocessorEndInput!) { subprocessorEnd(input: $input) { userErrors { code } } }`,
      { subprocessorId: subprocessor.id },
    );
    expect(outgoing.isHostAllowed('api.translations.example')).toBe(false);
    // Messages of other tests come at the time that the simulator has.
    app.clock.advance(-32 * 86_400_000);
  });

  test.each([
    ['a host that is an address', { hosts: ['https://x.example/'] }],
    ['a star alone', { hosts: ['*'] }],
    ['a country that is none', { country: 'Germany' }],
    ['a contract of tomorrow', { dpaSignedAt: '2099-01-01T00:00:00Z' }],
    ['no name', { name: ' ' }],
  ])('with %s is refused', async (_, more) => {
    const { subprocessorAdd } = await asOperator(app).query(add, { input: processor(more) });
    expect(subprocessorAdd.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });
});

describe('what goes out', () => {
  test('goes to no host that is in no register: WhatsApp, files and mail alike', async () => {
    const refused: string[] = [];
    const isHostAllowed = (host: string): boolean => {
      refused.push(host);
      return false;
    };
    const api = new CloudApi({ graphUrl: app.simulatorUrl, version: 'v25.0', isHostAllowed });
    await expect(api.phoneNumber('token', '1')).rejects.toMatchObject({ mayHaveHappened: false });
    await expect(api.downloadMedia('token', `${app.simulatorUrl}/file`, async () => 1)).rejects.toBeDefined();
    await api.close();
    const mail = new SmtpTransport(
      'smtp://mail.example',
      { name: '', address: 'a@b.example' },
      undefined,
      isHostAllowed,
    );
    const letter = { messageId: 'x@y', date: new Date(), to: 'a@b.example', subject: 's', text: 't', html: 'h' };
    expect(await mail.send(letter)).toEqual({ kind: 'later', reason: 'EREGISTER' });
    expect(refused).toEqual(['127.0.0.1', '127.0.0.1', 'mail.example']);
  });

  test('has no other door: whoever opens a connection asks the register first', () => {
    const source = new URL('../../../src/', import.meta.url).pathname;
    const opens =
      /\b(new (Pool|Agent|Client|SMTPConnection)\(|(https?|net|tls)\.(request|get|connect)\(|undici'|nodemailer)/;
    const known = [
      'platform/files/clamd-scanner.ts',
      'platform/whatsapp/graph-connection.ts',
      'platform/whatsapp/media-download.ts',
      'platform/mail/smtp-transport.ts',
    ];
    const doors = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('simulator/'))
      // The database and Redis are our own stores, not recipients.
      .filter((name) => !name.startsWith('platform/database/') && !name.startsWith('app/storage'))
      .filter((name) => opens.test(readFileSync(join(source, name), 'utf8')));
    expect(doors.filter((name) => !/redis|jobs\/|migrate/.test(name)).sort()).toEqual(known.sort());
  });
});

describe('a transfer', () => {
  const at = new Date('2026-11-30T12:00:00Z');
  const register = (more: Partial<TransferRegister> = {}): TransferRegister => ({
    safeguards: [{ recipient: 'META', fromRegion: 'EU', toCountry: 'US', validUntil: null, endedAt: null }],
    countries: [{ region: 'EU', country: 'JP', kind: 'ADEQUATE' }],
    ...more,
  });
  const ended = (end: string) =>
    register({
      safeguards: [{ recipient: 'META', fromRegion: 'EU', toCountry: 'US', validUntil: new Date(end), endedAt: null }],
    });

  test.each<[string, string, string, TransferRegister, string]>([
    ['a safeguard', 'DE', 'US', register(), 'SAFEGUARDED'],
    ['a safeguard that ends tomorrow', 'DE', 'US', ended('2026-12-01T12:00:00Z'), 'SAFEGUARDED'],
    ['a safeguard that ended yesterday', 'DE', 'US', ended('2026-11-29T12:00:00Z'), 'EXPIRED'],
    ['a safeguard that ends now', 'DE', 'US', ended('2026-11-30T12:00:00Z'), 'EXPIRED'],
    ['none', 'DE', 'BR', register(), 'NO_SAFEGUARD'],
    ['one of another region', 'GB', 'US', register(), 'NO_SAFEGUARD'],
    ['an adequate country', 'FR', 'JP', register(), 'ADEQUATE'],
    ['the same region', 'FR', 'DE', register(), 'INSIDE'],
    ['India, where nothing is forbidden', 'IN', 'US', register(), 'NOT_REGULATED'],
    [
      'India, where it is',
      'IN',
      'US',
      register({ countries: [{ region: 'INDIA', country: 'US', kind: 'FORBIDDEN' }] }),
      'FORBIDDEN',
    ],
    ['a country without such a law', 'BR', 'US', register({ safeguards: [] }), 'NOT_REGULATED'],
  ])('with %s', (_, from, to, known, verdict) => {
    expect(transferVerdict(from, 'META', to, known, at)).toBe(verdict);
  });

  test('out of Europe never goes without a ground', () => {
    const country = fc.constantFrom('US', 'BR', 'JP', 'IN', 'CN', 'DE', 'GB');
    const date = fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), {
      nil: null,
    });
    const safeguard = fc.record({
      recipient: fc.constantFrom('META', 'OTHER'),
      fromRegion: fc.constantFrom('EU', 'UK'),
      toCountry: country,
      validUntil: date,
      endedAt: date,
    });
    fc.assert(
      fc.property(country, fc.array(safeguard, { maxLength: 4 }), (to, safeguards) => {
        const verdict = transferVerdict('DE', 'META', to, { safeguards, countries: [] }, at);
        const covers = safeguards.some(
          (one) =>
            one.recipient === 'META' &&
            one.fromRegion === 'EU' &&
            one.toCountry === to &&
            (!one.validUntil || one.validUntil > at) &&
            (!one.endedAt || one.endedAt > at),
        );
        expect(mayGo(verdict)).toBe(to === 'DE' || covers);
      }),
    );
  });

  test('to Meta stops when its safeguard ends, for Europeans alone, and goes on with a new one', async () => {
    const account = await app.newAccount();
    const key = await account.apiKey(['CONVERSATIONS_READ', 'MESSAGES_SEND']);
    await account.inbound({ from: { waId: '4915155512345' }, text: 'Hello' });
    const conversation = await until('the thread is there', async () => {
      const { conversations } = await key.query('{ conversations { nodes { id } } }');
      return conversations.nodes[0];
    });
    const check = async (phoneNumber: string) =>
      (await key.query('query ($n: String!) { transferCheck(phoneNumber: $n) }', { n: phoneNumber })).transferCheck;
    expect(await check('+4915155512345')).toBe('SAFEGUARDED');
    const { transferSafeguards } = await app.anonymous.query(
      '{ transferSafeguards { nodes { id fromRegion recipient } } }',
    );
    const { id } = transferSafeguards.nodes.find((one: any) => one.fromRegion === 'EU' && one.recipient === 'META');
    const end = `mutation ($input: TransferSafeguardEndInput!) { transferSafeguardEnd(input: $input) { userErrors { code } } }`;
    await asOperator(app).mutate(end, { safeguardId: id });
    expect([await check('+4915155512345'), await check('+919812345678')]).toEqual(['EXPIRED', 'NOT_REGULATED']);
    // Somebody who is known by a user id alone is from where it says; one that says nothing may be from anywhere.
    const { outgoing } = app.core.registers;
    const may = (recipient: string): boolean => outgoing.mayMessage(recipient);
    expect(['DE.1234567890', 'DE.ENT.1234567890', '1234567890abc', ''].map(may)).toEqual([false, false, false, false]);
    expect(['IN.1234567890', 'BR.1234567890', '+919812345678'].map(may)).toEqual([true, true, true]);
    const toUserId = { messaging_product: 'whatsapp', recipient: 'DE.1234567890', type: 'text', text: { body: 'x' } };
    const api = new CloudApi({ graphUrl: 'http://127.0.0.1:9', version: 'v25.0', mayMessage: may });
    await expect(api.sendMessage('EAA', '1', toUserId)).rejects.toMatchObject({ httpStatus: 451 });
    await api.close();
    const say = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code message } } }`;
    const sent = await key.mutate(say, {
      conversationId: conversation.id,
      clientMessageId: 'a',
      content: { text: { body: 'Blocked' } },
    });
    const failed = await until('the message is refused', async () => {
      const { message } = await key.query('query ($id: ID!) { message(id: $id) { status } }', { id: sent.message.id });
      return message.status === 'FAILED' && message;
    });
    expect(failed.status).toBe('FAILED');
    await asOperator(app).mutate(
      `mutation ($input: TransferSafeguardAddInput!) { transferSafeguardAdd(input: $input) { userErrors { code } } }`,
      {
        recipient: 'META',
        fromRegion: 'EU',
        toCountry: 'US',
        mechanism: 'SCC',
        module: '3',
        reference: 'signed again',
        validUntil: inDays(300),
      },
    );
    const again = await key.mutate(say, {
      conversationId: conversation.id,
      clientMessageId: 'b',
      content: { text: { body: 'Through' } },
    });
    await until('the message goes out', async () => {
      const { message } = await key.query('query ($id: ID!) { message(id: $id) { status } }', { id: again.message.id });
      return ['ACCEPTED', 'SENT', 'DELIVERED', 'READ'].includes(message.status);
    });
  });
});

test('the register of activities is open to everybody, and names a basis and a term for each', async () => {
  const { processingActivities, dataLocations } = await app.anonymous.query(
    '{ processingActivities { name basis retention categories } dataLocations { store country } }',
  );
  expect(processingActivities.length).toBeGreaterThan(5);
  for (const one of processingActivities) {
    expect([one.name, one.basis.length > 5, one.retention.length > 5, one.categories.length > 0]).toEqual([
      one.name,
      true,
      true,
      true,
    ]);
  }
  expect(dataLocations.map((one: any) => one.country)).toEqual(['IE', 'IE', 'IE']);
});
