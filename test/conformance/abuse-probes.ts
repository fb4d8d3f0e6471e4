import { getIntrospectionQuery } from 'graphql';
import { BareSocket } from './socket-client.js';

/** What the probes need to know of the API. */
export interface AbuseTarget {
  url: string;
  socketUrl: string;
  /** A field of Query that needs no sign-in and takes no argument. */
  openField: string;
  /** A field that may stand once in a document, with its arguments and selection. */
  onceField: string;
}

/** One probe: a name, and a run that throws when the API gives in. */
export interface AbuseProbe {
  name: string;
  run(target: AbuseTarget): Promise<void>;
}

/** What an API answered, over whatever transport. */
interface Answer {
  text: string;
  errors: { message: string; extensions?: Record<string, unknown> }[];
  data: unknown;
}

const probe = (name: string, run: (target: AbuseTarget) => Promise<void>): AbuseProbe => ({ name, run });

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

async function overHttp({ url }: AbuseTarget, query: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  return read(await response.text());
}

async function overSocket({ socketUrl }: AbuseTarget, query: string): Promise<Answer> {
  const socket = await BareSocket.signedIn(socketUrl);
  socket.subscribe('1', query);
  const answer = await socket.answer('1');
  await socket.lives();
  socket.end();
  return read(JSON.stringify(answer.type === 'error' ? { errors: answer.payload } : answer.payload));
}

function read(text: string): Answer {
  const body = JSON.parse(text) as Partial<Answer>;
  return { text, errors: body.errors ?? [], data: body.data };
}

/** A probe that sends one document over both transports and looks at the answer. */
const both = (
  name: string,
  document: (target: AbuseTarget) => string,
  check: (answer: Answer) => void,
): AbuseProbe[] => [
  probe(`${name} (HTTP)`, async (target) => check(await overHttp(target, document(target)))),
  probe(`${name} (socket)`, async (target) => check(await overSocket(target, document(target)))),
];

const refused = ({ errors, data }: Answer): void => {
  must(errors.length > 0 && (data === undefined || data === null), 'it was executed');
  must(errors.length <= 5, `${errors.length} errors were listed`);
  must(errors[0]!.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR', 'it failed inside');
};

const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

const deepIntrospection = `{ __schema { types ${'{ fields { type '.repeat(4)} { name } ${'} }'.repeat(4)} } }`;

const fragmentBomb = `{ ...f0 } ${many(25, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f25 on Query { __typename }`;

/** The probes of graphql-cop and our own, over HTTP and sockets. */
export const abuseProbes: readonly AbuseProbe[] = [
  ...both('101 aliases of __typename', () => `{ ${many(101, (i) => `a${i}: __typename`)} }`, refused),
  ...both('2,000 aliases', ({ openField }) => `{ ${many(2_000, (i) => `a${i}: ${openField}`)} }`, refused),
  ...both('500 times __typename', () => `{ ${many(500, () => '__typename')} }`, refused),
  ...both('ten unknown directives', () => `{ __typename ${many(10, (i) => `@a${i}`)} }`, refused),
  ...both('fifty directives', () => `{ __typename ${many(50, () => '@include(if: true)')} }`, refused),
  ...both('introspection that goes in circles', () => deepIntrospection, refused),
  ...both(
    'fragments that double 25 times',
    () => fragmentBomb,
    ({ errors, text }) => {
      must(errors.length <= 5 && text.length < 10_000, 'it grew');
    },
  ),
  ...both('fragments in a circle', () => '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', refused),
  ...both('depth 100', () => `{ ${'a { '.repeat(100)} b ${'}'.repeat(100)} }`, refused),
  ...both('a document without end', () => '{'.repeat(5_000), refused),
  ...both(
    'one sensitive field under ten aliases',
    ({ onceField }) => `mutation { ${many(10, (i) => `a${i}: ${onceField}`)} }`,
    refused,
  ),
  ...both(
    'an error with a stack',
    () => '{ __typename(',
    ({ text }) => {
      must(!/\bat .*\.(js|ts):\d+|stacktrace|exception/.test(text), 'a stack was shown');
    },
  ),
  ...both(
    'the introspection that tools send is answered',
    () => getIntrospectionQuery(),
    ({ errors }) => {
      must(errors.length === 0, errors[0]?.message ?? '');
    },
  ),
  probe('an array of ten operations', async ({ url }) => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    must(response.status === 400, `status ${response.status}`);
    must(read(await response.text()).errors.length === 1, 'no error');
  }),
  probe('a mutation with GET', async ({ url, onceField }) => {
    const response = await fetch(`${url}?query=${encodeURIComponent(`mutation { ${onceField} }`)}`);
    must(response.status === 405, `status ${response.status}`);
    must(response.headers.get('allow') === 'POST', 'no Allow header');
    must(read(await response.text()).data === undefined, 'it was executed');
  }),
  probe("a browser's cross-site GET", async ({ url }) => {
    const headers = { origin: 'https://evil.example' };
    must((await fetch(`${url}?query={__typename}`, { headers })).status === 400, 'it was answered');
  }),
  probe('a form', async ({ url }) => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'query={__typename}',
      });
      must(response.status === 415 || response.status === 400, `status ${response.status} for ${type}`);
      must(read(await response.text()).errors.length === 1, 'no error in JSON');
    }
  }),
  probe('a body that is not JSON', async ({ url }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":',
    });
    must(response.status === 400, `status ${response.status}`);
    must(read(await response.text()).errors.length === 1, 'no error in JSON');
  }),
  probe('a body over 100 kB', async ({ url }) => {
    const body = JSON.stringify({ query: `# ${'x'.repeat(200_000)}\n{ __typename }` });
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    must(response.status === 413, `status ${response.status}`);
    must(read(await response.text()).errors.length === 1, 'no error in JSON');
  }),
  probe('another method', async ({ url }) => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(url, { method });
      must(response.status === 405, `status ${response.status} for ${method}`);
      must(response.headers.get('allow') === 'GET, POST', 'no Allow header');
    }
  }),
  probe('a page for people where only JSON belongs', async ({ url }) => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    must(!response.headers.get('content-type')?.includes('html'), 'HTML was served');
  }),
  probe('an extension that traces or persists', async ({ url }) => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' }, tracing: true };
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }', extensions }),
    });
    const { text, errors } = read(await response.text());
    must(errors.length === 1 && !text.includes('"tracing"'), 'it was honoured');
  }),
];
