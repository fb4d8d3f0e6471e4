import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { UserErrorShape } from '../kernel/errors.js';
import { declaredErrors } from '../kernel/errors.js';
import { Requires } from './policy.js';

/** Filled from `declareErrors` of every room when the schema is built. */
export const UserErrorCode: Record<string, string> = {};

/** Takes over the codes that the rooms declared; call it after they are loaded and before the schema is built. */
export function registerUserErrorCodes(): void {
  const codes = declaredErrors();
  for (const code of Object.keys(codes).sort()) UserErrorCode[code] = code;
  registerEnumType(UserErrorCode, {
    name: 'UserErrorCode',
    description: 'Why a mutation did nothing. New values may appear: treat an unknown one like INVALID_INPUT.',
    valuesConfig: Object.fromEntries(Object.entries(codes).map(([code, description]) => [code, { description }])),
  });
}

@Requires('anyone')
@ObjectType('UserError', { simpleResolvers: true, description: 'An expected refusal: what the caller can mend.' })
export class UserError implements UserErrorShape {
  @Field(() => UserErrorCode, { description: 'Stable code to branch on.' })
  code!: string;

  @Field(() => String, { description: 'One sentence for a person, in English.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in `input` the fault lies, one for each step down, at most 12; null for the whole of it.',
  })
  path!: string[] | null;
}

/** Base of every mutation payload: its nullable object stands beside these errors. */
@Requires('anyone')
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty on success.' })
  userErrors?: UserErrorShape[];
}
