// Inbound, beside stop 5. From ingest/webhook-item.service; people and threads as for messages.
import { Overtaken } from '../../platform/database/overtaken.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import type { CallFact } from '../../platform/whatsapp/webhook-facts.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import { ActivityCause } from '../conversations/activity.entity.js';
import type {
  ConversationActivity,
  ConversationTouch,
  Thread,
} from '../conversations/conversation-activity.service.js';
import { stateOf, withoutEnd, withStep, type CallState, type CallSteps } from './call-progress.js';
import { callChanged } from './call.events.js';

interface StoredCall {
  id: string;
  conversationId: string;
  contactId: string;
  metaId: string;
  direction: 'INBOUND' | 'OUTBOUND';
  status: string;
  steps: CallSteps;
}

/** A call that these facts told something new of. */
interface Progress extends StoredCall, CallState {
  status: CallState['status'];
  before: string | undefined;
  lastAt: Date;
  /** Nobody is told of it: its contact is blocked. */
  isSilent: boolean;
}

/** Calls that WhatsApp tells of, step by step. */
export class CallService {
  constructor(
    private readonly identities: ContactIdentityService,
    private readonly activity: ConversationActivity,
  ) {}

  /**
   * Takes steps of calls on one channel, in whatever order they come and however often. A call stands in the thread of its
   * contact; one that nobody picked up waits there like a message that nobody has read.
   */
  async follow(scope: Scope, channelId: string, told: readonly CallFact[]): Promise<void> {
    const people = await this.identities.resolve(
      scope,
      channelId,
      told.map((fact) => ({ ...fact.person, writesAt: fact.direction === 'INBOUND' ? fact.at : undefined })),
    );
    // Of somebody who was erased no call is kept but a new one of their own.
    const facts = told.filter((_, i) => people.contactIds[i]);
    const contactOf = new Map(
      told.flatMap(({ callId }, i) => {
        const contactId = people.contactIds[i];
        return contactId ? [[callId, contactId] as const] : [];
      }),
    );
    const byCall = Map.groupBy(facts, (fact) => fact.callId);
    const known = await this.lock(scope, channelId, [...byCall.keys()]);
    const moved = [...byCall].flatMap(([metaId, told]): Progress[] => {
      const contactId = contactOf.get(metaId)!;
      const { direction } = told[0]!;
      const fresh = { id: newId(), conversationId: '', contactId, metaId, direction, status: '', steps: {} };
      const call: StoredCall = known.get(metaId) ?? fresh;
      const steps = told.reduce(withStep, call.steps);
      if (steps === call.steps) return [];
      const lastAt = new Date(Math.max(...told.map(({ at }) => at.getTime())));
      return [progressOf(call, steps, lastAt, people.blockedIds.has(contactId))];
    });
    await this.record(scope, channelId, moved);
  }

  /** Ends calls on one channel of whose end nobody ever told. Whoever calls does not talk for ever. */
  async giveUp(scope: Scope, channelId: string, ids: readonly string[]): Promise<void> {
    const found = await rows<StoredCall & { isBlocked: boolean }>(
      scope.em,
      `/* lockCallsWithoutEnd */
       select v.id, v.conversation_id as "conversationId", c.contact_id as "contactId", v.meta_id as "metaId", v.direction, v.status,
         v.steps, t.blocked_at is not null as "isBlocked"
       from voice_call v join conversation c on c.account_id = $1 and c.id = v.conversation_id
         join contact t on t.account_id = $1 and t.id = c.contact_id
       where v.account_id = $1 and v.channel_id = $2 and v.id = any($3::uuid[]) and v.status in ('RINGING', 'IN_PROGRESS')
       order by v.meta_id for update of v`,
      [scope.accountId, channelId, ids],
    );
    const moved = found.map(({ isBlocked, ...call }) => {
      const lastAt = new Date(Math.max(...Object.values(call.steps).map(({ at }) => Date.parse(at))));
      return progressOf(call, withoutEnd(call.steps, scope.clock.now()), lastAt, isBlocked);
    });
    await this.record(scope, channelId, moved);
  }

  private async record(scope: Scope, channelId: string, moved: readonly Progress[]): Promise<void> {
    if (moved.length === 0) return;
    const threads = await this.threads(scope, channelId, moved.filter(needsThread));
    const placed = moved.map((call) =>
      needsThread(call) ? { ...call, conversationId: threads.get(call.contactId)!.conversationId } : call,
    );
    await this.write(scope, channelId, placed);
    await this.tell(scope, [...threads.values()], placed);
  }

  private async lock(scope: Scope, channelId: string, metaIds: readonly string[]): Promise<Map<string, StoredCall>> {
    const found = await rows<StoredCall>(
      scope.em,
      `/* lockCalls */
       select v.id, v.conversation_id as "conversationId", c.contact_id as "contactId", v.meta_id as "metaId", v.direction, v.status,
         v.steps
       from voice_call v join conversation c on c.account_id = $1 and c.id = v.conversation_id
       where v.account_id = $1 and v.channel_id = $2 and v.meta_id = any($3::text[]) order by v.meta_id for update of v`,
      [scope.accountId, channelId, metaIds],
    );
    return new Map(found.map((call) => [call.metaId, call]));
  }

  /** A call of the contact opens a thread like a message does; one of ours goes into whatever thread there is. */
  private async threads(
    scope: Scope,
    channelId: string,
    calls: readonly Progress[],
  ): Promise<ReadonlyMap<string, Thread>> {
    if (calls.length === 0) return new Map();
    const requests = [...Map.groupBy(calls, ({ contactId }) => contactId)].map(([contactId, own]) => ({
      contactId,
      at: new Date(Math.max(...own.map(({ lastAt }) => lastAt.getTime()))),
      isAside: own.every(({ direction }) => direction === 'OUTBOUND'),
      isSilent: own.some(({ isSilent }) => isSilent),
    }));
    return this.activity.threads(scope, channelId, requests);
  }

  private async write(scope: Scope, channelId: string, moved: readonly Progress[]): Promise<void> {
    const lines = moved.map((call) => ({
      id: call.id,
      conversation_id: call.conversationId,
      meta_id: call.metaId,
      direction: call.direction,
      status: call.status,
      begun_at: call.begunAt,
      started_at: call.startedAt,
      ended_at: call.endedAt,
      duration_seconds: call.durationSeconds,
      steps: call.steps,
      is_new: call.before === undefined,
    }));
    const written = await rows(
      scope.em,
      `/* writeCalls */
       with line as (
         select * from jsonb_to_recordset($3::jsonb) as l (id uuid, conversation_id uuid, meta_id text, direction text, status text,
           begun_at timestamptz, started_at timestamptz, ended_at timestamptz, duration_seconds int, steps jsonb, is_new boolean)
       ), added as (
         insert into voice_call (account_id, id, conversation_id, channel_id, meta_id, direction, status, begun_at, started_at,
           ended_at, duration_seconds, steps, created_at)
         select $1, id, conversation_id, $2, meta_id, direction, status, begun_at, started_at, ended_at, duration_seconds, steps, $4
         from line where is_new order by meta_id on conflict do nothing returning id
       ), moved as (
         update voice_call v set conversation_id = l.conversation_id, status = l.status, begun_at = l.begun_at, started_at = l.started_at, ended_at = l.ended_at,
           duration_seconds = l.duration_seconds, steps = l.steps
         from line l where not l.is_new and v.account_id = $1 and v.id = l.id returning v.id
       )
       select id from added union all select id from moved`,
      [scope.accountId, channelId, JSON.stringify(lines), scope.clock.now()],
    );
    // Another delivery told of a new call at the same moment: the verb runs anew, and finds it.
    if (written.length < moved.length) throw new Overtaken('A call was told by two deliveries');
  }

  private async tell(scope: Scope, threads: readonly Thread[], moved: readonly Progress[]): Promise<void> {
    const [silent, told] = [moved.filter((call) => call.isSilent), moved.filter((call) => !call.isSilent)];
    const heard = await this.lastHeard(
      scope,
      told.filter(({ status }) => status === 'COMPLETED'),
    );
    const touches = touchesOf(told, heard);
    await this.activity.touch(scope, touches);
    if (silent.length > 0) await this.activity.hearSilently(scope, touchesOf(silent, heard));
    const moves = await this.activity.announce(scope, threads, ActivityCause.MESSAGE, touches);
    commit(scope, undefined, [...moves, ...told.map((call) => callChanged(call, call.before))]);
  }

  /** When each contact was last heard of before: a talk answers only what came before it. */
  private async lastHeard(scope: Scope, talks: readonly Progress[]): Promise<ReadonlyMap<string, number>> {
    if (talks.length === 0) return new Map();
    const found = await rows<{ id: string; at: string }>(
      scope.em,
      `/* lastHeard */ select id, last_inbound_at as at from conversation
       where account_id = $1 and id = any($2::uuid[]) and last_inbound_at is not null`,
      [scope.accountId, talks.map(({ conversationId }) => conversationId)],
    );
    return new Map(found.map(({ id, at }) => [id, Date.parse(at)]));
  }
}

const progressOf = (call: StoredCall, steps: CallSteps, lastAt: Date, isSilent: boolean): Progress => ({
  ...call,
  ...stateOf(call.direction, steps),
  steps,
  before: call.status || undefined,
  lastAt,
  isSilent,
});

/** One that begins; and one that is missed now: its thread may have been closed or put aside while it rang. */
const needsThread = ({ before, status, isSilent }: Progress): boolean =>
  before === undefined || (status === 'MISSED' && before !== 'MISSED' && !isSilent);

/** One change per conversation. */
function touchesOf(calls: readonly Progress[], heard: ReadonlyMap<string, number>): ConversationTouch[] {
  return [...Map.groupBy(calls, ({ conversationId }) => conversationId)].map(([conversationId, all]) => {
    const missed = all.filter(({ status, before }) => status === 'MISSED' && before !== 'MISSED');
    const answer = all.find(
      ({ status, before, lastAt }) =>
        status === 'COMPLETED' && before !== 'COMPLETED' && lastAt.getTime() >= (heard.get(conversationId) ?? 0),
    );
    const inbound = all.filter(({ direction }) => direction === 'INBOUND').map(({ begunAt }) => begunAt);
    return {
      conversationId,
      unread: missed.length,
      activityAt: new Date(Math.max(...all.map(({ lastAt }) => lastAt.getTime()))),
      // A call of the contact opens the service window like a message.
      inboundAt: inbound.length > 0 ? new Date(inbound.sort().at(-1)!) : null,
      waitingAt: missed.length > 0 ? new Date(missed.map(({ begunAt }) => begunAt).sort()[0]!) : null,
      answeredAt: answer ? new Date(answer.startedAt ?? answer.lastAt) : null,
      lastMessage: null,
    };
  });
}
