/** Why, by which right and for how long the platform processes personal data (GDPR art. 30). */
export interface ProcessingActivity {
  name: string;
  /** CONTROLLER for those who use the platform, PROCESSOR for contacts of the businesses. */
  role: 'CONTROLLER' | 'PROCESSOR';
  purpose: string;
  /** Article of the GDPR. */
  basis: string;
  subjects: string;
  categories: readonly string[];
  recipients: readonly string[];
  retention: string;
}

/** Every activity of this software; what is added to it is added here. */
export const processingActivities: readonly ProcessingActivity[] = [
  {
    name: 'accounts',
    role: 'CONTROLLER',
    purpose: 'To open and keep accounts, and to let people sign in.',
    basis: 'Contract, art. 6(1)(b)',
    subjects: 'People who use the platform',
    categories: ['name', 'e-mail address', 'role', 'accepted policy versions'],
    recipients: ['Hosting', 'Mail delivery'],
    retention: 'As long as the account is there.',
  },
  {
    name: 'security',
    role: 'CONTROLLER',
    purpose: 'To keep accounts safe: sessions, sign-ins, second factors, the audit.',
    basis: 'Legitimate interest and legal obligation, art. 6(1)(c), (f) and 32',
    subjects: 'People who use the platform',
    categories: ['IP address', 'browser', 'times', 'what was done'],
    recipients: ['Hosting'],
    retention: 'Sessions 30 days after their end, sign-ins a year; the audit as long as the account is there.',
  },
  {
    name: 'messages-to-users',
    role: 'CONTROLLER',
    purpose: 'To tell people what concerns them, and what they asked to be told.',
    basis: 'Contract; consent for advertising, art. 6(1)(a), (b)',
    subjects: 'People who use the platform',
    categories: ['e-mail address', 'preferences'],
    recipients: ['Mail delivery'],
    retention: 'What a mail said until it is out; that there was one 30 days.',
  },
  {
    name: 'visitors',
    role: 'CONTROLLER',
    purpose: 'To remember what visitors allow, and who opted out of sale and sharing.',
    basis: 'Legal obligation, art. 6(1)(c)',
    subjects: 'Visitors',
    categories: ['keyed hash of a device name', 'choices'],
    recipients: ['Hosting'],
    retention: 'Two years after the last choice.',
  },
  {
    name: 'messaging',
    role: 'PROCESSOR',
    purpose: "To bring messages between a business and its contacts, on the business's instructions.",
    basis: 'Contract with the business, art. 28',
    subjects: 'Contacts of businesses',
    categories: ['name', 'telephone number', 'WhatsApp ids', 'messages', 'media', 'times'],
    recipients: ['Hosting', 'Meta'],
    retention: 'As the business says; raw webhooks 30 days.',
  },
  {
    name: 'contact-management',
    role: 'PROCESSOR',
    purpose:
      'To keep what a business knows of its contacts: attributes, notes, segments, imports, what they agreed to.',
    basis: 'Contract with the business, art. 28',
    subjects: 'Contacts of businesses',
    categories: ['name', 'telephone number', 'attributes', 'notes', 'events', 'consents'],
    recipients: ['Hosting'],
    retention: 'As the business says.',
  },
  {
    name: 'requests-and-incidents',
    role: 'CONTROLLER',
    purpose: 'To answer requests and grievances, and to handle breaches and reports of minors.',
    basis: 'Legal obligation, art. 6(1)(c)',
    subjects: 'Anybody who writes to us',
    categories: ['e-mail address', 'what was written'],
    recipients: ['Hosting', 'Mail delivery'],
    retention: 'Two years (11 CCR 7101).',
  },
];

/** Where what is kept is kept. */
export const dataLocations: readonly { store: string; holds: string; redis?: true }[] = [
  { store: 'PostgreSQL', holds: 'Everything but files; secrets and mails sealed.' },
  {
    store: 'Files',
    holds:
      'Media, tables of imports and exports, and copies of data, under DATA_DIR; sealed, with keys in FILE_KEYS_DIR.',
  },
  { store: 'Redis', holds: 'Who is online, and hints of ids; nothing that outlives a restart.', redis: true },
];
