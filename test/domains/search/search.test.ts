import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount, type TestMember } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const document = `query ($query: String!, $where: SearchWhereInput, $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, where: $where) {
    messages(first: $first, after: $after, last: $last, before: $before) {
      nodes { message { id preview conversation { id } } snippet { text ranges { start length } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

const search = async (api: ApiClient, query: string, more: object = {}): Promise<any> =>
  (await api.query(document, { query, ...more })).search.messages;

const found = async (api: ApiClient, query: string, more: object = {}): Promise<string[]> =>
  (await search(api, query, more)).nodes.map((hit: any) => hit.message.preview);

const becomesFound = (api: ApiClient, query: string, count = 1): Promise<any> =>
  until(`${query} is found ${count} times`, async () => {
    const page = await search(api, query, { first: 100 });
    return page.nodes.length === count && page;
  });

const contacts = async (api: ApiClient, query: string): Promise<string[]> => {
  const { search: results } = await api.query(
    'query ($query: String!) { search(query: $query) { contacts(first: 50) { nodes { displayName } } } }',
    { query },
  );
  return results.contacts.nodes.map((contact: any) => contact.displayName).sort();
};

/** What the member sees of the inbox. */
async function restrict(account: TestAccount, member: TestMember, visibility: 'TEAM' | 'OWN'): Promise<void> {
  await app.database.write(systemViewer(account.accountId), async (scope) => {
    await rows(scope.em, 'update membership set visibility = $3 where account_id = $1 and user_id = $2', [
      scope.accountId,
      parsePublicId(member.userId)!.uuid,
      visibility,
    ]);
  });
  await until(
    'the member is restricted',
    async () => (await member.api.query('{ conversations { nodes { id } } }')).conversations.nodes.length === 0,
  );
}

describe('messages', () => {
  test('are found by words, other forms of them, unfinished ones, and without accents', async () => {
    const account = await app.newAccount();
    const texts = [
      'Where are my orders?',
      'Já fiz a devolução ontem',
      '¿Cuándo llegan las camisetas?',
      'मेरा ऑर्डर कब आएगा',
      'أين طلبي يا مدرسة',
      'Die Bestellungen sind da',
    ];
    for (const text of texts) await account.inbound({ from: { waId: newWaId() }, text });
    await becomesFound(account.api, 'Bestellungen');
    expect(await found(account.api, 'ordering')).toEqual([texts[0]]);
    expect(await found(account.api, 'ORDERS where')).toEqual([texts[0]]);
    expect(await found(account.api, 'devolucao')).toEqual([texts[1]]);
    expect(await found(account.api, 'camiseta')).toEqual([texts[2]]);
    expect(await found(account.api, 'cuando lleg')).toEqual([texts[2]]);
    expect(await found(account.api, 'ऑर्डर')).toEqual([texts[3]]);
    expect(await found(account.api, 'مدرسه')).toEqual([texts[4]]);
    expect(await found(account.api, 'bestellung')).toEqual([texts[5]]);
    expect(await found(account.api, 'where nothing')).toEqual([]);
    expect(await found(account.api, '!!! 🙏')).toEqual([]);
    const [hit] = (await search(account.api, 'orders')).nodes;
    const { text, ranges } = hit.snippet;
    expect(ranges.map((r: any) => text.slice(r.start, r.start + r.length))).toEqual(['orders']);
    for (const odd of ["'", "\\'", 'a & !b | (c', '~', "order':*", '%_']) await found(account.api, odd);
    for (const query of ['', '  ', 'x'.repeat(201)]) {
      const { body } = await account.api.raw(document, { query });
      expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    }
  }, 60_000);

  test('are found by captions and names of files, and those of other accounts are not', async () => {
    const [account, other] = await Promise.all([app.newAccount(), app.newAccount()]);
    const message = {
      type: 'document',
      document: {
        id: '1',
        filename: 'Invoice_Zanzibar.pdf',
        caption: 'my receipt',
        mime_type: 'application/pdf',
        sha256: 'x',
      },
    };
    await account.inbound({ from: { waId: newWaId() }, message });
    await other.inbound({ from: { waId: newWaId() }, text: 'a receipt of Zanzibar' });
    await becomesFound(account.api, 'zanzibar');
    await becomesFound(other.api, 'zanzibar');
    expect(await found(account.api, 'receipt')).toEqual(['📄 Document: my receipt']);
    expect(await found(other.api, 'invoice')).toEqual([]);
    const hit = (await search(other.api, 'receipt')).nodes[0];
    expect(await found(account.api, 'receipt', { where: { conversationId: hit.message.conversation.id } })).toEqual([]);
  });

  test('that were taken back are not found, those that were changed by their new words', async () => {
    const account = await app.newAccount();
    const waId = newWaId();
    const from = { waId };
    const [{ wamid: gone }, { wamid: changed }] = [
      await account.inbound({ from, text: 'secret mistake' }),
      await account.inbound({ from, text: 'colour green' }),
    ];
    await becomesFound(account.api, 'mistake');
    await becomesFound(account.api, 'green');
    await account.inbound({ from, message: { type: 'revoke', revoke: { original_message_id: gone } } });
    const edit = { original_message_id: changed, message: { type: 'text', text: { body: 'colour purple' } } };
    await account.inbound({ from, message: { type: 'edit', edit } });
    await becomesFound(account.api, 'purple');
    await becomesFound(account.api, 'mistake', 0);
    expect(await found(account.api, 'green')).toEqual([]);
  });

  test('page through many weeks, in both directions, and within one conversation or time', async () => {
    const account = await app.newAccount();
    const [one, two] = [newWaId(), newWaId()];
    const start = Math.floor(app.clock.now().getTime() / 1000);
    const day = 86_400;
    for (let i = 0; i < 24; i++) {
      const timestamp = start - i * 5 * day;
      await account.inbound({
        from: { waId: i % 2 ? one : two },
        message: { type: 'text', text: { body: `needle ${i}` }, timestamp },
      });
    }
    await becomesFound(account.api, 'needle', 24);
    const all = Array.from({ length: 24 }, (_, i) => `needle ${i}`);
    for (const isBackward of [false, true]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      for (;;) {
        const page: any = await search(
          account.api,
          'needle',
          isBackward ? { last: 7, before: cursor } : { first: 7, after: cursor },
        );
        const texts = page.nodes.map((hit: any) => hit.message.preview);
        if (isBackward) seen.unshift(...texts);
        else seen.push(...texts);
        if (!(isBackward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) break;
        cursor = isBackward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      }
      expect(seen).toEqual(all);
    }
    const conversationId = (await search(account.api, 'needle 3')).nodes.find(
      (hit: any) => hit.message.preview === 'needle 3',
    ).message.conversation.id;
    const odd = all.filter((_, i) => i % 2 === 1);
    expect(await found(account.api, 'needle', { where: { conversationId } })).toEqual(odd);
    expect(await found(account.api, 'needle', { where: { conversationId }, first: 3 })).toEqual(odd.slice(0, 3));
    const at = (i: number): string => new Date((start - i * 5 * day) * 1000).toISOString();
    expect(await found(account.api, 'needle', { where: { sentFrom: at(9), sentBefore: at(6) } })).toEqual(
      all.slice(7, 10),
    );
    for (const where of [{ conversationId: 'cnv_nonsense' }, { contactId: 'ctc_nonsense' }]) {
      expect(await found(account.api, 'needle', { where })).toEqual([]);
    }
  }, 60_000);

  test('of conversations that a member does not see are not found', async () => {
    const account = await app.newAccount();
    const agent = await account.member('AGENT');
    for (const text of ['visible pear', 'hidden pear']) await account.inbound({ from: { waId: newWaId() }, text });
    const page = await becomesFound(account.api, 'pear', 2);
    await restrict(account, agent, 'OWN');
    expect(await found(agent.api, 'pear')).toEqual([]);
    const hitOf = (text: string) => page.nodes.find((hit: any) => hit.message.preview === text).message;
    await account.api.mutate(
      `mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { userErrors { code } } }`,
      { conversationId: hitOf('visible pear').conversation.id, assigneeId: agent.userId },
    );
    expect(await found(agent.api, 'pear')).toEqual(['visible pear']);
    const where = { conversationId: hitOf('hidden pear').conversation.id };
    expect(await found(agent.api, 'pear', { where })).toEqual([]);
  });

  test('cost as many statements for one hit as for many', async () => {
    const account = await app.newAccount();
    const waId = newWaId();
    await account.inbound({ from: { waId }, text: 'plum' });
    await becomesFound(account.api, 'plum');
    const forOne = await countStatements(app, () => search(account.api, 'plum', { first: 50 }));
    await Promise.all(Array.from({ length: 29 }, () => account.inbound({ from: { waId: newWaId() }, text: 'plum' })));
    await becomesFound(account.api, 'plum', 30);
    expect(await countStatements(app, () => search(account.api, 'plum', { first: 50 }))).toEqual(forOne);
    expect(forOne.filter((name) => name === 'searchMessages')).toHaveLength(1);
  }, 30_000);

  test('from before the index are indexed, with what became of them', async () => {
    const account = await app.newAccount();
    const from = { waId: newWaId() };
    const { wamid } = await account.inbound({ from, text: 'ancient apricot' });
    await account.inbound({ from, text: 'ancient cherry' });
    await account.inbound({ from, message: { type: 'revoke', revoke: { original_message_id: wamid } } });
    await becomesFound(account.api, 'cherry');
    await until('everything is indexed', async () => {
      const [state] = await rows<{ isDone: boolean }>(
        app.database.read(systemViewer(account.accountId)).em,
        `select is_done and exists (select from message_search_revoked where account_id = $1) as "isDone"
         from message_search_fill where account_id = $1`,
        [account.accountId],
      );
      return state?.isDone;
    });
    await app.database.write(systemViewer(account.accountId), async (scope) => {
      await rows(scope.em, 'delete from message_search where account_id = $1', [scope.accountId]);
      await rows(scope.em, 'update message_search_fill set before_id = null, is_done = false where account_id = $1', [
        scope.accountId,
      ]);
    });
    expect(await found(account.api, 'ancient')).toEqual([]);
    await app.database.write(systemViewer(account.accountId), async (scope) => {
      scope.outbox.jobs.push({ name: 'search.fill', data: { accountId: account.accountId } });
    });
    const { nodes } = await becomesFound(account.api, 'ancient');
    expect(nodes[0].message.preview).toBe('ancient cherry');
  });
});

describe('contacts', () => {
  test('are found by any part of names and numbers, however written', async () => {
    const account = await app.newAccount({ channel: false });
    const create = (input: object) =>
      account.api.mutate(
        'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }',
        input,
      );
    const number = newWaId();
    await create({ displayName: 'Søren Müller', phoneNumber: `+${number}`, email: 'soren@ship.example' });
    await create({ displayName: 'Anna O’Neil' });
    await create({ displayName: '100% Cotton' });
    expect(await contacts(account.api, 'soren')).toEqual(['Søren Müller']);
    expect(await contacts(account.api, 'mull sør')).toEqual(['Søren Müller']);
    expect(await contacts(account.api, 'ship.example')).toEqual(['Søren Müller']);
    expect(await contacts(account.api, 'an')).toEqual(['Anna O’Neil']);
    expect(await contacts(account.api, '100%')).toEqual(['100% Cotton']);
    expect(await contacts(account.api, '%')).toEqual(['100% Cotton']);
    expect(await contacts(account.api, '_')).toEqual([]);
    const digits = number.slice(2);
    for (const query of [
      `+${number}`,
      `00${number}`,
      `0${digits.slice(0, 3)} ${digits.slice(3, 6)}-${digits.slice(6)}`,
      `(${digits.slice(1, 4)}) ${digits.slice(4)}`,
      number.slice(-5),
    ]) {
      expect([query, await contacts(account.api, query)]).toEqual([query, ['Søren Müller']]);
    }
    const stranger = await app.newAccount({ channel: false });
    expect(await contacts(stranger.api, 'soren')).toEqual([]);
  });
});
