import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';
import { surveyReplyPrefix } from '../messages/aside.policy.js';

/** What is asked, and the label of the button that opens the ratings. */
export interface Question {
  question: string;
  button: string;
}

/** The ratings, worst first. */
export const ratings = [1, 2, 3, 4, 5] as const;

const choiceId = (token: string, rating: number): string => `${surveyReplyPrefix}${token}:${rating}`;

/** The question as a list, for inside the service window; the best rating stands first. */
export const listQuestion = ({ question, button }: Question, token: string): OutboundContent => ({
  kind: 'interactive',
  body: question,
  action: {
    type: 'list',
    button,
    sections: [
      {
        rows: ratings.toReversed().map((rating) => ({
          id: choiceId(token, rating),
          title: `${rating} ${'★'.repeat(rating)}`,
        })),
      },
    ],
  },
});

/** The question as a template with five quick replies, worst first, for outside the service window. */
export const templateQuestion = (template: { name: string; language: string }, token: string): OutboundContent => ({
  kind: 'template',
  ...template,
  components: ratings.map((rating) => ({
    type: 'button',
    sub_type: 'quick_reply',
    index: String(rating - 1),
    parameters: [{ type: 'payload', payload: choiceId(token, rating) }],
  })),
});

/** The token and rating in the id of a choice; undefined when it is none of ours. */
export function readChoice(replyId: string): { token: string; rating: number } | undefined {
  const match = /^survey:([A-Za-z0-9_-]{22}):([1-5])$/.exec(replyId);
  return match ? { token: match[1]!, rating: Number(match[2]) } : undefined;
}
