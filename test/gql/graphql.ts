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

/** Takes the deletion of the account back. */
export type AccountDeletionCancelInput = {
  /** Whether sending shall go on; must be true. */
  isConfirmed: boolean;
};

/** Asks for the account to be deleted; `sessionStepUp` comes first. */
export type AccountDeletionRequestInput = {
  /** The name of the account, typed as `Account.name` shows it. */
  accountName: string;
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
  /** Whether the person states to be sixteen or older; must be true. After a no, another answer for the same address from the same network (/24 of IPv4, /64 of IPv6) is TOO_YOUNG for 24 hours. */
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

/** Ends an API key. */
export type ApiKeyRevokeInput = {
  /** The key. */
  apiKeyId: string | number;
};

/** Hands to somebody, to a team, or both. */
export type AssignActionInput = {
  /** A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays. */
  assigneeId?: string | number | null | undefined;
  /** A team of the account; null: none. Left out: it stays. */
  teamId?: string | number | null | undefined;
};

/** Deletes a policy. */
export type AssignmentPolicyDeleteInput = {
  /** The policy. */
  policyId: string | number;
};

/** Says how conversations are handed out; what is left out stays, or has its default. */
export type AssignmentPolicySetInput = {
  /** Most open conversations of one member, 1 to 1000; null: no limit. */
  capacity?: number | null | undefined;
  /** Whether it is in force; default true. */
  isEnabled?: boolean | null | undefined;
  /** Whether only available members are given anything; default true. */
  isOnlyAvailable?: boolean | null | undefined;
  /** Whether who knows the contact goes first; default false. */
  isSticky?: boolean | null | undefined;
  /** Minutes, 1 to 10080; null: never. */
  requeueAfterMinutes?: number | null | undefined;
  /** Who is next; default ROUND_ROBIN. */
  strategy?: AssignmentStrategy | null | undefined;
  /** The team; null: conversations that belong to no team. */
  teamId?: string | number | null | undefined;
};

/** Who is given the next conversation. New values may appear. */
export type AssignmentStrategy =
  /** Who has the fewest open conversations. */
  | 'LEAST_LOADED'
  /** Whose turn is longest ago. */
  | 'ROUND_ROBIN';

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

/** Who is told of a breach. */
export type BreachAudience =
  /** The supervisory authority. */
  | 'AUTHORITY'
  /** The businesses whose contacts are concerned. */
  | 'BUSINESSES'
  /** The people concerned. */
  | 'SUBJECTS';

/** Closes a breach. */
export type BreachCloseInput = {
  /** Which breach. */
  breachId: string | number;
};

/** Says that there was a breach, and starts its clock. */
export type BreachConfirmInput = {
  /** When we became aware of it; not a time to come. */
  awareAt: string;
  /** What kinds of data, at most 50. */
  categories: Array<string>;
  /** The report that told of it, where one did. */
  reportId?: string | number | null | undefined;
  /** How bad it may be for people. */
  risk: BreachRisk;
  /** In which role the platform held the data. */
  role: BreachRole;
  /** How many people, about. */
  subjectCount: number;
  /** What happened, 1 to 10,000 characters. */
  summary: string;
};

/** Tells somebody of a breach, or records that they were told. */
export type BreachNotifyInput = {
  /** BUSINESSES: the accounts whose owners get it by mail, at most 1,000. Others are told outside the platform. */
  accountIds?: Array<string | number> | null | undefined;
  /** Who. */
  audience: BreachAudience;
  /** Which breach. */
  breachId: string | number;
  /** What is said, 1 to 10,000 characters. */
  content: string;
  /** AUTHORITY and SUBJECTS: how many were told; default 1. */
  recipientCount?: number | null | undefined;
};

/** How bad it may be for the people concerned. */
export type BreachRisk =
  /** The people concerned are told as well. */
  | 'HIGH'
  /** No risk is likely; it is kept in the register all the same. */
  | 'NONE'
  /** The authority is told. */
  | 'RISK';

/** In which role the platform held the data. */
export type BreachRole =
  /** Data of those who use the platform: we tell the authority. */
  | 'CONTROLLER'
  /** Data of contacts: we tell the businesses, and they the authority. */
  | 'PROCESSOR';

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

/** Deletes business hours. */
export type BusinessHoursDeleteInput = {
  /** Which ones. */
  businessHoursId: string | number;
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

/** Says which team new conversations of a channel belong to. */
export type ChannelSetDefaultTeamInput = {
  /** The channel. */
  channelId: string | number;
  /** The team; null: none. */
  teamId?: string | number | null | undefined;
};

/** Whether a channel works. New values may appear. */
export type ChannelStatus =
  /** Messages come in and go out. */
  | 'CONNECTED'
  /** The business disconnected it; nothing goes out. */
  | 'DISCONNECTED'
  /** Meta refuses the token: messages come in, sends wait until the channel is connected again. */
  | 'NEEDS_REAUTH';

/** By which way. */
export type CommunicationChannel =
  /** By mail. */
  | 'EMAIL'
  /** In the app. */
  | 'IN_APP';

/** Whether to be told of a topic by a channel. */
export type CommunicationPreferenceInput = {
  /** How. */
  channel: CommunicationChannel;
  /** Whether to be told. */
  isOn: boolean;
  /** What. */
  topic: CommunicationTopic;
};

/** Changes what the viewer is told; what is not named stays. */
export type CommunicationPreferencesUpdateInput = {
  /** What changes, at most 20. */
  preferences: Array<CommunicationPreferenceInput>;
};

/** What the platform tells those who use it. New values may appear. */
export type CommunicationTopic =
  /** Invoices and payments. Cannot be switched off. */
  | 'BILLING'
  /** Offers. Off until somebody asks for it. */
  | 'MARKETING'
  /** What is new, and how to use it. */
  | 'PRODUCT'
  /** Sign-ins, passwords, breaches, the privacy policy. Cannot be switched off. */
  | 'SECURITY';

/** Unsubscribes from the topic of a mail. */
export type CommunicationUnsubscribeInput = {
  /** The token at the end of the link in the mail. */
  token: string;
};

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

/** Puts labels on a contact. */
export type ContactAddLabelsInput = {
  /** The contact. */
  contactId: string | number;
  /** The labels, 1 to 50. */
  labelIds: Array<string | number>;
};

/** Defines an attribute of contacts. */
export type ContactAttributeCreateInput = {
  /** What it is for, at most 300 characters. */
  description?: string | null | undefined;
  /** Whether it is personal data; default true, since most things that a business knows of a person are. */
  isPersonal?: boolean | null | undefined;
  /** Names it in programs and never changes: a small letter, then at most 62 of a–z, 0–9 and _. */
  key: string;
  /** What people read, 1 to 80 characters. */
  label: string;
  /** What a LIST takes: 1 to 200 texts of 1 to 100 characters. */
  options?: Array<string> | null | undefined;
  /** Regular expression that texts must match, at most 200 characters; without back-references and look-around. */
  pattern?: string | null | undefined;
  /** What kind of values it takes. */
  type: ContactAttributeType;
};

/** Deletes the definition of an attribute; contacts keep their values. */
export type ContactAttributeDeleteInput = {
  /** The attribute. */
  attributeId: string | number;
};

/** What kind of values an attribute takes. New values may appear. */
export type ContactAttributeType =
  /** True or false. */
  | 'BOOLEAN'
  /** A day, like `2026-01-31`. */
  | 'DATE'
  /** An instant in ISO 8601 with a zone. */
  | 'DATE_TIME'
  /** An e-mail address, kept in lower case. */
  | 'EMAIL'
  /** One of the options. */
  | 'LIST'
  /** A number. */
  | 'NUMBER'
  /** Text of at most 500 characters. */
  | 'TEXT'
  /** A web address with `http` or `https`. */
  | 'URL';

/** Changes the definition of an attribute; what is left out stays. */
export type ContactAttributeUpdateInput = {
  /** The attribute. */
  attributeId: string | number;
  /** What it is for; null takes it away. */
  description?: string | null | undefined;
  /** Whether it is personal data. */
  isPersonal?: boolean | null | undefined;
  /** What people read, 1 to 80 characters. */
  label?: string | null | undefined;
  /** What a LIST takes, all of it. */
  options?: Array<string> | null | undefined;
  /** Regular expression that texts must match; null takes it away. */
  pattern?: string | null | undefined;
  /** Another kind of values. Values that do not fit it are kept, and marked with `isValid: false`. */
  type?: ContactAttributeType | null | undefined;
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

/** Names a contact to be blocked. */
export type ContactBlockInput = {
  /** The contact. */
  contactId: string | number;
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

/** What is known of an event. */
export type ContactEventPropertyInput = {
  /** What it is, 1 to 80 characters. */
  key: string;
  /** Its value. */
  value: unknown;
};

/** Tells of something that a contact did. */
export type ContactEventTrackInput = {
  /** The contact. */
  contactId: string | number;
  /** Your id of the event, 1 to 200 characters; each is kept once in the account. */
  eventId: string;
  /** What happened, like `order.placed`, 1 to 120 characters. */
  name: string;
  /** When it happened; default now. */
  occurredAt?: string | null | undefined;
  /** What is known of it, at most 50. */
  properties?: Array<ContactEventPropertyInput> | null | undefined;
};

/** Tells of things that contacts did. */
export type ContactEventsTrackInput = {
  /** The events, 1 to 100. */
  events: Array<ContactEventTrackInput>;
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

/** Makes two contacts one. */
export type ContactMergeInput = {
  /** The contact that goes; everything of it moves to the other one. */
  goneId: string | number;
  /** The contact that stays; what it has wins. */
  keptId: string | number;
};

/** Takes a merge back. */
export type ContactMergeUndoInput = {
  /** The merge; it lies at most 30 days back. */
  contactMergeId: string | number;
};

/** Reports that a contact may be too young. */
export type ContactMinorReportInput = {
  /** The contact. */
  contactId: string | number;
  /** How you know, 1 to 5,000 characters. */
  evidence: string;
};

/** Notes something about a contact. */
export type ContactNoteCreateInput = {
  /** The note, 1 to 5,000 characters. */
  body: string;
  /** The contact. */
  contactId: string | number;
};

/** Deletes a note. */
export type ContactNoteDeleteInput = {
  /** The note. */
  contactNoteId: string | number;
};

/** Edits a note. */
export type ContactNoteUpdateInput = {
  /** The note, 1 to 5,000 characters. */
  body: string;
  /** The note. */
  contactNoteId: string | number;
  /** Refuse with CONFLICT when the note has another version. */
  version?: number | null | undefined;
};

/** Takes labels off a contact. */
export type ContactRemoveLabelsInput = {
  /** The contact. */
  contactId: string | number;
  /** The labels, 1 to 50. */
  labelIds: Array<string | number>;
};

/** Sets values of attributes on a contact; keys that are not named stay as they are. */
export type ContactSetAttributesInput = {
  /** The values, at most 200, each key once. */
  attributes: Array<ContactAttributeValueInput>;
  /** The contact. */
  contactId: string | number;
};

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

/** Names a contact to be unblocked. */
export type ContactUnblockInput = {
  /** The contact. */
  contactId: string | number;
};

/** Changes a contact: what is left out stays, null takes away. */
export type ContactUpdateInput = {
  /** The contact. */
  contactId: string | number;
  /** What the business calls the person, 1 to 120 characters. */
  displayName?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Language and region (BCP 47), like `pt-BR`. */
  locale?: string | null | undefined;
  /** The user who looks after the contact. */
  ownerId?: string | number | null | undefined;
  /** Phone number with its country code; takes the place of the number that was shown. */
  phoneNumber?: string | null | undefined;
  /** Time zone (IANA), like `America/Sao_Paulo`. */
  timeZone?: string | null | undefined;
  /** Refuse with CONFLICT when the contact has another version. */
  version?: number | null | undefined;
};

/** A person as another system knows them. Found by the external id, else the phone number, else the e-mail address; made when nobody is found. What is left out or null stays as it is. */
export type ContactUpsertInput = {
  /** Values of attributes, at most 200. */
  attributes?: Array<ContactAttributeValueInput> | null | undefined;
  /** What the business calls the person, 1 to 120 characters. */
  displayName?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Id of the person in your system, 1 to 200 characters. */
  externalId?: string | null | undefined;
  /** Language and region (BCP 47), like `pt-BR`. */
  locale?: string | null | undefined;
  /** Phone number with its country code. */
  phoneNumber?: string | null | undefined;
  /** Where you have the person from, 1 to 200 characters; kept when the contact is made by this call. */
  source?: string | null | undefined;
  /** Time zone (IANA), like `America/Sao_Paulo`. */
  timeZone?: string | null | undefined;
};

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

/** People as another system knows them. */
export type ContactsUpsertInput = {
  /** The people, 1 to 100. */
  contacts: Array<ContactUpsertInput>;
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

/** Puts labels on a conversation. */
export type ConversationAddLabelsInput = {
  /** The conversation. */
  conversationId: string | number;
  /** Labels, 1 to 50. */
  labelIds: Array<string | number>;
};

/** Hands a conversation to somebody, to a team, or both. */
export type ConversationAssignInput = {
  /** A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays. */
  assigneeId?: string | number | null | undefined;
  /** The conversation. */
  conversationId: string | number;
  /** A team of the account; null: none. Left out: it stays. */
  teamId?: string | number | null | undefined;
  /** The `version` that the decision is based on; another one is refused with CONFLICT, which says who has it now. */
  version?: number | null | undefined;
};

/** Closes a conversation. */
export type ConversationCloseInput = {
  /** The conversation. */
  conversationId: string | number;
};

/** Says that the viewer writes, or stopped to. */
export type ConversationComposingInput = {
  /** The conversation. */
  conversationId: string | number;
  /** Whether the viewer writes; say so again every few seconds. */
  isComposing?: boolean;
};

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

/** Names a conversation to act on. */
export type ConversationMarkReadInput = {
  /** The conversation. */
  conversationId: string | number;
};

/** From where on the viewer has not read a conversation. */
export type ConversationMarkUnreadInput = {
  /** The conversation. */
  conversationId: string | number;
  /** The first message, of whoever, that is to be unread. */
  fromMessageId: string | number;
};

/** Silences a conversation for the viewer. */
export type ConversationMuteInput = {
  /** Which. */
  conversationId: string | number;
  /** Until when; default: until `conversationUnmute`. */
  until?: string | null | undefined;
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

/** Takes labels off a conversation. */
export type ConversationRemoveLabelsInput = {
  /** The conversation. */
  conversationId: string | number;
  /** Labels, 1 to 50. */
  labelIds: Array<string | number>;
};

/** Reopens a closed conversation. */
export type ConversationReopenInput = {
  /** The conversation. */
  conversationId: string | number;
};

/** Lets a machine look after a conversation. */
export type ConversationSetPendingInput = {
  /** The conversation. */
  conversationId: string | number;
};

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

/** Lets a conversation be heard again. */
export type ConversationUnmuteInput = {
  /** Which. */
  conversationId: string | number;
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

/** What something that is kept on a device is for. */
export type CookieCategory =
  /** To learn how the platform is used. Off until allowed. */
  | 'ANALYTICS'
  /** The platform does not work without it; cannot be refused. */
  | 'ESSENTIAL'
  /** To adapt the platform to a person. Off until allowed. */
  | 'PERSONALIZATION';

/** Chooses what may be kept on a device. */
export type CookiePreferencesSetInput = {
  /** The optional categories that are allowed; all others are refused. */
  allow: Array<CookieCategory>;
  /** A random name that the device made for itself, 16 to 64 letters, digits, dashes; may be left out when signed in. */
  deviceId?: string | null | undefined;
};

/** Where something is kept on a device. */
export type CookieStorage =
  /** A cookie. */
  | 'COOKIE'
  /** The browser's local storage. */
  | 'LOCAL_STORAGE';

/** Takes a copy of data back. */
export type DataExportCancelInput = {
  /** The copy. */
  dataExportId: string | number;
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

/** Takes an import of an archive back. */
export type DataImportCancelInput = {
  /** The import. */
  dataImportId: string | number;
};

/** Announces an archive. */
export type DataImportCreateInput = {
  /** Size of the archive in bytes, at most 16 GiB, to be refused at once when it is too large. */
  sizeBytes?: number | null | undefined;
};

/** How far an import of an archive is. New values may appear. */
export type DataImportStatus =
  /** The archive is still to be uploaded. */
  | 'AWAITING_UPLOAD'
  /** It was taken back; what was restored by then stays. */
  | 'CANCELLED'
  /** The archive is looked through; nothing of it is in the account yet. */
  | 'CHECKING'
  /** Everything that can be restored is. */
  | 'COMPLETED'
  /** It was refused or could not go on; `failure` says why. */
  | 'FAILED'
  /** What is in it is taken over. */
  | 'RESTORING';

/** How long something is kept. New values may appear. */
export type DataRetention =
  /** As long as the account exists. */
  | 'ACCOUNT'
  /** 400 days. */
  | 'CHANNEL_EVENT'
  /** 24 hours. */
  | 'DAY'
  /** 30 days after it was settled; 180 days when nobody connected its number. */
  | 'DEAD_LETTER'
  /** As long as the operator of the installation keeps logs. */
  | 'DEPLOYMENT'
  /** As long as clients may catch up: 30 days unless the operator says otherwise. */
  | 'EVENT_LOG'
  /** Until the work is done, and an hour more; what failed 14 days. */
  | 'JOB'
  /** Until the last legal hold is released. */
  | 'LEGAL_HOLD'
  /** 30 days, in which a merge can be undone. */
  | 'MERGE_UNDO'
  /** Seconds to minutes: it is over by itself. */
  | 'MOMENT'
  /** 30 days. */
  | 'MONTH'
  /** As long as it may have to be proved. */
  | 'PROOF'
  /** 30 days after it was taken in. */
  | 'RAW_WEBHOOK'
  /** Until the business erases the contact. */
  | 'RELATIONSHIP'
  /** 24 months after the answer. */
  | 'REQUEST'
  /** Until the session ended, and 30 days more. */
  | 'SESSION'
  /** As long as the user exists. */
  | 'USER'
  /** 7 days. */
  | 'WEEK';

/** What the platform is to data. */
export type DataRole =
  /** It decides itself what is kept: of its own users. */
  | 'CONTROLLER'
  /** It keeps the data for the business, which decides: of contacts. */
  | 'PROCESSOR';

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
  /** What is kept outside the database on purpose: erasures, checkpoints of the audit, keys of stored files. */
  | 'LEDGERS'
  /** Files of messages and notes. */
  | 'MEDIA'
  /** Redis: who is online, and hints of ids. */
  | 'REDIS'
  /** What a legal hold keeps of those who were erased. */
  | 'VAULT';

/** Where data is kept. */
export type DataStoreKind =
  /** With somebody else. */
  | 'EXTERNAL'
  /** A folder of files. */
  | 'FILES'
  /** What the program says of its work. */
  | 'LOG'
  /** Work that waits. */
  | 'QUEUE'
  /** Keys in memory. */
  | 'REDIS'
  /** A table of the database. */
  | 'TABLE';

/** What a person wants corrected; left out: as it is, null: taken out. */
export type DataSubjectCorrectionsInput = {
  /** Name, 1 to 120 characters. */
  displayName?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Language and region (BCP 47). */
  locale?: string | null | undefined;
  /** Phone number with its country code. */
  phoneNumber?: string | null | undefined;
  /** Time zone (IANA). */
  timeZone?: string | null | undefined;
};

/** Whom data speaks of. */
export type DataSubjectKind =
  /** The business itself. */
  | 'ACCOUNT'
  /** A person that the business talks to. */
  | 'CONTACT'
  /** Somebody who works with the product. */
  | 'USER';

/** Names a request that is to be carried out. */
export type DataSubjectRequestAcceptInput = {
  /** The request, AWAITING_CONTROLLER; or IN_PROGRESS with an erasure that rests. */
  requestId: string | number;
};

/** Names a request that the person does not want any more. */
export type DataSubjectRequestCancelInput = {
  /** The request. */
  requestId: string | number;
};

/** Says that a request was answered. */
export type DataSubjectRequestCompleteInput = {
  /** What was answered, 1 to 5,000 characters. */
  answer: string;
  /** What was refused of it, at most 7: then it is PARTIALLY_COMPLETED. */
  denials?: Array<DataSubjectRequestDenialInput>;
  /** Who else got the data and was told (GDPR art. 19), at most 50 of at most 200 characters. */
  recipientsTold?: Array<string>;
  /** The request, IN_PROGRESS. */
  requestId: string | number;
};

/** Shows that it is you, by the code that was sent to your number or address. */
export type DataSubjectRequestConfirmInput = {
  /** The six digits. */
  code: string;
  /** What `dataSubjectRequestSubmit` gave. */
  confirmationCode: string;
};

/** Writes down a request that a person made to somebody of the business. */
export type DataSubjectRequestCreateInput = {
  /** The contact that it is about. */
  contactId: string | number;
  /** Of RECTIFICATION: what is corrected when it is accepted. */
  corrections?: DataSubjectCorrectionsInput | null | undefined;
  /** Where the person lives, `DE` or `US-CA`; unknown and missing ones are treated the strictest way. */
  country?: string | null | undefined;
  /** How it came: EMAIL, WHATSAPP or STAFF. */
  intake?: DataSubjectRequestIntake;
  /** Whose law it is; default: by `country`. */
  jurisdiction?: Jurisdiction | null | undefined;
  /** What is asked for. */
  kind: DataSubjectRequestKind;
  /** What the person wrote, at most 5,000 characters. */
  note?: string | null | undefined;
  /** When it came, not a time to come; default: now. */
  receivedAt?: string | null | undefined;
  /** Time zone of the person (IANA); days end there. */
  timeZone?: string;
};

/** What is refused, and why. */
export type DataSubjectRequestDenialInput = {
  /** For which kind of data. */
  category: DenialCategory;
  /** In words, at most 1,000 characters. */
  explanation?: string | null | undefined;
  /** On which ground. */
  ground: DenialGround;
};

/** Refuses a request. */
export type DataSubjectRequestDenyInput = {
  /** A ground for each kind of data, 1 to 7. */
  denials: Array<DataSubjectRequestDenialInput>;
  /** The request. */
  requestId: string | number;
};

/** Puts a deadline off. */
export type DataSubjectRequestExtendInput = {
  /** Why; it is told to the person. 10 to 1,000 characters. */
  reason: string;
  /** The request. */
  requestId: string | number;
};

/** How a request came; what is done is the same. */
export type DataSubjectRequestIntake =
  /** By the public form, or the API without a sign-in. */
  | 'APP'
  /** By e-mail; somebody of the business wrote it down. */
  | 'EMAIL'
  /** By Meta's callback for deleting data. */
  | 'META_CALLBACK'
  /** Told to somebody of the business. */
  | 'STAFF'
  /** By a message on WhatsApp. */
  | 'WHATSAPP';

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

/** Lets data be used again that was only kept. */
export type DataSubjectRequestLiftRestrictionInput = {
  /** Why; it is told to the person. 10 to 1,000 characters. */
  reason: string;
  /** The request of kind RESTRICTION, COMPLETED. */
  requestId: string | number;
};

/** Names a request that a code is sent for. */
export type DataSubjectRequestSendCodeInput = {
  /** The request, IDENTITY_PENDING. */
  requestId: string | number;
};

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

/** Asks for something about your own data, without signing in. */
export type DataSubjectRequestSubmitInput = {
  /** The WhatsApp number of the business that you write to, with its country code. Left out: what the platform keeps of you as its user. */
  businessNumber?: string | null | undefined;
  /** Where you live, `DE` or `US-CA`; default: by the number. Unknown ones are treated the strictest way. */
  country?: string | null | undefined;
  /** Your e-mail address. */
  email?: string | null | undefined;
  /** Whose law it is; default: by `country`. */
  jurisdiction?: Jurisdiction | null | undefined;
  /** What you ask for. */
  kind: DataSubjectRequestKind;
  /** Anything else, at most 5,000 characters. */
  note?: string | null | undefined;
  /** Your own number, with its country code; either this or `email`, where a business is named. */
  phoneNumber?: string | null | undefined;
  /** Your time zone (IANA); days end there. */
  timeZone?: string;
};

/** Shows who asks: by the code that the person got, or by a reason. */
export type DataSubjectRequestVerifyInput = {
  /** The six digits that the person got. Five tries for each code. */
  code?: string | null | undefined;
  /** How you know who it is, 10 to 1,000 characters; instead of a code. */
  reason?: string | null | undefined;
  /** The request. */
  requestId: string | number;
};

/** How far the deletion of a user or an account has come. */
export type DeletionState =
  /** It was taken back before anything was touched. */
  | 'CANCELLED'
  /** Nothing was found any more; there is a certificate. */
  | 'ERASED'
  /** What is kept is being deleted. There is no way back. */
  | 'ERASING'
  /** It did not come to its end; the operator of the installation has to look. */
  | 'FAILED'
  /** Nothing is touched until `dueAt`; until then it can be taken back. */
  | 'GRACE'
  /** It is due, and something forbids it; it begins by itself when that is over. */
  | 'ON_HOLD'
  /** It is looked for whatever may be left. */
  | 'VERIFYING';

/** What is deleted. */
export type DeletionSubject =
  /** A business with everything that it has. */
  | 'ACCOUNT'
  /** A person who works with the platform. */
  | 'USER';

/** For which kind of data something is refused. */
export type DenialCategory =
  /** Everything. */
  | 'ALL'
  /** What was done, and when. */
  | 'BEHAVIOUR'
  /** Numbers and addresses. */
  | 'CONTACT_DETAIL'
  /** What was written, said or sent. */
  | 'CONTENT'
  /** Names and ids. */
  | 'IDENTITY'
  /** What was chosen. */
  | 'PREFERENCE'
  /** Addresses of devices, errors. */
  | 'TECHNICAL';

/** On which ground something is refused. New values may appear. */
export type DenialGround =
  /** Freedom of expression and information (art. 17(3)(a)). */
  | 'FREEDOM_OF_EXPRESSION'
  /** It could not be shown who asks (art. 12(6)). */
  | 'IDENTITY_NOT_SHOWN'
  /** It is needed for legal claims (art. 17(3)(e)). */
  | 'LEGAL_CLAIMS'
  /** A law wants it kept (GDPR art. 17(3)(b)). */
  | 'LEGAL_OBLIGATION'
  /** Manifestly unfounded or excessive (art. 12(5)(b)). */
  | 'MANIFESTLY_UNFOUNDED'
  /** Nothing of the kind is kept. */
  | 'NO_DATA'
  /** Public health, archives, research (art. 17(3)(c), (d)). */
  | 'PUBLIC_INTEREST'
  /** It would take from the rights of others (art. 15(4), 20(4)). */
  | 'RIGHTS_OF_OTHERS';

/** What a recipient of data is. */
export type DisclosureRecipientKind =
  /** It asked by law. */
  | 'AUTHORITY'
  /** It carries what the business sends. */
  | 'PROVIDER';

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

/** Seals anew what older keys sealed. */
export type EncryptionKeyRotateInput = {
  /** The key that seals, as `encryptionKeys` names it: a process with older settings refuses another one. */
  keyId: string | number;
};

/** What a key is for. */
export type EncryptionKeyState =
  /** It seals what is written. */
  | 'ACTIVE'
  /** Values name it, and it is not among the settings: they cannot be opened. */
  | 'MISSING'
  /** It opens what it sealed before; with nothing left it moves to `LOOKUP_SECRETS_KEY`. */
  | 'RETIRED';

/** How a rotation of keys stands. */
export type EncryptionRotationState =
  /** Everything that could be opened is sealed with the newest key. */
  | 'COMPLETED'
  /** Workers seal anew, batch by batch. */
  | 'RUNNING';

/** Takes an erasure back. */
export type ErasureJobCancelInput = {
  /** The erasure; nothing has been touched yet. */
  erasureJobId: string | number;
};

/** How gone something is. */
export type ErasureLevel =
  /** No statement finds it; its bytes are written over by `physicalBy`. */
  | 'LOGICAL'
  /** Its bytes are gone. */
  | 'PHYSICAL';

/** How far an erasure has come. */
export type ErasureState =
  /** It was taken back before anything was touched. */
  | 'CANCELLED'
  /** Nothing was found any more; there is a certificate. */
  | 'ERASED'
  /** Nothing reaches the person any more, and what is kept is being deleted. There is no way back. */
  | 'ERASING'
  /** It did not come to its end; ask for it again. */
  | 'FAILED'
  /** A legal hold forbids to destroy the data: it is out of the product and nothing reaches the person, but it lies sealed in a vault until the last hold is released; then the erasure goes on by itself. */
  | 'ON_HOLD'
  /** It is known what there is; nothing has been touched. A trial rests here. */
  | 'READY'
  /** What is kept of the person is being looked for. */
  | 'VALIDATING'
  /** It is looked for whatever may be left. */
  | 'VERIFYING';

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

/** Changes how the account's inbox behaves; what is left out stays. */
export type InboxSettingsUpdateInput = {
  /** Whether a conversation that nobody looks after is theirs who answers it first. */
  isAssignedOnReply?: boolean | null | undefined;
  /** Hours, 0 to 720. */
  reopenWithinHours?: number | null | undefined;
  /** Who may answer while somebody else does. */
  replyLock?: ReplyLock | null | undefined;
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

/** Enters the account that an invitation names. */
export type InvitationAcceptInput = {
  /** Name of the person, 1 to 120 characters; ignored for a known user. */
  fullName: string;
  /** Whether the person states to be sixteen or older; must be true. After a no, another answer for the same address from the same network (/24 of IPv4, /64 of IPv6) is TOO_YOUNG for 24 hours. */
  isAtLeastSixteen: boolean;
  /** A new password of 8 to 200 characters, or that of the known user. */
  password: string;
  /** The token that `memberInvite` gave. */
  token: string;
  /** Code of the authenticator app, or a recovery code, of a known user who has a second factor. */
  totpCode?: string | null | undefined;
};

/** Whose law is applied. New values may appear. */
export type Jurisdiction =
  /** California. */
  | 'CALIFORNIA'
  /** European Union and European Economic Area. */
  | 'EU'
  /** India. */
  | 'INDIA'
  /** Not known: the shortest time and the highest age of all. */
  | 'STRICTEST'
  /** United Kingdom. */
  | 'UK';

/** Makes a label. */
export type LabelCreateInput = {
  /** Colour as `#rrggbb`. */
  color?: string | null | undefined;
  /** What it is for, at most 500 characters. */
  description?: string | null | undefined;
  /** The word, 1 to 60 characters; unique in the account, whatever its case. */
  name: string;
};

/** Deletes a label. */
export type LabelDeleteInput = {
  /** The label. */
  labelId: string | number;
};

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

/** Why data may be kept. */
export type LegalBasis =
  /** The person agreed. */
  | 'CONSENT'
  /** The service cannot be given without it. */
  | 'CONTRACT'
  /** The business decides, and answers for the reason. */
  | 'INSTRUCTION'
  /** A law asks for it. */
  | 'LEGAL_OBLIGATION'
  /** To keep the service safe and whole. */
  | 'LEGITIMATE_INTEREST';

/** Places a legal hold. */
export type LegalHoldPlaceInput = {
  /** Why, 1 to 1,000 characters; better without names. */
  reason: string;
  /** On what. */
  subject: LegalHoldSubjectInput;
};

/** Releases a legal hold. */
export type LegalHoldReleaseInput = {
  /** Which one. */
  legalHoldId: string | number;
};

/** What to hold; exactly one. */
export type LegalHoldSubjectInput =
  {   /** True: everything of the account. */
  account: boolean; contactId?: never; conversationId?: never; }
  |  { account?: never;   /** A contact. One that lies in the vault since an earlier hold too. */
  contactId: string | number; conversationId?: never; }
  |  { account?: never; contactId?: never;   /** A conversation. */
  conversationId: string | number; };

/** What a legal hold covers. */
export type LegalHoldSubjectKind =
  /** Everything of the account. */
  | 'ACCOUNT'
  /** A contact with everything that is kept of it. */
  | 'CONTACT'
  /** A conversation; its contact is not erased either. */
  | 'CONVERSATION';

/** Approves a request. */
export type LegalRequestApproveInput = {
  /** Which one. */
  legalRequestId: string | number;
};

/** Ends a request. */
export type LegalRequestCloseInput = {
  /** Which one. */
  legalRequestId: string | number;
};

/** Takes down what an authority asks for. */
export type LegalRequestCreateInput = {
  /** The account that it concerns. */
  accountId: string | number;
  /** Who asks, 1 to 300 characters. */
  authority: string;
  /** The law that it stands on, 1 to 1,000 characters. */
  basis: string;
  /** Whose messages: 1 to 100 contacts of the account. */
  contactIds: Array<string | number>;
  /** The account must not know of it before this time, which is to come. Default: it is told. */
  gagUntil?: string | null | undefined;
  /** The authority's own reference, 1 to 200 characters. */
  reference: string;
  /** Messages of this time or later. Default: from the first on. */
  since?: string | null | undefined;
  /** Messages before this time. Default: to the last one. */
  until?: string | null | undefined;
};

/** Writes the file of a request. */
export type LegalRequestExecuteInput = {
  /** Which one. */
  legalRequestId: string | number;
};

/** Refuses a request. */
export type LegalRequestRefuseInput = {
  /** Which one. */
  legalRequestId: string | number;
};

/** How an attempt to sign in ended. */
export type LoginOutcome =
  /** A session was opened. */
  | 'SUCCEEDED'
  /** The password was right, and the code of the second factor was not. */
  | 'WRONG_CODE'
  /** The password was wrong. */
  | 'WRONG_PASSWORD';

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

/** Deletes a macro. */
export type MacroDeleteInput = {
  /** The macro. */
  macroId: string | number;
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

/** Changes a macro; what is left out stays. */
export type MacroUpdateInput = {
  /** What it does from now on, 1 to 20. */
  actions?: Array<ConversationActionInput> | null | undefined;
  /** The macro. */
  macroId: string | number;
  /** The new name, 1 to 80 characters. */
  name?: string | null | undefined;
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

/** Makes a member something else. */
export type MemberChangeRoleInput = {
  /** The member. */
  memberId: string | number;
  /** What the member becomes. */
  role: Role;
};

/** Invites a person into the account. */
export type MemberInviteInput = {
  /** E-mail address of the person. */
  email: string;
  /** What the person will be; only an owner makes owners. */
  role: Role;
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

/** Takes a person out of the account. */
export type MemberRemoveInput = {
  /** The member. */
  memberId: string | number;
};

/** Says how many open conversations a member takes. */
export type MemberSetCapacityInput = {
  /** 0 to 1000; null: what the policy says. */
  capacity?: number | null | undefined;
  /** The member. */
  memberId: string | number;
};

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

/** Names a report that is true. */
export type MinorReportConfirmInput = {
  /** The report, REPORTED. */
  reportId: string | number;
};

/** Reports that somebody whom a business writes to is too young, without signing in. */
export type MinorReportCreateInput = {
  /** The WhatsApp number of the business, with its country code. */
  businessNumber: string;
  /** How you know, 1 to 5,000 characters. */
  evidence: string;
  /** The number of the child, with its country code. */
  phoneNumber: string;
  /** How you can be reached, at most 300 characters. */
  reporter?: string | null | undefined;
};

/** Names a report that is not true. */
export type MinorReportRejectInput = {
  /** The report, REPORTED. */
  reportId: string | number;
};

/** What became of a report that somebody may be too young. */
export type MinorReportState =
  /** It is so: the person is erased, and written to no more. */
  | 'CONFIRMED'
  /** It is not so: what was stopped goes again. */
  | 'REJECTED'
  /** Nobody has decided yet; nothing is sent to the person meanwhile, and nothing is deleted. */
  | 'REPORTED';

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

/** Marks all notifications as read. */
export type NotificationMarkAllReadInput = {
  /** Only those of this conversation. */
  conversationId?: string | number | null | undefined;
};

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

/** Puts a notification aside. */
export type NotificationSnoozeInput = {
  /** Which. */
  notificationId: string | number;
  /** Until when, at most a year from now. */
  until: string;
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
  /** Whether its texts (header, body, `urlSuffix`, `couponCode`) hold variables, as canned responses do: `{{contact.firstName}}`, `{{contact.attributes.plan | free}}`. They are filled in when it is sent, on one line, in `urlSuffix` percent-encoded; one without a value or fallback is refused with UNRESOLVED_VARIABLES. Default false: braces are sent as they are. */
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

/** Answers a question or complaint to the platform. */
export type OwnInquiryAnswerInput = {
  /** The answer, 1 to 5,000 characters; it goes to the address that was given. */
  answer: string;
  /** Which one, OPEN. */
  inquiryId: string | number;
};

/** Turns a question or complaint to the platform into the request that it is. */
export type OwnInquiryConvertInput = {
  /** Which one, OPEN. */
  inquiryId: string | number;
  /** What it asks for. */
  kind: DataSubjectRequestKind;
};

/** Says that a request of the platform's own people was answered. */
export type OwnRequestCompleteInput = {
  /** What was answered, 1 to 5,000 characters. */
  answer: string;
  /** What was refused of it, at most 7: then it is PARTIALLY_COMPLETED. */
  denials?: Array<DataSubjectRequestDenialInput>;
  /** Who else got the data and was told (GDPR art. 19), at most 50 of at most 200 characters. */
  recipientsTold?: Array<string>;
  /** The request, IN_PROGRESS. */
  requestId: string | number;
};

/** Refuses a request of the platform's own people. */
export type OwnRequestDenyInput = {
  /** A ground for each kind of data, 1 to 7. */
  denials: Array<DataSubjectRequestDenialInput>;
  /** The request. */
  requestId: string | number;
};

/** Puts the deadline of a request of the platform's own people off. */
export type OwnRequestExtendInput = {
  /** Why; it is told to the person. 10 to 1,000 characters. */
  reason: string;
  /** The request. */
  requestId: string | number;
};

/** Begins to carry out a request of the platform's own people. */
export type OwnRequestStartInput = {
  /** The request, VERIFIED. */
  requestId: string | number;
};

/** Changes the signed-in user's password. */
export type PasswordChangeInput = {
  /** The password that is in force. */
  currentPassword: string;
  /** 8 to 200 characters. */
  newPassword: string;
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

/** Accepts a policy version. */
export type PolicyAcceptInput = {
  /** Name of the version: the one in force, or one to come. */
  version: string;
};

/** Publishes a policy version. */
export type PolicyPublishInput = {
  /** When it is to take effect; a time to come. */
  effectiveAt: string;
  /** Whether people have to be told before. It then takes effect when everybody was, if that is later. */
  isMaterial: boolean;
  /** What changed, 1 to 2,000 characters; people are told this. */
  summary: string;
  /** The words, at most 40 languages, one of them `en`. */
  texts: Array<PolicyTextInput>;
  /** Name of the version, 1 to 40 letters, digits, dots and dashes. */
  version: string;
};

/** The words of a policy version in one language. */
export type PolicyTextInput = {
  /** Body in Markdown, 1 to 200,000 characters, with every place filled in. */
  body: string;
  /** Language, `en` or `pt-BR`. */
  locale: string;
  /** Title, 1 to 200 characters. */
  title: string;
};

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

/** Answers a question or complaint. */
export type PrivacyInquiryAnswerInput = {
  /** The answer, 1 to 5,000 characters; it goes to the address that was given. */
  answer: string;
  /** Which one, OPEN. */
  inquiryId: string | number;
};

/** Turns a question or complaint into the request that it is. */
export type PrivacyInquiryConvertInput = {
  /** Which one, OPEN. */
  inquiryId: string | number;
  /** What it asks for. */
  kind: DataSubjectRequestKind;
};

/** Asks a question about data, or complains, without signing in. */
export type PrivacyInquiryCreateInput = {
  /** The WhatsApp number of the business that you mean, with its country code; left out: the platform. */
  businessNumber?: string | null | undefined;
  /** Where you live, `DE` or `US-CA`; default: by the number. */
  country?: string | null | undefined;
  /** Your e-mail address; answers go there. */
  email?: string | null | undefined;
  /** Whose law it is; default: by `country`. */
  jurisdiction?: Jurisdiction | null | undefined;
  /** Question or complaint. */
  kind?: PrivacyInquiryKind;
  /** Your name, at most 120 characters. */
  name?: string | null | undefined;
  /** Your number; this or `email`. */
  phoneNumber?: string | null | undefined;
  /** What, 1 to 10,000 characters. */
  text: string;
  /** Your time zone (IANA). */
  timeZone?: string;
};

/** What somebody writes about data. */
export type PrivacyInquiryKind =
  /** A complaint; it is answered within 30 days at most. */
  | 'GRIEVANCE'
  /** A question. */
  | 'INQUIRY';

/** What a person may ask for. New values may appear. */
export type PrivacyRight =
  /** To see what is kept, why, from where, and who gets it. */
  | 'ACCESS'
  /** To complain to the authority. */
  | 'COMPLAINT'
  /** To take a consent back, as easily as it was given. */
  | 'CONSENT_WITHDRAWAL'
  /** To have it erased. */
  | 'ERASURE'
  /** To complain to us and be answered in time. */
  | 'GRIEVANCE'
  /** To have a decision of a machine looked at by a person. */
  | 'HUMAN_REVIEW'
  /** To name somebody who asks in their place. */
  | 'NOMINATION'
  /** To object, to advertising without giving any reason. */
  | 'OBJECTION'
  /** To have it in a form that machines read. */
  | 'PORTABILITY'
  /** To have it corrected. */
  | 'RECTIFICATION'
  /** To have it kept and not used. */
  | 'RESTRICTION'
  /** To forbid the sale and sharing of it. */
  | 'SALE_OPT_OUT';

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

/** Makes new recovery codes. */
export type RecoveryCodesRenewInput = {
  /** The password that is in force. */
  password: string;
  /** A code of the app, or a recovery code. */
  totpCode: string;
};

/** Who may answer while somebody else does. New values may appear. */
export type ReplyLock =
  /** Nobody but who looks after the conversation; everybody where nobody does. */
  | 'ASSIGNEE_ONLY'
  /** Everybody may. */
  | 'NONE'
  /** Nobody but who is writing: whoever says so first by `conversationComposing`, until ten seconds after they said so last, or their message. */
  | 'WHILE_COMPOSING';

/** Why a follower must fetch anew. New values may appear. */
export type ResyncReason =
  /** The viewer sees other conversations than before. */
  | 'ACCESS_CHANGED'
  /** The events behind the cursor are no longer kept. */
  | 'CURSOR_TOO_OLD'
  /** The cursor is not one of this account. */
  | 'CURSOR_UNKNOWN';

/** What happens to what is too old. */
export type RetentionAction =
  /** It is deleted. */
  | 'DELETE'
  /** The file is deleted; that there was one stays. */
  | 'DELETE_FILE'
  /** Nothing: there is no age at which it goes. */
  | 'KEEP';

/** What is kept for a time. New values may appear. */
export type RetentionCategory =
  /** Who did what in the account; a chain that cannot be shortened. */
  | 'AUDIT'
  /** What Meta told of the numbers of the business. Counted from when it came. */
  | 'CHANNEL_EVENTS'
  /** Closed conversations with all that hangs on them: messages, notes, calls, surveys, files. Counted from their last activity. */
  | 'CLOSED_CONVERSATIONS'
  /** What people did elsewhere, as the business told it. Counted from when it happened. */
  | 'CONTACT_EVENTS'
  /** Files of exports. Counted from when they were written. */
  | 'EXPORT_FILES'
  /** That somebody took data out, when and how much. Counted from when it was asked for. */
  | 'EXPORT_RECORDS'
  /** What could not be read in the rows of imports. Counted from the import. */
  | 'IMPORT_ERRORS'
  /** Tables that came in, until they are read. Counted from when they came. */
  | 'IMPORT_FILES'
  /** Who signed in, or tried to. Counted from the attempt. */
  | 'LOGIN_HISTORY'
  /** Files in messages and notes; the message stays and its file is EXPIRED. Counted from the newest message or note that shows the file; files of canned responses stay. */
  | 'MEDIA_FILES'
  /** What members were told. Counted from the last change. */
  | 'NOTIFICATIONS'
  /** Deliveries of Meta as they came. Counted from when they were taken in. */
  | 'RAW_WEBHOOKS'
  /** What was reported of security. Counted from the report. */
  | 'SECURITY_REPORTS'
  /** What members did in the product, under pseudonyms. Counted from when they did. */
  | 'USAGE_EVENTS'
  /** What visitors allow. Counted from the last choice. */
  | 'VISITOR_CHOICES';

/** Says how long something is kept. */
export type RetentionPolicySetInput = {
  /** What. */
  category: RetentionCategory;
  /** Under whose law. INDIA: at least 365 days (DPDP rule 8(3)). Default: none is named. */
  jurisdiction?: Jurisdiction | null | undefined;
  /** At most so many days, 1 to 36,500, no fewer than `minDays`; null: without end. */
  maxDays?: number | null | undefined;
  /** At least so many days, 0 to 36,500. */
  minDays?: number;
};

/** Deletes now what is too old. */
export type RetentionRunStartInput = {
  /** Of what. */
  category: RetentionCategory;
};

/** How a run stands. */
export type RetentionRunState =
  /** Nothing of its age is left but what is held, or hangs on something else. */
  | 'COMPLETED'
  /** Workers delete, batch by batch. */
  | 'RUNNING';

/** What a member is in the account. */
export type Role =
  /** May do everything but change owners and the account itself. */
  | 'ADMIN'
  /** Works in the inbox: reads, answers, assigns and labels. */
  | 'AGENT'
  /** May do everything; an account always keeps one. */
  | 'OWNER';

/** How somebody opted out of sale and sharing. */
export type SaleOptOutSource =
  /** By asking. */
  | 'FORM'
  /** By a Global Privacy Control signal. */
  | 'GPC';

/** Forbids sale and sharing. */
export type SaleSharingOptOutInput = {
  /** A random name that the device made for itself, 16 to 64 letters, digits, dashes; may be left out when signed in. */
  deviceId?: string | null | undefined;
};

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

/** Reports something of security; nobody has to sign in for it. */
export type SecurityIncidentReportInput = {
  /** How you can be reached, at most 300 characters. */
  contact?: string | null | undefined;
  /** What happened, 1 to 10,000 characters. */
  description: string;
};

/** Says that a report is no breach. */
export type SecurityReportDismissInput = {
  /** Which report. */
  reportId: string | number;
};

/** What became of a report. */
export type SecurityReportState =
  /** It is a breach. */
  | 'CONFIRMED'
  /** It is none. */
  | 'DISMISSED'
  /** Nobody has decided yet. */
  | 'REPORTED';

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

/** Names a segment to delete. */
export type SegmentDeleteInput = {
  /** The segment. */
  segmentId: string | number;
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

/** Takes contacts out of a static segment. */
export type SegmentRemoveContactsInput = {
  /** Contacts, 1 to 500. */
  contactIds: Array<string | number>;
  /** The segment. */
  segmentId: string | number;
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

/** Changes a segment; what is left out stays. */
export type SegmentUpdateInput = {
  /** What to call it. */
  name?: string | null | undefined;
  /** The new rule of a dynamic one. */
  rule?: SegmentRuleInput | null | undefined;
  /** The segment. */
  segmentId: string | number;
  /** The `version` that the change is based on; another one is refused with CONFLICT. */
  version?: number | null | undefined;
};

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

/** Exchanges a refresh token for a new pair of tokens. */
export type SessionRefreshInput = {
  /** The refresh token; used up by this call. */
  refreshToken: string;
};

/** Signs out. */
export type SessionRevokeInput = {
  /** End every session of the user in this account, not only the one that asks. */
  isEverywhere?: boolean;
  /** End this one of the viewer's own `sessions` instead of the one that asks. */
  sessionId?: string | number | null | undefined;
};

/** Proves anew who is signed in. */
export type SessionStepUpInput = {
  /** The password that is in force. */
  password: string;
  /** Code of the authenticator app, or a recovery code; needed where the user has a second factor. */
  totpCode?: string | null | undefined;
};

/** Enters another account of the same user. */
export type SessionSwitchAccountInput = {
  /** The account to enter; the user must be its member. */
  accountId: string | number;
};

/** What a user signs in with. */
export type SignInProofInput = {
  /** E-mail address. */
  email: string;
  /** Password. */
  password: string;
  /** Code of the authenticator app, or a recovery code; needed where the user has a second factor. */
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

/** Announces a sub-processor. */
export type SubprocessorAddInput = {
  /** From when it may get data; at least thirty days from now. */
  activeFrom: string;
  /** What kinds of data, at most 50. */
  categories: Array<string>;
  /** Country, ISO 3166 with two letters. */
  country: string;
  /** When the contract was signed. */
  dpaSignedAt: string;
  /** Hosts that may then be called, at most 50; `*.example.com` for all below one. */
  hosts: Array<string>;
  /** Name, 1 to 200 characters. */
  name: string;
  /** What for, 1 to 500 characters. */
  purpose: string;
};

/** Ends a sub-processor. */
export type SubprocessorEndInput = {
  /** Which. */
  subprocessorId: string | number;
};

/** Objects to a sub-processor. */
export type SubprocessorObjectInput = {
  /** Why, 1 to 2,000 characters. */
  reason: string;
  /** Which. */
  subprocessorId: string | number;
};

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

/** Deletes a team. */
export type TeamDeleteInput = {
  /** The team. */
  teamId: string | number;
};

/** Takes members out of a team. */
export type TeamRemoveMembersInput = {
  /** Members, 1 to 100. */
  memberIds: Array<string | number>;
  /** The team. */
  teamId: string | number;
};

/** Changes a team; what is left out stays. */
export type TeamUpdateInput = {
  /** What it is for, at most 500 characters; null: nothing. */
  description?: string | null | undefined;
  /** Its name, 1 to 60 characters; null: stays. */
  name?: string | null | undefined;
  /** The team. */
  teamId: string | number;
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

/** What a region says of a country. */
export type TransferCountryKind =
  /** Data may go there without more. */
  | 'ADEQUATE'
  /** No data may go there. */
  | 'FORBIDDEN';

/** Says what a region holds of a country. */
export type TransferCountrySetInput = {
  /** Country, ISO 3166 with two letters. */
  country: string;
  /** What it holds of it; null: nothing. */
  kind?: TransferCountryKind | null | undefined;
  /** Which region. */
  region: TransferRegion;
};

/** What a transfer rests on. */
export type TransferMechanism =
  /** A decision that the country, or the recipient in it, is adequate. */
  | 'ADEQUACY'
  /** Binding corporate rules. */
  | 'BCR'
  /** A derogation for a single case. */
  | 'DEROGATION'
  /** Standard contractual clauses. */
  | 'SCC';

/** What the register says of a transfer. New values may appear. */
export type TransferOutcome =
  /** The country is held adequate. */
  | 'ADEQUATE'
  /** Blocked: the safeguard is over. */
  | 'EXPIRED'
  /** Blocked: the region forbids the country. */
  | 'FORBIDDEN'
  /** It does not leave the region. */
  | 'INSIDE'
  /** No law that is known here asks anything of it. */
  | 'NOT_REGULATED'
  /** Blocked: there is no safeguard. */
  | 'NO_SAFEGUARD'
  /** A safeguard covers it. */
  | 'SAFEGUARDED';

/** Whose law asks something of a transfer. */
export type TransferRegion =
  /** European Union and European Economic Area. */
  | 'EU'
  /** India. */
  | 'INDIA'
  /** United Kingdom. */
  | 'UK';

/** Enters what a transfer rests on. */
export type TransferSafeguardAddInput = {
  /** Whose data. */
  fromRegion: TransferRegion;
  /** What it rests on. */
  mechanism: TransferMechanism;
  /** Module of the standard contractual clauses, `2`. */
  module?: string | null | undefined;
  /** `META`, or the name of a sub-processor. */
  recipient: string;
  /** Where the contract and its assessment are, 1 to 300 characters. */
  reference: string;
  /** Where to, ISO 3166 with two letters. */
  toCountry: string;
  /** Until when; default: until it is ended. */
  validUntil?: string | null | undefined;
};

/** Ends a safeguard. */
export type TransferSafeguardEndInput = {
  /** Which. */
  safeguardId: string | number;
};

/** Switches the second factor off. */
export type TwoFactorDisableInput = {
  /** The password that is in force. */
  password: string;
  /** A code of the app, or a recovery code. */
  totpCode: string;
};

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

/** Takes the deletion of a user back; exactly one of the two. */
export type UserDeletionCancelInput =
  {   /** What the user signs in with. */
  credentials: SignInProofInput; receipt?: never; }
  |  { credentials?: never;   /** The receipt: in the link of the mail, behind the `#`. */
  receipt: string; };

/** Asks for the own user to be deleted; `sessionStepUp` comes first. */
export type UserDeletionRequestInput = {
  /** Whether the person was told that it is for good, and wants it; must be true. */
  isConfirmed: boolean;
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
  /** Only people of sixteen and older may sign up; after a no, another answer for the same address from the same network is not taken for 24 hours. */
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

/** Sends a mail of an optional topic to everybody who wants to hear of it. */
export type UserMailSendInput = {
  /** What it says, 1 to 20 paragraphs of at most 5,000 characters. */
  paragraphs: Array<string>;
  /** Subject, 1 to 200 characters. */
  subject: string;
  /** PRODUCT or MARKETING. */
  topic: CommunicationTopic;
};

/** Tries again what could not be processed. */
export type WebhookDeadLetterReplayInput = {
  /** The dead letters, 1 to 100. */
  ids: Array<string | number>;
};

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

export type BusinessHoursDeleteMutationVariables = Exact<{
  input: BusinessHoursDeleteInput;
}>;


export type BusinessHoursDeleteMutation = { businessHoursDelete: { deletedId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

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

export type WebhookDeadLettersQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type WebhookDeadLettersQuery = { webhookDeadLetters: { nodes: Array<{ id: string, createdAt: string, field: string | null, item: string, reason: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookDeadLetterReplayMutationVariables = Exact<{
  input: WebhookDeadLetterReplayInput;
}>;


export type WebhookDeadLetterReplayMutation = { webhookDeadLetterReplay: { results: Array<{ id: string, isReplayed: boolean, reason: string | null }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

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

export type ContactAttributesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactAttributesQuery = { contactAttributes: Array<{ id: string, createdAt: string, description: string | null, isPersonal: boolean, key: string, label: string, options: Array<string>, pattern: string | null, type: ContactAttributeType }> };

export type ContactsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
  where?: ContactWhereInput | null | undefined;
}>;


export type ContactsQuery = { contacts: { nodes: Array<{ id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContactAddLabelsMutationVariables = Exact<{
  input: ContactAddLabelsInput;
}>;


export type ContactAddLabelsMutation = { contactAddLabels: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactAttributeCreateMutationVariables = Exact<{
  input: ContactAttributeCreateInput;
}>;


export type ContactAttributeCreateMutation = { contactAttributeCreate: { attribute: { id: string, createdAt: string, description: string | null, isPersonal: boolean, key: string, label: string, options: Array<string>, pattern: string | null, type: ContactAttributeType } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactAttributeDeleteMutationVariables = Exact<{
  input: ContactAttributeDeleteInput;
}>;


export type ContactAttributeDeleteMutation = { contactAttributeDelete: { attribute: { id: string, createdAt: string, description: string | null, isPersonal: boolean, key: string, label: string, options: Array<string>, pattern: string | null, type: ContactAttributeType } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactAttributeUpdateMutationVariables = Exact<{
  input: ContactAttributeUpdateInput;
}>;


export type ContactAttributeUpdateMutation = { contactAttributeUpdate: { attribute: { id: string, createdAt: string, description: string | null, isPersonal: boolean, key: string, label: string, options: Array<string>, pattern: string | null, type: ContactAttributeType } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactBlockMutationVariables = Exact<{
  input: ContactBlockInput;
}>;


export type ContactBlockMutation = { contactBlock: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactEventTrackMutationVariables = Exact<{
  input: ContactEventTrackInput;
}>;


export type ContactEventTrackMutation = { contactEventTrack: { isNew: boolean | null, event: { id: string, eventId: string, name: string, occurredAt: string, receivedAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactEventsTrackMutationVariables = Exact<{
  input: ContactEventsTrackInput;
}>;


export type ContactEventsTrackMutation = { contactEventsTrack: { results: Array<{ isNew: boolean, event: { id: string, eventId: string, name: string, occurredAt: string, receivedAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactMergeMutationVariables = Exact<{
  input: ContactMergeInput;
}>;


export type ContactMergeMutation = { contactMerge: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactMergeUndoMutationVariables = Exact<{
  input: ContactMergeUndoInput;
}>;


export type ContactMergeUndoMutation = { contactMergeUndo: { keptContact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, restoredContact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactNoteCreateMutationVariables = Exact<{
  input: ContactNoteCreateInput;
}>;


export type ContactNoteCreateMutation = { contactNoteCreate: { note: { id: string, body: string, createdAt: string, editedAt: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactNoteDeleteMutationVariables = Exact<{
  input: ContactNoteDeleteInput;
}>;


export type ContactNoteDeleteMutation = { contactNoteDelete: { note: { id: string, body: string, createdAt: string, editedAt: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactNoteUpdateMutationVariables = Exact<{
  input: ContactNoteUpdateInput;
}>;


export type ContactNoteUpdateMutation = { contactNoteUpdate: { note: { id: string, body: string, createdAt: string, editedAt: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactRemoveLabelsMutationVariables = Exact<{
  input: ContactRemoveLabelsInput;
}>;


export type ContactRemoveLabelsMutation = { contactRemoveLabels: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactSetAttributesMutationVariables = Exact<{
  input: ContactSetAttributesInput;
}>;


export type ContactSetAttributesMutation = { contactSetAttributes: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactUnblockMutationVariables = Exact<{
  input: ContactUnblockInput;
}>;


export type ContactUnblockMutation = { contactUnblock: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactUpdateMutationVariables = Exact<{
  input: ContactUpdateInput;
}>;


export type ContactUpdateMutation = { contactUpdate: { contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactUpsertMutationVariables = Exact<{
  input: ContactUpsertInput;
}>;


export type ContactUpsertMutation = { contactUpsert: { isNew: boolean | null, contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ContactsUpsertMutationVariables = Exact<{
  input: ContactsUpsertInput;
}>;


export type ContactsUpsertMutation = { contactsUpsert: { results: Array<{ isNew: boolean, contact: { id: string, blockedAt: string | null, createdAt: string, displayName: string, email: string | null, isBlocked: boolean, isRestricted: boolean, lastSeenAt: string | null, locale: string | null, phoneNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BulkActionQueryVariables = Exact<{
  id: string | number;
}>;


export type BulkActionQuery = { bulkAction: { id: string, changedCount: number, createdAt: string, doneCount: number, finishedAt: string | null, refusedCount: number, state: BulkActionState, totalCount: number, undoableUntil: string | null } | null };

export type LabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type LabelsQuery = { labels: Array<{ id: string, color: string | null, description: string | null, name: string }> };

export type ConversationAddLabelsMutationVariables = Exact<{
  input: ConversationAddLabelsInput;
}>;


export type ConversationAddLabelsMutation = { conversationAddLabels: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationAssignMutationVariables = Exact<{
  input: ConversationAssignInput;
}>;


export type ConversationAssignMutation = { conversationAssign: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationCloseMutationVariables = Exact<{
  input: ConversationCloseInput;
}>;


export type ConversationCloseMutation = { conversationClose: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationComposingMutationVariables = Exact<{
  input: ConversationComposingInput;
}>;


export type ConversationComposingMutation = { conversationComposing: { isTold: boolean | null, holder: { id: string, email: string, fullName: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationMarkReadMutationVariables = Exact<{
  input: ConversationMarkReadInput;
}>;


export type ConversationMarkReadMutation = { conversationMarkRead: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationMuteMutationVariables = Exact<{
  input: ConversationMuteInput;
}>;


export type ConversationMuteMutation = { conversationMute: { isMuted: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationRemoveLabelsMutationVariables = Exact<{
  input: ConversationRemoveLabelsInput;
}>;


export type ConversationRemoveLabelsMutation = { conversationRemoveLabels: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationReopenMutationVariables = Exact<{
  input: ConversationReopenInput;
}>;


export type ConversationReopenMutation = { conversationReopen: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationSetPendingMutationVariables = Exact<{
  input: ConversationSetPendingInput;
}>;


export type ConversationSetPendingMutation = { conversationSetPending: { conversation: { id: string, closedAt: string | null, createdAt: string, firstRepliedAt: string | null, lastActivityAt: string, myUnreadCount: number | null, priority: ConversationPriority | null, snoozedUntil: string | null, status: ConversationStatus, unreadCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ConversationUnmuteMutationVariables = Exact<{
  input: ConversationUnmuteInput;
}>;


export type ConversationUnmuteMutation = { conversationUnmute: { isMuted: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type InboxSettingsUpdateMutationVariables = Exact<{
  input: InboxSettingsUpdateInput;
}>;


export type InboxSettingsUpdateMutation = { inboxSettingsUpdate: { inboxSettings: { isAssignedOnReply: boolean, reopenWithinHours: number, replyLock: ReplyLock } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LabelCreateMutationVariables = Exact<{
  input: LabelCreateInput;
}>;


export type LabelCreateMutation = { labelCreate: { label: { id: string, color: string | null, description: string | null, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LabelDeleteMutationVariables = Exact<{
  input: LabelDeleteInput;
}>;


export type LabelDeleteMutation = { labelDelete: { deletedLabelId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MacroDeleteMutationVariables = Exact<{
  input: MacroDeleteInput;
}>;


export type MacroDeleteMutation = { macroDelete: { deletedMacroId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MacroUpdateMutationVariables = Exact<{
  input: MacroUpdateInput;
}>;


export type MacroUpdateMutation = { macroUpdate: { macro: { id: string, createdAt: string, isShared: boolean, name: string, updatedAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ComposingChangedSubscriptionVariables = Exact<{
  conversationId?: string | number | null | undefined;
}>;


export type ComposingChangedSubscription = { composingChanged: { isComposing: boolean } };

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

export type ContactImportQueryVariables = Exact<{
  id: string | number;
}>;


export type ContactImportQuery = { contactImport: { id: string, consentEvidence: string | null, consentSource: ContactImportConsentSource | null, createdAt: string, createdCount: number, errorsUrl: string | null, failedCount: number, failure: string | null, filename: string, finishedAt: string | null } | null };

export type ContactImportsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ContactImportsQuery = { contactImports: { nodes: Array<{ id: string, consentEvidence: string | null, consentSource: ContactImportConsentSource | null, createdAt: string, createdCount: number, errorsUrl: string | null, failedCount: number, failure: string | null, filename: string, finishedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'AutoReply', id: string }
    | { __typename: 'BulkAction', id: string }
    | { __typename: 'BusinessHours', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'CannedResponse', id: string }
    | { __typename: 'Channel', id: string }
    | { __typename: 'ChannelEvent', id: string }
    | { __typename: 'ConsentEvent', id: string }
    | { __typename: 'ConsentNotice', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'ContactAttribute', id: string }
    | { __typename: 'ContactDuplicate', id: string }
    | { __typename: 'ContactEvent', id: string }
    | { __typename: 'ContactExport', id: string }
    | { __typename: 'ContactImport', id: string }
    | { __typename: 'ContactMerge', id: string }
    | { __typename: 'ContactNote', id: string }
    | { __typename: 'Conversation', id: string }
    | { __typename: 'ConversationExport', id: string }
    | { __typename: 'DataExport', id: string }
    | { __typename: 'DataImport', id: string }
    | { __typename: 'DataSubjectRequest', id: string }
    | { __typename: 'ErasureJob', id: string }
    | { __typename: 'Integration', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LegalHold', id: string }
    | { __typename: 'Macro', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'MinorReport', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'PrivacyInquiry', id: string }
    | { __typename: 'RetentionRun', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'ServiceLevel', id: string }
    | { __typename: 'SupportAccessGrant', id: string }
    | { __typename: 'Suppression', id: string }
    | { __typename: 'Survey', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'WebhookDeadLetter', id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Account', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'AutoReply', id: string }
    | { __typename: 'BulkAction', id: string }
    | { __typename: 'BusinessHours', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'CannedResponse', id: string }
    | { __typename: 'Channel', id: string }
    | { __typename: 'ChannelEvent', id: string }
    | { __typename: 'ConsentEvent', id: string }
    | { __typename: 'ConsentNotice', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'ContactAttribute', id: string }
    | { __typename: 'ContactDuplicate', id: string }
    | { __typename: 'ContactEvent', id: string }
    | { __typename: 'ContactExport', id: string }
    | { __typename: 'ContactImport', id: string }
    | { __typename: 'ContactMerge', id: string }
    | { __typename: 'ContactNote', id: string }
    | { __typename: 'Conversation', id: string }
    | { __typename: 'ConversationExport', id: string }
    | { __typename: 'DataExport', id: string }
    | { __typename: 'DataImport', id: string }
    | { __typename: 'DataSubjectRequest', id: string }
    | { __typename: 'ErasureJob', id: string }
    | { __typename: 'Integration', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LegalHold', id: string }
    | { __typename: 'Macro', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'MinorReport', id: string }
    | { __typename: 'Note', id: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'PrivacyInquiry', id: string }
    | { __typename: 'RetentionRun', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'ServiceLevel', id: string }
    | { __typename: 'SupportAccessGrant', id: string }
    | { __typename: 'Suppression', id: string }
    | { __typename: 'Survey', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'WebhookDeadLetter', id: string }
   | null> };

export type MessageReceivedSubscriptionVariables = Exact<{
  conversationId: string | number;
}>;


export type MessageReceivedSubscription = { messageReceived: { cursor: string, occurredAt: string } };

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

export type NotificationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationSettingsQuery = { notificationSettings: { preferences: Array<{ isOn: boolean, kind: NotificationKind, medium: NotificationMedium }>, quietHours: { endsAt: string, startsAt: string, timeZone: string } | null } };

export type NotificationMarkAllReadMutationVariables = Exact<{
  input: NotificationMarkAllReadInput;
}>;


export type NotificationMarkAllReadMutation = { notificationMarkAllRead: { readCount: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type NotificationSnoozeMutationVariables = Exact<{
  input: NotificationSnoozeInput;
}>;


export type NotificationSnoozeMutation = { notificationSnooze: { notification: { id: string, createdAt: string, eventCount: number, kind: NotificationKind, readAt: string | null, snoozedUntil: string | null, subjectId: string | null, updatedAt: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BreachReachQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type BreachReachQuery = { breachReach: Array<{ accountId: string, entryCount: number, firstAt: string, lastAt: string }> };

export type BreachesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type BreachesQuery = { breaches: { nodes: Array<{ id: string, alertedAfterHours: Array<number>, authorityDueAt: string, awareAt: string, categories: Array<string>, closedAt: string | null, isOverdue: boolean, risk: BreachRisk, role: BreachRole, subjectCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EncryptionKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type EncryptionKeysQuery = { encryptionKeys: Array<{ id: string, sealedCount: number, state: EncryptionKeyState }> };

export type EncryptionRotationQueryVariables = Exact<{ [key: string]: never; }>;


export type EncryptionRotationQuery = { encryptionRotation: { id: string, done: number, failed: number, finishedAt: string | null, keyId: string, startedAt: string, state: EncryptionRotationState, total: number } | null };

export type LegalDisclosuresQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type LegalDisclosuresQuery = { legalDisclosures: { nodes: Array<{ id: string, authority: string, basis: string, executedAt: string, reference: string, rowCount: number, since: string | null, until: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LegalRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type LegalRequestsQuery = { legalRequests: { nodes: Array<{ id: string, accountId: string, approvers: Array<string>, authority: string, basis: string, closedAt: string | null, contactIds: Array<string>, createdAt: string, createdBy: string, downloadUrl: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OperatorActsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type OperatorActsQuery = { operatorActs: { nodes: Array<{ id: string, action: string, occurredAt: string, operator: string, targetId: string | null, targetKind: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnInquiriesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type OwnInquiriesQuery = { ownInquiries: { nodes: Array<{ id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type OwnRequestsQuery = { ownRequests: { nodes: Array<{ id: string, answer: string | null, closedAt: string | null, dueAt: string, extendableTo: string | null, intake: DataSubjectRequestIntake, jurisdiction: Jurisdiction, kind: DataSubjectRequestKind, metaUserId: string | null, note: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PolicyAnnouncingQueryVariables = Exact<{
  version: string;
}>;


export type PolicyAnnouncingQuery = { policyAnnouncing: { announcedCount: number, bouncedCount: number, clearedAt: string | null, deliveredCount: number, userCount: number } | null };

export type SecurityReportsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SecurityReportsQuery = { securityReports: { nodes: Array<{ id: string, contact: string | null, description: string, reportedAt: string, state: SecurityReportState }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SupportAccessOffersQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SupportAccessOffersQuery = { supportAccessOffers: { nodes: Array<{ id: string, accountId: string, endsAt: string, reason: string, scopes: Array<SupportScope> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TransferCheckQueryVariables = Exact<{
  phoneNumber: string;
}>;


export type TransferCheckQuery = { transferCheck: TransferOutcome };

export type TransferSafeguardsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type TransferSafeguardsQuery = { transferSafeguards: { nodes: Array<{ id: string, endedAt: string | null, fromRegion: TransferRegion, mechanism: TransferMechanism, module: string | null, recipient: string, reference: string, toCountry: string, validUntil: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BreachCloseMutationVariables = Exact<{
  input: BreachCloseInput;
}>;


export type BreachCloseMutation = { breachClose: { breach: { id: string, alertedAfterHours: Array<number>, authorityDueAt: string, awareAt: string, categories: Array<string>, closedAt: string | null, isOverdue: boolean, risk: BreachRisk, role: BreachRole, subjectCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BreachConfirmMutationVariables = Exact<{
  input: BreachConfirmInput;
}>;


export type BreachConfirmMutation = { breachConfirm: { breach: { id: string, alertedAfterHours: Array<number>, authorityDueAt: string, awareAt: string, categories: Array<string>, closedAt: string | null, isOverdue: boolean, risk: BreachRisk, role: BreachRole, subjectCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type BreachNotifyMutationVariables = Exact<{
  input: BreachNotifyInput;
}>;


export type BreachNotifyMutation = { breachNotify: { breach: { id: string, alertedAfterHours: Array<number>, authorityDueAt: string, awareAt: string, categories: Array<string>, closedAt: string | null, isOverdue: boolean, risk: BreachRisk, role: BreachRole, subjectCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type EncryptionKeyRotateMutationVariables = Exact<{
  input: EncryptionKeyRotateInput;
}>;


export type EncryptionKeyRotateMutation = { encryptionKeyRotate: { rotation: { id: string, done: number, failed: number, finishedAt: string | null, keyId: string, startedAt: string, state: EncryptionRotationState, total: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalRequestApproveMutationVariables = Exact<{
  input: LegalRequestApproveInput;
}>;


export type LegalRequestApproveMutation = { legalRequestApprove: { legalRequest: { id: string, accountId: string, approvers: Array<string>, authority: string, basis: string, closedAt: string | null, contactIds: Array<string>, createdAt: string, createdBy: string, downloadUrl: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalRequestCloseMutationVariables = Exact<{
  input: LegalRequestCloseInput;
}>;


export type LegalRequestCloseMutation = { legalRequestClose: { legalRequest: { id: string, accountId: string, approvers: Array<string>, authority: string, basis: string, closedAt: string | null, contactIds: Array<string>, createdAt: string, createdBy: string, downloadUrl: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalRequestCreateMutationVariables = Exact<{
  input: LegalRequestCreateInput;
}>;


export type LegalRequestCreateMutation = { legalRequestCreate: { legalRequest: { id: string, accountId: string, approvers: Array<string>, authority: string, basis: string, closedAt: string | null, contactIds: Array<string>, createdAt: string, createdBy: string, downloadUrl: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalRequestExecuteMutationVariables = Exact<{
  input: LegalRequestExecuteInput;
}>;


export type LegalRequestExecuteMutation = { legalRequestExecute: { legalRequest: { id: string, accountId: string, approvers: Array<string>, authority: string, basis: string, closedAt: string | null, contactIds: Array<string>, createdAt: string, createdBy: string, downloadUrl: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalRequestRefuseMutationVariables = Exact<{
  input: LegalRequestRefuseInput;
}>;


export type LegalRequestRefuseMutation = { legalRequestRefuse: { legalRequest: { id: string, accountId: string, approvers: Array<string>, authority: string, basis: string, closedAt: string | null, contactIds: Array<string>, createdAt: string, createdBy: string, downloadUrl: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type OwnInquiryAnswerMutationVariables = Exact<{
  input: OwnInquiryAnswerInput;
}>;


export type OwnInquiryAnswerMutation = { ownInquiryAnswer: { inquiry: { id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type OwnInquiryConvertMutationVariables = Exact<{
  input: OwnInquiryConvertInput;
}>;


export type OwnInquiryConvertMutation = { ownInquiryConvert: { inquiry: { id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type OwnRequestCompleteMutationVariables = Exact<{
  input: OwnRequestCompleteInput;
}>;


export type OwnRequestCompleteMutation = { ownRequestComplete: { request: { id: string, answer: string | null, closedAt: string | null, dueAt: string, extendableTo: string | null, intake: DataSubjectRequestIntake, jurisdiction: Jurisdiction, kind: DataSubjectRequestKind, metaUserId: string | null, note: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type OwnRequestDenyMutationVariables = Exact<{
  input: OwnRequestDenyInput;
}>;


export type OwnRequestDenyMutation = { ownRequestDeny: { request: { id: string, answer: string | null, closedAt: string | null, dueAt: string, extendableTo: string | null, intake: DataSubjectRequestIntake, jurisdiction: Jurisdiction, kind: DataSubjectRequestKind, metaUserId: string | null, note: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type OwnRequestExtendMutationVariables = Exact<{
  input: OwnRequestExtendInput;
}>;


export type OwnRequestExtendMutation = { ownRequestExtend: { request: { id: string, answer: string | null, closedAt: string | null, dueAt: string, extendableTo: string | null, intake: DataSubjectRequestIntake, jurisdiction: Jurisdiction, kind: DataSubjectRequestKind, metaUserId: string | null, note: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type OwnRequestStartMutationVariables = Exact<{
  input: OwnRequestStartInput;
}>;


export type OwnRequestStartMutation = { ownRequestStart: { request: { id: string, answer: string | null, closedAt: string | null, dueAt: string, extendableTo: string | null, intake: DataSubjectRequestIntake, jurisdiction: Jurisdiction, kind: DataSubjectRequestKind, metaUserId: string | null, note: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PolicyPublishMutationVariables = Exact<{
  input: PolicyPublishInput;
}>;


export type PolicyPublishMutation = { policyPublish: { policyVersion: { effectiveAt: string, inForceFrom: string | null, isMaterial: boolean, locales: Array<string>, publishedAt: string, summary: string, version: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SecurityReportDismissMutationVariables = Exact<{
  input: SecurityReportDismissInput;
}>;


export type SecurityReportDismissMutation = { securityReportDismiss: { isDismissed: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SubprocessorAddMutationVariables = Exact<{
  input: SubprocessorAddInput;
}>;


export type SubprocessorAddMutation = { subprocessorAdd: { subprocessor: { id: string, activeFrom: string, addedAt: string, categories: Array<string>, country: string, dpaSignedAt: string, endedAt: string | null, name: string, purpose: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SubprocessorEndMutationVariables = Exact<{
  input: SubprocessorEndInput;
}>;


export type SubprocessorEndMutation = { subprocessorEnd: { subprocessor: { id: string, activeFrom: string, addedAt: string, categories: Array<string>, country: string, dpaSignedAt: string, endedAt: string | null, name: string, purpose: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TransferCountrySetMutationVariables = Exact<{
  input: TransferCountrySetInput;
}>;


export type TransferCountrySetMutation = { transferCountrySet: { isSet: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TransferSafeguardAddMutationVariables = Exact<{
  input: TransferSafeguardAddInput;
}>;


export type TransferSafeguardAddMutation = { transferSafeguardAdd: { transferSafeguard: { id: string, endedAt: string | null, fromRegion: TransferRegion, mechanism: TransferMechanism, module: string | null, recipient: string, reference: string, toCountry: string, validUntil: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TransferSafeguardEndMutationVariables = Exact<{
  input: TransferSafeguardEndInput;
}>;


export type TransferSafeguardEndMutation = { transferSafeguardEnd: { transferSafeguard: { id: string, endedAt: string | null, fromRegion: TransferRegion, mechanism: TransferMechanism, module: string | null, recipient: string, reference: string, toCountry: string, validUntil: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UserMailSendMutationVariables = Exact<{
  input: UserMailSendInput;
}>;


export type UserMailSendMutation = { userMailSend: { recipientCount: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountDeletionQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountDeletionQuery = { accountDeletion: { id: string, createdAt: string, dueAt: string, erasedAt: string | null, finishedAt: string | null, state: DeletionState, subject: DeletionSubject } | null };

export type DataExportsQueryVariables = Exact<{
  after?: string | null | undefined;
  contactId?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type DataExportsQuery = { dataExports: { nodes: Array<{ id: string, createdAt: string, downloadCount: number, downloadUrl: string | null, expiresAt: string | null, failure: string | null, finishedAt: string | null, lastDownloadedAt: string | null, missingMediaCount: number, rowCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DataImportQueryVariables = Exact<{
  id: string | number;
}>;


export type DataImportQuery = { dataImport: { id: string, createdAt: string, failure: string | null, finishedAt: string | null, sha256: string | null, sizeBytes: number | null, sourceWrittenAt: string | null, status: DataImportStatus } | null };

export type DeletionQueryVariables = Exact<{
  receipt: string;
}>;


export type DeletionQuery = { deletion: { id: string, createdAt: string, dueAt: string, erasedAt: string | null, finishedAt: string | null, state: DeletionState, subject: DeletionSubject } | null };

export type DeletionCertificateVerifyQueryVariables = Exact<{
  signed: string;
}>;


export type DeletionCertificateVerifyQuery = { deletionCertificateVerify: { deletionId: string, erasedAt: string, requestedAt: string, signed: string, subject: DeletionSubject, subjectId: string, verifiedAt: string } | null };

export type AccountDeletionCancelMutationVariables = Exact<{
  input: AccountDeletionCancelInput;
}>;


export type AccountDeletionCancelMutation = { accountDeletionCancel: { deletion: { id: string, createdAt: string, dueAt: string, erasedAt: string | null, finishedAt: string | null, state: DeletionState, subject: DeletionSubject } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AccountDeletionRequestMutationVariables = Exact<{
  input: AccountDeletionRequestInput;
}>;


export type AccountDeletionRequestMutation = { accountDeletionRequest: { deletion: { id: string, createdAt: string, dueAt: string, erasedAt: string | null, finishedAt: string | null, state: DeletionState, subject: DeletionSubject } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataExportCancelMutationVariables = Exact<{
  input: DataExportCancelInput;
}>;


export type DataExportCancelMutation = { dataExportCancel: { export: { id: string, createdAt: string, downloadCount: number, downloadUrl: string | null, expiresAt: string | null, failure: string | null, finishedAt: string | null, lastDownloadedAt: string | null, missingMediaCount: number, rowCount: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataImportCancelMutationVariables = Exact<{
  input: DataImportCancelInput;
}>;


export type DataImportCancelMutation = { dataImportCancel: { dataImport: { id: string, createdAt: string, failure: string | null, finishedAt: string | null, sha256: string | null, sizeBytes: number | null, sourceWrittenAt: string | null, status: DataImportStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataImportCreateMutationVariables = Exact<{
  input: DataImportCreateInput;
}>;


export type DataImportCreateMutation = { dataImportCreate: { uploadExpiresAt: string | null, uploadUrl: string | null, dataImport: { id: string, createdAt: string, failure: string | null, finishedAt: string | null, sha256: string | null, sizeBytes: number | null, sourceWrittenAt: string | null, status: DataImportStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UserDeletionCancelMutationVariables = Exact<{
  input: UserDeletionCancelInput;
}>;


export type UserDeletionCancelMutation = { userDeletionCancel: { deletion: { id: string, createdAt: string, dueAt: string, erasedAt: string | null, finishedAt: string | null, state: DeletionState, subject: DeletionSubject } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type UserDeletionRequestMutationVariables = Exact<{
  input: UserDeletionRequestInput;
}>;


export type UserDeletionRequestMutation = { userDeletionRequest: { deletion: { id: string, createdAt: string, dueAt: string, erasedAt: string | null, finishedAt: string | null, state: DeletionState, subject: DeletionSubject } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataExportUpdatedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DataExportUpdatedSubscription = { dataExportUpdated: { id: string, createdAt: string, downloadCount: number, downloadUrl: string | null, expiresAt: string | null, failure: string | null, finishedAt: string | null, lastDownloadedAt: string | null, missingMediaCount: number, rowCount: number } };

export type DataImportUpdatedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DataImportUpdatedSubscription = { dataImportUpdated: { id: string, createdAt: string, failure: string | null, finishedAt: string | null, sha256: string | null, sizeBytes: number | null, sourceWrittenAt: string | null, status: DataImportStatus } };

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

export type AnnouncementsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementsQuery = { announcements: Array<{ acceptedAt: string | null, announcedAt: string, effectiveAt: string, summary: string, version: string }> };

export type CommunicationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunicationPreferencesQuery = { communicationPreferences: Array<{ changedAt: string | null, channel: CommunicationChannel, isMandatory: boolean, isOn: boolean, topic: CommunicationTopic }> };

export type CookieDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CookieDefinitionsQuery = { cookieDefinitions: Array<{ category: CookieCategory, maxAgeSeconds: number | null, name: string, purpose: string, storage: CookieStorage }> };

export type CookiePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type CookiePreferencesQuery = { cookiePreferences: { chosenAt: string | null, noticeVersion: string | null } };

export type DataLocationsQueryVariables = Exact<{ [key: string]: never; }>;


export type DataLocationsQuery = { dataLocations: Array<{ country: string, holds: string, store: string }> };

export type DataMapQueryVariables = Exact<{ [key: string]: never; }>;


export type DataMapQuery = { dataMap: Array<{ about: string, kind: DataStoreKind, legalBasis: LegalBasis, name: string, retention: DataRetention, retentionText: string, role: DataRole, subjects: Array<DataSubjectKind> }> };

export type DisclosuresQueryVariables = Exact<{
  contactId: string | number;
}>;


export type DisclosuresQuery = { disclosures: Array<{ basis: string, categories: Array<string>, count: number, firstAt: string, lastAt: string, purpose: string, recipient: string, recipientKind: DisclosureRecipientKind }> };

export type ErasureCertificateQueryVariables = Exact<{
  erasureJobId: string | number;
}>;


export type ErasureCertificateQuery = { erasureCertificate: { id: string, contactId: string, erasedAt: string, erasureJobId: string, issuedAt: string, requestedAt: string, signature: string, signed: string, verifiedAt: string } | null };

export type ErasureCertificateVerifyQueryVariables = Exact<{
  signed: string;
}>;


export type ErasureCertificateVerifyQuery = { erasureCertificateVerify: { id: string, contactId: string, erasedAt: string, erasureJobId: string, issuedAt: string, requestedAt: string, signature: string, signed: string, verifiedAt: string } | null };

export type ErasureJobQueryVariables = Exact<{
  id: string | number;
}>;


export type ErasureJobQuery = { erasureJob: { id: string, contactId: string, createdAt: string, erasedAt: string | null, failure: string | null, finishedAt: string | null, isDryRun: boolean, state: ErasureState } | null };

export type ErasureJobsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ErasureJobsQuery = { erasureJobs: { nodes: Array<{ id: string, contactId: string, createdAt: string, erasedAt: string | null, failure: string | null, finishedAt: string | null, isDryRun: boolean, state: ErasureState }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LegalHoldsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type LegalHoldsQuery = { legalHolds: { nodes: Array<{ id: string, placedAt: string, reason: string, releasedAt: string | null, subjectId: string | null, subjectKind: LegalHoldSubjectKind }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PolicyVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyVersionQuery = { policyVersion: { effectiveAt: string, inForceFrom: string | null, isMaterial: boolean, locales: Array<string>, publishedAt: string, summary: string, version: string } | null };

export type PolicyVersionsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type PolicyVersionsQuery = { policyVersions: { nodes: Array<{ effectiveAt: string, inForceFrom: string | null, isMaterial: boolean, locales: Array<string>, publishedAt: string, summary: string, version: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProcessingActivitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessingActivitiesQuery = { processingActivities: Array<{ basis: string, categories: Array<string>, name: string, purpose: string, recipients: Array<string>, retention: string, role: string, subjects: string }> };

export type RetentionPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionPoliciesQuery = { retentionPolicies: Array<{ action: RetentionAction, category: RetentionCategory, isSettable: boolean, jurisdiction: Jurisdiction | null, maxDays: number | null, minDays: number, updatedAt: string | null }> };

export type RetentionPreviewQueryVariables = Exact<{
  category: RetentionCategory;
}>;


export type RetentionPreviewQuery = { retentionPreview: { category: RetentionCategory, cutoff: string | null, held: number, planned: number } };

export type RetentionRunsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type RetentionRunsQuery = { retentionRuns: { nodes: Array<{ id: string, category: RetentionCategory, cutoff: string, deleted: number, errors: number, finishedAt: string | null, held: number, planned: number, startedAt: string, state: RetentionRunState }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RightsQueryVariables = Exact<{ [key: string]: never; }>;


export type RightsQuery = { rights: { authority: string, breachHours: number, jurisdiction: Jurisdiction, law: string, minAge: number, name: string, rights: Array<PrivacyRight> } };

export type SaleSharingStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SaleSharingStatusQuery = { saleSharingStatus: { isOptedOut: boolean, isSignalHonoured: boolean, optedOutAt: string | null, source: SaleOptOutSource | null } };

export type SubprocessorsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SubprocessorsQuery = { subprocessors: { nodes: Array<{ id: string, activeFrom: string, addedAt: string, categories: Array<string>, country: string, dpaSignedAt: string, endedAt: string | null, name: string, purpose: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CommunicationPreferencesUpdateMutationVariables = Exact<{
  input: CommunicationPreferencesUpdateInput;
}>;


export type CommunicationPreferencesUpdateMutation = { communicationPreferencesUpdate: { communicationPreferences: Array<{ changedAt: string | null, channel: CommunicationChannel, isMandatory: boolean, isOn: boolean, topic: CommunicationTopic }> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type CommunicationUnsubscribeMutationVariables = Exact<{
  input: CommunicationUnsubscribeInput;
}>;


export type CommunicationUnsubscribeMutation = { communicationUnsubscribe: { topic: CommunicationTopic | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type CookiePreferencesSetMutationVariables = Exact<{
  input: CookiePreferencesSetInput;
}>;


export type CookiePreferencesSetMutation = { cookiePreferencesSet: { cookiePreferences: { chosenAt: string | null, noticeVersion: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ErasureJobCancelMutationVariables = Exact<{
  input: ErasureJobCancelInput;
}>;


export type ErasureJobCancelMutation = { erasureJobCancel: { erasureJob: { id: string, contactId: string, createdAt: string, erasedAt: string | null, failure: string | null, finishedAt: string | null, isDryRun: boolean, state: ErasureState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalHoldPlaceMutationVariables = Exact<{
  input: LegalHoldPlaceInput;
}>;


export type LegalHoldPlaceMutation = { legalHoldPlace: { legalHold: { id: string, placedAt: string, reason: string, releasedAt: string | null, subjectId: string | null, subjectKind: LegalHoldSubjectKind } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type LegalHoldReleaseMutationVariables = Exact<{
  input: LegalHoldReleaseInput;
}>;


export type LegalHoldReleaseMutation = { legalHoldRelease: { legalHold: { id: string, placedAt: string, reason: string, releasedAt: string | null, subjectId: string | null, subjectKind: LegalHoldSubjectKind } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PolicyAcceptMutationVariables = Exact<{
  input: PolicyAcceptInput;
}>;


export type PolicyAcceptMutation = { policyAccept: { policyAcceptance: { acceptedAt: string, version: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type RetentionPolicySetMutationVariables = Exact<{
  input: RetentionPolicySetInput;
}>;


export type RetentionPolicySetMutation = { retentionPolicySet: { retentionPolicy: { action: RetentionAction, category: RetentionCategory, isSettable: boolean, jurisdiction: Jurisdiction | null, maxDays: number | null, minDays: number, updatedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type RetentionRunStartMutationVariables = Exact<{
  input: RetentionRunStartInput;
}>;


export type RetentionRunStartMutation = { retentionRunStart: { retentionRun: { id: string, category: RetentionCategory, cutoff: string, deleted: number, errors: number, finishedAt: string | null, held: number, planned: number, startedAt: string, state: RetentionRunState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SaleSharingOptOutMutationVariables = Exact<{
  input: SaleSharingOptOutInput;
}>;


export type SaleSharingOptOutMutation = { saleSharingOptOut: { saleSharingStatus: { isOptedOut: boolean, isSignalHonoured: boolean, optedOutAt: string | null, source: SaleOptOutSource | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SecurityIncidentReportMutationVariables = Exact<{
  input: SecurityIncidentReportInput;
}>;


export type SecurityIncidentReportMutation = { securityIncidentReport: { reportedAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SubprocessorObjectMutationVariables = Exact<{
  input: SubprocessorObjectInput;
}>;


export type SubprocessorObjectMutation = { subprocessorObject: { objectedAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestStatusQueryVariables = Exact<{
  confirmationCode: string;
}>;


export type DataSubjectRequestStatusQuery = { dataSubjectRequestStatus: { closedAt: string | null, dueAt: string, kind: DataSubjectRequestKind, receivedAt: string, state: DataSubjectRequestState } | null };

export type DataSubjectRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type DataSubjectRequestsQuery = { dataSubjectRequests: { nodes: Array<{ id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MinorReportsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type MinorReportsQuery = { minorReports: { nodes: Array<{ id: string, contactId: string | null, decidedAt: string | null, erasureJobId: string | null, evidence: string | null, phoneNumber: string | null, reportedAt: string, reporter: string | null, state: MinorReportState }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PrivacyInquiriesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type PrivacyInquiriesQuery = { privacyInquiries: { nodes: Array<{ id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PrivacyInquiryQueryVariables = Exact<{
  id: string | number;
}>;


export type PrivacyInquiryQuery = { privacyInquiry: { id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null } | null };

export type ContactMinorReportMutationVariables = Exact<{
  input: ContactMinorReportInput;
}>;


export type ContactMinorReportMutation = { contactMinorReport: { isReported: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestAcceptMutationVariables = Exact<{
  input: DataSubjectRequestAcceptInput;
}>;


export type DataSubjectRequestAcceptMutation = { dataSubjectRequestAccept: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestCancelMutationVariables = Exact<{
  input: DataSubjectRequestCancelInput;
}>;


export type DataSubjectRequestCancelMutation = { dataSubjectRequestCancel: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestCompleteMutationVariables = Exact<{
  input: DataSubjectRequestCompleteInput;
}>;


export type DataSubjectRequestCompleteMutation = { dataSubjectRequestComplete: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestConfirmMutationVariables = Exact<{
  input: DataSubjectRequestConfirmInput;
}>;


export type DataSubjectRequestConfirmMutation = { dataSubjectRequestConfirm: { status: { closedAt: string | null, dueAt: string, kind: DataSubjectRequestKind, receivedAt: string, state: DataSubjectRequestState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestCreateMutationVariables = Exact<{
  input: DataSubjectRequestCreateInput;
}>;


export type DataSubjectRequestCreateMutation = { dataSubjectRequestCreate: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestDenyMutationVariables = Exact<{
  input: DataSubjectRequestDenyInput;
}>;


export type DataSubjectRequestDenyMutation = { dataSubjectRequestDeny: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestExtendMutationVariables = Exact<{
  input: DataSubjectRequestExtendInput;
}>;


export type DataSubjectRequestExtendMutation = { dataSubjectRequestExtend: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestLiftRestrictionMutationVariables = Exact<{
  input: DataSubjectRequestLiftRestrictionInput;
}>;


export type DataSubjectRequestLiftRestrictionMutation = { dataSubjectRequestLiftRestriction: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestSendCodeMutationVariables = Exact<{
  input: DataSubjectRequestSendCodeInput;
}>;


export type DataSubjectRequestSendCodeMutation = { dataSubjectRequestSendCode: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestSubmitMutationVariables = Exact<{
  input: DataSubjectRequestSubmitInput;
}>;


export type DataSubjectRequestSubmitMutation = { dataSubjectRequestSubmit: { confirmationCode: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestVerifyMutationVariables = Exact<{
  input: DataSubjectRequestVerifyInput;
}>;


export type DataSubjectRequestVerifyMutation = { dataSubjectRequestVerify: { request: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MinorReportConfirmMutationVariables = Exact<{
  input: MinorReportConfirmInput;
}>;


export type MinorReportConfirmMutation = { minorReportConfirm: { report: { id: string, contactId: string | null, decidedAt: string | null, erasureJobId: string | null, evidence: string | null, phoneNumber: string | null, reportedAt: string, reporter: string | null, state: MinorReportState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MinorReportCreateMutationVariables = Exact<{
  input: MinorReportCreateInput;
}>;


export type MinorReportCreateMutation = { minorReportCreate: { isReported: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MinorReportRejectMutationVariables = Exact<{
  input: MinorReportRejectInput;
}>;


export type MinorReportRejectMutation = { minorReportReject: { report: { id: string, contactId: string | null, decidedAt: string | null, erasureJobId: string | null, evidence: string | null, phoneNumber: string | null, reportedAt: string, reporter: string | null, state: MinorReportState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PrivacyInquiryAnswerMutationVariables = Exact<{
  input: PrivacyInquiryAnswerInput;
}>;


export type PrivacyInquiryAnswerMutation = { privacyInquiryAnswer: { inquiry: { id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PrivacyInquiryConvertMutationVariables = Exact<{
  input: PrivacyInquiryConvertInput;
}>;


export type PrivacyInquiryConvertMutation = { privacyInquiryConvert: { inquiry: { id: string, answer: string | null, closedAt: string | null, dueAt: string, email: string | null, kind: PrivacyInquiryKind, name: string | null, phoneNumber: string | null, receivedAt: string, requestId: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PrivacyInquiryCreateMutationVariables = Exact<{
  input: PrivacyInquiryCreateInput;
}>;


export type PrivacyInquiryCreateMutation = { privacyInquiryCreate: { dueAt: string | null, receivedAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type DataSubjectRequestChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DataSubjectRequestChangedSubscription = { dataSubjectRequestChanged: { id: string, acceptedAt: string | null, acknowledgeBy: string | null, answer: string | null, closedAt: string | null, complaintRoute: string, contactId: string | null, dataExportId: string | null, dueAt: string, duplicateOfId: string | null } };

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

export type ApiKeysQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { nodes: Array<{ id: string, createdAt: string, expiresAt: string | null, lastFour: string, lastUsedAt: string | null, name: string, revokedAt: string | null, scopes: Array<Permission> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LoginHistoryQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type LoginHistoryQuery = { loginHistory: { nodes: Array<{ attemptedAt: string, network: string | null, outcome: LoginOutcome, userAgent: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApiKeyRevokeMutationVariables = Exact<{
  input: ApiKeyRevokeInput;
}>;


export type ApiKeyRevokeMutation = { apiKeyRevoke: { apiKey: { id: string, createdAt: string, expiresAt: string | null, lastFour: string, lastUsedAt: string | null, name: string, revokedAt: string | null, scopes: Array<Permission> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { invitationAccept: { session: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { passwordChange: { endedSessionCount: number | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type RecoveryCodesRenewMutationVariables = Exact<{
  input: RecoveryCodesRenewInput;
}>;


export type RecoveryCodesRenewMutation = { recoveryCodesRenew: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SessionRefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type SessionRefreshMutation = { sessionRefresh: { session: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SessionRevokeMutationVariables = Exact<{
  input: SessionRevokeInput;
}>;


export type SessionRevokeMutation = { sessionRevoke: { isRevoked: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SessionStepUpMutationVariables = Exact<{
  input: SessionStepUpInput;
}>;


export type SessionStepUpMutation = { sessionStepUp: { validUntil: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SessionSwitchAccountMutationVariables = Exact<{
  input: SessionSwitchAccountInput;
}>;


export type SessionSwitchAccountMutation = { sessionSwitchAccount: { session: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TwoFactorDisableMutationVariables = Exact<{
  input: TwoFactorDisableInput;
}>;


export type TwoFactorDisableMutation = { twoFactorDisable: { isDisabled: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

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

export type SegmentDeleteMutationVariables = Exact<{
  input: SegmentDeleteInput;
}>;


export type SegmentDeleteMutation = { segmentDelete: { deletedSegmentId: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SegmentRemoveContactsMutationVariables = Exact<{
  input: SegmentRemoveContactsInput;
}>;


export type SegmentRemoveContactsMutation = { segmentRemoveContacts: { segment: { id: string, computedAt: string | null, count: number, createdAt: string, kind: SegmentKind, name: string, rule: string | null, state: SegmentState, updatedAt: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type SegmentUpdateMutationVariables = Exact<{
  input: SegmentUpdateInput;
}>;


export type SegmentUpdateMutation = { segmentUpdate: { segment: { id: string, computedAt: string | null, count: number, createdAt: string, kind: SegmentKind, name: string, rule: string | null, state: SegmentState, updatedAt: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

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

export type AssignmentPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type AssignmentPoliciesQuery = { assignmentPolicies: Array<{ id: string, capacity: number | null, createdAt: string, isEnabled: boolean, isOnlyAvailable: boolean, isSticky: boolean, requeueAfterMinutes: number | null, strategy: AssignmentStrategy }> };

export type TeamQueryVariables = Exact<{
  id: string | number;
}>;


export type TeamQuery = { team: { id: string, createdAt: string, description: string | null, memberCount: number, name: string } | null };

export type AssignmentPolicyDeleteMutationVariables = Exact<{
  input: AssignmentPolicyDeleteInput;
}>;


export type AssignmentPolicyDeleteMutation = { assignmentPolicyDelete: { policy: { id: string, capacity: number | null, createdAt: string, isEnabled: boolean, isOnlyAvailable: boolean, isSticky: boolean, requeueAfterMinutes: number | null, strategy: AssignmentStrategy } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type AssignmentPolicySetMutationVariables = Exact<{
  input: AssignmentPolicySetInput;
}>;


export type AssignmentPolicySetMutation = { assignmentPolicySet: { policy: { id: string, capacity: number | null, createdAt: string, isEnabled: boolean, isOnlyAvailable: boolean, isSticky: boolean, requeueAfterMinutes: number | null, strategy: AssignmentStrategy } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type ChannelSetDefaultTeamMutationVariables = Exact<{
  input: ChannelSetDefaultTeamInput;
}>;


export type ChannelSetDefaultTeamMutation = { channelSetDefaultTeam: { channel: { id: string, createdAt: string, displayPhoneNumber: string, isCoexistence: boolean, kind: ChannelKind, localStorageRegion: string | null, messagingLimit: string | null, phoneNumberId: string, qualityRating: QualityRating, sendsReadReceipts: boolean } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MemberChangeRoleMutationVariables = Exact<{
  input: MemberChangeRoleInput;
}>;


export type MemberChangeRoleMutation = { memberChangeRole: { member: { id: string, createdAt: string, hasTwoFactor: boolean, isAutoOffline: boolean, lastSeenAt: string | null, presence: MemberPresence, role: Role, visibility: MemberVisibility } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MemberInviteMutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type MemberInviteMutation = { memberInvite: { token: string | null, invitation: { id: string, email: string, expiresAt: string, role: Role } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MemberRemoveMutationVariables = Exact<{
  input: MemberRemoveInput;
}>;


export type MemberRemoveMutation = { memberRemove: { member: { id: string, createdAt: string, hasTwoFactor: boolean, isAutoOffline: boolean, lastSeenAt: string | null, presence: MemberPresence, role: Role, visibility: MemberVisibility } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type MemberSetCapacityMutationVariables = Exact<{
  input: MemberSetCapacityInput;
}>;


export type MemberSetCapacityMutation = { memberSetCapacity: { member: { id: string, createdAt: string, hasTwoFactor: boolean, isAutoOffline: boolean, lastSeenAt: string | null, presence: MemberPresence, role: Role, visibility: MemberVisibility } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TeamDeleteMutationVariables = Exact<{
  input: TeamDeleteInput;
}>;


export type TeamDeleteMutation = { teamDelete: { team: { id: string, createdAt: string, description: string | null, memberCount: number, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TeamRemoveMembersMutationVariables = Exact<{
  input: TeamRemoveMembersInput;
}>;


export type TeamRemoveMembersMutation = { teamRemoveMembers: { team: { id: string, createdAt: string, description: string | null, memberCount: number, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

export type TeamUpdateMutationVariables = Exact<{
  input: TeamUpdateInput;
}>;


export type TeamUpdateMutation = { teamUpdate: { team: { id: string, createdAt: string, description: string | null, memberCount: number, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }> } };

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
export const BusinessHoursDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BusinessHoursDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessHoursDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessHoursDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<BusinessHoursDeleteMutation, BusinessHoursDeleteMutationVariables>;
export const ConversationCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConversationCallsQuery, ConversationCallsQueryVariables>;
export const WhatsAppChannelConnectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhatsAppChannelConnect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelConnectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelConnect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WhatsAppChannelConnectMutation, WhatsAppChannelConnectMutationVariables>;
export const WhatsAppChannelDisconnectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhatsAppChannelDisconnect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelDisconnectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelDisconnect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WhatsAppChannelDisconnectMutation, WhatsAppChannelDisconnectMutationVariables>;
export const ChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"wabaId"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumberId"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelsQuery, ChannelsQueryVariables>;
export const ChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}}]}}]}}]} as unknown as DocumentNode<ChannelQuery, ChannelQueryVariables>;
export const ChannelHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelHealth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedName"}},{"kind":"Field","name":{"kind":"Name","value":"isCoexistence"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"peoplePerDay"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"throughput"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"messagesPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nameReview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedName"}},{"kind":"Field","name":{"kind":"Name","value":"rejection"}}]}},{"kind":"Field","name":{"kind":"Name","value":"concerns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocking"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"historyImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDeclined"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownSince"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelHealthQuery, ChannelHealthQueryVariables>;
export const ChannelEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChannelEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelEventKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isOfAccount"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChannelEventsQuery, ChannelEventsQueryVariables>;
export const ChannelChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ChannelChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}}]}}]}}]} as unknown as DocumentNode<ChannelChangedSubscription, ChannelChangedSubscriptionVariables>;
export const WhatsAppChannelRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhatsAppChannelRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatsAppChannelRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatsAppChannelRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"localStorageRegion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WhatsAppChannelRegisterMutation, WhatsAppChannelRegisterMutationVariables>;
export const WebhookDeadLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeadLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeadLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeadLettersQuery, WebhookDeadLettersQueryVariables>;
export const WebhookDeadLetterReplayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WebhookDeadLetterReplay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeadLetterReplayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeadLetterReplay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isReplayed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeadLetterReplayMutation, WebhookDeadLetterReplayMutationVariables>;
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
export const ContactAttributesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isPersonal"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<ContactAttributesQuery, ContactAttributesQueryVariables>;
export const ContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactWhereInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContactsQuery, ContactsQueryVariables>;
export const ContactAddLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactAddLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAddLabelsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAddLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAddLabelsMutation, ContactAddLabelsMutationVariables>;
export const ContactAttributeCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactAttributeCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttributeCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttributeCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isPersonal"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAttributeCreateMutation, ContactAttributeCreateMutationVariables>;
export const ContactAttributeDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactAttributeDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttributeDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttributeDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isPersonal"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAttributeDeleteMutation, ContactAttributeDeleteMutationVariables>;
export const ContactAttributeUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactAttributeUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAttributeUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAttributeUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isPersonal"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactAttributeUpdateMutation, ContactAttributeUpdateMutationVariables>;
export const ContactBlockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactBlock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactBlockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactBlock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactBlockMutation, ContactBlockMutationVariables>;
export const ContactEventTrackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactEventTrack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactEventTrackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactEventTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNew"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactEventTrackMutation, ContactEventTrackMutationVariables>;
export const ContactEventsTrackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactEventsTrack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactEventsTrackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactEventsTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNew"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactEventsTrackMutation, ContactEventsTrackMutationVariables>;
export const ContactMergeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactMerge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactMergeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactMerge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactMergeMutation, ContactMergeMutationVariables>;
export const ContactMergeUndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactMergeUndo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactMergeUndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactMergeUndo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keptContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"restoredContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactMergeUndoMutation, ContactMergeUndoMutationVariables>;
export const ContactNoteCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactNoteCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactNoteCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactNoteCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactNoteCreateMutation, ContactNoteCreateMutationVariables>;
export const ContactNoteDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactNoteDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactNoteDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactNoteDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactNoteDeleteMutation, ContactNoteDeleteMutationVariables>;
export const ContactNoteUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactNoteUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactNoteUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactNoteUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactNoteUpdateMutation, ContactNoteUpdateMutationVariables>;
export const ContactRemoveLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactRemoveLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactRemoveLabelsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactRemoveLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactRemoveLabelsMutation, ContactRemoveLabelsMutationVariables>;
export const ContactSetAttributesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactSetAttributes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactSetAttributesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactSetAttributes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactSetAttributesMutation, ContactSetAttributesMutationVariables>;
export const ContactUnblockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactUnblock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactUnblockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactUnblock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactUnblockMutation, ContactUnblockMutationVariables>;
export const ContactUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactUpdateMutation, ContactUpdateMutationVariables>;
export const ContactUpsertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactUpsert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactUpsertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNew"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactUpsertMutation, ContactUpsertMutationVariables>;
export const ContactsUpsertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactsUpsert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsUpsertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"blockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"isRestricted"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isNew"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactsUpsertMutation, ContactsUpsertMutationVariables>;
export const BulkActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bulkAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changedCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"undoableUntil"}}]}}]}}]} as unknown as DocumentNode<BulkActionQuery, BulkActionQueryVariables>;
export const LabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<LabelsQuery, LabelsQueryVariables>;
export const ConversationAddLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationAddLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationAddLabelsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationAddLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationAddLabelsMutation, ConversationAddLabelsMutationVariables>;
export const ConversationAssignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationAssign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationAssignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationAssign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationAssignMutation, ConversationAssignMutationVariables>;
export const ConversationCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationCloseMutation, ConversationCloseMutationVariables>;
export const ConversationComposingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationComposing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationComposingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationComposing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isTold"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationComposingMutation, ConversationComposingMutationVariables>;
export const ConversationMarkReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationMarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationMarkReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationMarkRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationMarkReadMutation, ConversationMarkReadMutationVariables>;
export const ConversationMuteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationMute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationMuteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationMute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isMuted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationMuteMutation, ConversationMuteMutationVariables>;
export const ConversationRemoveLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationRemoveLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationRemoveLabelsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationRemoveLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationRemoveLabelsMutation, ConversationRemoveLabelsMutationVariables>;
export const ConversationReopenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationReopen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationReopenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationReopen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationReopenMutation, ConversationReopenMutationVariables>;
export const ConversationSetPendingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationSetPending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationSetPendingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationSetPending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRepliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"myUnreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationSetPendingMutation, ConversationSetPendingMutationVariables>;
export const ConversationUnmuteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConversationUnmute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationUnmuteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationUnmute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isMuted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationUnmuteMutation, ConversationUnmuteMutationVariables>;
export const InboxSettingsUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InboxSettingsUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InboxSettingsUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxSettingsUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isAssignedOnReply"}},{"kind":"Field","name":{"kind":"Name","value":"reopenWithinHours"}},{"kind":"Field","name":{"kind":"Name","value":"replyLock"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<InboxSettingsUpdateMutation, InboxSettingsUpdateMutationVariables>;
export const LabelCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LabelCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LabelCreateMutation, LabelCreateMutationVariables>;
export const LabelDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LabelDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabelDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedLabelId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LabelDeleteMutation, LabelDeleteMutationVariables>;
export const MacroDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MacroDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MacroDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macroDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedMacroId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MacroDeleteMutation, MacroDeleteMutationVariables>;
export const MacroUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MacroUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MacroUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macroUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"macro"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isShared"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MacroUpdateMutation, MacroUpdateMutationVariables>;
export const ComposingChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ComposingChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"composingChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isComposing"}}]}}]}}]} as unknown as DocumentNode<ComposingChangedSubscription, ComposingChangedSubscriptionVariables>;
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
export const ContactImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consentEvidence"}},{"kind":"Field","name":{"kind":"Name","value":"consentSource"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"failedCount"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]}}]} as unknown as DocumentNode<ContactImportQuery, ContactImportQueryVariables>;
export const ContactImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactImports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactImports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consentEvidence"}},{"kind":"Field","name":{"kind":"Name","value":"consentSource"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdCount"}},{"kind":"Field","name":{"kind":"Name","value":"errorsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"failedCount"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContactImportsQuery, ContactImportsQueryVariables>;
export const InboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationWhereInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationOrderInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceWindow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"preview"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const ThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"clientMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<ThreadQuery, ThreadQueryVariables>;
export const MessageSendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MessageSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MessageSendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageSend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageContent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<MessageSendMutation, MessageSendMutationVariables>;
export const InboxEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageReceivedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageContent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageQueuedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"clientMessageId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageStatusChangedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationChangedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentChangedEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaughtUpEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayedCount"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequiredEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"caption"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactsContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formattedName"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"waId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InteractiveReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowReplyContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"responseJson"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"catalogId"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productRetailerId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"itemPrice"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TemplateContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsupportedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"originalType"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}}]}}]}}]} as unknown as DocumentNode<InboxEventsSubscription, InboxEventsSubscriptionVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const MessageReceivedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MessageReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}}]}}]} as unknown as DocumentNode<MessageReceivedSubscription, MessageReceivedSubscriptionVariables>;
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
export const NotificationSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationSettingsQuery, NotificationSettingsQueryVariables>;
export const NotificationMarkAllReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationMarkAllRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMarkAllReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationMarkAllRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationMarkAllReadMutation, NotificationMarkAllReadMutationVariables>;
export const NotificationSnoozeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationSnooze"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationSnoozeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationSnooze"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"eventCount"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationSnoozeMutation, NotificationSnoozeMutationVariables>;
export const BreachReachDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BreachReach"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breachReach"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"entryCount"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]} as unknown as DocumentNode<BreachReachQuery, BreachReachQueryVariables>;
export const BreachesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Breaches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breaches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alertedAfterHours"}},{"kind":"Field","name":{"kind":"Name","value":"authorityDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"awareAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subjectCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BreachesQuery, BreachesQueryVariables>;
export const EncryptionKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EncryptionKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encryptionKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sealedCount"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<EncryptionKeysQuery, EncryptionKeysQueryVariables>;
export const EncryptionRotationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EncryptionRotation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encryptionRotation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<EncryptionRotationQuery, EncryptionRotationQueryVariables>;
export const LegalDisclosuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LegalDisclosures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalDisclosures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"executedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LegalDisclosuresQuery, LegalDisclosuresQueryVariables>;
export const LegalRequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LegalRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"approvers"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LegalRequestsQuery, LegalRequestsQueryVariables>;
export const OperatorActsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorActs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operatorActs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"targetId"}},{"kind":"Field","name":{"kind":"Name","value":"targetKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorActsQuery, OperatorActsQueryVariables>;
export const OwnInquiriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnInquiries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownInquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OwnInquiriesQuery, OwnInquiriesQueryVariables>;
export const OwnRequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendableTo"}},{"kind":"Field","name":{"kind":"Name","value":"intake"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metaUserId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRequestsQuery, OwnRequestsQueryVariables>;
export const PolicyAnnouncingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PolicyAnnouncing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyAnnouncing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcedCount"}},{"kind":"Field","name":{"kind":"Name","value":"bouncedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clearedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredCount"}},{"kind":"Field","name":{"kind":"Name","value":"userCount"}}]}}]}}]} as unknown as DocumentNode<PolicyAnnouncingQuery, PolicyAnnouncingQueryVariables>;
export const SecurityReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SecurityReports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"securityReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SecurityReportsQuery, SecurityReportsQueryVariables>;
export const SupportAccessOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportAccessOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportAccessOffers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SupportAccessOffersQuery, SupportAccessOffersQueryVariables>;
export const TransferCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransferCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phoneNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"phoneNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phoneNumber"}}}]}]}}]} as unknown as DocumentNode<TransferCheckQuery, TransferCheckQueryVariables>;
export const TransferSafeguardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransferSafeguards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferSafeguards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fromRegion"}},{"kind":"Field","name":{"kind":"Name","value":"mechanism"}},{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"toCountry"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TransferSafeguardsQuery, TransferSafeguardsQueryVariables>;
export const BreachCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BreachClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreachCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breachClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alertedAfterHours"}},{"kind":"Field","name":{"kind":"Name","value":"authorityDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"awareAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subjectCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<BreachCloseMutation, BreachCloseMutationVariables>;
export const BreachConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BreachConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreachConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breachConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alertedAfterHours"}},{"kind":"Field","name":{"kind":"Name","value":"authorityDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"awareAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subjectCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<BreachConfirmMutation, BreachConfirmMutationVariables>;
export const BreachNotifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BreachNotify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BreachNotifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breachNotify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"breach"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alertedAfterHours"}},{"kind":"Field","name":{"kind":"Name","value":"authorityDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"awareAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subjectCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<BreachNotifyMutation, BreachNotifyMutationVariables>;
export const EncryptionKeyRotateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EncryptionKeyRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EncryptionKeyRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encryptionKeyRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<EncryptionKeyRotateMutation, EncryptionKeyRotateMutationVariables>;
export const LegalRequestApproveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalRequestApprove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalRequestApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequestApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"approvers"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalRequestApproveMutation, LegalRequestApproveMutationVariables>;
export const LegalRequestCloseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalRequestClose"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalRequestCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequestClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"approvers"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalRequestCloseMutation, LegalRequestCloseMutationVariables>;
export const LegalRequestCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalRequestCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalRequestCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequestCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"approvers"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalRequestCreateMutation, LegalRequestCreateMutationVariables>;
export const LegalRequestExecuteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalRequestExecute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalRequestExecuteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequestExecute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"approvers"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalRequestExecuteMutation, LegalRequestExecuteMutationVariables>;
export const LegalRequestRefuseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalRequestRefuse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalRequestRefuseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequestRefuse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"approvers"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactIds"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalRequestRefuseMutation, LegalRequestRefuseMutationVariables>;
export const OwnInquiryAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnInquiryAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnInquiryAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownInquiryAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OwnInquiryAnswerMutation, OwnInquiryAnswerMutationVariables>;
export const OwnInquiryConvertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnInquiryConvert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnInquiryConvertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownInquiryConvert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OwnInquiryConvertMutation, OwnInquiryConvertMutationVariables>;
export const OwnRequestCompleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnRequestComplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRequestCompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownRequestComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendableTo"}},{"kind":"Field","name":{"kind":"Name","value":"intake"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metaUserId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRequestCompleteMutation, OwnRequestCompleteMutationVariables>;
export const OwnRequestDenyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnRequestDeny"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRequestDenyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownRequestDeny"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendableTo"}},{"kind":"Field","name":{"kind":"Name","value":"intake"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metaUserId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRequestDenyMutation, OwnRequestDenyMutationVariables>;
export const OwnRequestExtendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnRequestExtend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRequestExtendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownRequestExtend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendableTo"}},{"kind":"Field","name":{"kind":"Name","value":"intake"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metaUserId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRequestExtendMutation, OwnRequestExtendMutationVariables>;
export const OwnRequestStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OwnRequestStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRequestStartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownRequestStart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"extendableTo"}},{"kind":"Field","name":{"kind":"Name","value":"intake"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metaUserId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OwnRequestStartMutation, OwnRequestStartMutationVariables>;
export const PolicyPublishDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PolicyPublish"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicyPublishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyPublish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"isMaterial"}},{"kind":"Field","name":{"kind":"Name","value":"locales"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PolicyPublishMutation, PolicyPublishMutationVariables>;
export const SecurityReportDismissDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SecurityReportDismiss"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SecurityReportDismissInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"securityReportDismiss"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDismissed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SecurityReportDismissMutation, SecurityReportDismissMutationVariables>;
export const SubprocessorAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubprocessorAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubprocessorAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subprocessorAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subprocessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"dpaSignedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SubprocessorAddMutation, SubprocessorAddMutationVariables>;
export const SubprocessorEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubprocessorEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubprocessorEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subprocessorEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subprocessor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"dpaSignedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SubprocessorEndMutation, SubprocessorEndMutationVariables>;
export const TransferCountrySetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCountrySet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCountrySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCountrySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isSet"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TransferCountrySetMutation, TransferCountrySetMutationVariables>;
export const TransferSafeguardAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferSafeguardAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferSafeguardAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferSafeguardAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferSafeguard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fromRegion"}},{"kind":"Field","name":{"kind":"Name","value":"mechanism"}},{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"toCountry"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TransferSafeguardAddMutation, TransferSafeguardAddMutationVariables>;
export const TransferSafeguardEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferSafeguardEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferSafeguardEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferSafeguardEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferSafeguard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"fromRegion"}},{"kind":"Field","name":{"kind":"Name","value":"mechanism"}},{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"toCountry"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TransferSafeguardEndMutation, TransferSafeguardEndMutationVariables>;
export const UserMailSendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserMailSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserMailSendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userMailSend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipientCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UserMailSendMutation, UserMailSendMutationVariables>;
export const AccountDeletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountDeletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountDeletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}}]}}]} as unknown as DocumentNode<AccountDeletionQuery, AccountDeletionQueryVariables>;
export const DataExportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataExports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"contactId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadCount"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDownloadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"missingMediaCount"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DataExportsQuery, DataExportsQueryVariables>;
export const DataImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sourceWrittenAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<DataImportQuery, DataImportQueryVariables>;
export const DeletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Deletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"receipt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"receipt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"receipt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}}]}}]} as unknown as DocumentNode<DeletionQuery, DeletionQueryVariables>;
export const DeletionCertificateVerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeletionCertificateVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"signed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletionCertificateVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"signed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"signed"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletionId"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]}}]} as unknown as DocumentNode<DeletionCertificateVerifyQuery, DeletionCertificateVerifyQueryVariables>;
export const AccountDeletionCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountDeletionCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountDeletionCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountDeletionCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountDeletionCancelMutation, AccountDeletionCancelMutationVariables>;
export const AccountDeletionRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountDeletionRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountDeletionRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountDeletionRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountDeletionRequestMutation, AccountDeletionRequestMutationVariables>;
export const DataExportCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataExportCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataExportCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExportCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadCount"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDownloadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"missingMediaCount"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataExportCancelMutation, DataExportCancelMutationVariables>;
export const DataImportCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataImportCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataImportCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImportCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sourceWrittenAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataImportCancelMutation, DataImportCancelMutationVariables>;
export const DataImportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataImportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataImportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImportCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sourceWrittenAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uploadExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataImportCreateMutation, DataImportCreateMutationVariables>;
export const UserDeletionCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserDeletionCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserDeletionCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userDeletionCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UserDeletionCancelMutation, UserDeletionCancelMutationVariables>;
export const UserDeletionRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UserDeletionRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserDeletionRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userDeletionRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UserDeletionRequestMutation, UserDeletionRequestMutationVariables>;
export const DataExportUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DataExportUpdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExportUpdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"downloadCount"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastDownloadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"missingMediaCount"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}}]}}]}}]} as unknown as DocumentNode<DataExportUpdatedSubscription, DataExportUpdatedSubscriptionVariables>;
export const DataImportUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DataImportUpdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImportUpdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sourceWrittenAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<DataImportUpdatedSubscription, DataImportUpdatedSubscriptionVariables>;
export const ContactEraseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactErase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactEraseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactErase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactEraseMutation, ContactEraseMutationVariables>;
export const DataSubjectRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataSubjectRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"erased"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestQuery, DataSubjectRequestQueryVariables>;
export const DataExportRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataExportRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataExportRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExportRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataExportRequestMutation, DataExportRequestMutationVariables>;
export const DataExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<DataExportQuery, DataExportQueryVariables>;
export const AccountDataRegionSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountDataRegionSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountDataRegionSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountDataRegionSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataRegion"}},{"kind":"Field","name":{"kind":"Name","value":"dataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"isAllowed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AccountDataRegionSetMutation, AccountDataRegionSetMutationVariables>;
export const AccountDataLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountDataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataRegion"}},{"kind":"Field","name":{"kind":"Name","value":"dataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"isAllowed"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountDataLocationsQuery, AccountDataLocationsQueryVariables>;
export const AnnouncementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Announcements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"announcedAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<AnnouncementsQuery, AnnouncementsQueryVariables>;
export const CommunicationPreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommunicationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communicationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isMandatory"}},{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}}]} as unknown as DocumentNode<CommunicationPreferencesQuery, CommunicationPreferencesQueryVariables>;
export const CookieDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CookieDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cookieDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"maxAgeSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"storage"}}]}}]}}]} as unknown as DocumentNode<CookieDefinitionsQuery, CookieDefinitionsQueryVariables>;
export const CookiePreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CookiePreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cookiePreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chosenAt"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}}]}}]}}]} as unknown as DocumentNode<CookiePreferencesQuery, CookiePreferencesQueryVariables>;
export const DataLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"store"}}]}}]}}]} as unknown as DocumentNode<DataLocationsQuery, DataLocationsQueryVariables>;
export const DataMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"retentionText"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}}]}}]}}]} as unknown as DocumentNode<DataMapQuery, DataMapQueryVariables>;
export const DisclosuresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disclosures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclosures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contactId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}}]}}]}}]} as unknown as DocumentNode<DisclosuresQuery, DisclosuresQueryVariables>;
export const ErasureCertificateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErasureCertificate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"erasureJobId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureCertificate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"erasureJobId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"erasureJobId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasureJobId"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]}}]} as unknown as DocumentNode<ErasureCertificateQuery, ErasureCertificateQueryVariables>;
export const ErasureCertificateVerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErasureCertificateVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"signed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureCertificateVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"signed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"signed"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasureJobId"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"signed"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}}]}}]} as unknown as DocumentNode<ErasureCertificateVerifyQuery, ErasureCertificateVerifyQueryVariables>;
export const ErasureJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErasureJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<ErasureJobQuery, ErasureJobQueryVariables>;
export const ErasureJobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErasureJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ErasureJobsQuery, ErasureJobsQueryVariables>;
export const LegalHoldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LegalHolds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalHolds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LegalHoldsQuery, LegalHoldsQueryVariables>;
export const PolicyVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PolicyVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"isMaterial"}},{"kind":"Field","name":{"kind":"Name","value":"locales"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<PolicyVersionQuery, PolicyVersionQueryVariables>;
export const PolicyVersionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PolicyVersions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"inForceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"isMaterial"}},{"kind":"Field","name":{"kind":"Name","value":"locales"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PolicyVersionsQuery, PolicyVersionsQueryVariables>;
export const ProcessingActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProcessingActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"processingActivities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}}]}}]}}]} as unknown as DocumentNode<ProcessingActivitiesQuery, ProcessingActivitiesQueryVariables>;
export const RetentionPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"isSettable"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"maxDays"}},{"kind":"Field","name":{"kind":"Name","value":"minDays"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]} as unknown as DocumentNode<RetentionPoliciesQuery, RetentionPoliciesQueryVariables>;
export const RetentionPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionCategory"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cutoff"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}}]}}]}}]} as unknown as DocumentNode<RetentionPreviewQuery, RetentionPreviewQueryVariables>;
export const RetentionRunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RetentionRuns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionRuns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cutoff"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<RetentionRunsQuery, RetentionRunsQueryVariables>;
export const RightsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"breachHours"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"law"}},{"kind":"Field","name":{"kind":"Name","value":"minAge"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}}]}}]} as unknown as DocumentNode<RightsQuery, RightsQueryVariables>;
export const SaleSharingStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SaleSharingStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saleSharingStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOptedOut"}},{"kind":"Field","name":{"kind":"Name","value":"isSignalHonoured"}},{"kind":"Field","name":{"kind":"Name","value":"optedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]} as unknown as DocumentNode<SaleSharingStatusQuery, SaleSharingStatusQueryVariables>;
export const SubprocessorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Subprocessors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subprocessors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"dpaSignedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SubprocessorsQuery, SubprocessorsQueryVariables>;
export const CommunicationPreferencesUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommunicationPreferencesUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommunicationPreferencesUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communicationPreferencesUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communicationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isMandatory"}},{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CommunicationPreferencesUpdateMutation, CommunicationPreferencesUpdateMutationVariables>;
export const CommunicationUnsubscribeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommunicationUnsubscribe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommunicationUnsubscribeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"communicationUnsubscribe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CommunicationUnsubscribeMutation, CommunicationUnsubscribeMutationVariables>;
export const CookiePreferencesSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CookiePreferencesSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CookiePreferencesSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cookiePreferencesSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cookiePreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chosenAt"}},{"kind":"Field","name":{"kind":"Name","value":"noticeVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CookiePreferencesSetMutation, CookiePreferencesSetMutationVariables>;
export const ErasureJobCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasureJobCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ErasureJobCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureJobCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ErasureJobCancelMutation, ErasureJobCancelMutationVariables>;
export const LegalHoldPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalHoldPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalHoldPlaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalHoldPlace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalHold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalHoldPlaceMutation, LegalHoldPlaceMutationVariables>;
export const LegalHoldReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LegalHoldRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LegalHoldReleaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalHoldRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalHold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LegalHoldReleaseMutation, LegalHoldReleaseMutationVariables>;
export const PolicyAcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PolicyAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicyAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyAcceptance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PolicyAcceptMutation, PolicyAcceptMutationVariables>;
export const RetentionPolicySetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetentionPolicySet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionPolicySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionPolicySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"isSettable"}},{"kind":"Field","name":{"kind":"Name","value":"jurisdiction"}},{"kind":"Field","name":{"kind":"Name","value":"maxDays"}},{"kind":"Field","name":{"kind":"Name","value":"minDays"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RetentionPolicySetMutation, RetentionPolicySetMutationVariables>;
export const RetentionRunStartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetentionRunStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionRunStartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionRunStart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retentionRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cutoff"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"errors"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RetentionRunStartMutation, RetentionRunStartMutationVariables>;
export const SaleSharingOptOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaleSharingOptOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaleSharingOptOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saleSharingOptOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saleSharingStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOptedOut"}},{"kind":"Field","name":{"kind":"Name","value":"isSignalHonoured"}},{"kind":"Field","name":{"kind":"Name","value":"optedOutAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SaleSharingOptOutMutation, SaleSharingOptOutMutationVariables>;
export const SecurityIncidentReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SecurityIncidentReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SecurityIncidentReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"securityIncidentReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SecurityIncidentReportMutation, SecurityIncidentReportMutationVariables>;
export const SubprocessorObjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubprocessorObject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubprocessorObjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subprocessorObject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"objectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SubprocessorObjectMutation, SubprocessorObjectMutationVariables>;
export const DataSubjectRequestStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataSubjectRequestStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmationCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"confirmationCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmationCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestStatusQuery, DataSubjectRequestStatusQueryVariables>;
export const DataSubjectRequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataSubjectRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestsQuery, DataSubjectRequestsQueryVariables>;
export const MinorReportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MinorReports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasureJobId"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reporter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MinorReportsQuery, MinorReportsQueryVariables>;
export const PrivacyInquiriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyInquiries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyInquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyInquiriesQuery, PrivacyInquiriesQueryVariables>;
export const PrivacyInquiryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]} as unknown as DocumentNode<PrivacyInquiryQuery, PrivacyInquiryQueryVariables>;
export const ContactMinorReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ContactMinorReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactMinorReportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactMinorReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReported"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ContactMinorReportMutation, ContactMinorReportMutationVariables>;
export const DataSubjectRequestAcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestAcceptMutation, DataSubjectRequestAcceptMutationVariables>;
export const DataSubjectRequestCancelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestCancelMutation, DataSubjectRequestCancelMutationVariables>;
export const DataSubjectRequestCompleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestComplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestCompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestCompleteMutation, DataSubjectRequestCompleteMutationVariables>;
export const DataSubjectRequestConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestConfirmMutation, DataSubjectRequestConfirmMutationVariables>;
export const DataSubjectRequestCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestCreateMutation, DataSubjectRequestCreateMutationVariables>;
export const DataSubjectRequestDenyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestDeny"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestDenyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestDeny"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestDenyMutation, DataSubjectRequestDenyMutationVariables>;
export const DataSubjectRequestExtendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestExtend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestExtendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestExtend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestExtendMutation, DataSubjectRequestExtendMutationVariables>;
export const DataSubjectRequestLiftRestrictionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestLiftRestriction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestLiftRestrictionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestLiftRestriction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestLiftRestrictionMutation, DataSubjectRequestLiftRestrictionMutationVariables>;
export const DataSubjectRequestSendCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestSendCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestSendCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestSendCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestSendCodeMutation, DataSubjectRequestSendCodeMutationVariables>;
export const DataSubjectRequestSubmitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestSubmit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmationCode"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestSubmitMutation, DataSubjectRequestSubmitMutationVariables>;
export const DataSubjectRequestVerifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DataSubjectRequestVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSubjectRequestVerifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestVerifyMutation, DataSubjectRequestVerifyMutationVariables>;
export const MinorReportConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MinorReportConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MinorReportConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorReportConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasureJobId"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reporter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MinorReportConfirmMutation, MinorReportConfirmMutationVariables>;
export const MinorReportCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MinorReportCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MinorReportCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorReportCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReported"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MinorReportCreateMutation, MinorReportCreateMutationVariables>;
export const MinorReportRejectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MinorReportReject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MinorReportRejectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorReportReject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasureJobId"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reporter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MinorReportRejectMutation, MinorReportRejectMutationVariables>;
export const PrivacyInquiryAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrivacyInquiryAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyInquiryAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyInquiryAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyInquiryAnswerMutation, PrivacyInquiryAnswerMutationVariables>;
export const PrivacyInquiryConvertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrivacyInquiryConvert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyInquiryConvertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyInquiryConvert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyInquiryConvertMutation, PrivacyInquiryConvertMutationVariables>;
export const PrivacyInquiryCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrivacyInquiryCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyInquiryCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyInquiryCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyInquiryCreateMutation, PrivacyInquiryCreateMutationVariables>;
export const DataSubjectRequestChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DataSubjectRequestChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSubjectRequestChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeBy"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"complaintRoute"}},{"kind":"Field","name":{"kind":"Name","value":"contactId"}},{"kind":"Field","name":{"kind":"Name","value":"dataExportId"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOfId"}}]}}]}}]} as unknown as DocumentNode<DataSubjectRequestChangedSubscription, DataSubjectRequestChangedSubscriptionVariables>;
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
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFour"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const LoginHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LoginHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loginHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attemptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LoginHistoryQuery, LoginHistoryQueryVariables>;
export const ApiKeyRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApiKeyRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFour"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeyRevokeMutation, ApiKeyRevokeMutationVariables>;
export const InvitationAcceptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PasswordChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessionCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const RecoveryCodesRenewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecoveryCodesRenew"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecoveryCodesRenewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesRenew"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RecoveryCodesRenewMutation, RecoveryCodesRenewMutationVariables>;
export const SessionRefreshDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRefresh"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRefreshInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRefresh"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionRevokeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isRevoked"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const SessionStepUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionStepUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionStepUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionStepUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SessionStepUpMutation, SessionStepUpMutationVariables>;
export const SessionSwitchAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionSwitchAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionSwitchAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionSwitchAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SessionSwitchAccountMutation, SessionSwitchAccountMutationVariables>;
export const TwoFactorDisableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TwoFactorDisable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TwoFactorDisableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"twoFactorDisable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDisabled"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TwoFactorDisableMutation, TwoFactorDisableMutationVariables>;
export const SegmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Segments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentsQuery, SegmentsQueryVariables>;
export const SegmentContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SegmentContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SegmentContactsQuery, SegmentContactsQueryVariables>;
export const SegmentPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SegmentPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentRuleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentPreviewQuery, SegmentPreviewQueryVariables>;
export const SegmentCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentCreateMutation, SegmentCreateMutationVariables>;
export const SegmentAddContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentAddContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentAddContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentAddContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentAddContactsMutation, SegmentAddContactsMutationVariables>;
export const SegmentMembershipChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SegmentMembershipChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentMembershipChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"segmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segmentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentMembershipChangedSubscription, SegmentMembershipChangedSubscriptionVariables>;
export const SegmentDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedSegmentId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentDeleteMutation, SegmentDeleteMutationVariables>;
export const SegmentRemoveContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentRemoveContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentRemoveContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentRemoveContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"computedAt"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentRemoveContactsMutation, SegmentRemoveContactsMutationVariables>;
export const SegmentUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SegmentUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SegmentUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"computedAt"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SegmentUpdateMutation, SegmentUpdateMutationVariables>;
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
export const AssignmentPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssignmentPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignmentPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"isOnlyAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isSticky"}},{"kind":"Field","name":{"kind":"Name","value":"requeueAfterMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}}]}}]}}]} as unknown as DocumentNode<AssignmentPoliciesQuery, AssignmentPoliciesQueryVariables>;
export const TeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Team"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TeamQuery, TeamQueryVariables>;
export const AssignmentPolicyDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignmentPolicyDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignmentPolicyDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignmentPolicyDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"isOnlyAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isSticky"}},{"kind":"Field","name":{"kind":"Name","value":"requeueAfterMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AssignmentPolicyDeleteMutation, AssignmentPolicyDeleteMutationVariables>;
export const AssignmentPolicySetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignmentPolicySet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignmentPolicySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignmentPolicySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"isOnlyAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"isSticky"}},{"kind":"Field","name":{"kind":"Name","value":"requeueAfterMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AssignmentPolicySetMutation, AssignmentPolicySetMutationVariables>;
export const ChannelSetDefaultTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChannelSetDefaultTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelSetDefaultTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelSetDefaultTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayPhoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isCoexistence"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"localStorageRegion"}},{"kind":"Field","name":{"kind":"Name","value":"messagingLimit"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumberId"}},{"kind":"Field","name":{"kind":"Name","value":"qualityRating"}},{"kind":"Field","name":{"kind":"Name","value":"sendsReadReceipts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ChannelSetDefaultTeamMutation, ChannelSetDefaultTeamMutationVariables>;
export const MemberChangeRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberChangeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberChangeRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberChangeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasTwoFactor"}},{"kind":"Field","name":{"kind":"Name","value":"isAutoOffline"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MemberChangeRoleMutation, MemberChangeRoleMutationVariables>;
export const MemberInviteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberInvite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberInviteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberInvite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MemberInviteMutation, MemberInviteMutationVariables>;
export const MemberRemoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasTwoFactor"}},{"kind":"Field","name":{"kind":"Name","value":"isAutoOffline"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MemberRemoveMutation, MemberRemoveMutationVariables>;
export const MemberSetCapacityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MemberSetCapacity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberSetCapacityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberSetCapacity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasTwoFactor"}},{"kind":"Field","name":{"kind":"Name","value":"isAutoOffline"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MemberSetCapacityMutation, MemberSetCapacityMutationVariables>;
export const TeamDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TeamDeleteMutation, TeamDeleteMutationVariables>;
export const TeamRemoveMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamRemoveMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamRemoveMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamRemoveMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TeamRemoveMembersMutation, TeamRemoveMembersMutationVariables>;
export const TeamUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TeamUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TeamUpdateMutation, TeamUpdateMutationVariables>;
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