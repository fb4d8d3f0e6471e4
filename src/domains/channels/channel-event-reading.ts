import { ChannelEventKind } from './channel-event.type.js';
import type { Lesson } from './health-registers.js';
import {
  disconnectionReasons,
  nameRejections,
  plainWords,
  restrictionSentences,
  violationSubjects,
} from './meta-words.js';
import { messagingLimitOf } from './messaging-limit.js';

/** The field under which the answer to a question of ours is kept: what Meta says of a number that is connected. */
export const askedField = 'phone_number';

/** An event as people see it, and what it tells of the channel's health. */
export interface EventReading {
  kind: ChannelEventKind;
  title: string;
  detail?: string | undefined;
  lessons: Lesson[];
}

/** The members of one of Meta's values, whatever they are. */
class Value {
  constructor(private readonly value: unknown) {}

  /** Short text; Meta's words are never longer. */
  text(key: string): string | undefined {
    const member = this.member(key);
    if (typeof member === 'number') return String(member);
    return typeof member === 'string' && member !== '' ? member.slice(0, 500) : undefined;
  }

  word(key: string): string | undefined {
    return this.text(key)?.toUpperCase();
  }

  at(key: string): Value {
    return new Value(this.member(key));
  }

  list(key: string): Value[] {
    const member = this.member(key);
    return (Array.isArray(member) ? member : member === undefined || member === null ? [] : [member])
      .slice(0, 100)
      .map((each) => new Value(each));
  }

  /** A unix time in seconds, or a date in words; ISO 8601. */
  time(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const time = new Date(/^\d{9,11}$/.test(text) ? Number(text) * 1_000 : Date.parse(`${text} UTC`));
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
  }

  member(key: string): unknown {
    if (this.value === null || typeof this.value !== 'object' || Array.isArray(this.value)) return undefined;
    return Object.hasOwn(this.value, key) ? (this.value as Record<string, unknown>)[key] : undefined;
  }
}

type Reader = (value: Value) => EventReading;

/** What a webhook says of a channel; undefined for fields that say nothing of a channel's health. */
export function readChannelEvent(field: string, value: unknown): EventReading | undefined {
  return Object.hasOwn(readers, field) ? readers[field]!(new Value(value)) : undefined;
}

/** The kind of event that a field tells of; undefined for fields that say nothing of a channel's health. */
export const isHealthField = (field: string): boolean => Object.hasOwn(readers, field);

const told = (fact: string, value: unknown): Lesson[] => (value === undefined ? [] : [{ fact, value }]);

const readers: Record<string, Reader> = {
  [askedField]: (value) => ({
    kind: ChannelEventKind.CHECKED,
    title: 'Meta was asked about the number',
    lessons: [
      ...told('quality', value.text('quality_rating')),
      ...told('limit', messagingLimitOf(value.member('messaging_limit'))),
      ...told('throughput', value.text('throughput_level')),
      ...told('name', value.text('verified_name')),
      ...told('coexistence', value.member('is_on_biz_app')),
      ...told('removed', { is: false }),
      ...nameStatusOf(value.word('name_status')),
    ],
  }),

  phone_number_quality_update(value) {
    const event = value.word('event') ?? 'UNKNOWN';
    const limit = messagingLimitOf(
      value.member('max_daily_conversations_per_business') ?? value.member('current_limit'),
    );
    const before = messagingLimitOf(value.member('old_limit'));
    const detail = limit && `Messaging limit: ${before && before !== limit ? `${before} → ` : ''}${limit}.`;
    const known: Record<string, Omit<EventReading, 'detail'>> = {
      FLAGGED: {
        kind: ChannelEventKind.QUALITY_CHANGED,
        title: 'People rate the number low',
        lessons: told('quality', 'RED'),
      },
      UNFLAGGED: {
        kind: ChannelEventKind.QUALITY_CHANGED,
        title: 'The number has recovered',
        lessons: told('quality', 'GREEN'),
      },
      THROUGHPUT_UPGRADE: {
        kind: ChannelEventKind.THROUGHPUT_CHANGED,
        title: 'The number may send faster',
        lessons: told('throughput', 'HIGH'),
      },
    };
    const { kind, title, lessons } = known[event] ?? {
      kind: limit ? ChannelEventKind.LIMIT_CHANGED : ChannelEventKind.OTHER,
      title: limit ? `Messaging limit: ${plainWords(event)}` : `Number: ${plainWords(event)}`,
      lessons: [],
    };
    return { kind, title, detail, lessons: [...lessons, ...told('limit', limit)] };
  },

  phone_number_name_update(value) {
    const status = value.word('decision') ?? 'UNKNOWN';
    const name = value.text('requested_verified_name');
    const reason = value.word('rejection_reason');
    const detail = reason && reason !== 'NONE' ? (nameRejections[reason] ?? `${plainWords(reason)}.`) : undefined;
    return {
      kind: ChannelEventKind.NAME_REVIEWED,
      title: `Display name${name ? ` "${name}"` : ''}: ${plainWords(status)}`,
      detail,
      lessons: [
        ...told('nameReview', { status, name: name ?? null, reason: detail ?? null }),
        ...(status === 'APPROVED' ? told('name', name) : []),
      ],
    };
  },

  business_capability_update(value) {
    const limit = messagingLimitOf(value.member('max_daily_conversations_per_business'));
    const numbers = value.text('max_phone_numbers_per_waba') ?? value.text('max_phone_numbers_per_business');
    const detail = [limit && `Messaging limit: ${limit}.`, numbers && `Phone numbers: up to ${numbers}.`].filter(
      Boolean,
    );
    return {
      kind: limit ? ChannelEventKind.LIMIT_CHANGED : ChannelEventKind.CAPABILITY_CHANGED,
      title: 'What the business may do has changed',
      detail: detail.join(' ') || undefined,
      lessons: told('limit', limit),
    };
  },

  account_review_update(value) {
    const status = value.word('decision') ?? 'UNKNOWN';
    return {
      kind: ChannelEventKind.ACCOUNT_REVIEWED,
      title: `Review of the WhatsApp Business Account: ${plainWords(status)}`,
      lessons: told('review', status),
    };
  },

  account_alerts(value) {
    const alert = value.at('alert_info');
    const type = alert.word('alert_type') ?? 'UNKNOWN';
    const isActive = (alert.word('alert_status') ?? 'ACTIVE') === 'ACTIVE';
    const severity = alert.word('alert_severity') ?? 'INFORMATIONAL';
    const detail = alert.text('alert_description');
    return {
      kind: ChannelEventKind.ALERT,
      title: `${isActive ? 'Alert' : 'Alert is over'}: ${plainWords(type)}`,
      detail,
      lessons: told(`alert:${type}`, { isActive, severity, detail: detail ?? null }),
    };
  },

  security(value) {
    const event = value.word('event') ?? 'UNKNOWN';
    const titles: Record<string, string> = {
      PIN_CHANGED: 'The two-step PIN of the number was changed',
      PIN_RESET_REQUEST: 'Somebody asked to switch the two-step PIN off',
      PIN_REQUEST_SUCCESS: 'The two-step PIN of the number was switched off',
    };
    const requester = value.text('requester');
    return {
      kind: ChannelEventKind.SECURITY,
      title: titles[event] ?? `Security: ${plainWords(event)}`,
      detail: requester && `By ${requester} in Meta Business Suite.`,
      lessons: [],
    };
  },

  account_update: readAccountUpdate,

  business_status_update(value) {
    const event = value.word('event') ?? value.word('status') ?? 'UNKNOWN';
    return { kind: ChannelEventKind.ACCOUNT_CHANGED, title: `Business: ${plainWords(event)}`, lessons: [] };
  },

  business_username_updates(value) {
    const status = value.word('status') ?? 'UNKNOWN';
    const username = value.text('username');
    return {
      kind: ChannelEventKind.USERNAME_CHANGED,
      title: `User name of the business${username ? ` ${username}` : ''}: ${plainWords(status)}`,
      lessons: told('username', status === 'DELETED' ? { name: null, status } : { name: username ?? null, status }),
    };
  },

  account_settings_update(value) {
    const calling = value.at('phone_number_settings').at('calling').word('status');
    return {
      kind: ChannelEventKind.SETTINGS_CHANGED,
      title: 'Settings of the number were changed at Meta',
      detail: calling && `Calls: ${plainWords(calling)}.`,
      lessons: told('calling', calling),
    };
  },

  history(value) {
    const [chunk = new Value(null)] = value.list('history');
    const [error] = chunk.list('errors');
    if (error) {
      return {
        kind: ChannelEventKind.HISTORY_IMPORT,
        title: 'The business does not share its history',
        detail: error.at('error_data').text('details') ?? error.text('message') ?? error.text('title'),
        lessons: told('historyDeclined', { code: error.text('code') ?? null }),
      };
    }
    const [phase, progress] = [numberOf(chunk.at('metadata'), 'phase'), numberOf(chunk.at('metadata'), 'progress')];
    return {
      kind: ChannelEventKind.HISTORY_IMPORT,
      title: `History of the WhatsApp Business app: ${progress} %`,
      detail: `Phase ${phase}.`,
      // Chunks come in any order: one fact for each phase, and each percentage is told once.
      lessons: told(`history:${phase}:${progress}`, true),
    };
  },
};

const numberOf = (value: Value, key: string): number => {
  const said = Math.trunc(Number(value.text(key) ?? 0));
  return said >= 0 && said <= 100 ? said : 0;
};

function nameStatusOf(status: string | undefined): Lesson[] {
  const review: Record<string, string> = {
    APPROVED: 'APPROVED',
    AVAILABLE_WITHOUT_REVIEW: 'APPROVED',
    DECLINED: 'REJECTED',
    PENDING_REVIEW: 'PENDING',
  };
  const known = status && review[status];
  return known ? told('nameReview', { status: known, name: null, reason: null }) : [];
}

function readAccountUpdate(value: Value): EventReading {
  const event = value.word('event') ?? 'UNKNOWN';
  const other = { kind: ChannelEventKind.ACCOUNT_CHANGED, title: `Account: ${plainWords(event)}`, lessons: [] };
  switch (event) {
    case 'ACCOUNT_RESTRICTION': {
      const restrictions = value.list('restriction_info').map((info) => {
        const type = info.word('restriction_type') ?? 'UNKNOWN';
        return { type, until: info.time('expiration') ?? null };
      });
      return {
        kind: ChannelEventKind.RESTRICTED,
        title: 'Meta has restricted the account',
        detail:
          restrictions.map(({ type }) => restrictionSentences[type] ?? `${plainWords(type)}.`).join(' ') || undefined,
        lessons: restrictions.flatMap(({ type, until }) => told(`restriction:${type}`, { until })),
      };
    }
    case 'ACCOUNT_VIOLATION': {
      const type = value.at('violation_info').word('violation_type') ?? 'UNKNOWN';
      return {
        kind: ChannelEventKind.VIOLATION,
        title: `Meta says that the account offends against its rules: ${violationSubjects[type] ?? plainWords(type)}`,
        lessons: told(`violation:${type}`, true),
      };
    }
    case 'DISABLED_UPDATE': {
      const ban = value.at('ban_info');
      const state = ban.word('waba_ban_state') ?? 'UNKNOWN';
      const titles: Record<string, string> = {
        DISABLE: 'Meta has disabled the account',
        SCHEDULE_FOR_DISABLE: 'Meta is going to disable the account',
        REINSTATE: 'Meta has reinstated the account',
      };
      const date = ban.text('waba_ban_date');
      return {
        kind: ChannelEventKind.BAN_CHANGED,
        title: titles[state] ?? `Account: ${plainWords(state)}`,
        detail: date && `${date}.`,
        lessons: told('ban', { state, date: ban.time('waba_ban_date') ?? null }),
      };
    }
    case 'ACCOUNT_DELETED':
      return {
        ...other,
        title: 'The WhatsApp Business Account was deleted',
        lessons: told('removed', { is: true, event }),
      };
    case 'PARTNER_REMOVED':
    case 'PARTNER_APP_UNINSTALLED':
    case 'ACCOUNT_OFFBOARDED': {
      const reason = value.at('disconnection_info').word('reason');
      const detail = reason && (disconnectionReasons[reason] ?? `${plainWords(reason)}.`);
      return {
        kind: ChannelEventKind.PARTNER_CHANGED,
        title: 'The business took the connection back at Meta',
        detail,
        lessons: told('removed', { is: true, event, detail: detail ?? null }),
      };
    }
    case 'PARTNER_ADDED':
    case 'PARTNER_APP_INSTALLED':
    case 'ACCOUNT_RECONNECTED':
      return {
        kind: ChannelEventKind.PARTNER_CHANGED,
        title: 'The business has shared the account with this app',
        lessons: told('removed', { is: false }),
      };
    default:
      return event.startsWith('PARTNER_') ? { ...other, kind: ChannelEventKind.PARTNER_CHANGED } : other;
  }
}
