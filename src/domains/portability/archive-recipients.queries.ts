import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** Who else receives data: the sub-processors that are in use at this moment. */
export const recipientsOf = (scope: Scope): Promise<{ name: string; purpose: string; country: string }[]> =>
  rows(
    scope.em,
    `/* recipients */ select name, purpose, country from subprocessor
     where active_from <= $1 and (ended_at is null or ended_at > $1) order by name`,
    [scope.clock.now()],
  );
