import type { DomainEvent, Scope } from '../../platform/database/scope.js';
import type { Role } from './permissions.js';

/** A member has another role. */
export const memberChanged = (id: string, role: Role): DomainEvent => ({
  type: 'member.changed',
  entityId: id,
  payload: { role },
});

/** A person was taken out of the account. */
export const memberRemoved = (id: string): DomainEvent => ({ type: 'member.removed', entityId: id, payload: {} });

/** Type of the event behind which a member sees other conversations than before. */
export const sightChangedType = 'sight.changed';

/** A member sees other conversations from here on; goes with `signalChanged`, which makes it hold. */
export const sightChanged = (userId: string): DomainEvent => ({
  type: sightChangedType,
  entityId: userId,
  payload: {},
});

/** A room to the right that takes away what a user held in the account before the membership goes; same transaction. */
export type MemberRemovalFollower = (scope: Scope, userId: string) => Promise<void>;
