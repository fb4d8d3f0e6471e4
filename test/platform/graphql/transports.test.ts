import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BareSocket } from '../../conformance/socket-client.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { startSampleServer, type SampleServer } from './sample-server.js';

let server: SampleServer;
const account = newId();
beforeAll(async () => void (server = await startSampleServer({ deadlineMs: 150 })));
afterAll(() => server.close());

interface Answer {
  data?: unknown;
  errors?: { message: string; path?: unknown; extensions: { code: string; requestId?: string } }[];
  extensions?: unknown;
}
interface Request {
  query: string;
  variables?: object;
  operationName?: string;
}

async function overHttp(request: Request, token: string | undefined): Promise<Answer> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Answer;
}

async function overSocket(request: Request, token: string | undefined): Promise<Answer> {
  const socket = await BareSocket.signedIn(server.socketUrl, token ? { authorization: `Bearer ${token}` } : undefined);
  socket.send({ id: '1', type: 'subscribe', payload: request });
  const { type, payload } = await socket.answer('1');
  await socket.lives();
  socket.end();
  return (type === 'error' ? { errors: payload } : payload) as Answer;
}

/** Without what differs from call to call; an operation that was not begun has no data and no facts about it. */
const plain = ({ data, errors, extensions }: Answer): Answer => ({
  ...(errors
    ? {
        errors: errors.map(({ extensions: { requestId, ...rest }, ...error }) => ({
          ...error,
          extensions: { ...rest, ...(requestId ? { requestId: 'given' } : {}) },
        })),
      }
    : {}),
  ...(data === undefined ? {} : { data, extensions }),
});

/** `{"and":{"and":…}}`, as deep as a message can hold. */
const deep = (levels: number): object => JSON.parse(`${'{"id":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;

const cases: [what: string, permissions: string[] | undefined, request: Request, code: string | undefined][] = [
  ['a query', [], { query: '{ hello accountId books(first: 2) { nodes { id title } } }' }, undefined],
  [
    'a mutation',
    ['BOOKS_WRITE'],
    { query: 'mutation { bookRename(input: { title: "A" }) { book { title } userErrors { code } } }' },
    undefined,
  ],
  [
    'a refused rule',
    ['BOOKS_WRITE'],
    { query: 'mutation { bookRename(input: { title: "" }) { book { title } userErrors { code message path } } }' },
    undefined,
  ],
  ['nobody', undefined, { query: '{ accountId }' }, 'UNAUTHENTICATED'],
  ['a missing permission', [], { query: '{ books { nodes { price } } }' }, 'FORBIDDEN'],
  [
    'a missing permission in a fragment of an abstract type',
    [],
    { query: '{ works { ...w } } fragment w on Work { ... on Book { price } }' },
    'FORBIDDEN',
  ],
  [
    'a missing permission, skipped',
    [],
    {
      query: 'query ($no: Boolean!) { books(first: 1) { nodes { id price @include(if: $no) } } }',
      variables: { no: false },
    },
    undefined,
  ],
  [
    'a missing permission, not skipped',
    [],
    {
      query: 'query ($no: Boolean!) { books(first: 1) { nodes { id price @include(if: $no) } } }',
      variables: { no: true },
    },
    'FORBIDDEN',
  ],
  ['a field without a policy', ['BOOKS_WRITE', 'PRICES_READ'], { query: '{ unguarded }' }, 'FORBIDDEN'],
  ['a bug', [], { query: '{ boom }' }, 'INTERNAL_SERVER_ERROR'],
  ['a refusal of a query', [], { query: '{ refuses(how: "x") }' }, 'NOT_FOUND'],
  ['bad input of a query', [], { query: '{ refuses(how: "input") }' }, 'BAD_USER_INPUT'],
  [
    'a bad variable',
    [],
    { query: 'query ($n: Int!) { books(first: $n) { nodes { id } } }', variables: { n: 'many' } },
    'BAD_USER_INPUT',
  ],
  ['a missing variable', [], { query: 'query ($n: Int!) { books(first: $n) { nodes { id } } }' }, 'BAD_USER_INPUT'],
  [
    'two members of a one-of',
    [],
    { query: '{ book(choice: { id: "1", title: "2" }) { id } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'variables without a bottom',
    [],
    { query: 'query ($c: WorkChoice!) { book(choice: $c) { id } }', variables: { c: deep(4_000) } },
    'BAD_USER_INPUT',
  ],
  ['too much', [], { query: '{ books(first: 5000) { nodes { filmedAs { title } } } }' }, 'OPERATION_TOO_COMPLEX'],
  ['too slow', [], { query: '{ slow }' }, 'OPERATION_TIMED_OUT'],
  ['an unknown operation', [], { query: 'query A { hello }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['no operation', [], { query: 'fragment f on Query { hello }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a syntax error', [], { query: '{ hello' }, 'GRAPHQL_PARSE_FAILED'],
  [
    'a sensitive field twice',
    [],
    { query: 'mutation { a: login { userErrors { code } } b: login { userErrors { code } } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

describe('HTTP and sockets answer alike', () => {
  test.each(cases)('%s', async (_what, permissions, request, code) => {
    const token = permissions && server.signIn(account, permissions);
    const [http, socket] = [await overHttp(request, token), await overSocket(request, token)];
    expect(plain(socket)).toEqual(plain(http));
    expect(http.errors?.[0]?.extensions.code).toBe(code);
    expect(JSON.stringify([http, socket])).not.toContain('secret');
  });
});

test('a subscription over HTTP is told where to go', async () => {
  const { errors } = await overHttp({ query: 'subscription { happenings { cursor } }' }, server.signIn(account));
  expect(errors).toMatchObject([
    { message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_REQUEST' } },
  ]);
});
