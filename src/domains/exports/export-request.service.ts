import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { exportErrors } from './export.errors.js';
import { idKindOf, type ExportFormat, type ExportKind } from './export-kind.js';
import { exportRun } from './export.jobs.js';
import { sightOf } from './export.queries.js';

/** As many exports of an account are written at a time, and as many files are kept. */
const mostRunning = 2;
const mostKept = 20;

const actions: Readonly<Record<ExportKind, string>> = {
  CONTACTS: 'contact_export.requested',
  CONVERSATIONS: 'conversation_export.requested',
};

/** Puts down what was asked for, for a worker to write; `request` is checked and fit for JSON. @throws DomainError TOO_MANY_EXPORTS */
export async function requestExport(
  scope: Scope,
  kind: ExportKind,
  format: ExportFormat,
  request: object,
): Promise<string> {
  const { viewer, accountId } = scope;
  if (!viewer.actorId || viewer.kind === 'system') throw new Error('An export needs somebody whose it is');
  await assertRoom(scope);
  const id = newId();
  const sight = await sightOf(scope, viewer);
  await rows(
    scope.em,
    `/* addExport */
     insert into data_export (account_id, id, kind, format, state, request, created_by, created_by_kind, sight,
       sight_team_ids, created_at)
     values ($1, $2, $3, $4, 'RUNNING', $5::jsonb, $6, $7, $8, $9::uuid[], $10)`,
    [
      accountId,
      id,
      kind,
      format,
      JSON.stringify(request),
      viewer.actorId,
      viewer.kind,
      sight.visibility,
      sight.teamIds,
      scope.clock.now(),
    ],
  );
  audit(scope, { action: actions[kind], target: { kind: idKindOf[kind], id } });
  return commit(scope, id, [], [jobRequest(exportRun, { accountId, exportId: id })]);
}

async function assertRoom(scope: Scope): Promise<void> {
  // Two of them at once would not count each other.
  await lockAccount(scope);
  const counts = await firstRow<{ running: number; kept: number }>(
    scope.em,
    `/* countExports */
     select count(*) filter (where state = 'RUNNING') as running,
       count(*) filter (where state = 'COMPLETED' and expires_at > $2) as kept
     from data_export where account_id = $1 and state in ('RUNNING', 'COMPLETED')`,
    [scope.accountId, scope.clock.now()],
  );
  if (counts!.running >= mostRunning || counts!.kept >= mostKept)
    throw new DomainError(
      exportErrors.TOO_MANY_EXPORTS,
      `An account writes ${mostRunning} exports at a time, and keeps ${mostKept}; each is kept for a day.`,
    );
}
