import type { Template } from '../templates/template.js';

/** A WhatsApp Business Account. */
export interface Waba {
  id: string;
  name: string;
  subscribed: boolean;
  override?: { uri: string; verifyToken: string };
  reviewStatus: string;
  insightsEnabled: boolean;
  createdAt: number;
  numbers: Set<string>;
  templates: Map<string, Template>;
  /** When the person outside a window was last reached; in order of time, oldest first. */
  reached: Map<string, number>;
  deletedNames: Map<string, number>;
  creations: number[];
  managementSince: number;
  managementCalls: number;
}

/** An account as it is on first sight. */
export function newWaba(id: string, now: number): Waba {
  return {
    id,
    name: `Demo Business ${id.slice(-3)}`,
    subscribed: false,
    reviewStatus: 'APPROVED',
    insightsEnabled: false,
    createdAt: now,
    numbers: new Set(),
    templates: new Map(),
    reached: new Map(),
    deletedNames: new Map(),
    creations: [],
    managementSince: 0,
    managementCalls: 0,
  };
}

/** The portfolio that owns an account: limits and user ids belong to it. */
export function portfolioIdOf(waba: Waba): string {
  return `9${waba.id}`;
}

/** The node that `GET /{waba}` projects from. */
export function wabaNode(waba: Waba): Record<string, unknown> {
  return {
    id: waba.id,
    name: waba.name,
    currency: 'USD',
    timezone_id: '1',
    country: 'US',
    message_template_namespace: `ns_${waba.id}`,
    account_review_status: waba.reviewStatus,
    business_verification_status: 'verified',
    ownership_type: 'SELF',
    status: 'ACTIVE',
    owner_business_info: { id: portfolioIdOf(waba), name: waba.name },
    marketing_messages_onboarding_status: 'ELIGIBLE',
    is_enabled_for_insights: waba.insightsEnabled,
  };
}
