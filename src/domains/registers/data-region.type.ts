import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Account } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';

/** A store of this installation that may lie in a country of its own. */
export enum DataStore {
  DATABASE = 'DATABASE',
  REDIS = 'REDIS',
  MEDIA = 'MEDIA',
  IMPORTS = 'IMPORTS',
  EXPORTS = 'EXPORTS',
  ARCHIVES = 'ARCHIVES',
  VAULT = 'VAULT',
  DISCLOSURES = 'DISCLOSURES',
  LEDGERS = 'LEDGERS',
}

registerEnumType(DataStore, {
  name: 'DataStore',
  description: 'A store of the installation. New values may appear.',
  valuesConfig: {
    DATABASE: { description: 'PostgreSQL: everything but files.' },
    REDIS: { description: 'Redis: who is online, and hints of ids.' },
    MEDIA: { description: 'Files of messages and notes.' },
    IMPORTS: { description: 'Files that contacts are taken from.' },
    EXPORTS: { description: 'Files of contacts and conversations.' },
    ARCHIVES: { description: 'Copies of data, and archives that are restored.' },
    VAULT: { description: 'What a legal hold keeps of those who were erased.' },
    DISCLOSURES: { description: 'Files for authorities.' },
    LEDGERS: {
      description:
        'What is kept outside the database on purpose: erasures, checkpoints of the audit, keys of stored files.',
    },
  },
});

@Requires(Permission.ACCOUNT_READ)
@ObjectType('AccountDataLocation', {
  simpleResolvers: true,
  description: 'Where a store that holds data of the account is, and whether it may.',
})
export class AccountDataLocation {
  @Field(() => DataStore, { description: 'The store.' })
  store!: DataStore;

  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => [String], { description: 'What it holds, in sentences of the data map; at most 300.' })
  holds!: string[];

  @Field(() => [String], { description: 'Categories of the data map that are in it; at most 20.' })
  categories!: string[];

  @Field(() => Boolean, {
    description: 'Whether the account may be written there; false: it is pinned to another country.',
  })
  isAllowed!: boolean;
}

@InputType({ description: 'Says in which country the data of the account is kept.' })
export class AccountDataRegionSetInput {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, capital letters; null: wherever the installation keeps it.',
  })
  country!: string | null;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountDataRegionSet`.' })
export class AccountDataRegionSetPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account as it now is.' })
  account?: Account;
}
