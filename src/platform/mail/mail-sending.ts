import type { EntityManager } from '@mikro-orm/sql';
import type { Envelope } from '../crypto/envelope.js';
import type { Database } from '../database/database.js';
import { firstRow, rows, toDate } from '../database/rows.js';
import type { Clock } from '../kernel/clock.js';
import type { Logger } from '../logging/logger.js';
import { isMailAddress, type MailSenderAddress } from './mail-address.js';
import { mailPlace, type SealedMail } from './mail-outbox.js';
import type { MailTransport } from './mail-transport.js';

/** A mail that the outbox kept, for reading in development. */
export interface KeptMail extends SealedMail {
  id: string;
  kind: string;
  createdAt: Date;
}

interface TakenMail {
  id: string;
  state: string;
  sealed: string | null;
  tries: number;
  createdAt: string;
  topic: string | null;
  userId: string | null;
}

/** After so many tries a mail is given up; the last tries are a quarter of an hour apart. */
const mostTries = 18;
const keepDays = 30;

/** Thrown so that the job comes back later, at its own pace. */
export class MailDelayed extends Error {}

/** Takes mails from the outbox to the server. A try is on the disk before the server hears of it. */
export class MailSending {
  constructor(
    private readonly database: Database,
    private readonly envelope: Envelope,
    /** Undefined: mails are kept. */
    private readonly transport: MailTransport | undefined,
    private readonly from: MailSenderAddress,
    private readonly ground: {
      clock: Clock;
      logger: Logger;
      /** Whether a person still wants mails of a topic; asked in the transaction that takes the mail in hand. */
      isWanted?: (em: EntityManager, topic: string, userId: string) => Promise<boolean>;
    },
  ) {}

  /** Tries one mail once. @throws MailDelayed when it is to be tried again later */
  async send(id: string): Promise<void> {
    const taken = await this.take(id);
    if (!taken) return;
    if (taken.state === 'SENDING') {
      // Its worker died, or hangs. Whether the server took the mail nobody knows, and twice is worse than asking again.
      await this.settle(id, taken.tries, 'UNKNOWN', 'the worker ended');
      return;
    }
    const mail = JSON.parse(this.envelope.open(taken.sealed!, mailPlace(id))) as SealedMail;
    if (!this.transport) return this.settle(id, taken.tries, 'KEPT', null);
    if (!isMailAddress(mail.to)) return this.settle(id, taken.tries, 'FAILED', 'the address cannot be written to');
    const domain = this.from.address.split('@')[1]!;
    const outcome = await this.transport.send({ ...mail, messageId: `${id}@${domain}`, date: toDate(taken.createdAt) });
    if (outcome.kind === 'sent') return this.settle(id, taken.tries, 'SENT', null);
    this.ground.logger.warn({ mail: id, outcome: outcome.kind, reason: outcome.reason }, 'mail not sent');
    if (outcome.kind === 'unknown') return this.settle(id, taken.tries, 'UNKNOWN', outcome.reason);
    if (outcome.kind === 'refused' || taken.tries >= mostTries) {
      return this.settle(id, taken.tries, 'FAILED', outcome.reason);
    }
    await this.settle(id, taken.tries, 'QUEUED', outcome.reason);
    throw new MailDelayed(`The mail is tried again: ${outcome.reason}`);
  }

  /** The newest mails that were kept because no server is set. */
  listKept(limit: number): Promise<KeptMail[]> {
    return this.database.operate('mail.read_kept', async (em) => {
      const kept = await rows<{ id: string; kind: string; sealed: string; createdAt: string }>(
        em,
        `/* keptMails */
         select id, kind, sealed, created_at as "createdAt" from mail where state = 'KEPT' and sealed is not null
         order by id desc limit $1`,
        [limit],
      );
      return kept.map(({ id, kind, sealed, createdAt }) => ({
        id,
        kind,
        createdAt: toDate(createdAt),
        ...(JSON.parse(this.envelope.open(sealed, mailPlace(id))) as SealedMail),
      }));
    });
  }

  /** Deletes what is older than a month. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.ground.clock.now().getTime() - keepDays * 86_400_000);
    await this.database.operate('mail.send', (em) =>
      rows(em, `/* forgetMails */ delete from mail where created_at < $1`, [before]),
    );
  }

  /** Takes a queued mail in hand; one that is in hand already is given as it is. Undefined: it is done, or gone. */
  private take(id: string): Promise<TakenMail | undefined> {
    return this.database.operate('mail.send', async (em) => {
      const found = await firstRow<TakenMail>(
        em,
        `/* mailToSend */
         select id, state, sealed, tries, created_at as "createdAt", topic, user_id as "userId" from mail
         where id = $1 and state in ('QUEUED', 'SENDING') for update`,
        [id],
      );
      if (!found || found.state === 'SENDING') return found;
      const { topic, userId } = found;
      if (topic !== null && userId !== null && !((await this.ground.isWanted?.(em, topic, userId)) ?? true)) {
        await rows(
          em,
          `/* withholdMail */ update mail set state = 'WITHHELD', sealed = null, ended_at = $2 where id = $1`,
          [id, this.ground.clock.now()],
        );
        return undefined;
      }
      const tries = found.tries + 1;
      await rows(em, `/* takeMail */ update mail set state = 'SENDING', tries = $2, tried_at = $3 where id = $1`, [
        id,
        tries,
        this.ground.clock.now(),
      ]);
      return { ...found, tries };
    });
  }

  /** Ends a try, unless another one has begun meanwhile. What was said is kept only while it may still be needed. */
  private async settle(id: string, tries: number, state: string, reason: string | null): Promise<void> {
    await this.database.operate('mail.send', (em) =>
      rows(
        em,
        `/* settleMail */
         update mail set state = $3, last_reason = $4,
           sealed = case when $3 in ('QUEUED', 'KEPT') then sealed end,
           ended_at = case when $3 <> 'QUEUED' then $5::timestamptz end
         where id = $1 and tries = $2 and state = 'SENDING'`,
        [id, tries, state, reason, this.ground.clock.now()],
      ),
    );
  }
}
