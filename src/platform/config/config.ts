import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../kernel/errors.js';

/** What runs in this process. */
export type Role = 'api' | 'worker' | 'simulator';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);
const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true');
const secretsKey = z
  .string()
  .transform((value) => value.split(',').map((part) => Buffer.from(part.trim(), 'base64')))
  .refine(
    (keys) => keys.every((key) => key.length === 32),
    'must be base64 of 32 bytes, or several separated by commas, newest first',
  );

/** `Name <address>` or an address; one line, with nothing in it that means something in a header. */
const sender = z.string().transform((value, context) => {
  const [, name, bracketed] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(value.trim()) ?? [];
  const address = (bracketed ?? value).trim();
  if (/^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u.test(address)) {
    return { name: name?.trim().replace(/^"|"$/g, '') ?? '', address };
  }
  context.addIssue({ code: 'custom', message: 'must be an e-mail address, or `Name <address>`' });
  return z.NEVER;
});

/** `name:secret`, several separated by commas. */
const operators = z.string().transform((value, context) => {
  const keys = value.split(',').map((part) => /^([a-z0-9][a-z0-9._-]{0,39}):(iop_[\w-]{32,200})$/.exec(part.trim()));
  const names = new Set(keys.map((key) => key?.[1]));
  if (keys.every((key) => key !== null) && names.size === keys.length)
    return keys.map((key) => ({ name: key![1]!, secret: key![2]! }));
  context.addIssue({
    code: 'custom',
    message:
      'must be `name:iop_…` with 32 to 200 characters behind `iop_`, several separated by commas, each name once',
  });
  return z.NEVER;
});

/** Stores that may lie in another country than the rest. */
const placedStores = ['redis', 'media', 'imports', 'exports', 'archives', 'vault', 'disclosures'];
/** `exports=DE`, several separated by commas. */
const storeCountries = z.string().transform((value, context) => {
  const pairs = value.split(',').map((part) => /^([a-z]+)=([A-Z]{2})$/.exec(part.trim()));
  const names = new Set(pairs.map((pair) => pair?.[1]));
  if (pairs.every((pair) => pair && placedStores.includes(pair[1]!)) && names.size === pairs.length)
    return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!]));
  context.addIssue({
    code: 'custom',
    message: `must be \`store=CC\`, several separated by commas, each store once; the stores are ${placedStores.join(', ')}`,
  });
  return z.NEVER;
});

const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port(4000),
  SIMULATOR_PORT: port(4010),
  SIMULATOR_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w:-]{0,40}$/)
    .default('interakt'),
  DATA_DIR: z.string().min(1).default('./data'),
  FILE_KEYS_DIR: z.string().min(1).optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: sender.optional(),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  WHATSAPP_GRAPH_URL: z.url({ protocol: /^https?$/ }).optional(),
  WHATSAPP_API_VERSION: z
    .string()
    .regex(/^v\d+\.\d$/)
    .default('v25.0'),
  WHATSAPP_APP_SECRET: z.string().min(8).optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().min(8).optional(),
  SECRETS_KEY: secretsKey.optional(),
  LOOKUP_SECRETS_KEY: secretsKey.optional(),
  OPERATOR_KEYS: operators.optional(),
  CONTROLLER_NAME: z.string().trim().min(1).max(200).optional(),
  CONTROLLER_ADDRESS: z.string().trim().min(1).max(500).optional(),
  PRIVACY_EMAIL: z.email().optional(),
  DATA_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('IE'),
  SIGN_UP_BY_MAIL: flag.optional(),
  STORE_COUNTRIES: storeCountries.default({}),
  ACCOUNT_DELETION_GRACE_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  EVENT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  DEMO: flag.optional(),
  ALLOWED_ORIGINS: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

/** Every setting, checked once and frozen. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly roles: ReadonlySet<Role>;
  readonly host: string;
  readonly port: number;
  readonly simulatorPort: number;
  readonly simulatorWebhookUrl: string | undefined;
  /** Base of the links that the API hands out; undefined: the address that the API listens on. */
  readonly publicUrl: string | undefined;
  /** Base of the links in mails: where people work. Undefined: the address of the API, which has the pages for them. */
  readonly appUrl: string | undefined;
  /** Undefined: mails are kept instead of sent. */
  readonly smtpUrl: string | undefined;
  /** Whether an address confirms its sign-up before an account is opened. */
  readonly signUpByMail: boolean;
  /** ClamAV's daemon; undefined: files are not scanned. */
  readonly clamdUrl: string | undefined;
  readonly mailFrom: { name: string; address: string };
  /** Undefined: embedded PGlite under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly databasePoolSize: number;
  /** Undefined: in-process bus, one process only. */
  readonly redisUrl: string | undefined;
  readonly redisPrefix: string;
  readonly dataDir: string;
  /** Where the keys of stored files lie: kept, and backed up, apart from them. */
  readonly fileKeysDir: string;
  /** Undefined: the simulator where it runs in the process, else Meta's. */
  readonly whatsAppGraphUrl: string | undefined;
  readonly whatsAppApiVersion: string;
  readonly whatsAppAppSecret: string;
  readonly whatsAppVerifyToken: string;
  /** What values are sealed and opened with, the newest first. */
  readonly sealingKeys: readonly Buffer[];
  /**
   * What hashes and signatures are made and recognised with: the keys that seal, and behind them those that sealed once
   * (`LOOKUP_SECRETS_KEY`). Somebody who was erased is recognised by the key of then for ever.
   */
  readonly secretsKeys: readonly Buffer[];
  /** Who runs the installation: names, and the secrets that they call the API with. */
  readonly operatorKeys: readonly { name: string; secret: string }[];
  /** Where the installation keeps its data, ISO 3166. */
  readonly dataCountry: string;
  /** Stores in another country than the rest, by their names. */
  readonly storeCountries: Readonly<Record<string, string>>;
  /** Who is responsible for the personal data of those who use the platform (GDPR art. 13(1)(a)), and where they are reached. */
  readonly controller: { name: string; address: string; email: string };
  /** How long subscriptions can be resumed from. */
  readonly eventRetentionDays: number;
  /** How long the deletion of an account can be taken back. */
  readonly accountDeletionGraceDays: number;
  readonly demo: boolean;
  readonly allowedOrigins: readonly string[];
  readonly logLevel: string;
}

const allRoles: readonly Role[] = ['api', 'worker', 'simulator'];

/** Reads the environment and the role names of the command line. @throws ConfigError with one sentence */
export function loadConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ConfigError(`Setting ${issue.path.join('.')} is wrong: ${issue.message}.`);
  }
  const s = parsed.data;
  const production = s.NODE_ENV === 'production';
  const roles = readRoles(args, production);
  const dataDir = resolve(s.DATA_DIR);
  const secret = (name: string, value: string | undefined, make: () => string): string => {
    if (value !== undefined) return value;
    if (production) throw new ConfigError(`Setting ${name} is required in production.`);
    return developmentSecret(dataDir, name, make);
  };
  // The simulator alone keeps everything in memory.
  const storesData = roles.has('api') || roles.has('worker');
  const isWhole = roles.has('api') && roles.has('worker');
  const identity = (name: 'CONTROLLER_NAME' | 'CONTROLLER_ADDRESS' | 'PRIVACY_EMAIL', fallback: string): string => {
    if (s[name] === undefined && production && storesData)
      throw new ConfigError(`Setting ${name} is required in production: the privacy policy names it.`);
    return s[name] ?? fallback;
  };
  if (production && storesData && !s.DATABASE_URL)
    throw new ConfigError('Setting DATABASE_URL is required in production.');
  if (storesData && !isWhole && !s.DATABASE_URL) {
    throw new ConfigError('Single roles need DATABASE_URL: the embedded database serves one process only.');
  }
  if (storesData && !isWhole && !s.REDIS_URL) {
    throw new ConfigError('Single roles need REDIS_URL: the in-process bus serves one process only.');
  }
  if (s.SMTP_URL && !s.MAIL_FROM) throw new ConfigError('Setting MAIL_FROM is required with SMTP_URL.');
  const sealingKeys = s.SECRETS_KEY ?? [Buffer.from(secret('SECRETS_KEY', undefined, randomKey), 'base64')];
  return Object.freeze({
    environment: s.NODE_ENV,
    roles,
    host: s.HOST,
    port: s.PORT,
    simulatorPort: s.SIMULATOR_PORT,
    simulatorWebhookUrl: s.SIMULATOR_WEBHOOK_URL,
    publicUrl: s.PUBLIC_URL?.replace(/\/$/, ''),
    appUrl: s.APP_URL?.replace(/\/$/, ''),
    smtpUrl: s.SMTP_URL,
    signUpByMail: s.SIGN_UP_BY_MAIL ?? (production && s.SMTP_URL !== undefined),
    clamdUrl: s.CLAMD_URL,
    mailFrom: s.MAIL_FROM ?? { name: 'Interakt', address: 'no-reply@interakt.example' },
    databaseUrl: s.DATABASE_URL,
    databasePoolSize: s.DATABASE_POOL_SIZE,
    redisUrl: s.REDIS_URL,
    redisPrefix: s.REDIS_PREFIX,
    dataDir,
    fileKeysDir: resolve(s.FILE_KEYS_DIR ?? join(dataDir, 'file-keys')),
    whatsAppGraphUrl: s.WHATSAPP_GRAPH_URL?.replace(/\/$/, ''),
    whatsAppApiVersion: s.WHATSAPP_API_VERSION,
    whatsAppAppSecret: secret('WHATSAPP_APP_SECRET', s.WHATSAPP_APP_SECRET, randomHex),
    whatsAppVerifyToken: secret('WHATSAPP_VERIFY_TOKEN', s.WHATSAPP_VERIFY_TOKEN, randomHex),
    sealingKeys,
    secretsKeys: [...sealingKeys, ...(s.LOOKUP_SECRETS_KEY ?? [])],
    operatorKeys: s.OPERATOR_KEYS ?? [],
    dataCountry: s.DATA_COUNTRY,
    storeCountries: s.STORE_COUNTRIES,
    controller: {
      name: identity('CONTROLLER_NAME', 'Interakt (not in production)'),
      address: identity('CONTROLLER_ADDRESS', 'Nowhere, as long as NODE_ENV is not production'),
      email: identity('PRIVACY_EMAIL', 'privacy@interakt.example'),
    },
    eventRetentionDays: s.EVENT_RETENTION_DAYS,
    accountDeletionGraceDays: s.ACCOUNT_DELETION_GRACE_DAYS,
    demo: s.DEMO ?? (!s.DATABASE_URL && !production),
    allowedOrigins: (s.ALLOWED_ORIGINS ?? '')
      .split(',')
      .map((o) => o.trim())
      .filter(Boolean),
    logLevel: s.LOG_LEVEL,
  });
}

function readRoles(args: readonly string[], production: boolean): ReadonlySet<Role> {
  const unknown = args.find((arg) => !allRoles.includes(arg as Role));
  if (unknown !== undefined) throw new ConfigError(`Role ${unknown} is unknown; the roles are ${allRoles.join(', ')}.`);
  if (args.length > 0) return new Set(args as Role[]);
  // The simulator answers to any token: it must be asked for by name where real customers are.
  return new Set(production ? (['api', 'worker'] as const) : allRoles);
}

const randomHex = (): string => randomBytes(24).toString('hex');
const randomKey = (): string => randomBytes(32).toString('base64');

/** A secret made once and kept under the data directory, so that a restart keeps sessions and sealed tokens readable. */
function developmentSecret(dataDir: string, name: string, make: () => string): string {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const value = make();
  writeFileSync(file, value, { mode: 0o600, flag: 'wx' });
  return value;
}
