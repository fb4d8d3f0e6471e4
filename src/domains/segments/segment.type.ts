import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { Contact } from '../contacts/contact.type.js';

/** Kinds of segments. */
export const SegmentKind = { DYNAMIC: 'DYNAMIC', STATIC: 'STATIC' } as const;
registerEnumType(SegmentKind, {
  name: 'SegmentKind',
  description: 'How contacts come into a segment.',
  valuesConfig: {
    DYNAMIC: { description: 'By a rule: whoever matches belongs to it, from the moment on when they do.' },
    STATIC: { description: 'By hand.' },
  },
});

/** Whether members are known. */
export const SegmentState = { BUILDING: 'BUILDING', READY: 'READY' } as const;
registerEnumType(SegmentState, {
  name: 'SegmentState',
  description: 'Whether the members of a segment are known.',
  valuesConfig: {
    BUILDING: { description: 'Those of its new rule are being computed.' },
    READY: { description: 'They are known, and kept up to date.' },
  },
});

/** Ways to move. */
export const SegmentMembershipChange = { JOINED: 'JOINED', LEFT: 'LEFT' } as const;
registerEnumType(SegmentMembershipChange, {
  name: 'SegmentMembershipChange',
  description: 'What happened between a contact and a segment.',
  valuesConfig: {
    JOINED: { description: 'The contact belongs to it from now on.' },
    LEFT: { description: 'The contact no longer belongs to it.' },
  },
});

@Requires(Permission.CONTACTS_READ)
@ObjectType('Segment', { simpleResolvers: true, implements: Node, description: 'A set of contacts.' })
export class Segment implements Node {
  @PublicId('Segment')
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => SegmentKind, { description: 'How contacts come into it.' })
  kind!: string;

  @Field(() => SegmentState, { description: 'Whether its members are known.' })
  state!: string;

  @Field(() => Int, { description: 'How many contacts belong to it.' })
  count!: number;

  @Field(() => DateTime, { nullable: true, description: 'When its rule last looked at every contact.' })
  computedAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When somebody last changed it.' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Grows with every change that a person makes.' })
  version!: number;
}

export const SegmentConnection = connectionOf<Segment>(Segment, 'Segment', Permission.CONTACTS_READ);
export type SegmentConnection = ConnectionValue<Segment>;

@Requires(Permission.CONTACTS_READ)
@ObjectType('SegmentPreview', { simpleResolvers: true, description: 'Who matches a rule right now.' })
export class SegmentPreview {
  @Field(() => Int, { description: 'How many contacts match, exactly.' })
  count!: number;

  @Field(() => [Contact], { description: 'The newest of them, at most 25.' })
  sample!: Contact[];
}

@Requires(Permission.CONTACTS_READ)
@ObjectType('SegmentMembershipEvent', {
  simpleResolvers: true,
  description: 'A contact came into a segment, or left it.',
})
export class SegmentMembershipEvent {
  @Field(() => SegmentMembershipChange, { description: 'Which of the two.' })
  change!: string;

  @Field(() => Segment, { description: 'The segment, as it now is.' })
  segment!: Segment;

  @Field(() => Contact, { description: 'The contact.' })
  contact!: Contact;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;
}
