import type { DomainEvent, Scope } from '../../platform/database/scope.js';

/** What happened to a team. */
export type TeamChange = 'CREATED' | 'CHANGED' | 'DELETED' | 'MEMBERS';

/** A team was made, changed or deleted, or others are in it. */
export const teamChanged = (id: string, change: TeamChange): DomainEvent => ({
  type: 'team.changed',
  entityId: id,
  payload: { teamId: id, change },
});

/** A member is here or gone, or takes work or not. */
export const presenceChanged = (userId: string): DomainEvent => ({
  type: 'member.presence_changed',
  entityId: userId,
  payload: { userId },
});

/** A room to the right that takes back what belonged to a team before it is deleted; same transaction. */
export type TeamRemovalFollower = (scope: Scope, teamId: string) => Promise<void>;
