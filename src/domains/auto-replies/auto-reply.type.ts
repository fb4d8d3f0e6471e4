import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { AutoReplyKind } from './auto-reply.entity.js';

registerEnumType(AutoReplyKind, {
  name: 'AutoReplyKind',
  description: 'What is answered by itself. New values may appear.',
  valuesConfig: {
    GREETING: { description: 'The first message of a conversation, while it is open.' },
    AWAY: { description: 'A message while it is closed; once in each closed period.' },
  },
});

@Requires(Permission.ACCOUNT_READ)
@ObjectType('AutoReply', {
  simpleResolvers: true,
  implements: Node,
  description:
    'An automatic answer. It goes out only inside the service window and counts for no reply: the contact goes on waiting for a person.',
})
export class AutoReply implements Node {
  @PublicId('AutoReply')
  id!: string;

  @Field(() => AutoReplyKind, { description: 'What it answers.' })
  kind!: AutoReplyKind;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it goes out; a channel can switch off what the account has.' })
  isEnabled!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Greetings: a conversation in which nobody wrote for so many days is greeted again; null: never.',
  })
  greetAgainAfterDays!: number | null;

  @Field(() => DateTime, { description: 'When it was last set.' })
  updatedAt!: string;

  channelId!: string | null;
}

export const AutoReplyConnection = connectionOf<AutoReply>(AutoReply, 'AutoReply', Permission.ACCOUNT_READ);
export type AutoReplyConnection = ConnectionValue<AutoReply>;
