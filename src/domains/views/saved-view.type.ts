import { GraphQLScalarType } from 'graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { OrderDirection } from '../../platform/graphql/order-direction.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationOrderField } from '../conversations/inbox-filter.inputs.js';
import { StandardViewKey } from './standard-view.js';
import type { StoredFilter, StoredOrder } from './stored-filter.js';

const onlyShown = (): never => {
  throw badUserInput('ConversationFilter is only shown; give a filter as ConversationWhereInput.');
};

/** A filter as JSON has it. */
export const ConversationFilter = new GraphQLScalarType<StoredFilter, StoredFilter>({
  name: 'ConversationFilter',
  description: 'A filter of the inbox in JSON: exactly what `conversations` takes as the variable `where`.',
  serialize: (value) => value as StoredFilter,
  parseValue: onlyShown,
  parseLiteral: onlyShown,
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ConversationOrder', { simpleResolvers: true, description: 'In which order a view lists conversations.' })
export class ConversationOrderType {
  @Field(() => ConversationOrderField, { description: 'The key.' })
  field!: StoredOrder['field'];

  @Field(() => OrderDirection, { description: 'The direction.' })
  direction!: StoredOrder['direction'];
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SavedView', {
  simpleResolvers: true,
  implements: Node,
  description: 'A filter and an order of the inbox under a name.',
})
export class SavedView implements Node {
  @PublicId('SavedView')
  id!: string;

  @Field(() => String, { description: 'Its name; unique among the shared ones, and among the own ones of a member.' })
  name!: string;

  @Field(() => Boolean, { description: "True: the whole account's; false: the viewer's own, which nobody else sees." })
  isShared!: boolean;

  @Field(() => ConversationFilter, {
    description: 'Which conversations it shows; give it to `conversations` as `where`.',
  })
  where!: StoredFilter;

  @Field(() => ConversationOrderType, { nullable: true, description: 'In which order; null: newest activity first.' })
  orderBy!: StoredOrder | null;

  @Field(() => Int, { description: 'Its place among the views; equal ones stand by name.' })
  position!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was changed.' })
  updatedAt!: string;

  ownerId!: string | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SavedViewChangedEvent', {
  simpleResolvers: true,
  description: 'A saved view that the viewer may see came, changed or went.',
})
export class SavedViewChangedEvent {
  @Field(() => ID, { description: 'Its id, also when it is gone.' })
  savedViewId!: string;

  @Field(() => SavedView, {
    nullable: true,
    description: 'The view, as it now is; null: it was deleted, or is another member’s alone now.',
  })
  savedView!: SavedView | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('StandardView', { simpleResolvers: true, description: 'A view that everybody has.' })
export class StandardView {
  @Field(() => StandardViewKey, { description: 'Which one.' })
  key!: StandardViewKey;

  @Field(() => ConversationFilter, {
    description: 'Which conversations it shows; give it to `conversations` as `where`.',
  })
  where!: StoredFilter;

  @Field(() => ConversationOrderType, { nullable: true, description: 'In which order; null: newest activity first.' })
  orderBy!: StoredOrder | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('InboxCount', { simpleResolvers: true, description: 'How many conversations a view shows to the viewer.' })
export class InboxCount {
  @Field(() => StandardViewKey, { nullable: true, description: 'The view, where it is a standard one.' })
  standardView!: StandardViewKey | null;

  @Field(() => ID, { nullable: true, description: 'The view, where it is a saved one.' })
  savedViewId!: string | null;

  @Field(() => Int, { description: 'How many: exactly, of those that the viewer sees.' })
  count!: number;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('InboxCountsChangedEvent', { simpleResolvers: true, description: 'Counts that may have changed.' })
export class InboxCountsChangedEvent {
  @Field(() => [InboxCount], { description: 'Of all views that were asked for, as they now are; at most 50.' })
  counts!: InboxCount[];
}
