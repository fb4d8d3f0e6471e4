import type { JsonObject } from './json-value.js';

/** A quick answer under a message; `id` comes back in the reply. */
export interface ReplyButton {
  id: string;
  title: string;
}

/** A row of a list message; `id` comes back in the reply. */
export interface ListRow {
  id: string;
  title: string;
  description?: string;
}

/** A titled group of rows; Meta wants a title as soon as there is more than one section. */
export interface ListSection {
  title?: string;
  rows: ListRow[];
}

/** A titled group of products of one catalogue. */
export interface ProductSection {
  title: string;
  productRetailerIds: string[];
}

/** What stands above the body: a line of text, or one media file named by Meta's media id or by a link. */
export type InteractiveHeader =
  | { type: 'text'; text: string }
  | { type: 'image' | 'video' | 'document'; metaMediaId?: string; link?: string; filename?: string };

/** What the customer can do with an interactive message. */
export type InteractiveAction =
  | { type: 'buttons'; buttons: ReplyButton[] }
  | { type: 'list'; button: string; sections: ListSection[] }
  | { type: 'cta_url'; displayText: string; url: string }
  | { type: 'location_request' }
  | { type: 'request_contact_info' }
  | { type: 'product'; catalogId: string; productRetailerId: string }
  | { type: 'product_list'; catalogId: string; sections: ProductSection[] }
  | { type: 'catalog'; thumbnailProductRetailerId?: string }
  | FlowAction;

/** Opens a WhatsApp Flow, named by exactly one of `flowId` and `flowName`. */
export interface FlowAction {
  type: 'flow';
  flowId?: string;
  flowName?: string;
  cta: string;
  /** Default of Meta's: "unused". */
  token?: string;
  /** Default: published. */
  mode?: 'draft' | 'published';
  /** Default: navigate. */
  action?: 'navigate' | 'data_exchange';
  screen?: string;
  data?: JsonObject;
}
