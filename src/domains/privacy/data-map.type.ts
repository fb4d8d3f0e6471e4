import { Field, ObjectType } from 'type-graphql';
import { describedEnum } from '../../platform/graphql/described-enum.js';
import { Requires } from '../../platform/graphql/policy.js';
import { dataCategories, retentionRules } from '../../platform/personal-data/personal-data.js';
import { Permission } from '../accounts/permissions.js';

/** Whom data speaks of. */
export const DataSubjectKind = describedEnum('DataSubjectKind', 'Whom data speaks of.', {
  CONTACT: 'A person that the business talks to.',
  USER: 'Somebody who works with the product.',
  ACCOUNT: 'The business itself.',
});

/** What kind of data something is. */
export const DataCategory = describedEnum(
  'DataCategory',
  'What kind of data something is. New values may appear.',
  dataCategories,
);

/** How long something is kept. */
export const DataRetention = describedEnum(
  'DataRetention',
  'How long something is kept. New values may appear.',
  retentionRules,
);

/** Why data may be kept. */
export const LegalBasis = describedEnum('LegalBasis', 'Why data may be kept.', {
  INSTRUCTION: 'The business decides, and answers for the reason.',
  CONTRACT: 'The service cannot be given without it.',
  CONSENT: 'The person agreed.',
  LEGAL_OBLIGATION: 'A law asks for it.',
  LEGITIMATE_INTEREST: 'To keep the service safe and whole.',
});

/** What the platform is to data. */
export const DataRole = describedEnum('DataRole', 'What the platform is to data.', {
  CONTROLLER: 'It decides itself what is kept: of its own users.',
  PROCESSOR: 'It keeps the data for the business, which decides: of contacts.',
});

/** What erasing does. */
export const ErasureStrategy = describedEnum('ErasureStrategy', 'What erasing a person does with something.', {
  DELETE_ROW: 'It is deleted.',
  CLEAR: 'What it says is taken out; that it was there stays.',
  REPLACE: 'Other words stand in its place.',
  UNLINK: 'It no longer points to the person.',
  FILE: 'It is deleted with its file when nothing else points to it.',
  ROOM: 'It is done in a way of its own; the reason says how.',
  KEEP: 'It stays; the reason says why.',
});

/** The three kinds of stores besides tables, and tables. */
export const DataStoreKind = describedEnum('DataStoreKind', 'Where data is kept.', {
  TABLE: 'A table of the database.',
  REDIS: 'Keys in memory.',
  FILES: 'A folder of files.',
  QUEUE: 'Work that waits.',
  LOG: 'What the program says of its work.',
  EXTERNAL: 'With somebody else.',
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
