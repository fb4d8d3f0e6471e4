import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../platform/database/database.js';
import { firstRow } from '../platform/database/rows.js';
import { toPublicId } from '../platform/kernel/ids.js';
import { systemViewer } from '../platform/kernel/viewer.js';
import type { AccountService } from '../domains/accounts/account.service.js';
import type { Authenticator } from '../domains/accounts/authenticator.js';
import type { ApiKeyService } from '../domains/accounts/api-key.service.js';
import { Permission } from '../domains/accounts/permissions.js';

/** What the demo shows a developer at start. */
export interface Demo {
  email: string;
  password: string;
  apiKey: string;
}

const signIn = { email: 'owner@demo.example', password: 'interakt-demo' };
const channelOfSimulator = { wabaId: '100000000000001', phoneNumberId: '106000000000001' };
const channel = { ...channelOfSimulator, accessToken: 'EAA-demo-token' };
const customers = [
  { waId: '4915112345678', name: 'Anna Schmidt', text: 'Hi! Do you ship to Hamburg?' },
  { waId: '5511987654321', name: 'João Silva', text: 'Olá, meu pedido já saiu? 📦' },
  { waId: '919876543210', name: 'Priya Nair', text: 'Is the blue one back in stock?' },
];

/**
 * Fills an empty database with the demo account: an owner, an API key, a number connected to the simulator, and three
 * customers who write. A database that holds accounts already is left alone; gives undefined when none of it is the demo's.
 */
export async function seedDemo(deps: {
  database: Database;
  accounts: AccountService;
  apiKeys: ApiKeyService;
  dataDir: string;
  simulatorUrl: string;
  connectChannel(
    accountId: string,
    input: { wabaId: string; phoneNumberId: string; accessToken: string },
  ): Promise<unknown>;
}): Promise<Demo | undefined> {
  const keyFile = join(deps.dataDir, 'secrets', 'demo-api-key');
  const isEmpty = await deps.database.operate(
    'demo.seed',
    async (em) => !(await firstRow(em, `/* anyAccount */ select 1 from account limit 1`)),
  );
  if (!isEmpty) {
    if (!existsSync(keyFile)) return undefined;
    await introduceAgain(deps.simulatorUrl);
    return { ...signIn, apiKey: readFileSync(keyFile, 'utf8').trim() };
  }
  const { accountId } = await deps.accounts.signUp(
    {
      ...signIn,
      fullName: 'Olivia Owner',
      businessName: 'Demo Shop',
      acceptedPolicyVersion: '2025-12-30',
      isAtLeastSixteen: true,
    },
    { ip: '127.0.0.1', userAgent: undefined },
  );
  const viewer = { ...systemViewer(accountId), permissions: new Set<string>(Object.values(Permission)) };
  const { secret } = await deps.database.write(viewer, (scope) =>
    deps.apiKeys.create(scope, { name: 'Demo', scopes: Object.values(Permission) }),
  );
  mkdirSync(join(deps.dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, secret, { mode: 0o600 });
  await deps.connectChannel(accountId, channel);
  for (const { waId, name, text } of customers) {
    const message = { type: 'text', text: { body: text } };
    await control(deps.simulatorUrl, 'inbound', {
      phoneNumberId: channel.phoneNumberId,
      from: { waId, name },
      message,
    });
  }
  await untilInTheInbox(deps.database, accountId);
  return { ...signIn, apiKey: secret };
}

/** The simulator keeps nothing over a restart: it learns the customers again, and that their windows may be open. */
async function introduceAgain(simulatorUrl: string): Promise<void> {
  await control(simulatorUrl, 'numbers', { ...channelOfSimulator, verifiedName: 'Demo Shop', windowMode: 'off' });
  for (const { waId, name } of customers) await control(simulatorUrl, 'customers', { waId, name });
}

/** Whoever opens the inbox first shall find the customers there; after ten seconds they will come by themselves. */
async function untilInTheInbox(database: Database, accountId: string): Promise<void> {
  const { em } = database.read(systemViewer(accountId));
  for (let tries = 0; tries < 100; tries++) {
    const found = await firstRow<{ count: number }>(
      em,
      `/* demoConversations */ select count(*) as count from conversation where account_id = $1`,
      [accountId],
    );
    if (found!.count >= customers.length) return;
    await setTimeout(100);
  }
}

async function control(simulatorUrl: string, path: string, body: object): Promise<void> {
  await fetch(`${simulatorUrl}/_control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Public id of the demo's newest conversation, for the examples of the playground. */
export async function newestConversation(
  deps: { database: Database; authenticator: Authenticator },
  apiKey: string,
): Promise<string | undefined> {
  const viewer = await deps.authenticator.authenticate(apiKey);
  if (!viewer) return undefined;
  const newest = await firstRow<{ id: string }>(
    deps.database.read(viewer).em,
    `/* newestConversation */ select id from conversation where account_id = $1 order by last_activity_at desc, id desc limit 1`,
    [viewer.accountId],
  );
  return newest && toPublicId('Conversation', newest.id);
}
