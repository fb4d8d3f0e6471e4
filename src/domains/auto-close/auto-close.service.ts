import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { readProse } from '../../platform/kernel/texts.js';
import { audit } from '../audit/audit.service.js';
import { autoClosePolicyChanged } from './auto-close.events.js';
import { findAutoClosePolicy } from './auto-close.queries.js';
import type { AutoClosePolicy } from './auto-close.type.js';

/** A policy as a client gives it. */
export interface AutoCloseFields {
  /** UUID; null: of the account. */
  teamId: string | null;
  isEnabled: boolean;
  afterHours: number;
  closesSnoozed: boolean;
  closesUrgent: boolean;
  message: string | null;
  note: string | null;
}

const mostHours = 8_760;
const mostMessage = 4_096;
const mostNote = 2_000;

/** Says when idle conversations are closed. */
export class AutoClosePolicies {
  /** Makes it, or puts it in the place of the one that is there. @throws DomainError INVALID_INPUT, NOT_FOUND */
  async set(scope: Scope, fields: AutoCloseFields): Promise<AutoClosePolicy> {
    const { teamId, isEnabled, afterHours, closesSnoozed, closesUrgent } = fields;
    if (afterHours < 1 || afterHours > mostHours) throw invalidInput(`Give 1 to ${mostHours} hours.`, ['afterHours']);
    const message = fields.message === null ? null : readProse(fields.message, mostMessage, ['message']);
    const note = fields.note === null ? null : readProse(fields.note, mostNote, ['note']);
    if (teamId) await assertTeam(scope, teamId);
    const before = await findAutoClosePolicy(scope, teamId);
    await rows(
      scope.em,
      `/* setAutoClosePolicy */
       insert into auto_close_policy (account_id, id, team_id, is_enabled, after_hours, closes_snoozed, closes_urgent, message,
         note, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (account_id, team_id) do update set is_enabled = excluded.is_enabled, after_hours = excluded.after_hours,
         closes_snoozed = excluded.closes_snoozed, closes_urgent = excluded.closes_urgent, message = excluded.message,
         note = excluded.note, updated_at = excluded.updated_at`,
      [
        scope.accountId,
        newId(),
        teamId,
        isEnabled,
        afterHours,
        closesSnoozed,
        closesUrgent,
        message,
        note,
        scope.clock.now(),
      ],
    );
    const told = { isEnabled, afterHours, closesSnoozed, closesUrgent };
    audit(scope, {
      action: 'auto_close_policy.set',
      ...targetOf(teamId),
      changes: Object.fromEntries(
        (Object.keys(told) as (keyof typeof told)[]).map((key) => [key, [before?.[key] ?? null, told[key]] as const]),
      ),
    });
    return commit(scope, (await findAutoClosePolicy(scope, teamId))!, [
      autoClosePolicyChanged(scope.accountId, teamId),
    ]);
  }

  /** A team goes back to the account's; without that nothing is closed. @throws DomainError NOT_FOUND */
  async delete(scope: Scope, teamId: string | null): Promise<void> {
    const deleted = await firstRow(
      scope.em,
      `/* deleteAutoClosePolicy */
       delete from auto_close_policy where account_id = $1 and team_id is not distinct from $2::uuid returning 1`,
      [scope.accountId, teamId],
    );
    if (!deleted) throw notFound('AutoClosePolicy', ['teamId']);
    audit(scope, { action: 'auto_close_policy.deleted', ...targetOf(teamId) });
    commit(scope, undefined, [autoClosePolicyChanged(scope.accountId, teamId)]);
  }
}

const targetOf = (teamId: string | null) => (teamId ? { target: { kind: 'Team' as const, id: teamId } } : {});

/** A team stays one until the end of the transaction. */
async function assertTeam(scope: Scope, id: string): Promise<void> {
  const found = await firstRow(
    scope.em,
    `/* teamToCloseFor */ select 1 from team where account_id = $1 and id = $2 for key share`,
    [scope.accountId, id],
  );
  if (!found) throw notFound('Team', ['teamId']);
}
