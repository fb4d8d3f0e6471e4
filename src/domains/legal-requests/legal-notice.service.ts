import { rows, toDate } from '../../platform/database/rows.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';

/** Tells owners what was handed to an authority: at once, or when they may know. */
export class LegalNotices {
  readonly tick: Tick = { name: 'legal_requests.tell', everyMs: 5_000, run: () => this.run() };

  constructor(
    private readonly operate: OperateWithJobs,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.operate('legal.tell', async (em, jobs) => {
      // Marked first: of two workers the second finds nothing more.
      const due = await rows<{ accountId: string; authority: string; rowCount: number; executedAt: string }>(
        em,
        `/* disclosuresToTell */
         update legal_request set told_at = $1 where (account_id, id) in (
           select account_id, id from legal_request
           where executed_at is not null and told_at is null and (gag_until is null or gag_until <= $1)
           order by executed_at limit 50 for update skip locked)
         returning account_id as "accountId", authority, row_count as "rowCount", executed_at as "executedAt"`,
        [now],
      );
      for (const { accountId, authority, rowCount, executedAt } of due) {
        const owners = await rows<{ email: string }>(
          em,
          `/* ownersOfDisclosed */ select u.email from membership m join app_user u on u.id = m.user_id
           where m.account_id = $1 and m.role = 'OWNER' order by u.id`,
          [accountId],
        );
        for (const { email } of owners)
          jobs.push(
            await this.outbox.add(em, accountId, now, 'legal_disclosure', email, {
              subject: 'Data of your account was disclosed by law',
              paragraphs: [
                `At ${toDate(executedAt).toISOString()} we handed ${rowCount} messages of your account to: ${authority}.`,
                'What exactly was asked for stands in `legalDisclosures`, and with each contact in `disclosures`.',
              ],
            }),
          );
      }
    });
  }
}
