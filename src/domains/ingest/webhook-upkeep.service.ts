import { v7 } from 'uuid';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import { jobRequest, type JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { listHeldSpellings, type HeldSpellings } from '../retention/held-spellings.queries.js';
import { webhookProcessJob, webhookReplayUnroutedJob } from './webhook.jobs.js';

/** How long raw deliveries are kept once processed, and dead letters once resolved, in days. */
export const retentionDays = 30;

/** How long what Meta tells of channels is kept, in days: thirteen months, so that a year can be compared with the one before. */
export const channelEventDays = 400;

/** How long items wait for somebody to connect their number, in days. */
export const unclaimedDays = 180;

/** A delivery that waits longer than this is given a new job, in case its own was given up. */
const overdueMs = 5 * 60_000;
/** Deliveries per job, and jobs per run. */
const overdueBatch = { deliveries: 100, jobs: 20 };
const deletedAtOnce = 1_000;
const dayMs = 86_400_000;

/** Starts again what was left waiting, and deletes what is old. */
export class WebhookUpkeepService {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** New jobs for deliveries that are overdue, and for dead letters whose number has been connected meanwhile. */
  async recover(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - overdueMs);
    const requests = await this.database.operate('ingest.settle', async (em) => {
      const overdue = await rows<{ id: string }>(
        em,
        `/* overdueDeliveries */ select id from webhook_delivery
         where processed_at is null and received_at < $1 order by received_at limit $2`,
        [since, overdueBatch.deliveries * overdueBatch.jobs],
      );
      const connected = await rows<{ accountId: string; phoneNumberId: string }>(
        em,
        `/* connectedMeanwhile */
         select c.account_id as "accountId", c.phone_number_id as "phoneNumberId" from channel c
         where c.status <> 'DISCONNECTED' and exists (
           select from webhook_dead_letter d where d.account_id is null and d.resolved_at is null
             and (d.phone_number_id = c.phone_number_id or (d.phone_number_id is null and d.waba_id = c.waba_id)))`,
      );
      const found: JobRequest[] = connected.map((number) => jobRequest(webhookReplayUnroutedJob, number));
      for (let from = 0; from < overdue.length; from += overdueBatch.deliveries) {
        const deliveryIds = overdue.slice(from, from + overdueBatch.deliveries).map((delivery) => delivery.id);
        found.push(jobRequest(webhookProcessJob, { deliveryIds }));
      }
      await this.jobs.insert(em, found);
      return found;
    });
    this.jobs.announce(requests);
  }

  /** Deletes in small steps, so that nobody waits for it. Gives how many rows went. */
  async clean(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - retentionDays * dayMs);
    // Ids are ordered by time: the primary key finds old deliveries without an index of its own.
    const bound = v7({ msecs: before.getTime(), random: new Uint8Array(16), seq: 0 });
    const held = signsIn(await listHeldSpellings(this.database));
    const deliveries = await this.deleteInSteps(
      `/* cleanDeliveries */ delete from webhook_delivery where id in (${heldSql('$3', '$4')}
         select id from webhook_delivery t where id < $1::uuid and processed_at < $2 and not ${isHeld('t.body')}
         order by id limit ${deletedAtOnce})`,
      [bound, before, ...held],
    );
    const letters = await this.deleteInSteps(
      `/* cleanDeadLetters */ delete from webhook_dead_letter where id in (${heldSql('$2', '$3')}
         select id from webhook_dead_letter t where resolved_at < $1 and not ${isHeld(itemBytes)}
         order by resolved_at limit ${deletedAtOnce})`,
      [before, ...held],
    );
    const unclaimed = await this.deleteInSteps(
      `/* cleanUnclaimed */ delete from webhook_dead_letter where id in (${heldSql('$2', '$3')}
         select id from webhook_dead_letter t where account_id is null and resolved_at is null and created_at < $1
           and not ${isHeld(itemBytes)}
         order by created_at limit ${deletedAtOnce})`,
      [this.daysAgo(unclaimedDays), ...held],
    );
    const events = await this.deleteInSteps(
      `/* cleanChannelEvents */ delete from channel_event where (account_id, id) in (
         select account_id, id from channel_event e where received_at < $1 and not exists (
           select from legal_hold h where h.account_id = e.account_id and h.subject_kind = 'ACCOUNT' and h.released_at is null) order by received_at limit ${deletedAtOnce})`,
      [this.daysAgo(channelEventDays)],
    );
    return deliveries + letters + unclaimed + events;
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * dayMs);
  }

  private async deleteInSteps(sql: string, params: readonly unknown[]): Promise<number> {
    for (let total = 0; ;) {
      const gone = await this.database.operate('ingest.retention', (em) => rows(em, `${sql} returning id`, params));
      total += gone.length;
      if (gone.length < deletedAtOnce) return total;
    }
  }
}

/** Rows for `heldSql`: numbers of businesses, and people in them, each with the place of its account. */
function signsIn(held: readonly HeldSpellings[]): [string, string] {
  const hex = (text: string): string => Buffer.from(text).toString('hex');
  const numbers = held.flatMap((one, account) => one.numbers.map((number) => ({ account, sign: hex(number) })));
  const people = held.flatMap((one, account) =>
    (one.people ?? [null]).map((person) => ({ account, sign: person === null ? null : hex(person) })),
  );
  return [JSON.stringify(numbers), JSON.stringify(people)];
}

/** SQL: what names a number of a business and somebody in it who is held; a null sign is everybody. */
const heldSql = (numbers: string, people: string): string =>
  `with held_number as materialized (
     select account, decode(sign, 'hex') as sign from jsonb_to_recordset(${numbers}::jsonb) as (account int, sign text)
   ), held_person as materialized (
     select account, decode(sign, 'hex') as sign from jsonb_to_recordset(${people}::jsonb) as (account int, sign text))`;

const isHeld = (bytes: string): string =>
  `exists (select from held_number n join held_person p on p.account = n.account
     where position(n.sign in ${bytes}) > 0 and (p.sign is null or position(p.sign in ${bytes}) > 0))`;

const itemBytes = `convert_to(t.item::text, 'UTF8')`;
