import type { InteractiveAction, InteractiveHeader } from './interactive-content.js';
import type { JsonObject } from './json-value.js';

/** What a message says, as plain JSON in one shape for both directions; `kind` tells the members apart. */
export type MessageContent =
  | TextContent
  | MediaContent
  | LocationContent
  | ContactsContent
  | InteractiveReplyContent
  | FlowReplyContent
  | CallPermissionReplyContent
  | OrderContent
  | ReactionContent
  | TemplateContent
  | InteractiveContent
  | SystemContent
  | EditContent
  | RevokeContent
  | UnsupportedContent;

/** Words. */
export interface TextContent {
  kind: 'text';
  body: string;
  /** Outbound: ask WhatsApp to preview the first link. */
  previewUrl?: boolean;
  /** What the body hides from who reads the thread, and who sends it puts in. */
  hidden?: { requestId: string; number: number };
}

/** Kinds of media file that WhatsApp tells apart. */
export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** One media file. Inbound: `metaMediaId`, good for 7 days, and perhaps `url`. Outbound: exactly one of `metaMediaId` and `link`. */
export interface MediaContent {
  kind: 'media';
  mediaKind: MediaKind;
  metaMediaId?: string;
  /** Outbound: a public address that Meta fetches by itself. */
  link?: string;
  /** Inbound: Meta's own download address; short-lived and only with the channel's token. */
  url?: string;
  mimeType?: string;
  /** Base64, as Meta writes it. */
  sha256?: string;
  caption?: string;
  filename?: string;
  isVoice?: boolean;
  isAnimated?: boolean;
}

/** A place; degrees. */
export interface LocationContent {
  kind: 'location';
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
  url?: string;
}

/** Contact cards. */
export interface ContactsContent {
  kind: 'contacts';
  contacts: ContactCard[];
}

/** One contact card; `formattedName` falls back to a phone number, then to nothing, when the sender gave no name. */
export interface ContactCard {
  formattedName: string;
  firstName?: string;
  middleName?: string;
  lastName?: string;
  prefix?: string;
  suffix?: string;
  phones: { phone?: string; waId?: string; type?: string }[];
  emails?: { email: string; type?: string }[];
  addresses?: {
    street?: string;
    city?: string;
    state?: string;
    zip?: string;
    country?: string;
    countryCode?: string;
    type?: string;
  }[];
  organisation?: { company?: string; department?: string; title?: string };
  urls?: { url: string; type?: string }[];
  /** YYYY-MM-DD. */
  birthday?: string;
  vcard?: string;
  /** `contact_request` when it answers our request for contact information. */
  origin?: string;
}

/** A tap on a button or list row of ours. */
export interface InteractiveReplyContent {
  kind: 'interactive_reply';
  source: 'button' | 'list' | 'template_button';
  /** The id (for a template's quick reply: the payload) that we gave the choice. */
  replyId: string;
  title: string;
  description?: string;
}

/** A filled-in Flow or address form. */
export interface FlowReplyContent {
  kind: 'flow_reply';
  /** `flow`, `address_message`, … */
  name: string;
  body?: string;
  /** The text that Meta sent: JSON by contract, yet not always, and `flow_token` can be missing. */
  responseJson: string;
}

/** An answer to our request for permission to call. */
export interface CallPermissionReplyContent {
  kind: 'call_permission_reply';
  response: 'accept' | 'reject' | 'unknown';
  isPermanent?: boolean;
  /** ISO 8601, UTC. */
  expiresAt?: string;
  responseSource?: string;
}

/** A cart that a customer sent. */
export interface OrderContent {
  kind: 'order';
  catalogId: string;
  text?: string;
  items: OrderItem[];
}

/** One line of a cart; `itemPrice` is per piece in whole currency units, as Meta writes it. */
export interface OrderItem {
  productRetailerId: string;
  quantity: number;
  itemPrice: number;
  /** ISO 4217. */
  currency: string;
}

/** A reaction to another message; the empty emoji takes it back. */
export interface ReactionContent {
  kind: 'reaction';
  targetWamid: string;
  emoji: string;
}

/** A template as it was sent. */
export interface TemplateContent {
  kind: 'template';
  name: string;
  /** Meta's language code, e.g. `en_US`. */
  language: string;
  category?: string;
  /** The Cloud API's components with their parameters, exactly as sent. */
  components: JsonObject[];
  /** The rendered body, for people who read the thread. */
  body?: string;
}

/** A message of ours that offers choices. */
export interface InteractiveContent {
  kind: 'interactive';
  header?: InteractiveHeader;
  body?: string;
  footer?: string;
  action: InteractiveAction;
}

/** A notice of WhatsApp's inside the thread. */
export interface SystemContent {
  kind: 'system';
  /** `user_changed_number`, `user_changed_user_id`, `customer_identity_changed`, … */
  systemKind: string;
  body: string;
  newWaId?: string;
  newUserId?: string;
}

/** The sender changed an earlier message (within 15 minutes). */
export interface EditContent {
  kind: 'edit';
  targetWamid: string;
  content: MessageContent;
}

/** The sender deleted an earlier message for everybody (within 2 days). */
export interface RevokeContent {
  kind: 'revoke';
  targetWamid: string;
}

/** Something that WhatsApp did not hand over, or that we do not know. */
export interface UnsupportedContent {
  kind: 'unsupported';
  /** Meta's `type`, or `unsupported.type` where Meta names what it withheld. */
  originalType: string;
  errorCode?: number;
  errorTitle?: string;
}
