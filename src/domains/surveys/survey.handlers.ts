import type { EventFollower } from '../../platform/events/event-follower.js';
import type { SurveyAnswers } from './survey-answers.service.js';
import type { SurveyService } from './survey.service.js';

/** Asks when conversations are closed, and takes the answers. */
export const surveyFollower = (surveys: SurveyService, answers: SurveyAnswers): EventFollower => ({
  name: 'surveys',
  types: ['conversation.changed', 'message.received'],
  async run(scope, events) {
    for (const event of events) if (event.payload['change'] === 'CLOSED') await surveys.ask(scope, event);
    const messages = events.filter(({ type }) => type === 'message.received');
    if (messages.length > 0)
      await answers.take(
        scope,
        messages.map(({ entityId }) => entityId),
      );
  },
});
