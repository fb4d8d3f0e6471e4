import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { AttributeType } from './attribute.entity.js';

/** As many attributes as an account may define. */
export const mostAttributes = 200;

/** A definition as the API shows it. */
export interface AttributeRow {
  id: string;
  key: string;
  label: string;
  description: string | null;
  type: AttributeType;
  options: string[];
  pattern: string | null;
  isPersonal: boolean;
  createdAt: string;
}

/** SQL text of an AttributeRow's columns. */
export const attributeColumns = `id, key, label, description, type, options, pattern, is_personal as "isPersonal",
  created_at as "createdAt"`;

/** The account's definitions, by label. */
export const listAttributes = (scope: Scope): Promise<AttributeRow[]> =>
  rows<AttributeRow>(
    scope.em,
    `/* attributes */ select ${attributeColumns} from contact_attribute
     where account_id = $1 order by lower(label), key limit ${mostAttributes}`,
    [scope.accountId],
  );

/** Definitions by id. */
export const attributeLoader: LoaderDefinition<string, AttributeRow> = {
  name: 'attributes',
  async batch(scope, ids) {
    const found = await rows<AttributeRow>(
      scope.em,
      `/* attributesById */ select ${attributeColumns} from contact_attribute where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((attribute) => [attribute.id, attribute]));
  },
};

/** Definitions by key. */
export const attributeByKeyLoader: LoaderDefinition<string, AttributeRow> = {
  name: 'attributes by key',
  async batch(scope, keys) {
    const found = await rows<AttributeRow>(
      scope.em,
      `/* attributesByKey */ select ${attributeColumns} from contact_attribute where account_id = $1 and key = any($2::text[])`,
      [scope.accountId, keys],
    );
    return new Map(found.map((attribute) => [attribute.key, attribute]));
  },
};
