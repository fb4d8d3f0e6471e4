import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { memberLoader, memberOfUserLoader } from '../accounts/account.queries.js';
import { Member } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { PresenceRow } from './availability.queries.js';
import type { AvailabilityService } from './availability.service.js';
import { MemberPresence } from './member-presence.js';
import {
  MemberSetVisibilityInput,
  MemberSetVisibilityPayload,
  PresenceSetInput,
  PresenceSetPayload,
} from './team.inputs.js';
import { teamsOfUserLoader } from './team.queries.js';
import type { TeamService } from './team.service.js';
import { PresenceChangedEvent, Team } from './team.type.js';

/** What this room adds to a member: teams, sight and presence. */
@Resolver(() => Member)
export class MemberTeamsResolver {
  constructor(
    private readonly service: TeamService,
    private readonly availability: AvailabilityService,
    private readonly presenceLoader: LoaderDefinition<string, PresenceRow>,
  ) {}

  @FieldResolver(() => [Team], { description: 'The teams that the member is in, by name; there are at most 200.' })
  async teams(@Root() member: Member, @Ctx() { scope }: ApiContext): Promise<Team[]> {
    return (await scope.load(teamsOfUserLoader, member.userId)) ?? [];
  }

  @FieldResolver(() => MemberPresence, { description: 'Whether the member is here, and takes work.' })
  async presence(@Root() member: Member, @Ctx() { scope }: ApiContext): Promise<MemberPresence> {
    return (await scope.load(this.presenceLoader, member.userId))!.presence;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the member is offline while no socket of theirs is open.' })
  async isAutoOffline(@Root() member: Member, @Ctx() { scope }: ApiContext): Promise<boolean> {
    return (await scope.load(this.presenceLoader, member.userId))!.isAutoOffline;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When a socket of the member was last open, to the minute; null: never.',
  })
  async lastSeenAt(@Root() member: Member, @Ctx() { scope }: ApiContext): Promise<string | null> {
    return (await scope.load(this.presenceLoader, member.userId))!.lastSeenAt;
  }

  @Requires(Permission.TEAMS_MANAGE)
  @Mutation(() => MemberSetVisibilityPayload, {
    description: 'Says which conversations a member sees; effective at once, on open sockets too.',
  })
  async memberSetVisibility(
    @Arg('input', () => MemberSetVisibilityInput, { description: 'Whom, and what they see.' })
    input: MemberSetVisibilityInput,
    @Ctx() context: ApiContext,
  ): Promise<MemberSetVisibilityPayload> {
    const id = uuidOf('Member', input.memberId);
    if (!id) throw notFound('Member', ['memberId']);
    return { member: await context.write((scope) => this.service.setVisibility(scope, id, input.visibility)) };
  }

  @Requires('signed_in')
  @Mutation(() => PresenceSetPayload, { description: 'Says what the viewer is for colleagues, on all their sockets.' })
  async presenceSet(
    @Arg('input', () => PresenceSetInput, { description: 'What to be.' }) input: PresenceSetInput,
    @Ctx() context: ApiContext,
  ): Promise<PresenceSetPayload> {
    const { memberId } = await context.write((scope) => this.availability.choose(scope, input));
    return { member: await context.scope.load(memberLoader, memberId) };
  }

  @Requires(Permission.MEMBERS_READ)
  @EventSubscription(() => PresenceChangedEvent, {
    description: 'Members who come or go, or choose to be something else, live. Read `members` first.',
    source: { resumable: false, wants: ({ type }) => type === 'member.presence_changed' },
  })
  async presenceChanged(
    @Root() event: LoggedEvent,
    @Ctx() { scope }: ApiContext,
  ): Promise<PresenceChangedEvent | null> {
    const member = await scope.load(memberOfUserLoader, event.entityId);
    return member ? { member } : null;
  }
}
