import { type PersonalData, forPlatform, keep, setting, userIn } from '../../platform/personal-data/personal-data.js';

/** What the audit keeps of people: who acted, and from where; ids and words of the program besides. */
export const auditPersonalData: PersonalData = {
  tables: [
    {
      table: 'audit_entry',
      about: 'Who did what in the account, in a chain that cannot be altered.',
      ...forPlatform('PROOF', 'LEGITIMATE_INTEREST'),
      subjects: [userIn('actor_id')],
      erasure: { USER: keep('the chain must stay whole; it names people by ids that lead to nobody') },
      columns: {
        actor_kind: 'NONE',
        ip: 'TECHNICAL',
        request_id: 'NONE',
        action: 'NONE',
        target_kind: 'NONE',
        diff: 'NONE',
        key_id: 'NONE',
        previous_hash: 'NONE',
        hash: 'NONE',
      },
    },
    setting('audit_head', 'Where the chain of the account ends.', { hash: 'NONE' }),
  ],
  stores: [
    {
      kind: 'FILES',
      name: 'audit',
      about: 'Signed checkpoints of the chains of all accounts: ids of accounts, numbers and hashes.',
      category: 'NONE',
      ...forPlatform('PROOF', 'LEGITIMATE_INTEREST'),
      subjects: [],
      erasure: keep('nobody is named in it'),
    },
  ],
};
