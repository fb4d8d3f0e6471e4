import { registerEnumType } from 'type-graphql';

/** What a member or API key may do; a field, query, mutation or subscription names the one that it needs. */
export enum Permission {
  ACCOUNT_READ = 'ACCOUNT_READ',
  ACCOUNT_MANAGE = 'ACCOUNT_MANAGE',
  MEMBERS_READ = 'MEMBERS_READ',
  MEMBERS_MANAGE = 'MEMBERS_MANAGE',
  API_KEYS_MANAGE = 'API_KEYS_MANAGE',
  TEAMS_MANAGE = 'TEAMS_MANAGE',
  AUDIT_READ = 'AUDIT_READ',
  CHANNELS_READ = 'CHANNELS_READ',
  CHANNELS_MANAGE = 'CHANNELS_MANAGE',
  CONTACTS_READ = 'CONTACTS_READ',
  CONTACTS_WRITE = 'CONTACTS_WRITE',
  CONTACTS_MANAGE = 'CONTACTS_MANAGE',
  CONVERSATIONS_READ = 'CONVERSATIONS_READ',
  CONVERSATIONS_WRITE = 'CONVERSATIONS_WRITE',
  INBOX_MANAGE = 'INBOX_MANAGE',
  MESSAGES_SEND = 'MESSAGES_SEND',
  WEBHOOKS_MANAGE = 'WEBHOOKS_MANAGE',
  PRIVACY_MANAGE = 'PRIVACY_MANAGE',
}

registerEnumType(Permission, {
  name: 'Permission',
  description: 'What a member or an API key may do. New values may appear.',
  valuesConfig: {
    ACCOUNT_READ: { description: 'Read the account itself.' },
    ACCOUNT_MANAGE: { description: 'Change the account itself.' },
    MEMBERS_READ: { description: 'Read who belongs to the account.' },
    MEMBERS_MANAGE: { description: 'Invite, change and remove members.' },
    API_KEYS_MANAGE: { description: 'Create, list and revoke API keys.' },
    TEAMS_MANAGE: { description: 'Make teams, say who is in them and what members see, and how work is handed out.' },
    AUDIT_READ: { description: 'Read who did what in the account.' },
    CHANNELS_READ: { description: 'Read channels and their health.' },
    CHANNELS_MANAGE: { description: 'Connect and disconnect channels.' },
    CONTACTS_READ: { description: 'Read contacts, their names and numbers.' },
    CONTACTS_WRITE: { description: 'Create and change contacts.' },
    CONTACTS_MANAGE: { description: 'Import, export and merge contacts; manage their attributes and segments.' },
    CONVERSATIONS_READ: { description: 'Read conversations, messages and their media; watch the inbox.' },
    CONVERSATIONS_WRITE: { description: 'Assign, label, close, reopen and mark conversations.' },
    INBOX_MANAGE: {
      description:
        'Manage labels, shared views and responses, business hours, service levels and surveys; export conversations.',
    },
    MESSAGES_SEND: { description: 'Send messages and upload media for them.' },
    WEBHOOKS_MANAGE: { description: 'List and replay webhook items that could not be processed.' },
    PRIVACY_MANAGE: { description: 'See where personal data is kept, and erase people for good.' },
  },
});

/** What a person is in an account. */
export enum Role {
  OWNER = 'OWNER',
  ADMIN = 'ADMIN',
  AGENT = 'AGENT',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member is in the account.',
  valuesConfig: {
    OWNER: { description: 'May do everything; an account always keeps one.' },
    ADMIN: { description: 'May do everything but change owners and the account itself.' },
    AGENT: { description: 'Works in the inbox: reads, answers, assigns and labels.' },
  },
});

const all = Object.values(Permission);
const agent: Permission[] = [
  Permission.ACCOUNT_READ,
  Permission.MEMBERS_READ,
  Permission.CHANNELS_READ,
  Permission.CONTACTS_READ,
  Permission.CONTACTS_WRITE,
  Permission.CONVERSATIONS_READ,
  Permission.CONVERSATIONS_WRITE,
  Permission.MESSAGES_SEND,
];

/** The permissions of each role, in the order of the enum; nothing is granted anywhere else. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  OWNER: all,
  ADMIN: all.filter((p) => p !== Permission.ACCOUNT_MANAGE),
  AGENT: agent,
};

/** Nobody makes, changes or removes a member who may do what they may not do themselves. */
export const mayGrant = (permissions: ReadonlySet<string>, role: Role): boolean =>
  permissionsOf[role].every((permission) => permissions.has(permission));

/** Equal for equal sets of permissions and equal sight within an account. */
export const visibilityKeyOf = (permissions: Iterable<string>, restriction = ''): string =>
  [...permissions].sort().join(',') + restriction;
