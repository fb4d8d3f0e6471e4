import type { EntityManager } from '@mikro-orm/sql';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../platform/config/config.js';
import type { Envelope } from '../platform/crypto/envelope.js';
import type { Database } from '../platform/database/database.js';
import type { JobHandler } from '../platform/jobs/job-queue.js';
import type { Clock } from '../platform/kernel/clock.js';
import type { Logger } from '../platform/logging/logger.js';
import { mailForgetJob, mailSendJob } from '../platform/mail/mail.jobs.js';
import { MailSending } from '../platform/mail/mail-sending.js';
import { SmtpTransport } from '../platform/mail/smtp-transport.js';
import { mountKeptMails } from './mail-page.js';
import type { Room } from './room.js';

/** Whether mails are kept and can be read on a page: only where nobody else is. */
export const keepsMails = (config: Config): boolean => !config.smtpUrl && config.environment !== 'production';

/** Sends what the outbox holds; without a server keeps it, and shows it in development. */
export function mailRoom(deps: {
  config: Config;
  database: Database;
  envelope: Envelope;
  clock: Clock;
  logger: Logger;
  isHostAllowed: (host: string) => boolean;
  isWanted: (em: EntityManager, topic: string, userId: string) => Promise<boolean>;
}): Room & { sending: MailSending } {
  const { config, database, envelope, clock, logger } = deps;
  const transport = config.smtpUrl
    ? new SmtpTransport(config.smtpUrl, config.mailFrom, undefined, deps.isHostAllowed)
    : undefined;
  const sending = new MailSending(database, envelope, transport, config.mailFrom, {
    clock,
    logger,
    isWanted: deps.isWanted,
  });
  const send: JobHandler<{ mailId: string }> = {
    job: mailSendJob,
    concurrency: 4,
    async run(jobs) {
      for (const { data } of jobs) await sending.send(data.mailId);
    },
  };
  const forget: JobHandler<object> = { job: mailForgetJob, run: () => sending.forgetOld() };
  return {
    resolvers: [],
    nodes: [],
    jobs: [mailSendJob, mailForgetJob] as Room['jobs'],
    handlers: [send, forget] as Room['handlers'],
    schedules: [{ name: mailForgetJob.name, cron: '37 3 * * *' }],
    mount: (fastify: FastifyInstance) => {
      if (keepsMails(config)) mountKeptMails(fastify, () => sending.listKept(100));
    },
    sending,
  };
}
