import type { Database } from '../../platform/database/database.js';
import { rows, toDate } from '../../platform/database/rows.js';
import { commit } from '../../platform/events/event-log.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { policyAnnounced } from './policy.events.js';

interface Pending {
  version: string;
  effectiveAt: string;
  summary: string;
  /** From when it is in force; null: not everybody was told yet, or its time has not come. */
  inForceFrom: string | null;
  /** Everybody was told of it before. */
  isReleased: boolean;
}

const batch = 200;

/**
 * Tells everybody of a material change before it takes effect: by mail, and in the app. A version is released, and so can
 * be in force, when all who use the platform were told in the app, and of each it is known whether the mail went out.
 */
export class PolicyAnnouncingService {
  /** Who comes after everybody was told may wait a minute: looking for them goes through all users. */
  readonly tick: Tick = { name: 'policy.announce', everyMs: 5_000, run: () => this.run(this.rounds++ % 12 === 0) };
  private rounds = 0;

  constructor(
    private readonly database: Database,
    private readonly operate: OperateWithJobs,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** One round for every version that somebody may still have to be told of. Safe to run in several processes at once. */
  async run(isForReleased = true): Promise<void> {
    const now = this.clock.now();
    const pending = await this.operate('policies.announce', (em) =>
      rows<Pending>(
        em,
        `/* policiesToAnnounce */
         select v.version, v.effective_at as "effectiveAt", v.summary,
           case when v.effective_at <= $1 and r.cleared_at is not null
             then greatest(v.effective_at, r.cleared_at) end as "inForceFrom",
           r.cleared_at is not null as "isReleased"
         from policy_version v left join policy_release r on r.version = v.version
         where v.is_material and (r.cleared_at is null or $2 and v.effective_at > $1::timestamptz - interval '1 day')
         order by v.effective_at`,
        [now, isForReleased],
      ),
    );
    for (const version of pending) {
      while ((await this.mailSome(version, now)) === batch);
      while ((await this.tellAccounts(version, now)) === batch);
      await this.settle(version, now);
    }
  }

  /** Leaves a mail for some of those who were not told yet; gives how many. Whoever came when it was in force accepted it. */
  private mailSome({ version, summary, effectiveAt, inForceFrom }: Pending, now: Date): Promise<number> {
    return this.operate('policies.announce', async (em, jobs) => {
      const fresh = await rows<{ userId: string; email: string }>(
        em,
        `/* usersToTell */
         with fresh as (
           insert into policy_notice (version, user_id, queued_at)
           select $1, u.id, $2 from app_user u
           where exists (select from membership m where m.user_id = u.id)
             and ($3::timestamptz is null or u.created_at < $3)
             and not exists (select from policy_notice n where n.version = $1 and n.user_id = u.id)
           order by u.id limit ${batch}
           on conflict do nothing returning user_id
         )
         select u.id as "userId", u.email from fresh f join app_user u on u.id = f.user_id order by u.id`,
        [version, now, inForceFrom],
      );
      const mailIds: string[] = [];
      for (const { email } of fresh) {
        const job = await this.outbox.add(em, null, now, 'policy_changed', email, {
          subject: 'Our privacy policy changes',
          paragraphs: [
            `From ${toDate(effectiveAt).toUTCString()} a new version of our privacy policy is in force.`,
            summary,
          ],
          link: { label: 'Read the new version', url: `${this.publicUrl}/privacy?version=${version}` },
          footer: 'You get this because you use the platform. It is no advertisement, and cannot be unsubscribed from.',
        });
        jobs.push(job);
        mailIds.push(job.data['mailId'] as string);
      }
      await rows(
        em,
        `/* noteMails */
         update policy_notice n set mail_id = m.mail_id
         from unnest($2::uuid[], $3::uuid[]) as m (user_id, mail_id) where n.version = $1 and n.user_id = m.user_id`,
        [version, fresh.map(({ userId }) => userId), mailIds],
      );
      return fresh.length;
    });
  }

  /** Announces it in some of the accounts where it was not yet; gives how many. */
  private async tellAccounts({ version, inForceFrom }: Pending, now: Date): Promise<number> {
    const accounts = await this.operate('policies.announce', (em) =>
      rows<{ id: string }>(
        em,
        `/* accountsToTell */
         select a.id from account a
         where ($2::timestamptz is null or a.created_at < $2) and exists (select from membership m where m.account_id = a.id)
           and not exists (select from policy_account_notice n where n.account_id = a.id and n.version = $1)
         order by a.id limit ${batch}`,
        [version, inForceFrom],
      ),
    );
    for (const { id } of accounts) {
      await this.database.write(systemViewer(id), async (scope) => {
        const told = await rows(
          scope.em,
          `/* tellAccount */
           insert into policy_account_notice (account_id, version, announced_at) values ($1, $2, $3)
           on conflict do nothing returning version`,
          [id, version, now],
        );
        return commit(scope, undefined, told.length > 0 ? [policyAnnounced(id, version)] : []);
      });
    }
    return accounts.length;
  }

  /** Writes down what became of the mails, and releases the version when nobody is left. */
  private async settle({ version, isReleased }: Pending, now: Date): Promise<void> {
    await this.operate('policies.announce', async (em) => {
      await rows(
        em,
        `/* settleNotices */
         with known as (
           select n.user_id, m.id as mail_id, m.state, m.ended_at, (
             select min(a.announced_at) from membership b
               join policy_account_notice a on a.account_id = b.account_id and a.version = n.version
             where b.user_id = n.user_id) as announced_at
           from policy_notice n left join mail m on m.id = n.mail_id
           where n.version = $1 and (n.announced_at is null or n.delivered_at is null and n.bounced_at is null)
         )
         update policy_notice n set
           announced_at = coalesce(n.announced_at, k.announced_at),
           delivered_at = case when k.state in ('SENT', 'KEPT') then k.ended_at else n.delivered_at end,
           bounced_at = case when n.delivered_at is null and (k.mail_id is null or k.state in ('FAILED', 'UNKNOWN'))
             then coalesce(k.ended_at, $2) else n.bounced_at end
         from known k where n.version = $1 and n.user_id = k.user_id`,
        [version, now],
      );
      if (isReleased) return;
      await rows(
        em,
        `/* releaseWhenTold */
         insert into policy_release (version, cleared_at)
         select $1, $2 where not exists (
           select from membership m where not exists (
             select from policy_notice n where n.version = $1 and n.user_id = m.user_id and n.announced_at is not null
               and (n.delivered_at is not null or n.bounced_at is not null)))
         on conflict do nothing`,
        [version, now],
      );
    });
  }
}
