import type { DomainEvent } from '../../platform/database/scope.js';

/** A contact rated a conversation, changed the rating, or said more about it. */
export const surveyAnswered = (id: string, conversationId: string): DomainEvent => ({
  type: 'survey.answered',
  entityId: id,
  payload: { surveyId: id, conversationId },
});

/** A contact was asked, or it was decided not to ask. */
export const surveyMade = (id: string, conversationId: string): DomainEvent => ({
  type: 'survey.created',
  entityId: id,
  payload: { surveyId: id, conversationId },
});

/** What is asked changed. */
export const surveySettingsChanged = (accountId: string, channelId: string | null): DomainEvent => ({
  type: 'survey_settings.changed',
  entityId: channelId ?? accountId,
  payload: { channelId },
});
