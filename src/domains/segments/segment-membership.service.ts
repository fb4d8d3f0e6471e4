import { firstRow, rows } from '../../platform/database/rows.js';
import type { DomainEvent, Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { isRestricted } from '../consent/restriction.policy.js';
import { compileRule } from './rule-sql.js';
import { memberJoined, memberLeft, segmentChanged } from './segment.events.js';
import { segmentBuild } from './segment.jobs.js';
import { segmentColumns, type SegmentRow } from './segment.queries.js';
import type { Watch } from './segment-rule.js';

/** A computation that moves more contacts than this tells only that the segment changed. */
const mostTold = 1_000;

interface Moved {
  contactId: string;
  joined: boolean;
}

/** Who is in dynamic segments: kept for some contacts as they change, and computed from nothing. */
export class SegmentMembership {
  /**
   * Looks at these contacts again, in every segment whose rule watches one of these kinds of facts, those first that others depend on.
   * What it finds is of after the locks: of two that look at once the later one has the last word.
   */
  async refresh(scope: Scope, contactIds: readonly string[], watches: readonly Watch[]): Promise<void> {
    if (contactIds.length === 0) return;
    const segments = await rows<SegmentRow>(
      scope.em,
      `/* lockSegments */ select ${segmentColumns} from segment
       where account_id = $1 and kind = 'DYNAMIC' and watches && $2::text[] order by id for no key update`,
      [scope.accountId, [...watches, 'SEGMENT']],
    );
    for (const segment of segments.sort((a, b) => a.depth - b.depth)) {
      const moved = await this.settle(scope, segment, contactIds);
      if (moved.length > 0) this.tell(scope, segment.id, moved);
    }
  }

  /** Computes the members of one segment from nothing, in one statement; tells the rooms and those who watch. */
  async build(scope: Scope, segmentId: string): Promise<void> {
    await rows(scope.em, `set local statement_timeout = '60s'`);
    await rows(scope.em, `set local work_mem = '64MB'`);
    const segment = await firstRow<SegmentRow>(
      scope.em,
      `/* lockSegment */ select ${segmentColumns} from segment where account_id = $1 and id = $2 for no key update`,
      [scope.accountId, segmentId],
    );
    if (segment?.kind !== 'DYNAMIC') return;
    const moved = await this.settle(scope, segment);
    await rows(
      scope.em,
      `/* segmentBuilt */ update segment set state = 'READY', computed_at = $3 where account_id = $1 and id = $2`,
      [scope.accountId, segmentId, scope.clock.now()],
    );
    if (segment.state === 'BUILDING' || moved.length > mostTold) commit(scope, undefined, [segmentChanged(segmentId)]);
    else this.tell(scope, segmentId, moved);
    if (moved.length > 0) await this.buildDependents(scope, segmentId);
  }

  /** Its computation failed: it is tried again behind all others. */
  async putOff(scope: Scope, segmentId: string): Promise<void> {
    await rows(scope.em, `/* segmentTried */ update segment set tried_at = $3 where account_id = $1 and id = $2`, [
      scope.accountId,
      segmentId,
      scope.clock.now(),
    ]);
  }

  /** Brings the members in line with the rule, of all contacts or of some; gives who moved. */
  private async settle(scope: Scope, segment: SegmentRow, contactIds?: readonly string[]): Promise<Moved[]> {
    const { joins, condition, params } = compileRule(
      scope.accountId,
      segment.rule!.root,
      scope.clock.now(),
      contactIds,
    );
    const id = `$${params.push(segment.id)}::uuid`;
    const now = `$${params.push(scope.clock.now())}::timestamptz`;
    const few = contactIds ? `$2::uuid[]` : undefined;
    return rows<Moved>(
      scope.em,
      `/* settleSegment */
       with matched as materialized (
         select c.id from contact c ${joins}
         where c.account_id = $1${few ? ` and c.id = any(${few})` : ''} and ${condition} and not ${isRestricted('c.id')}
       ), gone as (
         delete from segment_member m
         where m.account_id = $1 and m.segment_id = ${id}${few ? ` and m.contact_id = any(${few})` : ''}
           and not exists (select from matched where matched.id = m.contact_id)
         returning m.contact_id
       ), come as (
         insert into segment_member (account_id, segment_id, contact_id, joined_at)
         select $1, ${id}, matched.id, ${now} from matched
         left join segment_member k on k.account_id = $1 and k.segment_id = ${id} and k.contact_id = matched.id
         where k.contact_id is null
         order by matched.id on conflict do nothing returning contact_id
       ), counted as (
         update segment set member_count = member_count + (select count(*) from come) - (select count(*) from gone)
         where account_id = $1 and id = ${id} and ((select count(*) from come) + (select count(*) from gone)) > 0
       )
       select contact_id as "contactId", false as joined from gone
       union all select contact_id, true from come`,
      params,
    );
  }

  /** Asks for all segments whose rules name one of these labels or teams to be computed anew. */
  async buildAllOf(scope: Scope, ids: readonly string[]): Promise<void> {
    const found = await rows<{ id: string }>(
      scope.em,
      `/* segmentsOfGone */ select s.id from segment s
       where s.account_id = $1 and exists (select from unnest($2::text[]) l
         where jsonb_path_exists(s.rule, '$.** ? (@.labelId == $gone || @.teamId == $gone)', jsonb_build_object('gone', l)))`,
      [scope.accountId, ids],
    );
    const jobs = found.map(({ id }) => jobRequest(segmentBuild, { accountId: scope.accountId, segmentId: id }));
    commit(scope, undefined, [], jobs);
  }

  /** Segments whose rules name this one. */
  private async buildDependents(scope: Scope, segmentId: string): Promise<void> {
    const dependents = await rows<{ id: string }>(
      scope.em,
      `/* dependents */ select segment_id as id from segment_reference where account_id = $1 and refers_to_id = $2`,
      [scope.accountId, segmentId],
    );
    const jobs = dependents.map(({ id }) => jobRequest(segmentBuild, { accountId: scope.accountId, segmentId: id }));
    commit(scope, undefined, [], jobs);
  }

  private tell(scope: Scope, segmentId: string, moved: readonly Moved[]): void {
    const events = moved.map(({ contactId, joined }): DomainEvent =>
      joined ? memberJoined(segmentId, contactId) : memberLeft(segmentId, contactId),
    );
    commit(scope, undefined, events);
  }
}
