import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../database/database.js';
import { rows } from '../database/rows.js';
import type { Scope } from '../database/scope.js';
import { systemViewer } from '../kernel/viewer.js';

/** A follower's place in one account's log. */
export interface FollowerPlace {
  name: string;
  /** As the database has it; another worker may have moved it since. */
  storedSeq: number;
  /** Nothing up to here concerns the follower any more. */
  seq: number;
}

/** Accounts that one look finds behind. */
const accountsPerLook = 1_000;

/** Keeps the followers' places in the database. */
export class FollowerPlaces {
  constructor(
    private readonly database: Database,
    private readonly names: readonly string[],
  ) {}

  /** Lets followers that never ran here begin at the end of every log that exists. */
  async begin(now: Date): Promise<void> {
    await this.database.operate('events.follow', async (em) => {
      const started = await rows<{ name: string }>(
        em,
        `/* beginFollowers */
         insert into event_follower_start (name, started_at) select name, $2 from unnest($1::text[]) as n (name)
         order by name on conflict do nothing returning name`,
        [this.names, now],
      );
      if (started.length > 0)
        await this.skipPast(
          em,
          started.map(({ name }) => name),
        );
    });
  }

  /** Accounts with events that some follower has not passed yet. */
  async behind(): Promise<string[]> {
    const found = await this.database.operate('events.follow', (em) =>
      rows<{ accountId: string }>(
        em,
        `/* accountsBehind */
         select h.account_id as "accountId" from event_head h
         where h.head_seq > 0 and exists (
           select from unnest($1::text[]) as n (name)
           left join event_follower f on f.account_id = h.account_id and f.name = n.name
           where coalesce(f.seq, 0) < h.head_seq)
         limit ${accountsPerLook}`,
        [this.names],
      ),
    );
    return found.map(({ accountId }) => accountId);
  }

  /** The places in one account; an account that is new begins at its first event. */
  async read(accountId: string): Promise<FollowerPlace[]> {
    const viewer = systemViewer(accountId);
    const look = () =>
      rows<{ name: string; seq: number }>(
        this.database.read(viewer).em,
        `/* followerPlaces */ select name, seq from event_follower where account_id = $1 and name = any($2::text[])`,
        [accountId, this.names],
      );
    let found = await look();
    if (found.length < this.names.length) {
      await this.database.write(viewer, (scope) =>
        rows(
          scope.em,
          `/* placeFollowers */
           insert into event_follower (account_id, name, seq) select $1, name, 0 from unnest($2::text[]) as n (name)
           order by name on conflict do nothing`,
          [accountId, this.names],
        ),
      );
      found = await look();
    }
    return found.map(({ name, seq }) => ({ name, storedSeq: seq, seq }));
  }

  /** Moves a place within the transaction; false when another worker holds or has moved it. */
  async move(scope: Scope, place: FollowerPlace, seq: number): Promise<boolean> {
    const moved = await rows(
      scope.em,
      `/* moveFollower */
       update event_follower f set seq = $4 where f.ctid = (
         select p.ctid from event_follower p where p.account_id = $1 and p.name = $2 and p.seq = $3
         for update skip locked) and f.account_id = $1 returning 1`,
      [scope.accountId, place.name, place.storedSeq, seq],
    );
    return moved.length > 0;
  }

  /** Writes down how far followers have come that had nothing to do. */
  async keep(accountId: string, places: readonly FollowerPlace[]): Promise<void> {
    const moved = places.filter((place) => place.seq > place.storedSeq);
    if (moved.length === 0) return;
    await this.database.write(systemViewer(accountId), async (scope) => {
      for (const place of moved) if (await this.move(scope, place, place.seq)) place.storedSeq = place.seq;
    });
  }

  private async skipPast(em: EntityManager, names: readonly string[]): Promise<void> {
    await rows(
      em,
      `/* skipPast */
       insert into event_follower (account_id, name, seq)
       select h.account_id, n.name, h.head_seq from event_head h cross join unnest($1::text[]) as n (name)
       on conflict do nothing`,
      [names],
    );
  }
}
