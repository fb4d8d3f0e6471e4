import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationAction } from './action.type.js';
import { BulkActionOutcome, BulkActionState } from './bulk-action.entity.js';

registerEnumType(BulkActionState, {
  name: 'BulkActionState',
  description: 'Where a bulk action stands. New values may appear.',
  valuesConfig: {
    RUNNING: { description: 'Conversations are being changed.' },
    DONE: { description: 'All have an outcome.' },
    UNDOING: { description: 'What was changed is being put back.' },
    UNDONE: { description: 'What was changed, and not by others since, was put back.' },
  },
});

registerEnumType(BulkActionOutcome, {
  name: 'BulkActionOutcome',
  description: 'What became of one conversation. New values may appear.',
  valuesConfig: {
    PENDING: { description: 'Not reached yet; or, when the action was undone before, never.' },
    CHANGED: { description: 'It was done.' },
    UNCHANGED: { description: 'It was so already.' },
    REFUSED: { description: 'It was not possible; `errorCode` says why.' },
    RESTORED: { description: 'It was done, and put back.' },
    CHANGED_SINCE: { description: 'It was done; others changed it since, so it was left as it is.' },
  },
});

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('BulkActionResult', { simpleResolvers: true, description: 'What became of one conversation.' })
export class BulkActionResult {
  @PublicId('Conversation', 'The conversation, as it was named.')
  id!: string;

  @Field(() => BulkActionOutcome, { description: 'What became of it.' })
  outcome!: BulkActionOutcome;

  @Field(() => String, { nullable: true, description: 'With REFUSED: a code as in `userErrors`.' })
  errorCode!: string | null;
}

export const BulkActionResultConnection = connectionOf<BulkActionResult>(
  BulkActionResult,
  'BulkActionResult',
  Permission.CONVERSATIONS_WRITE,
);
export type BulkActionResultConnection = ConnectionValue<BulkActionResult>;

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('BulkAction', {
  simpleResolvers: true,
  implements: Node,
  description: 'One thing done to many conversations. Kept for a week.',
})
export class BulkAction implements Node {
  @PublicId('BulkAction')
  id!: string;

  @Field(() => ConversationAction, { description: 'What is done.' })
  action!: ConversationAction;

  @Field(() => BulkActionState, { description: 'Where it stands.' })
  state!: BulkActionState;

  @Field(() => Int, { description: 'Conversations that it is about.' })
  totalCount!: number;

  @Field(() => Int, { description: 'Those of them that have an outcome.' })
  doneCount!: number;

  @Field(() => Int, { description: 'Those that were changed.' })
  changedCount!: number;

  @Field(() => Int, { description: 'Those where it was not possible.' })
  refusedCount!: number;

  @Field(() => DateTime, { description: 'When it was started.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When all had an outcome.' })
  finishedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when `bulkActionUndo` takes it back; null while it runs, when that can be undone at any time, and afterwards.',
  })
  undoableUntil!: Date | null;
}
