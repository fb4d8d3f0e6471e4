import { describe, expect, test } from '@jest/globals';
import { handOut, type AssignmentStrategy } from '../../../src/domains/assignment/hand-out.js';
import { Chance } from '../../flows/chance.js';

interface Agent {
  userId: string;
  isHere: boolean;
  capacity: number | null;
  turn: number;
}

interface Thread {
  id: string;
  owner: string | null;
}

/** A desk to which things happen at random, with the policy asked after each of them; what it may never do is noted. */
class Desk {
  readonly faults: string[] = [];
  given = 0;
  readonly kinds = new Map<string, number>();
  private readonly agents: Agent[];
  /** In the order in which they came; closed ones are gone. */
  private threads: Thread[] = [];
  private made = 0;
  /** What each got in a stretch in which the same people had room all the time. */
  private stretch = new Map<string, number>();
  private who = '';

  constructor(
    private readonly strategy: AssignmentStrategy,
    private readonly chance: Chance,
  ) {
    this.agents = Array.from({ length: 8 }, (_, i) => ({
      userId: `agent-${i}`,
      isHere: chance.strikes(0.5),
      capacity: this.capacity(),
      turn: 0,
    }));
  }

  get waiting(): Thread[] {
    return this.threads.filter(({ owner }) => owner === null);
  }

  get lastTurn(): number {
    return Math.max(...this.agents.map(({ turn }) => turn));
  }

  loadOf({ userId }: Agent): number {
    return this.threads.filter(({ owner }) => owner === userId).length;
  }

  step(): void {
    const { chance } = this;
    const acts: [string, number, () => void][] = [
      ['arrives', 42, () => this.threads.push({ id: `thread-${++this.made}`, owner: null })],
      ['is closed', 36, () => this.close()],
      ['comes or goes', 10, () => void (chance.pick(this.agents).isHere = chance.strikes(0.6))],
      ['has another capacity', 5, () => void (chance.pick(this.agents).capacity = this.capacity())],
      ['is given by hand', 7, () => this.giveByHand()],
    ];
    let at = chance.below(100);
    const [kind, , act] = acts.find(([, weight]) => (at -= weight) < 0)!;
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    act();
    this.run();
  }

  private capacity(): number | null {
    return this.chance.strikes(0.25) ? null : this.chance.below(6);
  }

  private close(): void {
    if (this.threads.length === 0) return;
    const gone = this.chance.pick(this.threads);
    this.threads = this.threads.filter((one) => one !== gone);
  }

  /** People may hold more than fits, and give to whom they like. */
  private giveByHand(): void {
    if (this.threads.length === 0) return;
    this.chance.pick(this.threads).owner = this.chance.strikes(0.3) ? null : this.chance.pick(this.agents).userId;
  }

  private run(): void {
    const queue = this.waiting;
    const here = this.agents.filter(({ isHere }) => isHere);
    const before = new Map(this.agents.map((agent) => [agent.userId, this.loadOf(agent)]));
    const candidates = here.map((agent) => ({ ...agent, load: before.get(agent.userId)! }));
    const given = handOut(
      this.strategy,
      candidates,
      queue.map(({ id }) => ({ id, favourite: null })),
      this.lastTurn,
    );
    given.forEach(({ id, userId, turn }, i) => {
      if (id !== queue[i]!.id) this.faults.push(`${id} was given before ${queue[i]!.id}`);
      const agent = this.agents.find((one) => one.userId === userId)!;
      if (!agent.isHere) this.faults.push(`${userId} is away and was given ${id}`);
      if (turn <= this.lastTurn) this.faults.push(`${userId} was given ${id} in turn ${turn}, after ${this.lastTurn}`);
      if (this.strategy === 'LEAST_LOADED') this.judgeLoad(agent, here);
      queue[i]!.owner = userId;
      agent.turn = turn;
      if (agent.capacity !== null && this.loadOf(agent) > agent.capacity)
        this.faults.push(`${userId} has ${this.loadOf(agent)} of ${agent.capacity} by being given ${id}`);
    });
    this.given += given.length;
    const hasRoom = (agent: Agent): boolean => agent.capacity === null || this.loadOf(agent) < agent.capacity;
    if (this.waiting.length > 0 && here.some(hasRoom)) this.faults.push('something waits while somebody has room');
    if (this.strategy === 'ROUND_ROBIN') this.judgeTurns(given, here.filter(hasRoom));
  }

  /** Nobody who has room has less than who is given something. */
  private judgeLoad(agent: Agent, here: readonly Agent[]): void {
    const least = Math.min(
      ...here.filter((one) => one.capacity === null || this.loadOf(one) < one.capacity).map((one) => this.loadOf(one)),
    );
    if (this.loadOf(agent) > least) this.faults.push(`${agent.userId} has more than ${least} and was given more`);
  }

  /** Of those who could have been given everything of a stretch, nobody got two more than another one. */
  private judgeTurns(given: readonly { userId: string }[], free: readonly Agent[]): void {
    const who = free.map(({ userId }) => userId).join();
    if (who !== this.who) this.stretch = new Map(free.map(({ userId }) => [userId, 0]));
    else
      for (const { userId } of given) {
        const share = this.stretch.get(userId);
        // Somebody else had room for this alone, and is full again.
        if (share !== undefined) this.stretch.set(userId, share + 1);
      }
    this.who = who;
    const shares = [...this.stretch.values()];
    if (Math.max(...shares) - Math.min(...shares) > 1)
      this.faults.push(`shares of one stretch are ${JSON.stringify([...this.stretch])}`);
  }
}

describe('handing out, while people come, go and change their minds', () => {
  test.each<[AssignmentStrategy, number]>([
    ['ROUND_ROBIN', 1],
    ['ROUND_ROBIN', 2],
    ['LEAST_LOADED', 3],
    ['LEAST_LOADED', 4],
  ])('by %s (seed %d): 10,000 events, and nobody could complain', (strategy, seed) => {
    const desk = new Desk(strategy, new Chance(seed));
    for (let i = 0; i < 10_000 && desk.faults.length === 0; i++) desk.step();
    expect(desk.faults).toEqual([]);
    // It was no quiet day.
    expect(desk.given).toBeGreaterThan(2_000);
    expect(desk.kinds.size).toBe(5);
  });
});
