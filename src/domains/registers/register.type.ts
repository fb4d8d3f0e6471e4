import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';

/** Whose law asks something of a transfer. */
export enum TransferRegionCode {
  EU = 'EU',
  UK = 'UK',
  INDIA = 'INDIA',
}
registerEnumType(TransferRegionCode, {
  name: 'TransferRegion',
  description: 'Whose law asks something of a transfer.',
  valuesConfig: {
    EU: { description: 'European Union and European Economic Area.' },
    UK: { description: 'United Kingdom.' },
    INDIA: { description: 'India.' },
  },
});

/** What a transfer rests on. */
export enum TransferMechanism {
  ADEQUACY = 'ADEQUACY',
  SCC = 'SCC',
  BCR = 'BCR',
  DEROGATION = 'DEROGATION',
}
registerEnumType(TransferMechanism, {
  name: 'TransferMechanism',
  description: 'What a transfer rests on.',
  valuesConfig: {
    ADEQUACY: { description: 'A decision that the country, or the recipient in it, is adequate.' },
    SCC: { description: 'Standard contractual clauses.' },
    BCR: { description: 'Binding corporate rules.' },
    DEROGATION: { description: 'A derogation for a single case.' },
  },
});

/** What a region says of a country. */
export enum TransferCountryKind {
  ADEQUATE = 'ADEQUATE',
  FORBIDDEN = 'FORBIDDEN',
}
registerEnumType(TransferCountryKind, {
  name: 'TransferCountryKind',
  description: 'What a region says of a country.',
  valuesConfig: {
    ADEQUATE: { description: 'Data may go there without more.' },
    FORBIDDEN: { description: 'No data may go there.' },
  },
});

/** What the register says of a transfer. */
export enum TransferOutcome {
  INSIDE = 'INSIDE',
  NOT_REGULATED = 'NOT_REGULATED',
  ADEQUATE = 'ADEQUATE',
  SAFEGUARDED = 'SAFEGUARDED',
  EXPIRED = 'EXPIRED',
  NO_SAFEGUARD = 'NO_SAFEGUARD',
  FORBIDDEN = 'FORBIDDEN',
}
registerEnumType(TransferOutcome, {
  name: 'TransferOutcome',
  description: 'What the register says of a transfer. New values may appear.',
  valuesConfig: {
    INSIDE: { description: 'It does not leave the region.' },
    NOT_REGULATED: { description: 'No law that is known here asks anything of it.' },
    ADEQUATE: { description: 'The country is held adequate.' },
    SAFEGUARDED: { description: 'A safeguard covers it.' },
    EXPIRED: { description: 'Blocked: the safeguard is over.' },
    NO_SAFEGUARD: { description: 'Blocked: there is no safeguard.' },
    FORBIDDEN: { description: 'Blocked: the region forbids the country.' },
  },
});

@Requires('anyone')
@ObjectType('Subprocessor', {
  simpleResolvers: true,
  description: 'Somebody who processes personal data for the platform. Nothing goes there before `activeFrom`.',
})
export class Subprocessor {
  @PublicId('Subprocessor', 'Opaque id.')
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'What for.' })
  purpose!: string;

  @Field(() => [String], { description: 'What kinds of data; at most 50.' })
  categories!: string[];

  @Field(() => String, { description: 'Country, ISO 3166 with two letters.' })
  country!: string;

  @Field(() => DateTime, { description: 'Since when there is a contract (GDPR art. 28).' })
  dpaSignedAt!: string;

  @Field(() => DateTime, { description: 'When it was announced.' })
  addedAt!: string;

  @Field(() => DateTime, { description: 'From when it may get data.' })
  activeFrom!: string;

  @Field(() => DateTime, { nullable: true, description: 'Since when it gets none any more; null: it may.' })
  endedAt!: string | null;
}

export const SubprocessorConnection = connectionOf<Subprocessor>(Subprocessor, 'Subprocessor', 'anyone');
export type SubprocessorConnection = ConnectionValue<Subprocessor>;

@Requires('anyone')
@ObjectType('ProcessingActivity', {
  simpleResolvers: true,
  description: 'Why, by which right and for how long personal data is processed (GDPR art. 30).',
})
export class ProcessingActivityType {
  @Field(() => String, { description: 'Name of the activity.' })
  name!: string;

  @Field(() => String, { description: 'CONTROLLER, or PROCESSOR for the businesses that use the platform.' })
  role!: string;

  @Field(() => String, { description: 'What for.' })
  purpose!: string;

  @Field(() => String, { description: 'By which right.' })
  basis!: string;

  @Field(() => String, { description: 'Whose data.' })
  subjects!: string;

  @Field(() => [String], { description: 'What kinds of data; at most 50.' })
  categories!: readonly string[];

  @Field(() => [String], { description: 'Who gets it; at most 50.' })
  recipients!: readonly string[];

  @Field(() => String, { description: 'How long it is kept.' })
  retention!: string;
}

@Requires('anyone')
@ObjectType('DataLocation', { simpleResolvers: true, description: 'Where personal data is kept.' })
export class DataLocation {
  @Field(() => String, { description: 'What keeps it.' })
  store!: string;

  @Field(() => String, { description: 'What it holds.' })
  holds!: string;

  @Field(() => String, { description: 'Country, as who runs the installation says.' })
  country!: string;
}

@Requires('anyone')
@ObjectType('TransferSafeguard', {
  simpleResolvers: true,
  description: 'What allows data of people in a region to go to a recipient in another country.',
})
export class TransferSafeguard {
  @PublicId('TransferSafeguard', 'Opaque id.')
  id!: string;

  @Field(() => String, { description: '`META`, or the name of a sub-processor.' })
  recipient!: string;

  @Field(() => TransferRegionCode, { description: 'Whose data.' })
  fromRegion!: TransferRegionCode;

  @Field(() => String, { description: 'Where to, ISO 3166 with two letters.' })
  toCountry!: string;

  @Field(() => TransferMechanism, { description: 'What it rests on.' })
  mechanism!: TransferMechanism;

  @Field(() => String, { nullable: true, description: 'Module of the standard contractual clauses.' })
  module!: string | null;

  @Field(() => String, { description: 'Where the contract and its assessment are.' })
  reference!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: until it is ended.' })
  validUntil!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; null: it was not.' })
  endedAt!: string | null;
}

export const TransferSafeguardConnection = connectionOf<TransferSafeguard>(
  TransferSafeguard,
  'TransferSafeguard',
  'anyone',
);
export type TransferSafeguardConnection = ConnectionValue<TransferSafeguard>;
