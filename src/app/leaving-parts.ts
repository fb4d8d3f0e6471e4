import { auditEverywhere } from '../domains/accounts/account-audit.js';
import type { accountsModule } from '../domains/accounts/accounts.module.js';
import type { OperateWithJobs } from '../domains/accounts/operator-work.service.js';
import type { auditModule } from '../domains/audit/audit.module.js';
import type { channelsModule } from '../domains/channels/channels.module.js';
import type { mediaModule } from '../domains/media/media.module.js';
import { resumeJob } from '../domains/messages/message.jobs.js';
import type { ErasedChannels } from '../domains/privacy/erased-channels.js';
import type { PrivacyGround } from '../domains/privacy/privacy.module.js';
import { isAccountHeld } from '../domains/retention/legal-hold.queries.js';
import type { FileStorage } from '../platform/files/file-storage.js';
import { jobRequest } from '../platform/jobs/job-queue.js';
import type { MailOutbox } from '../platform/mail/mail-outbox.js';
import type { Ground } from './ground.js';
import type { SealedFolders } from './sealed-folders.js';

/** What other rooms lend to the deletion of users and accounts. */
export function leavingParts(
  { config, jobs, publicUrl }: Ground,
  lent: {
    operate: OperateWithJobs;
    audit: ReturnType<typeof auditModule>;
    accounts: ReturnType<typeof accountsModule>;
    channels: ReturnType<typeof channelsModule>;
    media: ReturnType<typeof mediaModule>;
    mails: MailOutbox;
    erasedChannels: ErasedChannels;
    tables: FileStorage;
    written: FileStorage;
    files: SealedFolders;
    parts: { vault: FileStorage };
  },
): PrivacyGround['leaving'] {
  const { operate, accounts, channels, tables, written } = lent;
  return {
    operate,
    audit: (em, userId, action, origin) => auditEverywhere(em, lent.audit.log, userId, action, origin),
    stepUp: accounts.stepUp,
    outbox: lent.mails,
    appUrl: config.appUrl ?? publicUrl,
    graceDays: config.accountDeletionGraceDays,
    resumed: (accountId, channelId) => [jobRequest(resumeJob, { accountId, channelId })],
    channels: lent.erasedChannels,
    account: {
      folders: {
        media: lent.media.storage,
        tables,
        exports: written,
        vault: lent.parts.vault,
        archives: lent.files.open('archives'),
        disclosures: lent.files.open('disclosures'),
      },
      unsubscribe: (accountId) => channels.unsubscribing.run(accountId),
      isHeld: isAccountHeld,
      countJobs: (accountId) => jobs.countAccount(accountId),
      forgetJobs: (accountId) => jobs.forgetAccount(accountId),
    },
    leave: (scope, userId) => accounts.members.leave(scope, userId),
  };
}
