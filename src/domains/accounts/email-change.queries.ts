import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { UserEmailChange } from './email-change.type.js';

/** A change that waits, as its row says it. */
export interface EmailChangeRow {
  id: string;
  userId: string;
  sessionId: string;
  oldEmail: string;
  newEmail: string;
  oldTokenHash: string;
  isOldConfirmed: boolean;
  isNewConfirmed: boolean;
}

const shown = `new_email as "newEmail", created_at as "createdAt", expires_at as "expiresAt",
  old_confirmed_at is not null as "isOldConfirmed", new_confirmed_at is not null as "isNewConfirmed"`;

/** The viewer's own change that waits. */
export const findEmailChange = (scope: Scope): Promise<UserEmailChange | undefined> =>
  firstRow<UserEmailChange>(
    scope.em,
    `/* emailChange */ select ${shown} from user_email_change
     where user_id = $1 and state = 'PENDING' and expires_at > $2`,
    [scope.viewer.kind === 'user' ? scope.viewer.actorId : null, scope.clock.now()],
  );

/** Adds a change, in an operator's transaction. */
export const addEmailChange = (
  em: EntityManager,
  change: Pick<EmailChangeRow, 'id' | 'userId' | 'sessionId' | 'oldEmail' | 'newEmail' | 'oldTokenHash'> & {
    newTokenHash: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<UserEmailChange | undefined> =>
  firstRow<UserEmailChange>(
    em,
    `/* addEmailChange */
     insert into user_email_change
       (id, user_id, session_id, old_email, new_email, old_token_hash, new_token_hash, state, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'PENDING', $8, $9) returning ${shown}`,
    [
      change.id,
      change.userId,
      change.sessionId,
      change.oldEmail,
      change.newEmail,
      change.oldTokenHash,
      change.newTokenHash,
      change.now,
      change.expiresAt,
    ],
  );

/** The change that a token is of, under the locks of its user and its row. */
export async function lockEmailChange(
  em: EntityManager,
  tokenHash: string,
  now: Date,
): Promise<EmailChangeRow | undefined> {
  // The user comes first, as everywhere: whoever asks anew holds it, and so does whoever signs in.
  await rows(
    em,
    `/* lockUserOfChange */
     select 1 from app_user where id = (
       select user_id from user_email_change where old_token_hash = $1 or new_token_hash = $1) for update`,
    [tokenHash],
  );
  return firstRow<EmailChangeRow>(
    em,
    `/* lockEmailChange */
     select c.id, c.user_id as "userId", c.session_id as "sessionId", c.old_email as "oldEmail", c.new_email as "newEmail",
       c.old_token_hash as "oldTokenHash", c.old_confirmed_at is not null as "isOldConfirmed",
       c.new_confirmed_at is not null as "isNewConfirmed"
     from user_email_change c join app_user u on u.id = c.user_id and u.email = c.old_email and u.leaving_at is null
     where (c.old_token_hash = $1 or c.new_token_hash = $1) and c.state = 'PENDING' and c.expires_at > $2 for update of c`,
    [tokenHash, now],
  );
}

/** Ends a change. */
export const endEmailChange = (em: EntityManager, id: string, state: 'DONE' | 'REFUSED' | 'VOID', now: Date) =>
  rows(em, `/* endEmailChange */ update user_email_change set state = $2, ended_at = $3 where id = $1`, [
    id,
    state,
    now,
  ]);

/** Whatever a user asked for before leads nowhere any more. */
export const voidEmailChanges = (em: EntityManager, userId: string, now: Date) =>
  rows(
    em,
    `/* voidEmailChanges */
     update user_email_change set state = 'VOID', ended_at = $2 where user_id = $1 and state = 'PENDING'`,
    [userId, now],
  );

/** Whether a user has this address. */
export const isAddressTaken = async (em: EntityManager, email: string): Promise<boolean> =>
  (await rows(em, `/* userWithAddress */ select 1 from app_user where email = $1`, [email])).length > 0;
