import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { ContactConnection } from '../contacts/contact.type.js';
import { readRule } from './rule-reading.service.js';
import { givenRule } from './shown-rule.js';
import {
  SegmentAddContactsInput,
  SegmentCreateInput,
  SegmentDeleteInput,
  SegmentDeletePayload,
  SegmentPayload,
  SegmentRemoveContactsInput,
  SegmentUpdateInput,
} from './segment.inputs.js';
import { listMembers, listSegments, previewRule, segmentLoader, type SegmentRow } from './segment.queries.js';
import { SegmentRuleInput } from './segment-rule.inputs.js';
import type { SegmentService } from './segment.service.js';
import { Segment, SegmentConnection, SegmentMembershipEvent, SegmentPreview } from './segment.type.js';

@Resolver(() => Segment)
export class SegmentResolver {
  constructor(private readonly service: SegmentService) {}

  @Requires(Permission.CONTACTS_READ)
  @Query(() => Segment, { nullable: true, description: 'One segment; null for a miss.' })
  async segment(
    @Arg('id', () => ID, { description: 'The segment.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Segment | null> {
    const uuid = uuidOf('Segment', id);
    return (uuid && (await scope.load(segmentLoader, uuid))) || null;
  }

  @Requires(Permission.CONTACTS_READ)
  @Query(() => SegmentConnection, { description: 'The segments of the account, the newest first.' })
  async segments(@Args(() => PageArgs) args: PageArgs, @Ctx() { scope }: ApiContext): Promise<SegmentConnection> {
    return toConnection(await listSegments(scope, args));
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Query(() => SegmentPreview, { description: 'Who would belong to a segment with this rule, right now.' })
  async segmentPreview(
    @Arg('rule', () => SegmentRuleInput, { description: 'The rule.' }) rule: SegmentRuleInput,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Size of the sample, 0 to 25.' }) first: number,
    @Ctx() { scope }: ApiContext,
  ): Promise<SegmentPreview> {
    if (first < 0 || first > 25) throw badUserInput('Take from 0 to 25 contacts.', 'first');
    const root = await readRule(scope, rule).catch((error: unknown) => {
      if (error instanceof DomainError)
        throw badUserInput(error.message, (error.errors[0]!.path ?? ['rule']).join('.'));
      throw error;
    });
    const { count, sampleIds } = await previewRule(scope, root, first);
    const sample = await Promise.all(sampleIds.map((id) => scope.load(contactLoader, id)));
    return { count, sample: sample.filter((contact) => contact !== undefined) as never };
  }

  @FieldResolver(() => ContactConnection, { description: 'Its contacts, the newest first.' })
  async contacts(
    @Root() segment: SegmentRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactConnection> {
    return toConnection(await listMembers(scope, segment.id, args)) as never;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its rule as JSON, in exactly the form of SegmentRuleInput; null for a static one.',
  })
  rule(@Root() segment: SegmentRow): string | null {
    return segment.rule && JSON.stringify(givenRule(segment.rule.root));
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => SegmentPayload, { description: 'Makes a segment; its members are known moments later.' })
  segmentCreate(
    @Arg('input', () => SegmentCreateInput, { description: 'What it is.' }) input: SegmentCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<SegmentPayload> {
    return this.payload(
      context,
      context.write((scope) => this.service.create(scope, input)),
    );
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => SegmentPayload, { description: 'Changes the name or the rule of a segment.' })
  segmentUpdate(
    @Arg('input', () => SegmentUpdateInput, { description: 'The change.' }) input: SegmentUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<SegmentPayload> {
    const id = uuidOf('Segment', input.segmentId);
    return this.payload(
      context,
      context.write((scope) => this.service.update(scope, id, input)),
    );
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => SegmentDeletePayload, { description: 'Deletes a segment that no other one depends on.' })
  async segmentDelete(
    @Arg('input', () => SegmentDeleteInput, { description: 'Which.' }) input: SegmentDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<SegmentDeletePayload> {
    const id = await context.write((scope) => this.service.delete(scope, uuidOf('Segment', input.segmentId)));
    return { deletedSegmentId: toPublicId('Segment', id) };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => SegmentPayload, { description: 'Puts contacts into a static segment; those in it stay in it.' })
  segmentAddContacts(
    @Arg('input', () => SegmentAddContactsInput, { description: 'Who.' }) input: SegmentAddContactsInput,
    @Ctx() context: ApiContext,
  ): Promise<SegmentPayload> {
    const id = uuidOf('Segment', input.segmentId);
    return this.payload(
      context,
      context.write((scope) => this.service.move(scope, id, input.contactIds, 'IN')),
    );
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => SegmentPayload, { description: 'Takes contacts out of a static segment.' })
  segmentRemoveContacts(
    @Arg('input', () => SegmentRemoveContactsInput, { description: 'Who.' }) input: SegmentRemoveContactsInput,
    @Ctx() context: ApiContext,
  ): Promise<SegmentPayload> {
    const id = uuidOf('Segment', input.segmentId);
    return this.payload(
      context,
      context.write((scope) => this.service.move(scope, id, input.contactIds, 'OUT')),
    );
  }

  @Requires(Permission.CONTACTS_READ)
  @EventSubscription<{ segmentId: string }>(() => SegmentMembershipEvent, {
    description:
      'Contacts that come into a segment or leave it, live. A computation that moves more than 1,000 at once is not told one by one: read the segment anew when its `computedAt` changes.',
    source: {
      resumable: false,
      wants: (event, { segmentId }) =>
        event.type.startsWith('segment.member_') && event.entityId === uuidOf('Segment', segmentId),
    },
  })
  async segmentMembershipChanged(
    @Root() event: LoggedEvent,
    @Arg('segmentId', () => ID, { description: 'The segment.' }) _segmentId: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<SegmentMembershipEvent | null> {
    const [segment, contact] = await Promise.all([
      scope.load(segmentLoader, event.entityId),
      scope.load(contactLoader, String(event.payload['contactId'])),
    ]);
    if (!segment || !contact) return null;
    const change = event.type === 'segment.member_joined' ? 'JOINED' : 'LEFT';
    return { change, segment, contact, occurredAt: event.occurredAt } as never;
  }

  private async payload(context: ApiContext, id: Promise<string>): Promise<SegmentPayload> {
    const uuid = await id;
    return { segment: (await context.scope.load(segmentLoader, uuid))! };
  }
}
