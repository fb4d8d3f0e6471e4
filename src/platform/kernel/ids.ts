import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Prefix of the public id of each kind of thing; part of the API, so a prefix is never reused. */
export const idPrefixes = {
  Account: 'acc',
  User: 'usr',
  Session: 'ses',
  ApiKey: 'key',
  Member: 'mbr',
  Invitation: 'inv',
  Channel: 'chn',
  Contact: 'ctc',
  Conversation: 'cnv',
  Label: 'lbl',
  Message: 'msg',
  Media: 'med',
  WebhookDeadLetter: 'dlq',
  AuditEntry: 'aud',
  Team: 'tem',
  ChannelEvent: 'che',
  Call: 'cal',
  ContactAttribute: 'atr',
  ContactNote: 'ctn',
  ContactEvent: 'evt',
  ContactMerge: 'mrg',
  ContactDuplicate: 'dup',
  BusinessHours: 'hrs',
  Activity: 'act',
  BulkAction: 'blk',
  Macro: 'mac',
  SavedView: 'vew',
  Note: 'nte',
  CannedResponse: 'can',
  AssignmentPolicy: 'asg',
  ServiceLevel: 'sla',
  AutoReply: 'arp',
  Survey: 'srv',
  Segment: 'seg',
  ContactImport: 'imp',
  ContactExport: 'exp',
  ConversationExport: 'cxp',
  Notification: 'ntf',
  ConsentEvent: 'cne',
  ConsentNotice: 'cno',
  Subprocessor: 'sub',
  TransferSafeguard: 'tsg',
  SecurityReport: 'rpt',
  Breach: 'brc',
  ErasureJob: 'ers',
  Deletion: 'del',
  Suppression: 'spr',
  LegalHold: 'hld',
  RetentionRun: 'rtn',
  LegalRequest: 'lgr',
  DataExport: 'dxp',
  DataImport: 'dim',
  DataSubjectRequest: 'dsr',
  PrivacyInquiry: 'piq',
  MinorReport: 'mnr',
  SupportAccessGrant: 'sag',
  SupportSession: 'sps',
  SupportView: 'spv',
  Integration: 'itg',
} as const;

/** A kind of thing that has a public id. */
export type IdKind = keyof typeof idPrefixes;

const kindOfPrefix = new Map<string, IdKind>(
  Object.entries(idPrefixes).map(([kind, prefix]) => [prefix, kind as IdKind]),
);

// Random bytes are asked for many at a time: for each id alone they cost more than all the rest of it.
const pool = Buffer.alloc(16 * 256);
let used = pool.length;
let lastMs = 0;
let seq = 0;

/** A new UUIDv7: random, yet ordered by the millisecond in which it was made, and in this process by the call. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += 16));
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // RFC 9562, method 1: the counter begins at random, with its highest bit left free to count up.
    seq = random.readUInt32BE(0) >>> 1;
  } else {
    seq++;
  }
  return v7({ msecs: lastMs, seq, random });
}

/** The public id of a row: prefix, underscore, the UUID's 32 hex digits. */
export const toPublicId = (kind: IdKind, uuid: string): string =>
  // Cut by position: a page prints hundreds of ids, and replacing takes twice as long.
  `${idPrefixes[kind]}_${uuid.slice(0, 8)}${uuid.slice(9, 13)}${uuid.slice(14, 18)}${uuid.slice(19, 23)}${uuid.slice(24)}`;

/** The kind and UUID that a public id names; undefined for anything malformed, which the API shows as a miss. */
export function parsePublicId(id: string): { kind: IdKind; uuid: string } | undefined {
  const match = /^([a-z]{3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(id);
  const kind = match && kindOfPrefix.get(match[1]!);
  return match && kind ? { kind, uuid: match.slice(2).join('-') } : undefined;
}

/** The UUID that a public id of this kind names; undefined when malformed or of another kind. */
export function uuidOf(kind: IdKind, id: string | null | undefined): string | undefined {
  const parsed = id ? parsePublicId(id) : undefined;
  return parsed?.kind === kind ? parsed.uuid : undefined;
}
