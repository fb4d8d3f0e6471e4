import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { teamLoader } from '../teams/team.queries.js';
import { Team } from '../teams/team.type.js';
import { Conversation } from './conversation.type.js';

/** Which team a conversation belongs to. */
@Resolver(() => Conversation)
export class ConversationTeamResolver {
  @FieldResolver(() => Team, { nullable: true, description: 'The team that it belongs to; null: none.' })
  async team(@Root() { teamId }: Conversation, @Ctx() { scope }: ApiContext): Promise<Team | null> {
    return (teamId && (await scope.load(teamLoader, teamId))) || null;
  }
}
