import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { readLine, readProse } from '../../platform/kernel/texts.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import type { UserMailSendInput } from './preference.inputs.js';
import { isOnByDefault, mandatoryTopics } from './topics.js';
import type { UnsubscribeTokens } from './unsubscribe-token.js';

const batch = 200;

interface Mailing {
  id: string;
  topic: UserMailSendInput['topic'];
  subject: string;
  paragraphs: string[];
  lastUserId: string | null;
}

/**
 * Mails of optional topics to those who want them; each can be ended with one click, up to the moment at which it goes out.
 * Asking for it only writes it down: whom it went to already is moved on in the transaction that leaves the mails, so a
 * worker that dies sends nobody a second one.
 */
export class UserMailingService {
  readonly tick: Tick = { name: 'preferences.mail', everyMs: 5_000, run: () => this.run() };

  constructor(
    private readonly operate: OperateWithJobs,
    private readonly outbox: MailOutbox,
    private readonly tokens: UnsubscribeTokens,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** Gives how many people want it now. @throws DomainError INVALID_INPUT */
  async send(input: UserMailSendInput, operator: Operator): Promise<number> {
    const { topic } = input;
    if (mandatoryTopics.includes(topic)) throw invalidInput('Send of optional topics only.', ['topic']);
    const subject = readLine(input.subject, 200, ['subject']);
    if (input.paragraphs.length === 0 || input.paragraphs.length > 20)
      throw invalidInput('Write 1 to 20 paragraphs.', ['paragraphs']);
    const paragraphs = input.paragraphs.map((text, i) => readProse(text, 5_000, ['paragraphs', String(i)]));
    const id = newId();
    return this.operate('preferences.mail', async (em) => {
      await rows(
        em,
        `/* addUserMailing */
         insert into user_mailing (id, topic, subject, paragraphs, created_at, created_by) values ($1, $2, $3, $4, $5, $6)`,
        [id, topic, subject, paragraphs, operator.now, operator.name],
      );
      await recordAct(em, operator, { action: 'user_mail.sent', target: { kind: 'UserMail', id }, detail: { topic } });
      const wanted = await firstRow<{ count: number }>(
        em,
        `/* countWhoWant */ select count(*)::int as count ${whoWants}`,
        [topic, isOnByDefault(topic), null],
      );
      return wanted!.count;
    });
  }

  /** Leaves the mails that are still to be left. Safe to run in several processes at once. */
  async run(): Promise<void> {
    while (await this.operate('preferences.mail', (em, jobs) => this.sendSome(em, jobs)));
  }

  private async sendSome(em: EntityManager, jobs: Parameters<Parameters<OperateWithJobs>[1]>[1]): Promise<boolean> {
    const mailing = await firstRow<Mailing>(
      em,
      `/* openUserMailing */
       select id, topic, subject, paragraphs, last_user_id as "lastUserId" from user_mailing
       where finished_at is null order by created_at limit 1 for update skip locked`,
      [],
    );
    if (!mailing) return false;
    const { id, topic, subject, paragraphs } = mailing;
    const now = this.clock.now();
    const users = await rows<{ id: string; email: string }>(
      em,
      `/* usersWhoWant */ select u.id, u.email ${whoWants} order by u.id limit ${batch}`,
      [topic, isOnByDefault(topic), mailing.lastUserId],
    );
    for (const { id: userId, email } of users) {
      const unsubscribeUrl = `${this.publicUrl}/unsubscribe/${this.tokens.make({ userId, topic })}`;
      const content = {
        subject,
        paragraphs,
        link: { label: 'Unsubscribe', url: unsubscribeUrl },
        footer: 'You get this because your settings say so. One click on the link ends it.',
      };
      const optional = { topic, userId, unsubscribeUrl };
      jobs.push(await this.outbox.add(em, null, now, `user_${topic.toLowerCase()}`, email, content, optional));
    }
    await rows(
      em,
      `/* moveUserMailing */
       update user_mailing set last_user_id = coalesce($2, last_user_id), recipient_count = recipient_count + $3, finished_at = $4
       where id = $1`,
      [id, users.at(-1)?.id ?? null, users.length, users.length < batch ? now : null],
    );
    return true;
  }
}

/** SQL: members of some account who want to hear of the topic `$1`, `$2` being its default; with `$3`, those behind. */
const whoWants = `
  from app_user u left join communication_preference p on p.user_id = u.id and p.topic = $1 and p.channel = 'EMAIL'
  where ($3::uuid is null or u.id > $3) and coalesce(p.is_on, $2) and exists (select from membership m where m.user_id = u.id)`;
