import { registerEnumType } from 'type-graphql';

/** What colleagues see of a member; also what a member may choose to be while connected. */
export const MemberPresence = { AVAILABLE: 'AVAILABLE', BUSY: 'BUSY', AWAY: 'AWAY', OFFLINE: 'OFFLINE' } as const;
export type MemberPresence = keyof typeof MemberPresence;

registerEnumType(MemberPresence, {
  name: 'MemberPresence',
  description: 'Whether a member is here, and takes work.',
  valuesConfig: {
    AVAILABLE: { description: 'Here, and takes new conversations.' },
    BUSY: { description: 'Here, but takes nothing new.' },
    AWAY: { description: 'Not at the desk; takes nothing new.' },
    OFFLINE: { description: 'Not connected, or does not want to be seen.' },
  },
});

/** What a member said of themselves, and whether a socket of theirs is open somewhere. */
export interface Availability {
  choice: MemberPresence;
  /** Without a socket the member is offline, whatever the choice. */
  isAutoOffline: boolean;
}

/** What colleagues see. */
export const presenceOf = ({ choice, isAutoOffline }: Availability, isConnected: boolean): MemberPresence =>
  isConnected || !isAutoOffline ? choice : 'OFFLINE';
