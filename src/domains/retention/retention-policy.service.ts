import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { audit } from '../audit/audit.service.js';
import { RetentionAction, type RetentionCategory, retentionRulesOf, yearDays } from './retention-categories.js';
import { retentionErrors } from './retention.errors.js';
import { policyOf, type RetentionPolicyRow } from './retention.queries.js';

/** No law and no business thinks in longer times. */
const mostDays = 36_500;

/** What an account chooses. */
export interface ChosenRetention {
  category: RetentionCategory;
  minDays: number;
  maxDays: number | null;
  jurisdiction: string | null;
}

/** Chooses how long things are kept, within what the law and the platform allow. */
export class RetentionPolicies {
  /** @throws DomainError INVALID_INPUT, RETENTION_FIXED, RETENTION_OUT_OF_BOUNDS */
  async set(scope: Scope, chosen: ChosenRetention): Promise<RetentionPolicyRow> {
    const { category, minDays, maxDays, jurisdiction } = chosen;
    const { bounds } = retentionRulesOf[category];
    if (!bounds) throw new DomainError(retentionErrors.RETENTION_FIXED, 'The platform decides this one.', ['category']);
    if (minDays < 0 || minDays > mostDays) throw invalidInput(`Give 0 to ${mostDays} days.`, ['minDays']);
    if (maxDays !== null && (maxDays < 1 || maxDays > mostDays))
      throw invalidInput(`Give 1 to ${mostDays} days, or null.`, ['maxDays']);
    if (maxDays !== null && maxDays < minDays) throw invalidInput('Give no less than `minDays`.', ['maxDays']);
    const least = jurisdiction === 'INDIA' ? Math.max(bounds.least, yearDays) : bounds.least;
    const outside = (path: string, message: string): DomainError =>
      new DomainError(retentionErrors.RETENTION_OUT_OF_BOUNDS, message, [path]);
    if (maxDays !== null && maxDays < least) throw outside('maxDays', `Keep it for at least ${least} days.`);
    if (bounds.most !== null && (maxDays === null || maxDays > bounds.most))
      throw outside('maxDays', `It is kept for ${bounds.most} days at most.`);
    const before = await policyOf(scope, category);
    await rows(
      scope.em,
      `/* setRetention */
       insert into retention_policy (account_id, category, min_days, max_days, jurisdiction, updated_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (account_id, category) do update set min_days = excluded.min_days, max_days = excluded.max_days,
         jurisdiction = excluded.jurisdiction, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
      [scope.accountId, category, minDays, maxDays, jurisdiction, scope.viewer.actorId ?? null, scope.clock.now()],
    );
    audit(scope, {
      action: 'retention_policy.set',
      changes: { category: [null, category], maxDays: [before.maxDays, maxDays], minDays: [before.minDays, minDays] },
    });
    return commit(scope, await policyOf(scope, category), []);
  }
}

/** What happens to what is too old under a policy. */
export const actionOf = ({ category, maxDays }: Pick<RetentionPolicyRow, 'category' | 'maxDays'>): RetentionAction =>
  maxDays === null ? RetentionAction.KEEP : retentionRulesOf[category].action;
