import type { TestAccount } from '../kit/account.js';
import { until } from '../kit/until.js';
import { mutate } from './subject.js';

const jobFields = `id state isDryRun failure contactId erasedAt finishedAt counts { store found erased }
  certificate { contactId erasedAt verifiedAt signed stores { store kind found erased level physicalBy } residue { store count reason } outOfScope { store reason } }`;

/** Asks for a contact to be erased, or only for what there is. */
export const erase = async (account: TestAccount, contactId: string, isDryRun = false): Promise<any> =>
  (await mutate(account, 'contactErase', `erasureJob { ${jobFields} }`, { contactId, isDryRun })).erasureJob;

/** How far an erasure is. */
export const jobOf = async (account: TestAccount, id: string): Promise<any> =>
  (await account.api.query(`query ($id: ID!) { erasureJob(id: $id) { ${jobFields} } }`, { id })).erasureJob;

/** The erasure once it is over, or rests. */
export const ended = (account: TestAccount, id: string): Promise<any> =>
  until(
    'the erasure has ended',
    async () => {
      const job = await jobOf(account, id);
      return ['ERASED', 'FAILED', 'ON_HOLD', 'CANCELLED'].includes(job.state) && job;
    },
    120_000,
  );
