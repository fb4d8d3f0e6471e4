import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { readProse } from '../../platform/kernel/texts.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { surveySettingsChanged } from './survey.events.js';
import { findSurveySettings } from './survey.queries.js';

/** What a client gives; what is left out stays, null takes away what can be absent. */
export interface SurveySettingsFields {
  isEnabled?: boolean | null;
  question?: string | null;
  button?: string | null;
  thanks?: string | null;
  needsReply?: boolean | null;
  pauseDays?: number | null;
  expiresAfterDays?: number | null;
  template?: { name: string; language: string } | null;
}

/** Says what is asked. */
export class SurveySettingsService {
  /** A channel that had none begins with the account's. @throws DomainError INVALID_INPUT, NOT_FOUND */
  async update(scope: Scope, channelId: string | null, fields: SurveySettingsFields): Promise<void> {
    // Two of them at once would each keep what the other one changes.
    await lockAccount(scope);
    if (channelId) await this.assertChannel(scope, channelId);
    const stored = await findSurveySettings(scope, channelId);
    const { template, thanks } = fields;
    const templateOf =
      template === undefined ? { name: stored.templateName, language: stored.templateLanguage } : template;
    if (template && !/^[a-z0-9_]{1,512}$/.test(template.name))
      throw invalidInput('Give the name of a template: small letters, digits and underscores.', ['template', 'name']);
    if (template && !/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/.test(template.language))
      throw invalidInput('Give a language code like en_US.', ['template', 'language']);
    await rows(
      scope.em,
      `/* setSurveySettings */
       insert into survey_settings (account_id, id, channel_id, is_enabled, question, button, thanks, needs_reply, pause_days,
         expires_after_days, template_name, template_language, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (account_id, channel_id) do update set is_enabled = excluded.is_enabled, question = excluded.question,
         button = excluded.button, thanks = excluded.thanks, needs_reply = excluded.needs_reply,
         pause_days = excluded.pause_days, expires_after_days = excluded.expires_after_days,
         template_name = excluded.template_name, template_language = excluded.template_language,
         updated_at = excluded.updated_at`,
      [
        scope.accountId,
        newId(),
        channelId,
        fields.isEnabled ?? stored.isEnabled,
        readText(fields.question ?? stored.question, 1_024, 'question'),
        readText(fields.button ?? stored.button, 20, 'button'),
        thanks === undefined ? stored.thanks : thanks && readText(thanks, 4_096, 'thanks'),
        fields.needsReply ?? stored.needsReply,
        readDays(fields.pauseDays ?? stored.pauseDays, 0, 'pauseDays'),
        readDays(fields.expiresAfterDays ?? stored.expiresAfterDays, 1, 'expiresAfterDays'),
        templateOf?.name ?? null,
        templateOf?.language ?? null,
        scope.clock.now(),
      ],
    );
    audit(scope, {
      action: 'survey_settings.changed',
      ...(channelId ? { target: { kind: 'Channel', id: channelId } } : {}),
    });
    commit(scope, undefined, [surveySettingsChanged(scope.accountId, channelId)]);
  }

  /** A channel keeps the account's again, the account those that nobody changed. @throws DomainError NOT_FOUND */
  async reset(scope: Scope, channelId: string | null): Promise<void> {
    if (channelId) await this.assertChannel(scope, channelId);
    await rows(
      scope.em,
      `/* resetSurveySettings */
       delete from survey_settings where account_id = $1 and channel_id is not distinct from $2::uuid`,
      [scope.accountId, channelId],
    );
    audit(scope, {
      action: 'survey_settings.reset',
      ...(channelId ? { target: { kind: 'Channel', id: channelId } } : {}),
    });
    commit(scope, undefined, [surveySettingsChanged(scope.accountId, channelId)]);
  }

  private async assertChannel(scope: Scope, id: string): Promise<void> {
    const found = await firstRow(
      scope.em,
      `/* channelToAskOn */ select id from channel where account_id = $1 and id = $2 for key share`,
      [scope.accountId, id],
    );
    if (!found) throw notFound('Channel', ['channelId']);
  }
}

const readText = (text: string, most: number, member: string): string => readProse(text, most, [member]);

function readDays(days: number, least: number, member: string): number {
  if (days < least || days > 365) throw invalidInput(`Give ${least} to 365 days.`, [member]);
  return days;
}
