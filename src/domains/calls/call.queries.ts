import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { CallSteps } from './call-progress.js';
import type { Call } from './call.type.js';

const columns = `v.id, v.conversation_id as "conversationId", v.channel_id as "channelId", v.direction, v.status,
  v.begun_at as "begunAt", v.started_at as "startedAt", v.ended_at as "endedAt", v.duration_seconds as "durationSeconds", v.steps`;

type StoredCall = Omit<Call, 'raw'> & { steps: CallSteps };

const shown = ({ steps, ...call }: StoredCall): Call => ({
  ...call,
  get raw() {
    const told = Object.entries(steps).filter(([step]) => step !== 'GIVEN_UP');
    return JSON.stringify(Object.fromEntries(told.map(([step, { value }]) => [step, value])));
  },
});

/** Calls by id. */
export const callLoader: LoaderDefinition<string, Call> = {
  name: 'calls',
  async batch(scope, ids) {
    const found = await rows<StoredCall>(
      scope.em,
      `/* calls */ select ${columns} from voice_call v where v.account_id = $1 and v.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((call) => [call.id, shown(call)]));
  },
};

/** Calls of a conversation, the oldest first. */
export async function listCalls(scope: Scope, conversationId: string, request: PageRequest): Promise<Page<Call>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const { from, isBackward } = keyset;
  const direction = isBackward ? 'desc' : 'asc';
  const found = await rows<StoredCall>(
    scope.em,
    `/* listCalls */ select ${columns} from voice_call v where v.account_id = $1 and v.conversation_id = $2
       ${from ? `and (v.begun_at, v.id) ${isBackward ? '<' : '>'} ($3::timestamptz, $4::uuid)` : ''}
     order by v.begun_at ${direction}, v.id ${direction} limit ${keyset.limit}`,
    [scope.accountId, conversationId, ...(from ?? [])],
  );
  return toPage(keyset, found.map(shown), (call) => [call.begunAt, call.id]);
}

/** Calls with a contact, in all conversations that the viewer sees, the newest first. */
export async function listCallsOfContact(scope: Scope, contactId: string, request: PageRequest): Promise<Page<Call>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const { from, isBackward } = keyset;
  const direction = isBackward ? 'asc' : 'desc';
  const found = await rows<StoredCall>(
    scope.em,
    `/* listCallsOfContact */ select ${columns} from voice_call v
     where v.account_id = $1 and v.conversation_id = any(array(
         select c.id from conversation c where c.account_id = $1 and c.contact_id = $2))
       ${from ? `and (v.begun_at, v.id) ${isBackward ? '>' : '<'} ($3::timestamptz, $4::uuid)` : ''}
     order by v.begun_at ${direction}, v.id ${direction} limit ${keyset.limit}`,
    [scope.accountId, contactId, ...(from ?? [])],
  );
  return toPage(keyset, found.map(shown), (call) => [call.begunAt, call.id]);
}
