import type { SubjectKind, TableData } from '../../platform/personal-data/personal-data.js';

/** For whom a rule holds; `*`: for every kind of copy. */
type For<T> = Readonly<Partial<Record<SubjectKind | '*', T>>>;

/** How a table differs in a copy from all of its rows with all of their columns. */
export interface ArchiveRule {
  /** Not in the copy, and why; the manifest shows it. */
  withheld?: For<string>;
  /** Columns that another column or table repeats, or that speak of others. */
  without?: For<readonly string[]>;
  /** Only rows of which this is true (SQL, the row is `t`). */
  when?: For<string>;
  /** Columns in which members write freely: in a contact's copy other people's numbers, addresses and names are taken out. */
  redacted?: readonly string[];
  /** In a contact's copy these columns of rows that its rows point to (SQL), so that names stand beside ids. */
  named?: { columns: readonly string[]; when: string };
}

const derived = 'it repeats what other tables of the copy say, arranged for searching';
const machine = 'it holds the place where a program is, and nothing of anybody';
const members = "it is the members' own: each of them may have it as a copy of their data";
const membersWork = 'it says what members of the business did, not what is kept of the person';
const guesses = 'it holds guesses about who may be the same person, and speaks of others';
const deliveries = 'it is a raw copy, kept for a month, of what other tables of the copy say';
const proof = 'it is proof that others were erased, by keyed hashes that lead to nobody';
const asked = 'it is sealed, and its answer went to who asked';

const theirs = (table: string, key: string): string =>
  `t.id in (select k.${key} from ${table} k where k.account_id = $1 and k.contact_id = any($2::uuid[]))`;

/**
 * Where a copy is not simply everything: tables that are not named here are in it whole, as soon as the data map says that
 * they hold something of the subject (or, for an account, belong to it). Credentials never are.
 */
export const archiveRules: Readonly<Record<string, ArchiveRule>> = {
  contact_identity: {
    without: { CONTACT: ['match_key', 'suppression_keys'], ACCOUNT: ['suppression_keys'] },
    when: {
      CONTACT: `(t.kind <> 'USERNAME' or not exists (
        select from contact c where c.account_id = $1 and c.id = t.contact_id and c.username = t.value))`,
    },
  },
  contact_attribute_value: { withheld: { '*': derived } },
  contact_attribute: { named: { columns: ['id', 'key', 'label', 'type'], when: 'true' } },
  contact_merge: {
    // Who was parted again from the person is somebody else.
    when: { CONTACT: 't.undone_at is null' },
    without: { CONTACT: ['kept_before'] },
  },
  contact_merge_row: { withheld: { CONTACT: 'it says where rows of the copy stood before, for undoing a merge' } },
  contact_duplicate: { withheld: { '*': guesses } },
  contact_duplicate_dismissal: { withheld: { CONTACT: guesses } },
  contact_likeness: { withheld: { '*': derived } },
  contact_likeness_fill: { withheld: { '*': machine } },
  contact_note: { redacted: ['body'] },
  contact_import: {
    named: {
      columns: ['id', 'filename', 'consent_source', 'consent_evidence', 'created_at'],
      when: theirs('contact_import_contact', 'import_id'),
    },
    without: { ACCOUNT: ['storage_key'] },
  },
  label: {
    named: {
      columns: ['id', 'name'],
      when: `(${theirs('contact_label', 'label_id')} or t.id in (
        select l.label_id from conversation_label l join conversation k on k.account_id = $1 and k.id = l.conversation_id
        where l.account_id = $1 and k.contact_id = any($2::uuid[])))`,
    },
  },
  segment: { named: { columns: ['id', 'name'], when: theirs('segment_member', 'segment_id') } },
  consent_notice: {
    named: {
      columns: ['version', 'language', 'body', 'published_at'],
      when: `(t.version, t.language) in (select k.notice_version, k.notice_language from consent_event k
        where k.account_id = $1 and k.contact_id = any($2::uuid[]))`,
    },
  },
  conversation_read: { withheld: { CONTACT: membersWork } },
  reply_hold: { withheld: { '*': 'it is over within a minute' } },
  bulk_action_item: { withheld: { CONTACT: membersWork } },
  macro_run: { withheld: { CONTACT: membersWork } },
  message: { without: { CONTACT: ['preview', 'failure'] } },
  message_search: { withheld: { '*': derived } },
  message_search_revoked: { withheld: { '*': derived } },
  message_search_fill: { withheld: { '*': machine } },
  media: {
    without: {
      '*': ['storage_key', 'scan_failures'],
      CONTACT: ['storage_key', 'scan_failures', 'meta_media_id', 'failure'],
    },
  },
  media_at_meta: { withheld: { '*': machine } },
  media_part: { withheld: { '*': machine } },
  note: { redacted: ['body'] },
  note_mention: { withheld: { CONTACT: membersWork } },
  notification: { withheld: { CONTACT: membersWork, ACCOUNT: members } },
  notification_event: { withheld: { ACCOUNT: members } },
  notification_mute: { withheld: { CONTACT: membersWork, ACCOUNT: members } },
  notification_preference: { withheld: { ACCOUNT: members } },
  notification_quiet_hours: { withheld: { ACCOUNT: members } },
  conversation_draft: { withheld: { ACCOUNT: members } },
  survey: { without: { '*': ['token'] } },
  session: { withheld: { ACCOUNT: members } },
  refresh_token: { withheld: { '*': 'it holds credentials alone' } },
  recovery_code: { withheld: { '*': 'it holds credentials alone' } },
  user_email_change: { without: { '*': ['session_id'] } },
  password_reset: { withheld: { '*': 'it holds credentials alone' } },
  policy_acceptance: { withheld: { ACCOUNT: members } },
  member_availability: { withheld: { ACCOUNT: members } },
  account_hand_over: { without: { USER: ['new_owner_email', 'new_legal_name'] } },
  invitation: { withheld: { USER: 'it holds the addresses of other people' } },
  mail: { withheld: { '*': 'mails are sealed until they are sent, and not kept afterwards' } },
  webhook_delivery: { withheld: { '*': deliveries } },
  webhook_dead_letter: { withheld: { ACCOUNT: deliveries } },
  event_head: { withheld: { '*': machine } },
  event_follower: { withheld: { '*': machine } },
  event_follower_failure: { withheld: { '*': machine } },
  domain_event: { withheld: { ACCOUNT: 'it tells programs what changed, by ids, for a month' } },
  idempotency_key: { withheld: { '*': machine } },
  erasure_job: { withheld: { CONTACT: proof, ACCOUNT: proof } },
  erasure_item: { withheld: { '*': machine } },
  erasure_vault: { withheld: { '*': 'it is locked away until a legal hold ends, and nobody reads it' } },
  legal_hold: { withheld: { '*': 'it is a matter of law between the business and others' } },
  usage_event: { withheld: { '*': 'it is kept under pseudonyms for a month, and leads to nobody' } },
  usage_seen: { withheld: { '*': machine } },
  integration_delivery: { withheld: { '*': machine } },
  support_view: { withheld: { CONTACT: 'the business lists for itself what staff of the platform was shown' } },
  legal_request: { withheld: { '*': 'it is a matter of law between the platform and authorities' } },
  encryption_rotation: { withheld: { '*': machine } },
  erased_person: { withheld: { '*': proof } },
  data_export: {
    withheld: { ACCOUNT: 'it tells of files that are kept for a day' },
    without: { USER: ['storage_key'] },
  },
  data_import: { withheld: { ACCOUNT: 'it tells of an archive that was restored into this account' } },
  data_subject_request: { withheld: { '*': asked } },
  privacy_inquiry: { withheld: { '*': asked } },
  minor_report: { withheld: { '*': asked } },
  data_archive: { withheld: { '*': 'it tells of copies like this one, which are kept for a week' } },
};

const ruled = <T>(rules: For<T> | undefined, subject: SubjectKind): T | undefined => rules?.[subject] ?? rules?.['*'];

/** Why the table is not in the copy; undefined: it is. */
export function withheldWhy(entry: TableData, subject: SubjectKind): string | undefined {
  const said = ruled(archiveRules[entry.table]?.withheld, subject);
  if (said || subject !== 'USER' || entry.role === 'CONTROLLER') return said;
  const strategy = entry.erasure.USER?.strategy;
  return strategy === 'DELETE_ROW' || strategy === 'REPLACE'
    ? undefined
    : 'it is the work of a member for the business, which decides about it';
}

/** Columns that are left out. */
export const withoutColumns = (table: string, subject: SubjectKind): readonly string[] =>
  ruled(archiveRules[table]?.without, subject) ?? [];

/** What a row must be besides the subject's. */
export const onlyWhen = (table: string, subject: SubjectKind): string | undefined =>
  ruled(archiveRules[table]?.when, subject);
