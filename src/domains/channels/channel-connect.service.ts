import type { Database } from '../../platform/database/database.js';
import { firstRow } from '../../platform/database/rows.js';
import type { JobRequest, Scope } from '../../platform/database/scope.js';
import { audit } from '../audit/audit.service.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { CloudApi, PhoneNumberFacts } from '../../platform/whatsapp/cloud-api.js';
import { routesOfNumbers } from './channel-routing.queries.js';
import type { ChannelTokens } from './channel-tokens.service.js';
import { channelErrors } from './channel.errors.js';
import { channelChanged } from './channel.events.js';
import type { ChannelHealth } from './channel-health.service.js';
import { answerOf, checkedAt } from './number-answer.js';
import { readConnectInput, type ConnectInput } from './connect-input.js';
import { asConnectRefusal } from './connect-refusal.js';
import { QualityRating } from './channel.type.js';

/** Jobs that follow a channel's connecting, in its transaction: what waited for it goes on. */
export type ConnectedJobs = (accountId: string, channel: { id: string; phoneNumberId: string }) => JobRequest[];

/** A number and token that Meta has confirmed. */
export interface VerifiedNumber {
  wabaId: string;
  phoneNumberId: string;
  accessToken: string;
  /** What Meta says of the number. */
  facts: PhoneNumberFacts;
}

/** Lets webhooks of these ids in that were kept out, since the account that had them was erased; same transaction. */
export type HeardAgain = (scope: Scope, ids: readonly string[]) => Promise<void>;

/** Connects numbers and disconnects them. Meta is asked first and outside any transaction; then there is one write. */
export class ChannelConnectService {
  constructor(
    private readonly database: Database,
    private readonly cloudApi: CloudApi,
    private readonly own: { tokens: ChannelTokens; health: ChannelHealth; heardAgain: HeardAgain },
    private readonly connectedJobs: ConnectedJobs,
  ) {}

  /**
   * Checks form, token, number and WABA, and subscribes the app to the WABA's webhooks. All of it may be repeated.
   * @throws DomainError INVALID_INPUT, INVALID_ACCESS_TOKEN, UNKNOWN_PHONE_NUMBER, NUMBER_CONNECTED_ELSEWHERE, META_UNAVAILABLE
   */
  async verify(accountId: string, given: ConnectInput): Promise<VerifiedNumber> {
    const { wabaId, phoneNumberId, accessToken } = readConnectInput(given);
    const number = await this.cloudApi.phoneNumber(accessToken, phoneNumberId).catch(asConnectRefusal('phoneNumberId'));
    const ids = await this.cloudApi.phoneNumberIdsOf(accessToken, wabaId).catch(asConnectRefusal('wabaId'));
    if (!ids.includes(phoneNumberId)) {
      throw new DomainError(
        channelErrors.UNKNOWN_PHONE_NUMBER,
        'The WhatsApp Business Account does not own this number.',
        ['phoneNumberId'],
      );
    }
    // Asked before the subscription, so that a refusal leaves nothing behind at Meta either.
    const route = (await routesOfNumbers(this.database, [phoneNumberId])).get(phoneNumberId);
    if (route && route.accountId !== accountId) throw connectedElsewhere();
    await this.cloudApi.subscribeApp(accessToken, wabaId).catch(asConnectRefusal('wabaId'));
    return { wabaId, phoneNumberId, accessToken, facts: number };
  }

  /**
   * Stores a verified number: a new channel, or the account's own one connected again with its history, whatever its
   * status was. @throws DomainError NUMBER_CONNECTED_ELSEWHERE
   */
  async connect(scope: Scope, number: VerifiedNumber): Promise<string> {
    const known = (await this.lockOwn(scope, number)) ?? (await this.insert(scope, number));
    // A parallel call of the same account may have inserted it after the first look.
    const id = known ?? (await this.lockOwn(scope, number));
    if (!id) throw connectedElsewhere();
    await this.update(scope, id, number);
    // A number of an account that was erased is heard again.
    await this.own.heardAgain(scope, [number.phoneNumberId, number.wabaId]);
    const answer = { at: checkedAt(scope.clock.now()), value: answerOf(number.facts) };
    await this.own.health.learnAnew(scope, { id, wabaId: number.wabaId }, answer);
    audit(scope, { action: 'channel.connected', target: { kind: 'Channel', id } });
    return commit(scope, id, [], this.connectedJobs(scope.accountId, { id, phoneNumberId: number.phoneNumberId }));
  }

  /**
   * Forgets the token. Messages that are queued stay queued until the channel is connected again; Meta goes on to send
   * webhooks of the number, which nobody owns until then. A channel that is disconnected stays so.
   * @throws DomainError NOT_FOUND
   */
  async disconnect(scope: Scope, channelId: string): Promise<void> {
    const found = await firstRow<{ status: string }>(
      scope.em,
      `/* lockChannel */ select status from channel where account_id = $1 and id = $2 for update`,
      [scope.accountId, channelId],
    );
    if (!found) throw notFound('Channel', ['channelId']);
    if (found.status === 'DISCONNECTED') return;
    await firstRow(
      scope.em,
      `/* disconnectChannel */
       update channel set status = 'DISCONNECTED', token_sealed = null, status_changed_at = $3, version = version + 1
       where account_id = $1 and id = $2`,
      [scope.accountId, channelId, scope.clock.now()],
    );
    audit(scope, {
      action: 'channel.disconnected',
      target: { kind: 'Channel', id: channelId },
      changes: { status: [found.status, 'DISCONNECTED'] },
    });
    commit(scope, undefined, [channelChanged(channelId)]);
  }

  /** The account's channel of this number, the connected one first where a disconnected one is left over. */
  private async lockOwn(scope: Scope, { phoneNumberId }: VerifiedNumber): Promise<string | undefined> {
    const own = await firstRow<{ id: string }>(
      scope.em,
      `/* lockOwnChannel */ select id from channel where account_id = $1 and phone_number_id = $2
       order by status = 'DISCONNECTED', id desc limit 1 for update`,
      [scope.accountId, phoneNumberId],
    );
    return own?.id;
  }

  /** Undefined when the number has a channel already, whosoever it is. */
  private async insert(scope: Scope, number: VerifiedNumber): Promise<string | undefined> {
    const now = scope.clock.now();
    const added = await firstRow<{ id: string }>(
      scope.em,
      `/* addChannel */
       insert into channel (account_id, id, kind, status, waba_id, phone_number_id, display_phone_number, quality_rating,
         created_at, status_changed_at, version)
       values ($1, $2, 'WHATSAPP', 'CONNECTED', $3, $4, $5, $6, $7, $7, 0)
       on conflict (phone_number_id) where status <> 'DISCONNECTED' do nothing returning id`,
      [
        scope.accountId,
        newId(),
        number.wabaId,
        number.phoneNumberId,
        number.facts.displayPhoneNumber,
        QualityRating.UNKNOWN,
        now,
      ],
    );
    return added?.id;
  }

  private async update(scope: Scope, id: string, number: VerifiedNumber): Promise<void> {
    try {
      await firstRow(
        scope.em,
        `/* connectChannel */
         update channel set status = 'CONNECTED', waba_id = $3, display_phone_number = $4, token_sealed = $5,
           version = version + 1, status_changed_at = case when status = 'CONNECTED' then status_changed_at else $6 end
         where account_id = $1 and id = $2`,
        [
          scope.accountId,
          id,
          number.wabaId,
          number.facts.displayPhoneNumber,
          this.own.tokens.seal(scope.accountId, id, number.accessToken),
          scope.clock.now(),
        ],
      );
    } catch (error) {
      // Connecting a disconnected channel again meets the index over connected numbers: another account has it now.
      if ((error as { code?: string }).code === '23505') throw connectedElsewhere();
      throw error;
    }
  }
}

const connectedElsewhere = (): DomainError =>
  new DomainError(
    channelErrors.NUMBER_CONNECTED_ELSEWHERE,
    'The number is connected to another account; disconnect it there first.',
    ['phoneNumberId'],
  );
