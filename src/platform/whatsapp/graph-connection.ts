import { buildConnector, Pool, type Dispatcher } from 'undici';
import { CloudApiRefusal, CloudApiUnanswered } from './cloud-api.errors.js';
import { flagAt, numberAt, objectAt, textAt } from './json-reader.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';

/** How we introduce ourselves; Meta's download hosts refuse clients without a name. */
export const USER_AGENT = 'interakt-api/1';

/** Longest wait for name resolution, TCP and TLS together, in milliseconds. */
const MAX_CONNECT_MS = 4_000;

/** Largest JSON answer that is read; Meta's own stay far below. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Sends at once from one process; at Meta's usual 200 ms for an answer this carries 640 messages a second. */
const CONNECTIONS = 128;

/** One call to the Graph API. */
export interface GraphCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** Segments after the version; each must be an id or a fixed word. */
  path: readonly string[];
  query?: Record<string, string>;
  body?: JsonObject | { form: AsyncIterable<Uint8Array>; contentType: string; sizeBytes: number };
}

/** No socket was made: the one failure after which it is certain that no byte left. */
export class NeverConnected extends Error {}

/** Whether the platform may call a host; asked for every new connection. */
export type HostCheck = (host: string) => boolean;

type ConnectorOptions = Parameters<typeof buildConnector>[0];

/**
 * A connector whose failures are told apart from all later ones. Its own time-out comes well before that of the call, so that
 * a host that never answers is a certain failure. HTTP/1.1, because there one socket carries one request.
 */
export function tellingConnector(
  timeoutMs: number,
  isHostAllowed: HostCheck,
  options: ConnectorOptions = {},
): buildConnector.connector {
  const connect = buildConnector({ timeout: Math.min(MAX_CONNECT_MS, timeoutMs / 2), allowH2: false, ...options });
  return (target, callback) => {
    if (!isHostAllowed(target.hostname)) return callback(new NeverConnected('the host is in no register'), null);
    connect(target, (error, socket) => {
      if (error) callback(new NeverConnected('no connection', { cause: error }), null);
      else callback(null, socket!);
    });
  };
}

/** A token that can stand in a header; everything else is refused here, as Meta would. */
const usableToken = /^[\x21-\x7e]{1,4096}$/;
const usableSegment = /^[\w-]{1,256}$/;

/** The one header that carries the token. Refusal 190 for text that cannot be a token. */
export function authorizationOf(token: string): { authorization: string } {
  if (!usableToken.test(token)) {
    throw new CloudApiRefusal({ code: 190, httpStatus: 401, title: 'The access token is malformed' });
  }
  return { authorization: `Bearer ${token}` };
}

/** Keep-alive connections to one Graph host, and its answers read with care: a body, a refusal, or no usable answer. */
export class GraphConnection {
  /** Scheme, host and port of the Graph API. */
  readonly origin: string;
  private readonly base: string;
  private readonly pool: Pool;
  private isClosed = false;

  constructor(
    graphUrl: string,
    private readonly version: string,
    private readonly timeoutMs: number,
    isHostAllowed: HostCheck = () => true,
  ) {
    const url = new URL(graphUrl);
    this.origin = url.origin;
    this.base = url.pathname.replace(/\/+$/, '');
    this.pool = new Pool(url.origin, {
      connections: CONNECTIONS,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      keepAliveMaxTimeout: 60_000,
      maxResponseSize: -1,
      connect: tellingConnector(timeoutMs, isHostAllowed),
    });
  }

  /** Meta's JSON answer. @throws CloudApiRefusal, CloudApiUnanswered */
  async call(token: string, { method, path, query, body }: GraphCall): Promise<JsonObject> {
    if (!path.every((segment) => usableSegment.test(segment))) {
      throw new CloudApiRefusal({ code: 100, subcode: 33, httpStatus: 400, title: 'No such object' });
    }
    const isForm = isFormBody(body);
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    // A file on a slow line is not lost as long as it moves at 64 KB/s.
    const deadlineMs = this.timeoutMs + (isForm ? Math.ceil(body.sizeBytes / 64) : 0);
    const answer = await this.request({
      path: `${this.base}/${[this.version, ...path].join('/')}${search}`,
      method,
      headers: {
        ...authorizationOf(token),
        accept: 'application/json',
        'user-agent': USER_AGENT,
        ...(isForm
          ? { 'content-type': body.contentType, 'content-length': String(body.sizeBytes) }
          : body && { 'content-type': 'application/json' }),
      },
      body: (isForm ? body.form : body && JSON.stringify(body)) as Dispatcher.DispatchOptions['body'],
      headersTimeout: deadlineMs,
      bodyTimeout: this.timeoutMs,
      signal: AbortSignal.timeout(deadlineMs),
    });
    return readAnswer(answer.statusCode, await readText(answer.body));
  }

  /** A raw request to the Graph host over the same connections. @throws CloudApiUnanswered */
  async request(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
    if (this.isClosed) throw new CloudApiUnanswered('the client is closed', false);
    try {
      return await this.pool.request(options);
    } catch (error) {
      throw unanswered(error);
    }
  }

  /** Lets running calls end. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.pool.close();
  }
}

const isFormBody = (body: GraphCall['body']): body is Extract<GraphCall['body'], { form: unknown }> =>
  body !== undefined && typeof body['form'] === 'object' && 'sizeBytes' in body;

/** What a failed request leaves open. Reasons name the kind of failure only: they are stored and logged. */
export function unanswered(error: unknown): CloudApiUnanswered {
  if (error instanceof CloudApiUnanswered) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const name = typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown';
  if (error instanceof NeverConnected) return new CloudApiUnanswered('no connection to Meta', false, { cause: error });
  return new CloudApiUnanswered(`no answer from Meta (${name})`, true, { cause: error });
}

async function readText(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES) throw new CloudApiUnanswered('the answer is too large', true);
      chunks.push(chunk);
    }
  } catch (error) {
    throw unanswered(error);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The answer's JSON object. An envelope is a refusal whatever the HTTP status says (Cloud API, errors: branch on the code). */
export function readAnswer(httpStatus: number, text: string): JsonObject {
  const answer = parseJson(text);
  const refusal = readRefusal(httpStatus, answer);
  if (refusal) throw refusal;
  if (httpStatus >= 200 && httpStatus < 300) {
    if (isJsonObject(answer)) return answer;
    throw new CloudApiUnanswered(`HTTP ${httpStatus} without a readable body`, true);
  }
  throw withoutEnvelope(httpStatus);
}

/**
 * An error that is not Meta's own words comes from something in front of it. A 4xx says that the request was not taken, apart
 * from 408 and 499, which say that somebody stopped waiting; everything else may have been passed on first.
 */
export function withoutEnvelope(httpStatus: number): CloudApiUnanswered {
  const isRefused = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 499;
  return new CloudApiUnanswered(`HTTP ${httpStatus} without an answer of Meta's`, !isRefused);
}

/** Meta's error envelope; undefined when the body holds none. */
export function readRefusal(httpStatus: number, answer: JsonValue | undefined): CloudApiRefusal | undefined {
  const error = objectAt(answer, 'error');
  const code = numberAt(error, 'code');
  if (error === undefined || code === undefined) return undefined;
  return new CloudApiRefusal({
    code,
    subcode: numberAt(error, 'error_subcode'),
    httpStatus,
    title: (textAt(error, 'message') ?? 'Refused').replace(/^\(#\d+\)\s*/, ''),
    details:
      textAt(objectAt(error, 'error_data'), 'details') ??
      textAt(error, 'error_data') ??
      textAt(error, 'error_user_msg'),
    isTransient: flagAt(error, 'is_transient'),
    traceId: textAt(error, 'fbtrace_id'),
  });
}

/** Undefined for anything that is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
