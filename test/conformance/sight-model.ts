/** What a member may see of the inbox. */
export type Visibility = 'ALL' | 'TEAM' | 'OWN';

/** Whom a conversation belongs to; public ids. */
export interface Owners {
  assigneeId: string | null;
  teamId: string | null;
}

/** Who sees which conversation, told in a few lines by itself: nothing of the product decides here. */
export class SightModel {
  readonly visibility = new Map<string, Visibility>();
  readonly teams = new Map<string, Set<string>>();
  readonly owners = new Map<string, Owners>();

  sees(userId: string, conversationId: string): boolean {
    const visibility = this.visibility.get(userId)!;
    const { assigneeId, teamId } = this.owners.get(conversationId)!;
    if (visibility === 'ALL' || assigneeId === userId) return true;
    return visibility === 'TEAM' && teamId !== null && this.teams.get(teamId)!.has(userId);
  }

  /** Ids of the conversations that a user sees now. */
  seenBy(userId: string): Set<string> {
    return new Set([...this.owners.keys()].filter((id) => this.sees(userId, id)));
  }

  /** A team is no more. */
  dropTeam(teamId: string): void {
    this.teams.delete(teamId);
    for (const owners of this.owners.values()) if (owners.teamId === teamId) owners.teamId = null;
  }
}

/** What a user saw during a stretch of time: what was in sight at any moment, and what was so all the time. */
export class SightWindow {
  readonly ever: Set<string>;
  readonly always: Set<string>;

  constructor(seen: ReadonlySet<string>) {
    this.ever = new Set(seen);
    this.always = new Set(seen);
  }

  note(seen: ReadonlySet<string>): void {
    for (const id of seen) this.ever.add(id);
    for (const id of this.always) if (!seen.has(id)) this.always.delete(id);
  }
}
