import type { FastifyInstance } from 'fastify';
import type { EventFollower } from '../platform/events/event-follower.js';
import type { JobDefinition, JobHandler } from '../platform/jobs/job-queue.js';
import type { Tick } from '../platform/jobs/ticker.js';
import type { NodeSource } from '../platform/graphql/node.js';

/** What a room brings to the house; every list may be empty. */
export interface Room {
  /** Instances; type-graphql finds the fields by their classes. */
  resolvers: readonly object[];
  /** What `node(id:)` can find in the room. */
  nodes: readonly NodeSource[];
  jobs: readonly JobDefinition<unknown>[];
  /** Taken by processes with the role `worker`. */
  handlers: readonly JobHandler<unknown>[];
  /** What reacts to events; run by processes with the role `worker`. */
  followers?: readonly EventFollower[];
  /** What workers look for every few seconds. */
  ticks?: readonly Tick[];
  /** Jobs that run by the clock: name and cron expression (UTC). */
  schedules?: readonly { name: string; cron: string }[];
  /** What must be there before anything listens; safe to run in several processes at once, and again at each start. */
  start?(): Promise<void>;
  /** Hooks in front of every route; for processes with the role `api`. */
  guard?(fastify: FastifyInstance): void;
  /** HTTP doors of the room; for processes with the role `api`. */
  mount?(fastify: FastifyInstance): void | Promise<void>;
}
