import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId, uuidOf } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import type { GivenRule } from './given-rule.js';
import { readRule } from './rule-reading.service.js';
import { segmentErrors } from './segment.errors.js';
import { memberJoined, memberLeft, segmentChanged, segmentDeleted } from './segment.events.js';
import { segmentBuild } from './segment.jobs.js';
import { ofSight, segmentColumns, type SegmentRow } from './segment.queries.js';
import { dependenciesOf, type RuleNode, type StoredRule } from './segment-rule.js';

/** As many segments as an account may have. */
const mostSegments = 500;

/** Segments as people make and change them. */
export class SegmentService {
  /** A new segment: by a rule, or static without one. @throws DomainError of `readRule`, SEGMENT_NAME_TAKEN, INVALID_INPUT */
  async create(scope: Scope, input: { name: string; rule?: GivenRule | null }): Promise<string> {
    const name = readName(input.name, ['name']);
    await this.takeTurns(scope);
    const count = await firstRow<{ count: number }>(
      scope.em,
      `/* countSegments */ select count(*) from segment where account_id = $1`,
      [scope.accountId],
    );
    if (count!.count >= mostSegments) throw invalidInput(`An account has at most ${mostSegments} segments.`, []);
    const root = input.rule ? await readRule(scope, input.rule) : undefined;
    const id = newId();
    const added = await firstRow(
      scope.em,
      `/* addSegment */
       insert into segment (account_id, id, name, kind, state, rule, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8)
       on conflict (account_id, lower(name)) do nothing returning id`,
      [
        scope.accountId,
        id,
        name,
        root ? 'DYNAMIC' : 'STATIC',
        root ? 'BUILDING' : 'READY',
        root ? JSON.stringify(stored(root)) : null,
        scope.viewer.actorId ?? null,
        scope.clock.now(),
      ],
    );
    if (!added) throw nameTaken();
    if (root) await this.depend(scope, id, root);
    audit(scope, { action: 'segment.created', target: { kind: 'Segment', id: id } });
    return commit(scope, id, [segmentChanged(id)], root ? [buildJob(scope, id)] : []);
  }

  /** @throws DomainError NOT_FOUND, CONFLICT, SEGMENT_KIND, SEGMENT_CYCLE, SEGMENT_NAME_TAKEN, those of `readRule` */
  async update(
    scope: Scope,
    id: string | undefined,
    input: { name?: string | null; rule?: GivenRule | null; version?: number | null },
  ): Promise<string> {
    await this.takeTurns(scope);
    const segment = await this.locked(scope, id);
    if (input.version != null && input.version !== segment.version) {
      throw new DomainError(kernelErrors.CONFLICT, 'Somebody else changed the segment in the meantime.', ['version']);
    }
    if (input.rule && segment.kind === 'STATIC') {
      throw new DomainError(segmentErrors.SEGMENT_KIND, 'A static segment has no rule.', ['rule']);
    }
    const name = input.name ? readName(input.name, ['name']) : segment.name;
    const root = input.rule ? await readRule(scope, input.rule) : undefined;
    const other = await firstRow(
      scope.em,
      `/* segmentNamed */ select id from segment where account_id = $1 and lower(name) = lower($2) and id <> $3`,
      [scope.accountId, name, segment.id],
    );
    if (other) throw nameTaken();
    await rows(
      scope.em,
      `/* changeSegment */
       update segment set name = $3, updated_at = $4, version = version + 1, rule = coalesce($5::jsonb, rule),
         state = case when $5::jsonb is null then state else 'BUILDING' end
       where account_id = $1 and id = $2`,
      [scope.accountId, segment.id, name, scope.clock.now(), root ? JSON.stringify(stored(root)) : null],
    );
    if (root) await this.depend(scope, segment.id, root);
    audit(scope, { action: 'segment.changed', target: { kind: 'Segment', id: segment.id } });
    return commit(scope, segment.id, [segmentChanged(segment.id)], root ? [buildJob(scope, segment.id)] : []);
  }

  /** @throws DomainError NOT_FOUND, SEGMENT_IN_USE */
  async delete(scope: Scope, id: string | undefined): Promise<string> {
    await this.takeTurns(scope);
    const segment = await this.locked(scope, id);
    const user = await firstRow(
      scope.em,
      `/* segmentUser */ select 1 from segment_reference where account_id = $1 and refers_to_id = $2 limit 1`,
      [scope.accountId, segment.id],
    );
    if (user) throw new DomainError(segmentErrors.SEGMENT_IN_USE, 'Another segment depends on it.', ['segmentId']);
    await rows(scope.em, `/* deleteSegment */ delete from segment where account_id = $1 and id = $2`, [
      scope.accountId,
      segment.id,
    ]);
    audit(scope, { action: 'segment.deleted', target: { kind: 'Segment', id: segment.id } });
    return commit(scope, segment.id, [segmentDeleted(segment.id)]);
  }

  /** Puts contacts into a static segment, or takes them out. @throws DomainError NOT_FOUND, SEGMENT_KIND, INVALID_INPUT */
  async move(
    scope: Scope,
    id: string | undefined,
    contactIds: readonly string[],
    direction: 'IN' | 'OUT',
  ): Promise<string> {
    if (contactIds.length < 1 || contactIds.length > 500) throw invalidInput('Give 1 to 500 contacts.', ['contactIds']);
    const segment = await this.locked(scope, id);
    if (segment.kind !== 'STATIC') {
      throw new DomainError(segmentErrors.SEGMENT_KIND, 'The rule decides who is in this segment.', ['segmentId']);
    }
    const ids = [...new Set(contactIds.map((one) => uuidOf('Contact', one)))];
    const known = await rows<{ id: string }>(
      scope.em,
      `/* lockMembers */ select id from contact where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, ids.filter((one) => one !== undefined)],
    );
    if (known.length !== ids.length) throw notFound('Contact', ['contactIds']);
    const moved = await rows<{ id: string }>(
      scope.em,
      direction === 'IN'
        ? `/* addMembers */
           insert into segment_member (account_id, segment_id, contact_id, joined_at)
           select $1, $2, one, $4 from unnest($3::uuid[]) one order by one on conflict do nothing returning contact_id as id`
        : `/* removeMembers */
           delete from segment_member where account_id = $1 and segment_id = $2 and contact_id = any($3::uuid[])
             and $4::timestamptz is not null returning contact_id as id`,
      [scope.accountId, segment.id, ids, scope.clock.now()],
    );
    await rows(
      scope.em,
      `/* countMembers */ update segment set member_count = member_count + $3 where account_id = $1 and id = $2`,
      [scope.accountId, segment.id, direction === 'IN' ? moved.length : -moved.length],
    );
    const action = direction === 'IN' ? 'segment.contacts_added' : 'segment.contacts_removed';
    if (moved.length > 0)
      audit(scope, { action, target: { kind: 'Segment', id: segment.id }, changes: { count: [null, moved.length] } });
    const tell = direction === 'IN' ? memberJoined : memberLeft;
    return commit(
      scope,
      segment.id,
      moved.map((one) => tell(segment.id, one.id)),
    );
  }

  /** What depends on what is decided by one at a time; the locks of rows alone would let two changes close a circle. */
  private async takeTurns(scope: Scope): Promise<void> {
    await rows(scope.em, `/* segmentTurns */ select pg_advisory_xact_lock(hashtextextended('segments ' || $1, 0))`, [
      scope.accountId,
    ]);
  }

  private async locked(scope: Scope, id: string | undefined): Promise<SegmentRow> {
    const segment =
      id &&
      (await firstRow<SegmentRow>(
        scope.em,
        `/* lockSegment */ select ${segmentColumns} from segment
         where account_id = $1 and id = $2 and ${ofSight} for update`,
        [scope.accountId, id, scope.viewer.visibility],
      ));
    if (!segment) throw notFound('Segment', ['segmentId']);
    return segment;
  }

  /** Writes down what the rule depends on, and how deep every segment now lies. @throws DomainError SEGMENT_CYCLE */
  private async depend(scope: Scope, id: string, root: RuleNode): Promise<void> {
    const { watches, hasWindow, segmentIds } = dependenciesOf(root);
    await rows(
      scope.em,
      `/* forgetReferences */ delete from segment_reference where account_id = $1 and segment_id = $2`,
      [scope.accountId, id],
    );
    await rows(
      scope.em,
      `/* addReferences */
       insert into segment_reference (account_id, segment_id, refers_to_id) select $1, $2, unnest($3::uuid[])`,
      [scope.accountId, id, segmentIds],
    );
    await rows(scope.em, `/* watchRule */ update segment set watches = $3::text[] where account_id = $1 and id = $2`, [
      scope.accountId,
      id,
      watches,
    ]);
    const edges = await rows<{ from: string; to: string }>(
      scope.em,
      `/* references */ select segment_id as "from", refers_to_id as "to" from segment_reference where account_id = $1`,
      [scope.accountId],
    );
    const depths = depthsOf(edges, id);
    const telling = await this.telling(scope, edges);
    await rows(
      scope.em,
      `/* placeSegments */
       update segment s set depth = d.depth, tells_conversations = s.id = any($5::uuid[]),
         has_window = case when s.id = $3 then $4 else s.has_window end
       from jsonb_to_recordset($2::jsonb) as d (id uuid, depth int) where s.account_id = $1 and s.id = d.id`,
      [
        scope.accountId,
        JSON.stringify([...depths].map(([one, depth]) => ({ id: one, depth }))),
        id,
        hasWindow,
        [...telling],
      ],
    );
  }

  /** Segments that tell of conversations by their own rule, and those that name one of them. */
  private async telling(scope: Scope, edges: readonly { from: string; to: string }[]): Promise<Set<string>> {
    const own = await rows<{ id: string }>(
      scope.em,
      `/* tellingSegments */ select id from segment where account_id = $1 and watches && array['MESSAGE', 'CONVERSATION']`,
      [scope.accountId],
    );
    const telling = new Set(own.map(({ id }) => id));
    const above = Map.groupBy(edges, (edge) => edge.to);
    // A set gives what is added to it while it is walked through.
    for (const id of telling) for (const { from } of above.get(id) ?? []) telling.add(from);
    return telling;
  }
}

/** Longest chains below each segment that has any part in this. @throws DomainError SEGMENT_CYCLE */
function depthsOf(edges: readonly { from: string; to: string }[], id: string): Map<string, number> {
  const below = Map.groupBy(edges, (edge) => edge.from);
  const depths = new Map<string, number>();
  const visit = (at: string, path: ReadonlySet<string>): number => {
    if (path.has(at))
      throw new DomainError(segmentErrors.SEGMENT_CYCLE, 'The rule leads back to its own segment.', ['rule']);
    const known = depths.get(at);
    if (known !== undefined) return known;
    const inner = new Set(path).add(at);
    const depth = Math.max(0, ...(below.get(at) ?? []).map(({ to }) => visit(to, inner) + 1));
    depths.set(at, depth);
    return depth;
  };
  visit(id, new Set());
  for (const { from } of edges) visit(from, new Set());
  return depths;
}

const stored = (root: RuleNode): StoredRule => ({ version: 1, root });

const buildJob = (scope: Scope, segmentId: string) =>
  jobRequest(segmentBuild, { accountId: scope.accountId, segmentId });

const nameTaken = (): DomainError =>
  new DomainError(segmentErrors.SEGMENT_NAME_TAKEN, 'Another segment has this name.', ['name']);
