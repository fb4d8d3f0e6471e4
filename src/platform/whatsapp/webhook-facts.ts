import type { JsonObject, JsonValue } from './json-value.js';
import type { MessageContent, SystemContent } from './message-content.js';

/** The smallest independent thing that a webhook told: a fact, or a piece that could not be read (`poison`). */
export type WebhookItem = FactItem | PoisonItem;

/** One fact; `readWebhook(item.raw)` gives this item again, so `raw` is all that a second attempt needs. */
export interface FactItem {
  /** `entry[].id`: the WhatsApp Business Account, or the business portfolio for events of partners. */
  wabaId: string;
  field: string;
  /** Meta's id of our number; absent for facts about the whole account. */
  phoneNumberId?: string;
  /** A complete webhook body that holds this item alone, with the contact and metadata that belong to it. */
  raw: JsonObject;
  fact: WebhookFact;
  poison?: undefined;
}

/** A piece that could not be read; its neighbours are not affected. */
export interface PoisonItem {
  wabaId?: string;
  field?: string;
  phoneNumberId?: string;
  raw: JsonValue;
  poison: { reason: string };
  fact?: undefined;
}

/** What a webhook says, in plain terms. */
export type WebhookFact =
  | InboundMessageFact
  | MessageStatusFact
  | IdentityChangedFact
  | UserPreferenceFact
  | EchoFact
  | HistoryMessageFact
  | AppContactFact
  | CallFact
  | ChannelFact
  | TemplateFact
  | PlatformErrorFact
  | OtherFact;

/** How WhatsApp names a person: the business-scoped user id first; the phone number may be withheld. */
export interface PersonIds {
  /** BSUID, e.g. `US.1349…`; whole string. */
  userId?: string;
  parentUserId?: string;
  /** Digits without plus. */
  waId?: string;
}

/** The sender of a message, as told by the message and its entry in `contacts`. */
export interface Sender extends PersonIds {
  username?: string;
  profileName?: string;
  identityKeyHash?: string;
}

/** One of Meta's errors as webhooks carry them. */
export interface WebhookError {
  code?: number;
  title?: string;
  message?: string;
  details?: string;
  href?: string;
}

/** A message that a customer sent. */
export interface InboundMessageFact {
  kind: 'inbound_message';
  wamid: string;
  /** Meta's timestamp; whole seconds. */
  sentAt: Date;
  sender: Sender;
  groupId?: string;
  content: MessageContent;
  context: MessageContext;
  referral?: Referral;
  errors?: WebhookError[];
  /** The customer's encryption identity changed. */
  identityChange?: { acknowledged?: boolean; createdAt?: Date; hash?: string };
}

/** What a message answers or stems from. */
export interface MessageContext {
  /** The message that is answered; it may be one that we never saw. */
  wamid?: string;
  forwarded?: boolean;
  frequentlyForwarded?: boolean;
  referredProduct?: { catalogId?: string; productRetailerId?: string };
}

/** The Click-to-WhatsApp ad or post that brought the customer. */
export interface Referral {
  sourceUrl?: string;
  sourceId?: string;
  /** `ad`, `post`. */
  sourceType?: string;
  headline?: string;
  body?: string;
  mediaType?: string;
  imageUrl?: string;
  videoUrl?: string;
  thumbnailUrl?: string;
  ctwaClid?: string;
  welcomeMessage?: string;
}

/** Steps of a message of ours; `unknown` stands for every value that Meta may add. */
export type MessageStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed' | 'unknown';

/** A report on a message of ours; reports repeat and arrive in any order. */
export interface MessageStatusFact {
  kind: 'message_status';
  wamid: string;
  status: MessageStatus;
  /** Meta's own word, when `status` is `unknown`. */
  originalStatus?: string;
  at: Date;
  recipient: PersonIds & { username?: string; profileName?: string };
  groupId?: string;
  /** `biz_opaque_callback_data` of the send. */
  callbackData?: string;
  pricing?: { billable?: boolean; model?: string; type?: string; category?: string };
  conversation?: { id?: string; expiresAt?: Date; originType?: string };
  errors: WebhookError[];
}

/** One person has new names: link them to the person known by the old ones. */
export interface IdentityChangedFact {
  kind: 'identity_changed';
  source: 'system_message' | 'user_id_update';
  at: Date;
  previous: PersonIds;
  current: PersonIds;
  detail?: string;
  /** The notice in the thread, when it came as a message. */
  wamid?: string;
  content?: SystemContent;
}

/** A customer's choice in WhatsApp about a category of our messages. */
export interface UserPreferenceFact {
  kind: 'user_preference';
  at: Date;
  person: PersonIds & { username?: string; profileName?: string };
  /** `marketing_messages`. */
  category: string;
  /** `stop`, `resume`, `signup`; `unknown` for anything new. */
  value: 'stop' | 'resume' | 'signup' | 'unknown';
  originalValue?: string;
  detail?: string;
}

/** A message that the business sent from the WhatsApp Business app on the same number. */
export interface EchoFact {
  kind: 'echo';
  wamid: string;
  sentAt: Date;
  recipient: PersonIds & { username?: string; profileName?: string };
  content: MessageContent;
  context: MessageContext;
}

/** A message from before the connection, out of the WhatsApp Business app's history. */
export interface HistoryMessageFact {
  kind: 'history_message';
  wamid: string;
  sentAt: Date;
  direction: 'INBOUND' | 'OUTBOUND';
  /** The customer, whoever wrote. */
  partner: PersonIds & { username?: string; profileName?: string };
  content: MessageContent;
  context: MessageContext;
  /** DELIVERED, ERROR, PENDING, PLAYED, READ, SENT. */
  status?: string;
}

/** An entry of the address book in the WhatsApp Business app was added, changed or removed. */
export interface AppContactFact {
  kind: 'app_contact';
  at: Date;
  waId: string;
  /** Absent when removed, or when the entry has no name. */
  name?: string;
  isRemoved: boolean;
}

/** What a webhook says of a call; each step is told by a webhook of its own, in any order. */
export type CallStep = 'CONNECT' | 'RINGING' | 'ACCEPTED' | 'REJECTED' | 'TERMINATE';

/** A step of a call with a customer. */
export interface CallFact {
  kind: 'call';
  /** Meta's id, `wacid.…`; the same for all steps. */
  callId: string;
  direction: 'INBOUND' | 'OUTBOUND';
  step: CallStep;
  at: Date;
  /** The customer, whoever called. */
  person: PersonIds & { username?: string; profileName?: string };
  /** Of TERMINATE: it did not end well. */
  isFailed?: boolean;
  /** Of TERMINATE: when it was picked up; absent when nobody did. */
  startedAt?: Date;
  endedAt?: Date;
  durationSeconds?: number;
  /** `biz_opaque_callback_data` of our call. */
  callbackData?: string;
  errors?: WebhookError[];
  /** Meta's own words. */
  value: JsonObject;
}

/** Fields that speak of the account or its numbers. */
export const channelFields = [
  'account_alerts',
  'account_review_update',
  'account_settings_update',
  'account_update',
  'business_capability_update',
  'business_status_update',
  'business_username_updates',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
] as const;

/** News of the account or of one number; `value` is Meta's own. */
export interface ChannelFact {
  kind: 'channel';
  field: (typeof channelFields)[number] | 'history';
  /** Digits only, where the value names a number. */
  displayPhoneDigits?: string;
  /** Meta's id of our number, where the value is about one and names it so. */
  entityId?: string;
  event?: string;
  at?: Date;
  value: JsonObject;
}

/** Fields that speak of one message template. */
export const templateFields = [
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'template_category_update',
  'template_correct_category_detection',
] as const;

/** News of one template: only what the field speaks of is there. */
export interface TemplateFact {
  kind: 'template';
  field: (typeof templateFields)[number];
  templateId: string;
  name?: string;
  language?: string;
  /** New status, upper case: APPROVED, REJECTED, PAUSED, … */
  event?: string;
  /** Upper case; absent for Meta's null and NONE. */
  reason?: string;
  /** A sentence of Meta's on the reason and what to do. */
  detail?: string;
  category?: { previous?: string; current?: string; upcoming?: string; changesAt?: Date };
  quality?: { previous?: string; current?: string };
  at?: Date;
  value: JsonObject;
}

/** `value.errors[]`: an error of the system, app or account, bound to no message. */
export interface PlatformErrorFact {
  kind: 'platform_error';
  error: WebhookError;
}

/** Everything else, kept whole: fields or parts that no room reads yet. */
export interface OtherFact {
  kind: 'other';
  field: string;
  /** Which part of the field, e.g. `payment_status`, `user_actions`. */
  topic?: string;
  value: JsonValue;
}
