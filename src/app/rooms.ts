import { Envelope, masterKey } from '../platform/crypto/envelope.js';
import { jobRequest } from '../platform/jobs/job-queue.js';
import { CloudApi } from '../platform/whatsapp/cloud-api.js';
import { ClamdScanner } from '../platform/files/clamd-scanner.js';
import { auditModule } from '../domains/audit/audit.module.js';
import { operateWithJobs } from '../domains/accounts/operator-work.service.js';
import { isMailWanted } from '../domains/preferences/preference.queries.js';
import { accountsModule } from '../domains/accounts/accounts.module.js';
import { actionsModule } from '../domains/actions/actions.module.js';
import { callsModule } from '../domains/calls/calls.module.js';
import { calendarsModule } from '../domains/calendars/calendars.module.js';
import { holdPolicies } from '../domains/assignment/assignment.queries.js';
import { attributesModule } from '../domains/attributes/attributes.module.js';
import { channelsModule } from '../domains/channels/channels.module.js';
import { releaseContacts } from '../domains/contacts/contact-release.js';
import { consentModule } from '../domains/consent/consent.module.js';
import { contactsModule } from '../domains/contacts/contacts.module.js';
import { followDismissalsOfMerge } from '../domains/duplicates/duplicate-merge.js';
import { duplicatesModule } from '../domains/duplicates/duplicates.module.js';
import { followMemberRemoval, followTeamRemoval } from '../domains/conversations/conversation-release.js';
import { moveAlong } from '../domains/conversations/conversation-fold.js';
import { conversationMerge } from '../domains/conversations/conversation-merge.js';
import { conversationsModule } from '../domains/conversations/conversations.module.js';
import { heardOn } from '../domains/conversations/heard-on.js';
import { ErasedChannels, forgetErasedChannels } from '../domains/privacy/erased-channels.js';
import { ingestModule } from '../domains/ingest/ingest.module.js';
import { holding } from '../domains/retention/legal-hold.queries.js';
import { RequestCodes } from '../domains/requests/request-codes.js';
import { webhookReplayUnroutedJob } from '../domains/ingest/webhook.jobs.js';
import { mediaResume } from '../domains/media/media.jobs.js';
import { mediaModule } from '../domains/media/media.module.js';
import { callsUnderWay } from '../domains/messages/consent-fence.queries.js';
import { deliverAfterMerge } from '../domains/messages/message-merge.js';
import { resumeJob } from '../domains/messages/message.jobs.js';
import { MessageReader } from '../domains/messages/message.queries.js';
import { messagesModule } from '../domains/messages/messages.module.js';
import { notesModule } from '../domains/notes/notes.module.js';
import { analyticsModule } from '../domains/analytics/analytics.module.js';
import { UsagePseudonyms } from '../domains/analytics/usage-pseudonyms.js';
import { UsageTracking } from '../domains/analytics/usage-tracking.service.js';
import { IntegrationGrants } from '../domains/integrations/integration-grant.service.js';
import { integrationsModule } from '../domains/integrations/integrations.module.js';
import { ThreadAhead } from '../domains/messages/thread-ahead.js';
import { searchModule } from '../domains/search/search.module.js';
import { notificationsModule } from '../domains/notifications/notifications.module.js';
import { supportModule } from '../domains/support/support.module.js';
import { followClocksOfMerge } from '../domains/service-levels/service-clock-merge.js';
import { teamsModule } from '../domains/teams/teams.module.js';
import { ReplyWords } from '../domains/responses/reply-words.service.js';
import { responsesModule } from '../domains/responses/responses.module.js';
import { profileMerge } from '../domains/profiles/profile-merge.js';
import { viewsModule } from '../domains/views/views.module.js';
import { profilesModule } from '../domains/profiles/profiles.module.js';
import { segmentsModule } from '../domains/segments/segments.module.js';
import { followSegmentsOfMerge } from '../domains/segments/segment-merge.js';
import { followImportsOfMerge } from '../domains/imports/import-merge.js';
import { Credentials } from './credentials.js';
import type { Ground } from './ground.js';
import { housekeeping } from './housekeeping.js';
import { mailRoom } from './mail-room.js';
import { MailOutbox } from '../platform/mail/mail-outbox.js';
import { NodeResolver } from './node.resolver.js';
import { composeDataRooms } from './rooms/data-rooms.js';
import { composeOwnRooms } from './rooms/own-rooms.js';
import { composeServiceRooms } from './rooms/service-rooms.js';
import { createRateBuckets } from './rate-buckets.js';
import type { Room } from './room.js';
import { SealedFolders } from './sealed-folders.js';

/** The rooms, and what `app` needs of them by name. */
export type Composed = ReturnType<typeof composeRooms>;

/** Builds every room, left to right; nothing is opened or asked by it. */
export function composeRooms(ground: Ground) {
  const { config, database, bus, clock, logger, metrics } = ground;
  const { secretsKeys, dataDir } = config;
  const envelope = new Envelope(config.sealingKeys.map(masterKey));
  const buckets = createRateBuckets(config, logger);
  const base = { database, clock, logger };
  const files = new SealedFolders(config, envelope, clock);

  const mails = new MailOutbox(envelope);
  const operate = operateWithJobs(database, ground.jobs);

  const own = composeOwnRooms(ground, { operate, mails, envelope, buckets, fileKeys: files.keys });
  const { outgoing } = own.registers;
  const isHostAllowed = (host: string): boolean => outgoing.isHostAllowed(host);
  const cloudApi = new CloudApi({
    graphUrl: ground.graphUrl,
    version: config.whatsAppApiVersion,
    isHostAllowed,
    mayMessage: (recipient) => outgoing.mayMessage(recipient),
  });
  const mail = mailRoom({ config, database, envelope, clock, logger, isHostAllowed, isWanted: isMailWanted });
  const audit = auditModule({ database, secretsKeys, dataDir, clock, logger });
  const grants = new IntegrationGrants(envelope);
  const pseudonyms = new UsagePseudonyms(secretsKeys);
  const tracking = new UsageTracking(pseudonyms);
  const accounts = accountsModule({
    database,
    bus,
    clock,
    secretsKeys,
    envelope,
    jobs: ground.jobs,
    outbox: mails,
    appUrl: config.appUrl ?? ground.publicUrl,
    audit: audit.log,
    buckets,
    removalFollowers: [followMemberRemoval, releaseContacts, grants.revokeOf, tracking.forget],
    credentials: [grants.revokeOf],
    signUpByMail: config.signUpByMail,
  });
  const support = supportModule({ database, audit: audit.log, staff: own.operators.keys, clock });
  const teams = teamsModule({
    database,
    presence: ground.presence,
    removalFollowers: [holdPolicies, followTeamRemoval],
  });
  const erasedChannels = new ErasedChannels(secretsKeys);
  const channels = channelsModule({
    heardAgain: forgetErasedChannels(erasedChannels),
    regions: own.registers.regions,
    database,
    cloudApi,
    envelope,
    connectedJobs: (accountId, { id, phoneNumberId }) => [
      jobRequest(resumeJob, { accountId, channelId: id }),
      jobRequest(mediaResume, { accountId, channelId: id }),
      jobRequest(webhookReplayUnroutedJob, { accountId, phoneNumberId }),
    ],
  });
  const attributes = attributesModule();
  const consent = consentModule(ground, { cloudApi, tokens: channels.tokens }, callsUnderWay);
  const contacts = contactsModule({
    database,
    clock,
    mergeFollowers: [
      consent.merge,
      conversationMerge,
      profileMerge,
      deliverAfterMerge,
      followSegmentsOfMerge,
      followImportsOfMerge,
      followDismissalsOfMerge,
      followClocksOfMerge,
    ],
    heardOn,
    consent,
    holding,
  });
  const duplicates = duplicatesModule({ database });
  const calendars = calendarsModule();
  const media = mediaModule({
    database,
    cloudApi,
    clock,
    logger,
    secretsKeys,
    storage: files.open('media'),
    publicUrl: ground.publicUrl,
    tokens: channels.tokens,
    health: channels.health,
    scanner: config.clamdUrl ? new ClamdScanner(config.clamdUrl, isHostAllowed) : undefined,
  });
  // Conversations show a message in their list: the reader of the room to their right is lent to them.
  const messageReader = new MessageReader(media.links.linkOf);
  const threads = new ThreadAhead(messageReader);
  const conversations = conversationsModule({
    bus,
    ...base,
    lastMessage: messageReader,
    thread: threads,
  });
  // What is sent may be made of what is kept for it: lent to the room to its left in the same way.
  const words = new ReplyWords();
  const views = viewsModule();
  const messages = messagesModule({
    database,
    cloudApi,
    buckets,
    logger,
    identities: contacts.identities,
    channels,
    conversations,
    library: media.library,
    reader: messageReader,
    threads,
    replyParts: words,
    optOuts: consent.optOuts,
    mails,
    hidden: new RequestCodes(secretsKeys),
  });
  const search = searchModule({ database, messages: messageReader });
  const notifications = notificationsModule({
    database,
    outbox: mails,
    clock,
    appUrl: config.appUrl ?? ground.publicUrl,
    conversations: conversations.reader,
    holding,
  });
  // Notes, drafts and calls go where the thread goes when two people turn out to be one.
  moveAlong('note');
  moveAlong('conversation_draft');
  moveAlong('voice_call');
  const profiles = profilesModule({
    conversations: conversations.reader,
    people: contacts,
    consents: consent.consents,
    holding,
  });
  const analytics = analyticsModule({ database, clock, pseudonyms, tracking });
  const integrations = integrationsModule({
    ...base,
    envelope,
    buckets,
    grants,
    people: contacts.upserts,
    events: profiles.events,
    publicUrl: ground.publicUrl,
  });
  const notes = notesModule({
    conversations,
    media: media.reader,
    library: media.library,
    timeline: messages.timeline,
    holding,
  });
  const responses = responsesModule({
    words,
    conversations: conversations.reader,
    media: media.reader,
    library: media.library,
  });
  const service = composeServiceRooms(ground, { conversations, messages, notes });
  const calls = callsModule({
    ...base,
    conversations,
    identities: contacts.identities,
    timeline: messages.timeline,
  });
  const actions = actionsModule({
    database,
    conversations,
    holding,
    outbound: messages.outbound,
    words,
    notes: notes.notes,
    contacts: contacts.contacts,
  });
  const segments = segmentsModule({ database, clock, logger });
  const data = composeDataRooms(ground, {
    regions: own.registers.regions,
    operate,
    mails,
    envelope,
    buckets,
    audit,
    accounts,
    channels,
    contacts,
    consent,
    media,
    messages,
    erasedChannels,
    files,
  });
  const ingest = ingestModule({
    database,
    jobs: ground.jobs,
    logger,
    metrics,
    appSecrets: [config.whatsAppAppSecret],
    verifyToken: config.whatsAppVerifyToken,
    inbound: messages.inbound,
    statuses: messages.statuses,
    identities: contacts.identities,
    health: channels.health,
    app: { history: messages.history, addressBook: contacts.addressBook, calls: calls.calls },
    consent,
    clock,
    erased: data.privacy.people,
    numbers: (body) => erasedChannels.hashesIn(body),
  });
  const house = housekeeping({
    database,
    clock,
    sessions: accounts.sessions,
    choices: own.cookies.choices,
    eventRetentionDays: config.eventRetentionDays,
  });

  const rooms: readonly Room[] = [
    audit,
    accounts,
    support,
    teams,
    ...Object.values(own),
    channels,
    attributes,
    contacts,
    duplicates,
    consent,
    calendars,
    conversations,
    views,
    media,
    messages,
    search,
    notifications,
    notes,
    calls,
    responses,
    ...Object.values(service),
    profiles,
    integrations,
    analytics,
    actions,
    segments,
    ...Object.values(data),
    data.privacy.leaving,
    ingest,
    house,
    mail,
  ];
  return {
    rooms,
    resolvers: [...rooms.flatMap((room) => room.resolvers), new NodeResolver(rooms.flatMap((room) => room.nodes))],
    authenticator: accounts.authenticator,
    credentials: new Credentials({
      authenticator: accounts.authenticator,
      operators: own.operators.keys,
      support: support.sessions,
    }),
    supportRecord: support.record,
    pulling: integrations.sync,
    usage: analytics,
    announcing: own.policies.announcing,
    choices: own.cookies.choices,
    registers: own.registers,
    encryption: own.encryption,
    breaches: own.incidents.breaches,
    envelope,
    files,
    auditLog: audit.log,
    audit,
    digests: notifications.digests,
    mail: mail.sending,
    accounts: accounts.accounts,
    apiKeys: accounts.apiKeys,
    connectChannel: channels.connect,
    assignment: service.assignment.assignment,
    erasures: data.privacy,
    retention: data.retention,
    legalNotices: data.legalRequests.notices,
    requests: data.requests,
    async close(): Promise<void> {
      accounts.authenticator.close();
      await cloudApi.close();
      await buckets.close();
    },
  };
}
