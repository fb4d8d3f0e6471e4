import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { readLine, readProse } from '../../platform/kernel/texts.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { audit } from '../audit/audit.service.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { registerErrors } from './register.errors.js';
import type { SubprocessorAddInput } from './register.inputs.js';

/** How long before it gets anything accounts are told of a sub-processor. */
export const noticeDays = 30;

const batch = 100;

/** Who processes data for the platform. Accounts are told before, may object, and nothing goes to somebody's hosts before their time. */
export class SubprocessorService {
  readonly tick: Tick = { name: 'registers.tell', everyMs: 5_000, run: () => this.tell() };

  constructor(
    private readonly database: Database,
    private readonly operate: OperateWithJobs,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** @throws DomainError INVALID_INPUT, SUBPROCESSOR_NOTICE_TOO_SHORT */
  async add(input: SubprocessorAddInput, operator: Operator): Promise<string> {
    const name = readLine(input.name, 200, ['name']);
    const purpose = readLine(input.purpose, 500, ['purpose']);
    const categories = input.categories.map((text, index) => readLine(text, 100, ['categories', String(index)]));
    if (!/^[A-Z]{2}$/.test(input.country)) throw invalidInput('Give the country as two capital letters.', ['country']);
    const wrong = input.hosts.findIndex((host) => !/^(\*\.)?([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/.test(host));
    if (wrong >= 0) throw invalidInput('A host is a name like `api.example.com`.', ['hosts', String(wrong)]);
    if (input.hosts.length > 50 || categories.length > 50) throw invalidInput('Give at most 50.', ['hosts']);
    if (input.dpaSignedAt > operator.now) throw invalidInput('The contract must be signed.', ['dpaSignedAt']);
    if (input.activeFrom.getTime() < operator.now.getTime() + noticeDays * 86_400_000)
      throw new DomainError(
        registerErrors.SUBPROCESSOR_NOTICE_TOO_SHORT,
        `Choose a time at least ${noticeDays} days from now.`,
        ['activeFrom'],
      );
    const id = newId();
    await this.database.operate('registers.change', async (em) => {
      await rows(
        em,
        `/* addSubprocessor */
         insert into subprocessor (id, name, purpose, categories, country, hosts, dpa_signed_at, added_at, added_by, active_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          name,
          purpose,
          categories,
          input.country,
          input.hosts,
          input.dpaSignedAt,
          operator.now,
          operator.name,
          input.activeFrom,
        ],
      );
      await recordAct(em, operator, { action: 'subprocessor.added', target: { kind: 'Subprocessor', id } });
    });
    return id;
  }

  /** Nothing goes there any more. @throws DomainError NOT_FOUND */
  async end(id: string, operator: Operator): Promise<void> {
    await this.database.operate('registers.change', async (em) => {
      const ended = await rows(
        em,
        `/* endSubprocessor */ update subprocessor set ended_at = $2 where id = $1 and ended_at is null returning id`,
        [id, operator.now],
      );
      if (ended.length === 0) throw notFound('Sub-processor', ['subprocessorId']);
      await recordAct(em, operator, { action: 'subprocessor.ended', target: { kind: 'Subprocessor', id } });
    });
  }

  /** An account says that it does not agree; once for each sub-processor. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async object(scope: Scope, subprocessorId: string, reason: string): Promise<Date> {
    const plain = readProse(reason, 2_000, ['reason']);
    const there = await firstRow(
      scope.em,
      `/* subprocessorToObject */ select 1 from subprocessor where id = $1 and ended_at is null`,
      [subprocessorId],
    );
    if (!there) throw notFound('Sub-processor', ['subprocessorId']);
    const now = scope.clock.now();
    const [made] = await rows(
      scope.em,
      `/* objectToSubprocessor */
       insert into subprocessor_objection (account_id, subprocessor_id, user_id, reason, objected_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning subprocessor_id`,
      [scope.accountId, subprocessorId, scope.viewer.kind === 'user' ? scope.viewer.actorId : null, plain, now],
    );
    if (made) audit(scope, { action: 'subprocessor.objected', changes: { subprocessorId: [null, subprocessorId] } });
    // Said again, it counts from when it was said first.
    const first = made
      ? undefined
      : await firstRow<{ at: string }>(
          scope.em,
          `/* firstObjection */ select objected_at as at from subprocessor_objection where account_id = $1 and subprocessor_id = $2`,
          [scope.accountId, subprocessorId],
        );
    return commit(scope, first ? toDate(first.at) : now, []);
  }

  /** Tells the owners of accounts that were not told yet. Safe to run in several processes at once. */
  async tell(): Promise<void> {
    for (;;) {
      const told = await this.operate('registers.tell', async (em, jobs) => {
        const now = this.clock.now();
        const fresh = await rows<{
          accountId: string;
          name: string;
          purpose: string;
          activeFrom: string;
          email: string;
        }>(
          em,
          `/* tellOfSubprocessors */
           with fresh as (
             insert into subprocessor_notice (account_id, subprocessor_id, noticed_at)
             select a.id, s.id, $1 from subprocessor s join account a on a.created_at < s.added_at
             where s.ended_at is null and s.told_at is null and not exists (
               select from subprocessor_notice n where n.account_id = a.id and n.subprocessor_id = s.id)
             order by a.id, s.id limit ${batch} on conflict do nothing returning account_id, subprocessor_id
           )
           select f.account_id as "accountId", s.name, s.purpose, s.active_from as "activeFrom", u.email
           from fresh f join subprocessor s on s.id = f.subprocessor_id
             join membership m on m.account_id = f.account_id and m.role = 'OWNER' join app_user u on u.id = m.user_id
           order by f.account_id, u.id`,
          [now],
        );
        for (const { accountId, name, purpose, activeFrom, email } of fresh) {
          jobs.push(
            await this.outbox.add(em, accountId, now, 'subprocessor_added', email, {
              subject: 'A new sub-processor',
              paragraphs: [
                `From ${activeFrom.slice(0, 10)} on ${name} processes personal data for us: ${purpose}`,
                'You may object until then.',
              ],
              link: { label: 'All sub-processors', url: `${this.publicUrl}/privacy/sub-processors` },
            }),
          );
        }
        if (fresh.length > 0) return fresh.length;
        // An account that was being made when the sub-processor was added may still show itself.
        await rows(
          em,
          `/* everybodyIsTold */ update subprocessor set told_at = $1 where told_at is null and added_at < $2`,
          [now, new Date(now.getTime() - 3_600_000)],
        );
        return 0;
      });
      if (told === 0) return;
    }
  }
}
