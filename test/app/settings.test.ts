import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app/app.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { ConfigError } from '../../src/platform/kernel/errors.js';
import { freePort } from '../kit/app.js';

const dataDir = mkdtempSync(join(tmpdir(), 'interakt-settings-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const secrets = {
  WHATSAPP_APP_SECRET: 'a good secret',
  WHATSAPP_VERIFY_TOKEN: 'a good token',
  SECRETS_KEY: Buffer.alloc(32, 1).toString('base64'),
  CONTROLLER_NAME: 'Interakt Ltd',
  CONTROLLER_ADDRESS: '1 Example Street, Dublin',
  PRIVACY_EMAIL: 'privacy@interakt.example',
};
const servers = { DATABASE_URL: 'postgres://127.0.0.1/x', REDIS_URL: 'redis://127.0.0.1' };
const load = (env: Record<string, string>, args: string[] = []) => loadConfig({ DATA_DIR: dataDir, ...env }, args);

describe('settings', () => {
  test.each<[string, Record<string, string>, string[], RegExp]>([
    ['a port that is none', { PORT: 'http' }, [], /^Setting PORT is wrong/],
    ['a database that is none', { DATABASE_URL: 'mysql://x' }, [], /^Setting DATABASE_URL is wrong/],
    ['half a key', { SECRETS_KEY: 'c2hvcnQ=' }, [], /^Setting SECRETS_KEY is wrong: must be base64 of 32 bytes/],
    ['a mail server that is none', { SMTP_URL: 'http://x' }, [], /^Setting SMTP_URL is wrong/],
    ['a mail server without a sender', { SMTP_URL: 'smtp://x' }, [], /MAIL_FROM is required with SMTP_URL/],
    [
      'a sender that is two',
      { MAIL_FROM: 'a@b.example, c@d.example' },
      [],
      /^Setting MAIL_FROM is wrong: must be an e-mail/,
    ],
    ['an unknown role', {}, ['cook'], /^Role cook is unknown; the roles are api, worker, simulator\.$/],
    ['a worker without a database', {}, ['worker'], /need DATABASE_URL/],
    ['a worker without a bus', { DATABASE_URL: servers.DATABASE_URL }, ['worker'], /need REDIS_URL/],
    ['production without a database', { NODE_ENV: 'production', ...secrets }, [], /DATABASE_URL is required/],
    [
      'production without a key',
      { NODE_ENV: 'production', ...servers, ...secrets, SECRETS_KEY: '' },
      [],
      /SECRETS_KEY is required in production/,
    ],
    [
      'production without the app secret',
      { NODE_ENV: 'production', ...servers, ...secrets, WHATSAPP_APP_SECRET: '' },
      [],
      /WHATSAPP_APP_SECRET is required in production/,
    ],
    [
      'production without somebody responsible',
      { NODE_ENV: 'production', ...servers, ...secrets, CONTROLLER_ADDRESS: '' },
      [],
      /CONTROLLER_ADDRESS is required in production/,
    ],
    ['an operator with a weak key', { OPERATOR_KEYS: 'ada:secret' }, [], /^Setting OPERATOR_KEYS is wrong/],
    [
      'two operators of one name',
      { OPERATOR_KEYS: `ada:iop_${'a'.repeat(32)},ada:iop_${'b'.repeat(32)}` },
      [],
      /^Setting OPERATOR_KEYS is wrong/,
    ],
  ])('%s is one clear sentence', (_, env, args, sentence) => {
    expect(() => load(env, args)).toThrow(ConfigError);
    expect(() => load(env, args)).toThrow(sentence);
  });

  test('of development are made once and kept', () => {
    const first = load({});
    const again = load({});
    expect(again.whatsAppAppSecret).toBe(first.whatsAppAppSecret);
    expect(again.secretsKeys[0]!.equals(first.secretsKeys[0]!)).toBe(true);
    expect(first.demo).toBe(true);
  });

  test('of production leave the simulator and the demo out', () => {
    const config = load({ NODE_ENV: 'production', ...servers, ...secrets });
    expect([...config.roles]).toEqual(['api', 'worker']);
    expect(config.demo).toBe(false);
  });

  test('that lead to no database are refused before any port opens', async () => {
    const [port, simulatorPort, nowhere] = await Promise.all([freePort(), freePort(), freePort()]);
    const config = load({
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      DATABASE_URL: `postgres://127.0.0.1:${nowhere}/x`,
      REDIS_URL: `redis://127.0.0.1:${nowhere}`,
      LOG_LEVEL: 'silent',
      ...secrets,
    });
    await expect(startApp(config)).rejects.toThrow(/^DATABASE_URL cannot be reached/);
    await expect(fetch(`http://127.0.0.1:${simulatorPort}/`)).rejects.toThrow();
  });
});
