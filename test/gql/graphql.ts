/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Says in which country the data of the account is kept. */
export type AccountDataRegionSetInput = {
  /** ISO 3166-1 alpha-2, capital letters; null: wherever the installation keeps it. */
  country?: string | null | undefined;
};

/** Takes an account over. */
export type AccountHandOverAcceptInput = {
  /** The token of the mail. Good once, for seven days. */
  token: string;
};

/** Says no to taking an account over. */
export type AccountHandOverDeclineInput = {
  /** The token of the mail. */
  token: string;
};

/** Asks somebody to take the account over, for another business. */
export type AccountHandOverRequestInput = {
  /** Legal name of the business that takes the account over, 1 to 120 characters. */
  newLegalName: string;
  /** E-mail address of the new owner, who may be a member, a user or nobody yet. */
  newOwnerEmail: string;
  /** What every owner of now becomes: ADMIN or AGENT; default: they leave the account. */
  previousOwnersBecome?: Role | null | undefined;
};

/** Where a hand-over stands. */
export type AccountHandOverState =
  /** The new owner said no. */
  | 'DECLINED'
  /** The account is the new owner’s. */
  | 'DONE'
  /** The new owner did not answer in time. */
  | 'EXPIRED'
  /** The new owner has not answered yet. */
  | 'PENDING'
  /** An owner took it back, or asked anew. */
  | 'WITHDRAWN';

/** Takes a hand-over back. */
export type AccountHandOverWithdrawInput = {
  /** That it is wanted; must be true. */
  isConfirmed: boolean;
};

/** Confirms a sign-up. */
export type AccountSignUpConfirmInput = {
  /** The token: in the link of the mail, behind the `#`. Good once, for 24 hours. */
  token: string;
};

/** Opens an account for a business with its first user, who becomes its owner. */
export type AccountSignUpInput = {
  /** Version of the privacy policy that the person accepted; must be the one in force. */
  acceptedPolicyVersion: string;
  /** Name of the business, 1 to 120 characters. */
  businessName: string;
  /** E-mail address to sign in with. */
  email: string;
  /** Name of the person, 1 to 120 characters. */
  fullName: string;
  /** Whether the person states to be sixteen or older; must be true. After a no, another answer for the same address is TOO_YOUNG for 24 hours. */
  isAtLeastSixteen: boolean;
  /** 8 to 200 characters. */
  password: string;
};

/** Who or what did something. New values may appear. */
export type ActivityCause =
  /** An API key: a bot or an integration. */
  | 'MACHINE'
  /** A message or call of the contact. */
  | 'MESSAGE'
  /** A member; `actor` tells who. */
  | 'PERSON'
  /** A rule of the account, or the product itself. */
  | 'RULE'
  /** The time for it had come. */
  | 'TIME';

/** What happened to a conversation. New values may appear. */
export type ActivityKind =
  /** `assignee` looks after it now, `formerAssignee` did before. */
  | 'ASSIGNEE_CHANGED'
  /** A file holds malware and is handed out to nobody; `reason` is what the scanner calls it. */
  | 'FILE_QUARANTINED'
  /** `labels` were put on. */
  | 'LABELS_ADDED'
  /** `labels` were taken off. */
  | 'LABELS_REMOVED'
  /** Two contacts turned out to be one person; their threads were joined. */
  | 'MERGED'
  /** `from` and `to` are priorities. */
  | 'PRIORITY_CHANGED'
  /** A promised time was met, missed, or begins to count; `to` tells which. */
  | 'SERVICE_LEVEL_CHANGED'
  /** `from` and `to` are statuses; `snoozedUntil` tells until when it is put aside. */
  | 'STATUS_CHANGED'
  /** `from` and `to` are the names of teams, as they were. */
  | 'TEAM_CHANGED';

/** Makes an API key. */
export type ApiKeyCreateInput = {
  /** When the key ends; default: never. */
  expiresAt?: string | null | undefined;
  /** What the key is for, 1 to 120 characters. */
  name: string;
  /** What the key may do; only what the creator may do as well. */
  scopes: Array<Permission>;
};

/** Hands to somebody, to a team, or both. */
export type AssignActionInput = {
  /** A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays. */
  assigneeId?: string | number | null | undefined;
  /** A team of the account; null: none. Left out: it stays. */
  teamId?: string | number | null | undefined;
};

/** What acted. */
export type AuditActorKind =
  /** A program, by an API key. */
  | 'API_KEY'
  /** The platform itself. */
  | 'SYSTEM'
  /** A person. */
  | 'USER';

/** Which entries; every member that is given must hold. */
export type AuditEntryFilter = {
  /** One of these acts, at most 50; `member.removed`. */
  actions?: Array<string> | null | undefined;
  /** Done by this user or API key. */
  actorId?: string | number | null | undefined;
  /** At this time or later. */
  since?: string | null | undefined;
  /** Done to this thing. */
  targetId?: string | number | null | undefined;
  /** Before this time. */
  until?: string | null | undefined;
};

/** What is wrong with a chain of entries. */
export type AuditFault =
  /** The entry does not say what it said when it was written. */
  | 'ALTERED'
  /** A checkpoint that is kept outside the database was not signed here, or by a key that is gone. */
  | 'CHECKPOINT_ALTERED'
  /** The checkpoint of this entry is gone from where it was kept. */
  | 'CHECKPOINT_MISSING'
  /** An entry stands here that nobody wrote into the chain. */
  | 'INSERTED'
  /** The entry that belongs here is gone. */
  | 'MISSING'
  /** The entries from here on were written anew: a signed checkpoint behind them says something else, as after going on from an old copy of the database. */
  | 'REPLACED'
  /** The chain ends before a signed checkpoint: entries from here on were cut off, or the database is an old copy. */
  | 'ROLLED_BACK'
  /** The key that sealed the entry is no longer among the settings. */
  | 'UNKNOWN_KEY';

/** Deletes the policy of the account or of a team. */
export type AutoClosePolicyDeleteInput = {
  /** Of this team; null: of the account. */
  teamId?: string | number | null | undefined;
};

/** Sets when idle conversations are closed: one policy for the account, and one for each team that has its own. What is idle for longer already is closed within minutes. */
export type AutoClosePolicySetInput = {
  /** After so many hours without a message, 1 to 8760. */
  afterHours: number;
  /** Whether snoozed conversations are closed too. */
  closesSnoozed?: boolean;
  /** Whether conversations of priority URGENT are closed too. */
  closesUrgent?: boolean;
  /** Whether it closes. */
  isEnabled?: boolean;
  /** Said to the contact before closing, 1 to 4096 characters; left out where the service window is closed, which it is 24 hours after their last message. */
  message?: string | null | undefined;
  /** A private note that is left in the conversation, 1 to 2000 characters. */
  note?: string | null | undefined;
  /** For the conversations of one team, instead of the account's policy; null: for the account. */
  teamId?: string | number | null | undefined;
};

/** Deletes an automatic answer. */
export type AutoReplyDeleteInput = {
  /** Which one. */
  autoReplyId: string | number;
};

/** What is answered by itself. New values may appear. */
export type AutoReplyKind =
  /** A message while it is closed; once in each closed period. */
  | 'AWAY'
  /** The first message of a conversation, while it is open. */
  | 'GREETING';

/** Sets an automatic answer: there is one of each kind for the account, and one per channel. */
export type AutoReplySetInput = {
  /** Of one channel, instead of the account's; null: of the account. */
  channelId?: string | number | null | undefined;
  /** Only for greetings: greet again after so many days without a message, 1 to 365; null: never. */
  greetAgainAfterDays?: number | null | undefined;
  /** Whether it goes out. */
  isEnabled?: boolean;
  /** What it answers. */
  kind: AutoReplyKind;
  /** What it says, 1 to 4096 characters. */
  text: string;
};

/** What became of one conversation. New values may appear. */
export type BulkActionOutcome =
  /** It was done. */
  | 'CHANGED'
  /** It was done; others changed it since, so it was left as it is. */
  | 'CHANGED_SINCE'
  /** Not reached yet; or, when the action was undone before, never. */
  | 'PENDING'
  /** It was not possible; `errorCode` says why. */
  | 'REFUSED'
  /** It was done, and put back. */
  | 'RESTORED'
  /** It was so already. */
  | 'UNCHANGED';

/** Where a bulk action stands. New values may appear. */
export type BulkActionState =
  /** All have an outcome. */
  | 'DONE'
  /** Conversations are being changed. */
  | 'RUNNING'
  /** What was changed is being put back. */
  | 'UNDOING'
  /** What was changed, and not by others since, was put back. */
  | 'UNDONE';

/** Takes a bulk action back. */
export type BulkActionUndoInput = {
  /** The bulk action. */
  bulkActionId: string | number;
};

/** Makes business hours. */
export type BusinessHoursCreateInput = {
  /** Channels that keep these hours; they keep no others then. */
  channelIds?: Array<string | number> | null | undefined;
  /** Days that are otherwise, at most 200. */
  exceptions?: Array<HoursExceptionInput> | null | undefined;
  /** Whether channels without hours of their own keep these. */
  isDefault?: boolean | null | undefined;
  /** Its name, 1 to 120 characters; unique in the account. */
  name: string;
  /** IANA time zone, like `Asia/Kolkata`. */
  timeZone: string;
  /** The week; a day without a span is closed. At most 70 spans. */
  weekly: Array<WeeklyHoursInput>;
};

/** Opens or closes by hand until a time. */
export type BusinessHoursOverrideInput = {
  /** Which ones. */
  businessHoursId: string | number;
  /** Open or closed; null: by the calendar again. */
  isOpen?: boolean | null | undefined;
  /** Until when, at most 90 days from now; needed with `isOpen`. */
  until?: string | null | undefined;
};

/** Changes business hours; what is left out stays. */
export type BusinessHoursUpdateInput = {
  /** Which ones. */
  businessHoursId: string | number;
  /** The channels that keep these hours, all anew. */
  channelIds?: Array<string | number> | null | undefined;
  /** All exceptions anew. */
  exceptions?: Array<HoursExceptionInput> | null | undefined;
  /** Whether channels without hours of their own keep these. */
  isDefault?: boolean | null | undefined;
  /** Its name, 1 to 120 characters; unique in the account. */
  name?: string | null | undefined;
  /** IANA time zone, like `Asia/Kolkata`. */
  timeZone?: string | null | undefined;
  /** The whole week anew. */
  weekly?: Array<WeeklyHoursInput> | null | undefined;
};

/** Who called. */
export type CallDirection =
  /** The contact called the business. */
  | 'INBOUND'
  /** The business called the contact. */
  | 'OUTBOUND';

/** How far a call is. New values may appear. */
export type CallStatus =
  /** They have talked. */
  | 'COMPLETED'
  /** It broke off, or did not get through. */
  | 'FAILED'
  /** The two are talking. */
  | 'IN_PROGRESS'
  /** The contact called, and nobody picked up. */
  | 'MISSED'
  /** The business called, and the contact did not pick up. */
  | 'NO_ANSWER'
  /** The contact did not want to talk. */
  | 'REJECTED'
  /** It rings. */
  | 'RINGING';

/** Keeps a canned response. */
export type CannedResponseCreateInput = {
  /** The text, 1 to 4096 characters; beside a file its caption, at most 1024 characters or none. Variables: `{{contact.name}}`, `{{contact.firstName}}`, `{{contact.phoneNumber}}`, `{{contact.email}}`, `{{contact.username}}`, `{{contact.attributes.<key>}}`, `{{agent.name}}`, `{{agent.firstName}}`, `{{agent.email}}`, `{{conversation.id}}`, `{{channel.name}}`, `{{channel.phoneNumber}}`, `{{team.name}}`, `{{account.name}}`; with a fallback behind a bar: `{{contact.firstName | there}}`. */
  body: string;
  /** A file that is sent with it, uploaded with `mediaUploadCreate`: an image, a video, a document, or audio, which has no caption. */
  mediaId?: string | number | null | undefined;
  /** Who may use it; ACCOUNT and TEAM take the permission INBOX_MANAGE. */
  scope?: CannedResponseScope;
  /** Short code, 1 to 40 letters, digits, `_`, `-` and `.`, beginning with a letter or a digit. */
  shortCode: string;
  /** The team, with the scope TEAM. */
  teamId?: string | number | null | undefined;
};

/** Deletes a canned response. */
export type CannedResponseDeleteInput = {
  /** The response. */
  cannedResponseId: string | number;
};

/** Who may use a canned response. */
export type CannedResponseScope =
  /** Everybody of the account. */
  | 'ACCOUNT'
  /** The member who made it, and nobody else. */
  | 'PRIVATE'
  /** The members of a team, and who manages the inbox. */
  | 'TEAM';

/** Changes a canned response; what is left out stays. */
export type CannedResponseUpdateInput = {
  /** The new text. */
  body?: string | null | undefined;
  /** The response. */
  cannedResponseId: string | number;
  /** The new file; null: none any more. */
  mediaId?: string | number | null | undefined;
  /** The new short code. */
  shortCode?: string | null | undefined;
};

/** What stands against a number. New values may appear. */
export type ChannelConcernKind =
  /** A warning of Meta that is not over yet. */
  | 'ALERT'
  /** Meta has disabled the account. */
  | 'BAN'
  /** The account was deleted, or the business took the connection back at Meta. */
  | 'REMOVED'
  /** Meta has restricted what the account may do. */
  | 'RESTRICTION'
  /** Meta did not approve the account. */
  | 'REVIEW_REJECTED'
  /** Meta has announced that it will disable the account. */
  | 'SCHEDULED_BAN'
  /** Meta says that the account offends against its rules; counts for 30 days. */
  | 'VIOLATION';

/** What an event of a channel is about. New values may appear. */
export type ChannelEventKind =
  /** Anything else of the account. */
  | 'ACCOUNT_CHANGED'
  /** A decision on the WhatsApp Business Account. */
  | 'ACCOUNT_REVIEWED'
  /** A warning or notice of Meta. */
  | 'ALERT'
  /** The account is, will be or no longer is disabled. */
  | 'BAN_CHANGED'
  /** What else the business may do. */
  | 'CAPABILITY_CHANGED'
  /** Meta was asked about the number, and what it said was new. */
  | 'CHECKED'
  /** The history of the WhatsApp Business app comes in. */
  | 'HISTORY_IMPORT'
  /** How many people may be written to first. */
  | 'LIMIT_CHANGED'
  /** A decision on the display name. */
  | 'NAME_REVIEWED'
  /** Something of the number that is not known here; see `raw`. */
  | 'OTHER'
  /** The account was shared with the app, or taken back. */
  | 'PARTNER_CHANGED'
  /** How people rate the number. */
  | 'QUALITY_CHANGED'
  /** Meta has restricted the account. */
  | 'RESTRICTED'
  /** The two-step PIN of the number. */
  | 'SECURITY'
  /** Settings of the number at Meta. */
  | 'SETTINGS_CHANGED'
  /** How fast the number may send. */
  | 'THROUGHPUT_CHANGED'
  /** The business's user name. */
  | 'USERNAME_CHANGED'
  /** The account offends against Meta's rules. */
  | 'VIOLATION';

/** Through what a channel reaches people. New values may appear. */
export type ChannelKind =
  /** WhatsApp, through the Cloud API. */
  | 'WHATSAPP';

/** Whether a channel works. New values may appear. */
export type ChannelStatus =
  /** Messages come in and go out. */
  | 'CONNECTED'
  /** The business disconnected it; nothing goes out. */
  | 'DISCONNECTED'
  /** Meta refuses the token: messages come in, sends wait until the channel is connected again. */
  | 'NEEDS_REAUTH';

/** On what kind of channel a consent counts. New values may appear. */
export type ConsentChannelKind =
  /** Mails. */
  | 'EMAIL'
  /** Text messages. */
  | 'SMS'
  /** All WhatsApp numbers of the account. */
  | 'WHATSAPP';

/** Writes down that a person agreed. `evidence` is needed, and for a FORM the notice as well. */
export type ConsentGiveInput = {
  /** On what kind of channel; default WHATSAPP. */
  channelKind?: ConsentChannelKind;
  /** The contact. */
  contactId: string | number;
  /** How it can be shown, up to 2,000 characters. */
  evidence?: string | null | undefined;
  /** Language in which it was shown, BCP 47; default: the only one that the version has. */
  noticeLanguage?: string | null | undefined;
  /** Version of the notice that was shown; needed for a FORM. */
  noticeVersion?: number | null | undefined;
  /** When it happened; default now. Up to five minutes ahead of our clock it counts as now, later is refused. */
  occurredAt?: string | null | undefined;
  /** For what. */
  purpose: ConsentPurpose;
  /** How you know: AGENT, FORM or API; default AGENT for a member and API for an API key. */
  source?: ConsentSource | null | undefined;
};

/** Publishes a notice. It is checked with care: it cannot be changed afterwards. */
export type ConsentNoticePublishInput = {
  /** The words, 1 to 20,000 characters, without placeholders. */
  body: string;
  /** Its language, BCP 47. */
  language: string;
  /** A version that exists, to add a language; default: a new one. */
  version?: number | null | undefined;
};

/** What a message, or a use of data, is for. */
export type ConsentPurpose =
  /** Finding out how people are served. */
  | 'ANALYTICS'
  /** Codes for signing in. */
  | 'AUTHENTICATION'
  /** Offers and news. Nothing goes out without a consent. */
  | 'MARKETING'
  /** Answers to what the person asked. */
  | 'SERVICE'
  /** What belongs to an order or a contract. */
  | 'UTILITY';

/** Writes down that a person was asked, or was asked and said no. */
export type ConsentRecordInput = {
  /** REQUESTED or REFUSED; for others see `consentGive` and `consentWithdraw`. */
  action: ConsentState;
  /** On what kind of channel; default WHATSAPP. */
  channelKind?: ConsentChannelKind;
  /** The contact. */
  contactId: string | number;
  /** How it can be shown, up to 2,000 characters. */
  evidence?: string | null | undefined;
  /** Language in which it was shown, BCP 47; default: the only one that the version has. */
  noticeLanguage?: string | null | undefined;
  /** Version of the notice that was shown; needed for a FORM. */
  noticeVersion?: number | null | undefined;
  /** When it happened; default now. Up to five minutes ahead of our clock it counts as now, later is refused. */
  occurredAt?: string | null | undefined;
  /** For what. */
  purpose: ConsentPurpose;
  /** How you know: AGENT, FORM or API; default AGENT for a member and API for an API key. */
  source?: ConsentSource | null | undefined;
};

/** How the account knows. New values may appear. */
export type ConsentSource =
  /** A member wrote down what the person said. */
  | 'AGENT'
  /** Another system told. */
  | 'API'
  /** The person filled in a form, of which there is proof. */
  | 'FORM'
  /** A file claims it. */
  | 'IMPORT'
  /** The person wrote a word like STOP or START. */
  | 'INBOUND_WORD'
  /** It came from another contact that is the same person. */
  | 'MERGE'
  /** WhatsApp refused a message because the person chose so. */
  | 'META_ERROR'
  /** The person chose so in WhatsApp. */
  | 'META_PREFERENCE'
  /** The person changed the number: who agreed has to be asked again. */
  | 'NUMBER_CHANGE'
  /** The person used the link to unsubscribe. */
  | 'UNSUBSCRIBE_LINK';

/** Where a consent stands, in the words of the Data Privacy Vocabulary. Only GIVEN and RENEWED are a consent. */
export type ConsentState =
  /** The consent was given for a time that is over. */
  | 'EXPIRED'
  /** The person agreed. */
  | 'GIVEN'
  /** It counts no more, as after a change of number. */
  | 'INVALIDATED'
  /** The person was asked and said no. */
  | 'REFUSED'
  /** The person agreed once more. */
  | 'RENEWED'
  /** The person was asked and has not answered. */
  | 'REQUESTED'
  /** The business ended it. */
  | 'TERMINATED'
  /** Nothing is known, which is no consent. */
  | 'UNKNOWN'
  /** The person took the consent back. */
  | 'WITHDRAWN';

/** Takes a consent of a contact back; one step, as giving is. */
export type ConsentWithdrawInput = {
  /** On what kind of channel; default WHATSAPP. */
  channelKind?: ConsentChannelKind;
  /** The contact. */
  contactId: string | number;
  /** How it can be shown, up to 2,000 characters. */
  evidence?: string | null | undefined;
  /** When it happened; default now. Up to five minutes ahead of our clock it counts as now, later is refused. */
  occurredAt?: string | null | undefined;
  /** For what; default MARKETING. */
  purpose?: ConsentPurpose;
  /** How you know: AGENT, FORM or API; default AGENT for a member and API for an API key. */
  source?: ConsentSource | null | undefined;
};

/** A value of an attribute that is set, or taken away. */
export type ContactAttributeValueInput = {
  /** Key of the attribute. */
  key: string;
  /** When it became true; default now. The newest value wins, whatever the order of the calls. */
  occurredAt?: string | null | undefined;
  /** The value; null takes it away. */
  value?: unknown;
};

/** A condition on the value of one attribute; all members must hold. */
export type ContactAttributeWhereInput = {
  /** The value is this one. */
  equals?: unknown;
  /** The value is greater, or later; numbers are compared as numbers. */
  greaterThan?: unknown;
  /** True: the contact has a value; false: it has none. */
  isSet?: boolean | null | undefined;
  /** Key of the attribute. */
  key: string;
  /** The value is smaller, or earlier; numbers are compared as numbers. */
  lessThan?: unknown;
};

/** A consent that a person gave. `evidence` is needed, and for a FORM the notice as well. What the person took back is given anew only by a FORM, which then needs CONTACTS_MANAGE (FORBIDDEN else), or by a word of their own. */
export type ContactConsentInput = {
  /** On what kind of channel; default WHATSAPP. */
  channelKind?: ConsentChannelKind;
  /** How it can be shown, up to 2,000 characters. */
  evidence?: string | null | undefined;
  /** Language in which it was shown, BCP 47; default: the only one that the version has. */
  noticeLanguage?: string | null | undefined;
  /** Version of the notice that was shown; needed for a FORM. */
  noticeVersion?: number | null | undefined;
  /** When it happened; default now. Up to five minutes ahead of our clock it counts as now, later is refused. */
  occurredAt?: string | null | undefined;
  /** For what. */
  purpose: ConsentPurpose;
  /** How you know: AGENT, FORM or API; default AGENT for a member and API for an API key. */
  source?: ConsentSource | null | undefined;
};

/** Creates a contact. Give at least a name, a phone number or an e-mail address. */
export type ContactCreateInput = {
  /** Values of attributes, at most 200, each key once; default none. */
  attributes?: Array<ContactAttributeValueInput> | null | undefined;
  /** A consent that the person gave; written down as by `consentGive`. Default: none. */
  consent?: ContactConsentInput | null | undefined;
  /** What the business calls the person, 1 to 120 characters. */
  displayName?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Labels that the contact carries, at most 50; default none. */
  labelIds?: Array<string | number> | null | undefined;
  /** Language and region (BCP 47), like `pt-BR`. */
  locale?: string | null | undefined;
  /** Phone number with its country code; kept in E.164, unique in the account. */
  phoneNumber?: string | null | undefined;
  /** Where you have the person from, 1 to 200 characters, like `fair in Oslo`; shown by `Contact.source`. */
  source?: string | null | undefined;
  /** Time zone (IANA), like `America/Sao_Paulo`. */
  timeZone?: string | null | undefined;
};

/** Says that two contacts are two people. */
export type ContactDuplicateDismissInput = {
  /** One of them. */
  contactId: string | number;
  /** The other one. */
  otherId: string | number;
};

/** Takes back that two contacts are two people. */
export type ContactDuplicateRestoreInput = {
  /** One of them. */
  contactId: string | number;
  /** The other one. */
  otherId: string | number;
};

/** Erases a contact for good, and everything that is kept of it. */
export type ContactEraseInput = {
  /** The contact; those that went into it are erased with it. */
  contactId: string | number;
  /** Only look what there is; nothing is touched, and no request is opened. */
  isDryRun?: boolean;
  /** Why, 1 to 1,000 characters; kept with the request until the contact is erased. */
  reason?: string | null | undefined;
};

/** A column of a file of contacts. */
export type ContactExportColumnInput = {
  /** The attribute of an ATTRIBUTE column. */
  attributeKey?: string | null | undefined;
  /** What it holds. */
  field: ContactExportField;
};

/** Asks for a file of contacts: of a segment, or of those that `where` and `search` find; default: of all. */
export type ContactExportCreateInput = {
  /** The columns, 1 to 500, in this order; default: what an import takes, and every attribute. */
  columns?: Array<ContactExportColumnInput> | null | undefined;
  /** How the file is written. */
  format?: ExportFormat;
  /** Text in the names, the e-mail address or the phone number, at most 100 characters. */
  search?: string | null | undefined;
  /** The contacts of this segment; without `where` and `search`. */
  segmentId?: string | number | null | undefined;
  /** The contacts that hold this. */
  where?: ContactWhereInput | null | undefined;
};

/** What a column of a file of contacts holds. New values may appear. */
export type ContactExportField =
  /** Value of the attribute that `attributeKey` names. */
  | 'ATTRIBUTE'
  /** Since when the contact is blocked. */
  | 'BLOCKED_AT'
  /** Where the consent comes from that the newest import of the contact claimed. */
  | 'CONSENT_SOURCE'
  /** Public id of the contact. */
  | 'CONTACT_ID'
  /** When the contact was first seen or created. */
  | 'CREATED_AT'
  /** What the business calls the person. */
  | 'DISPLAY_NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** The business' own id of the person. */
  | 'EXTERNAL_ID'
  /** Names of the labels; in a CSV between semicolons, a name that holds a comma, semicolon or bar, or begins with a quote, in double quotes, its own quotes doubled. An import reads them so. */
  | 'LABELS'
  /** When the person last wrote. */
  | 'LAST_SEEN_AT'
  /** Language and region. */
  | 'LOCALE'
  /** Name of the user who looks after the contact. */
  | 'OWNER'
  /** E-mail address of that user. */
  | 'OWNER_EMAIL'
  /** Phone number with its country code. */
  | 'PHONE_NUMBER'
  /** How the person is called on WhatsApp. */
  | 'PROFILE_NAME'
  /** Time zone. */
  | 'TIME_ZONE'
  /** WhatsApp's id of the person for this business (BSUID). */
  | 'USER_ID';

/** How far an export is. New values may appear. */
export type ContactExportState =
  /** Its file can be had. */
  | 'COMPLETED'
  /** Its file was deleted: its day was over, or a contact of the account was erased. */
  | 'EXPIRED'
  /** Its file could not be written; ask for another one. */
  | 'FAILED'
  /** Its file is being written. */
  | 'RUNNING';

/** How a contact can be recognised. New values may appear. */
export type ContactIdentityKind =
  /** Id of the person in a system of the business. */
  | 'EXTERNAL_ID'
  /** WhatsApp's id of the person for a group of businesses. */
  | 'PARENT_USER_ID'
  /** Phone number in E.164. */
  | 'PHONE_NUMBER'
  /** Name that the person chose on WhatsApp; may pass to somebody else. */
  | 'USERNAME'
  /** WhatsApp's id of the person for this business (BSUID); the surest one. */
  | 'USER_ID';

/** Ends an import where it stands. */
export type ContactImportCancelInput = {
  /** The import. */
  contactImportId: string | number;
};

/** Where the cells of one column go. */
export type ContactImportColumnInput = {
  /** The attribute of an ATTRIBUTE column. */
  attributeKey?: string | null | undefined;
  /** Its place, from 0. */
  column: number;
  /** What it holds. */
  field: ContactImportField;
};

/** Where the consent of the imported people comes from. It goes into the ledger of consents as a claim for MARKETING, with its evidence; what a person took back stays so. */
export type ContactImportConsentSource =
  /** They wrote to the business and asked for it. */
  | 'CONVERSATION'
  /** Asked in person or by phone. */
  | 'IN_PERSON'
  /** No consent is claimed. */
  | 'NONE'
  /** Recorded in another system, from which the file comes. */
  | 'OTHER_SYSTEM'
  /** A form on paper. */
  | 'PAPER_FORM'
  /** A form on a web site or in an app. */
  | 'WEB_FORM';

/** Announces a file of contacts. */
export type ContactImportCreateInput = {
  /** Name of the file, 1 to 240 characters. */
  filename: string;
};

/** How a file writes its characters. */
export type ContactImportEncoding =
  /** UTF-8, with or without byte order mark. */
  | 'UTF_8'
  /** UTF-16, high byte first. */
  | 'UTF_16_BE'
  /** UTF-16, low byte first. */
  | 'UTF_16_LE'
  /** Not valid UTF-8, so taken for Windows-1252; check letters with accents in the preview. */
  | 'WINDOWS_1252';

/** What a column of a file holds. */
export type ContactImportField =
  /** Value of the attribute that `attributeKey` names. */
  | 'ATTRIBUTE'
  /** What the business calls the person. */
  | 'DISPLAY_NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** The business' own id of the person. */
  | 'EXTERNAL_ID'
  /** Nothing that is wanted. */
  | 'IGNORE'
  /** Names of labels that exist, between commas, semicolons or bars; a name that holds one of these, or begins with a quote, stands in double quotes, its own quotes doubled. */
  | 'LABELS'
  /** Language, like `de` or `pt-BR`. */
  | 'LOCALE'
  /** Phone number; without a country code it is one of the default country. */
  | 'PHONE_NUMBER'
  /** Time zone, like `Europe/Berlin`. */
  | 'TIME_ZONE'
  /** WhatsApp's id of the person for this business (BSUID). */
  | 'USER_ID';

/** What to do with contacts that exist already. */
export type ContactImportPolicy =
  /** Only what is missing on record is taken from the file. */
  | 'FILL_GAPS'
  /** They stay exactly as they are. */
  | 'SKIP'
  /** The file is right: what it says replaces what is on record. An empty cell changes nothing. */
  | 'UPDATE';

/** Starts an uploaded import. */
export type ContactImportStartInput = {
  /** Columns that are read; at least one says who a row is. */
  columns: Array<ContactImportColumnInput>;
  /** How that can be shown, 1 to 2000 characters; needed unless the source is NONE. */
  consentEvidence?: string | null | undefined;
  /** Where the consent of these people comes from. */
  consentSource: ContactImportConsentSource;
  /** The import. */
  contactImportId: string | number;
  /** Country (ISO 3166, like `DE`) of numbers without a country code; without it they fail. */
  defaultCountry?: string | null | undefined;
  /** Labels for everybody in the file, at most 50. */
  labelIds?: Array<string | number> | null | undefined;
  /** What to do with contacts that exist. */
  policy: ContactImportPolicy;
};

/** How far an import is. */
export type ContactImportState =
  /** Its file is still to be uploaded. */
  | 'AWAITING_UPLOAD'
  /** Somebody ended it. What was taken over stays. */
  | 'CANCELLED'
  /** Every row was looked at. */
  | 'COMPLETED'
  /** The file could not be read to its end; `failure` says why. What was taken over stays. */
  | 'FAILED'
  /** Rows are being taken over. */
  | 'RUNNING'
  /** The file is there; look at the preview and start it. */
  | 'UPLOADED';

/** How the account came to know a person. New values may appear. */
export type ContactSourceKind =
  /** A member wrote the person down. */
  | 'AGENT'
  /** Another system brought the person. */
  | 'API'
  /** A file named the person. */
  | 'IMPORT'
  /** The contact is from before this was kept. */
  | 'UNKNOWN'
  /** The person wrote or called, or was written to from the WhatsApp Business app or stood in it. */
  | 'WHATSAPP';

/** Conditions on contacts; all members of one object must hold. */
export type ContactWhereInput = {
  /** All of these must hold. */
  and?: Array<ContactWhereInput> | null | undefined;
  /** The value of an attribute. */
  attribute?: ContactAttributeWhereInput | null | undefined;
  /** Created after this instant. */
  createdAfter?: string | null | undefined;
  /** Created before this instant. */
  createdBefore?: string | null | undefined;
  /** Whether an e-mail address is known. */
  hasEmail?: boolean | null | undefined;
  /** Whether a phone number is known. */
  hasPhoneNumber?: boolean | null | undefined;
  /** Whether the contact is blocked. */
  isBlocked?: boolean | null | undefined;
  /** True: nobody looks after it; false: somebody does. */
  isUnowned?: boolean | null | undefined;
  /** A label that the contact carries. */
  labelId?: string | number | null | undefined;
  /** Wrote after this instant. */
  lastSeenAfter?: string | null | undefined;
  /** Wrote last before this instant. */
  lastSeenBefore?: string | null | undefined;
  /** This must not hold. */
  not?: ContactWhereInput | null | undefined;
  /** At least one of these must hold. */
  or?: Array<ContactWhereInput> | null | undefined;
  /** The user who looks after the contact. */
  ownerId?: string | number | null | undefined;
};

/** One thing to do to a conversation. */
export type ConversationActionInput =
  {   /** Puts these labels on, 1 to 50. */
  addLabelIds: Array<string | number>; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never;   /** In a macro only: leaves a private note, 1 to 10,000 characters. */
  addNote: string; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never;   /** Hands it to a member, to a team, or to nobody. */
  assign: AssignActionInput; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never;   /** In a macro only. True: blocks the contact. */
  blockContact: boolean; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never;   /** Runs this macro; in a bulk action only. */
  macroId: string | number; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never;   /** True: nobody owes the contact a look any more. Not undone. */
  markRead: boolean; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never;   /** In a macro only. True: the runner has not read the contact's newest message. */
  markUnread: boolean; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never;   /** Takes these labels off, 1 to 50. */
  removeLabelIds: Array<string | number>; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never;   /** In a macro only: sends what this canned response says then. */
  sendCannedResponseId: string | number; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never;   /** In a macro only: sends a template; a file in its header is given by `link`. */
  sendTemplate: OutboundTemplateInput; sendText?: never; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never;   /** In a macro only: sends this text, 1 to 4096 characters, with the variables that canned responses take. A message opens a closed conversation again. */
  sendText: string; setPriority?: never; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never;   /** Says how urgent it is. */
  setPriority: PriorityActionInput; setStatus?: never; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never;   /** OPEN, PENDING or CLOSED; OPEN reopens what is closed. For SNOOZED take `snooze`. */
  setStatus: ConversationStatus; snooze?: never; }
  |  { addLabelIds?: never; addNote?: never; assign?: never; blockContact?: never; macroId?: never; markRead?: never; markUnread?: never; removeLabelIds?: never; sendCannedResponseId?: never; sendTemplate?: never; sendText?: never; setPriority?: never; setStatus?: never;   /** Puts it aside. */
  snooze: SnoozeActionInput; };

/** Kinds of things that are done to conversations. New values may appear. */
export type ConversationActionKind =
  /** Puts `labelIds` on. */
  | 'ADD_LABELS'
  /** Leaves `text` as a private note. */
  | 'ADD_NOTE'
  /** Hands it to `assigneeId` and `teamId`, as far as they are set. */
  | 'ASSIGN'
  /** Blocks the contact. */
  | 'BLOCK_CONTACT'
  /** Marks it as read. */
  | 'MARK_READ'
  /** The runner has not read the contact's newest message. */
  | 'MARK_UNREAD'
  /** Takes `labelIds` off. */
  | 'REMOVE_LABELS'
  /** Does what the macro `macroId` said when it was started. */
  | 'RUN_MACRO'
  /** Sends `cannedResponseId`. */
  | 'SEND_CANNED_RESPONSE'
  /** Sends the template `templateName`. */
  | 'SEND_TEMPLATE'
  /** Sends `text`. */
  | 'SEND_TEXT'
  /** Says how urgent it is: `priority`, or nothing. */
  | 'SET_PRIORITY'
  /** Moves it to `status`. */
  | 'SET_STATUS'
  /** Puts it aside, until `snoozedUntil` or the next message. */
  | 'SNOOZE';

/** Throws a draft away. */
export type ConversationDraftDeleteInput = {
  /** The conversation. */
  conversationId: string | number;
};

/** Saves what the viewer has begun to write. */
export type ConversationDraftSaveInput = {
  /** The text so far, at most 4096 characters; an empty one throws the draft away. */
  body: string;
  /** The conversation. */
  conversationId: string | number;
};

/** Asks for a file of conversations. */
export type ConversationExportCreateInput = {
  /** How the file is written. */
  format?: ExportFormat;
  /** With rows of MESSAGES: whether private notes stand among them. */
  includesNotes?: boolean;
  /** What a row is. */
  rows?: ConversationExportRows;
  /** Of all that the viewer sees, those that hold this; times count from when it is asked for. */
  where?: ConversationWhereInput | null | undefined;
};

/** What a row of a file of conversations is. New values may appear. */
export type ConversationExportRows =
  /** A conversation. */
  | 'CONVERSATIONS'
  /** A message; those of one conversation stand together, the oldest first. */
  | 'MESSAGES';

/** How far an export is. New values may appear. */
export type ConversationExportState =
  /** Its file can be had. */
  | 'COMPLETED'
  /** Its file was deleted: its day was over, or a contact of the account was erased. */
  | 'EXPIRED'
  /** Its file could not be written; ask for another one. */
  | 'FAILED'
  /** Its file is being written. */
  | 'RUNNING';

/** From where on the viewer has not read a conversation. */
export type ConversationMarkUnreadInput = {
  /** The conversation. */
  conversationId: string | number;
  /** The first message, of whoever, that is to be unread. */
  fromMessageId: string | number;
};

/** Puts a snoozed or pending conversation in front of people again. */
export type ConversationOpenInput = {
  /** The conversation. */
  conversationId: string | number;
};

/** Keys that conversations can be ordered by. What has no value comes last, in either direction. */
export type ConversationOrderField =
  /** When the conversation began. */
  | 'CREATED_AT'
  /** Time of the newest message. */
  | 'LAST_ACTIVITY_AT'
  /** How urgent it is; of equally urgent ones, by the time of the newest message. */
  | 'PRIORITY'
  /** Since when the contact waits; ascending: who waits longest comes first. */
  | 'WAITING_SINCE';

/** In which order conversations are listed. */
export type ConversationOrderInput = {
  /** The direction. */
  direction?: OrderDirection;
  /** The key. */
  field: ConversationOrderField;
};

/** How urgent a conversation is. */
export type ConversationPriority =
  /** Before others. */
  | 'HIGH'
  /** Can wait. */
  | 'LOW'
  /** As others. */
  | 'MEDIUM'
  /** Before everything. */
  | 'URGENT';

/** Says how urgent a conversation is. */
export type ConversationSetPriorityInput = {
  /** The conversation. */
  conversationId: string | number;
  /** How urgent; null: not said. */
  priority?: ConversationPriority | null | undefined;
};

/** Puts a conversation aside; give `until`, or `untilNextMessage: true`. */
export type ConversationSnoozeInput = {
  /** The conversation. */
  conversationId: string | number;
  /** Until when, at most five years ahead. */
  until?: string | null | undefined;
  /** True: until the contact writes. */
  untilNextMessage?: boolean | null | undefined;
};

/** Where a conversation stands. New values may appear. */
export type ConversationStatus =
  /** Done; the next message reopens it within the time of `inboxSettings`, later it starts a new one. */
  | 'CLOSED'
  /** Somebody should look at it. */
  | 'OPEN'
  /** A machine looks after it. */
  | 'PENDING'
  /** Put aside until a time or the next message. */
  | 'SNOOZED';

/** Mails the transcript of a conversation. */
export type ConversationTranscriptSendInput = {
  /** The conversation. */
  conversationId: string | number;
  /** The address that it is mailed to. */
  email: string;
  /** Whether it also tells what colleagues did: assignments, labels, statuses. */
  includesActivities?: boolean;
};

/** Hands a conversation to somebody, to a team, or both, with a note for them. */
export type ConversationTransferInput = {
  /** A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays. */
  assigneeId?: string | number | null | undefined;
  /** The conversation. */
  conversationId: string | number;
  /** Whom the note names, at most 50; whoever sees the conversation afterwards can be named. */
  mentions?: Array<NoteMentionInput> | null | undefined;
  /** What the note says, 1 to 10,000 characters. */
  note: string;
  /** A team of the account; null: none. Left out: it stays. */
  teamId?: string | number | null | undefined;
  /** The `version` that the decision is based on; another one is refused with CONFLICT, which says who has it now. */
  version?: number | null | undefined;
};

/** Conditions on conversations; all members of one object must hold. */
export type ConversationWhereInput = {
  /** All of these must hold; at most 3 deep. */
  and?: Array<ConversationWhereInput> | null | undefined;
  /** The user who looks after it. */
  assigneeId?: string | number | null | undefined;
  /** The channel it is on. */
  channelId?: string | number | null | undefined;
  /** It is on one of these channels, at most 100. */
  channelIds?: Array<string | number> | null | undefined;
  /** Who it is with. */
  contactId?: string | number | null | undefined;
  /** Labels that the contact carries. */
  contactLabels?: LabelSetWhereInput | null | undefined;
  /** It began after this instant. */
  createdAfter?: string | null | undefined;
  /** It began before this instant. */
  createdBefore?: string | null | undefined;
  /** Whether a note in it names the viewer, or a team of theirs. */
  hasMentionOfMe?: boolean | null | undefined;
  /** True: it belongs to no team; false: to one. */
  hasNoTeam?: boolean | null | undefined;
  /** Whether it is said how urgent it is. */
  hasPriority?: boolean | null | undefined;
  /** Whether the viewer looks after it. */
  isMine?: boolean | null | undefined;
  /** Whether free-form messages may be sent now. */
  isServiceWindowOpen?: boolean | null | undefined;
  /** True: nobody looks after it; false: somebody does. */
  isUnassigned?: boolean | null | undefined;
  /** Whether the viewer has messages to read in it; for API keys nothing is unread. */
  isUnread?: boolean | null | undefined;
  /** Whether the contact waits for an answer by a person. */
  isWaiting?: boolean | null | undefined;
  /** A label it carries. */
  labelId?: string | number | null | undefined;
  /** Labels that it carries. */
  labels?: LabelSetWhereInput | null | undefined;
  /** Its newest message is from after this instant. */
  lastActivityAfter?: string | null | undefined;
  /** Its newest message is from before this instant. */
  lastActivityBefore?: string | null | undefined;
  /** This must not hold; at most 3 deep. */
  not?: ConversationWhereInput | null | undefined;
  /** One of these must hold; at most 3 deep. */
  or?: Array<ConversationWhereInput> | null | undefined;
  /** It is as urgent as one of these. */
  priorities?: Array<ConversationPriority> | null | undefined;
  /** It is put aside until after this instant. */
  snoozedUntilAfter?: string | null | undefined;
  /** It is put aside, but not until this instant. */
  snoozedUntilBefore?: string | null | undefined;
  /** Where it stands. */
  status?: ConversationStatus | null | undefined;
  /** It stands at one of these. */
  statuses?: Array<ConversationStatus> | null | undefined;
  /** The team that it belongs to. */
  teamId?: string | number | null | undefined;
  /** It belongs to one of these teams, at most 100. */
  teamIds?: Array<string | number> | null | undefined;
  /** The contact waits for so many minutes or longer; at most a year. */
  waitingMinutes?: number | null | undefined;
  /** The contact waits since before this instant. */
  waitingSinceBefore?: string | null | undefined;
};

/** One thing to do to many conversations: name them, or say which. */
export type ConversationsUpdateInput = {
  /** What to do. */
  action: ConversationActionInput;
  /** The conversations, 1 to 10,000; instead of `where`. */
  conversationIds?: Array<string | number> | null | undefined;
  /** All that hold this now and the viewer sees, at most 10,000; instead of `conversationIds`. */
  where?: ConversationWhereInput | null | undefined;
};

/** Asks for a copy of data. */
export type DataExportRequestInput = {
  /** Whose data. */
  subject: DataExportSubjectInput;
};

/** How far a copy of data is. New values may appear. */
export type DataExportStatus =
  /** It was taken back; its file is gone. */
  | 'CANCELLED'
  /** It can be fetched. */
  | 'COMPLETED'
  /** Its time is over, or somebody in it was erased; its file is gone. */
  | 'EXPIRED'
  /** It could not be written; `failure` says why. */
  | 'FAILED'
  /** It is being written. */
  | 'RUNNING';

/** Whose data: exactly one of these. */
export type DataExportSubjectInput =
  {   /** True: the whole account. For its owners in person. */
  account: boolean; contactId?: never; me?: never; }
  |  { account?: never;   /** A contact, with everybody who turned out to be the same person. Needs PRIVACY_MANAGE, and to see every conversation. */
  contactId: string | number; me?: never; }
  |  { account?: never; contactId?: never;   /** True: the viewer, who has to be a user. */
  me: boolean; };

/** A store of the installation. New values may appear. */
export type DataStore =
  /** Copies of data, and archives that are restored. */
  | 'ARCHIVES'
  /** PostgreSQL: everything but files. */
  | 'DATABASE'
  /** Files for authorities. */
  | 'DISCLOSURES'
  /** Files of contacts and conversations. */
  | 'EXPORTS'
  /** Files that contacts are taken from. */
  | 'IMPORTS'
  /** What is kept outside the database on purpose: erasures, checkpoints of the audit. */
  | 'LEDGERS'
  /** Files of messages and notes. */
  | 'MEDIA'
  /** Redis: who is online, and hints of ids. */
  | 'REDIS'
  /** What a legal hold keeps of those who were erased. */
  | 'VAULT';

/** What a person asks for. */
export type DataSubjectRequestKind =
  /** To see what is kept. */
  | 'ACCESS'
  /** To have it erased. */
  | 'ERASURE'
  /** To get no more advertising, on any channel. */
  | 'OBJECTION'
  /** To get it in a form that machines read. */
  | 'PORTABILITY'
  /** To have it corrected. */
  | 'RECTIFICATION'
  /** To have it kept and not used until that is lifted: nothing is sent to them, they are in no export and in no dynamic segment, no import, merge, event or profile of WhatsApp changes what is kept; messages that they send are kept, and members see it all. */
  | 'RESTRICTION';

/** How far a request of a person about their data has come. New values may appear. */
export type DataSubjectRequestState =
  /** It waits until the business, which answers for the data, accepts it. */
  | 'AWAITING_CONTROLLER'
  /** It was taken back. */
  | 'CANCELLED'
  /** It was carried out; of an erasure: nothing was found any more. */
  | 'COMPLETED'
  /** It was refused, see `denials`. */
  | 'DENIED'
  /** The same was under way for the same person, see `duplicateOfId`. */
  | 'DUPLICATE'
  /** Nobody showed who asks; it may be asked anew. */
  | 'EXPIRED_UNVERIFIED'
  /** It is still to be shown who asks; over after 14 days. */
  | 'IDENTITY_PENDING'
  /** It is being carried out. */
  | 'IN_PROGRESS'
  /** It was carried out in part; the rest was refused, see `denials`. */
  | 'PARTIALLY_COMPLETED'
  /** It came. */
  | 'RECEIVED'
  /** It is known who asks. */
  | 'VERIFIED'
  /** It is looked at whether it was carried out. */
  | 'VERIFYING_RESULT';

/** How likely it is that two contacts are one person. New values may appear. */
export type DuplicateConfidence =
  /** Both are known by the same number or id, or have the same name and something else in common. */
  | 'HIGH'
  /** They share an e-mail address under two names: one person, or two of one house or firm. */
  | 'LOW'
  /** An attribute names the number or id of the other one, or nothing speaks against a shared address. */
  | 'MEDIUM';

/** What two contacts have in common. New values may appear. */
export type DuplicateReason =
  /** An e-mail address, their own or that of an attribute. */
  | 'EMAIL'
  /** The name; alone it is no reason. */
  | 'NAME'
  /** One line, however it is written (Brazil's ninth digit, Mexico's 1, Argentina's 9). */
  | 'PHONE_NUMBER'
  /** WhatsApp's id of a person (BSUID), which one of them has as an external id or attribute. */
  | 'USER_ID';

/** How gone something is. */
export type ErasureLevel =
  /** No statement finds it; its bytes are written over by `physicalBy`. */
  | 'LOGICAL'
  /** Its bytes are gone. */
  | 'PHYSICAL';

/** How a file is written. New values may appear. */
export type ExportFormat =
  /** A line for a row below a header, in UTF-8. Texts that a spreadsheet would run as a formula have an apostrophe in front; phone numbers have not. */
  | 'CSV'
  /** An object for a row, each on a line of its own; texts as they are. */
  | 'JSON_LINES';

/** The health of a channel in one word. New values may appear. */
export type HealthLevel =
  /** It works, but Meta has warned: see the concerns and the quality. */
  | 'AT_RISK'
  /** Nothing stands against it. */
  | 'HEALTHY'
  /** Meta does not let it send, or not all that it should. */
  | 'RESTRICTED';

/** Days that are not as their day of the week. */
export type HoursExceptionInput = {
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** What it is about, at most 120 characters. */
  name?: string | null | undefined;
  /** When it is open on these days; none: closed. */
  spans?: Array<OpenSpanInput>;
  /** Last day, `YYYY-MM-DD`; default: the first one. */
  to?: string | null | undefined;
};

/** Lets a third party bring data. */
export type IntegrationConnectInput = {
  /** The third party: 1 to 40 lower-case letters, digits and hyphens, beginning with a letter. */
  provider: string;
  /** What it may bring: one to three. */
  scopes: Array<IntegrationScope>;
};

/** Ends an integration. */
export type IntegrationRevokeInput = {
  /** Which one. */
  integrationId: string | number;
};

/** What a third party may bring. Whatever else it brings is not stored. */
export type IntegrationScope =
  /** Values of attributes of those contacts; needs CONTACTS. */
  | 'ATTRIBUTES'
  /** Contacts: ids of its own, numbers, addresses, names, languages, time zones. */
  | 'CONTACTS'
  /** What contacts that are known did. */
  | 'EVENTS';

/** Conditions on labels, at most 100 in each list; all members must hold. */
export type LabelSetWhereInput = {
  /** Every one of these labels. */
  all?: Array<string | number> | null | undefined;
  /** One of these labels, or more. */
  any?: Array<string | number> | null | undefined;
  /** None of these labels. */
  none?: Array<string | number> | null | undefined;
};

/** Changes a label; what is left out stays. */
export type LabelUpdateInput = {
  /** Colour as `#rrggbb`; null takes it off. */
  color?: string | null | undefined;
  /** What it is for, at most 500 characters; null takes it off. */
  description?: string | null | undefined;
  /** The label. */
  labelId: string | number;
  /** The new word, 1 to 60 characters; threads keep what it was called. */
  name?: string | null | undefined;
};

/** What became of one action of a macro. New values may appear. */
export type MacroActionOutcome =
  /** It was done. */
  | 'CHANGED'
  /** It was not possible; so nothing of the macro was done. `userErrors` says why. */
  | 'REFUSED'
  /** It was possible, and taken back, since a later one was not. */
  | 'ROLLED_BACK'
  /** An earlier one was not possible. */
  | 'SKIPPED'
  /** It was so already. */
  | 'UNCHANGED';

/** Makes a macro. */
export type MacroCreateInput = {
  /** What it does, in this order, 1 to 20. */
  actions: Array<ConversationActionInput>;
  /** For the whole account, or for `teamId`; takes the permission INBOX_MANAGE. */
  isShared?: boolean;
  /** Its name, 1 to 80 characters. */
  name: string;
  /** For the members of this team; goes with `isShared: true`. */
  teamId?: string | number | null | undefined;
};

/** Runs a macro on a conversation; on many, `conversationsUpdate` does. */
export type MacroRunInput = {
  /** Chosen by the client, 1 to 100 characters, unique in the conversation: the same call again gives what became of the first one, and does nothing. */
  clientRunId?: string | number | null | undefined;
  /** The conversation. */
  conversationId: string | number;
  /** The macro. */
  macroId: string | number;
};

/** What a scanner for malware said of a file. New values may appear. */
export type MediaScanState =
  /** Nothing was found. */
  | 'CLEAN'
  /** It holds malware; see `threat`. */
  | 'INFECTED'
  /** Nobody looked: the installation has no scanner, or had none then. */
  | 'NOT_SCANNED'
  /** It is there, and still to be looked through. */
  | 'PENDING';

/** Whether a file can be had. New values may appear. */
export type MediaState =
  /** WhatsApp forgot it before it could be fetched. */
  | 'EXPIRED'
  /** It cannot be had; `failure` says why. */
  | 'FAILED'
  /** It holds malware: it lies in quarantine, and is neither handed out nor sent. */
  | 'INFECTED'
  /** It is still to be uploaded, to be fetched from WhatsApp, or to be scanned. */
  | 'PENDING'
  /** It is stored and checked. */
  | 'READY';

/** Announces a file that is to be sent. */
export type MediaUploadCreateInput = {
  /** Name of the file, at most 240 characters; receivers of a document see it. */
  filename: string;
  /** MIME type; the bytes are compared with it. */
  mimeType: string;
  /** SHA-256 of the bytes, 64 hex digits; compared where it is given. */
  sha256?: string | null | undefined;
  /** Size in bytes, exactly; each type has a limit of its own. */
  sizeBytes: number;
};

/** Goes on with an upload whose link is lost or expired. */
export type MediaUploadResumeInput = {
  /** The file, announced by the same member or API key. */
  mediaId: string | number;
};

/** Whether a member is here, and takes work. */
export type MemberPresence =
  /** Here, and takes new conversations. */
  | 'AVAILABLE'
  /** Not at the desk; takes nothing new. */
  | 'AWAY'
  /** Here, but takes nothing new. */
  | 'BUSY'
  /** Not connected, or does not want to be seen. */
  | 'OFFLINE';

/** Says which conversations a member sees. */
export type MemberSetVisibilityInput = {
  /** The member. */
  memberId: string | number;
  /** What the member sees from now on; an owner sees everything. */
  visibility: MemberVisibility;
};

/** Which conversations a member sees, in lists, counts, search, live events, exports and notifications alike. Contacts are for every member to see. */
export type MemberVisibility =
  /** Every conversation of the account. */
  | 'ALL'
  /** Those that are assigned to the member. */
  | 'OWN'
  /** Those that are assigned to the member, and those of the teams that the member is in. */
  | 'TEAM';

/** Which way a message went. */
export type MessageDirection =
  /** From the contact to the business. */
  | 'INBOUND'
  /** From the business to the contact. */
  | 'OUTBOUND';

/** Sends a message again that did not go through. */
export type MessageRetryInput = {
  /** Consent that a message whose outcome is UNKNOWN may reach the contact twice. */
  acceptPossibleDuplicate?: boolean;
  /** The message; FAILED, or UNKNOWN with `acceptPossibleDuplicate`. */
  messageId: string | number;
};

/** What whoever sends a message again should know. New values may appear. */
export type MessageRetryWarning =
  /** WhatsApp gave a reason that does not pass by itself. */
  | 'LIKELY_TO_FAIL_AGAIN'
  /** The call before may have reached the contact. */
  | 'MAY_ARRIVE_TWICE';

/** Sends a message: into `conversationId`, or to `contactId` on `channelId`. A closed conversation is opened again by it. */
export type MessageSendInput = {
  /** A canned response: its text, and its file, is sent with its variables filled in, unless `content` says something else. Refused with UNRESOLVED_VARIABLES while one has no value. */
  cannedResponseId?: string | number | null | undefined;
  /** The channel to send on; goes with `contactId`. */
  channelId?: string | number | null | undefined;
  /** Chosen by the client, 1 to 200 characters, unique in the conversation: the same call again gives the message that exists, and sends nothing. */
  clientMessageId: string | number;
  /** The contact: the open conversation with him or her on the channel is used, else one is made. */
  contactId?: string | number | null | undefined;
  /** What to send. Left out: the text of `cannedResponseId`, with its file if it has one. Beside it, what a person made of that text, in which no variable may be left. */
  content?: OutboundContentInput | null | undefined;
  /** The conversation; or `contactId` and `channelId`. */
  conversationId?: string | number | null | undefined;
  /** It was written as the viewer's draft in the conversation, which is gone with it. */
  isFromDraft?: boolean;
  /** The message of the same conversation that this one answers. */
  replyToId?: string | number | null | undefined;
  /** The newest message of the conversation that its writer has seen, in the order of the thread. Where the contact wrote something behind it that somebody should read, the call is refused with NEWER_MESSAGE_RECEIVED; left out: nothing is asked. */
  seenMessageId?: string | number | null | undefined;
};

/** How far a message has come. New values may appear. */
export type MessageStatus =
  /** WhatsApp has taken it. */
  | 'ACCEPTED'
  /** Arrived on a device. */
  | 'DELIVERED'
  /** Will not arrive; `failure` says why. */
  | 'FAILED'
  /** The voice message was listened to. */
  | 'PLAYED'
  /** Waits to be sent. */
  | 'QUEUED'
  /** The chat was opened. */
  | 'READ'
  /** Came from the contact. */
  | 'RECEIVED'
  /** Is being handed to WhatsApp. */
  | 'SENDING'
  /** Left for the phone. */
  | 'SENT'
  /** May have been sent: the answer was lost. It is not sent again; a status report settles it. */
  | 'UNKNOWN';

/** Shows the contact that somebody writes an answer. */
export type MessageTypingShowInput = {
  /** The conversation. */
  conversationId: string | number;
};

/** Where Meta's review of a display name stands. New values may appear. */
export type NameReview =
  /** Customers see the name. */
  | 'APPROVED'
  /** Meta decides later. */
  | 'DEFERRED'
  /** Meta is looking at it. */
  | 'PENDING'
  /** Meta does not allow the name. */
  | 'REJECTED'
  /** Nothing is known of a review. */
  | 'UNKNOWN';

/** Writes a note. */
export type NoteCreateInput = {
  /** What it says, at most 10,000 characters; may be empty where files go along. */
  body: string;
  /** The conversation that it is about. */
  conversationId: string | number;
  /** Uploaded files that go along, at most 10. */
  mediaIds?: Array<string | number> | null | undefined;
  /** Whom it names, at most 50; stretches do not overlap. */
  mentions?: Array<NoteMentionInput> | null | undefined;
};

/** Deletes a note. */
export type NoteDeleteInput = {
  /** The note. */
  noteId: string | number;
};

/** A stretch of the body that names a member or a team: exactly one of `userId` and `teamId`. */
export type NoteMentionInput = {
  /** How long it is. */
  length: number;
  /** Where in the body it begins, in UTF-16 units. */
  offset: number;
  /** The team that is named: those of its members who see the conversation. */
  teamId?: string | number | null | undefined;
  /** The member (User) who is named. */
  userId?: string | number | null | undefined;
};

/** Changes a note; its files stay. */
export type NoteUpdateInput = {
  /** What it says from now on, at most 10,000 characters. */
  body: string;
  /** Whom it names from now on, at most 50. */
  mentions?: Array<NoteMentionInput> | null | undefined;
  /** The note. */
  noteId: string | number;
};

/** What a member is told. New values may appear. */
export type NotificationKind =
  /** A conversation was given to the member. */
  | 'ASSIGNED'
  /** A conversation was given to one of the member's teams, and to nobody in it. */
  | 'ASSIGNED_TO_TEAM'
  /** A number stopped working until somebody connects it again. */
  | 'CHANNEL_NEEDS_ATTENTION'
  /** A contact waits in nobody's conversation. Off unless asked for. */
  | 'CONVERSATION_WAITING'
  /** The member's export ended. */
  | 'EXPORT_FINISHED'
  /** The member's import ended. */
  | 'IMPORT_FINISHED'
  /** Somebody named the member in a note. */
  | 'MENTIONED'
  /** A contact wrote, or called in vain, in a conversation of the member. */
  | 'NEW_MESSAGE'
  /** A new privacy policy will be in force; `announcements` tells of it. */
  | 'POLICY_CHANGED'
  /** The time promised to a contact is over. */
  | 'SERVICE_LEVEL_BREACHED'
  /** Most of the time promised to a contact is over. */
  | 'SERVICE_LEVEL_WARNED';

/** Marks notifications as read. */
export type NotificationMarkReadInput = {
  /** Which, at most 100; those that are read already stay so. */
  notificationIds: Array<string | number>;
};

/** How a member is told. */
export type NotificationMedium =
  /** By mail, together with others, unless it was read in the app before. */
  | 'EMAIL'
  /** In the list of notifications, live. */
  | 'IN_APP';

/** Whether a kind is told by a medium. */
export type NotificationPreferenceInput = {
  /** Whether to tell it. */
  isOn: boolean;
  /** What. */
  kind: NotificationKind;
  /** How. */
  medium: NotificationMedium;
};

/** A daily time without mails. */
export type NotificationQuietHoursInput = {
  /** When it ends, `07:00`; on the next day where that is earlier. */
  endsAt: string;
  /** When it starts, `22:00`. */
  startsAt: string;
  /** Time zone of both, `Europe/Berlin`. */
  timeZone: string;
};

/** Changes what the viewer is told; what is not named stays. */
export type NotificationSettingsChangeInput = {
  /** The preferences that change, at most 50. */
  preferences?: Array<NotificationPreferenceInput> | null | undefined;
  /** New quiet hours; null ends them. */
  quietHours?: NotificationQuietHoursInput | null | undefined;
};

/** A span of a day. */
export type OpenSpanInput = {
  /** A later time of the same day, not included; `24:00` is the end of the day. A night takes two spans. */
  closesAt: string;
  /** Time of day on the wall, `HH:MM`. */
  opensAt: string;
};

/** Changes the words. English ones always count. */
export type OptOutWordsUpdateInput = {
  /** Own words for wanting offers, at most 50. Whoever writes one is noted as REQUESTED; none gives a consent, or takes back a no. */
  extraStart?: Array<string> | null | undefined;
  /** Own words that say no, at most 50. */
  extraStop?: Array<string> | null | undefined;
  /** Tell people that it was heard. */
  isConfirmed?: boolean | null | undefined;
  /** Languages to listen to. */
  languages?: Array<string> | null | undefined;
};

/** Directions of a list. */
export type OrderDirection =
  /** Smallest, or oldest, first. */
  | 'ASC'
  /** Largest, or newest, first. */
  | 'DESC';

/** What the contact can do: exactly one member. */
export type OutboundActionInput =
  {   /** 1 to 3 quick answers. */
  buttons: Array<OutboundReplyButtonInput>; catalog?: never; ctaUrl?: never; flow?: never; list?: never; locationRequest?: never; product?: never; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never;   /** Look at the catalogue. */
  catalog: OutboundCatalogInput; ctaUrl?: never; flow?: never; list?: never; locationRequest?: never; product?: never; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never;   /** Open a web page. */
  ctaUrl: OutboundCtaUrlInput; flow?: never; list?: never; locationRequest?: never; product?: never; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never; ctaUrl?: never;   /** Fill in a WhatsApp Flow. */
  flow: OutboundFlowInput; list?: never; locationRequest?: never; product?: never; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never; ctaUrl?: never; flow?: never;   /** Choose from a list. */
  list: OutboundListInput; locationRequest?: never; product?: never; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never; ctaUrl?: never; flow?: never; list?: never;   /** `true`: send the own location. */
  locationRequest: boolean; product?: never; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never; ctaUrl?: never; flow?: never; list?: never; locationRequest?: never;   /** Look at one product. */
  product: OutboundProductInput; productList?: never; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never; ctaUrl?: never; flow?: never; list?: never; locationRequest?: never; product?: never;   /** Look at several products. */
  productList: OutboundProductListInput; requestContactInfo?: never; }
  |  { buttons?: never; catalog?: never; ctaUrl?: never; flow?: never; list?: never; locationRequest?: never; product?: never; productList?: never;   /** `true`: share the own phone number. */
  requestContactInfo: boolean; };

/** Audio: AAC, AMR, MP3, MP4 or OGG (Opus), at most 16 MB. */
export type OutboundAudioInput = {
  /** Show it as a voice message; needs OGG with Opus; default false. */
  isVoice?: boolean | null | undefined;
  /** Public https address that WhatsApp fetches the file from, at most 2000 characters; this or `mediaId`. */
  link?: string | null | undefined;
  /** A file uploaded with `mediaUploadCreate`; this or `link`. */
  mediaId?: string | number | null | undefined;
};

/** A postal address on a contact card. */
export type OutboundCardAddressInput = {
  /** City. */
  city?: string | null | undefined;
  /** Country. */
  country?: string | null | undefined;
  /** Country as two letters, ISO 3166. */
  countryCode?: string | null | undefined;
  /** State or region. */
  state?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
  /** What to call it, e.g. WORK or HOME. */
  type?: string | null | undefined;
  /** Postal code. */
  zip?: string | null | undefined;
};

/** An e-mail address on a contact card. */
export type OutboundCardEmailInput = {
  /** The address. */
  email: string;
  /** What to call it, e.g. WORK or HOME. */
  type?: string | null | undefined;
};

/** Where a person works. */
export type OutboundCardOrganisationInput = {
  /** The company. */
  company?: string | null | undefined;
  /** The department. */
  department?: string | null | undefined;
  /** The person's title there. */
  title?: string | null | undefined;
};

/** A phone number on a contact card. */
export type OutboundCardPhoneInput = {
  /** The number as it is to be shown. */
  phone: string;
  /** What to call it, e.g. CELL, WORK or HOME. */
  type?: string | null | undefined;
  /** The WhatsApp id of that number, digits only: the card then offers to write there. */
  waId?: string | null | undefined;
};

/** A web address on a contact card. */
export type OutboundCardUrlInput = {
  /** What to call it, e.g. WORK. */
  type?: string | null | undefined;
  /** The address. */
  url: string;
};

/** A button that opens the whole catalogue. */
export type OutboundCatalogInput = {
  /** The business' own id of the product whose picture is shown; default: the first one. */
  thumbnailProductRetailerId?: string | null | undefined;
};

/** A contact card. */
export type OutboundContactCardInput = {
  /** Postal addresses. */
  addresses?: Array<OutboundCardAddressInput> | null | undefined;
  /** Birthday as YYYY-MM-DD. */
  birthday?: string | null | undefined;
  /** E-mail addresses. */
  emails?: Array<OutboundCardEmailInput> | null | undefined;
  /** First name. */
  firstName?: string | null | undefined;
  /** The name in full. */
  formattedName: string;
  /** Last name. */
  lastName?: string | null | undefined;
  /** Middle name. */
  middleName?: string | null | undefined;
  /** Where the person works. */
  organisation?: OutboundCardOrganisationInput | null | undefined;
  /** Phone numbers. */
  phones?: Array<OutboundCardPhoneInput> | null | undefined;
  /** Title before the name. */
  prefix?: string | null | undefined;
  /** What follows the name. */
  suffix?: string | null | undefined;
  /** Web addresses. */
  urls?: Array<OutboundCardUrlInput> | null | undefined;
};

/** What to send: exactly one member. WhatsApp's own limits are checked here, before anything is queued. */
export type OutboundContentInput =
  {   /** Audio. */
  audio: OutboundAudioInput; contacts?: never; document?: never; image?: never; interactive?: never; location?: never; reaction?: never; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never;   /** Contact cards, 1 to 257. */
  contacts: Array<OutboundContactCardInput>; document?: never; image?: never; interactive?: never; location?: never; reaction?: never; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never;   /** A document. */
  document: OutboundDocumentInput; image?: never; interactive?: never; location?: never; reaction?: never; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never;   /** An image. */
  image: OutboundImageInput; interactive?: never; location?: never; reaction?: never; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never;   /** An interactive message: it offers choices. */
  interactive: OutboundInteractiveInput; location?: never; reaction?: never; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never; interactive?: never;   /** A location. */
  location: OutboundLocationInput; reaction?: never; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never; interactive?: never; location?: never;   /** A reaction. */
  reaction: OutboundReactionInput; sticker?: never; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never; interactive?: never; location?: never; reaction?: never;   /** A sticker. */
  sticker: OutboundStickerInput; template?: never; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never; interactive?: never; location?: never; reaction?: never; sticker?: never;   /** An approved template; the only thing that may be sent outside the service window. */
  template: OutboundTemplateInput; text?: never; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never; interactive?: never; location?: never; reaction?: never; sticker?: never; template?: never;   /** Text. */
  text: OutboundTextInput; video?: never; }
  |  { audio?: never; contacts?: never; document?: never; image?: never; interactive?: never; location?: never; reaction?: never; sticker?: never; template?: never; text?: never;   /** A video. */
  video: OutboundVideoInput; };

/** A button that opens a web page. */
export type OutboundCtaUrlInput = {
  /** Text on the button, 1 to 20 characters. */
  displayText: string;
  /** http(s) address of the page. */
  url: string;
};

/** A document: PDF, Office or plain text, at most 100 MB. */
export type OutboundDocumentInput = {
  /** Caption: text under the file, at most 1024 characters. */
  caption?: string | null | undefined;
  /** Name that the contact sees, at most 240 characters; default: the name of the uploaded file. */
  filename?: string | null | undefined;
  /** Public https address that WhatsApp fetches the file from, at most 2000 characters; this or `mediaId`. */
  link?: string | null | undefined;
  /** A file uploaded with `mediaUploadCreate`; this or `link`. */
  mediaId?: string | number | null | undefined;
};

/** A button that opens a WhatsApp Flow, named by exactly one of `flowId` and `flowName`. */
export type OutboundFlowInput = {
  /** Text on the button, 1 to 30 characters, no emoji. */
  cta: string;
  /** Meta's id of the flow. */
  flowId?: string | null | undefined;
  /** Name of the flow. */
  flowName?: string | null | undefined;
  /** Open the draft instead of what is published; default false. */
  isDraft?: boolean | null | undefined;
  /** First screen; default: asked of the endpoint of the flow. */
  screen?: string | null | undefined;
  /** Comes back with the answers. */
  token?: string | null | undefined;
};

/** A file above the body: exactly one of `mediaId` and `link`. */
export type OutboundHeaderFileInput = {
  /** Name of a document. */
  filename?: string | null | undefined;
  /** Public https address that WhatsApp fetches the file from. */
  link?: string | null | undefined;
  /** A file uploaded with `mediaUploadCreate`. */
  mediaId?: string | number | null | undefined;
};

/** What stands above the body: exactly one member. Lists and product lists take text only. */
export type OutboundHeaderInput =
  {   /** A document. */
  document: OutboundHeaderFileInput; image?: never; text?: never; video?: never; }
  |  { document?: never;   /** An image. */
  image: OutboundHeaderFileInput; text?: never; video?: never; }
  |  { document?: never; image?: never;   /** At most 60 characters. */
  text: string; video?: never; }
  |  { document?: never; image?: never; text?: never;   /** A video. */
  video: OutboundHeaderFileInput; };

/** An image: JPEG or PNG, at most 5 MB. */
export type OutboundImageInput = {
  /** Caption: text under the file, at most 1024 characters. */
  caption?: string | null | undefined;
  /** Public https address that WhatsApp fetches the file from, at most 2000 characters; this or `mediaId`. */
  link?: string | null | undefined;
  /** A file uploaded with `mediaUploadCreate`; this or `link`. */
  mediaId?: string | number | null | undefined;
};

/** An interactive message: it offers choices. */
export type OutboundInteractiveInput = {
  /** What the contact can do. */
  action: OutboundActionInput;
  /** The text: at most 1024 characters, in a list 4096; only a single product may do without. */
  body?: string | null | undefined;
  /** Line under the body, at most 60 characters. */
  footer?: string | null | undefined;
  /** What stands above the body. */
  header?: OutboundHeaderInput | null | undefined;
};

/** A list that opens from a button. */
export type OutboundListInput = {
  /** Text on the button, 1 to 20 characters. */
  button: string;
  /** 1 to 10 groups. */
  sections: Array<OutboundListSectionInput>;
};

/** A row of a list. */
export type OutboundListRowInput = {
  /** Second line, at most 72 characters. */
  description?: string | null | undefined;
  /** Comes back in the reply; 1 to 200 characters, unique in the message. */
  id: string;
  /** What the contact sees; 1 to 24 characters. */
  title: string;
};

/** A group of rows. */
export type OutboundListSectionInput = {
  /** Its rows; at most 10 in the whole list. */
  rows: Array<OutboundListRowInput>;
  /** At most 24 characters; needed when there is more than one section. */
  title?: string | null | undefined;
};

/** A location. */
export type OutboundLocationInput = {
  /** Address of the place; shown only with a name. */
  address?: string | null | undefined;
  /** Degrees, -90 to 90. */
  latitude: number;
  /** Degrees, -180 to 180. */
  longitude: number;
  /** Name of the place. */
  name?: string | null | undefined;
};

/** One product of a catalogue. */
export type OutboundProductInput = {
  /** Meta's id of the catalogue. */
  catalogId: string;
  /** The business' own id of the product. */
  productRetailerId: string;
};

/** Several products of a catalogue; the message needs a text header. */
export type OutboundProductListInput = {
  /** Meta's id of the catalogue. */
  catalogId: string;
  /** 1 to 10 groups. */
  sections: Array<OutboundProductSectionInput>;
};

/** A group of products. */
export type OutboundProductSectionInput = {
  /** The business' own ids of the products; at most 30 in the whole message. */
  productRetailerIds: Array<string>;
  /** 1 to 24 characters. */
  title: string;
};

/** A reaction to a message of the same conversation that is known to WhatsApp and at most 30 days old. */
export type OutboundReactionInput = {
  /** One emoji; null or empty takes the reaction back. */
  emoji?: string | null | undefined;
  /** The message. */
  messageId: string | number;
};

/** A quick answer under the message. */
export type OutboundReplyButtonInput = {
  /** Comes back in the reply; 1 to 256 characters. */
  id: string;
  /** What the contact sees; 1 to 20 characters, unique in the message. */
  title: string;
};

/** A sticker: WebP, at most 100 KB, or 500 KB if it is animated. */
export type OutboundStickerInput = {
  /** Public https address that WhatsApp fetches the file from, at most 2000 characters; this or `mediaId`. */
  link?: string | null | undefined;
  /** A file uploaded with `mediaUploadCreate`; this or `link`. */
  mediaId?: string | number | null | undefined;
};

/** An approved template with the values of its variables. */
export type OutboundTemplateInput = {
  /** The variables of the body, in their order. */
  body?: Array<TemplateValueInput> | null | undefined;
  /** The buttons that have a value; at most 10. */
  buttons?: Array<TemplateButtonInput> | null | undefined;
  /** Whether its texts (header, body, `urlSuffix`, `couponCode`) hold variables, as canned responses do: `{{contact.firstName}}`, `{{contact.attributes.plan | free}}`. They are filled in when it is sent, on one line; one without a value or fallback is refused with UNRESOLVED_VARIABLES. Default false: braces are sent as they are. */
  fillsVariables?: boolean;
  /** The header, where it has a variable or a file. */
  header?: TemplateHeaderInput | null | undefined;
  /** Its language as WhatsApp's code, e.g. `en_US`. */
  language: string;
  /** Its name. */
  name: string;
  /** When the offer ends, for limited-time offers. */
  offerExpiresAt?: string | null | undefined;
};

/** Text. */
export type OutboundTextInput = {
  /** 1 to 4096 characters. */
  body: string;
  /** Ask WhatsApp to preview the first http(s) link; default false. */
  previewUrl?: boolean | null | undefined;
};

/** A video: MP4 or 3GPP (H.264 with AAC), at most 16 MB. */
export type OutboundVideoInput = {
  /** Caption: text under the file, at most 1024 characters. */
  caption?: string | null | undefined;
  /** Public https address that WhatsApp fetches the file from, at most 2000 characters; this or `mediaId`. */
  link?: string | null | undefined;
  /** A file uploaded with `mediaUploadCreate`; this or `link`. */
  mediaId?: string | number | null | undefined;
};

/** Chooses a new password by the token of a mail. */
export type PasswordResetInput = {
  /** 8 to 200 characters. */
  newPassword: string;
  /** The token: in the link of the mail, behind the `#`. Good once, for one hour. */
  token: string;
};

/** Asks for a mail that resets a password. */
export type PasswordResetRequestInput = {
  /** E-mail address to sign in with. */
  email: string;
};

/** What a member or an API key may do. New values may appear. */
export type Permission =
  /** Change the account itself. */
  | 'ACCOUNT_MANAGE'
  /** Read the account itself. */
  | 'ACCOUNT_READ'
  /** Create, list and revoke API keys. */
  | 'API_KEYS_MANAGE'
  /** Read who did what in the account. */
  | 'AUDIT_READ'
  /** Connect and disconnect channels. */
  | 'CHANNELS_MANAGE'
  /** Read channels and their health. */
  | 'CHANNELS_READ'
  /** Import, export and merge contacts; manage their attributes and segments. */
  | 'CONTACTS_MANAGE'
  /** Read contacts, their names and numbers. */
  | 'CONTACTS_READ'
  /** Create and change contacts. */
  | 'CONTACTS_WRITE'
  /** Read conversations, messages and their media; watch the inbox. */
  | 'CONVERSATIONS_READ'
  /** Assign, label, close, reopen and mark conversations. */
  | 'CONVERSATIONS_WRITE'
  /** Manage labels, shared views and responses, business hours, service levels and surveys; export conversations. */
  | 'INBOX_MANAGE'
  /** Invite, change and remove members. */
  | 'MEMBERS_MANAGE'
  /** Read who belongs to the account. */
  | 'MEMBERS_READ'
  /** Send messages and upload media for them. */
  | 'MESSAGES_SEND'
  /** See where personal data is kept, and erase people for good. */
  | 'PRIVACY_MANAGE'
  /** Make teams, say who is in them and what members see, and how work is handed out. */
  | 'TEAMS_MANAGE'
  /** List and replay webhook items that could not be processed. */
  | 'WEBHOOKS_MANAGE';

/** Says what the viewer is for colleagues; what is left out stays. */
export type PresenceSetInput = {
  /** Whether to be offline while no socket is open; false: `presence` holds all the time. Default true. */
  isAutoOffline?: boolean | null | undefined;
  /** What to be while connected. */
  presence?: MemberPresence | null | undefined;
};

/** Says how urgent. */
export type PriorityActionInput = {
  /** How urgent; null: not said. */
  priority?: ConversationPriority | null | undefined;
};

/** How people rate what a number sends, as Meta tells it. */
export type QualityRating =
  /** High. */
  | 'GREEN'
  /** Low: the number is at risk. */
  | 'RED'
  /** Not rated yet. */
  | 'UNKNOWN'
  /** Medium. */
  | 'YELLOW';

/** Why a follower must fetch anew. New values may appear. */
export type ResyncReason =
  /** The viewer sees other conversations than before. */
  | 'ACCESS_CHANGED'
  /** The events behind the cursor are no longer kept. */
  | 'CURSOR_TOO_OLD'
  /** The cursor is not one of this account. */
  | 'CURSOR_UNKNOWN';

/** What a member is in the account. */
export type Role =
  /** May do everything but change owners and the account itself. */
  | 'ADMIN'
  /** Works in the inbox: reads, answers, assigns and labels. */
  | 'AGENT'
  /** May do everything; an account always keeps one. */
  | 'OWNER';

/** Saves a view. */
export type SavedViewCreateInput = {
  /** For the whole account; takes the permission INBOX_MANAGE. */
  isShared?: boolean;
  /** Its name, 1 to 80 characters. */
  name: string;
  /** In which order; default: newest activity first. */
  orderBy?: ConversationOrderInput | null | undefined;
  /** Its place among the views, from 0 to 10000; default: behind all. */
  position?: number | null | undefined;
  /** Which conversations it shows. */
  where: ConversationWhereInput;
};

/** Deletes a saved view. */
export type SavedViewDeleteInput = {
  /** The view. */
  savedViewId: string | number;
};

/** Changes a saved view; what is left out stays. */
export type SavedViewUpdateInput = {
  /** True: it becomes the whole account's; false: the viewer's own. Takes the permission INBOX_MANAGE. */
  isShared?: boolean | null | undefined;
  /** The new name, 1 to 80 characters. */
  name?: string | null | undefined;
  /** In which order; null: newest activity first. */
  orderBy?: ConversationOrderInput | null | undefined;
  /** Its place among the views, from 0 to 10000. */
  position?: number | null | undefined;
  /** The view. */
  savedViewId: string | number;
  /** Which conversations it shows from now on. */
  where?: ConversationWhereInput | null | undefined;
};

/** Where to search for messages. */
export type SearchWhereInput = {
  /** In all conversations with this contact. */
  contactId?: string | number | null | undefined;
  /** In this conversation. */
  conversationId?: string | number | null | undefined;
  /** Sent before this time. */
  sentBefore?: string | null | undefined;
  /** Sent at this time or later. */
  sentFrom?: string | null | undefined;
};

/** Puts contacts into a static segment. */
export type SegmentAddContactsInput = {
  /** Contacts, 1 to 500. */
  contactIds: Array<string | number>;
  /** The segment. */
  segmentId: string | number;
};

/** Compares the value of an attribute. */
export type SegmentAttributeInput = {
  /** How. */
  comparison: SegmentComparison;
  /** Key of the attribute. */
  key: string;
  /** With what, written as text: `12.5`, `true`, `2026-01-31`, `2026-01-31T09:00:00Z`. None for IS_SET, up to 100 for ONE_OF, else one. */
  values?: Array<string> | null | undefined;
};

/** How the value of an attribute is compared. Where there is no value, no comparison holds. */
export type SegmentComparison =
  /** Lies above, or is the value. */
  | 'AT_LEAST'
  /** Lies below, or is the value. */
  | 'AT_MOST'
  /** Holds this text, whatever its case. */
  | 'CONTAINS'
  /** Is this value. */
  | 'EQUALS'
  /** Lies above; numbers, days and instants only. */
  | 'GREATER_THAN'
  /** Has any value. */
  | 'IS_SET'
  /** Lies below. */
  | 'LESS_THAN'
  /** Is one of these values, at most 100. */
  | 'ONE_OF';

/** Where a consent stands. */
export type SegmentConsentInput = {
  /** For what. */
  purpose: SegmentConsentPurpose;
  /** How it stands. */
  state: SegmentConsentState;
};

/** What a consent is given for. */
export type SegmentConsentPurpose =
  /** Finding out how people are served. */
  | 'ANALYTICS'
  /** Codes for signing in. */
  | 'AUTHENTICATION'
  /** Offers and news. */
  | 'MARKETING'
  /** Answers to what the person asked. */
  | 'SERVICE'
  /** What belongs to an order or a contract. */
  | 'UTILITY';

/** Where a consent to WhatsApp stands, as the ledger of consents says. */
export type SegmentConsentState =
  /** The person agreed. */
  | 'GRANTED'
  /** Nothing is on record. */
  | 'UNKNOWN'
  /** The person took it back, or refused. */
  | 'WITHDRAWN';

/** There is a conversation of which all of these hold; none: any. */
export type SegmentConversationInput = {
  /** The user who looks after it. */
  assigneeId?: string | number | null | undefined;
  /** The channel it is on. */
  channelId?: string | number | null | undefined;
  /** A label that the conversation carries. */
  labelId?: string | number | null | undefined;
  /** How urgent it is. */
  priority?: ConversationPriority | null | undefined;
  /** Where it stands. */
  status?: ConversationStatus | null | undefined;
  /** The team that it belongs to. */
  teamId?: string | number | null | undefined;
};

/** Makes a segment. */
export type SegmentCreateInput = {
  /** What to call it, 1 to 120 characters; unique in the account, whatever its case. */
  name: string;
  /** Who belongs to it; without a rule it is filled by hand. */
  rule?: SegmentRuleInput | null | undefined;
};

/** Counts the events of one name that were tracked of a contact. */
export type SegmentEventInput = {
  /** Happened at least so often; default 1, or 0 where `atMost` is given. */
  atLeast?: number | null | undefined;
  /** Happened at most so often; 0: never. */
  atMost?: number | null | undefined;
  /** Name of the event, 1 to 200 characters. */
  name: string;
  /** Only events with this property count. */
  property?: SegmentPropertyInput | null | undefined;
  /** Only events of this span count; default: all. */
  span?: SegmentSpanInput | null | undefined;
};

/** How contacts come into a segment. */
export type SegmentKind =
  /** By a rule: whoever matches belongs to it, from the moment on when they do. */
  | 'DYNAMIC'
  /** By hand. */
  | 'STATIC';

/** What happened between a contact and a segment. */
export type SegmentMembershipChange =
  /** The contact belongs to it from now on. */
  | 'JOINED'
  /** The contact no longer belongs to it. */
  | 'LEFT';

/** Looks at the newest message of one direction. */
export type SegmentMessageInput = {
  /** True: there was never one. */
  never?: boolean | null | undefined;
  /** It lies in this span; default: there is one. */
  span?: SegmentSpanInput | null | undefined;
};

/** Compares a property of an event: exactly one of `text`, `number` and `flag`. */
export type SegmentPropertyInput = {
  /** It is this. */
  flag?: boolean | null | undefined;
  /** Name of the property. */
  key: string;
  /** It is this number. */
  number?: number | null | undefined;
  /** It is this text. */
  text?: string | null | undefined;
};

/** A rule: exactly one member. At most 5 deep, at most 50 conditions. */
export type SegmentRuleInput =
  {   /** All of these hold. */
  and: Array<SegmentRuleInput>; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never;   /** An attribute has such a value. */
  attribute: SegmentAttributeInput; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never;   /** A consent stands so. */
  consent: SegmentConsentInput; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never;   /** There is such a conversation. */
  conversation: SegmentConversationInput; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never;   /** The contact was first seen or made in this span. */
  created: SegmentSpanInput; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never;   /** An event happened so often. */
  event: SegmentEventInput; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never;   /** Whether an e-mail address is known. */
  hasEmail: boolean; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never;   /** The contact can be recognised in this way. */
  identity: ContactIdentityKind; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never;   /** Whether the contact is blocked. */
  isBlocked: boolean; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never;   /** True: nobody looks after the contact; false: somebody does. */
  isUnowned: boolean; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never;   /** The contact carries this label. */
  labelId: string | number; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never;   /** When the contact last wrote. */
  lastInbound: SegmentMessageInput; lastOutbound?: never; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never;   /** When the business last wrote. */
  lastOutbound: SegmentMessageInput; not?: never; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never;   /** This does not hold. */
  not: SegmentRuleInput; or?: never; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never;   /** One of these holds. */
  or: Array<SegmentRuleInput>; ownerId?: never; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never;   /** The contact is looked after by this user. */
  ownerId: string | number; segmentId?: never; }
  |  { and?: never; attribute?: never; consent?: never; conversation?: never; created?: never; event?: never; hasEmail?: never; identity?: never; isBlocked?: never; isUnowned?: never; labelId?: never; lastInbound?: never; lastOutbound?: never; not?: never; or?: never; ownerId?: never;   /** The contact belongs to this segment. */
  segmentId: string | number; };

/** A stretch of time; all members hold together, none: any time. */
export type SegmentSpanInput = {
  /** At this instant or later. */
  after?: string | null | undefined;
  /** Before this instant. */
  before?: string | null | undefined;
  /** Longer than so many days ago, 1 to 3650; moves with time. */
  olderThanDays?: number | null | undefined;
  /** In the last so many days, 1 to 3650; moves with time. */
  withinDays?: number | null | undefined;
};

/** Whether the members of a segment are known. */
export type SegmentState =
  /** Those of its new rule are being computed. */
  | 'BUILDING'
  /** They are known, and kept up to date. */
  | 'READY';

/** Where a service clock stands. */
export type ServiceClockState =
  /** The promise was broken; `endedAt` is null while it is still owed. */
  | 'BREACHED'
  /** Nothing is promised any more. */
  | 'CANCELLED'
  /** The promise was kept. */
  | 'MET'
  /** The conversation is snoozed. */
  | 'PAUSED'
  /** Time runs; outside business hours it stands still if the level says so. */
  | 'RUNNING';

/** Promises something; at least one of the three times is needed. */
export type ServiceLevelCreateInput = {
  /** Only for these channels, at most 100; none: for any. */
  channelIds?: Array<string | number> | null | undefined;
  /** Seconds to the first reply, 1 to 31,536,000; null: not promised. */
  firstReplySeconds?: number | null | undefined;
  /** Whether only the channel's business hours count; default true. */
  isBusinessHours?: boolean | null | undefined;
  /** Its name, 1 to 120 characters; unique in the account. */
  name: string;
  /** Seconds to every later reply, 1 to 31,536,000; null: not promised. */
  nextReplySeconds?: number | null | undefined;
  /** Place in the order in which levels are tried; default: the last. */
  position?: number | null | undefined;
  /** Only for these priorities; none: for any. */
  priorities?: Array<ConversationPriority> | null | undefined;
  /** Seconds to the closing, 1 to 31,536,000; null: not promised. */
  resolutionSeconds?: number | null | undefined;
  /** Only for these teams, at most 100; none: for any. */
  teamIds?: Array<string | number> | null | undefined;
  /** Warns after this share of the time, 1 to 99 per cent; default 80. */
  warnAtPercent?: number | null | undefined;
};

/** Takes a promise back; its running clocks go on under the next level that fits, or end. */
export type ServiceLevelDeleteInput = {
  /** Which one. */
  serviceLevelId: string | number;
};

/** Changes what is promised; what is left out stays, null takes a promise back. */
export type ServiceLevelUpdateInput = {
  /** Only for these channels, at most 100; none: for any. */
  channelIds?: Array<string | number> | null | undefined;
  /** Seconds to the first reply; null: not promised any more. */
  firstReplySeconds?: number | null | undefined;
  /** Whether only the channel's business hours count. */
  isBusinessHours?: boolean | null | undefined;
  /** Its name, 1 to 120 characters; unique in the account. */
  name?: string | null | undefined;
  /** Seconds to every later reply; null: not promised any more. */
  nextReplySeconds?: number | null | undefined;
  /** Place in the order in which levels are tried. */
  position?: number | null | undefined;
  /** Only for these priorities; none: for any. */
  priorities?: Array<ConversationPriority> | null | undefined;
  /** Seconds to the closing; null: not promised any more. */
  resolutionSeconds?: number | null | undefined;
  /** Which one. */
  serviceLevelId: string | number;
  /** Only for these teams, at most 100; none: for any. */
  teamIds?: Array<string | number> | null | undefined;
  /** Warns after this share of the time, 1 to 99 per cent. */
  warnAtPercent?: number | null | undefined;
};

/** What a service level promises. */
export type ServiceMetric =
  /** From the first message of the contact to the first answer by a person. */
  | 'FIRST_REPLY'
  /** From a later message that waits to the answer by a person. */
  | 'NEXT_REPLY'
  /** From the beginning or reopening of the conversation to its closing. */
  | 'RESOLUTION';

/** Signs in. */
export type SessionCreateInput = {
  /** Account to enter; default: the one joined first. */
  accountId?: string | number | null | undefined;
  /** E-mail address. */
  email: string;
  /** Password. */
  password: string;
  /** Code of the authenticator app, or a recovery code; ignored while the user has no second factor. */
  totpCode?: string | null | undefined;
};

/** Puts aside; give one of `until`, `forMinutes` and `untilNextMessage: true`. */
export type SnoozeActionInput = {
  /** For so many minutes from when it is done, 1 to 527040 (366 days). */
  forMinutes?: number | null | undefined;
  /** Until when. */
  until?: string | null | undefined;
  /** True: until the contact writes. */
  untilNextMessage?: boolean | null | undefined;
};

/** A view that everybody has. New values may appear. */
export type StandardViewKey =
  /** Closed. */
  | 'CLOSED'
  /** Not closed, and a note in it names the viewer. */
  | 'MENTIONS'
  /** Open, and the viewer looks after it. */
  | 'MINE'
  /** Everything that is open. */
  | 'OPEN'
  /** A machine looks after it. */
  | 'PENDING'
  /** Put aside. */
  | 'SNOOZED'
  /** Open, and nobody looks after it. */
  | 'UNASSIGNED'
  /** Not closed, and the viewer has messages to read in it. */
  | 'UNREAD'
  /** Open, and the contact waits for an answer; who waits longest comes first. */
  | 'WAITING';

/** Lets staff of the platform look at parts of the account. */
export type SupportAccessGrantInput = {
  /** For how many minutes: 1 to 4,320 (72 hours). */
  durationMinutes: number;
  /** Why, 1 to 1,000 characters; better without names. */
  reason: string;
  /** What may be looked at: one to four. */
  scopes: Array<SupportScope>;
};

/** Takes a grant back. */
export type SupportAccessRevokeInput = {
  /** Which one. */
  supportAccessGrantId: string | number;
};

/** What staff of the platform may look at; never keys, credentials, links to files, exports or the audit. */
export type SupportScope =
  /** The account, its members and teams. */
  | 'ACCOUNT'
  /** Channels and their health. */
  | 'CHANNELS'
  /** Contacts, their names and numbers. */
  | 'CONTACTS'
  /** Conversations, messages and notes. */
  | 'CONVERSATIONS';

/** Opens a session under a grant. */
export type SupportSessionOpenInput = {
  /** The grant. */
  supportAccessGrantId: string | number;
};

/** Why somebody gets nothing any more. New values may appear. */
export type SuppressionReason =
  /** The person complained. */
  | 'COMPLAINT'
  /** The person was erased. */
  | 'ERASURE'
  /** A member or another system wrote down that the person said no. */
  | 'MANUAL'
  /** The person stopped marketing messages in WhatsApp; resuming there lifts it. */
  | 'META_STOP'
  /** The person wrote a word like STOP, or used the link to unsubscribe. */
  | 'STOP';

/** What a report is divided by. */
export type SurveyGroupBy =
  /** Who looked after the conversation when it was closed, else who closed it. */
  | 'AGENT'
  /** The channel. */
  | 'CHANNEL'
  /** The team of the conversation when it was closed. */
  | 'TEAM';

/** Takes back what was set. */
export type SurveySettingsResetInput = {
  /** Of one channel; null: of the account. */
  channelId?: string | number | null | undefined;
};

/** Changes what contacts are asked; what is left out stays. */
export type SurveySettingsUpdateInput = {
  /** Label of the button, 1 to 20 characters. */
  button?: string | null | undefined;
  /** Of one channel, instead of the account's; null: of the account. */
  channelId?: string | number | null | undefined;
  /** Days to answer, 1 to 365. */
  expiresAfterDays?: number | null | undefined;
  /** Whether contacts are asked. */
  isEnabled?: boolean | null | undefined;
  /** Ask only contacts to whom a person replied. */
  needsReply?: boolean | null | undefined;
  /** Days of rest between two questions, 0 to 365. */
  pauseDays?: number | null | undefined;
  /** The question, 1 to 1024 characters. */
  question?: string | null | undefined;
  /** Template with five quick replies, from worst to best, for outside the service window; null: none. */
  template?: SurveyTemplateInput | null | undefined;
  /** Thanks, 1 to 4096 characters; null: none. */
  thanks?: string | null | undefined;
};

/** Why a contact was not asked. New values may appear. */
export type SurveySkipReason =
  /** The conversation was opened again at once. */
  | 'CONVERSATION_REOPENED'
  /** The channel is disconnected, or the contact cannot be reached. */
  | 'NOT_SENDABLE'
  /** No person had replied. */
  | 'NO_REPLY'
  /** The contact was asked only recently. */
  | 'RECENTLY_ASKED'
  /** The closing was too long ago when it came to asking. */
  | 'TOO_LATE'
  /** The service window was closed, and no template is set. */
  | 'WINDOW_CLOSED';

/** Where a survey stands. New values may appear. */
export type SurveyState =
  /** The contact has answered. */
  | 'ANSWERED'
  /** The contact did not answer in time. */
  | 'EXPIRED'
  /** The contact was asked and can answer. */
  | 'SENT'
  /** The contact was not asked; `skipReason` tells why. */
  | 'SKIPPED';

/** A template of the WhatsApp Business Account. */
export type SurveyTemplateInput = {
  /** Its language, like `en_US`. */
  language: string;
  /** Its name. */
  name: string;
};

/** Conditions on surveys; all members must hold. */
export type SurveyWhereInput = {
  /** The user who looked after the conversation. */
  assigneeId?: string | number | null | undefined;
  /** The channel it was on. */
  channelId?: string | number | null | undefined;
  /** One of these ratings was given. */
  ratings?: Array<number> | null | undefined;
  /** Where it stands. */
  state?: SurveyState | null | undefined;
  /** The team that it belonged to. */
  teamId?: string | number | null | undefined;
};

/** Puts members into a team. */
export type TeamAddMembersInput = {
  /** Members, 1 to 100. */
  memberIds: Array<string | number>;
  /** The team. */
  teamId: string | number;
};

/** Makes a team. */
export type TeamCreateInput = {
  /** What it is for, at most 500 characters. */
  description?: string | null | undefined;
  /** Its name, 1 to 60 characters; unique in the account, whatever its case. */
  name: string;
};

/** The value of one button: `index` and exactly one of the others. */
export type TemplateButtonInput = {
  /** The coupon to copy, at most 20 characters. */
  couponCode?: string | null | undefined;
  /** Token of the flow that the button opens; comes back with the answers. */
  flowToken?: string | null | undefined;
  /** Place of the button in the template, from 0. */
  index: number;
  /** Comes back when the quick reply is tapped; at most 256 characters. */
  quickReplyPayload?: string | null | undefined;
  /** What the address of the button ends with; for authentication templates the code. */
  urlSuffix?: string | null | undefined;
};

/** Asks Meta what the templates of a channel are for. */
export type TemplateCategoriesFetchInput = {
  /** The channel. */
  channelId: string | number;
};

/** An amount of money, shown in the way of the contact. */
export type TemplateCurrencyInput = {
  /** The amount times 1000. */
  amount1000: number;
  /** Currency, ISO 4217. */
  code: string;
  /** Shown where the amount cannot be formatted. */
  fallback: string;
};

/** What the header of the template shows: exactly one member, of the kind that the template names. */
export type TemplateHeaderInput =
  {   /** A document. */
  document: OutboundHeaderFileInput; image?: never; location?: never; text?: never; video?: never; }
  |  { document?: never;   /** An image. */
  image: OutboundHeaderFileInput; location?: never; text?: never; video?: never; }
  |  { document?: never; image?: never;   /** A location. */
  location: TemplateLocationInput; text?: never; video?: never; }
  |  { document?: never; image?: never; location?: never;   /** Its one variable. */
  text: TemplateValueInput; video?: never; }
  |  { document?: never; image?: never; location?: never; text?: never;   /** A video. */
  video: OutboundHeaderFileInput; };

/** A location in the header of a template. */
export type TemplateLocationInput = {
  /** Address of the place. */
  address: string;
  /** Degrees, -90 to 90. */
  latitude: number;
  /** Degrees, -180 to 180. */
  longitude: number;
  /** Name of the place. */
  name: string;
};

/** The value of one variable: exactly one of `text`, `currency` and `dateTime`. */
export type TemplateValueInput = {
  /** Money. */
  currency?: TemplateCurrencyInput | null | undefined;
  /** A date as it is to be shown. */
  dateTime?: string | null | undefined;
  /** Name of the variable; left out where variables are numbered. */
  name?: string | null | undefined;
  /** Text. */
  text?: string | null | undefined;
};

/** How fast a number may send, in the steps of Meta. New values may appear. */
export type ThroughputLevel =
  /** Up to 1,000 messages a second. */
  | 'HIGH'
  /** Up to 80 messages a second; 20 for a number that is also in the WhatsApp Business app. */
  | 'STANDARD';

/** How a transcript is written. New values may appear. */
export type TranscriptFormat =
  /** For programs: an object with `conversationId`, `contact`, `isComplete` and `lines`, each with `kind` (MESSAGE or ACTIVITY), `id`, `at`, `author` and `text`; messages also `direction`, `status` and `file`. */
  | 'JSON'
  /** For people: one line for each message, with time (UTC) and author; further lines are indented. */
  | 'TEXT';

/** Puts a second factor in force. */
export type TwoFactorEnableConfirmInput = {
  /** A code of the app, which shows that it knows the secret. */
  totpCode: string;
};

/** Begins to set up a second factor. */
export type TwoFactorEnableStartInput = {
  /** The password that is in force. */
  password: string;
};

/** Something that the viewer did in the product. */
export type UsageEventTrackInput = {
  /** One of these, with its properties. `page.viewed`: page (inbox, contacts, segments, campaigns, automations, reports, settings, privacy); seconds (number). `feature.used`: feature (search, macro, canned_response, bulk_action, saved_view, export, import, merge, note); isKeyboard (boolean). `search.run`: kind (contacts, messages); resultCount (number). `automation.edited`: kind (auto_reply, assignment, service_level, survey); isNew (boolean). `report.viewed`: report (surveys, service_levels, usage); days (number). */
  name: string;
  /** At most 10. Default: none. */
  properties?: Array<UsagePropertyInput> | null | undefined;
};

/** Chooses whether the viewer's use of the product is counted. */
export type UsagePreferenceSetInput = {
  /** False: from now on nothing is. */
  isCounted: boolean;
};

/** A property of something that was done. */
export type UsagePropertyInput = {
  /** Its name. */
  key: string;
  /** One of the words of the property, yes or no, or a whole number from 0 to 100,000. */
  value: unknown;
};

/** Confirms a change of address for the address that the mail went to. */
export type UserEmailChangeConfirmInput = {
  /** The token: in the link of the mail, behind the `#`. Good once, for 24 hours. */
  token: string;
};

/** Refuses a change of address. */
export type UserEmailChangeRefuseInput = {
  /** The token of the mail, whether or not it has confirmed already. */
  token: string;
};

/** Asks to change the viewer's own e-mail address. */
export type UserEmailChangeRequestInput = {
  /** The new address; another one than that of now. */
  newEmail: string;
};

/** Why a mutation did nothing. New values may appear: treat an unknown one like INVALID_INPUT. */
export type UserErrorCode =
  /** The account is about to be deleted, and nothing is sent any more; take that back with `accountDeletionCancel`. */
  | 'ACCOUNT_DELETION_PENDING'
  /** An archive is restored into an account in which nothing is yet: no contacts, channels, labels, views. */
  | 'ACCOUNT_NOT_EMPTY'
  /** A member or an open invitation with this e-mail address exists. */
  | 'ALREADY_MEMBER'
  /** Another conversation with this contact is open on the same channel; go on there. */
  | 'ANOTHER_CONVERSATION_OPEN'
  /** A file of the archive is not what its manifest says. */
  | 'ARCHIVE_DAMAGED'
  /** The archive was not written by this installation, or its manifest was changed. */
  | 'ARCHIVE_FOREIGN'
  /** The archive is a copy of one person; only that of an account can be restored. */
  | 'ARCHIVE_NOT_OF_ACCOUNT'
  /** The file is no archive of a copy of data, or larger unpacked than one may be. */
  | 'ARCHIVE_UNREADABLE'
  /** The archive is of a newer format than this version of the product reads. */
  | 'ARCHIVE_VERSION_UNKNOWN'
  /** Only members of the account can be assigned. */
  | 'ASSIGNEE_NOT_MEMBER'
  /** The account has another attribute with this key. */
  | 'ATTRIBUTE_KEY_TAKEN'
  /** A breach with a risk is not closed before the authority, or the businesses, were told. */
  | 'AUTHORITY_NOT_TOLD'
  /** What was done cannot be undone. */
  | 'BULK_ACTION_NOT_UNDOABLE'
  /** It is too late to undo this, or it was undone already. */
  | 'BULK_ACTION_UNDO_EXPIRED'
  /** Business hours with this name exist, perhaps in other case. */
  | 'BUSINESS_HOURS_NAME_TAKEN'
  /** The channel is disconnected; connect it again. */
  | 'CHANNEL_DISCONNECTED'
  /** The conversation has another message with this `clientMessageId`; use a new one for other content. */
  | 'CLIENT_MESSAGE_ID_REUSED'
  /** Another macro was run in this conversation with this clientRunId. */
  | 'CLIENT_RUN_ID_REUSED'
  /** No code can be sent there; verify the person otherwise, and say how. */
  | 'CODE_NOT_SENT'
  /** The thing was changed by somebody else in the meantime; read it again and decide anew. */
  | 'CONFLICT'
  /** Say how the consent can be shown: evidence, and for a form the notice that was read. */
  | 'CONSENT_NOT_PROVEN'
  /** The contact has not agreed to this kind of message; record its consent first. */
  | 'CONSENT_REQUIRED'
  /** The contact has refused this kind of message, or has taken its consent back. */
  | 'CONSENT_WITHDRAWN'
  /** The contact is blocked: nothing is sent to it until it is unblocked. */
  | 'CONTACT_BLOCKED'
  /** The external id and the phone number belong to two contacts; merge them first. */
  | 'CONTACT_IDENTITIES_DIFFER'
  /** The data of this contact is only kept and not used, since somebody asked for it or a minor was reported. */
  | 'CONTACT_RESTRICTED'
  /** The person wants nothing of this kind any more; only a new act of their own can change that. */
  | 'CONTACT_SUPPRESSED'
  /** Neither a phone number nor a WhatsApp user id of the contact is known. */
  | 'CONTACT_UNREACHABLE'
  /** The conversation is closed already. */
  | 'CONVERSATION_ALREADY_CLOSED'
  /** The conversation is open already. */
  | 'CONVERSATION_ALREADY_OPEN'
  /** A machine looks after the conversation already. */
  | 'CONVERSATION_ALREADY_PENDING'
  /** The conversation is closed; reopen it first. */
  | 'CONVERSATION_CLOSED'
  /** The conversation is not closed, so there is nothing to reopen. */
  | 'CONVERSATION_NOT_CLOSED'
  /** The copy was withdrawn or has expired: there is nothing left to take back. */
  | 'DATA_EXPORT_NOT_CANCELLABLE'
  /** Another archive is being restored into the account, or waits for its upload. */
  | 'DATA_IMPORT_UNDER_WAY'
  /** The account is pinned to a country, and this would be kept in another one. */
  | 'DATA_REGION_MISMATCH'
  /** The user is about to be deleted; take that back with `userDeletionCancel` to sign in again. */
  | 'DELETION_PENDING'
  /** A user with this e-mail address exists already; sign in instead. */
  | 'EMAIL_TAKEN'
  /** Erasing has begun, or is over; what is erased does not come back. */
  | 'ERASURE_NOT_CANCELLABLE'
  /** Another event of the account has this `eventId`, with another contact or name. */
  | 'EVENT_ID_REUSED'
  /** A column is asked for twice. */
  | 'EXPORT_COLUMN_TWICE'
  /** The account has no attribute with this key. */
  | 'EXPORT_COLUMN_UNKNOWN'
  /** The deadline was put off before, is over, or cannot be put off where the person lives. */
  | 'EXTENSION_NOT_POSSIBLE'
  /** Another contact of the account has this external id. */
  | 'EXTERNAL_ID_TAKEN'
  /** The viewer lacks the permission that this change needs. */
  | 'FORBIDDEN'
  /** The hold stands for a request of an authority; the platform releases it when that is over. */
  | 'HOLD_BY_LAW'
  /** The import was started, cancelled or finished before. */
  | 'IMPORT_ALREADY_STARTED'
  /** Two columns are mapped to one field that holds a single value. */
  | 'IMPORT_COLUMN_TWICE'
  /** The file has no such column. */
  | 'IMPORT_COLUMN_UNKNOWN'
  /** Say where the consent of these people comes from, and how that can be shown. */
  | 'IMPORT_CONSENT_REQUIRED'
  /** The file is not a table of text with a header that this import can read. */
  | 'IMPORT_FILE_UNREADABLE'
  /** No column says who a row is: map a phone number, user id, external id or e-mail address. */
  | 'IMPORT_IDENTITY_MISSING'
  /** The file of the import has not arrived yet. */
  | 'IMPORT_NOT_UPLOADED'
  /** Meta does not accept the access token, or it lacks a permission. */
  | 'INVALID_ACCESS_TOKEN'
  /** The value does not fit the type, the options or the pattern of its attribute. */
  | 'INVALID_ATTRIBUTE_VALUE'
  /** E-mail address and password do not belong together. */
  | 'INVALID_CREDENTIALS'
  /** The token of the mail is unknown, over, was used before, or its request was ended. */
  | 'INVALID_EMAIL_CHANGE_TOKEN'
  /** The token is unknown, over, was used before, its request was ended, or it went to the address of somebody else. */
  | 'INVALID_HAND_OVER_TOKEN'
  /** The value breaks a rule of the field that `path` names. */
  | 'INVALID_INPUT'
  /** The invitation is unknown, expired, or was used before. */
  | 'INVALID_INVITATION'
  /** The phone number is not a possible one; write it with its country code, like +4915112345678. */
  | 'INVALID_PHONE_NUMBER'
  /** The refresh token is unknown, expired, revoked, or was used before. */
  | 'INVALID_REFRESH_TOKEN'
  /** The token of the mail is unknown, over, or was used before. */
  | 'INVALID_RESET_TOKEN'
  /** The token of the mail is unknown, over, or was used before. */
  | 'INVALID_SIGN_UP_TOKEN'
  /** The token is none that a mail of ours holds. */
  | 'INVALID_UNSUBSCRIBE_TOKEN'
  /** A label with this name exists, perhaps in other case. */
  | 'LABEL_NAME_TAKEN'
  /** An account keeps at least one owner. */
  | 'LAST_OWNER'
  /** The request stands where this cannot be done: it waits for approvals, or is over. */
  | 'LEGAL_REQUEST_STATE'
  /** The macro sends, writes a note or blocks: it is run on one conversation at a time. */
  | 'MACRO_NOT_FOR_MANY'
  /** A step of the macro cannot be done any more, since what it names is gone; the message names the step, and nothing was done. */
  | 'MACRO_STEP_INVALID'
  /** All bytes of the file have arrived; there is nothing to go on with. */
  | 'MEDIA_ALREADY_UPLOADED'
  /** The file is of another kind than the message says, or of a type that WhatsApp does not take. */
  | 'MEDIA_KIND_MISMATCH'
  /** The file is not, or no longer, there: it was not uploaded yet, or it expired. */
  | 'MEDIA_NOT_READY'
  /** The file is larger than WhatsApp takes for its type. */
  | 'MEDIA_TOO_LARGE'
  /** WhatsApp does not take files of this type. */
  | 'MEDIA_TYPE_NOT_SUPPORTED'
  /** Somebody who is mentioned cannot see the conversation; the message names whom. */
  | 'MENTION_NOT_VISIBLE'
  /** The merge was undone already, is more than 30 days old, or its contact went into another one since. */
  | 'MERGE_NOT_UNDOABLE'
  /** What became of the message is not known; say `acceptPossibleDuplicate` to have it sent again all the same. */
  | 'MESSAGE_MAY_HAVE_ARRIVED'
  /** The message is not known to WhatsApp (yet), so it cannot be reacted to. */
  | 'MESSAGE_NOT_AT_WHATSAPP'
  /** The message did not fail, so there is nothing to send again. */
  | 'MESSAGE_NOT_FAILED'
  /** Meta could not be asked just now; nothing was changed, try again. */
  | 'META_UNAVAILABLE'
  /** Nothing of this kind may move a conversation in this way. */
  | 'MOVE_NOT_ALLOWED'
  /** The contact wrote something more that `seenMessageId` does not know; nothing was sent. */
  | 'NEWER_MESSAGE_RECEIVED'
  /** Only the author changes a note; the author and who manages the inbox delete it. */
  | 'NOTE_NOT_YOURS'
  /** From there on is nothing that anybody would have to read. */
  | 'NOTHING_TO_READ'
  /** Only a person can do this, not an API key. */
  | 'NOT_A_PERSON'
  /** Nothing with this id exists that the viewer may see. */
  | 'NOT_FOUND'
  /** Only the author of a note changes it; it can be deleted by the author and by who manages contacts. */
  | 'NOT_NOTE_AUTHOR'
  /** The number is connected to another account; disconnect it there first. */
  | 'NUMBER_CONNECTED_ELSEWHERE'
  /** It must be kept as it is by law: nothing of it is changed or deleted until the hold is released. */
  | 'ON_LEGAL_HOLD'
  /** The owner of a contact must be a member of the account. */
  | 'OWNER_NOT_MEMBER'
  /** An owner sees every conversation; change the role first. */
  | 'OWNER_SEES_ALL'
  /** Another contact of the account has this phone number, or one that WhatsApp treats as the same. */
  | 'PHONE_NUMBER_TAKEN'
  /** The text holds a place that was never filled in, like `[Insert` or `TODO`. */
  | 'POLICY_HAS_PLACEHOLDERS'
  /** A policy takes effect at a time to come, behind every version that is published already. */
  | 'POLICY_NOT_IN_FUTURE'
  /** The accepted policy version is not the one in force. */
  | 'POLICY_VERSION_NOT_CURRENT'
  /** A policy version of this name is published already. */
  | 'POLICY_VERSION_TAKEN'
  /** The number has another two-step PIN. */
  | 'REGISTRATION_PIN_WRONG'
  /** Meta does not register the number so; the message says why. */
  | 'REGISTRATION_REFUSED'
  /** Somebody else answers this conversation now; the message says who. */
  | 'REPLY_LOCKED'
  /** What was asked for is not done yet; an erasure is over only when nothing is found any more. */
  | 'REQUEST_NOT_FINISHED'
  /** The request is not where this can be done; read its `state` anew. */
  | 'REQUEST_STATE'
  /** How long this is kept is decided by the platform, not by accounts. */
  | 'RETENTION_FIXED'
  /** Nothing of this is deleted by age; give the category a number of days first. */
  | 'RETENTION_NOT_LIMITED'
  /** The law or the platform forbids to keep it for so short or so long. */
  | 'RETENTION_OUT_OF_BOUNDS'
  /** You approved this already; somebody else has to as well. */
  | 'SAME_APPROVER'
  /** An API key cannot hold a permission that its creator lacks. */
  | 'SCOPE_NOT_HELD'
  /** A segment cannot depend on itself, directly or through others. */
  | 'SEGMENT_CYCLE'
  /** Another segment depends on this one. */
  | 'SEGMENT_IN_USE'
  /** This can be done with segments of the other kind only: rules make dynamic ones, hands static ones. */
  | 'SEGMENT_KIND'
  /** Another segment of the account has this name. */
  | 'SEGMENT_NAME_TAKEN'
  /** The rule is nested too deeply, or has too many conditions. */
  | 'SEGMENT_RULE_TOO_LARGE'
  /** A service level with this name exists, perhaps in other case. */
  | 'SERVICE_LEVEL_NAME_TAKEN'
  /** More than 24 hours have passed since the contact's last message, so WhatsApp takes templates only until the contact writes again. */
  | 'SERVICE_WINDOW_CLOSED'
  /** A response with this short code exists in the same scope, perhaps in other case. */
  | 'SHORT_CODE_TAKEN'
  /** This cannot be undone: prove who you are with `sessionStepUp` first; a proof is good for ten minutes. */
  | 'STEP_UP_REQUIRED'
  /** Accounts are told thirty days before a sub-processor gets anything. */
  | 'SUBPROCESSOR_NOTICE_TOO_SHORT'
  /** The grant is over: its time is up, or it was taken back. Only the account can give another one. */
  | 'SUPPORT_GRANT_OVER'
  /** A team with this name exists, perhaps in other case. */
  | 'TEAM_NAME_TAKEN'
  /** WhatsApp could not be asked for the templates of the channel. */
  | 'TEMPLATES_NOT_READ'
  /** Too many attempts; wait as long as the message says. */
  | 'TOO_MANY_ATTEMPTS'
  /** More conversations than one bulk action may take; narrow them down. */
  | 'TOO_MANY_CONVERSATIONS'
  /** Three copies of data are being written for the account, or a hundred are kept; wait for one to end. */
  | 'TOO_MANY_DATA_EXPORTS'
  /** Two exports of the account are being written, or twenty files are kept; wait for one to end. */
  | 'TOO_MANY_EXPORTS'
  /** The account has as many live integrations as it may; revoke one first. */
  | 'TOO_MANY_INTEGRATIONS'
  /** The account, or the conversation, has as many labels as it can have. */
  | 'TOO_MANY_LABELS'
  /** There are as many macros as there can be. */
  | 'TOO_MANY_MACROS'
  /** The account, the team or the member has as many responses as they can have. */
  | 'TOO_MANY_RESPONSES'
  /** The account has as many live grants as it may; take one back first. */
  | 'TOO_MANY_SUPPORT_GRANTS'
  /** There are as many saved views as there can be. */
  | 'TOO_MANY_VIEWS'
  /** Only people of sixteen and older may sign up; after a no, another answer for the same address is not taken for 24 hours. */
  | 'TOO_YOUNG'
  /** What is said of security and billing cannot be switched off. */
  | 'TOPIC_IS_MANDATORY'
  /** A second factor is in force already. */
  | 'TWO_FACTOR_ALREADY_ON'
  /** No second factor is in force. */
  | 'TWO_FACTOR_NOT_ON'
  /** No secret waits to be confirmed. */
  | 'TWO_FACTOR_NOT_STARTED'
  /** The user has a second factor: ask for a code, and sign in again with it. */
  | 'TWO_FACTOR_REQUIRED'
  /** The code of the second factor is wrong, over, or was used before. */
  | 'TWO_FACTOR_WRONG'
  /** The account has no attribute with this key; define it first with `contactAttributeCreate`. */
  | 'UNKNOWN_ATTRIBUTE'
  /** The WhatsApp Business Account has no number with this id that the token may see. */
  | 'UNKNOWN_PHONE_NUMBER'
  /** The text names a variable that does not exist; the message says which, and where. */
  | 'UNKNOWN_VARIABLE'
  /** A variable of the text has no value in this conversation and no fallback; the message names them, and nothing was sent. */
  | 'UNRESOLVED_VARIABLES'
  /** No event of this name is counted; the description of the operation names them. */
  | 'USAGE_EVENT_UNKNOWN'
  /** The event has no such property, or the property takes no such value. */
  | 'USAGE_PROPERTY_REFUSED'
  /** A view with this name exists, perhaps in other case. */
  | 'VIEW_NAME_TAKEN'
  /** The password is shorter than 8 characters, longer than 200, or the e-mail address itself. */
  | 'WEAK_PASSWORD'
  /** The code is wrong, too old, or was tried too often. */
  | 'WRONG_CODE';

/** A span of one day of every week. */
export type WeeklyHoursInput = {
  /** A later time of the same day, not included; `24:00` is the end of the day. A night takes two spans. */
  closesAt: string;
  /** Day of the week after ISO 8601: 1 is Monday, 7 is Sunday. */
  day: number;
  /** Time of day on the wall, `HH:MM`. */
  opensAt: string;
};

/** Connects a number of WhatsApp, or connects it again with a new token. */
export type WhatsAppChannelConnectInput = {
  /** A token with whatsapp_business_messaging and whatsapp_business_management; kept sealed, never shown again. */
  accessToken: string;
  /** Meta's id of the number. */
  phoneNumberId: string;
  /** Meta's id of the WhatsApp Business Account. */
  wabaId: string;
};

/** Disconnects a channel. */
export type WhatsAppChannelDisconnectInput = {
  /** The channel. */
  channelId: string | number;
};

/** Registers a number with Meta. */
export type WhatsAppChannelRegisterInput = {
  /** The channel. */
  channelId: string | number;
  /** Country in which Meta is to keep what the number holds, ISO 3166-1 alpha-2; default: the account's `dataRegion` where Meta offers it, else wherever Meta keeps it. */
  localStorageRegion?: string | null | undefined;
  /** The two-step PIN of the number, six digits; a number without one gets it. It is not kept. */
  pin: string;
};

/** Changes how a channel behaves; what is left out stays. */
export type WhatsAppChannelUpdateInput = {
  /** The channel. */
  channelId: string | number;
  /** Whether contacts are told that their messages were read, and that somebody writes an answer. */
  sendsReadReceipts?: boolean | null | undefined;
};

export type AccountSignUpMutationVariables = Exact<{
  input: AccountSignUpInput;
}>;


export type AccountSignUpMutation = { accountSignUp: { account: { id: string, name: string } | null, session: { accessToken: string, refreshToken: string, accessTokenExpiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SessionCreateMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type SessionCreateMutation = { sessionCreate: { session: { accessToken: string, refreshToken: string, accessTokenExpiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ApiKeyCreateMutationVariables = Exact<{
  input: ApiKeyCreateInput;
}>;


export type ApiKeyCreateMutation = { apiKeyCreate: { secret: string | null, apiKey: { id: string, name: string, lastFour: string, scopes: Array<Permission>, expiresAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role | null, permissions: Array<Permission>, user: { id: string, fullName: string, email: string } | null, account: { id: string, name: string } } };

export type AccountHandOverRequestMutationVariables = Exact<{
  input: AccountHandOverRequestInput;
}>;


export type AccountHandOverRequestMutation = { accountHandOverRequest: { handOver: { state: AccountHandOverState, newOwnerEmail: string | null, newLegalName: string, previousOwnersBecome: Role | null, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountHandOverOfferQueryVariables = Exact<{
  token: string;
}>;


export type AccountHandOverOfferQuery = { accountHandOverOffer: { accountName: string, newLegalName: string, expiresAt: string } | null };

export type AccountHandOverAcceptMutationVariables = Exact<{
  input: AccountHandOverAcceptInput;
}>;


export type AccountHandOverAcceptMutation = { accountHandOverAccept: { accountId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountHandOverDeclineMutationVariables = Exact<{
  input: AccountHandOverDeclineInput;
}>;


export type AccountHandOverDeclineMutation = { accountHandOverDecline: { isDeclined: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountHandOverWithdrawMutationVariables = Exact<{
  input: AccountHandOverWithdrawInput;
}>;


export type AccountHandOverWithdrawMutation = { accountHandOverWithdraw: { handOver: { state: AccountHandOverState, endedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountHandOverQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountHandOverQuery = { accountHandOver: { state: AccountHandOverState, newOwnerEmail: string | null, newLegalName: string, previousOwnersBecome: Role | null, createdAt: string, expiresAt: string, endedAt: string | null } | null, viewer: { account: { name: string, controllers: Array<{ legalName: string, since: string, until: string | null }> } } };

export type AccountSignUpConfirmMutationVariables = Exact<{
  input: AccountSignUpConfirmInput;
}>;


export type AccountSignUpConfirmMutation = { accountSignUpConfirm: { account: { id: string, name: string } | null, session: { accessToken: string, refreshToken: string, accessTokenExpiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TimelineQueryVariables = Exact<{
  id: string | number;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TimelineQuery = { conversation: { id: string, timeline: { nodes: Array<
        | { __typename: 'Activity', id: string, kind: ActivityKind, cause: ActivityCause, occurredAt: string, text: string }
        | { __typename: 'Call' }
        | { __typename: 'Message', id: string, direction: MessageDirection, status: MessageStatus, sentAt: string, preview: string }
        | { __typename: 'Note' }
      >, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type ConversationsUpdateMutationVariables = Exact<{
  input: ConversationsUpdateInput;
}>;


export type ConversationsUpdateMutation = { conversationsUpdate: { bulkAction: { id: string, state: BulkActionState, totalCount: number, changedCount: number, refusedCount: number, undoableUntil: string | null, results: { nodes: Array<{ id: string, outcome: BulkActionOutcome, errorCode: string | null }> } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BulkActionUndoMutationVariables = Exact<{
  input: BulkActionUndoInput;
}>;


export type BulkActionUndoMutation = { bulkActionUndo: { bulkAction: { id: string, state: BulkActionState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BulkActionChangedSubscriptionVariables = Exact<{
  bulkActionId: string | number;
}>;


export type BulkActionChangedSubscription = { bulkActionChanged: { id: string, state: BulkActionState, doneCount: number, totalCount: number } };

export type MacrosQueryVariables = Exact<{ [key: string]: never; }>;


export type MacrosQuery = { macros: Array<{ id: string, name: string, isShared: boolean, team: { id: string, name: string } | null, faults: Array<{ step: number, message: string }>, actions: Array<{ kind: ConversationActionKind, status: ConversationStatus | null, priority: ConversationPriority | null, labelIds: Array<string>, text: string | null, cannedResponseId: string | null, templateName: string | null, templateTexts: Array<string> }> }> };

export type MacroCreateMutationVariables = Exact<{
  input: MacroCreateInput;
}>;


export type MacroCreateMutation = { macroCreate: { macro: { id: string, name: string, isShared: boolean, team: { id: string, name: string } | null, faults: Array<{ step: number, message: string }>, actions: Array<{ kind: ConversationActionKind, status: ConversationStatus | null, priority: ConversationPriority | null, labelIds: Array<string>, text: string | null, cannedResponseId: string | null, templateName: string | null, templateTexts: Array<string> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MacroFieldsFragment = { id: string, name: string, isShared: boolean, team: { id: string, name: string } | null, faults: Array<{ step: number, message: string }>, actions: Array<{ kind: ConversationActionKind, status: ConversationStatus | null, priority: ConversationPriority | null, labelIds: Array<string>, text: string | null, cannedResponseId: string | null, templateName: string | null, templateTexts: Array<string> }> };

export type MacroRunMutationVariables = Exact<{
  input: MacroRunInput;
}>;


export type MacroRunMutation = { macroRun: { conversation: { id: string, status: ConversationStatus } | null, results: Array<{ outcome: MacroActionOutcome, messageId: string | null, action: { kind: ConversationActionKind } }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UsageEventTrackMutationVariables = Exact<{
  input: UsageEventTrackInput;
}>;


export type UsageEventTrackMutation = { usageEventTrack: { isCounted: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UsageReportQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type UsageReportQuery = { usageReport: { isWhole: boolean, figures: Array<{ day: string, event: string, property: string | null, count: number, actorCount: number }> } };

export type UsagePreferenceQueryVariables = Exact<{ [key: string]: never; }>;


export type UsagePreferenceQuery = { usagePreference: { isCounted: boolean, objectedAt: string | null } };

export type UsagePreferenceSetMutationVariables = Exact<{
  input: UsagePreferenceSetInput;
}>;


export type UsagePreferenceSetMutation = { usagePreferenceSet: { usagePreference: { isCounted: boolean, objectedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AutoClosePoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type AutoClosePoliciesQuery = { autoClosePolicies: Array<{ isEnabled: boolean, afterHours: number, closesSnoozed: boolean, closesUrgent: boolean, message: string | null, note: string | null, updatedAt: string, team: { id: string, name: string } | null }> };

export type AutoClosePolicySetMutationVariables = Exact<{
  input: AutoClosePolicySetInput;
}>;


export type AutoClosePolicySetMutation = { autoClosePolicySet: { autoClosePolicy: { isEnabled: boolean, afterHours: number, closesSnoozed: boolean, closesUrgent: boolean, message: string | null, note: string | null, updatedAt: string, team: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AutoClosePolicyDeleteMutationVariables = Exact<{
  input: AutoClosePolicyDeleteInput;
}>;


export type AutoClosePolicyDeleteMutation = { autoClosePolicyDelete: { isDeleted: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AutoClosePolicyFieldsFragment = { isEnabled: boolean, afterHours: number, closesSnoozed: boolean, closesUrgent: boolean, message: string | null, note: string | null, updatedAt: string, team: { id: string, name: string } | null };

export type AutoRepliesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AutoRepliesQuery = { autoReplies: { nodes: Array<{ id: string, kind: AutoReplyKind, text: string, isEnabled: boolean, greetAgainAfterDays: number | null, updatedAt: string, channel: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AutoReplySetMutationVariables = Exact<{
  input: AutoReplySetInput;
}>;


export type AutoReplySetMutation = { autoReplySet: { autoReply: { id: string, kind: AutoReplyKind, text: string, isEnabled: boolean, greetAgainAfterDays: number | null, updatedAt: string, channel: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AutoReplyDeleteMutationVariables = Exact<{
  input: AutoReplyDeleteInput;
}>;


export type AutoReplyDeleteMutation = { autoReplyDelete: { deletedId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AutoReplyFieldsFragment = { id: string, kind: AutoReplyKind, text: string, isEnabled: boolean, greetAgainAfterDays: number | null, updatedAt: string, channel: { id: string } | null };

export type BusinessHoursQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BusinessHoursQuery = { businessHours: { nodes: Array<{ id: string, name: string, timeZone: string, isDefault: boolean, isOpen: boolean, opensAt: string | null, closesAt: string | null, weekly: Array<{ day: number, opensAt: string, closesAt: string }>, exceptions: Array<{ from: string, to: string, name: string | null, spans: Array<{ opensAt: string, closesAt: string }> }>, override: { isOpen: boolean, since: string, until: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BusinessHoursCreateMutationVariables = Exact<{
  input: BusinessHoursCreateInput;
}>;


export type BusinessHoursCreateMutation = { businessHoursCreate: { businessHours: { id: string, name: string, timeZone: string, isDefault: boolean, isOpen: boolean, opensAt: string | null, closesAt: string | null, weekly: Array<{ day: number, opensAt: string, closesAt: string }>, exceptions: Array<{ from: string, to: string, name: string | null, spans: Array<{ opensAt: string, closesAt: string }> }>, override: { isOpen: boolean, since: string, until: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BusinessHoursUpdateMutationVariables = Exact<{
  input: BusinessHoursUpdateInput;
}>;


export type BusinessHoursUpdateMutation = { businessHoursUpdate: { businessHours: { id: string, name: string, timeZone: string, isDefault: boolean, isOpen: boolean, opensAt: string | null, closesAt: string | null, weekly: Array<{ day: number, opensAt: string, closesAt: string }>, exceptions: Array<{ from: string, to: string, name: string | null, spans: Array<{ opensAt: string, closesAt: string }> }>, override: { isOpen: boolean, since: string, until: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BusinessHoursOverrideMutationVariables = Exact<{
  input: BusinessHoursOverrideInput;
}>;


export type BusinessHoursOverrideMutation = { businessHoursOverride: { businessHours: { id: string, name: string, timeZone: string, isDefault: boolean, isOpen: boolean, opensAt: string | null, closesAt: string | null, weekly: Array<{ day: number, opensAt: string, closesAt: string }>, exceptions: Array<{ from: string, to: string, name: string | null, spans: Array<{ opensAt: string, closesAt: string }> }>, override: { isOpen: boolean, since: string, until: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BusinessHoursPartsFragment = { id: string, name: string, timeZone: string, isDefault: boolean, isOpen: boolean, opensAt: string | null, closesAt: string | null, weekly: Array<{ day: number, opensAt: string, closesAt: string }>, exceptions: Array<{ from: string, to: string, name: string | null, spans: Array<{ opensAt: string, closesAt: string }> }>, override: { isOpen: boolean, since: string, until: string } | null };

export type ConversationCallsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConversationCallsQuery = { conversation: { id: string, calls: { nodes: Array<{ id: string, direction: CallDirection, status: CallStatus, begunAt: string, startedAt: string | null, endedAt: string | null, durationSeconds: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type WhatsAppChannelConnectMutationVariables = Exact<{
  input: WhatsAppChannelConnectInput;
}>;


export type WhatsAppChannelConnectMutation = { whatsAppChannelConnect: { channel: { id: string, kind: ChannelKind, status: ChannelStatus, displayPhoneNumber: string, verifiedName: string | null, qualityRating: QualityRating, messagingLimit: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type WhatsAppChannelDisconnectMutationVariables = Exact<{
  input: WhatsAppChannelDisconnectInput;
}>;


export type WhatsAppChannelDisconnectMutation = { whatsAppChannelDisconnect: { channel: { id: string, status: ChannelStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ChannelsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChannelsQuery = { channels: { nodes: Array<{ id: string, kind: ChannelKind, status: ChannelStatus, wabaId: string, phoneNumberId: string, displayPhoneNumber: string, verifiedName: string | null, qualityRating: QualityRating, messagingLimit: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChannelQueryVariables = Exact<{
  id: string | number;
}>;


export type ChannelQuery = { channel: { id: string, kind: ChannelKind, status: ChannelStatus, displayPhoneNumber: string, verifiedName: string | null, qualityRating: QualityRating, messagingLimit: string | null } | null };

export type ChannelHealthQueryVariables = Exact<{
  id: string | number;
}>;


export type ChannelHealthQuery = { channel: { id: string, status: ChannelStatus, displayPhoneNumber: string, verifiedName: string | null, isCoexistence: boolean, health: { overall: HealthLevel, quality: QualityRating, knownSince: string | null, messagingLimit: { tier: string, peoplePerDay: number | null, since: string | null } | null, throughput: { level: ThroughputLevel, messagesPerSecond: number }, nameReview: { status: NameReview, requestedName: string | null, rejection: string | null }, concerns: Array<{ kind: ChannelConcernKind, code: string | null, title: string, detail: string | null, isBlocking: boolean, since: string, until: string | null }>, historyImport: { isDeclined: boolean, phase: number | null, progress: number | null } | null } } | null };

export type ChannelEventsQueryVariables = Exact<{
  id: string | number;
  kinds?: Array<ChannelEventKind> | ChannelEventKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChannelEventsQuery = { channel: { id: string, events: { nodes: Array<{ id: string, kind: ChannelEventKind, title: string, detail: string | null, isOfAccount: boolean, occurredAt: string, receivedAt: string, field: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChannelChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ChannelChangedSubscription = { channelChanged: { announcedAt: string, channel: { id: string, status: ChannelStatus, health: { overall: HealthLevel, quality: QualityRating } }, event: { id: string, kind: ChannelEventKind, title: string, detail: string | null, occurredAt: string } | null } };

export type WhatsAppChannelRegisterMutationVariables = Exact<{
  input: WhatsAppChannelRegisterInput;
}>;


export type WhatsAppChannelRegisterMutation = { whatsAppChannelRegister: { channel: { id: string, localStorageRegion: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConsentGiveMutationVariables = Exact<{
  input: ConsentGiveInput;
}>;


export type ConsentGiveMutation = { consentGive: { consent: { purpose: ConsentPurpose, channelKind: ConsentChannelKind, state: ConsentState, effectiveAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConsentWithdrawMutationVariables = Exact<{
  input: ConsentWithdrawInput;
}>;


export type ConsentWithdrawMutation = { consentWithdraw: { inFlightCount: number | null, consent: { purpose: ConsentPurpose, channelKind: ConsentChannelKind, state: ConsentState, effectiveAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactConsentsQueryVariables = Exact<{
  id: string | number;
}>;


export type ContactConsentsQuery = { contact: { id: string, consents: Array<{ purpose: ConsentPurpose, channelKind: ConsentChannelKind, state: ConsentState, effectiveAt: string }>, consentHistory: { nodes: Array<{ id: string, action: ConsentState, purpose: ConsentPurpose, channelKind: ConsentChannelKind, source: ConsentSource, occurredAt: string, recordedAt: string }> } } | null };

export type ConsentLedgerQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
}>;


export type ConsentLedgerQuery = { contact: { consents: Array<{ purpose: ConsentPurpose, channelKind: ConsentChannelKind, state: ConsentState, isValid: boolean, effectiveAt: string, decidedBy: { id: string, source: ConsentSource, evidence: string | null } | null }>, consentHistory: { nodes: Array<{ id: string, seq: number, purpose: ConsentPurpose, channelKind: ConsentChannelKind, action: ConsentState, source: ConsentSource, evidence: string | null, noticeVersion: number | null, noticeLanguage: string | null, occurredAt: string, recordedAt: string, recordedBy: { id: string, fullName: string } | null }> } } | null };

export type ConsentReceiptQueryVariables = Exact<{
  contactId: string | number;
  purpose: ConsentPurpose;
}>;


export type ConsentReceiptQuery = { consentReceipt: { record: string, jws: string } | null };

export type ConsentNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsentNoticesQuery = { consentNotices: { nodes: Array<{ id: string, version: number, language: string, body: string, publishedAt: string }> } };

export type ConsentRecordMutationVariables = Exact<{
  input: ConsentRecordInput;
}>;


export type ConsentRecordMutation = { consentRecord: { consent: { purpose: ConsentPurpose, channelKind: ConsentChannelKind, state: ConsentState, effectiveAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConsentNoticePublishMutationVariables = Exact<{
  input: ConsentNoticePublishInput;
}>;


export type ConsentNoticePublishMutation = { consentNoticePublish: { notice: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SendExplainQueryVariables = Exact<{
  contactId: string | number;
  purpose?: ConsentPurpose | null | undefined;
  channelId?: string | number | null | undefined;
  templateName?: string | null | undefined;
  templateLanguage?: string | null | undefined;
}>;


export type SendExplainQuery = { sendExplain: { purpose: ConsentPurpose, isAllowed: boolean, code: string | null, sentence: string, windowExpiresAt: string | null, decidedBy: { id: string, source: ConsentSource, occurredAt: string } | null, suppression: { id: string, reason: SuppressionReason } | null } | null };

export type SuppressionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  reason?: SuppressionReason | null | undefined;
}>;


export type SuppressionsQuery = { suppressions: { nodes: Array<{ id: string, reason: SuppressionReason, purpose: ConsentPurpose | null, since: string, liftedAt: string | null, keyedHashes: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OptOutWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type OptOutWordsQuery = { optOutWords: { languages: Array<string>, knownLanguages: Array<string>, extraStop: Array<string>, extraStart: Array<string>, isConfirmed: boolean } };

export type OptOutWordsUpdateMutationVariables = Exact<{
  input: OptOutWordsUpdateInput;
}>;


export type OptOutWordsUpdateMutation = { optOutWordsUpdate: { optOutWords: { languages: Array<string>, extraStop: Array<string>, extraStart: Array<string>, isConfirmed: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TemplateCategoriesFetchMutationVariables = Exact<{
  input: TemplateCategoriesFetchInput;
}>;


export type TemplateCategoriesFetchMutation = { templateCategoriesFetch: { count: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactCreateMutationVariables = Exact<{
  input: ContactCreateInput;
}>;


export type ContactCreateMutation = { contactCreate: { contact: { id: string, displayName: string, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactSourceQueryVariables = Exact<{
  id: string | number;
}>;


export type ContactSourceQuery = { contact: { source: { kind: ContactSourceKind, text: string | null, at: string, createdBy: { id: string, fullName: string } | null, import: { id: string, filename: string } | null } } | null };

export type ContactDuplicatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  atLeast?: DuplicateConfidence | null | undefined;
}>;


export type ContactDuplicatesQuery = { contactDuplicates: { nodes: Array<{ id: string, confidence: DuplicateConfidence, reasons: Array<DuplicateReason>, contacts: Array<{ id: string, displayName: string, phoneNumber: string | null, email: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContactDuplicateDismissMutationVariables = Exact<{
  input: ContactDuplicateDismissInput;
}>;


export type ContactDuplicateDismissMutation = { contactDuplicateDismiss: { contact: { id: string, duplicates: Array<{ id: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactDuplicateRestoreMutationVariables = Exact<{
  input: ContactDuplicateRestoreInput;
}>;


export type ContactDuplicateRestoreMutation = { contactDuplicateRestore: { contact: { id: string, duplicates: Array<{ id: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactExportCreateMutationVariables = Exact<{
  input: ContactExportCreateInput;
}>;


export type ContactExportCreateMutation = { contactExportCreate: { contactExport: { id: string, state: ContactExportState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContactExportsQuery = { contactExports: { nodes: Array<{ id: string, state: ContactExportState, rowCount: number, url: string | null, createdAt: string, expiresAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConversationExportsQuery = { conversationExports: { nodes: Array<{ id: string, state: ConversationExportState, rowCount: number, url: string | null, createdAt: string, expiresAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContactExportQueryVariables = Exact<{
  id: string | number;
}>;


export type ContactExportQuery = { contactExport: { id: string, state: ContactExportState, failure: string | null, rowCount: number, sha256: string | null, url: string | null, expiresAt: string | null } | null };

export type ContactExportFinishedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ContactExportFinishedSubscription = { contactExportFinished: { id: string, state: ContactExportState, failure: string | null, rowCount: number, url: string | null } };

export type ConversationExportCreateMutationVariables = Exact<{
  input: ConversationExportCreateInput;
}>;


export type ConversationExportCreateMutation = { conversationExportCreate: { conversationExport: { id: string, state: ConversationExportState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationExportQueryVariables = Exact<{
  id: string | number;
}>;


export type ConversationExportQuery = { conversationExport: { id: string, state: ConversationExportState, failure: string | null, rowCount: number, sha256: string | null, url: string | null, expiresAt: string | null } | null };

export type ConversationExportFinishedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationExportFinishedSubscription = { conversationExportFinished: { id: string, state: ConversationExportState, failure: string | null, rowCount: number, url: string | null } };

export type ContactImportCreateMutationVariables = Exact<{
  input: ContactImportCreateInput;
}>;


export type ContactImportCreateMutation = { contactImportCreate: { upload: { uploadUrl: string, expiresAt: string, contactImport: { id: string, state: ContactImportState } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactImportPreviewQueryVariables = Exact<{
  id: string | number;
  columns?: Array<ContactImportColumnInput> | ContactImportColumnInput | null | undefined;
  defaultCountry?: string | null | undefined;
}>;


export type ContactImportPreviewQuery = { contactImportPreview: { encoding: ContactImportEncoding, delimiter: string, header: Array<string>, rows: Array<Array<string>>, checkedRowCount: number, faultyRowCount: number, sameFileImportId: string | null, suggestedColumns: Array<{ column: number, field: ContactImportField, attributeKey: string | null }>, problems: Array<{ row: number | null, column: string | null, code: string, message: string }> } | null };

export type ContactImportStartMutationVariables = Exact<{
  input: ContactImportStartInput;
}>;


export type ContactImportStartMutation = { contactImportStart: { contactImport: { id: string, state: ContactImportState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactImportCancelMutationVariables = Exact<{
  input: ContactImportCancelInput;
}>;


export type ContactImportCancelMutation = { contactImportCancel: { contactImport: { id: string, state: ContactImportState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactImportChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ContactImportChangedSubscription = { contactImportChanged: { id: string, state: ContactImportState, createdCount: number, updatedCount: number, skippedCount: number, failedCount: number, errorsUrl: string | null } };

export type InboxQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  where?: ConversationWhereInput | null | undefined;
  search?: string | null | undefined;
  orderBy?: ConversationOrderInput | null | undefined;
}>;


export type InboxQuery = { conversations: { edges: Array<{ cursor: string, node: { id: string } }>, nodes: Array<{ id: string, status: ConversationStatus, unreadCount: number, lastActivityAt: string, serviceWindow: { isOpen: boolean, expiresAt: string | null }, contact: { id: string, displayName: string, phoneNumber: string | null }, assignee: { id: string, fullName: string } | null, labels: Array<{ id: string, name: string }>, lastMessage: { id: string, direction: MessageDirection, status: MessageStatus, sentAt: string, preview: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ThreadQueryVariables = Exact<{
  id: string | number;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ThreadQuery = { conversation: { id: string, status: ConversationStatus, contact: { id: string, displayName: string, phoneNumber: string | null, identities: Array<{ kind: ContactIdentityKind, value: string }> }, messages: { nodes: Array<{ id: string, direction: MessageDirection, status: MessageStatus, sentAt: string, clientMessageId: string | null, content:
          | { __typename: 'CallPermissionReplyContent' }
          | { __typename: 'ContactsContent', contacts: Array<{ formattedName: string, phones: Array<{ phone: string | null, waId: string | null }> }> }
          | { __typename: 'EditContent' }
          | { __typename: 'FlowReplyContent', name: string | null, responseJson: string }
          | { __typename: 'InteractiveContent' }
          | { __typename: 'InteractiveReplyContent', replyId: string, title: string, description: string | null }
          | { __typename: 'LocationContent', latitude: number, longitude: number, name: string | null, address: string | null }
          | { __typename: 'MediaContent', kind: string, caption: string | null, filename: string | null, mimeType: string | null, sizeBytes: number | null, url: string | null, state: string }
          | { __typename: 'OrderContent', catalogId: string, items: Array<{ productRetailerId: string, quantity: number, itemPrice: number, currency: string }> }
          | { __typename: 'ReactionContent' }
          | { __typename: 'RevokeContent' }
          | { __typename: 'SystemContent', kind: string, body: string | null }
          | { __typename: 'TemplateContent', name: string | null, language: string, body: string | null }
          | { __typename: 'TextContent', body: string | null }
          | { __typename: 'UnsupportedContent', originalType: string, errorCode: number | null }
        , failure: { code: number | null, title: string, detail: string | null, isRetryable: boolean } | null }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } } | null };

type MessageContent_CallPermissionReplyContent_Fragment = { __typename: 'CallPermissionReplyContent' };

type MessageContent_ContactsContent_Fragment = { __typename: 'ContactsContent', contacts: Array<{ formattedName: string, phones: Array<{ phone: string | null, waId: string | null }> }> };

type MessageContent_EditContent_Fragment = { __typename: 'EditContent' };

type MessageContent_FlowReplyContent_Fragment = { __typename: 'FlowReplyContent', name: string | null, responseJson: string };

type MessageContent_InteractiveContent_Fragment = { __typename: 'InteractiveContent' };

type MessageContent_InteractiveReplyContent_Fragment = { __typename: 'InteractiveReplyContent', replyId: string, title: string, description: string | null };

type MessageContent_LocationContent_Fragment = { __typename: 'LocationContent', latitude: number, longitude: number, name: string | null, address: string | null };

type MessageContent_MediaContent_Fragment = { __typename: 'MediaContent', kind: string, caption: string | null, filename: string | null, mimeType: string | null, sizeBytes: number | null, url: string | null, state: string };

type MessageContent_OrderContent_Fragment = { __typename: 'OrderContent', catalogId: string, items: Array<{ productRetailerId: string, quantity: number, itemPrice: number, currency: string }> };

type MessageContent_ReactionContent_Fragment = { __typename: 'ReactionContent' };

type MessageContent_RevokeContent_Fragment = { __typename: 'RevokeContent' };

type MessageContent_SystemContent_Fragment = { __typename: 'SystemContent', kind: string, body: string | null };

type MessageContent_TemplateContent_Fragment = { __typename: 'TemplateContent', name: string | null, language: string, body: string | null };

type MessageContent_TextContent_Fragment = { __typename: 'TextContent', body: string | null };

type MessageContent_UnsupportedContent_Fragment = { __typename: 'UnsupportedContent', originalType: string, errorCode: number | null };

export type MessageContentFragment =
  | MessageContent_CallPermissionReplyContent_Fragment
  | MessageContent_ContactsContent_Fragment
  | MessageContent_EditContent_Fragment
  | MessageContent_FlowReplyContent_Fragment
  | MessageContent_InteractiveContent_Fragment
  | MessageContent_InteractiveReplyContent_Fragment
  | MessageContent_LocationContent_Fragment
  | MessageContent_MediaContent_Fragment
  | MessageContent_OrderContent_Fragment
  | MessageContent_ReactionContent_Fragment
  | MessageContent_RevokeContent_Fragment
  | MessageContent_SystemContent_Fragment
  | MessageContent_TemplateContent_Fragment
  | MessageContent_TextContent_Fragment
  | MessageContent_UnsupportedContent_Fragment
;

export type MessageSendMutationVariables = Exact<{
  input: MessageSendInput;
}>;


export type MessageSendMutation = { messageSend: { message: { id: string, clientMessageId: string | null, direction: MessageDirection, status: MessageStatus, content:
        | { __typename: 'CallPermissionReplyContent' }
        | { __typename: 'ContactsContent', contacts: Array<{ formattedName: string, phones: Array<{ phone: string | null, waId: string | null }> }> }
        | { __typename: 'EditContent' }
        | { __typename: 'FlowReplyContent', name: string | null, responseJson: string }
        | { __typename: 'InteractiveContent' }
        | { __typename: 'InteractiveReplyContent', replyId: string, title: string, description: string | null }
        | { __typename: 'LocationContent', latitude: number, longitude: number, name: string | null, address: string | null }
        | { __typename: 'MediaContent', kind: string, caption: string | null, filename: string | null, mimeType: string | null, sizeBytes: number | null, url: string | null, state: string }
        | { __typename: 'OrderContent', catalogId: string, items: Array<{ productRetailerId: string, quantity: number, itemPrice: number, currency: string }> }
        | { __typename: 'ReactionContent' }
        | { __typename: 'RevokeContent' }
        | { __typename: 'SystemContent', kind: string, body: string | null }
        | { __typename: 'TemplateContent', name: string | null, language: string, body: string | null }
        | { __typename: 'TextContent', body: string | null }
        | { __typename: 'UnsupportedContent', originalType: string, errorCode: number | null }
       } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type InboxEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxEventsSubscription = { inboxEvents:
    | { __typename: 'AccountDeletionChangedEvent', cursor: string, occurredAt: string }
    | { __typename: 'CallChangedEvent', cursor: string, occurredAt: string }
    | { __typename: 'CaughtUpEvent', replayedCount: number, cursor: string, occurredAt: string }
    | { __typename: 'ConsentChangedEvent', cursor: string, occurredAt: string, contact: { id: string } }
    | { __typename: 'ContactChangedEvent', cursor: string, occurredAt: string }
    | { __typename: 'ContactErasedEvent', cursor: string, occurredAt: string }
    | { __typename: 'ContactEventTrackedEvent', cursor: string, occurredAt: string }
    | { __typename: 'ContactMergedEvent', cursor: string, occurredAt: string }
    | { __typename: 'ConversationChangedEvent', cursor: string, occurredAt: string, conversation: { id: string, status: ConversationStatus, assignee: { id: string } | null } }
    | { __typename: 'ConversationHiddenEvent', cursor: string, occurredAt: string }
    | { __typename: 'ConversationReadEvent', cursor: string, occurredAt: string }
    | { __typename: 'MessageMediaChangedEvent', cursor: string, occurredAt: string }
    | { __typename: 'MessageQueuedEvent', cursor: string, occurredAt: string, message: { id: string, status: MessageStatus, clientMessageId: string | null } }
    | { __typename: 'MessageReceivedEvent', cursor: string, occurredAt: string, message: { id: string, direction: MessageDirection, content:
          | { __typename: 'CallPermissionReplyContent' }
          | { __typename: 'ContactsContent', contacts: Array<{ formattedName: string, phones: Array<{ phone: string | null, waId: string | null }> }> }
          | { __typename: 'EditContent' }
          | { __typename: 'FlowReplyContent', name: string | null, responseJson: string }
          | { __typename: 'InteractiveContent' }
          | { __typename: 'InteractiveReplyContent', replyId: string, title: string, description: string | null }
          | { __typename: 'LocationContent', latitude: number, longitude: number, name: string | null, address: string | null }
          | { __typename: 'MediaContent', kind: string, caption: string | null, filename: string | null, mimeType: string | null, sizeBytes: number | null, url: string | null, state: string }
          | { __typename: 'OrderContent', catalogId: string, items: Array<{ productRetailerId: string, quantity: number, itemPrice: number, currency: string }> }
          | { __typename: 'ReactionContent' }
          | { __typename: 'RevokeContent' }
          | { __typename: 'SystemContent', kind: string, body: string | null }
          | { __typename: 'TemplateContent', name: string | null, language: string, body: string | null }
          | { __typename: 'TextContent', body: string | null }
          | { __typename: 'UnsupportedContent', originalType: string, errorCode: number | null }
         }, conversation: { id: string, unreadCount: number, contact: { id: string, displayName: string } } }
    | { __typename: 'MessageStatusChangedEvent', cursor: string, occurredAt: string, message: { id: string, status: MessageStatus } }
    | { __typename: 'NoteChangedEvent', cursor: string, occurredAt: string }
    | { __typename: 'NoteCreatedEvent', cursor: string, occurredAt: string }
    | { __typename: 'NoteDeletedEvent', cursor: string, occurredAt: string }
    | { __typename: 'ResyncRequiredEvent', reason: ResyncReason, cursor: string, occurredAt: string }
    | { __typename: 'ServiceLevelBreachedEvent', cursor: string, occurredAt: string }
    | { __typename: 'ServiceLevelWarnedEvent', cursor: string, occurredAt: string }
    | { __typename: 'SurveyAnsweredEvent', cursor: string, occurredAt: string }
   };

export type IntegrationConnectMutationVariables = Exact<{
  input: IntegrationConnectInput;
}>;


export type IntegrationConnectMutation = { integrationConnect: { secret: string | null, integration: { id: string, deliveryUrl: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type IntegrationRevokeMutationVariables = Exact<{
  input: IntegrationRevokeInput;
}>;


export type IntegrationRevokeMutation = { integrationRevoke: { integration: { id: string, revokedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type IntegrationsQueryVariables = Exact<{
  isLive?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IntegrationsQuery = { integrations: { nodes: Array<{ id: string, provider: string, scopes: Array<IntegrationScope>, deliveryUrl: string, grantedAt: string, revokedAt: string | null, lastDataAt: string | null, grantedBy: { id: string, fullName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationSnoozeMutationVariables = Exact<{
  input: ConversationSnoozeInput;
}>;


export type ConversationSnoozeMutation = { conversationSnooze: { conversation: { id: string, status: ConversationStatus, snoozedUntil: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationOpenMutationVariables = Exact<{
  input: ConversationOpenInput;
}>;


export type ConversationOpenMutation = { conversationOpen: { conversation: { id: string, status: ConversationStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationSetPriorityMutationVariables = Exact<{
  input: ConversationSetPriorityInput;
}>;


export type ConversationSetPriorityMutation = { conversationSetPriority: { conversation: { id: string, priority: ConversationPriority | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LabelUpdateMutationVariables = Exact<{
  input: LabelUpdateInput;
}>;


export type LabelUpdateMutation = { labelUpdate: { label: { id: string, name: string, color: string | null, description: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type InboxSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxSettingsQuery = { inboxSettings: { reopenWithinHours: number } };

export type ConversationMarkUnreadMutationVariables = Exact<{
  input: ConversationMarkUnreadInput;
}>;


export type ConversationMarkUnreadMutation = { conversationMarkUnread: { conversation: { id: string, unreadCount: number, myUnreadCount: number | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MediaUploadCreateMutationVariables = Exact<{
  input: MediaUploadCreateInput;
}>;


export type MediaUploadCreateMutation = { mediaUploadCreate: { upload: { uploadUrl: string, expiresAt: string, uploadedBytes: number, media: { id: string, state: MediaState, filename: string | null, mimeType: string | null, sizeBytes: number | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MediaUploadResumeMutationVariables = Exact<{
  input: MediaUploadResumeInput;
}>;


export type MediaUploadResumeMutation = { mediaUploadResume: { upload: { uploadUrl: string, expiresAt: string, uploadedBytes: number, media: { id: string, state: MediaState } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MediaQueryVariables = Exact<{
  id: string | number;
}>;


export type MediaQuery = { media: { id: string, state: MediaState, filename: string | null, mimeType: string | null, sizeBytes: number | null, sha256: string | null, failure: string | null, scanState: MediaScanState, threat: string | null, url: string | null, createdAt: string } | null };

export type NotificationsQueryVariables = Exact<{
  isUnread?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { notificationUnreadCount: number, notifications: { nodes: Array<{ id: string, kind: NotificationKind, eventCount: number, updatedAt: string, readAt: string | null, subjectId: string | null, conversation: { id: string } | null, actor: { id: string, fullName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NotificationMarkReadMutationVariables = Exact<{
  input: NotificationMarkReadInput;
}>;


export type NotificationMarkReadMutation = { notificationMarkRead: { readCount: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type NotificationSettingsChangeMutationVariables = Exact<{
  input: NotificationSettingsChangeInput;
}>;


export type NotificationSettingsChangeMutation = { notificationSettingsChange: { settings: { preferences: Array<{ kind: NotificationKind, medium: NotificationMedium, isOn: boolean }>, quietHours: { startsAt: string, endsAt: string, timeZone: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type NotificationChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationChangedSubscription = { notificationChanged: { unreadCount: number, notification: { id: string, kind: NotificationKind, eventCount: number, conversation: { id: string } | null } } };

export type ContactEraseMutationVariables = Exact<{
  input: ContactEraseInput;
}>;


export type ContactEraseMutation = { contactErase: { request: { id: string, kind: DataSubjectRequestKind, status: DataSubjectRequestState, dueAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type DataSubjectRequestQuery = { dataSubjectRequest: { id: string, kind: DataSubjectRequestKind, status: DataSubjectRequestState, dueAt: string, certificate: { id: string, issuedAt: string, signature: string, stores: Array<{ store: string, found: number, erased: number, level: ErasureLevel }> } | null } | null };

export type DataExportRequestMutationVariables = Exact<{
  input: DataExportRequestInput;
}>;


export type DataExportRequestMutation = { dataExportRequest: { export: { id: string, status: DataExportStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataExportQueryVariables = Exact<{
  id: string | number;
}>;


export type DataExportQuery = { dataExport: { id: string, status: DataExportStatus, sizeBytes: number | null, sha256: string | null, downloadUrl: string | null, expiresAt: string | null } | null };

export type AccountDataRegionSetMutationVariables = Exact<{
  input: AccountDataRegionSetInput;
}>;


export type AccountDataRegionSetMutation = { accountDataRegionSet: { account: { id: string, dataRegion: string | null, dataLocations: Array<{ store: DataStore, country: string, isAllowed: boolean }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountDataLocationsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountDataLocationsQuery = { viewer: { account: { dataRegion: string | null, dataLocations: Array<{ store: DataStore, country: string, holds: Array<string>, categories: Array<string>, isAllowed: boolean }> } } };

export type CannedResponseFieldsFragment = { id: string, scope: CannedResponseScope, shortCode: string, body: string, variables: Array<string>, usageCount: number, lastUsedAt: string | null, team: { id: string } | null, owner: { id: string } | null, file: { id: string, filename: string | null, mimeType: string | null, url: string | null } | null };

export type CannedResponsesQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CannedResponsesQuery = { cannedResponses: { nodes: Array<{ id: string, scope: CannedResponseScope, shortCode: string, body: string, variables: Array<string>, usageCount: number, lastUsedAt: string | null, team: { id: string } | null, owner: { id: string } | null, file: { id: string, filename: string | null, mimeType: string | null, url: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RenderCannedResponseQueryVariables = Exact<{
  conversationId: string | number;
  cannedResponseId: string | number;
}>;


export type RenderCannedResponseQuery = { cannedResponseRender: { text: string, unresolvedVariables: Array<string> } | null };

export type CreateCannedResponseMutationVariables = Exact<{
  input: CannedResponseCreateInput;
}>;


export type CreateCannedResponseMutation = { cannedResponseCreate: { cannedResponse: { id: string, scope: CannedResponseScope, shortCode: string, body: string, variables: Array<string>, usageCount: number, lastUsedAt: string | null, team: { id: string } | null, owner: { id: string } | null, file: { id: string, filename: string | null, mimeType: string | null, url: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UpdateCannedResponseMutationVariables = Exact<{
  input: CannedResponseUpdateInput;
}>;


export type UpdateCannedResponseMutation = { cannedResponseUpdate: { cannedResponse: { id: string, scope: CannedResponseScope, shortCode: string, body: string, variables: Array<string>, usageCount: number, lastUsedAt: string | null, team: { id: string } | null, owner: { id: string } | null, file: { id: string, filename: string | null, mimeType: string | null, url: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DeleteCannedResponseMutationVariables = Exact<{
  input: CannedResponseDeleteInput;
}>;


export type DeleteCannedResponseMutation = { cannedResponseDelete: { deletedCannedResponseId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type CannedResponseChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type CannedResponseChangedSubscription = { cannedResponseChanged: { cannedResponseId: string, cannedResponse: { id: string, scope: CannedResponseScope, shortCode: string, body: string, variables: Array<string>, usageCount: number, lastUsedAt: string | null, team: { id: string } | null, owner: { id: string } | null, file: { id: string, filename: string | null, mimeType: string | null, url: string | null } | null } | null } };

export type SaveDraftMutationVariables = Exact<{
  input: ConversationDraftSaveInput;
}>;


export type SaveDraftMutation = { conversationDraftSave: { draft: { body: string, updatedAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DeleteDraftMutationVariables = Exact<{
  input: ConversationDraftDeleteInput;
}>;


export type DeleteDraftMutation = { conversationDraftDelete: { draft: { body: string, updatedAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MyDraftQueryVariables = Exact<{
  conversationId: string | number;
}>;


export type MyDraftQuery = { conversation: { id: string, myDraft: { body: string, updatedAt: string } | null } | null };

export type DraftChangedSubscriptionVariables = Exact<{
  conversationId?: string | number | null | undefined;
}>;


export type DraftChangedSubscription = { conversationDraftChanged: { conversation: { id: string }, draft: { body: string, updatedAt: string } | null } };

export type TranscriptQueryVariables = Exact<{
  conversationId: string | number;
  format: TranscriptFormat;
}>;


export type TranscriptQuery = { conversationTranscript: { format: TranscriptFormat, text: string, lineCount: number, isComplete: boolean, createdAt: string } | null };

export type SendTranscriptMutationVariables = Exact<{
  input: ConversationTranscriptSendInput;
}>;


export type SendTranscriptMutation = { conversationTranscriptSend: { isQueued: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TransferConversationMutationVariables = Exact<{
  input: ConversationTransferInput;
}>;


export type TransferConversationMutation = { conversationTransfer: { conversation: { id: string, version: number } | null, note: { id: string, body: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  where?: SearchWhereInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { messages: { nodes: Array<{ message: { id: string, direction: MessageDirection, sentAt: string, conversation: { id: string, contact: { id: string, displayName: string } } }, snippet: { text: string, ranges: Array<{ start: number, length: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, contacts: { nodes: Array<{ id: string, displayName: string, phoneNumber: string | null }> } } };

export type PasswordResetRequestMutationVariables = Exact<{
  input: PasswordResetRequestInput;
}>;


export type PasswordResetRequestMutation = { passwordResetRequest: { isAccepted: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PasswordResetMutationVariables = Exact<{
  input: PasswordResetInput;
}>;


export type PasswordResetMutation = { passwordReset: { endedSessionCount: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TwoFactorEnableStartMutationVariables = Exact<{
  input: TwoFactorEnableStartInput;
}>;


export type TwoFactorEnableStartMutation = { twoFactorEnableStart: { secret: string | null, uri: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TwoFactorEnableConfirmMutationVariables = Exact<{
  input: TwoFactorEnableConfirmInput;
}>;


export type TwoFactorEnableConfirmMutation = { twoFactorEnableConfirm: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SessionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SessionsQuery = { sessions: { nodes: Array<{ id: string, createdAt: string, lastUsedAt: string, ip: string | null, userAgent: string | null, isCurrent: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { nodes: Array<{ id: string, seq: number, occurredAt: string, action: string, actorKind: AuditActorKind, actorId: string | null, targetId: string | null, ip: string | null, requestId: string | null, user: { id: string, fullName: string } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditVerifyQueryVariables = Exact<{
  checkpoints?: Array<string> | string | null | undefined;
}>;


export type AuditVerifyQuery = { auditVerify: { isIntact: boolean, checkedCount: number, faultAtSeq: number | null, fault: AuditFault | null, checkpointCount: number, checkpointSeq: number | null } };

export type AuditCheckpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditCheckpointsQuery = { auditCheckpoints: { nodes: Array<{ seq: number, count: number, hash: string, at: string, signed: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UserEmailChangeRequestMutationVariables = Exact<{
  input: UserEmailChangeRequestInput;
}>;


export type UserEmailChangeRequestMutation = { userEmailChangeRequest: { emailChange: { newEmail: string, createdAt: string, expiresAt: string, isOldConfirmed: boolean, isNewConfirmed: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UserEmailChangeConfirmMutationVariables = Exact<{
  input: UserEmailChangeConfirmInput;
}>;


export type UserEmailChangeConfirmMutation = { userEmailChangeConfirm: { isChanged: boolean | null, endedSessionCount: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UserEmailChangeRefuseMutationVariables = Exact<{
  input: UserEmailChangeRefuseInput;
}>;


export type UserEmailChangeRefuseMutation = { userEmailChangeRefuse: { isRefused: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ViewerEmailChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerEmailChangeQuery = { viewer: { user: { email: string } | null, emailChange: { newEmail: string, expiresAt: string, isOldConfirmed: boolean, isNewConfirmed: boolean } | null } };

export type SegmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SegmentsQuery = { segments: { nodes: Array<{ id: string, name: string, kind: SegmentKind, state: SegmentState, count: number, rule: string | null, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SegmentContactsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SegmentContactsQuery = { segment: { id: string, count: number, contacts: { nodes: Array<{ id: string, displayName: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type SegmentPreviewQueryVariables = Exact<{
  rule: SegmentRuleInput;
  first?: number;
}>;


export type SegmentPreviewQuery = { segmentPreview: { count: number, sample: Array<{ id: string, displayName: string }> } };

export type SegmentCreateMutationVariables = Exact<{
  input: SegmentCreateInput;
}>;


export type SegmentCreateMutation = { segmentCreate: { segment: { id: string, state: SegmentState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SegmentAddContactsMutationVariables = Exact<{
  input: SegmentAddContactsInput;
}>;


export type SegmentAddContactsMutation = { segmentAddContacts: { segment: { id: string, count: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SegmentMembershipChangedSubscriptionVariables = Exact<{
  segmentId: string | number;
}>;


export type SegmentMembershipChangedSubscription = { segmentMembershipChanged: { change: SegmentMembershipChange, occurredAt: string, contact: { id: string, displayName: string }, segment: { id: string, count: number } } };

export type ServiceLevelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceLevelsQuery = { serviceLevels: Array<{ id: string, name: string, position: number, firstReplySeconds: number | null, nextReplySeconds: number | null, resolutionSeconds: number | null, warnAtPercent: number, isBusinessHours: boolean, priorities: Array<ConversationPriority> }> };

export type ServiceLevelCreateMutationVariables = Exact<{
  input: ServiceLevelCreateInput;
}>;


export type ServiceLevelCreateMutation = { serviceLevelCreate: { serviceLevel: { id: string, name: string, position: number, firstReplySeconds: number | null, nextReplySeconds: number | null, resolutionSeconds: number | null, warnAtPercent: number, isBusinessHours: boolean, priorities: Array<ConversationPriority> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ServiceLevelUpdateMutationVariables = Exact<{
  input: ServiceLevelUpdateInput;
}>;


export type ServiceLevelUpdateMutation = { serviceLevelUpdate: { serviceLevel: { id: string, name: string, position: number, firstReplySeconds: number | null, nextReplySeconds: number | null, resolutionSeconds: number | null, warnAtPercent: number, isBusinessHours: boolean, priorities: Array<ConversationPriority> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ServiceLevelDeleteMutationVariables = Exact<{
  input: ServiceLevelDeleteInput;
}>;


export type ServiceLevelDeleteMutation = { serviceLevelDelete: { deletedId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ServiceClocksQueryVariables = Exact<{
  id: string | number;
}>;


export type ServiceClocksQuery = { conversation: { id: string, serviceClocks: Array<{ metric: ServiceMetric, state: ServiceClockState, startedAt: string, dueAt: string | null, warnedAt: string | null, breachedAt: string | null, endedAt: string | null }> } | null };

export type ServiceLevelPartsFragment = { id: string, name: string, position: number, firstReplySeconds: number | null, nextReplySeconds: number | null, resolutionSeconds: number | null, warnAtPercent: number, isBusinessHours: boolean, priorities: Array<ConversationPriority> };

export type SupportAccessGrantMutationVariables = Exact<{
  input: SupportAccessGrantInput;
}>;


export type SupportAccessGrantMutation = { supportAccessGrant: { grant: { id: string, scopes: Array<SupportScope>, endsAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SupportAccessRevokeMutationVariables = Exact<{
  input: SupportAccessRevokeInput;
}>;


export type SupportAccessRevokeMutation = { supportAccessRevoke: { grant: { id: string, isLive: boolean, revokedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SupportAccessGrantsQueryVariables = Exact<{
  isLive?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SupportAccessGrantsQuery = { supportAccessGrants: { nodes: Array<{ id: string, reason: string, scopes: Array<SupportScope>, grantedAt: string, endsAt: string, revokedAt: string | null, isLive: boolean, grantedBy: { id: string, fullName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupportAccessLogQueryVariables = Exact<{
  grantId?: string | number | null | undefined;
  nodeId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SupportAccessLogQuery = { supportAccessLog: { nodes: Array<{ operator: string, field: string, nodeType: string, nodeId: string | null, viewedAt: string, requestId: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupportSessionOpenMutationVariables = Exact<{
  input: SupportSessionOpenInput;
}>;


export type SupportSessionOpenMutation = { supportSessionOpen: { session: { token: string, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SurveysQueryVariables = Exact<{
  where?: SurveyWhereInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SurveysQuery = { surveys: { nodes: Array<{ id: string, state: SurveyState, skipReason: SurveySkipReason | null, closedAt: string, expiresAt: string | null, rating: number | null, answeredAt: string | null, comment: string | null, conversation: { id: string }, agent: { id: string, fullName: string } | null, channel: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationSurveyQueryVariables = Exact<{
  id: string | number;
}>;


export type ConversationSurveyQuery = { conversation: { id: string, survey: { id: string, state: SurveyState, skipReason: SurveySkipReason | null, closedAt: string, expiresAt: string | null, rating: number | null, answeredAt: string | null, comment: string | null, agent: { id: string, fullName: string } | null, channel: { id: string } } | null } | null };

export type SurveyReportQueryVariables = Exact<{
  from: string;
  to: string;
  groupBy?: SurveyGroupBy | null | undefined;
}>;


export type SurveyReportQuery = { surveyReport: { total: { sentCount: number, answeredCount: number, skippedCount: number, averageRating: number | null, responseRate: number | null, distribution: Array<number> }, groups: Array<{ id: string | null, figures: { sentCount: number, answeredCount: number, skippedCount: number, averageRating: number | null, responseRate: number | null, distribution: Array<number> } }> } };

export type SurveySettingsQueryVariables = Exact<{
  channelId?: string | number | null | undefined;
}>;


export type SurveySettingsQuery = { surveySettings: { isEnabled: boolean, question: string, button: string, thanks: string | null, needsReply: boolean, pauseDays: number, expiresAfterDays: number, templateName: string | null, templateLanguage: string | null, isInherited: boolean } };

export type SurveySettingsUpdateMutationVariables = Exact<{
  input: SurveySettingsUpdateInput;
}>;


export type SurveySettingsUpdateMutation = { surveySettingsUpdate: { surveySettings: { isEnabled: boolean, question: string, button: string, thanks: string | null, needsReply: boolean, pauseDays: number, expiresAfterDays: number, templateName: string | null, templateLanguage: string | null, isInherited: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SurveySettingsResetMutationVariables = Exact<{
  input: SurveySettingsResetInput;
}>;


export type SurveySettingsResetMutation = { surveySettingsReset: { surveySettings: { isEnabled: boolean, question: string, button: string, thanks: string | null, needsReply: boolean, pauseDays: number, expiresAfterDays: number, templateName: string | null, templateLanguage: string | null, isInherited: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SurveyAnswersSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SurveyAnswersSubscription = { inboxEvents:
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string }
    | { cursor: string, survey: { id: string, state: SurveyState, skipReason: SurveySkipReason | null, closedAt: string, expiresAt: string | null, rating: number | null, answeredAt: string | null, comment: string | null, agent: { id: string, fullName: string } | null, channel: { id: string } } }
   };

export type SurveyFieldsFragment = { id: string, state: SurveyState, skipReason: SurveySkipReason | null, closedAt: string, expiresAt: string | null, rating: number | null, answeredAt: string | null, comment: string | null, agent: { id: string, fullName: string } | null, channel: { id: string } };

export type SurveyFiguresFieldsFragment = { sentCount: number, answeredCount: number, skippedCount: number, averageRating: number | null, responseRate: number | null, distribution: Array<number> };

export type SurveySettingsFieldsFragment = { isEnabled: boolean, question: string, button: string, thanks: string | null, needsReply: boolean, pauseDays: number, expiresAfterDays: number, templateName: string | null, templateLanguage: string | null, isInherited: boolean };

export type TeamsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TeamsQuery = { teams: { nodes: Array<{ id: string, name: string, description: string | null, memberCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ColleaguesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ColleaguesQuery = { members: { nodes: Array<{ id: string, role: Role, visibility: MemberVisibility, presence: MemberPresence, lastSeenAt: string | null, user: { id: string, fullName: string }, teams: Array<{ id: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TeamCreateMutationVariables = Exact<{
  input: TeamCreateInput;
}>;


export type TeamCreateMutation = { teamCreate: { team: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TeamAddMembersMutationVariables = Exact<{
  input: TeamAddMembersInput;
}>;


export type TeamAddMembersMutation = { teamAddMembers: { team: { id: string, memberCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MemberSetVisibilityMutationVariables = Exact<{
  input: MemberSetVisibilityInput;
}>;


export type MemberSetVisibilityMutation = { memberSetVisibility: { member: { id: string, visibility: MemberVisibility } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PresenceSetMutationVariables = Exact<{
  input: PresenceSetInput;
}>;


export type PresenceSetMutation = { presenceSet: { member: { id: string, presence: MemberPresence, isAutoOffline: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PresenceChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PresenceChangedSubscription = { presenceChanged: { member: { id: string, presence: MemberPresence } } };

export type InboxViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxViewsQuery = { standardViews: Array<{ key: StandardViewKey, where: unknown, orderBy: { field: ConversationOrderField, direction: OrderDirection } | null }>, savedViews: Array<{ id: string, name: string, isShared: boolean, where: unknown, position: number, missingIds: Array<string>, owner: { id: string, fullName: string } | null, orderBy: { field: ConversationOrderField, direction: OrderDirection } | null }> };

export type InboxCountsQueryVariables = Exact<{
  standardViews?: Array<StandardViewKey> | StandardViewKey | null | undefined;
  savedViewIds?: Array<string | number> | string | number | null | undefined;
}>;


export type InboxCountsQuery = { inboxCounts: Array<{ standardView: StandardViewKey | null, savedViewId: string | null, count: number }> };

export type InboxCountsChangedSubscriptionVariables = Exact<{
  standardViews?: Array<StandardViewKey> | StandardViewKey | null | undefined;
  savedViewIds?: Array<string | number> | string | number | null | undefined;
}>;


export type InboxCountsChangedSubscription = { inboxCountsChanged: { counts: Array<{ standardView: StandardViewKey | null, savedViewId: string | null, count: number }> } };

export type SavedViewCreateMutationVariables = Exact<{
  input: SavedViewCreateInput;
}>;


export type SavedViewCreateMutation = { savedViewCreate: { savedView: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SavedViewUpdateMutationVariables = Exact<{
  input: SavedViewUpdateInput;
}>;


export type SavedViewUpdateMutation = { savedViewUpdate: { savedView: { id: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SavedViewDeleteMutationVariables = Exact<{
  input: SavedViewDeleteInput;
}>;


export type SavedViewDeleteMutation = { savedViewDelete: { deletedSavedViewId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SavedViewChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SavedViewChangedSubscription = { savedViewChanged: { savedViewId: string, savedView: { id: string, name: string, isShared: boolean, position: number } | null } };

export type RetryMessageMutationVariables = Exact<{
  input: MessageRetryInput;
}>;


export type RetryMessageMutation = { messageRetry: { warnings: Array<MessageRetryWarning> | null, message: { id: string, status: MessageStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ShowTypingMutationVariables = Exact<{
  input: MessageTypingShowInput;
}>;


export type ShowTypingMutation = { messageTypingShow: { isRequested: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UpdateChannelMutationVariables = Exact<{
  input: WhatsAppChannelUpdateInput;
}>;


export type UpdateChannelMutation = { whatsAppChannelUpdate: { channel: { id: string, sendsReadReceipts: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MessageReactionsQueryVariables = Exact<{
  id: string | number;
}>;


export type MessageReactionsQuery = { message: { id: string, reactions: Array<{ emoji: string, direction: MessageDirection, reactedAt: string }> } | null };

export type CreateNoteMutationVariables = Exact<{
  input: NoteCreateInput;
}>;


export type CreateNoteMutation = { noteCreate: { note: { id: string, body: string, isEdited: boolean, createdAt: string, author: { id: string, fullName: string } | null, mentions: Array<{ offset: number, length: number, userId: string | null, teamId: string | null }>, attachments: Array<{ id: string, filename: string | null, url: string | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UpdateNoteMutationVariables = Exact<{
  input: NoteUpdateInput;
}>;


export type UpdateNoteMutation = { noteUpdate: { note: { id: string, body: string, isEdited: boolean, createdAt: string, author: { id: string, fullName: string } | null, mentions: Array<{ offset: number, length: number, userId: string | null, teamId: string | null }>, attachments: Array<{ id: string, filename: string | null, url: string | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DeleteNoteMutationVariables = Exact<{
  input: NoteDeleteInput;
}>;


export type DeleteNoteMutation = { noteDelete: { deletedNoteId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationNotesQueryVariables = Exact<{
  id: string | number;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConversationNotesQuery = { conversation: { id: string, notes: { nodes: Array<{ id: string, body: string, isEdited: boolean, createdAt: string, author: { id: string, fullName: string } | null, mentions: Array<{ offset: number, length: number, userId: string | null, teamId: string | null }>, attachments: Array<{ id: string, filename: string | null, url: string | null }> }>, pageInfo: { hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type NoteFieldsFragment = { id: string, body: string, isEdited: boolean, createdAt: string, author: { id: string, fullName: string } | null, mentions: Array<{ offset: number, length: number, userId: string | null, teamId: string | null }>, attachments: Array<{ id: string, filename: string | null, url: string | null }> };

export const MacroFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MacroFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Macro"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"labelIds"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"cannedResponseId"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateTexts"}}]}}]}}]} as unknown as DocumentNode<MacroFieldsFragment, unknown>;
export const AutoClosePolicyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutoClosePolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClosePolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"afterHours"}},{"kind":"Field","name":{"kind":"Name","value":"closesSnoozed"}},{"kind":"Field","name":{"kind":"Name","value":"closesUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AutoClosePolicyFieldsFragment, unknown>;
export const AutoReplyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutoReplyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoReply"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"greetAgainAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AutoReplyFieldsFragment, unknown>;
export const BusinessHoursPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusinessHoursParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHours"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<BusinessHoursPartsFragment, unknown>;
export const MessageContentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<MessageContentFragment, unknown>;
export const CannedResponseFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CannedResponseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<CannedResponseFieldsFragment, unknown>;
export const ServiceLevelPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceLevelParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"nextReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"warnAtPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isBusinessHours"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"}}]}}]} as unknown as DocumentNode<ServiceLevelPartsFragment, unknown>;
export const SurveyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Survey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SurveyFieldsFragment, unknown>;
export const SurveyFiguresFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveyFiguresFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentCount"}},{"kind":"Field","name":{"kind":"Name","value":"answeredCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"averageRating"}},{"kind":"Field","name":{"kind":"Name","value":"responseRate"}},{"kind":"Field","name":{"kind":"Name","value":"distribution"}}]}}]} as unknown as DocumentNode<SurveyFiguresFieldsFragment, unknown>;
export const SurveySettingsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveySettingsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveySettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"button"}},{"kind":"Field","name":{"kind":"Name","value":"thanks"}},{"kind":"Field","name":{"kind":"Name","value":"needsReply"}},{"kind":"Field","name":{"kind":"Name","value":"pauseDays"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"isInherited"}}]}}]} as unknown as DocumentNode<SurveySettingsFieldsFragment, unknown>;
export const NoteFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoteFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isEdited"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<NoteFieldsFragment, unknown>;
export const AccountSignUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountSignUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountSignUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountSignUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountSignUpMutation, AccountSignUpMutationVariables>;
export const SessionCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SessionCreateMutation, SessionCreateMutationVariables>;
export const ApiKeyCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApiKeyCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastFour"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeyCreateMutation, ApiKeyCreateMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const AccountHandOverRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountHandOverRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountHandOverRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountHandOverRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"newOwnerEmail"}},{"kind":"Field","name":{"kind":"Name","value":"newLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"previousOwnersBecome"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountHandOverRequestMutation, AccountHandOverRequestMutationVariables>;
export const AccountHandOverOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountHandOverOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountHandOverOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"newLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<AccountHandOverOfferQuery, AccountHandOverOfferQueryVariables>;
export const AccountHandOverAcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountHandOverAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountHandOverAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountHandOverAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountHandOverAcceptMutation, AccountHandOverAcceptMutationVariables>;
export const AccountHandOverDeclineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountHandOverDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountHandOverDeclineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountHandOverDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDeclined"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountHandOverDeclineMutation, AccountHandOverDeclineMutationVariables>;
export const AccountHandOverWithdrawDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountHandOverWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountHandOverWithdrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountHandOverWithdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountHandOverWithdrawMutation, AccountHandOverWithdrawMutationVariables>;
export const AccountHandOverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountHandOver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountHandOver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"newOwnerEmail"}},{"kind":"Field","name":{"kind":"Name","value":"newLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"previousOwnersBecome"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"controllers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalName"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountHandOverQuery, AccountHandOverQueryVariables>;
export const AccountSignUpConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountSignUpConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountSignUpConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountSignUpConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountSignUpConfirmMutation, AccountSignUpConfirmMutationVariables>;
export const TimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Timeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"preview"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>;
export const ConversationsUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationsUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationsUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationsUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"changedCount"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}},{"kind":"Field","name":{"kind":"Name","value":"undoableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationsUpdateMutation, ConversationsUpdateMutationVariables>;
export const BulkActionUndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BulkActionUndo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkActionUndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkActionUndo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<BulkActionUndoMutation, BulkActionUndoMutationVariables>;
export const BulkActionChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BulkActionChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bulkActionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkActionChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"bulkActionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bulkActionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"doneCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<BulkActionChangedSubscription, BulkActionChangedSubscriptionVariables>;
export const MacrosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Macros"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macros"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MacroFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MacroFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Macro"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"labelIds"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"cannedResponseId"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateTexts"}}]}}]}}]} as unknown as DocumentNode<MacrosQuery, MacrosQueryVariables>;
export const MacroCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MacroCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MacroCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macroCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macro"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MacroFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MacroFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Macro"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"labelIds"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"cannedResponseId"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateTexts"}}]}}]}}]} as unknown as DocumentNode<MacroCreateMutation, MacroCreateMutationVariables>;
export const MacroRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MacroRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MacroRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macroRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MacroRunMutation, MacroRunMutationVariables>;
export const UsageEventTrackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UsageEventTrack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageEventTrackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usageEventTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isCounted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UsageEventTrackMutation, UsageEventTrackMutationVariables>;
export const UsageReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsageReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usageReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actorCount"}}]}}]}}]}}]} as unknown as DocumentNode<UsageReportQuery, UsageReportQueryVariables>;
export const UsagePreferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsagePreference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usagePreference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isCounted"}},{"kind":"Field","name":{"kind":"Name","value":"objectedAt"}}]}}]}}]} as unknown as DocumentNode<UsagePreferenceQuery, UsagePreferenceQueryVariables>;
export const UsagePreferenceSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UsagePreferenceSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsagePreferenceSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usagePreferenceSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usagePreference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isCounted"}},{"kind":"Field","name":{"kind":"Name","value":"objectedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UsagePreferenceSetMutation, UsagePreferenceSetMutationVariables>;
export const AutoClosePoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AutoClosePolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoClosePolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutoClosePolicyFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutoClosePolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClosePolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"afterHours"}},{"kind":"Field","name":{"kind":"Name","value":"closesSnoozed"}},{"kind":"Field","name":{"kind":"Name","value":"closesUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AutoClosePoliciesQuery, AutoClosePoliciesQueryVariables>;
export const AutoClosePolicySetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutoClosePolicySet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClosePolicySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoClosePolicySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoClosePolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutoClosePolicyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutoClosePolicyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClosePolicy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"afterHours"}},{"kind":"Field","name":{"kind":"Name","value":"closesSnoozed"}},{"kind":"Field","name":{"kind":"Name","value":"closesUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AutoClosePolicySetMutation, AutoClosePolicySetMutationVariables>;
export const AutoClosePolicyDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutoClosePolicyDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutoClosePolicyDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoClosePolicyDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDeleted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AutoClosePolicyDeleteMutation, AutoClosePolicyDeleteMutationVariables>;
export const AutoRepliesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AutoReplies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoReplies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutoReplyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutoReplyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoReply"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"greetAgainAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AutoRepliesQuery, AutoRepliesQueryVariables>;
export const AutoReplySetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutoReplySet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutoReplySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoReplySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoReply"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AutoReplyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AutoReplyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoReply"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"greetAgainAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<AutoReplySetMutation, AutoReplySetMutationVariables>;
export const AutoReplyDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AutoReplyDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AutoReplyDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoReplyDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AutoReplyDeleteMutation, AutoReplyDeleteMutationVariables>;
export const BusinessHoursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusinessHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BusinessHoursParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusinessHoursParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHours"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<BusinessHoursQuery, BusinessHoursQueryVariables>;
export const BusinessHoursCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BusinessHoursCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHoursCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHoursCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BusinessHoursParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusinessHoursParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHours"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<BusinessHoursCreateMutation, BusinessHoursCreateMutationVariables>;
export const BusinessHoursUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BusinessHoursUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHoursUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHoursUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BusinessHoursParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusinessHoursParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHours"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<BusinessHoursUpdateMutation, BusinessHoursUpdateMutationVariables>;
export const BusinessHoursOverrideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BusinessHoursOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHoursOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHoursOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BusinessHoursParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusinessHoursParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHours"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<BusinessHoursOverrideMutation, BusinessHoursOverrideMutationVariables>;
export const ConversationCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConversationCallsQuery, ConversationCallsQueryVariables>;
export const WhatsAppChannelConnectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhatsAppChannelConnect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelConnectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelConnect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WhatsAppChannelConnectMutation, WhatsAppChannelConnectMutationVariables>;
export const WhatsAppChannelDisconnectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhatsAppChannelDisconnect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelDisconnectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelDisconnect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WhatsAppChannelDisconnectMutation, WhatsAppChannelDisconnectMutationVariables>;
export const ChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"wabaId"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumberId"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelsQuery, ChannelsQueryVariables>;
export const ChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}}]}}]}}]} as unknown as DocumentNode<ChannelQuery, ChannelQueryVariables>;
export const ChannelHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelHealth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"isCoexistence"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"peoplePerDay"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"throughput"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"messagesPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nameReview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedName"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"concerns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocking"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"historyImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDeclined"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownSince"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelHealthQuery, ChannelHealthQueryVariables>;
export const ChannelEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelEventKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isOfAccount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChannelEventsQuery, ChannelEventsQueryVariables>;
export const ChannelChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ChannelChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}}]}}]}}]} as unknown as DocumentNode<ChannelChangedSubscription, ChannelChangedSubscriptionVariables>;
export const WhatsAppChannelRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhatsAppChannelRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"localStorageRegion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WhatsAppChannelRegisterMutation, WhatsAppChannelRegisterMutationVariables>;
export const ConsentGiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsentGive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentGiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentGive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentGiveMutation, ConsentGiveMutationVariables>;
export const ConsentWithdrawDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsentWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentWithdrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentWithdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inFlightCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentWithdrawMutation, ConsentWithdrawMutationVariables>;
export const ContactConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactConsents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consentHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContactConsentsQuery, ContactConsentsQueryVariables>;
export const ConsentLedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsentLedger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consentHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"noticeLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsentLedgerQuery, ConsentLedgerQueryVariables>;
export const ConsentReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsentReceipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentPurpose"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contactId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"}},{"kind":"Field","name":{"kind":"Name","value":"jws"}}]}}]}}]} as unknown as DocumentNode<ConsentReceiptQuery, ConsentReceiptQueryVariables>;
export const ConsentNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsentNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentNoticesQuery, ConsentNoticesQueryVariables>;
export const ConsentRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsentRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"channelKind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentRecordMutation, ConsentRecordMutationVariables>;
export const ConsentNoticePublishDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsentNoticePublish"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentNoticePublishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentNoticePublish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentNoticePublishMutation, ConsentNoticePublishMutationVariables>;
export const SendExplainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SendExplain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentPurpose"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channelId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"templateName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"templateLanguage"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendExplain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contactId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}},{"kind":"Argument","name":{"kind":"Name","value":"channelId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channelId"}}},{"kind":"Argument","name":{"kind":"Name","value":"templateName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"templateName"}}},{"kind":"Argument","name":{"kind":"Name","value":"templateLanguage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"templateLanguage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"isAllowed"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppression"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"windowExpiresAt"}}]}}]}}]} as unknown as DocumentNode<SendExplainQuery, SendExplainQueryVariables>;
export const SuppressionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Suppressions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SuppressionReason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suppressions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"liftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyedHashes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SuppressionsQuery, SuppressionsQueryVariables>;
export const OptOutWordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OptOutWords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optOutWords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"knownLanguages"}},{"kind":"Field","name":{"kind":"Name","value":"extraStop"}},{"kind":"Field","name":{"kind":"Name","value":"extraStart"}},{"kind":"Field","name":{"kind":"Name","value":"isConfirmed"}}]}}]}}]} as unknown as DocumentNode<OptOutWordsQuery, OptOutWordsQueryVariables>;
export const OptOutWordsUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OptOutWordsUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OptOutWordsUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optOutWordsUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"optOutWords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"extraStop"}},{"kind":"Field","name":{"kind":"Name","value":"extraStart"}},{"kind":"Field","name":{"kind":"Name","value":"isConfirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OptOutWordsUpdateMutation, OptOutWordsUpdateMutationVariables>;
export const TemplateCategoriesFetchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TemplateCategoriesFetch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateCategoriesFetchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"templateCategoriesFetch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TemplateCategoriesFetchMutation, TemplateCategoriesFetchMutationVariables>;
export const ContactCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactCreateMutation, ContactCreateMutationVariables>;
export const ContactSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContactSourceQuery, ContactSourceQueryVariables>;
export const ContactDuplicatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactDuplicates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicateConfidence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactDuplicates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"atLeast"},"value":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContactDuplicatesQuery, ContactDuplicatesQueryVariables>;
export const ContactDuplicateDismissDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactDuplicateDismiss"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactDuplicateDismissInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactDuplicateDismiss"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactDuplicateDismissMutation, ContactDuplicateDismissMutationVariables>;
export const ContactDuplicateRestoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactDuplicateRestore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactDuplicateRestoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactDuplicateRestore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactDuplicateRestoreMutation, ContactDuplicateRestoreMutationVariables>;
export const ContactExportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactExportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactExportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactExportCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactExportCreateMutation, ContactExportCreateMutationVariables>;
export const ContactExportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactExports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactExports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContactExportsQuery, ContactExportsQueryVariables>;
export const ConversationExportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationExports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationExports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationExportsQuery, ConversationExportsQueryVariables>;
export const ContactExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<ContactExportQuery, ContactExportQueryVariables>;
export const ContactExportFinishedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ContactExportFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactExportFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ContactExportFinishedSubscription, ContactExportFinishedSubscriptionVariables>;
export const ConversationExportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationExportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationExportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationExportCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationExportCreateMutation, ConversationExportCreateMutationVariables>;
export const ConversationExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<ConversationExportQuery, ConversationExportQueryVariables>;
export const ConversationExportFinishedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ConversationExportFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationExportFinished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ConversationExportFinishedSubscription, ConversationExportFinishedSubscriptionVariables>;
export const ContactImportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactImportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactImportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImportCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactImportCreateMutation, ContactImportCreateMutationVariables>;
export const ContactImportPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactImportPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"columns"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactImportColumnInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"defaultCountry"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImportPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"columns"},"value":{"kind":"Variable","name":{"kind":"Name","value":"columns"}}},{"kind":"Argument","name":{"kind":"Name","value":"defaultCountry"},"value":{"kind":"Variable","name":{"kind":"Name","value":"defaultCountry"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"delimiter"}},{"kind":"Field","name":{"kind":"Name","value":"header"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedColumns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"attributeKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkedRowCount"}},{"kind":"Field","name":{"kind":"Name","value":"faultyRowCount"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameFileImportId"}}]}}]}}]} as unknown as DocumentNode<ContactImportPreviewQuery, ContactImportPreviewQueryVariables>;
export const ContactImportStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactImportStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactImportStartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImportStart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactImportStartMutation, ContactImportStartMutationVariables>;
export const ContactImportCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactImportCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactImportCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImportCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactImportCancelMutation, ContactImportCancelMutationVariables>;
export const ContactImportChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ContactImportChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImportChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedCount"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}}]}}]}}]} as unknown as DocumentNode<ContactImportChangedSubscription, ContactImportChangedSubscriptionVariables>;
export const InboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationWhereInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationOrderInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceWindow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"preview"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const ThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"clientMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<ThreadQuery, ThreadQueryVariables>;
export const MessageSendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MessageSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageSendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageSend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageContent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<MessageSendMutation, MessageSendMutationVariables>;
export const InboxEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageReceivedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageContent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageQueuedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"clientMessageId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageStatusChangedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationChangedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentChangedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaughtUpEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayedCount"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequiredEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<InboxEventsSubscription, InboxEventsSubscriptionVariables>;
export const IntegrationConnectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IntegrationConnect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrationConnectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"integrationConnect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"integration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<IntegrationConnectMutation, IntegrationConnectMutationVariables>;
export const IntegrationRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IntegrationRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrationRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"integrationRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"integration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<IntegrationRevokeMutation, IntegrationRevokeMutationVariables>;
export const IntegrationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Integrations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isLive"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"integrations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"isLive"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isLive"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryUrl"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDataAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<IntegrationsQuery, IntegrationsQueryVariables>;
export const ConversationSnoozeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationSnooze"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationSnoozeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationSnooze"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationSnoozeMutation, ConversationSnoozeMutationVariables>;
export const ConversationOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationOpenMutation, ConversationOpenMutationVariables>;
export const ConversationSetPriorityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationSetPriority"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationSetPriorityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationSetPriority"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationSetPriorityMutation, ConversationSetPriorityMutationVariables>;
export const LabelUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LabelUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LabelUpdateMutation, LabelUpdateMutationVariables>;
export const InboxSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenWithinHours"}}]}}]}}]} as unknown as DocumentNode<InboxSettingsQuery, InboxSettingsQueryVariables>;
export const ConversationMarkUnreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationMarkUnread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationMarkUnreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationMarkUnread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationMarkUnreadMutation, ConversationMarkUnreadMutationVariables>;
export const MediaUploadCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MediaUploadCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MediaUploadCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaUploadCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MediaUploadCreateMutation, MediaUploadCreateMutationVariables>;
export const MediaUploadResumeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MediaUploadResume"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MediaUploadResumeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaUploadResume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MediaUploadResumeMutation, MediaUploadResumeMutationVariables>;
export const MediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Media"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"scanState"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<MediaQuery, MediaQueryVariables>;
export const NotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isUnread"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"isUnread"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isUnread"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationMarkReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationMarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMarkReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationMarkRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationMarkReadMutation, NotificationMarkReadMutationVariables>;
export const NotificationSettingsChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationSettingsChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationSettingsChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationSettingsChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"isOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationSettingsChangeMutation, NotificationSettingsChangeMutationVariables>;
export const NotificationChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NotificationChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NotificationChangedSubscription, NotificationChangedSubscriptionVariables>;
export const ContactEraseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactErase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactEraseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactErase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactEraseMutation, ContactEraseMutationVariables>;
export const DataSubjectRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataSubjectRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"erased"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestQuery, DataSubjectRequestQueryVariables>;
export const DataExportRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataExportRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataExportRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExportRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataExportRequestMutation, DataExportRequestMutationVariables>;
export const DataExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<DataExportQuery, DataExportQueryVariables>;
export const AccountDataRegionSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountDataRegionSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountDataRegionSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountDataRegionSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataRegion"}},{"kind":"Field","name":{"kind":"Name","value":"dataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"isAllowed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountDataRegionSetMutation, AccountDataRegionSetMutationVariables>;
export const AccountDataLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountDataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataRegion"}},{"kind":"Field","name":{"kind":"Name","value":"dataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"isAllowed"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountDataLocationsQuery, AccountDataLocationsQueryVariables>;
export const CannedResponsesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CannedResponses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CannedResponseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CannedResponseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<CannedResponsesQuery, CannedResponsesQueryVariables>;
export const RenderCannedResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RenderCannedResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cannedResponseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponseRender"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"cannedResponseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cannedResponseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"unresolvedVariables"}}]}}]}}]} as unknown as DocumentNode<RenderCannedResponseQuery, RenderCannedResponseQueryVariables>;
export const CreateCannedResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCannedResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponseCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponseCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CannedResponseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CannedResponseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<CreateCannedResponseMutation, CreateCannedResponseMutationVariables>;
export const UpdateCannedResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCannedResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponseUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponseUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CannedResponseFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CannedResponseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<UpdateCannedResponseMutation, UpdateCannedResponseMutationVariables>;
export const DeleteCannedResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCannedResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponseDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponseDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedCannedResponseId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteCannedResponseMutation, DeleteCannedResponseMutationVariables>;
export const CannedResponseChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CannedResponseChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponseChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cannedResponseId"}},{"kind":"Field","name":{"kind":"Name","value":"cannedResponse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CannedResponseFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CannedResponseFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CannedResponse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<CannedResponseChangedSubscription, CannedResponseChangedSubscriptionVariables>;
export const SaveDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationDraftSaveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationDraftSave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const DeleteDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationDraftDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationDraftDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteDraftMutation, DeleteDraftMutationVariables>;
export const MyDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"myDraft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<MyDraftQuery, MyDraftQueryVariables>;
export const DraftChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DraftChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationDraftChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<DraftChangedSubscription, DraftChangedSubscriptionVariables>;
export const TranscriptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transcript"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TranscriptFormat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationTranscript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<TranscriptQuery, TranscriptQueryVariables>;
export const SendTranscriptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTranscript"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationTranscriptSendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationTranscriptSend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isQueued"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SendTranscriptMutation, SendTranscriptMutationVariables>;
export const TransferConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationTransferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TransferConversationMutation, TransferConversationMutationVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchWhereInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"snippet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"ranges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const PasswordResetRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PasswordResetRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordResetRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordResetRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PasswordResetRequestMutation, PasswordResetRequestMutationVariables>;
export const PasswordResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessionCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PasswordResetMutation, PasswordResetMutationVariables>;
export const TwoFactorEnableStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TwoFactorEnableStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TwoFactorEnableStartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnableStart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TwoFactorEnableStartMutation, TwoFactorEnableStartMutationVariables>;
export const TwoFactorEnableConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TwoFactorEnableConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TwoFactorEnableConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnableConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TwoFactorEnableConfirmMutation, TwoFactorEnableConfirmMutationVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"ip"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntryFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ip"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditVerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"checkpoints"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"checkpoints"},"value":{"kind":"Variable","name":{"kind":"Name","value":"checkpoints"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isIntact"}},{"kind":"Field","name":{"kind":"Name","value":"checkedCount"}},{"kind":"Field","name":{"kind":"Name","value":"faultAtSeq"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"checkpointCount"}},{"kind":"Field","name":{"kind":"Name","value":"checkpointSeq"}}]}}]}}]} as unknown as DocumentNode<AuditVerifyQuery, AuditVerifyQueryVariables>;
export const AuditCheckpointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditCheckpoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditCheckpoints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuditCheckpointsQuery, AuditCheckpointsQueryVariables>;
export const UserEmailChangeRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserEmailChangeRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserEmailChangeRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userEmailChangeRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"isNewConfirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UserEmailChangeRequestMutation, UserEmailChangeRequestMutationVariables>;
export const UserEmailChangeConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserEmailChangeConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserEmailChangeConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userEmailChangeConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isChanged"}},{"kind":"Field","name":{"kind":"Name","value":"endedSessionCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UserEmailChangeConfirmMutation, UserEmailChangeConfirmMutationVariables>;
export const UserEmailChangeRefuseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserEmailChangeRefuse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserEmailChangeRefuseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userEmailChangeRefuse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isRefused"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UserEmailChangeRefuseMutation, UserEmailChangeRefuseMutationVariables>;
export const ViewerEmailChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ViewerEmailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emailChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newEmail"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOldConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"isNewConfirmed"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerEmailChangeQuery, ViewerEmailChangeQueryVariables>;
export const SegmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Segments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentsQuery, SegmentsQueryVariables>;
export const SegmentContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SegmentContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SegmentContactsQuery, SegmentContactsQueryVariables>;
export const SegmentPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SegmentPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentRuleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentPreviewQuery, SegmentPreviewQueryVariables>;
export const SegmentCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentCreateMutation, SegmentCreateMutationVariables>;
export const SegmentAddContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentAddContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentAddContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentAddContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentAddContactsMutation, SegmentAddContactsMutationVariables>;
export const SegmentMembershipChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SegmentMembershipChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentMembershipChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"segmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentMembershipChangedSubscription, SegmentMembershipChangedSubscriptionVariables>;
export const ServiceLevelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceLevels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceLevelParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceLevelParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"nextReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"warnAtPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isBusinessHours"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"}}]}}]} as unknown as DocumentNode<ServiceLevelsQuery, ServiceLevelsQueryVariables>;
export const ServiceLevelCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceLevelCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevelCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceLevelCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceLevelParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceLevelParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"nextReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"warnAtPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isBusinessHours"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"}}]}}]} as unknown as DocumentNode<ServiceLevelCreateMutation, ServiceLevelCreateMutationVariables>;
export const ServiceLevelUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceLevelUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevelUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceLevelUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceLevel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ServiceLevelParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceLevelParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"nextReplySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"warnAtPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isBusinessHours"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"}}]}}]} as unknown as DocumentNode<ServiceLevelUpdateMutation, ServiceLevelUpdateMutationVariables>;
export const ServiceLevelDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServiceLevelDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceLevelDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceLevelDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ServiceLevelDeleteMutation, ServiceLevelDeleteMutationVariables>;
export const ServiceClocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServiceClocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceClocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"warnedAt"}},{"kind":"Field","name":{"kind":"Name","value":"breachedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ServiceClocksQuery, ServiceClocksQueryVariables>;
export const SupportAccessGrantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SupportAccessGrant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportAccessGrantInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportAccessGrant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SupportAccessGrantMutation, SupportAccessGrantMutationVariables>;
export const SupportAccessRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SupportAccessRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportAccessRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportAccessRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isLive"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SupportAccessRevokeMutation, SupportAccessRevokeMutationVariables>;
export const SupportAccessGrantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportAccessGrants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isLive"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportAccessGrants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"isLive"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isLive"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLive"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SupportAccessGrantsQuery, SupportAccessGrantsQueryVariables>;
export const SupportAccessLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportAccessLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grantId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nodeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportAccessLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grantId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grantId"}}},{"kind":"Argument","name":{"kind":"Name","value":"nodeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nodeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"nodeType"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"viewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SupportAccessLogQuery, SupportAccessLogQueryVariables>;
export const SupportSessionOpenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SupportSessionOpen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportSessionOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportSessionOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SupportSessionOpenMutation, SupportSessionOpenMutationVariables>;
export const SurveysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Surveys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SurveyWhereInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveyFields"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Survey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SurveysQuery, SurveysQueryVariables>;
export const ConversationSurveyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationSurvey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"survey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveyFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Survey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ConversationSurveyQuery, ConversationSurveyQueryVariables>;
export const SurveyReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SurveyReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SurveyGroupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveyReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveyFiguresFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveyFiguresFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveyFiguresFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveyFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentCount"}},{"kind":"Field","name":{"kind":"Name","value":"answeredCount"}},{"kind":"Field","name":{"kind":"Name","value":"skippedCount"}},{"kind":"Field","name":{"kind":"Name","value":"averageRating"}},{"kind":"Field","name":{"kind":"Name","value":"responseRate"}},{"kind":"Field","name":{"kind":"Name","value":"distribution"}}]}}]} as unknown as DocumentNode<SurveyReportQuery, SurveyReportQueryVariables>;
export const SurveySettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SurveySettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channelId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveySettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channelId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channelId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveySettingsFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveySettingsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveySettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"button"}},{"kind":"Field","name":{"kind":"Name","value":"thanks"}},{"kind":"Field","name":{"kind":"Name","value":"needsReply"}},{"kind":"Field","name":{"kind":"Name","value":"pauseDays"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"isInherited"}}]}}]} as unknown as DocumentNode<SurveySettingsQuery, SurveySettingsQueryVariables>;
export const SurveySettingsUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SurveySettingsUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SurveySettingsUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveySettingsUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveySettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveySettingsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveySettingsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveySettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"button"}},{"kind":"Field","name":{"kind":"Name","value":"thanks"}},{"kind":"Field","name":{"kind":"Name","value":"needsReply"}},{"kind":"Field","name":{"kind":"Name","value":"pauseDays"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"isInherited"}}]}}]} as unknown as DocumentNode<SurveySettingsUpdateMutation, SurveySettingsUpdateMutationVariables>;
export const SurveySettingsResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SurveySettingsReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SurveySettingsResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveySettingsReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"surveySettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveySettingsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveySettingsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveySettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"button"}},{"kind":"Field","name":{"kind":"Name","value":"thanks"}},{"kind":"Field","name":{"kind":"Name","value":"needsReply"}},{"kind":"Field","name":{"kind":"Name","value":"pauseDays"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAfterDays"}},{"kind":"Field","name":{"kind":"Name","value":"templateName"}},{"kind":"Field","name":{"kind":"Name","value":"templateLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"isInherited"}}]}}]} as unknown as DocumentNode<SurveySettingsResetMutation, SurveySettingsResetMutationVariables>;
export const SurveyAnswersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SurveyAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SurveyAnsweredEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SurveyFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SurveyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Survey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SurveyAnswersSubscription, SurveyAnswersSubscriptionVariables>;
export const TeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Teams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const ColleaguesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Colleagues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;
export const TeamCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TeamCreateMutation, TeamCreateMutationVariables>;
export const TeamAddMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamAddMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamAddMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamAddMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TeamAddMembersMutation, TeamAddMembersMutationVariables>;
export const MemberSetVisibilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberSetVisibility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberSetVisibilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberSetVisibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MemberSetVisibilityMutation, MemberSetVisibilityMutationVariables>;
export const PresenceSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PresenceSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presenceSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"isAutoOffline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PresenceSetMutation, PresenceSetMutationVariables>;
export const PresenceChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PresenceChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presenceChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}}]}}]}}]}}]} as unknown as DocumentNode<PresenceChangedSubscription, PresenceChangedSubscriptionVariables>;
export const InboxViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standardViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"savedViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"orderBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"missingIds"}}]}}]}}]} as unknown as DocumentNode<InboxViewsQuery, InboxViewsQueryVariables>;
export const InboxCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboxCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"standardViews"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StandardViewKey"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"savedViewIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"standardViews"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standardViews"}}},{"kind":"Argument","name":{"kind":"Name","value":"savedViewIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"savedViewIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standardView"}},{"kind":"Field","name":{"kind":"Name","value":"savedViewId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<InboxCountsQuery, InboxCountsQueryVariables>;
export const InboxCountsChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxCountsChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"standardViews"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StandardViewKey"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"savedViewIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxCountsChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"standardViews"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standardViews"}}},{"kind":"Argument","name":{"kind":"Name","value":"savedViewIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"savedViewIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standardView"}},{"kind":"Field","name":{"kind":"Name","value":"savedViewId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<InboxCountsChangedSubscription, InboxCountsChangedSubscriptionVariables>;
export const SavedViewCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavedViewCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedViewCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SavedViewCreateMutation, SavedViewCreateMutationVariables>;
export const SavedViewUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavedViewUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedViewUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SavedViewUpdateMutation, SavedViewUpdateMutationVariables>;
export const SavedViewDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavedViewDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavedViewDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedSavedViewId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SavedViewDeleteMutation, SavedViewDeleteMutationVariables>;
export const SavedViewChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SavedViewChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedViewId"}},{"kind":"Field","name":{"kind":"Name","value":"savedView"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]} as unknown as DocumentNode<SavedViewChangedSubscription, SavedViewChangedSubscriptionVariables>;
export const RetryMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageRetryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageRetry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RetryMessageMutation, RetryMessageMutationVariables>;
export const ShowTypingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShowTyping"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageTypingShowInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageTypingShow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isRequested"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ShowTypingMutation, ShowTypingMutationVariables>;
export const UpdateChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sendsReadReceipts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateChannelMutation, UpdateChannelMutationVariables>;
export const MessageReactionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MessageReactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"reactedAt"}}]}}]}}]}}]} as unknown as DocumentNode<MessageReactionsQuery, MessageReactionsQueryVariables>;
export const CreateNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoteFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoteFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isEdited"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<CreateNoteMutation, CreateNoteMutationVariables>;
export const UpdateNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoteFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoteFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isEdited"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<UpdateNoteMutation, UpdateNoteMutationVariables>;
export const DeleteNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedNoteId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteNoteMutation, DeleteNoteMutationVariables>;
export const ConversationNotesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationNotes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoteFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoteFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isEdited"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ConversationNotesQuery, ConversationNotesQueryVariables>;