import type { Readable } from 'node:stream';
import { CloudApiRefusal, CloudApiUnanswered } from './cloud-api.errors.js';
import { GraphConnection, type GraphCall, type HostCheck } from './graph-connection.js';
import { compact, flagAt, listAt, numberAt, objectAt, textAt } from './json-reader.js';
import type { JsonObject, JsonValue } from './json-value.js';
import { MediaDownload, type DownloadFacts } from './media-download.js';
import { uploadForm, type UploadFile } from './upload-form.js';

/** Where Meta answers, and how long it is waited for. */
export interface CloudApiOptions {
  /** `https://graph.facebook.com`, or a simulator's address; a path in front of the version is kept. */
  graphUrl: string;
  /** `v25.0` */
  version: string;
  /** Longest wait for one answer, in milliseconds; default 10_000. */
  timeoutMs?: number;
  /**
   * Where media may be fetched from, besides the Graph host itself. Default: `public` (https, public addresses) when the
   * Graph host is asked over https, as Meta's own is; `anywhere` for a simulator over http.
   */
  mediaFrom?: 'anywhere' | 'public';
  /** Whether a host may be called; default: every one. */
  isHostAllowed?: HostCheck;
  /** Whether a message may go to a number or a user id, by the law where it is from; default: to every one. */
  mayMessage?: (recipient: string) => boolean;
}

/** A number as Meta knows it. */
export interface PhoneNumberFacts {
  id: string;
  /** As Meta prints it, e.g. `+1 555-000-1111`. */
  displayPhoneNumber: string;
  verifiedName?: string;
  /** GREEN, YELLOW, RED or UNKNOWN. */
  qualityRating: string;
  /** `TIER_250` … `TIER_UNLIMITED`; for the whole business portfolio. */
  messagingLimit?: string;
  /** STANDARD, HIGH, NOT_APPLICABLE. */
  throughputLevel?: string;
  /** CONNECTED, PENDING, BANNED, … */
  status?: string;
  /** APPROVED, DECLINED, PENDING_REVIEW, … */
  nameStatus?: string;
  /** Coexistence: the number is used in the WhatsApp Business app as well. */
  isOnBusinessApp?: boolean;
}

/** What Meta says of a message that it took over; delivery is told by webhooks. */
export interface AcceptedMessage {
  wamid: string;
  /** Digits; may differ from the number that was written to (Brazil, Mexico, Argentina). */
  waId?: string;
  /** BSUID, when the message was sent to one. */
  userId?: string;
  /** Templates only: accepted, held_for_quality_assessment, paused. */
  messageStatus?: string;
}

/** Where a media file can be fetched for the next five minutes, and what it is. */
export interface MediaInfo {
  url: string;
  mimeType: string;
  /** As Meta writes it: hex, or base64 in some versions. */
  sha256?: string;
  sizeBytes?: number;
}

/** Our own number beside Meta's: the message was never handed over, because nothing allows the data to leave. */
const TRANSFER_BLOCKED = 999_451;

/** Pages of one list that are read at most. */
const MAX_PAGES = 100;

/**
 * Meta's WhatsApp Cloud API. Every call either gives what it promises or throws CloudApiRefusal (Meta said no, nothing was
 * done) or CloudApiUnanswered (nothing usable came back); nothing is tried twice here.
 */
export class CloudApi {
  private readonly graph: GraphConnection;
  private readonly download: MediaDownload;
  private readonly version: string;
  private readonly mayMessage: (recipient: string) => boolean;

  constructor(options: CloudApiOptions) {
    const timeoutMs = options.timeoutMs ?? 10_000;
    const isSecure = options.graphUrl.startsWith('https:');
    this.version = options.version;
    this.mayMessage = options.mayMessage ?? (() => true);
    this.graph = new GraphConnection(options.graphUrl, options.version, timeoutMs, options.isHostAllowed);
    const mediaFrom = options.mediaFrom ?? (isSecure ? 'public' : 'anywhere');
    this.download = new MediaDownload(this.graph, mediaFrom, timeoutMs, options.isHostAllowed);
  }

  /** Name, quality and limits of one number. */
  async phoneNumber(token: string, phoneNumberId: string): Promise<PhoneNumberFacts> {
    // Older versions do not know the portfolio's limit and refuse the whole request for it.
    const limit =
      Number(/^v(\d+)/.exec(this.version)?.[1]) >= 24
        ? 'whatsapp_business_manager_messaging_limit'
        : 'messaging_limit_tier';
    const fields = [
      ...['id', 'display_phone_number', 'verified_name', 'quality_rating', 'throughput', 'status', limit],
      ...['name_status', 'is_on_biz_app'],
    ];
    const answer = await this.get(token, [phoneNumberId], { fields: fields.join(',') });
    const displayPhoneNumber = textAt(answer, 'display_phone_number');
    if (displayPhoneNumber === undefined) throw new CloudApiUnanswered('the answer names no phone number', true);
    return compact({
      id: textAt(answer, 'id') ?? phoneNumberId,
      displayPhoneNumber,
      verifiedName: textAt(answer, 'verified_name'),
      qualityRating: qualityOf(textAt(answer, 'quality_rating')),
      messagingLimit: textAt(answer, limit)?.toUpperCase(),
      throughputLevel: textAt(objectAt(answer, 'throughput'), 'level')?.toUpperCase(),
      status: textAt(answer, 'status')?.toUpperCase(),
      nameStatus: textAt(answer, 'name_status')?.toUpperCase(),
      isOnBusinessApp: flagAt(answer, 'is_on_biz_app'),
    });
  }

  /** Name, language and category of every template of a WhatsApp Business Account. */
  async templatesOf(token: string, wabaId: string): Promise<{ name: string; language: string; category: string }[]> {
    const told: { name: string; language: string; category: string }[] = [];
    let after: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const answer = await this.get(token, [wabaId, 'message_templates'], {
        fields: 'name,language,category',
        limit: '100',
        ...(after === undefined ? {} : { after }),
      });
      for (const template of listAt(answer, 'data')) {
        const [name, language, category] = ['name', 'language', 'category'].map((member) => textAt(template, member));
        if (name && language && category) told.push({ name, language, category: category.toUpperCase() });
      }
      const paging = objectAt(answer, 'paging');
      const next = textAt(objectAt(paging, 'cursors'), 'after');
      if (textAt(paging, 'next') === undefined || next === undefined || next === after) break;
      after = next;
    }
    return told;
  }

  /** Ids of all numbers of a WhatsApp Business Account that the token may see. */
  async phoneNumberIdsOf(token: string, wabaId: string): Promise<string[]> {
    const ids = new Set<string>();
    const cursors = new Set<string>();
    for (let page = 0; page < MAX_PAGES; page++) {
      const after = [...cursors].at(-1);
      const answer = await this.get(token, [wabaId, 'phone_numbers'], {
        fields: 'id',
        limit: '100',
        ...(after === undefined ? {} : { after }),
      });
      for (const number of listAt(answer, 'data')) {
        const id = idIn(number, 'id');
        if (id !== undefined) ids.add(id);
      }
      const paging = objectAt(answer, 'paging');
      const next = textAt(objectAt(paging, 'cursors'), 'after');
      // `next` is only a sign that there is more: its address holds the token and is never followed.
      if (textAt(paging, 'next') === undefined || next === undefined || cursors.has(next)) break;
      cursors.add(next);
    }
    return [...ids];
  }

  /** Sends this app the webhooks of a WhatsApp Business Account; again changes nothing. */
  async subscribeApp(token: string, wabaId: string): Promise<void> {
    expectSuccess(await this.call(token, { method: 'POST', path: [wabaId, 'subscribed_apps'] }));
  }

  /** Meta sends this app no more webhooks of a WhatsApp Business Account; again changes nothing. */
  async unsubscribeApp(token: string, wabaId: string): Promise<void> {
    expectSuccess(await this.call(token, { method: 'DELETE', path: [wabaId, 'subscribed_apps'] }));
  }

  /** Registers a number, and says in which country Meta is to keep what it holds; undefined: wherever Meta keeps it. */
  async registerNumber(token: string, phoneNumberId: string, pin: string, region?: string): Promise<void> {
    const body = {
      messaging_product: 'whatsapp',
      pin,
      ...(region === undefined ? {} : { data_localization_region: region }),
    };
    expectSuccess(await this.call(token, { method: 'POST', path: [phoneNumberId, 'register'], body }));
  }

  /** Hands one message over (`writeMessage` makes the payload). */
  async sendMessage(token: string, phoneNumberId: string, payload: JsonObject): Promise<AcceptedMessage> {
    if (!this.mayMessage(textAt(payload, 'to') ?? textAt(payload, 'recipient') ?? '')) {
      throw new CloudApiRefusal({ code: TRANSFER_BLOCKED, httpStatus: 451, title: 'No safeguard covers the transfer' });
    }
    const answer = await this.call(token, { method: 'POST', path: [phoneNumberId, 'messages'], body: payload });
    const message = listAt(answer, 'messages')[0];
    const contact = listAt(answer, 'contacts')[0];
    const wamid = idIn(message, 'id');
    if (wamid === undefined) throw new CloudApiUnanswered('the answer names no message', true);
    return compact({
      wamid,
      waId: textAt(contact, 'wa_id'),
      userId: textAt(contact, 'user_id'),
      messageStatus: textAt(message, 'message_status'),
    });
  }

  /** Tells a person that this message of theirs and all before it were read; `isTyping`: and that an answer is being written. */
  async markRead(token: string, phoneNumberId: string, wamid: string, isTyping = false): Promise<void> {
    const body = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: wamid,
      ...(isTyping ? { typing_indicator: { type: 'text' } } : {}),
    };
    expectSuccess(await this.call(token, { method: 'POST', path: [phoneNumberId, 'messages'], body }));
  }

  /** Uploads a file for one number; the id is good for 30 days. An error of the file's own stream is thrown as it is. */
  async uploadMedia(token: string, phoneNumberId: string, file: UploadFile): Promise<string> {
    const body = uploadForm(file);
    try {
      const answer = await this.call(token, { method: 'POST', path: [phoneNumberId, 'media'], body });
      const id = idIn(answer, 'id');
      if (id === undefined) throw new CloudApiUnanswered('the answer names no media id', true);
      return id;
    } catch (error) {
      throw body.fileError() ?? error;
    }
  }

  /** A fresh download address of a media file, good for five minutes. */
  async mediaInfo(token: string, metaMediaId: string, phoneNumberId: string): Promise<MediaInfo> {
    const answer = await this.get(token, [metaMediaId], { phone_number_id: phoneNumberId });
    const url = textAt(answer, 'url');
    if (url === undefined) throw new CloudApiUnanswered('the answer names no address', true);
    return compact({
      url,
      mimeType: textAt(answer, 'mime_type') ?? 'application/octet-stream',
      sha256: textAt(answer, 'sha256'),
      sizeBytes: numberAt(answer, 'file_size'),
    });
  }

  /**
   * Hands the bytes at an address of Meta's to `sink`, and gives what it gives; errors of the sink are thrown as they are.
   * Refusal 131052 when the host says no (`httpStatus` 404: the address is too old, ask `mediaInfo` for a new one), the
   * address is one that is never fetched, or the bytes exceed `MAX_INBOUND_BYTES` (413); Unanswered when they break off.
   */
  downloadMedia<T>(token: string, url: string, sink: (body: Readable, facts: DownloadFacts) => Promise<T>): Promise<T> {
    return this.download.fetch(token, url, sink);
  }

  /** Lets running calls end, then closes all connections. */
  async close(): Promise<void> {
    await Promise.all([this.graph.close(), this.download.close()]);
  }

  private get(token: string, path: string[], query: Record<string, string>): Promise<JsonObject> {
    return this.call(token, { method: 'GET', path, query });
  }

  private call(token: string, call: GraphCall): Promise<JsonObject> {
    return this.graph.call(token, call);
  }
}

/** An id of Meta's; undefined for anything that cannot be one. */
function idIn(parent: JsonValue | undefined, key: string): string | undefined {
  const id = textAt(parent, key);
  return id !== undefined && id.length <= 512 ? id : undefined;
}

function expectSuccess(answer: JsonObject): void {
  if (answer['success'] !== true && answer['success'] !== 'true') {
    throw new CloudApiUnanswered('the answer does not say that it is done', true);
  }
}

/** "NA" is what older versions call UNKNOWN. */
function qualityOf(rating: string | undefined): string {
  const word = rating?.toUpperCase();
  return word === 'GREEN' || word === 'YELLOW' || word === 'RED' ? word : 'UNKNOWN';
}
