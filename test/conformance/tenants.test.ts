import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { buildApiSchema } from '../../src/app/schema.js';
import { rows } from '../../src/platform/database/rows.js';
import { newId, toPublicId, type IdKind } from '../../src/platform/kernel/ids.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';

let app: TestApp;
let mine: TestAccount;
let theirs: TestAccount;
/** Public ids of each account, by kind; filled with one of everything that can be made. */
let myIds: Partial<Record<IdKind, string>>;
let theirIds: Partial<Record<IdKind, string>>;

beforeAll(async () => {
  app = await startTestApp();
  mine = await app.newAccount();
  theirs = await app.newAccount();
  [myIds, theirIds] = await Promise.all([fill(mine), fill(theirs)]);
}, 60_000);
afterAll(() => app.stop());

/** One of every kind of thing. */
async function fill(account: TestAccount): Promise<Partial<Record<IdKind, string>>> {
  const { api } = account;
  await account.inbound({ from: { waId: newWaId(), name: 'A customer' }, text: 'Hello' });
  const { nodes } = await until('the message is in the inbox', async () => {
    const { conversations } = await api.query(
      '{ conversations { nodes { id contact { id } lastMessage { id } channel { id events(first: 1) { nodes { id } } } } } }',
    );
    return conversations.nodes.length > 0 && conversations;
  });
  const agent = await account.member('AGENT');
  const { members } = await api.query('{ members { nodes { id user { id } } } }');
  const member = members.nodes.find((one: any) => one.user.id === agent.userId);
  await agent.api.mutate(
    'mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { userErrors { code } } }',
    { conversationId: nodes[0].id, assigneeId: account.owner.userId },
  );
  const notification = await until('the owner is told', async () => {
    const { notifications } = await api.query('{ notifications { nodes { id } } }');
    return notifications.nodes[0];
  });
  const { sessions, auditEntries } = await api.query('{ sessions { nodes { id } } auditEntries { nodes { id } } }');
  const { label } = await api.mutate(
    'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
    { name: 'urgent' },
  );
  const { apiKey } = await api.mutate(
    'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } userErrors { code } } }',
    { name: 'key', scopes: ['ACCOUNT_READ'] },
  );
  const { upload } = await api.mutate(
    'mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { media { id } } userErrors { code } } }',
    { filename: 'a.png', mimeType: 'image/png', sizeBytes: 68 },
  );
  const { businessHours } = await api.mutate(
    'mutation ($input: BusinessHoursCreateInput!) { businessHoursCreate(input: $input) { businessHours { id } userErrors { code } } }',
    { name: 'Office', timeZone: 'UTC', weekly: [] },
  );
  const { note } = await api.mutate(
    'mutation ($input: NoteCreateInput!) { noteCreate(input: $input) { note { id } userErrors { code } } }',
    { conversationId: nodes[0].id, body: 'between us' },
  );
  const { savedView } = await api.mutate(
    'mutation ($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { savedView { id } userErrors { code } } }',
    { name: 'All', isShared: true, where: {} },
  );
  const { macro } = await api.mutate(
    'mutation ($input: MacroCreateInput!) { macroCreate(input: $input) { macro { id } userErrors { code } } }',
    { name: 'Close', isShared: true, actions: [{ markRead: true }] },
  );
  const { bulkAction } = await api.mutate(
    'mutation ($input: ConversationsUpdateInput!) { conversationsUpdate(input: $input) { bulkAction { id } userErrors { code } } }',
    { conversationIds: [nodes[0].id], action: { setPriority: { priority: 'LOW' } } },
  );
  const { serviceLevel } = await api.mutate(
    'mutation ($input: ServiceLevelCreateInput!) { serviceLevelCreate(input: $input) { serviceLevel { id } userErrors { code } } }',
    { name: 'Gold', firstReplySeconds: 3_600 },
  );
  const { autoReply } = await api.mutate(
    'mutation ($input: AutoReplySetInput!) { autoReplySet(input: $input) { autoReply { id } userErrors { code } } }',
    { kind: 'AWAY', text: 'We are closed.' },
  );
  const { cannedResponse } = await api.mutate(
    'mutation ($input: CannedResponseCreateInput!) { cannedResponseCreate(input: $input) { cannedResponse { id } userErrors { code } } }',
    { shortCode: 'hello', body: 'Hello', scope: 'ACCOUNT' },
  );
  const { team } = await api.mutate(
    'mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } userErrors { code } } }',
    { name: 'Sales' },
  );
  const { export: copy } = await api.mutate(
    'mutation ($input: DataExportRequestInput!) { dataExportRequest(input: $input) { export { id } userErrors { code } } }',
    { subject: { me: true } },
  );
  return {
    DataExport: copy.id,
    Account: account.id,
    Team: team.id,
    CannedResponse: cannedResponse.id,
    AutoReply: autoReply.id,
    Note: note.id,
    User: agent.userId,
    Member: member.id,
    Notification: notification.id,
    Session: sessions.nodes[0].id,
    AuditEntry: auditEntries.nodes[0].id,
    ApiKey: apiKey.id,
    Channel: nodes[0].channel.id,
    ChannelEvent: nodes[0].channel.events.nodes[0].id,
    Contact: nodes[0].contact.id,
    Conversation: nodes[0].id,
    Message: nodes[0].lastMessage.id,
    Label: label.id,
    Media: upload.media.id,
    Macro: macro.id,
    SavedView: savedView.id,
    BulkAction: bulkAction.id,
    BusinessHours: businessHours.id,
    ServiceLevel: serviceLevel.id,
    WebhookDeadLetter: toPublicId('WebhookDeadLetter', newId()),
  };
}

/** The kind of thing that an id argument of this name means. */
const kindOf: Record<string, IdKind> = {
  accountId: 'Account',
  actorId: 'User',
  notificationId: 'Notification',
  notificationIds: 'Notification',
  targetId: 'Member',
  sessionId: 'Session',
  assigneeId: 'User',
  ownerId: 'User',
  teamId: 'Team',
  teamIds: 'Team',
  memberId: 'Member',
  apiKeyId: 'ApiKey',
  channelId: 'Channel',
  contactId: 'Contact',
  conversationId: 'Conversation',
  labelId: 'Label',
  labelIds: 'Label',
  addLabelIds: 'Label',
  removeLabelIds: 'Label',
  conversationIds: 'Conversation',
  macroId: 'Macro',
  cannedResponseId: 'CannedResponse',
  sendCannedResponseId: 'CannedResponse',
  bulkActionId: 'BulkAction',
  mediaId: 'Media',
  messageId: 'Message',
  fromMessageId: 'Message',
  seenMessageId: 'Message',
  savedViewId: 'SavedView',
  savedViewIds: 'SavedView',
  noteId: 'Note',
  mediaIds: 'Media',
  dataExportId: 'DataExport',
  userId: 'User',
  replyToId: 'Message',
  businessHoursId: 'BusinessHours',
  autoReplyId: 'AutoReply',
  serviceLevelId: 'ServiceLevel',
  channelIds: 'Channel',
  any: 'Label',
  all: 'Label',
  none: 'Label',
};

const kindOfRoot: Record<string, IdKind> = {
  bulkAction: 'BulkAction',
  conversation: 'Conversation',
  message: 'Message',
  contact: 'Contact',
  channel: 'Channel',
  media: 'Media',
  webhookDeadLetterReplay: 'WebhookDeadLetter',
};

/** A place in the arguments where an id goes: names from the argument down. */
interface IdPlace {
  path: string[];
  kind: IdKind | 'any';
}

function idPlaces(root: string, args: readonly GraphQLArgument[]): IdPlace[] {
  const found: IdPlace[] = [];
  const visit = (type: GraphQLInputType, path: string[], depth: number, above: readonly string[] = []): void => {
    const named = getNamedType(type);
    // Conditions nest in conditions: once is as good as more.
    if (above.filter((name) => name === named.name).length > 1) return;
    if (named.name === 'ID') {
      const name = path.at(-1)!;
      // Chosen by the client: it leads to nothing.
      if (name === 'clientRunId') return;
      found.push({ path, kind: kindOf[name] ?? kindOfRoot[root] ?? 'any' });
    } else if (isInputObjectType(named) && depth < 4) {
      for (const field of Object.values(named.getFields()))
        visit(field.type, [...path, field.name], depth + 1, [...above, named.name]);
    }
  };
  for (const arg of args) visit(arg.type, [arg.name], 0);
  return found;
}

/** A value that the schema accepts, with the id at `place` and one's own ids elsewhere. */
function valueFor(type: GraphQLInputType, name: string, path: string[], id: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueFor(bare.ofType as GraphQLInputType, name, path, id)];
  const named = getNamedType(bare);
  if (named.name === 'ID') return path.length === 0 ? id : (myIds[kindOf[name] ?? 'Conversation'] ?? id);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const value: Record<string, unknown> = {};
    const fields = Object.values(named.getFields());
    const wanted = path[0];
    for (const field of fields) {
      if (field.name === wanted) value[field.name] = valueFor(field.type, field.name, path.slice(1), id);
      else if (isNonNullType(field.type) && field.defaultValue === undefined)
        value[field.name] = valueFor(field.type, field.name, ['-'], id);
    }
    if (named.isOneOf && Object.keys(value).length === 0) {
      const first = fields[0]!;
      value[first.name] = valueFor(first.type, first.name, ['-'], id);
    }
    return value;
  }
  const samples: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: new Date(Date.now() + 3_600_000).toISOString(),
  };
  return named.name in samples ? samples[named.name] : name === 'email' ? 'someone@shop.example' : 'text-1';
}

/** Exports that calls ask for: few are written at a time, and the next call shall be answered like the one before. */
const forgetExports = (): Promise<unknown> =>
  app.database.write(systemViewer(mine.accountId), (scope) =>
    rows(scope.em, 'delete from data_export where account_id = $1', [mine.accountId]),
  );

/** Enough of the answer to see whether anything was found: all leaves, one level down. What lies deeper hangs on it. */
function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named))
    return '{ __typename ... on Node { id } }'.replace('... on Node { id }', named.name === 'Node' ? 'id' : '');
  const parts = Object.values(named.getFields())
    .filter((field) => field.args.length === 0)
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [field.name];
      return depth < 1 && isObjectType(getNamedType(field.type))
        ? [`${field.name} ${selection(field.type, depth + 1)}`]
        : [];
    });
  return `{ __typename ${parts.join(' ')} }`;
}

const alternatives = (place: IdPlace): IdKind[] =>
  place.kind === 'any' ? (Object.keys(theirIds) as IdKind[]) : [place.kind];

describe('the ids of another account', () => {
  test('give exactly what missing ids give, in every place of every field', async () => {
    const schema = buildApiSchema(app.core.resolvers);
    const faults: string[] = [];
    let count = 0;
    const roots: ['query' | 'mutation', GraphQLField<unknown, unknown>][] = [
      ...Object.values(schema.getQueryType()!.getFields()).map((field) => ['query', field] as ['query', typeof field]),
      ...Object.values(schema.getMutationType()!.getFields()).map(
        (field) => ['mutation', field] as ['mutation', typeof field],
      ),
    ];
    for (const [operation, field] of roots) {
      for (const place of idPlaces(field.name, field.args)) {
        for (const kind of alternatives(place)) {
          const missing = toPublicId(kind, newId());
          const answers = [];
          for (const id of [missing, theirIds[kind]!]) {
            const variables: Record<string, unknown> = {};
            for (const arg of field.args) {
              if (arg.name === place.path[0])
                variables[arg.name] = valueFor(arg.type, arg.name, place.path.slice(1), id);
              else if (isNonNullType(arg.type)) variables[arg.name] = valueFor(arg.type, arg.name, ['-'], id);
            }
            const used = field.args.filter((arg) => arg.name in variables);
            const document = `${operation} (${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) {
              ${field.name}(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) ${selection(field.type)} }`;
            expect(validate(schema, parse(document))).toEqual([]);
            const { status, body } = await mine.api.raw(document, variables);
            if (field.name.includes('Export')) await forgetExports();
            const text = JSON.stringify({ status, data: body.data, errors: body.errors });
            // A bulk action or an export is made whatever it is about; how far an export is depends on the worker.
            const known = text
              .replaceAll(/(blk|exp|cxp)_[0-9a-f]{32}/g, '<made>')
              .replaceAll(/(Export":\{).*?\}/g, '$1}')
              .replaceAll(/"\d{4}-[^"]*Z"/g, '<time>');
            answers.push(known.replaceAll(id, '<id>').replaceAll(/"requestId":"[^"]*"/g, ''));
            if (body.errors?.some((error) => error.extensions['code'] === 'INTERNAL_SERVER_ERROR'))
              faults.push(`${field.name} ${place.path.join('.')}: ${text}`);
          }
          count++;
          if (answers[0] !== answers[1])
            faults.push(`${field.name} ${place.path.join('.')} ${kind}: ${answers.join(' ≠ ')}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(30);
  }, 400_000);

  test('bring no message to a subscription', async () => {
    const watched = mine.subscribe(
      'subscription ($id: ID!) { messageReceived(conversationId: $id) { cursor message { id } } }',
      {
        id: theirIds.Conversation,
      },
    );
    const own = mine.subscribe(
      'subscription ($id: ID!) { messageReceived(conversationId: $id) { cursor message { id } } }',
      {
        id: myIds.Conversation,
      },
    );
    await Promise.all([watched.opened, own.opened]);
    const said = async (account: TestAccount, conversationId: string) => {
      const { conversation } = await account.api.query(
        'query ($id: ID!) { conversation(id: $id) { contact { phoneNumber } } }',
        { id: conversationId },
      );
      await account.inbound({ from: { waId: conversation.contact.phoneNumber.slice(1) }, text: 'Again' });
    };
    // Repeated, because nothing tells when a subscription without a cursor has begun to listen.
    await until('the own subscription hears', async () => {
      await said(theirs, theirIds.Conversation!);
      await said(mine, myIds.Conversation!);
      return own.events.length > 0;
    });
    expect(watched.events).toEqual([]);
    await Promise.all([watched.close(), own.close()]);
  });
});

describe('the database', () => {
  const tenantTables = async (): Promise<string[]> =>
    (
      await rows<{ name: string }>(
        app.database.read(systemViewer(mine.accountId)).em,
        `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and has_any_column_privilege(current_user, c.oid, 'select') order by 1`,
      )
    ).map((table) => table.name);

  test('refuses a statement that forgets its WHERE', async () => {
    const names = await tenantTables();
    expect(names.length).toBeGreaterThan(15);
    const scope = app.database.read(systemViewer(mine.accountId));
    for (const name of names) {
      const seen = await rows<{ accountId: string }>(
        scope.em,
        `select distinct account_id as "accountId" from "${name}"`,
      );
      expect([name, seen.filter((row) => row.accountId !== mine.accountId)]).toEqual([name, []]);
    }
  });

  test('refuses to write into another account', async () => {
    const write = (sql: string, params: unknown[]) =>
      app.database.write(systemViewer(mine.accountId), (scope) => rows(scope.em, sql, params));
    await expect(
      write(`insert into label (account_id, id, name, created_at) values ($1, $2, 'planted', now())`, [
        theirs.accountId,
        newId(),
      ]),
    ).rejects.toMatchObject({ code: '42501' });
    expect(
      await write(`update contact set display_name = 'changed' where account_id = $1 returning id`, [theirs.accountId]),
    ).toEqual([]);
    await expect(
      write(`update contact set account_id = $2 where account_id = $1`, [mine.accountId, theirs.accountId]),
    ).rejects.toMatchObject({ code: expect.stringMatching(/42501|23503/) });
  });

  test('shows nothing to a role without an account', async () => {
    const names = await tenantTables();
    await app.database
      .operate('ops.metrics', async (em) => {
        await rows(em, 'set local role interakt_app');
        for (const name of names) expect([name, await rows(em, `select 1 from "${name}" limit 1`)]).toEqual([name, []]);
      })
      .catch((error: { code?: string }) => {
        // Where the operator may not become the working role at all, that is a refusal as well.
        if (error.code !== '42501') throw error;
      });
  });
});
