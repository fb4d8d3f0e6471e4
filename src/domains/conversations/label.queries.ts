import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { LabelRow } from './conversation.queries.js';

/** As many labels as an account may have. */
export const mostLabels = 500;
/** As many labels as one conversation may carry. */
export const mostLabelsOfOne = 50;

/** Columns of `label` behind a LabelRow. */
export const labelColumns = 'id, name, color, description';

/** The account's labels by name. */
export const labelsOfAccount = (scope: Scope): Promise<LabelRow[]> =>
  rows<LabelRow>(
    scope.em,
    `/* labels */ select ${labelColumns} from label where account_id = $1 order by lower(name) limit ${mostLabels}`,
    [scope.accountId],
  );

/** Labels by id. */
export const labelLoader: LoaderDefinition<string, LabelRow> = {
  name: 'labels',
  async batch(scope, ids) {
    const found = await rows<LabelRow>(
      scope.em,
      `/* labelsById */ select ${labelColumns} from label where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((label) => [label.id, label]));
  },
};
