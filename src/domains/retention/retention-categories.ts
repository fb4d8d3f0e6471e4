/** What is kept for a time. */
export enum RetentionCategory {
  CLOSED_CONVERSATIONS = 'CLOSED_CONVERSATIONS',
  MEDIA_FILES = 'MEDIA_FILES',
  CONTACT_EVENTS = 'CONTACT_EVENTS',
  IMPORT_ERRORS = 'IMPORT_ERRORS',
  EXPORT_RECORDS = 'EXPORT_RECORDS',
  NOTIFICATIONS = 'NOTIFICATIONS',
  CHANNEL_EVENTS = 'CHANNEL_EVENTS',
  EXPORT_FILES = 'EXPORT_FILES',
  IMPORT_FILES = 'IMPORT_FILES',
  RAW_WEBHOOKS = 'RAW_WEBHOOKS',
  AUDIT = 'AUDIT',
  LOGIN_HISTORY = 'LOGIN_HISTORY',
  VISITOR_CHOICES = 'VISITOR_CHOICES',
  SECURITY_REPORTS = 'SECURITY_REPORTS',
  USAGE_EVENTS = 'USAGE_EVENTS',
}

/** What happens to what is too old. */
export enum RetentionAction {
  DELETE = 'DELETE',
  DELETE_FILE = 'DELETE_FILE',
  KEEP = 'KEEP',
}

/** What the platform says of a category. */
export interface RetentionRules {
  about: string;
  action: Exclude<RetentionAction, 'KEEP'>;
  /** Unless the account says otherwise. `maxDays` null: as long as the account exists. */
  minDays: number;
  maxDays: number | null;
  /** Within which an account may choose; null: the platform alone decides. `most` null: without end. */
  bounds: { least: number; most: number | null } | null;
}

/** As long as the law of India keeps personal data and logs at least (DPDP rule 8(3)), and the platform its own. */
export const yearDays = 365;

const free = (about: string, action: RetentionRules['action'] = RetentionAction.DELETE): RetentionRules => ({
  about,
  action,
  minDays: 0,
  maxDays: null,
  bounds: { least: 1, most: null },
});
const fixed = (about: string, minDays: number, maxDays: number | null): RetentionRules => ({
  about,
  action: RetentionAction.DELETE,
  minDays,
  maxDays,
  bounds: null,
});

const C = RetentionCategory;

/** Every category, with its defaults and the bounds that the platform sets. */
export const retentionRulesOf: Readonly<Record<RetentionCategory, RetentionRules>> = {
  [C.CLOSED_CONVERSATIONS]: free(
    'Closed conversations with all that hangs on them: messages, notes, calls, surveys, files. Counted from their last activity.',
  ),
  [C.MEDIA_FILES]: free(
    'Files in messages and notes; the message stays and its file is EXPIRED. Counted from the newest message or note that shows the file; files of canned responses stay.',
    RetentionAction.DELETE_FILE,
  ),
  [C.CONTACT_EVENTS]: free('What people did elsewhere, as the business told it. Counted from when it happened.'),
  [C.IMPORT_ERRORS]: free('What could not be read in the rows of imports. Counted from the import.'),
  [C.EXPORT_RECORDS]: {
    about: 'That somebody took data out, when and how much. Counted from when it was asked for.',
    action: RetentionAction.DELETE,
    minDays: yearDays,
    maxDays: null,
    bounds: { least: yearDays, most: null },
  },
  [C.NOTIFICATIONS]: {
    about: 'What members were told. Counted from the last change.',
    action: RetentionAction.DELETE,
    minDays: 0,
    maxDays: 90,
    bounds: { least: 1, most: 90 },
  },
  [C.CHANNEL_EVENTS]: fixed('What Meta told of the numbers of the business. Counted from when it came.', 0, 400),
  [C.EXPORT_FILES]: fixed('Files of exports. Counted from when they were written.', 0, 1),
  [C.IMPORT_FILES]: fixed('Tables that came in, until they are read. Counted from when they came.', 0, 1),
  [C.RAW_WEBHOOKS]: fixed('Deliveries of Meta as they came. Counted from when they were taken in.', 0, 30),
  [C.AUDIT]: fixed('Who did what in the account; a chain that cannot be shortened.', yearDays, null),
  [C.LOGIN_HISTORY]: fixed('Who signed in, or tried to. Counted from the attempt.', yearDays, yearDays),
  [C.VISITOR_CHOICES]: fixed('What visitors allow. Counted from the last choice.', 0, 2 * yearDays),
  [C.USAGE_EVENTS]: fixed('What members did in the product, under pseudonyms. Counted from when they did.', 0, 30),
  [C.SECURITY_REPORTS]: fixed('What was reported of security. Counted from the report.', 0, 2 * yearDays),
};

/** Categories that an account may choose for. */
export const settableCategories = Object.values(C).filter((category) => retentionRulesOf[category].bounds !== null);
