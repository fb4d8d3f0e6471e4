import { rows } from '../../platform/database/rows.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import type { UserMailSendInput } from './preference.inputs.js';
import { isOnByDefault, mandatoryTopics } from './topics.js';
import type { UnsubscribeTokens } from './unsubscribe-token.js';

const batch = 200;

/** Mails of optional topics to those who want them. Each can be ended with one click, up to the moment at which it goes out. */
export class UserMailingService {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly outbox: MailOutbox,
    private readonly tokens: UnsubscribeTokens,
    private readonly publicUrl: string,
  ) {}

  /** Gives how many people it was left for. @throws DomainError INVALID_INPUT */
  async send({ topic, subject, paragraphs }: UserMailSendInput, operator: Operator): Promise<number> {
    if (mandatoryTopics.includes(topic)) throw invalidInput('Send of optional topics only.', ['topic']);
    if (subject.trim().length === 0 || subject.length > 200)
      throw invalidInput('Write 1 to 200 characters.', ['subject']);
    if (paragraphs.length === 0 || paragraphs.length > 20 || paragraphs.some((text) => text.length > 5_000))
      throw invalidInput('Write 1 to 20 paragraphs of at most 5,000 characters.', ['paragraphs']);
    let recipients = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const sent = await this.operate('preferences.mail', async (em, jobs) => {
        const users = await rows<{ id: string; email: string }>(
          em,
          `/* usersWhoWant */
           select u.id, u.email from app_user u
             left join communication_preference p on p.user_id = u.id and p.topic = $1 and p.channel = 'EMAIL'
           where u.id > $2 and coalesce(p.is_on, $3) and exists (select from membership m where m.user_id = u.id)
           order by u.id limit ${batch}`,
          [topic, after, isOnByDefault(topic)],
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
          jobs.push(
            await this.outbox.add(em, null, operator.now, `user_${topic.toLowerCase()}`, email, content, optional),
          );
        }
        return users;
      });
      recipients += sent.length;
      if (sent.length < batch) break;
      after = sent.at(-1)!.id;
    }
    await this.operate('preferences.mail', (em) =>
      recordAct(em, operator, {
        action: 'user_mail.sent',
        target: { kind: 'UserMail', id: newId() },
        detail: { topic, recipients },
      }),
    );
    return recipients;
  }
}
