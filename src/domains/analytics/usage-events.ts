import type { UserErrorShape } from '../../platform/kernel/errors.js';
import { usageErrors } from './usage.errors.js';

/** What a property takes: one of these words, yes or no, or a whole number from 0 to 100,000, which no phone number is. */
type Kind = readonly string[] | 'boolean' | 'number';

const pages = ['inbox', 'contacts', 'segments', 'campaigns', 'automations', 'reports', 'settings', 'privacy'] as const;

/** Everything that members' use is counted by; nothing else is stored. */
export const usageEvents: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'page.viewed': { page: pages, seconds: 'number' },
  'feature.used': {
    feature: ['search', 'macro', 'canned_response', 'bulk_action', 'saved_view', 'export', 'import', 'merge', 'note'],
    isKeyboard: 'boolean',
  },
  'search.run': { kind: ['contacts', 'messages'], resultCount: 'number' },
  'automation.edited': { kind: ['auto_reply', 'assignment', 'service_level', 'survey'], isNew: 'boolean' },
  'report.viewed': { report: ['surveys', 'service_levels', 'usage'], days: 'number' },
};

/** A value that a property has. */
export type UsageValue = string | number | boolean;

const mostNumber = 100_000;

const fits = (kind: Kind | undefined, value: unknown): boolean => {
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'number') return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostNumber;
  return typeof value === 'string' && (kind?.includes(value) ?? false);
};

/** What is wrong with an event; empty: it may be stored. What was given is in none of the sentences. */
export function faultsOf(name: string, given: readonly { key: string; value: unknown }[]): UserErrorShape[] {
  const kinds = Object.hasOwn(usageEvents, name) ? usageEvents[name]! : undefined;
  if (!kinds)
    return [{ code: usageErrors.USAGE_EVENT_UNKNOWN, message: 'No event of this name is counted.', path: ['name'] }];
  const faults = given.flatMap(({ key, value }, i): UserErrorShape[] =>
    Object.hasOwn(kinds, key) && fits(kinds[key], value) && given.findIndex((one) => one.key === key) === i
      ? []
      : [
          {
            code: usageErrors.USAGE_PROPERTY_REFUSED,
            message: 'Not a property of this event, or not a value of it.',
            path: ['properties', String(i)],
          },
        ],
  );
  return faults;
}

/** What is counted of an event: itself, and each word or yes of it. */
export const countedOf = (properties: Readonly<Record<string, UsageValue>>): string[] => [
  '',
  ...Object.entries(properties).flatMap(([key, value]) => (typeof value === 'number' ? [] : [`${key}=${value}`])),
];
