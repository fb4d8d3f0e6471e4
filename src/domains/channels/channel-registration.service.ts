import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { metaErrorRule } from '../../platform/whatsapp/meta-errors.js';
import { audit } from '../audit/audit.service.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { registerErrors } from '../registers/register.errors.js';
import type { ChannelTokens, SendingChannel } from './channel-tokens.service.js';
import { channelErrors } from './channel.errors.js';
import { channelChanged } from './channel.events.js';
import { asConnectRefusal } from './connect-refusal.js';

/** Countries in which Meta keeps what a number holds, as its page on local storage names them. */
const countriesOfMeta: ReadonlySet<string> = new Set([
  'AU',
  'ID',
  'IN',
  'JP',
  'SG',
  'KR',
  'DE',
  'CH',
  'GB',
  'BR',
  'BH',
  'ZA',
  'AE',
  'CA',
]);
/** Cloud API errors of the two-step PIN. */
const wrongPin = 133005;
const invalidParameter = 100;

/** So often Meta is asked by one call; Meta takes ten registrations of a number in 72 hours. */
const mostTries = 3;

/** A registration that Meta has made. */
interface Registered {
  channel: SendingChannel;
  region: string | null;
  /** What was noted when Meta was asked. */
  seen: string | null;
}

/** Where a caller reads and writes; a transaction of its own for each `write`. */
export interface RegistrationDoor {
  scope: Scope;
  write<T>(verb: (scope: Scope) => Promise<T>): Promise<T>;
}

/**
 * Registers numbers with Meta; where they are kept there follows from the account. Meta is asked outside any transaction,
 * and what it was told is noted always. Under the locks of the channel and of the account's country it is looked at again:
 * where the country was set meanwhile, or somebody else registered the number, Meta is told anew, so that Meta and
 * `localStorageRegion` end up the same. After a crash in between the same call, made again, mends it.
 */
export class ChannelRegistration {
  constructor(
    private readonly cloudApi: CloudApi,
    private readonly tokens: ChannelTokens,
    private readonly regions: Pick<DataRegions, 'regionOf'>,
  ) {}

  /**
   * `region`: where Meta is to keep it; default: the account's country, where Meta offers that.
   * @throws DomainError NOT_FOUND, INVALID_INPUT, CHANNEL_DISCONNECTED, DATA_REGION_MISMATCH, REGISTRATION_PIN_WRONG, REGISTRATION_REFUSED, INVALID_ACCESS_TOKEN, META_UNAVAILABLE, CONFLICT
   */
  async register(door: RegistrationDoor, id: string, pin: string, region: string | null): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      const made = await this.tell(door.scope, id, pin, region);
      if (await door.write((scope) => this.note(scope, made, region))) return;
    }
    throw new DomainError(kernelErrors.CONFLICT, 'Others register this number at the same time; do it again.', [
      'channelId',
    ]);
  }

  /** Tells Meta. */
  private async tell(scope: Scope, id: string, pin: string, region: string | null): Promise<Registered> {
    if (!/^\d{6}$/.test(pin)) throw invalidInput('The PIN has six digits.', ['pin']);
    if (region !== null && !/^[A-Z]{2}$/.test(region))
      throw invalidInput('Give the country as two capital letters.', ['localStorageRegion']);
    const channel = await this.tokens.find(scope, id);
    if (!channel) throw notFound('Channel', ['channelId']);
    if (!channel.accessToken)
      throw new DomainError(channelErrors.CHANNEL_DISCONNECTED, 'Connect the number first.', ['channelId']);
    const seen = await firstRow<{ region: string | null }>(
      scope.em,
      `/* registeredIn */ select local_storage_region as region from channel where account_id = $1 and id = $2`,
      [scope.accountId, id],
    );
    const pinned = await this.regions.regionOf(scope);
    if (pinned !== null && region !== null && region !== pinned)
      throw new DomainError(registerErrors.DATA_REGION_MISMATCH, `The account is to be kept in ${pinned}.`, [
        'localStorageRegion',
      ]);
    const asked = region ?? countryFor(pinned);
    await this.cloudApi
      .registerNumber(channel.accessToken, channel.phoneNumberId, pin, asked ?? undefined)
      .catch(asRefusal(asked));
    return { channel, region: asked, seen: seen?.region ?? null };
  }

  /** Notes what Meta was told; false: it is to be told anew. `wanted`: the country that the caller named. */
  private async note(scope: Scope, { channel, region, seen }: Registered, wanted: string | null): Promise<boolean> {
    const before = await firstRow<{ region: string | null }>(
      scope.em,
      `/* lockRegistered */ select local_storage_region as region from channel where account_id = $1 and id = $2 for update`,
      [scope.accountId, channel.id],
    );
    if (!before) throw notFound('Channel', ['channelId']);
    // Whoever sets the country waits from here on, and finds the number registered.
    const pinned = await this.regions.regionOf(scope, true);
    await firstRow(
      scope.em,
      `/* noteRegistration */ update channel set local_storage_region = $3, version = version + 1 where account_id = $1 and id = $2`,
      [scope.accountId, channel.id, region],
    );
    audit(scope, {
      action: 'channel.registered',
      target: { kind: 'Channel', id: channel.id },
      changes: { localStorageRegion: [before.region, region] },
    });
    const isRight = pinned === null || region === (wanted === null ? countryFor(pinned) : pinned);
    return commit(scope, isRight && before.region === seen, [channelChanged(channel.id)]);
  }
}

/** The country of the account, where Meta keeps numbers there. */
const countryFor = (pinned: string | null): string | null =>
  pinned !== null && countriesOfMeta.has(pinned) ? pinned : null;

/** Meta's answer as something that a person can mend. */
const asRefusal =
  (region: string | null) =>
  (error: unknown): never => {
    if (error instanceof CloudApiUnanswered || !(error instanceof CloudApiRefusal)) {
      return asConnectRefusal('phoneNumberId')(error);
    }
    const { code, subcode } = error;
    if (code === wrongPin)
      throw new DomainError(channelErrors.REGISTRATION_PIN_WRONG, 'This is not the two-step PIN of the number.', [
        'pin',
      ]);
    if (code === invalidParameter && subcode !== 33 && region !== null)
      throw new DomainError(
        channelErrors.REGISTRATION_REFUSED,
        `Meta does not keep this number in ${region}; a number that is kept elsewhere is deregistered first.`,
        ['localStorageRegion'],
      );
    if (code >= 133_000 && code < 134_000)
      throw new DomainError(channelErrors.REGISTRATION_REFUSED, metaErrorRule(code).sentence);
    return asConnectRefusal('phoneNumberId')(error);
  };
