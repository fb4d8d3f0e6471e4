import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { CommunicationPreference } from './preference.type.js';
import { CommunicationChannel, CommunicationTopic, isOnByDefault, mandatoryTopics } from './topics.js';

/** What the viewer is told, for every topic and channel. */
export async function getCommunicationPreferences(scope: Scope): Promise<CommunicationPreference[]> {
  const chosen = await rows<{ topic: string; channel: string; isOn: boolean; changedAt: string }>(
    scope.em,
    `/* communicationPreferences */
     select topic, channel, is_on as "isOn", changed_at as "changedAt" from communication_preference where user_id = $1`,
    [scope.viewer.kind === 'user' ? scope.viewer.actorId : null],
  );
  return Object.values(CommunicationTopic).flatMap((topic) =>
    Object.values(CommunicationChannel).map((channel) => {
      const choice = chosen.find((one) => one.topic === topic && one.channel === channel);
      const isMandatory = mandatoryTopics.includes(topic);
      return {
        topic,
        channel,
        isMandatory,
        isOn: isMandatory || (choice?.isOn ?? isOnByDefault(topic)),
        changedAt: choice?.changedAt ?? null,
      };
    }),
  );
}

/** Whether a person still wants mails of a topic; asked when one is about to go out. */
export async function isMailWanted(em: EntityManager, topic: string, userId: string): Promise<boolean> {
  if (mandatoryTopics.includes(topic as CommunicationTopic)) return true;
  const choice = await firstRow<{ isOn: boolean }>(
    em,
    `/* isMailWanted */
     select is_on as "isOn" from communication_preference where user_id = $1 and topic = $2 and channel = 'EMAIL'`,
    [userId, topic],
  );
  return choice?.isOn ?? isOnByDefault(topic as CommunicationTopic);
}
