import { Permission } from '../accounts/permissions.js';

/** What a grant can open. */
export enum SupportScope {
  ACCOUNT = 'ACCOUNT',
  CHANNELS = 'CHANNELS',
  CONTACTS = 'CONTACTS',
  CONVERSATIONS = 'CONVERSATIONS',
}

/**
 * What staff may under each of them: to read. Keys, sign-ins, exports, the audit and whatever asks for a permission to manage
 * are in none.
 */
export const permissionsOfScope: Readonly<Record<SupportScope, readonly Permission[]>> = {
  ACCOUNT: [Permission.ACCOUNT_READ, Permission.MEMBERS_READ],
  CHANNELS: [Permission.CHANNELS_READ],
  CONTACTS: [Permission.CONTACTS_READ],
  CONVERSATIONS: [Permission.CONVERSATIONS_READ],
};

/** A grant lasts this long at most. */
export const maxGrantMinutes = 72 * 60;

/** Live grants of an account. */
export const maxLiveGrants = 20;

/** How long staff works before it opens another session; never longer than the grant. */
export const sessionMinutes = 30;
