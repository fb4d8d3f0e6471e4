import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationAction } from './action.type.js';
import type { StoredAction } from './stored-action.js';

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('Macro', {
  simpleResolvers: true,
  implements: Node,
  description: 'Actions that are done together, under a name.',
})
export class Macro implements Node {
  @PublicId('Macro')
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: "True: the whole account's, or its team's; false: the viewer's own." })
  isShared!: boolean;

  @Field(() => [ConversationAction], { description: 'What it does, in this order; at most 20.' })
  actions!: ConversationAction[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was changed.' })
  updatedAt!: string;

  teamId!: string | null;
  stored!: StoredAction[];
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('MacroFault', {
  simpleResolvers: true,
  description: 'A step that cannot be done, since what it names is gone or not for the viewer.',
})
export class MacroFault {
  @Field(() => Int, { description: 'Which step, from 1.' })
  step!: number;

  @Field(() => String, { description: 'What is missing, in English.' })
  message!: string;
}

/** What became of one action of a run. */
export enum MacroActionOutcome {
  CHANGED = 'CHANGED',
  UNCHANGED = 'UNCHANGED',
  REFUSED = 'REFUSED',
  ROLLED_BACK = 'ROLLED_BACK',
  SKIPPED = 'SKIPPED',
}

registerEnumType(MacroActionOutcome, {
  name: 'MacroActionOutcome',
  description: 'What became of one action of a macro. New values may appear.',
  valuesConfig: {
    CHANGED: { description: 'It was done.' },
    UNCHANGED: { description: 'It was so already.' },
    REFUSED: { description: 'It was not possible; so nothing of the macro was done. `userErrors` says why.' },
    ROLLED_BACK: { description: 'It was possible, and taken back, since a later one was not.' },
    SKIPPED: { description: 'An earlier one was not possible.' },
  },
});

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('MacroActionResult', { simpleResolvers: true, description: 'What became of one action of a macro.' })
export class MacroActionResult {
  @Field(() => ConversationAction, { description: 'The action.' })
  action!: ConversationAction;

  @Field(() => MacroActionOutcome, { description: 'What became of it.' })
  outcome!: MacroActionOutcome;

  @Field(() => ID, { nullable: true, description: 'The message that it queued; null where it sent nothing.' })
  messageId!: string | null;
}
