import { createHash } from 'node:crypto';
import { SimulatorClock } from './clock.js';
import { Chats } from './messages/chats.js';
import { CustomerBook } from './people/customer.js';
import { Faults } from './faults.js';
import { GraphError, unknownObject } from './graph/graph-error.js';
import { looksLikeMediaId, numericId } from './identifiers.js';
import { Ledger } from './messages/ledger.js';
import { LiveFeed } from './phones/live-feed.js';
import { MediaStore } from './media/media-store.js';
import { newPhoneNumber, type PhoneNumber, type Thread } from './numbers/phone-number.js';
import { defaultSettings, type Settings } from './settings.js';
import { RecentMap } from './recent-map.js';
import { SAMPLE_TEMPLATES, type Template } from './templates/template.js';
import { newWaba, type Waba } from './accounts/waba.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.js';

/** What the world is made with. */
export interface WorldOptions {
  webhookUrl?: string;
  appSecret: string;
  verifyToken: string;
  seed: number;
  statusDelaysMs?: Settings['statusDelaysMs'];
  log: (line: string) => void;
}

/** Everything the simulator remembers, all of it in memory. */
export class World {
  readonly clock = new SimulatorClock();
  readonly feed = new LiveFeed();
  readonly faults: Faults;
  readonly webhooks: WebhookDelivery;
  readonly mediaKey: string;
  settings: Settings;
  customers = new CustomerBook();
  ledger = new Ledger();
  media = new MediaStore();
  chats = new Chats();
  /** The simulator's own address, for media links. */
  publicUrl = '';
  wabas = new Map<string, Waba>();
  numbers = new Map<string, PhoneNumber>();
  templates = new Map<string, Template>();
  refusedTokens = new Map<string, { code: number; subcode?: number }>();
  uploads = new Map<string, { bytes: Buffer; type: string; length: number }>();
  /** Which thread a message of a customer belongs to: marking it read needs that. */
  inboundThreads = new RecentMap<string, Thread>(200_000);
  /** Graph requests whose answer a fault has cut off or replaced. */
  faultsStruck = 0;
  #order = 0;
  #wabaOfToken = new Map<string, string>();
  #guessesOfToken = new Map<string, string[]>();

  constructor(readonly options: WorldOptions) {
    this.faults = new Faults(options.seed);
    this.settings = defaultSettings(options.webhookUrl, options.statusDelaysMs);
    this.mediaKey = createHash('sha256').update(`media ${options.appSecret}`).digest('hex');
    this.webhooks = new WebhookDelivery(this.clock, this.faults, () => this.settings, options.appSecret, options.log);
  }

  /** Numbers what is written by either side, so that a chat has one order whatever the clock says. */
  nextOrder(): number {
    return ++this.#order;
  }

  /** As at the start: no accounts, customers, messages, faults or pending webhooks, real time. */
  reset(): void {
    this.clock.reset();
    this.webhooks.reset();
    this.faults.change({ reset: true, seed: this.options.seed });
    this.settings = defaultSettings(this.options.webhookUrl, this.options.statusDelaysMs);
    this.customers = new CustomerBook();
    this.ledger = new Ledger();
    this.media = new MediaStore();
    this.chats = new Chats();
    this.wabas = new Map();
    this.numbers = new Map();
    this.templates = new Map();
    this.refusedTokens = new Map();
    this.uploads = new Map();
    this.inboundThreads = new RecentMap(200_000);
    this.faultsStruck = 0;
    this.#wabaOfToken = new Map();
    this.#guessesOfToken = new Map();
    this.feed.publish({ kind: 'reset' });
  }

  /** The account, made at first use with its sample templates; takes over numbers that this token named before it. */
  waba(id: string, token?: string): Waba {
    let waba = this.wabas.get(id);
    if (!waba) {
      if (!/^\d{1,20}$/.test(id) || looksLikeMediaId(id)) throw unknownObject('get', id);
      waba = newWaba(id, this.clock.now());
      this.wabas.set(id, waba);
      for (const sample of SAMPLE_TEMPLATES)
        this.addTemplate(waba, { ...sample, status: 'APPROVED', wasApproved: true });
    }
    if (token) {
      this.#wabaOfToken.set(token, id);
      for (const numberId of this.#guessesOfToken.get(token) ?? []) {
        const number = this.numbers.get(numberId);
        if (number?.wabaIsGuess) this.moveNumber(number, id);
      }
      this.#guessesOfToken.delete(token);
    }
    return waba;
  }

  /**
   * The phone number, made at first use in the account that its token named last, until the token names one anew: a client
   * may ask for the number before its account. A revoked one is refused.
   */
  number(id: string, token?: string): PhoneNumber {
    let number = this.numbers.get(id);
    if (!number) {
      if (!/^\d{1,20}$/.test(id) || looksLikeMediaId(id) || this.wabas.has(id) || this.templates.has(id))
        throw unknownObject('get', id);
      const known = token === undefined ? undefined : this.#wabaOfToken.get(token);
      const wabaId = known ?? guessedWabaId(id);
      this.waba(wabaId);
      number = newPhoneNumber(id, wabaId, token !== undefined || known === undefined, this.clock.now());
      this.numbers.set(id, number);
      this.wabas.get(wabaId)?.numbers.add(id);
      if (token) {
        const guesses = this.#guessesOfToken.get(token);
        if (guesses) guesses.push(id);
        else this.#guessesOfToken.set(token, [id]);
      }
      this.feed.publish({ kind: 'numbers' });
    }
    if (number.tokenRevoked && token !== undefined) throw revoked(463);
    return number;
  }

  /** Puts the number into another account. */
  moveNumber(number: PhoneNumber, wabaId: string): void {
    this.wabas.get(number.wabaId)?.numbers.delete(number.id);
    const emptied = this.wabas.get(guessedWabaId(number.id));
    if (number.wabaIsGuess && emptied && emptied.numbers.size === 0 && emptied.id !== wabaId) this.#forget(emptied);
    number.wabaId = wabaId;
    number.wabaIsGuess = false;
    this.waba(wabaId).numbers.add(number.id);
  }

  /** Adds a template to the account, filling in what a new one has. */
  addTemplate(
    waba: Waba,
    wanted: Pick<Template, 'name' | 'language' | 'category' | 'components'> & Partial<Template>,
  ): Template {
    const template: Template = {
      id: numericId(),
      wabaId: waba.id,
      status: 'PENDING',
      parameterFormat: 'POSITIONAL',
      rejectedReason: 'NONE',
      quality: 'UNKNOWN',
      qualityAt: this.clock.seconds(),
      editedAt: [],
      createdAt: this.clock.now(),
      wasApproved: false,
      ...wanted,
    };
    waba.templates.set(`${template.name} ${template.language}`, template);
    this.templates.set(template.id, template);
    return template;
  }

  /** Refuses tokens that are not ours or were revoked. */
  checkToken(token: string | undefined): string {
    if (token === undefined || token === '')
      throw new GraphError(190, 'An access token is required to request this resource.', {
        title: 'Authentication error',
      });
    if (!token.startsWith('EAA')) throw new GraphError(190, 'Cannot parse access token');
    const refused = this.refusedTokens.get(token);
    if (refused?.code === 190) throw revoked(refused.subcode);
    if (refused)
      throw new GraphError(refused.code, 'The token lacks the permission for this.', { subcode: refused.subcode });
    return token;
  }

  #forget(waba: Waba): void {
    for (const template of waba.templates.values()) this.templates.delete(template.id);
    this.wabas.delete(waba.id);
  }
}

/** The account of a number that was named before any account was. */
const guessedWabaId = (numberId: string): string => `1${numberId}`.slice(0, 20);

function revoked(subcode: number | undefined): GraphError {
  return new GraphError(190, 'Session has expired or the token was revoked.', {
    subcode,
    title: 'Error validating access token',
  });
}
