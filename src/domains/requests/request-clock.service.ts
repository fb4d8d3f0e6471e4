import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import type { Holding } from '../contacts/holding.policy.js';
import { ownersOf } from './request-contact.service.js';
import { requestChanged } from './request.events.js';
import { reminderMail } from './request-mail.js';
import { activeSql, keptMonths, remindersDue, reminderDays, RequestState, unverifiedDays } from './request-states.js';
import type { RequestStore } from './request-store.service.js';

interface DueRequest {
  id: string;
  accountId: string | null;
  state: RequestState;
  dueAt: string;
  reminded: number;
  isStale: boolean;
}

/** What a request comes to by time alone: reminders, the end of those that nobody proved, and being forgotten. */
export class RequestClock {
  readonly tick: Tick = { name: 'requests.due', everyMs: 5_000, run: () => this.run() };

  constructor(
    private readonly database: Database,
    private readonly operate: OperateWithJobs,
    private readonly store: RequestStore,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    private readonly lent: { appUrl: string; privacyEmail: string; holding: Holding },
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.operate('requests.due', async (em) => {
      await rows(
        em,
        `/* forgetRequests */ delete from data_subject_request t where t.closed_at < ${keptSince} and ${inFreeAccount}`,
        [now],
      );
      await rows(em, `/* forgetInquiries */ delete from privacy_inquiry where closed_at < ${keptSince}`, [now]);
      await rows(
        em,
        `/* forgetMinorReports */ delete from minor_report t where t.decided_at < ${keptSince} and ${inFreeAccount}`,
        [now],
      );
      return rows<DueRequest>(
        em,
        `/* dueRequests */ select id, account_id as "accountId", state, due_at as "dueAt", reminded, ${stale} as "isStale"
         from data_subject_request where state in ${activeSql} and (${stale}
           or due_at <= $1::timestamptz + case reminded when 0 then interval '${reminderDays[0]} days'
             when 1 then interval '${reminderDays[1]} days' when 2 then interval '0' end)
         order by due_at limit 100`,
        [now],
      );
    });
    await this.forgetAmongHeld(now);
    for (const request of due) {
      if (request.accountId === null) await this.own(request, now);
      else await this.ofAccount(request, request.accountId, now);
    }
  }

  /** In accounts in which a hold stands: what it does not cover. */
  private async forgetAmongHeld(now: Date): Promise<void> {
    const accounts = await this.database.operate('requests.due', (em) =>
      rows<{ accountId: string }>(
        em,
        `/* oldAmongHeld */
         select account_id as "accountId" from data_subject_request t where closed_at < ${keptSince} and not ${inFreeAccount}
         union select account_id from minor_report t where decided_at < ${keptSince} and not ${inFreeAccount}`,
        [now],
      ),
    );
    const isHeld = this.lent.holding.is.contact('t.contact_id');
    for (const { accountId } of accounts) {
      await this.database.erase(systemViewer(accountId), async (scope) => {
        await this.lent.holding.keepStill(scope);
        for (const [table, column] of [
          ['data_subject_request', 'closed_at'],
          ['minor_report', 'decided_at'],
        ] as const)
          await rows(
            scope.em,
            `/* forgetFree_${table} */ delete from ${table} t
             where t.account_id = $1 and t.${column} < $2::timestamptz - interval '${keptMonths} months' and not ${isHeld}`,
            [accountId, now],
          );
      });
    }
  }

  private ofAccount(due: DueRequest, accountId: string, now: Date): Promise<void> {
    return this.database.write(systemViewer(accountId), async (scope) => {
      const request = await firstRow<DueRequest>(scope.em, again, [now, due.id]);
      if (!request) return;
      if (request.isStale) {
        await this.store.move(scope.em, { ...request, accountId }, RequestState.EXPIRED_UNVERIFIED, now);
        commit(scope, undefined, [requestChanged(due.id, 'STATE', RequestState.EXPIRED_UNVERIFIED)]);
        return;
      }
      const reminders = remindersDue(toDate(request.dueAt), now);
      if (reminders <= request.reminded) return;
      await rows(scope.em, reminded, [due.id, reminders]);
      for (const email of await ownersOf(scope))
        await this.outbox.post(scope, 'request_reminder', email, this.mail(request, reminders));
      commit(scope, undefined, [requestChanged(due.id, 'REMINDER', request.state)]);
    });
  }

  private own(due: DueRequest, now: Date): Promise<void> {
    return this.operate('requests.own', async (em, jobs: JobRequest[]) => {
      const request = await firstRow<DueRequest>(em, again, [now, due.id]);
      if (!request) return;
      if (request.isStale) {
        await this.store.move(em, { ...request, accountId: null }, RequestState.EXPIRED_UNVERIFIED, now);
        return;
      }
      const reminders = remindersDue(toDate(request.dueAt), now);
      if (reminders <= request.reminded) return;
      await rows(em, reminded, [due.id, reminders]);
      const mail = this.mail(request, reminders);
      jobs.push(await this.outbox.add(em, null, now, 'request_reminder', this.lent.privacyEmail, mail));
    });
  }

  private mail({ dueAt }: DueRequest, reminders: number) {
    return reminderMail(toDate(dueAt), reminders === reminderDays.length, `${this.lent.appUrl}/privacy/requests`);
  }
}

const keptSince = `$1::timestamptz - interval '${keptMonths} months'`;
/** No hold stands in the account of `t`; what is of no account is free. */
const inFreeAccount = `not exists (select from legal_hold h where h.account_id = t.account_id and h.released_at is null)`;
const stale = `(state = '${RequestState.IDENTITY_PENDING}' and created_at <= $1::timestamptz - interval '${unverifiedDays} days')`;
const again = `/* dueRequest */ select id, state, due_at as "dueAt", reminded, ${stale} as "isStale" from data_subject_request
  where id = $2 and state in ${activeSql} for update`;
const reminded = `/* requestReminded */ update data_subject_request set reminded = $2 where id = $1`;
