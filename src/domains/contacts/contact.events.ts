import type { DomainEvent, Scope } from '../../platform/database/scope.js';

/** What changed, for listeners that care about one thing only. */
export type ContactChange =
  | 'CREATED'
  | 'UPDATED'
  | 'PROFILE'
  | 'IDENTITIES'
  | 'OWNER'
  | 'BLOCKED'
  | 'UNBLOCKED'
  | 'ATTRIBUTES'
  | 'LABELS'
  | 'NOTES'
  | 'DUPLICATES'
  | 'RESTRICTION'
  | 'MERGED'
  | 'UNMERGED';

/** A contact came into being, or something of it changed. */
export const contactChanged = (id: string, change: ContactChange): DomainEvent => ({
  type: 'contact.changed',
  entityId: id,
  payload: { contactId: id, change },
});

/** Two contacts became one: `contactId` stays, `goneContactId` leads to it from now on. */
export const contactMerged = ({ keptId, goneId, mergeId }: RecordedMerge): DomainEvent => ({
  type: 'contact.merged',
  entityId: keptId,
  payload: { contactId: keptId, goneContactId: goneId, contactMergeId: mergeId },
});

/** People that turned out to be one. */
export interface ContactMerge {
  /** Who stays. When WhatsApp told that two are one: the contact that was made first. */
  keptId: string;
  /** Who goes; everything that hangs on it moves to the one that stays. */
  goneId: string;
}

/** A merge that is being carried out. */
export interface RecordedMerge extends ContactMerge {
  /** Row of `contact_merge`. */
  mergeId: string;
}

/**
 * A room that holds something of contacts. Both calls run in the transaction of the merge, under the locks of the two
 * contacts, and never wait for anything but the database.
 *
 * `merge`: move rows from the contact that goes to the one that stays before it is deleted (its rows would go with it).
 * Where both have a state, the stricter one holds: consent that one of them withdrew is withdrawn for both. Write a row
 * of `contact_merge_row (account_id, merge_id, kind, row_id, before)` for each row that moved or went, with a `kind` of
 * the room's own; it is kept for 30 days.
 *
 * `undo`: the contact that went is there again, with its old id. Give back what those rows name, if it is still with the
 * one that stayed; what came after the merge stays there.
 */
export interface UndoableMergeFollower {
  merge(scope: Scope, merges: readonly RecordedMerge[]): Promise<void>;
  undo(scope: Scope, merge: RecordedMerge & { mergedAt: string }): Promise<void>;
}

/** A follower of merges; a plain function has nothing to give back when a merge is undone. */
export type ContactMergeFollower =
  UndoableMergeFollower | ((scope: Scope, merges: readonly RecordedMerge[]) => Promise<void>);
