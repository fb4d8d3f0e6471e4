/** How rows of a table are taken over. */
export interface RestoreRule {
  /** Columns inside which ids stand: lists, and what was saved of the API's input. */
  idsWithin?: readonly string[];
  /** Columns that point at a member without a foreign key; nobody where the account has no such member. */
  memberOrNobody?: readonly string[];
}

/**
 * The tables that an import restores. What an archive holds besides is for reading: sessions, keys and memberships are given
 * anew, tries to send and clocks that run are of the installation where they ran.
 */
export const restoreRules: Readonly<Record<string, RestoreRule>> = {
  team: {},
  team_member: {},
  channel: {},
  label: {},
  contact_attribute: {},
  contact: { memberOrNobody: ['owner_id', 'blocked_by', 'created_by'] },
  contact_identity: {},
  contact_alias: {},
  contact_label: {},
  contact_note: {},
  contact_event: {},
  contact_duplicate_dismissal: {},
  consent_notice: {},
  consent_event: {},
  contact_consent: {},
  // What its request asked for holds on, though the request is of the other account; nobody lifts it by mistake.
  contact_restriction: {},
  opt_out_setting: {},
  template_category: {},
  suppression: {},
  // Whom they mean nobody knows any more: they stay as they were made, under the name of the account that the archive is of.
  suppression_key: {},
  suppression_origin: {},
  business_hours: {},
  business_hours_channel: {},
  inbox_settings: {},
  conversation: { memberOrNobody: ['assignee_id'] },
  conversation_label: {},
  conversation_read: {},
  activity: { idsWithin: ['details'] },
  media: {},
  message: {},
  message_status: {},
  note: { idsWithin: ['mentions'] },
  note_mention: {},
  note_media: {},
  voice_call: {},
  canned_response: {},
  macro: { idsWithin: ['actions'] },
  saved_view: { idsWithin: ['filter'] },
  segment: { idsWithin: ['rule'] },
  segment_reference: {},
  segment_member: {},
  assignment_policy: {},
  member_capacity: {},
  channel_routing: {},
  auto_reply: {},
  auto_reply_sent: {},
  auto_close_policy: {},
  service_level: { idsWithin: ['channel_ids', 'team_ids'] },
  survey_settings: {},
  survey: {},
  contact_import: { idsWithin: ['label_ids'] },
  contact_import_contact: {},
  contact_import_error: {},
};

/** Why tables of an archive of an account are not restored. */
export const notRestored: Readonly<Record<string, string>> = {
  account: 'the account that is restored into has a name of its own',
  membership: 'members join by invitation; whoever joined before with the same address keeps their work',
  member: 'whom ids of members mean, for the same purpose',
  account_hand_over: 'it is over, or about another account',
  account_controller: 'who answers for the account that is restored into is written down there',
  api_key: 'keys are made anew',
  invitation: 'members are invited anew',
  audit_entry: 'what was done elsewhere does not stand in the chain of this account',
  audit_head: 'each account has a chain of its own',
  channel_event: 'what Meta told of a number is told anew when it is connected',
  contact_merge: 'a merge can be undone only where it was made',
  contact_merge_row: 'a merge can be undone only where it was made',
  bulk_action: 'work that is over',
  bulk_action_item: 'work that is over',
  macro_run: 'work that is over',
  send_attempt: 'nothing is sent again',
  service_clock: 'clocks start with the next message',
  assignment_turn: 'turns begin anew',
  retention_policy: 'how long something is kept is said anew, before anything is deleted by it',
  retention_run: 'work that is over',
  policy_account_notice: 'what the platform told another account',
  usage_rollup: 'numbers of another account',
  integration: 'third parties are connected anew',
  support_access_grant: 'what staff of the platform was let to see of another account',
  support_session: 'what staff of the platform was let to see of another account',
  support_view: 'what staff of the platform was let to see of another account',
  subprocessor_notice: 'what the platform told another account',
  subprocessor_objection: 'what another account told the platform',
};

/** Columns that hold the id of a user, or of a program that acted like one. */
export const userColumns: ReadonlySet<string> = new Set([
  'user_id',
  'owner_id',
  'assignee_id',
  'author_id',
  'created_by',
  'actor_id',
  'agent_id',
  'blocked_by',
  'dismissed_by',
  'published_by',
]);
