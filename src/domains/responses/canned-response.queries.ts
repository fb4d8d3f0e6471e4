import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { MediaKind } from '../../platform/whatsapp/message-content.js';
import { Permission } from '../accounts/permissions.js';
import type { CannedResponseScope } from './canned-response.entity.js';
import { namesIn, parseWords } from './variables.js';

/** A response as the API shows it. */
export interface CannedResponseRow {
  id: string;
  scope: CannedResponseScope;
  teamId: string | null;
  ownerId: string | null;
  shortCode: string;
  codeKey: string;
  body: string;
  mediaId: string | null;
  mediaKind: MediaKind | null;
  variables: string[];
  usageCount: number;
  lastUsedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

type StoredRow = Omit<CannedResponseRow, 'variables'>;

const columns = `r.id, r.scope, r.team_id as "teamId", r.owner_id as "ownerId", r.short_code as "shortCode", r.code_key as "codeKey",
  r.body, r.media_id as "mediaId", r.media_kind as "mediaKind", r.usage_count as "usageCount", r.last_used_at as "lastUsedAt", r.created_at as "createdAt", r.updated_at as "updatedAt"`;

/** Condition on `canned_response r`: the viewer may use it. `$1` is the account, `$2` who asks, `$3` whether they manage the inbox. */
const usable = `(r.scope = 'ACCOUNT' or r.owner_id = $2 or (r.scope = 'TEAM' and ($3 or exists (
  select from team_member m where m.account_id = $1 and m.team_id = r.team_id and m.user_id = $2))))`;

const whoAsks = ({ accountId, viewer }: Scope): unknown[] => [
  accountId,
  viewer.actorId ?? null,
  viewer.permissions.has(Permission.INBOX_MANAGE),
];

const shown = (row: StoredRow): CannedResponseRow => ({
  ...row,
  variables: namesIn(parseWords(row.body).parts),
});

/** Responses by id, of those that the viewer may use. */
export const cannedResponseLoader: LoaderDefinition<string, CannedResponseRow> = {
  name: 'cannedResponses',
  async batch(scope, ids) {
    const found = await rows<StoredRow>(
      scope.em,
      `/* cannedResponsesById */ select ${columns} from canned_response r
       where r.account_id = $1 and ${usable} and r.id = any($4::uuid[])`,
      [...whoAsks(scope), ids],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};

/** What to list. */
export interface CannedResponsesRequest extends PageRequest {
  search?: string | null;
  scope?: CannedResponseScope | null;
}

/** Responses that the viewer may use, by short code. One statement. */
export async function listCannedResponses(
  scope: Scope,
  request: CannedResponsesRequest,
): Promise<Page<CannedResponseRow>> {
  const keyset = readPageRequest(request, ['text', 'uuid']);
  const { from, isBackward } = keyset;
  const params = whoAsks(scope);
  const add = (value: unknown): string => `$${params.push(value)}`;
  const conditions = ['r.account_id = $1', usable];
  if (request.scope) conditions.push(`r.scope = ${add(request.scope)}`);
  const words = (request.search ?? '').trim().split(/\s+/).slice(0, 8).filter(Boolean);
  if (words.length > 0) {
    const patterns = add(words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`));
    conditions.push(
      `search_fold(r.short_code || ' ' || r.body) like all (array(select search_fold(p) from unnest(${patterns}::text[]) as p))`,
    );
  }
  if (from) conditions.push(`(r.code_key, r.id) ${isBackward ? '<' : '>'} (${add(from[0])}, ${add(from[1])}::uuid)`);
  const direction = isBackward ? 'desc' : 'asc';
  const found = await rows<StoredRow>(
    scope.em,
    `/* listCannedResponses */ select ${columns} from canned_response r where ${conditions.join(' and ')}
     order by r.code_key ${direction}, r.id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found.map(shown), (row) => [row.codeKey, row.id]);
}

interface VariableRow {
  contactName: string | null;
  phoneNumber: string | null;
  email: string | null;
  username: string | null;
  attributes: Record<string, string | number | boolean>;
  agentName: string | null;
  agentEmail: string | null;
  channelName: string | null;
  channelPhoneNumber: string;
  teamName: string | null;
  accountName: string;
}

const firstWord = (name: string | null): string | null => name?.trim().split(/\s+/)[0] ?? null;

/**
 * Values of the variables in a conversation, for who asks; those without a value are left out. Undefined for a conversation
 * that is not seen. What is known of a contact only shows to who may read contacts.
 */
export async function findVariables(scope: Scope, conversationId: string): Promise<Map<string, string> | undefined> {
  const { viewer, accountId } = scope;
  const row = await firstRow<VariableRow>(
    scope.em,
    `/* variablesOfConversation */
     select coalesce(ct.display_name, ct.profile_name) as "contactName", ct.phone_number as "phoneNumber", ct.email, ct.username,
       ct.attributes, u.full_name as "agentName", u.email as "agentEmail", ch.verified_name as "channelName",
       ch.display_phone_number as "channelPhoneNumber", t.name as "teamName", a.name as "accountName"
     from conversation c
     join contact ct on ct.account_id = $1 and ct.id = c.contact_id
     join channel ch on ch.account_id = $1 and ch.id = c.channel_id
     join account a on a.id = $1
     left join team t on t.account_id = $1 and t.id = c.team_id
     left join app_user u on u.id = $3
     where c.account_id = $1 and c.id = $2`,
    [accountId, conversationId, viewer.kind === 'user' ? viewer.actorId : null],
  );
  if (!row) return undefined;
  const contact: [string, unknown][] = [
    ['contact.name', row.contactName],
    ['contact.firstName', firstWord(row.contactName)],
    ['contact.phoneNumber', row.phoneNumber],
    ['contact.email', row.email],
    ['contact.username', row.username],
    ...Object.entries(row.attributes).map(([key, value]): [string, unknown] => [`contact.attributes.${key}`, value]),
  ];
  const values: [string, unknown][] = [
    ...(viewer.permissions.has(Permission.CONTACTS_READ) ? contact : []),
    ['agent.name', row.agentName],
    ['agent.firstName', firstWord(row.agentName)],
    ['agent.email', row.agentEmail],
    ['conversation.id', toPublicId('Conversation', conversationId)],
    ['channel.name', row.channelName],
    ['channel.phoneNumber', row.channelPhoneNumber],
    ['team.name', row.teamName],
    ['account.name', row.accountName],
  ];
  const texts = values.map(([name, value]): [string, string] => [name, value == null ? '' : String(value).trim()]);
  return new Map(texts.filter(([, text]) => text !== ''));
}
