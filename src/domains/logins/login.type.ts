import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { LoginOutcome } from './login.entity.js';

registerEnumType(LoginOutcome, {
  name: 'LoginOutcome',
  description: 'How an attempt to sign in ended.',
  valuesConfig: {
    SUCCEEDED: { description: 'A session was opened.' },
    WRONG_PASSWORD: { description: 'The password was wrong.' },
    WRONG_CODE: { description: 'The password was right, and the code of the second factor was not.' },
  },
});

@Requires('signed_in')
@ObjectType('LoginAttempt', {
  simpleResolvers: true,
  description: 'An attempt to sign in as the viewer, in whichever account. Forgotten after a year.',
})
export class LoginAttempt {
  id!: string;

  @Field(() => LoginOutcome, { description: 'How it ended.' })
  outcome!: LoginOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The network that it came from, `203.0.113.0/24`; the whole address is not kept.',
  })
  network!: string | null;

  @Field(() => String, { nullable: true, description: 'How the program introduced itself.' })
  userAgent!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  attemptedAt!: string;
}

export const LoginAttemptConnection = connectionOf<LoginAttempt>(LoginAttempt, 'LoginAttempt', 'signed_in');
export type LoginAttemptConnection = ConnectionValue<LoginAttempt>;
