import { Readable } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
import { CloudApiRefusal } from './cloud-api.errors.js';
import {
  authorizationOf,
  parseJson,
  readRefusal,
  tellingConnector,
  unanswered,
  USER_AGENT,
  withoutEnvelope,
  type GraphConnection,
  type HostCheck,
} from './graph-connection.js';
import { fetchableUrl, lookupPublic } from './media-address.js';
import { MAX_INBOUND_BYTES } from './media-rules.js';

/** What the host says of the bytes that it sends. */
export interface DownloadFacts {
  mimeType?: string;
  sizeBytes?: number;
}

/** Longest time for one file, in milliseconds: 100 MB at 350 KB/s. */
const DOWNLOAD_DEADLINE_MS = 300_000;

/** Bytes of an error page that are looked at. */
const MAX_ERROR_BYTES = 64 * 1024;

/** Fetches files from the addresses that Meta names: no redirects, no private hosts where that matters, a limit on size. */
export class MediaDownload {
  private readonly agent: Agent;

  constructor(
    private readonly graph: GraphConnection,
    private readonly from: 'anywhere' | 'public',
    private readonly timeoutMs: number,
    isHostAllowed: HostCheck = () => true,
  ) {
    this.agent = new Agent({
      connections: 32,
      keepAliveTimeout: 10_000,
      maxResponseSize: -1,
      connect: tellingConnector(timeoutMs, isHostAllowed, from === 'public' ? { lookup: lookupPublic as never } : {}),
    });
  }

  /** Gives what the sink gives. @throws CloudApiRefusal, CloudApiUnanswered, whatever the sink throws */
  async fetch<T>(
    token: string,
    address: string,
    sink: (body: Readable, facts: DownloadFacts) => Promise<T>,
  ): Promise<T> {
    const url = this.urlOf(address);
    const answer = await this.request(url, token);
    try {
      if (answer.statusCode !== 200) throw await refusalOf(answer);
      const sizeBytes = sizeOf(answer.headers['content-length']);
      if (sizeBytes !== undefined && sizeBytes > MAX_INBOUND_BYTES) {
        throw tooLarge();
      }
      const mimeType = answer.headers['content-type'];
      const body = Readable.from(limited(answer.body), { objectMode: false });
      try {
        return await sink(body, {
          ...(typeof mimeType === 'string' ? { mimeType } : {}),
          ...(sizeBytes === undefined ? {} : { sizeBytes }),
        });
      } finally {
        body.destroy();
      }
    } finally {
      // A sink may stop early; the rest is not worth a connection.
      answer.body.on('error', () => undefined).destroy();
    }
  }

  /** Lets running downloads end. */
  async close(): Promise<void> {
    if (!this.agent.closed) await this.agent.close();
  }

  private urlOf(address: string): URL {
    const url = fetchableUrl(address, 'anywhere');
    const isAllowed = url && (url.origin === this.graph.origin || fetchableUrl(address, this.from) !== undefined);
    if (!isAllowed) throw refused(403, 'The address of the file is one that is never fetched');
    return url;
  }

  private async request(url: URL, token: string): Promise<Dispatcher.ResponseData> {
    const options = {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET' as const,
      headers: { ...authorizationOf(token), 'user-agent': USER_AGENT, accept: '*/*' },
      headersTimeout: this.timeoutMs,
      bodyTimeout: this.timeoutMs,
      signal: AbortSignal.timeout(DOWNLOAD_DEADLINE_MS),
    };
    if (url.origin === this.graph.origin) return this.graph.request(options);
    try {
      return await this.agent.request(options);
    } catch (error) {
      throw unanswered(error);
    }
  }
}

async function* limited(body: Dispatcher.ResponseData['body']): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_INBOUND_BYTES) throw tooLarge();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof CloudApiRefusal ? error : unanswered(error);
  }
}

const refused = (httpStatus: number, title: string): CloudApiRefusal =>
  // Meta's own number for a file of a customer that could not be fetched.
  new CloudApiRefusal({ code: 131052, httpStatus, title });

const tooLarge = (): CloudApiRefusal => refused(413, 'The file is larger than one that a customer can send');

/** Download hosts say no in their own ways; Meta's envelope is used where there is one. */
async function refusalOf(answer: Dispatcher.ResponseData): Promise<Error> {
  let text = '';
  try {
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      text += chunk.toString('latin1');
      if (text.length > MAX_ERROR_BYTES) break;
    }
  } catch {
    // The status alone says enough.
  }
  const refusal = readRefusal(answer.statusCode, parseJson(text));
  if (refusal) return refusal;
  const { statusCode } = answer;
  const isRefused = statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429;
  return isRefused ? refused(answer.statusCode, 'The file could not be fetched') : withoutEnvelope(answer.statusCode);
}

function sizeOf(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
