import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { readProse } from '../../platform/kernel/texts.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { afterHours, alertHours, authorityHours, dueAlerts } from './breach-clock.js';
import { incidentErrors } from './incident.errors.js';
import type { BreachConfirmInput, BreachNotifyInput } from './incident.inputs.js';
import { wasTold } from './incident.queries.js';

/** Breaches from their confirmation to their end. Nothing of them is deleted, and their clocks cannot be set back. */
export class BreachService {
  readonly tick: Tick = { name: 'incidents.alert', everyMs: 5_000, run: () => this.alert() };

  constructor(
    private readonly database: Database,
    private readonly operate: OperateWithJobs,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    /** Who is reminded. */
    private readonly privacyEmail: string,
  ) {}

  /** @throws DomainError INVALID_INPUT, NOT_FOUND */
  async confirm(input: BreachConfirmInput, reportId: string | null, operator: Operator): Promise<string> {
    const summary = readText(input.summary, 'summary');
    if (input.awareAt > operator.now) throw invalidInput('Give a time that is over.', ['awareAt']);
    if (input.categories.length > 50 || input.categories.some((text) => text.length > 200 || /[\0\p{Cs}]/u.test(text)))
      throw invalidInput('Give at most 50, each of at most 200 characters.', ['categories']);
    if (input.subjectCount < 0) throw invalidInput('Give 0 or more.', ['subjectCount']);
    const id = newId();
    await this.database.operate('incidents.decide', async (em) => {
      if (reportId !== null) {
        const confirmed = await rows(
          em,
          `/* confirmReport */
           update security_report set state = 'CONFIRMED', decided_at = $2, decided_by = $3
           where id = $1 and state = 'REPORTED' returning id`,
          [reportId, operator.now, operator.name],
        );
        if (confirmed.length === 0) throw notFound('Report', ['reportId']);
      }
      await rows(
        em,
        `/* confirmBreach */
         insert into personal_data_breach (id, report_id, aware_at, role, risk, summary, categories, subject_count,
           authority_due_at, confirmed_at, confirmed_by)
         values ($1, $2, $3::timestamptz, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          reportId,
          input.awareAt,
          input.role,
          input.risk,
          summary,
          input.categories,
          input.subjectCount,
          afterHours(input.awareAt, authorityHours),
          operator.now,
          operator.name,
        ],
      );
      await recordAct(em, operator, { action: 'breach.confirmed', target: { kind: 'Breach', id } });
    });
    return id;
  }

  /** Businesses get it by mail; that others were told is recorded. @throws DomainError INVALID_INPUT, NOT_FOUND */
  async notify(
    breachId: string,
    input: BreachNotifyInput,
    accountIds: readonly string[],
    operator: Operator,
  ): Promise<void> {
    const content = readText(input.content, 'content');
    const isToBusinesses = input.audience === 'BUSINESSES';
    if (isToBusinesses !== accountIds.length > 0 || accountIds.length > 1_000)
      throw invalidInput('Name 1 to 1,000 accounts for businesses, and none for others.', ['accountIds']);
    const told = input.recipientCount ?? 1;
    if (told < 1) throw invalidInput('Give 1 or more.', ['recipientCount']);
    await this.operate('incidents.decide', async (em, jobs) => {
      const breach = await firstRow(em, `/* breachToTell */ select 1 from personal_data_breach where id = $1`, [
        breachId,
      ]);
      if (!breach) throw notFound('Breach', ['breachId']);
      const owners = isToBusinesses
        ? await rows<{ accountId: string; email: string }>(
            em,
            `/* ownersToTell */
             select m.account_id as "accountId", u.email from membership m join app_user u on u.id = m.user_id
             where m.account_id = any($1::uuid[]) and m.role = 'OWNER' order by m.account_id, u.id`,
            [accountIds],
          )
        : [];
      const missing = accountIds.findIndex((id) => !owners.some(({ accountId }) => accountId === id));
      if (missing >= 0) throw notFound('Account', ['accountIds', String(missing)]);
      for (const { accountId, email } of owners) {
        jobs.push(
          await this.outbox.add(em, accountId, operator.now, 'breach', email, {
            subject: 'A breach of personal data',
            paragraphs: content.split(/\n{2,}/),
            footer: 'We tell you as your processor (GDPR art. 33(2)). Your own duty to tell your authority begins now.',
          }),
        );
      }
      await rows(
        em,
        `/* recordNotification */
         insert into breach_notification (id, breach_id, audience, content, recipient_count, sent_at, sent_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          newId(),
          breachId,
          input.audience,
          content,
          isToBusinesses ? accountIds.length : told,
          operator.now,
          operator.name,
        ],
      );
      await recordAct(em, operator, {
        action: 'breach.notified',
        target: { kind: 'Breach', id: breachId },
        detail: { audience: input.audience },
      });
    });
  }

  /** @throws DomainError NOT_FOUND, AUTHORITY_NOT_TOLD */
  async close(id: string, operator: Operator): Promise<void> {
    await this.database.operate('incidents.decide', async (em) => {
      const breach = await firstRow<{ isTold: boolean; risk: string }>(
        em,
        `/* breachToClose */ select ${wasTold} as "isTold", risk from personal_data_breach b
         where b.id = $1 and b.closed_at is null`,
        [id],
      );
      if (!breach) throw notFound('Breach', ['breachId']);
      if (breach.risk !== 'NONE' && !breach.isTold)
        throw new DomainError(incidentErrors.AUTHORITY_NOT_TOLD, 'Tell those who must be told first.', ['breachId']);
      await rows(em, `/* closeBreach */ update personal_data_breach set closed_at = $2 where id = $1`, [
        id,
        operator.now,
      ]);
      await recordAct(em, operator, { action: 'breach.closed', target: { kind: 'Breach', id } });
    });
  }

  /** Reminds of clocks that run: each hour once, whatever process is first. */
  async alert(): Promise<void> {
    const now = this.clock.now();
    const running = await this.operate('incidents.alert', (em) =>
      rows<{ id: string; awareAt: string }>(
        em,
        `/* runningBreaches */
         select b.id, b.aware_at as "awareAt" from personal_data_breach b
         where b.closed_at is null and b.risk <> 'NONE' and b.aware_at <= $1 and not ${wasTold}
           and (select count(*) from breach_alert a where a.breach_id = b.id) < ${alertHours.length}`,
        [afterHours(now, -alertHours[0])],
      ),
    );
    for (const { id, awareAt } of running) {
      await this.operate('incidents.alert', async (em, jobs) => {
        const fresh = await rows<{ hours: number }>(
          em,
          `/* alertOfBreach */
           insert into breach_alert (breach_id, hours, alerted_at) select $1, h, $3 from unnest($2::int[]) as h
           on conflict do nothing returning hours`,
          [id, dueAlerts(toDate(awareAt), now), now],
        );
        if (fresh.length === 0) return;
        const hours = Math.max(...fresh.map((one) => one.hours));
        const left = authorityHours - hours;
        jobs.push(
          await this.outbox.add(em, null, now, 'breach_alert', this.privacyEmail, {
            subject: left > 0 ? `A breach must be told within ${left} hours` : 'A breach was not told in time',
            paragraphs: [
              `${hours} hours have passed since we became aware of it, at ${toDate(awareAt).toISOString()}.`,
              left > 0 ? 'Tell the authority, or the businesses.' : 'Tell them now, with the reasons for the delay.',
            ],
          }),
        );
      });
    }
  }
}

const readText = (text: string, path: string): string => readProse(text, 10_000, [path]);
