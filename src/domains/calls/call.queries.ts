import type { Page, PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
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

async function shownPage(read: Promise<Page<StoredCall>>): Promise<Page<Call>> {
  const page = await read;
  const stored = new Map(page.nodes.map((call) => [shown(call), call]));
  return { ...page, nodes: [...stored.keys()], cursorOf: (call) => page.cursorOf(stored.get(call)!) };
}

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

const calls: Sublist<StoredCall> = {
  name: 'listCalls',
  keys: ['time', 'uuid'],
  isDescending: false,
  select: ({ parent, limit, behind, order }) =>
    `select ${columns} from voice_call v where v.account_id = $1 and v.conversation_id = ${parent} ${behind('v.begun_at', 'v.id')}
     order by ${order('v.begun_at', 'v.id')} limit ${limit}`,
  keysOf: (call) => [call.begunAt, call.id],
};
const callsOfContact: Sublist<StoredCall> = {
  name: 'listCallsOfContact',
  keys: ['time', 'uuid'],
  isDescending: true,
  select: ({ parent, limit, behind, order }) =>
    `select ${columns} from voice_call v
     where v.account_id = $1 and v.conversation_id = any(array(
         select c.id from conversation c where c.account_id = $1 and c.contact_id = ${parent})) ${behind('v.begun_at', 'v.id')}
     order by ${order('v.begun_at', 'v.id')} limit ${limit}`,
  keysOf: (call) => [call.begunAt, call.id],
};

/** Calls of a conversation, the oldest first. */
export const listCalls = (scope: Scope, conversationId: string, request: PageRequest): Promise<Page<Call>> =>
  shownPage(readSublist(scope, calls, conversationId, request));

/** Calls with a contact, in all conversations that the viewer sees, the newest first. */
export const listCallsOfContact = (scope: Scope, contactId: string, request: PageRequest): Promise<Page<Call>> =>
  shownPage(readSublist(scope, callsOfContact, contactId, request));
