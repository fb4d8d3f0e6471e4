import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { Visibility } from '../../platform/kernel/viewer.js';
import type { Permission, Role } from './permissions.js';

/** An account as the API shows it. */
export interface AccountRow {
  id: string;
  name: string;
  createdAt: string;
}

/** A person as fellow members see them. */
export interface UserRow {
  id: string;
  fullName: string;
  email: string;
}

/** A member as the API shows it. */
export interface MemberRow {
  id: string;
  userId: string;
  role: Role;
  visibility: Visibility;
  createdAt: string;
}

/** SQL text of a MemberRow's columns. */
export const memberColumns = `id, user_id as "userId", role, visibility, created_at as "createdAt"`;

/** Holds the account until the transaction ends: what counts rows before it adds one comes one after the other. */
export async function lockAccount(scope: Scope): Promise<void> {
  await rows(scope.em, `/* lockAccount */ select 1 from account where id = $1 for no key update`, [scope.accountId]);
}

/** An API key as the API shows it; the secret is not among it. */
export interface ApiKeyRow {
  id: string;
  name: string;
  lastFour: string;
  scopes: Permission[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** SQL text of an ApiKeyRow's columns. */
export const apiKeyColumns = `id, name, last_four as "lastFour", scopes, created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

/** The viewer's account. */
export const getAccount = async (scope: Scope): Promise<AccountRow> =>
  (await firstRow<AccountRow>(
    scope.em,
    `/* account */ select id, name, created_at as "createdAt" from account where id = $1`,
    [scope.accountId],
  ))!;

/** Users of the account by id. */
export const userLoader: LoaderDefinition<string, UserRow> = {
  name: 'users',
  async batch(scope, ids) {
    const users = await rows<UserRow>(
      scope.em,
      `/* users */ select id, full_name as "fullName", email from app_user where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(users.map((user) => [user.id, user]));
  },
};

/** The account by id; only the viewer's own is ever found. */
export const accountLoader: LoaderDefinition<string, AccountRow> = {
  name: 'accounts',
  async batch(scope, ids) {
    const account = await getAccount(scope);
    return new Map(ids.includes(account.id) ? [[account.id, account]] : []);
  },
};

/** Members by id. */
export const memberLoader: LoaderDefinition<string, MemberRow> = {
  name: 'members',
  async batch(scope, ids) {
    const members = await rows<MemberRow>(
      scope.em,
      `/* members */ select ${memberColumns} from membership where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(members.map((member) => [member.id, member]));
  },
};

/** Whether users have a second factor in force, by user id. */
export const twoFactorLoader: LoaderDefinition<string, boolean> = {
  name: 'twoFactors',
  async batch(scope, ids) {
    const found = await rows<{ userId: string }>(
      scope.em,
      `/* twoFactors */
       select user_id as "userId" from two_factor where user_id = any($1::uuid[]) and confirmed_at is not null`,
      [ids],
    );
    return new Map(found.map(({ userId }) => [userId, true]));
  },
};

/** Members by the id of their user. */
export const memberOfUserLoader: LoaderDefinition<string, MemberRow> = {
  name: 'membersOfUsers',
  async batch(scope, userIds) {
    const members = await rows<MemberRow>(
      scope.em,
      `/* membersOfUsers */ select ${memberColumns} from membership where account_id = $1 and user_id = any($2::uuid[])`,
      [scope.accountId, userIds],
    );
    return new Map(members.map((member) => [member.userId, member]));
  },
};

/** API keys by id. */
export const apiKeyLoader: LoaderDefinition<string, ApiKeyRow> = {
  name: 'apiKeys',
  async batch(scope, ids) {
    const keys = await rows<ApiKeyRow>(
      scope.em,
      `/* apiKeys */ select ${apiKeyColumns} from api_key where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(keys.map((key) => [key.id, key]));
  },
};

/** What the viewer is in the account; undefined for an API key. */
export const findRole = async (scope: Scope): Promise<Role | undefined> =>
  (
    await firstRow<{ role: Role }>(
      scope.em,
      `/* role */ select role from membership where account_id = $1 and user_id = $2`,
      [scope.accountId, scope.viewer.actorId ?? null],
    )
  )?.role;

/** Members in the order of joining. */
export async function listMembers(scope: Scope, request: PageRequest): Promise<Page<MemberRow>> {
  return listById<MemberRow>(scope, request, 'membership', memberColumns);
}

/** API keys in the order of making, revoked ones included. */
export async function listApiKeys(scope: Scope, request: PageRequest): Promise<Page<ApiKeyRow>> {
  return listById<ApiKeyRow>(scope, request, 'api_key', apiKeyColumns);
}

/** A page in the order of the UUIDv7 ids, which is that of making. */
async function listById<T extends { id: string }>(
  scope: Scope,
  request: PageRequest,
  table: 'membership' | 'api_key',
  columns: string,
): Promise<Page<T>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<T>(
    scope.em,
    `/* list ${table} */ select ${columns} from ${table}
     where account_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '<' : '>'} $2)
     order by id ${keyset.isBackward ? 'desc' : 'asc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
