import { Field, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { CookieCategory } from './cookie-register.type.js';
import { CookiePreferences, SaleSharingStatus } from './cookie.type.js';

const deviceDescription =
  'A random name that the device made for itself, 16 to 64 letters, digits, dashes; may be left out when signed in.';

@InputType({ description: 'Chooses what may be kept on a device.' })
export class CookiePreferencesSetInput {
  @Field(() => String, { nullable: true, description: deviceDescription })
  deviceId?: string | null;

  @Field(() => [CookieCategory], { description: 'The optional categories that are allowed; all others are refused.' })
  allow!: CookieCategory[];
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `cookiePreferencesSet`.' })
export class CookiePreferencesPayload extends Payload {
  @Field(() => CookiePreferences, { nullable: true, description: 'What holds now.' })
  cookiePreferences?: CookiePreferences;
}

@InputType({ description: 'Forbids sale and sharing.' })
export class SaleSharingOptOutInput {
  @Field(() => String, { nullable: true, description: deviceDescription })
  deviceId?: string | null;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `saleSharingOptOut`.' })
export class SaleSharingPayload extends Payload {
  @Field(() => SaleSharingStatus, { nullable: true, description: 'What holds now.' })
  saleSharingStatus?: SaleSharingStatus;
}
