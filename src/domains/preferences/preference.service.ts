import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, invalidInput, kernelErrors } from '../../platform/kernel/errors.js';
import { preferenceErrors } from './preference.errors.js';
import type { CommunicationPreferenceInput } from './preference.inputs.js';
import { CommunicationTopic, mandatoryTopics } from './topics.js';
import type { UnsubscribeTokens } from './unsubscribe-token.js';

const write = `/* setCommunicationPreference */
  insert into communication_preference (user_id, topic, channel, is_on, source, changed_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (user_id, topic, channel) do update set is_on = excluded.is_on, source = excluded.source,
    changed_at = excluded.changed_at where communication_preference.is_on <> excluded.is_on`;

/** Writes down what people want to be told. */
export class PreferenceService {
  constructor(
    private readonly database: Database,
    private readonly tokens: UnsubscribeTokens,
    private readonly clock: Clock,
  ) {}

  /** The viewer's own. @throws DomainError FORBIDDEN, INVALID_INPUT, TOPIC_IS_MANDATORY */
  async update(scope: Scope, preferences: readonly CommunicationPreferenceInput[]): Promise<void> {
    if (scope.viewer.kind !== 'user')
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only a person has preferences.', ['preferences']);
    if (preferences.length > 20) throw invalidInput('Change at most 20 at once.', ['preferences']);
    const forced = preferences.findIndex(({ topic, isOn }) => mandatoryTopics.includes(topic) && !isOn);
    if (forced >= 0)
      throw new DomainError(preferenceErrors.TOPIC_IS_MANDATORY, 'This cannot be switched off.', [
        'preferences',
        String(forced),
      ]);
    for (const { topic, channel, isOn } of preferences) {
      if (mandatoryTopics.includes(topic)) continue;
      await rows(scope.em, write, [scope.viewer.actorId, topic, channel, isOn, 'SETTINGS', scope.clock.now()]);
    }
    commit(scope, undefined, []);
  }

  /** Ends the mails of the token's topic for the token's person, however often it is asked. @throws DomainError INVALID_UNSUBSCRIBE_TOKEN */
  async unsubscribe(token: string): Promise<CommunicationTopic> {
    const found = this.tokens.read(token);
    if (!found) throw new DomainError(preferenceErrors.INVALID_UNSUBSCRIBE_TOKEN, 'The link is not whole.', ['token']);
    const { userId, topic } = found;
    await this.database.operate('preferences.unsubscribe', async (em) => {
      // Of somebody who is gone there is nothing to end.
      const there = await rows(em, `/* userToUnsubscribe */ select 1 from app_user where id = $1`, [userId]);
      if (there.length > 0) await rows(em, write, [userId, topic, 'EMAIL', false, 'ONE_CLICK', this.clock.now()]);
    });
    return topic;
  }
}
