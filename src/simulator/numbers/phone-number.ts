import { countryOf } from '../countries.js';
import type { Customer } from '../people/customer.js';
import type { Json } from '../parameters.js';

/** Messaging limits: people reached outside windows in 24 hours. */
export const TIERS = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_1K: 1000,
  TIER_2K: 2000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: Infinity,
} as const;

/** The name of a messaging limit. */
export type Tier = keyof typeof TIERS;

/** What passes between one business number and one person. */
export interface Thread {
  customer: Customer;
  /** When the person last wrote or called; the 24-hour window counts from here. */
  inboundAt?: number;
  /** The first answer to a click on an ad opens 72 free hours. */
  referralAt?: number;
  freeEntryUntil?: number;
  /** When the phone itself was last written to or heard from: decides whether its number is shown beside a username. */
  phoneSeenAt?: number;
  readUpTo?: string;
  typingUntil?: number;
  /** Orders that the business asked to be paid, by their reference. */
  orders: Map<string, { status: string; isPaid: boolean }>;
  pairPaidUntil: number;
  pairBurstAt: number;
  pairBurst: number;
}

/** A business phone number and everything that limits it. */
export interface PhoneNumber {
  id: string;
  wabaId: string;
  /** The WABA was guessed, and a better guess may replace it. */
  wabaIsGuess: boolean;
  digits: string;
  verifiedName: string;
  qualityRating: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  status: string;
  nameStatus: string;
  codeVerificationStatus: string;
  accountMode: 'LIVE' | 'SANDBOX';
  tier: Tier;
  throughputLevel: 'STANDARD' | 'HIGH' | 'NOT_APPLICABLE';
  messagesPerSecond: number;
  registered: boolean;
  coexistence: boolean;
  pin?: string;
  pinGuesses: number;
  /** Country in which what the number holds is kept; undefined: anywhere. */
  localStorage?: string;
  /** Only these numbers may be written to (error 131030), as with a test number. */
  allowList?: Set<string>;
  windowMode: 'async' | 'sync' | 'off';
  pairLimit: 'borrow' | 'bucket' | 'off';
  strictSubscription: boolean;
  bsuids: 'given' | 'always';
  /** Every call that names this number is refused with 190, subcode 463. */
  tokenRevoked: boolean;
  /** Every send fails with this code until it is taken away. */
  failWith?: number;
  /** Being moved to another throughput (131057) until then, in the clock's elapsed time. */
  maintenanceUntil: number;
  registeredAt: number[];
  displayNameApproved: boolean;
  marketingOnCloudApi: boolean;
  override?: { uri: string; verifyToken: string };
  username?: string;
  profile: Json;
  settings: Json;
  automation: Json;
  commerce: Json;
  encryptionKey?: string;
  blocked: Set<Customer>;
  links: Map<string, Json>;
  synced: Set<string>;
  onboardedAt: number;
  threads: Map<Customer, Thread>;
  bucket: { tokens: number; at: number };
}

/** A number as Meta would give it on first sight: digits and name follow from its id, quality is green. */
export function newPhoneNumber(id: string, wabaId: string, wabaIsGuess: boolean, now: number): PhoneNumber {
  let sum = 0;
  for (const char of id) sum = (sum * 131 + char.charCodeAt(0)) % 9_999_991;
  return {
    id,
    wabaId,
    wabaIsGuess,
    digits: `1555${String(sum).padStart(7, '0')}`,
    verifiedName: `Demo Shop ${id.slice(-3)}`,
    qualityRating: 'GREEN',
    status: 'CONNECTED',
    nameStatus: 'APPROVED',
    codeVerificationStatus: 'VERIFIED',
    accountMode: 'LIVE',
    tier: 'TIER_2K',
    throughputLevel: 'STANDARD',
    messagesPerSecond: 80,
    registered: true,
    coexistence: false,
    pinGuesses: 0,
    windowMode: 'async',
    pairLimit: 'borrow',
    strictSubscription: false,
    bsuids: 'given',
    tokenRevoked: false,
    maintenanceUntil: 0,
    registeredAt: [],
    displayNameApproved: true,
    marketingOnCloudApi: true,
    profile: { about: 'Demo Shop on WhatsApp', vertical: 'RETAIL' },
    settings: {},
    automation: { prompts: [], commands: [] },
    commerce: { is_cart_enabled: true, is_catalog_visible: false },
    blocked: new Set(),
    links: new Map(),
    synced: new Set(),
    onboardedAt: now,
    threads: new Map(),
    bucket: { tokens: 80, at: 0 },
  };
}

/** The thread of that number with that person, made when new. */
export function threadOf(number: PhoneNumber, customer: Customer): Thread {
  let thread = number.threads.get(customer);
  if (!thread) {
    thread = { customer, orders: new Map(), pairPaidUntil: 0, pairBurstAt: -Infinity, pairBurst: 0 };
    number.threads.set(customer, thread);
  }
  return thread;
}

/** The number as people write it, "+1 555-123-4567" for the plan of North America. */
export function displayOf(number: PhoneNumber): string {
  const { callingCode } = countryOf(number.digits);
  const rest = number.digits.slice(callingCode.length);
  const groups =
    callingCode === '1' ? [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)] : [rest.slice(0, 5), rest.slice(5)];
  return `+${callingCode} ${groups.filter(Boolean).join(callingCode === '1' ? '-' : ' ')}`;
}

/** Whether a free-form message may be sent now: 24 hours from the person's last message. */
export function windowIsOpen(thread: Thread, now: number): boolean {
  return thread.inboundAt !== undefined && now - thread.inboundAt < 24 * 3_600_000;
}

/** Whether webhooks show the person's phone number: a username hides it unless the two were in touch by phone within 30 days. */
export function phoneIsShown(thread: Thread, now: number): boolean {
  const { waId, username } = thread.customer;
  return waId !== undefined && (username === undefined || now - (thread.phoneSeenAt ?? -Infinity) < 30 * 86_400_000);
}
