import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { Channel } from './channel.type.js';

/** A channel as the API shows it. */
export type ChannelRow = Pick<
  Channel,
  | 'id'
  | 'kind'
  | 'status'
  | 'wabaId'
  | 'phoneNumberId'
  | 'displayPhoneNumber'
  | 'verifiedName'
  | 'qualityRating'
  | 'messagingLimit'
  | 'sendsReadReceipts'
  | 'createdAt'
  | 'isCoexistence'
  | 'messagesPerSecond'
  | 'localStorageRegion'
  | 'registers'
>;

/** The columns of a `ChannelRow`; the token is never among them. */
export const channelColumns = `id, kind, status, waba_id as "wabaId", phone_number_id as "phoneNumberId",
  display_phone_number as "displayPhoneNumber", verified_name as "verifiedName", quality_rating as "qualityRating",
  messaging_limit as "messagingLimit", sends_read_receipts as "sendsReadReceipts", created_at as "createdAt", is_coexistence as "isCoexistence",
  messages_per_second as "messagesPerSecond", health as registers,
  local_storage_region as "localStorageRegion"`;

/** Channels by id. */
export const channelLoader: LoaderDefinition<string, ChannelRow> = {
  name: 'channels',
  async batch(scope, ids) {
    const found = await rows<ChannelRow>(
      scope.em,
      `/* channels */ select ${channelColumns} from channel where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((channel) => [channel.id, channel]));
  },
};

/** Channels in the order of connecting, disconnected ones included. */
export async function listChannels(scope: Scope, request: PageRequest): Promise<Page<ChannelRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<ChannelRow>(
    scope.em,
    `/* listChannels */ select ${channelColumns} from channel
     where account_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '<' : '>'} $2)
     order by id ${keyset.isBackward ? 'desc' : 'asc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
