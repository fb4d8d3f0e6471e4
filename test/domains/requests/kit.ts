import { request as httpRequest } from 'node:http';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';

export const fields = `id kind intake role jurisdiction state: status receivedAt acknowledgeBy dueAt extendableTo extendedAt verifiedBy verifiedAt
  acceptedAt closedAt contactId identity { name phoneNumber email } duplicateOfId erasureJob { id state counts { store found erased } } note verificationReason
  extensionReason answer recipientsTold denials { category ground explanation } complaintRoute`;

/** Whoever asks the API. */
export interface Asking {
  query(query: string, variables?: object): Promise<any>;
}

let lastAddress = 1;

/** The API without a credential, from an address of this machine that nobody used: limits count addresses. */
export function stranger(app: TestApp): Asking {
  const localAddress = `127.0.${1 + Math.floor(lastAddress / 250)}.${2 + (lastAddress++ % 250)}`;
  return {
    query: (query, variables = {}) =>
      new Promise((resolve, reject) => {
        const sent = httpRequest(
          `${app.url.replace('localhost', '127.0.0.1')}/graphql`,
          { method: 'POST', localAddress, family: 4, headers: { 'content-type': 'application/json' } },
          (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (part: string) => (text += part));
            response.on('end', () => {
              const { data, errors } = JSON.parse(text);
              if (errors) reject(new Error(JSON.stringify(errors)));
              else resolve(data);
            });
          },
        );
        sent.on('error', reject);
        sent.end(JSON.stringify({ query, variables }));
      }),
  };
}

/** The payload of a mutation with one input, user errors and all. */
export const call = async (
  api: Asking,
  name: string,
  input: object,
  selection = `request { ${fields} }`,
): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`,
      { input },
    )
  )[name];

/** The request that a verb gives; fails on user errors. */
export const done = async (api: Asking, name: string, input: object): Promise<any> => {
  const { request, userErrors } = await call(api, name, input);
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return request;
};

/** The code that a verb refuses with. */
export const refusal = async (api: Asking, name: string, input: object): Promise<string | undefined> =>
  (await call(api, name, input)).userErrors[0]?.code;

export const requestOf = async (api: Asking, id: string): Promise<any> =>
  (await api.query(`query ($id: ID!) { dataSubjectRequest(id: $id) { ${fields} } }`, { id })).dataSubjectRequest;

export const untilState = (account: TestAccount, id: string, state: string, timeoutMs = 30_000): Promise<any> =>
  until(
    `the request is ${state}`,
    async () => {
      const request = await requestOf(account.api, id);
      return request.state === state && request;
    },
    timeoutMs,
  );

export const newContact = async (account: TestAccount, more: object = {}): Promise<string> =>
  (
    await account.api.mutate(
      'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }',
      { displayName: 'Paula Person', phoneNumber: `+${newWaId()}`, ...more },
    )
  ).contact.id;

/** Somebody wrote, so that words may go back. */
export async function writer(
  account: TestAccount,
  text = 'Hello',
): Promise<{ contactId: string; conversationId: string; waId: string }> {
  const waId = newWaId();
  await account.inbound({ from: { waId, name: 'Wanda Writer' }, text } as never);
  return until('the thread is there', async () => {
    const { conversations } = await account.api.query(
      '{ conversations(first: 50) { nodes { id contact { id phoneNumber } } } }',
    );
    const thread = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
    return thread && { waId, conversationId: thread.id, contactId: thread.contact.id };
  });
}

/** What the phone of a person received from the business, newest first. */
export const saidTo = async (account: TestAccount, waId: string): Promise<string[]> =>
  (await account.simulator.received(waId)).map((one) => String(one.request.text?.body)).reverse();

/** The newest code that a phone received. */
export const codeTo = (account: TestAccount, waId: string, besides: readonly string[] = []): Promise<string> =>
  until('a code was sent', async () => {
    const code = (await saidTo(account, waId)).map((text) => /Your code is (\d{6})/.exec(text)?.[1]).find(Boolean);
    return code && !besides.includes(code) && code;
  });

/** A request that nobody has accepted yet. */
export async function verified(account: TestAccount, kind: string, contactId: string, more: object = {}): Promise<any> {
  const request = await done(account.api, 'dataSubjectRequestCreate', { kind, contactId, ...more });
  return done(account.api, 'dataSubjectRequestVerify', {
    requestId: request.id,
    reason: 'I know the person by her voice.',
  });
}
