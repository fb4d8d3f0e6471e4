import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { sweepDue } from '../../platform/jobs/due-sweep.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { audit } from '../audit/audit.service.js';
import type { Restrictions } from '../consent/restriction.service.js';
import type { RequestContact } from './request-contact.service.js';
import { requestChanged } from './request.events.js';
import type { RequestService } from './request.service.js';
import { RequestState } from './request-states.js';
import { notThere } from './request-store.service.js';

/** Restrictions that are looked for at once. */
const batchSize = 100;
/** So long before data is used again its person is told by mail. */
const noticeMs = 86_400_000;

/** Ends what requests of kind RESTRICTION began; whose data it is hears of it before (GDPR art. 18(3)). */
export class RestrictionEnds {
  readonly tick: Tick = { name: 'requests.restriction_ends', everyMs: 5_000, run: () => this.run() };

  constructor(
    private readonly ground: { database: Database; clock: Clock; logger: Logger },
    private readonly requests: Pick<RequestService, 'lock'>,
    private readonly people: RequestContact,
    private readonly restrictions: Restrictions,
  ) {}

  /**
   * Data that was only kept is used again: a day after the mail, or, where no address is known, at once with the word on
   * WhatsApp as the first thing that goes out. Where something else restricts it longer, the person is told that. @throws DomainError NOT_FOUND, REQUEST_STATE
   */
  async lift(scope: Scope, requestId: string | undefined, reason: string): Promise<string> {
    const request = await this.requests.lock(scope, requestId);
    const { id, kind, state } = request;
    if (kind !== 'RESTRICTION' || state !== RequestState.COMPLETED) throw notThere();
    const at = new Date(scope.clock.now().getTime() + noticeMs);
    if (!(await this.restrictions.liftAt(scope, id, at))) throw notThere();
    const when = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const isBesides = await this.restrictions.isRestrictedBesides(scope, id, at);
    const words = isBesides ? stillKept(when, reason) : `Your data is used again from ${when} on: ${reason}`;
    const isTold = await this.people.tell(scope, request, 'lifting', words, ['EMAIL']);
    if (!isTold) {
      await this.restrictions.lift(scope, id);
      // Where something else restricts them, the gate lets no word out, and nothing is used either.
      await this.people.tell(scope, request, 'lifted', `Your data is used again from now on: ${reason}`, ['WHATSAPP']);
    }
    audit(scope, {
      action: 'data_subject_request.restriction_lifted',
      target: { kind: 'DataSubjectRequest', id },
      changes: { liftsAt: [null, isTold ? at.toISOString() : null] },
    });
    return commit(scope, id, [requestChanged(id, 'RESTRICTION', state)]);
  }

  /** Those whose end was told and has come, each for itself. */
  run(): Promise<void> {
    return sweepDue({
      find: (without) => this.due(without),
      batchSize,
      ownerOf: ({ sourceId }) => sourceId,
      work: ([{ accountId, sourceId }]) =>
        this.ground.database.write(systemViewer(accountId), async (scope) => {
          await this.restrictions.lift(scope, sourceId);
          commit(scope, undefined, [requestChanged(sourceId, 'RESTRICTION', RequestState.COMPLETED)]);
        }),
      failure: 'a restriction could not be lifted',
      logger: this.ground.logger,
    });
  }

  private due(without: readonly string[]): Promise<{ accountId: string; sourceId: string }[]> {
    return this.ground.database.operate('requests.due', (em) =>
      rows(
        em,
        `/* restrictionsToLift */ select account_id as "accountId", source_id as "sourceId" from contact_restriction
         where lifts_at <= $1 and lifted_at is null and source_id <> all($2::uuid[])
         group by account_id, source_id order by min(lifts_at) limit ${batchSize}`,
        [this.ground.clock.now(), without],
      ),
    );
  }
}

const stillKept = (when: string, reason: string): string =>
  `Your data is still only kept, for another reason, and used again only when that has ended as well. What you asked for ends at ${when}: ${reason}`;
