import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';

/** How a transcript is written. */
export enum TranscriptFormat {
  TEXT = 'TEXT',
  JSON = 'JSON',
}

registerEnumType(TranscriptFormat, {
  name: 'TranscriptFormat',
  description: 'How a transcript is written. New values may appear.',
  valuesConfig: {
    TEXT: {
      description: 'For people: one line for each message, with time (UTC) and author; further lines are indented.',
    },
    JSON: {
      description:
        'For programs: an object with `conversationId`, `contact`, `isComplete` and `lines`, each with `kind` (MESSAGE or ACTIVITY), `id`, `at`, `author` and `text`; messages also `direction`, `status` and `file`.',
    },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ConversationTranscript', {
  simpleResolvers: true,
  description: 'What was said in a conversation, and what was done to it, as one document. Never with private notes.',
})
export class ConversationTranscript {
  @Field(() => TranscriptFormat, { description: 'How it is written.' })
  format!: TranscriptFormat;

  @Field(() => String, { description: 'The document.' })
  text!: string;

  @Field(() => Int, { description: 'Messages and activities that it holds.' })
  lineCount!: number;

  @Field(() => Boolean, {
    description: 'False: the thread is longer than 2,000 lines or a million characters, and these are the newest.',
  })
  isComplete!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}
