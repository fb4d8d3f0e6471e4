import { commit } from '../../platform/events/event-log.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import { jobRequest, type JobHandler } from '../../platform/jobs/job-queue.js';
import type { ServiceClockService } from './service-clock.service.js';
import { serviceClocksReview } from './service-level.jobs.js';

const ofAll = ['business_hours.changed', 'service_level.changed'];

/** Clocks follow what happens in conversations, and what is promised. */
export const serviceLevelFollower = (clocks: ServiceClockService): EventFollower => ({
  name: 'service-levels',
  types: ['message.received', 'message.queued', 'call.changed', 'conversation.changed', ...ofAll],
  async run(scope, events) {
    await clocks.follow(scope, events);
    if (!events.some(({ type }) => ofAll.includes(type))) return;
    const { accountId } = scope;
    commit(scope, undefined, [], [jobRequest(serviceClocksReview, { accountId }, { singletonKey: accountId })]);
  },
});

export const serviceLevelHandler = (clocks: ServiceClockService): JobHandler<{ accountId: string }> => ({
  job: serviceClocksReview,
  async run(jobs) {
    for (const { data } of jobs) await clocks.reviewAll(data.accountId);
  },
});
