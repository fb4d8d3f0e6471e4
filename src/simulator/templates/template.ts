import type { Json } from '../parameters.js';

/** What a review, or the life after it, can do to a template. */
export const TEMPLATE_EVENTS = [
  'APPROVED',
  'REJECTED',
  'PENDING',
  'PAUSED',
  'DISABLED',
  'FLAGGED',
  'REINSTATED',
  'IN_APPEAL',
  'LIMIT_EXCEEDED',
  'LOCKED',
  'UNLOCKED',
  'ARCHIVED',
  'UNARCHIVED',
  'DELETED',
  'PENDING_DELETION',
] as const;

/** One of those events. */
export type TemplateEvent = (typeof TEMPLATE_EVENTS)[number];

/** A message template of one WABA in one language. */
export interface Template {
  id: string;
  wabaId: string;
  name: string;
  language: string;
  category: 'AUTHENTICATION' | 'MARKETING' | 'UTILITY';
  previousCategory?: string;
  subCategory?: string;
  status: string;
  parameterFormat: 'POSITIONAL' | 'NAMED';
  components: Json[];
  ttlSeconds?: number;
  rejectedReason: string;
  quality: string;
  qualityAt: number;
  editedAt: number[];
  createdAt: number;
  wasApproved: boolean;
  /** While the template is paced: what starts each message that waits for the assessment, or fails it with a code. */
  held?: ((errorCode?: number) => void)[];
}

/** The buttons of the template in their order. */
export function buttonsOf(components: Json[]): Json[] {
  const buttons = components.find((component) => component['type'] === 'BUTTONS')?.['buttons'];
  return Array.isArray(buttons) ? (buttons as Json[]) : [];
}

/** The names (or numbers) of the variables in a text, in order of first use. */
export function variablesIn(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...new Set([...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}

/** Status of the template after an event of its review or its later life. */
export function statusAfter(event: TemplateEvent): string {
  switch (event) {
    case 'FLAGGED':
    case 'REINSTATED':
    case 'UNLOCKED':
    case 'UNARCHIVED':
      return 'APPROVED';
    default:
      return event;
  }
}

/** Templates every new WABA has, so that a first campaign needs no review. */
export const SAMPLE_TEMPLATES: readonly Pick<Template, 'name' | 'language' | 'category' | 'components'>[] = [
  {
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      { type: 'BODY', text: 'Welcome and congratulations! This message shows that your number can send templates.' },
      { type: 'FOOTER', text: 'WhatsApp Business Platform sample message' },
    ],
  },
  {
    name: 'seasonal_offer',
    language: 'en_US',
    category: 'MARKETING',
    components: [
      {
        type: 'BODY',
        text: 'Hi {{1}}, our {{2}} starts today. Show this message in the shop for a discount.',
        example: { body_text: [['Ana', 'summer sale']] },
      },
      { type: 'FOOTER', text: 'Reply STOP to opt out' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Tell me more' },
          { type: 'QUICK_REPLY', text: 'Stop' },
        ],
      },
    ],
  },
];
