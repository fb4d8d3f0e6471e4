import { randomBytes, randomInt } from 'node:crypto';
import { rows } from '../../src/platform/database/rows.js';
import { parsePublicId } from '../../src/platform/kernel/ids.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { ApiClient } from './api.js';
import type { TestApp } from './app.js';
import { SimulatorClient, type Inbound } from './simulator.js';
import { subscribe, type Subscription } from './socket.js';

/** A number of the business, connected to the simulator. */
export interface TestChannel {
  /** Public id. */
  id: string;
  phoneNumberId: string;
  wabaId: string;
}

/** A person in an account. */
export interface TestMember {
  api: ApiClient;
  token: string;
  refreshToken: string;
  email: string;
  password: string;
  /** Public id. */
  userId: string;
}

/** Password of everybody. */
export const password = 'correct horse battery';

/** Digits of a German mobile number that no other test uses. */
export const newWaId = (): string => {
  // A step that shares no factor with the range comes by every number before it repeats one.
  waIds = (waIds + 7_919) % 900_000_000;
  return `4915${100_000_000 + waIds}`;
};
let waIds = randomInt(900_000_000);

const digits = (): string => String(randomInt(10 ** 11, 10 ** 12));

/** An account of one test, with its owner. */
export class TestAccount {
  private constructor(
    readonly app: TestApp,
    /** Public id. */
    readonly id: string,
    readonly owner: TestMember,
    readonly channel: TestChannel,
    readonly simulator: SimulatorClient,
  ) {}

  static async open(app: TestApp, options: { channel?: boolean } = {}): Promise<TestAccount> {
    const email = `owner-${randomBytes(6).toString('hex')}@shop.example`;
    const { account, session } = await app.anonymous.mutate(
      `mutation ($input: AccountSignUpInput!) {
        accountSignUp(input: $input) { account { id } session { accessToken refreshToken } userErrors { code message path } } }`,
      {
        email,
        password,
        fullName: 'Olivia Owner',
        businessName: 'A shop',
        acceptedPolicyVersion: '2025-12-30',
        isAtLeastSixteen: true,
      },
    );
    const owner = await memberOf(app, session, email);
    const channel: TestChannel = { id: '', phoneNumberId: digits(), wabaId: digits() };
    const opened = new TestAccount(
      app,
      account.id,
      owner,
      channel,
      new SimulatorClient(app.running.simulatorUrl ?? '', channel.phoneNumberId),
    );
    if (options.channel !== false) channel.id = await opened.connect(channel.wabaId, channel.phoneNumberId);
    return opened;
  }

  /** UUID. */
  get accountId(): string {
    return parsePublicId(this.id)!.uuid;
  }

  /** The API as the owner. */
  get api(): ApiClient {
    return this.owner.api;
  }

  get token(): string {
    return this.owner.token;
  }

  /** Connects a number and gives the channel's public id. */
  async connect(wabaId: string, phoneNumberId: string, accessToken = `EAA${this.id}`): Promise<string> {
    const { channel } = await this.api.mutate(
      `mutation ($input: WhatsAppChannelConnectInput!) {
        whatsAppChannelConnect(input: $input) { channel { id } userErrors { code message path } } }`,
      { wabaId, phoneNumberId, accessToken },
    );
    return channel.id;
  }

  /** A further person, by invitation. */
  async member(role: 'OWNER' | 'ADMIN' | 'AGENT'): Promise<TestMember> {
    const email = `${role.toLowerCase()}-${randomBytes(6).toString('hex')}@shop.example`;
    const { token } = await this.api.mutate(
      `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { token userErrors { code message path } } }`,
      { email, role },
    );
    const { session } = await this.app.anonymous.mutate(
      `mutation ($input: InvitationAcceptInput!) {
        invitationAccept(input: $input) { session { accessToken refreshToken } userErrors { code message path } } }`,
      { token, fullName: `${role} Person`, password, isAtLeastSixteen: true },
    );
    return memberOf(this.app, session, email);
  }

  /** An API key with these scopes. */
  async apiKey(scopes: string[]): Promise<ApiClient> {
    const { secret } = await this.api.mutate(
      `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { secret userErrors { code message path } } }`,
      { name: 'test', scopes },
    );
    return new ApiClient(this.app.url, secret);
  }

  /** Meta has said what a template is for; without it a template counts as an offer, which needs a consent. */
  async hasTemplate(name: string, language: string, category: 'MARKETING' | 'UTILITY' = 'UTILITY'): Promise<void> {
    await this.app.database.write(systemViewer(this.accountId), (scope) =>
      rows(
        scope.em,
        `insert into template_category (account_id, waba_id, name, language, category, told_at) values ($1, $2, $3, $4, $5, now())`,
        [this.accountId, this.channel.wabaId, name, language, category],
      ),
    );
  }

  /** A customer writes to the account's number; comes back when the webhook was answered. */
  inbound(inbound: Inbound): Promise<any> {
    return this.simulator.inbound(inbound);
  }

  /** Uploads a file, and gives the id of its media. */
  async upload(bytes: Buffer, mimeType: string, filename: string, api: ApiClient = this.api): Promise<string> {
    const { upload } = await api.mutate(
      `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
        upload { media { id } uploadUrl } userErrors { code message path } } }`,
      { filename, mimeType, sizeBytes: bytes.length },
    );
    const { status } = await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
    if (status >= 300) throw new Error(`The upload was answered with ${status}`);
    return upload.media.id;
  }

  /** Subscribes as the owner. */
  subscribe(query: string, variables: Record<string, unknown> = {}): Subscription {
    return subscribe(this.app, this.token, query, variables);
  }
}

async function memberOf(
  app: TestApp,
  session: { accessToken: string; refreshToken: string },
  email: string,
): Promise<TestMember> {
  const api = new ApiClient(app.url, session.accessToken);
  const { viewer } = await api.query('{ viewer { user { id } } }');
  return {
    api,
    token: session.accessToken,
    refreshToken: session.refreshToken,
    email,
    password,
    userId: viewer.user.id,
  };
}
