import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Child } from './child.js';
import { startChild } from './child.js';
import type { Dataset } from './dataset.js';

/** What every part of the bench is given. */
export interface Arena {
  readonly dataset: Dataset;
  readonly redisUrl: string;
  /** Length of one round of one contender. */
  readonly seconds: number;
  readonly rounds: number;
  /** Folder where Yoga, Mercurius and PostGraphile are installed; undefined: they are left out. */
  readonly field: string | undefined;
  /** Folder for CPU profiles of the product; undefined: none are taken. */
  readonly profile: string | undefined;
  /** How many contacts one account has, and rows an imported file. */
  readonly people: { contacts: number; importRows: number };
  readonly scratch: string;
  say(line: string): void;
}

/** The secret with which webhooks are signed. */
export const appSecret = 'bench-app-secret';

/** Starts the product with these roles on the dataset; every process of one arena shares keys and Redis prefix. */
export async function startProduct(arena: Arena, roles: string[], env: Record<string, string> = {}): Promise<Child> {
  return startChild('product-server.js', {
    args: roles,
    profileInto: arena.profile && join(arena.profile, roles.join('-')),
    env: {
      DATABASE_URL: arena.dataset.url,
      REDIS_URL: arena.redisUrl,
      REDIS_PREFIX: redisPrefix,
      DATA_DIR: join(arena.scratch, 'data'),
      PORT: await freePort(),
      SIMULATOR_PORT: await freePort(),
      WHATSAPP_GRAPH_URL: 'http://127.0.0.1:9',
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: 'bench-verify-token',
      CONTROLLER_NAME: 'Bench',
      CONTROLLER_ADDRESS: 'Loopback',
      PRIVACY_EMAIL: 'privacy@bench.example',
      SECRETS_KEY: Buffer.alloc(32, 'bench').toString('base64'),
      DEMO: '0',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
}

/** Redis topics of this run alone. */
export const redisPrefix = `interakt-bench-${randomBytes(3).toString('hex')}`;

/** A port that was free a moment ago. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
