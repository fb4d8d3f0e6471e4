import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { dataCategories, retentionRules } from '../../platform/personal-data/personal-data.js';
import { Permission } from '../accounts/permissions.js';

const enumOf = <K extends string>(keys: readonly K[]): { [P in K]: P } =>
  Object.fromEntries(keys.map((key) => [key, key])) as { [P in K]: P };

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

const described = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([key, description]) => [key, { description }]));

/** Whom data speaks of. */
export const DataSubjectKind = enumOf(['CONTACT', 'USER', 'ACCOUNT']);
registerEnumType(DataSubjectKind, {
  name: 'DataSubjectKind',
  description: 'Whom data speaks of.',
  valuesConfig: described({
    CONTACT: 'A person that the business talks to.',
    USER: 'Somebody who works with the product.',
    ACCOUNT: 'The business itself.',
  }),
});

/** What kind of data something is. */
export const DataCategory = enumOf(keysOf(dataCategories));
registerEnumType(DataCategory, {
  name: 'DataCategory',
  description: 'What kind of data something is. New values may appear.',
  valuesConfig: described(dataCategories),
});

/** How long something is kept. */
export const DataRetention = enumOf(keysOf(retentionRules));
registerEnumType(DataRetention, {
  name: 'DataRetention',
  description: 'How long something is kept. New values may appear.',
  valuesConfig: described(retentionRules),
});

/** Why data may be kept. */
export const LegalBasis = enumOf(['INSTRUCTION', 'CONTRACT', 'CONSENT', 'LEGAL_OBLIGATION', 'LEGITIMATE_INTEREST']);
registerEnumType(LegalBasis, {
  name: 'LegalBasis',
  description: 'Why data may be kept.',
  valuesConfig: described({
    INSTRUCTION: 'The business decides, and answers for the reason.',
    CONTRACT: 'The service cannot be given without it.',
    CONSENT: 'The person agreed.',
    LEGAL_OBLIGATION: 'A law asks for it.',
    LEGITIMATE_INTEREST: 'To keep the service safe and whole.',
  }),
});

/** What the platform is to data. */
export const DataRole = enumOf(['CONTROLLER', 'PROCESSOR']);
registerEnumType(DataRole, {
  name: 'DataRole',
  description: 'What the platform is to data.',
  valuesConfig: described({
    CONTROLLER: 'It decides itself what is kept: of its own users.',
    PROCESSOR: 'It keeps the data for the business, which decides: of contacts.',
  }),
});

/** What erasing does. */
export const ErasureStrategy = enumOf(['DELETE_ROW', 'CLEAR', 'REPLACE', 'UNLINK', 'FILE', 'ROOM', 'KEEP']);
registerEnumType(ErasureStrategy, {
  name: 'ErasureStrategy',
  description: 'What erasing a person does with something.',
  valuesConfig: described({
    DELETE_ROW: 'It is deleted.',
    CLEAR: 'What it says is taken out; that it was there stays.',
    REPLACE: 'Other words stand in its place.',
    UNLINK: 'It no longer points to the person.',
    FILE: 'It is deleted with its file when nothing else points to it.',
    ROOM: 'It is done in a way of its own; the reason says how.',
    KEEP: 'It stays; the reason says why.',
  }),
});

/** The three kinds of stores besides tables, and tables. */
export const DataStoreKind = enumOf(['TABLE', 'REDIS', 'FILES', 'QUEUE', 'LOG', 'EXTERNAL']);
registerEnumType(DataStoreKind, {
  name: 'DataStoreKind',
  description: 'Where data is kept.',
  valuesConfig: described({
    TABLE: 'A table of the database.',
    REDIS: 'Keys in memory.',
    FILES: 'A folder of files.',
    QUEUE: 'Work that waits.',
    LOG: 'What the program says of its work.',
    EXTERNAL: 'With somebody else.',
  }),
});

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('DataMapField', { simpleResolvers: true, description: 'One thing that a store holds of people.' })
export class DataMapField {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DataCategory, { description: 'What kind of data it is.' })
  category!: keyof typeof DataCategory;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('DataMapErasure', { simpleResolvers: true, description: 'What erasing somebody does with a store.' })
export class DataMapErasure {
  @Field(() => DataSubjectKind, { description: 'Who is erased.' })
  subject!: keyof typeof DataSubjectKind;

  @Field(() => ErasureStrategy, { description: 'What is done.' })
  strategy!: keyof typeof ErasureStrategy;

  @Field(() => [String], { description: 'The fields that it is done to, at most all of the store; empty: everything.' })
  fields!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why, where it does not simply go.' })
  reason!: string | null;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('DataMapStore', { simpleResolvers: true, description: 'A place where personal data can be.' })
export class DataMapStore {
  @Field(() => DataStoreKind, { description: 'What kind of place it is.' })
  kind!: keyof typeof DataStoreKind;

  @Field(() => String, { description: 'Its name; a pattern for keys.' })
  name!: string;

  @Field(() => String, { description: 'What it is for.' })
  about!: string;

  @Field(() => DataRole, { description: 'What the platform is to it.' })
  role!: keyof typeof DataRole;

  @Field(() => LegalBasis, { description: 'Why it may be kept.' })
  legalBasis!: keyof typeof LegalBasis;

  @Field(() => DataRetention, { description: 'How long it is kept.' })
  retention!: keyof typeof DataRetention;

  @Field(() => String, { description: 'How long it is kept, in words.' })
  retentionText!: string;

  @Field(() => [DataSubjectKind], { description: 'Whom it speaks of, at most three kinds; empty: nobody.' })
  subjects!: readonly (keyof typeof DataSubjectKind)[];

  @Field(() => [DataMapField], { description: 'What it holds, one for each of its fields.' })
  fields!: readonly DataMapField[];

  @Field(() => [DataMapErasure], { description: 'What erasing somebody does with it, one for each kind of subject.' })
  erasures!: readonly DataMapErasure[];
}
