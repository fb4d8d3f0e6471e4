import type { Envelope } from '../../platform/crypto/envelope.js';
import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** What a sender needs of a channel. */
export interface SendingChannel {
  id: string;
  status: 'CONNECTED' | 'NEEDS_REAUTH' | 'DISCONNECTED';
  wabaId: string;
  phoneNumberId: string;
  displayPhoneNumber: string;
  messagesPerSecond: number;
  /** The account is about to be deleted: nothing is sent. */
  isLeaving?: boolean;
  /** Undefined while the channel is not connected. */
  accessToken: string | undefined;
}

const placeOf = (accountId: string, channelId: string): string => `channel|token|${accountId}|${channelId}`;

/** Seals access tokens to their row, and opens them for the sender alone. */
export class ChannelTokens {
  constructor(private readonly envelope: Envelope) {}

  /** The token as the row keeps it; copied to another row it does not open. */
  seal(accountId: string, channelId: string, accessToken: string): string {
    return this.envelope.seal(accessToken, placeOf(accountId, channelId));
  }

  /** The channel with its token, for sending. */
  async find(scope: Scope, channelId: string): Promise<SendingChannel | undefined> {
    const row = await firstRow<Omit<SendingChannel, 'accessToken'> & { tokenSealed: string | null }>(
      scope.em,
      `/* sendingChannel */
       select id, status, waba_id as "wabaId", phone_number_id as "phoneNumberId",
         display_phone_number as "displayPhoneNumber", messages_per_second as "messagesPerSecond", token_sealed as "tokenSealed",
         exists (select from account a where a.id = $1 and a.leaving_at is not null) as "isLeaving"
       from channel where account_id = $1 and id = $2`,
      [scope.accountId, channelId],
    );
    if (!row) return undefined;
    const { tokenSealed, ...channel } = row;
    const accessToken =
      tokenSealed !== null && row.status === 'CONNECTED'
        ? this.envelope.open(tokenSealed, placeOf(scope.accountId, channelId))
        : undefined;
    return { ...channel, accessToken };
  }

  /**
   * True when the channel is connected with another token than this one: what Meta says of the old one, after a call that
   * took its time, is not said of the new one. Locks the channel, so it stays so until the transaction ends.
   */
  async isReplaced(scope: Scope, { id, accessToken }: SendingChannel): Promise<boolean> {
    await firstRow(
      scope.em,
      `/* lockChannel */ select 1 from channel where account_id = $1 and id = $2 for no key update`,
      [scope.accountId, id],
    );
    const current = await this.find(scope, id);
    return current?.status === 'CONNECTED' && current.accessToken !== accessToken;
  }
}
