import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { RecordedMerge, UndoableMergeFollower } from '../contacts/contact.events.js';
import { isNo, isYes } from './consent-fold.js';
import type { ConsentLedger, LedgerEntry } from './consent-ledger.service.js';
import { lockConsents } from './consent-lock.queries.js';
import type { ConsentChannelKind, ConsentPurpose, ConsentState } from './consent.entity.js';
import { mergeRestrictions, unmergeRestrictions } from './restriction.service.js';

interface Standing {
  contactId: string;
  purpose: ConsentPurpose;
  channel: ConsentChannelKind;
  state: ConsentState;
  eventId: string;
  since: string;
}

/**
 * The first of the followers, since who waits for consents holds no conversation. Of two people who turn out to be one, the stricter word holds: what one of them refused is refused for both, and a yes
 * is taken over only where the other one said nothing. Undone, each has again what it said itself.
 */
export const consentMerge = (ledger: ConsentLedger): UndoableMergeFollower => ({
  async merge(scope, merges) {
    for (const merge of merges) await takeOver(scope, ledger, merge);
  },
  async undo(scope, { mergeId, keptId, goneId }) {
    await lockConsents(scope, [keptId, goneId]);
    await unmergeRestrictions(scope, mergeId);
    const taken = await rows<{ id: string; purpose: ConsentPurpose; channel: ConsentChannelKind }>(
      scope.em,
      `/* consentsOfMerge */ select id, purpose, channel from consent_event
       where account_id = $1 and merge_id = $2 and contact_id = $3 and retracts_id is null order by seq`,
      [scope.accountId, mergeId, keptId],
    );
    await ledger.add(
      scope,
      taken.map(({ id, purpose, channel }): LedgerEntry => {
        return {
          ...{ contactId: keptId, purpose, channel, state: 'UNKNOWN', source: 'MERGE' },
          ...{ mergeId, retractsId: id, occurredAt: scope.clock.now() },
        };
      }),
    );
    const own = await rows<{ purpose: ConsentPurpose; channel: ConsentChannelKind }>(
      scope.em,
      `/* consentsOfReturned */
       select distinct purpose, channel from consent_event where account_id = $1 and contact_id = $2`,
      [scope.accountId, goneId],
    );
    if (own.length > 0)
      await ledger.refold(
        scope,
        own.map((place) => ({ contactId: goneId, ...place })),
      );
  },
});

async function takeOver(scope: Scope, ledger: ConsentLedger, merge: RecordedMerge): Promise<void> {
  const { mergeId, keptId, goneId } = merge;
  await lockConsents(scope, [keptId, goneId]);
  await mergeRestrictions(scope, merge);
  const standing = await rows<Standing>(
    scope.em,
    `/* consentsToMerge */
     select contact_id as "contactId", purpose, channel, state, event_id as "eventId", since from contact_consent
     where account_id = $1 and contact_id = any($2::uuid[])`,
    [scope.accountId, [keptId, goneId]],
  );
  const entries = standing
    .filter(({ contactId }) => contactId === goneId)
    .flatMap(({ purpose, channel, state, since }): LedgerEntry[] => {
      const kept = standing.find((s) => s.contactId === keptId && s.purpose === purpose && s.channel === channel);
      const isStricter = isNo(state) && !(kept && isNo(kept.state));
      const fillsGap = isYes(state) && !(kept && (isYes(kept.state) || isNo(kept.state)));
      if (!isStricter && !fillsGap) return [];
      // A no counts from now on, so that no earlier yes of the other one outlives it.
      const occurredAt = isStricter ? scope.clock.now() : toDate(since);
      return [{ contactId: keptId, purpose, channel, state, source: 'MERGE', mergeId, occurredAt }];
    });
  await ledger.add(scope, entries);
}
