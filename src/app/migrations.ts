import { readdir } from 'node:fs/promises';
import type { Migration } from '@mikro-orm/migrations';
import type { Constructor } from '@mikro-orm/sql';
import type { NamedMigration } from '../platform/database/migrate.js';

const folder = new URL('../../migrations/', import.meta.url);

/** Every file of the folder `migrations`, by the time in its name; each exports one class. */
export const migrations: readonly NamedMigration[] = await Promise.all(
  (await readdir(folder))
    .filter((file) => /^\d{12}_\w+\.[jt]s$/.test(file))
    .sort()
    .map(async (file) => {
      const [found] = Object.values(
        (await import(new URL(file, folder).href)) as Record<string, Constructor<Migration>>,
      );
      return { name: file.slice(0, file.lastIndexOf('.')), class: found! };
    }),
);
import { PlatformRolesAndEventLog } from '../../migrations/202611230001_platform_roles_and_event_log.js';
import { AccountsBase } from '../../migrations/202611230002_accounts_base.js';
import { InboxBase } from '../../migrations/202611230003_inbox_base.js';
import { MessagesWaiting } from '../../migrations/202611240001_messages_waiting.js';
import { TeamsAndVisibility } from '../../migrations/202611241001_teams_and_visibility.js';
import { EventFollowers } from '../../migrations/202611241002_event_followers.js';
import { ConversationsLifecycle } from '../../migrations/202611241010_conversations_lifecycle.js';
import { ActionsBulkAndMacros } from '../../migrations/202611241011_actions_bulk_and_macros.js';
import { SearchIndex } from '../../migrations/202611241021_search_index.js';
import { TeamsAvailability } from '../../migrations/202611241030_teams_availability.js';
import { AssignmentBase } from '../../migrations/202611241031_assignment_base.js';
import { MediaAtMeta } from '../../migrations/202611241040_media_at_meta.js';
import { MessagesRetryAndReceipts } from '../../migrations/202611241041_messages_retry_and_receipts.js';
import { Notes } from '../../migrations/202611241042_notes.js';
import { CalendarsBusinessHours } from '../../migrations/202611241050_calendars_business_hours.js';
import { ServiceLevels } from '../../migrations/202611241051_service_levels.js';
import { AutoReplies } from '../../migrations/202611241052_auto_replies.js';
import { Surveys } from '../../migrations/202611241053_surveys.js';
import { PlatformMail } from '../../migrations/202611241060_platform_mail.js';
import { AccountsTwoFactor } from '../../migrations/202611241061_accounts_two_factor.js';
import { AuditBase } from '../../migrations/202611241062_audit_base.js';
import { NotificationsBase } from '../../migrations/202611241063_notifications_base.js';
import { ContactsProfile } from '../../migrations/202611241070_contacts_profile.js';
import { ProfilesBase } from '../../migrations/202611241071_profiles_base.js';
import { ContactsMerges } from '../../migrations/202611241072_contacts_merges.js';
import { ImportsBase } from '../../migrations/202611241080_imports_base.js';
import { SegmentsBase } from '../../migrations/202611241081_segments_base.js';
import { ChannelsHealth } from '../../migrations/202611241090_channels_health.js';
import { MessagesHistory } from '../../migrations/202611241091_messages_history.js';
import { ConversationsReadCursors } from '../../migrations/202611241100_conversations_read_cursors.js';
import { ConversationsFilters } from '../../migrations/202611241101_conversations_filters.js';
import { ViewsBase } from '../../migrations/202611241102_views_base.js';
import { ResponsesCanned } from '../../migrations/202611241110_responses_canned.js';
import { ResponsesDrafts } from '../../migrations/202611241111_responses_drafts.js';
import { ConversationsReplyLock } from '../../migrations/202611241112_conversations_reply_lock.js';
import { SegmentsTried } from '../../migrations/202611241130_segments_tried.js';
import { ExportsStranded } from '../../migrations/202611241131_exports_stranded.js';
import { CalendarsPastOverrides } from '../../migrations/202611241132_calendars_past_overrides.js';
import { SegmentsSight } from '../../migrations/202611241133_segments_sight.js';
import { ActionsUndoneBy } from '../../migrations/202611241140_actions_undone_by.js';
import { ActionsBulkSight } from '../../migrations/202611241190_actions_bulk_sight.js';
import { DuplicatesBase } from '../../migrations/202611241120_duplicates_base.js';
import { Calls } from '../../migrations/202611241121_calls.js';
import { OperatorsActs } from '../../migrations/202611302139_operators_acts.js';
import { PoliciesVersions } from '../../migrations/202611302140_policies_versions.js';

/** Every migration, oldest first; the name is kept in the database and never changes. */
export const migrations: readonly NamedMigration[] = [
  { name: '202611230001_platform_roles_and_event_log', class: PlatformRolesAndEventLog },
  { name: '202611230002_accounts_base', class: AccountsBase },
  { name: '202611230003_inbox_base', class: InboxBase },
  { name: '202611240001_messages_waiting', class: MessagesWaiting },
  { name: '202611241001_teams_and_visibility', class: TeamsAndVisibility },
  { name: '202611241002_event_followers', class: EventFollowers },
  { name: '202611241010_conversations_lifecycle', class: ConversationsLifecycle },
  { name: '202611241011_actions_bulk_and_macros', class: ActionsBulkAndMacros },
  { name: '202611241021_search_index', class: SearchIndex },
  { name: '202611241030_teams_availability', class: TeamsAvailability },
  { name: '202611241031_assignment_base', class: AssignmentBase },
  { name: '202611241040_media_at_meta', class: MediaAtMeta },
  { name: '202611241041_messages_retry_and_receipts', class: MessagesRetryAndReceipts },
  { name: '202611241042_notes', class: Notes },
  { name: '202611241050_calendars_business_hours', class: CalendarsBusinessHours },
  { name: '202611241051_service_levels', class: ServiceLevels },
  { name: '202611241052_auto_replies', class: AutoReplies },
  { name: '202611241053_surveys', class: Surveys },
  { name: '202611241060_platform_mail', class: PlatformMail },
  { name: '202611241061_accounts_two_factor', class: AccountsTwoFactor },
  { name: '202611241062_audit_base', class: AuditBase },
  { name: '202611241063_notifications_base', class: NotificationsBase },
  { name: '202611241070_contacts_profile', class: ContactsProfile },
  { name: '202611241071_profiles_base', class: ProfilesBase },
  { name: '202611241072_contacts_merges', class: ContactsMerges },
  { name: '202611241080_imports_base', class: ImportsBase },
  { name: '202611241081_segments_base', class: SegmentsBase },
  { name: '202611241090_channels_health', class: ChannelsHealth },
  { name: '202611241091_messages_history', class: MessagesHistory },
  { name: '202611241100_conversations_read_cursors', class: ConversationsReadCursors },
  { name: '202611241101_conversations_filters', class: ConversationsFilters },
  { name: '202611241102_views_base', class: ViewsBase },
  { name: '202611241110_responses_canned', class: ResponsesCanned },
  { name: '202611241111_responses_drafts', class: ResponsesDrafts },
  { name: '202611241112_conversations_reply_lock', class: ConversationsReplyLock },
  { name: '202611241130_segments_tried', class: SegmentsTried },
  { name: '202611241131_exports_stranded', class: ExportsStranded },
  { name: '202611241132_calendars_past_overrides', class: CalendarsPastOverrides },
  { name: '202611241133_segments_sight', class: SegmentsSight },
  { name: '202611241140_actions_undone_by', class: ActionsUndoneBy },
  { name: '202611241190_actions_bulk_sight', class: ActionsBulkSight },
  { name: '202611241120_duplicates_base', class: DuplicatesBase },
  { name: '202611241121_calls', class: Calls },
  { name: '202611302139_operators_acts', class: OperatorsActs },
  { name: '202611302140_policies_versions', class: PoliciesVersions },
];
