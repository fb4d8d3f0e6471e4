import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { CookieCategory, CookieStorage } from './cookie-register.type.js';

registerEnumType(CookieCategory, {
  name: 'CookieCategory',
  description: 'What something that is kept on a device is for.',
  valuesConfig: {
    ESSENTIAL: { description: 'The platform does not work without it; cannot be refused.' },
    ANALYTICS: { description: 'To learn how the platform is used. Off until allowed.' },
    PERSONALIZATION: { description: 'To adapt the platform to a person. Off until allowed.' },
  },
});

registerEnumType(CookieStorage, {
  name: 'CookieStorage',
  description: 'Where something is kept on a device.',
  valuesConfig: {
    COOKIE: { description: 'A cookie.' },
    LOCAL_STORAGE: { description: "The browser's local storage." },
  },
});

@Requires('anyone')
@ObjectType('CookieDefinition', { simpleResolvers: true, description: 'Something that the platform keeps on devices.' })
export class CookieDefinitionType {
  @Field(() => String, { description: 'Its name; `*` at the end stands for whatever follows.' })
  name!: string;

  @Field(() => CookieStorage, { description: 'Where it is kept.' })
  storage!: CookieStorage;

  @Field(() => CookieCategory, { description: 'What it is for.' })
  category!: CookieCategory;

  @Field(() => Int, { nullable: true, description: 'How long it stays; null: until the visitor clears it.' })
  maxAgeSeconds!: number | null;

  @Field(() => String, { description: 'What it does.' })
  purpose!: string;
}

@Requires('anyone')
@ObjectType('CookiePreference', { simpleResolvers: true, description: 'Whether one category is allowed.' })
export class CookiePreference {
  @Field(() => CookieCategory, { description: 'Which.' })
  category!: CookieCategory;

  @Field(() => Boolean, {
    description: 'Whether it is allowed now. A Global Privacy Control signal overrules a choice.',
  })
  isAllowed!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be refused.' })
  isOptional!: boolean;
}

@Requires('anyone')
@ObjectType('CookiePreferences', { simpleResolvers: true, description: 'What a visitor allows on this device.' })
export class CookiePreferences {
  @Field(() => [CookiePreference], { description: 'One for each category.' })
  categories!: CookiePreference[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a choice was made; null: never, so all optional ones are off.',
  })
  chosenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The policy version that was in force at that time.' })
  noticeVersion!: string | null;
}

export enum SaleOptOutSource {
  GPC = 'GPC',
  FORM = 'FORM',
}

registerEnumType(SaleOptOutSource, {
  name: 'SaleOptOutSource',
  description: 'How somebody opted out of sale and sharing.',
  valuesConfig: {
    GPC: { description: 'By a Global Privacy Control signal.' },
    FORM: { description: 'By asking.' },
  },
});

@Requires('anyone')
@ObjectType('SaleSharingStatus', {
  simpleResolvers: true,
  description:
    'Whether data of the visitor may be sold or shared. The platform does neither; an opt-out is kept all the same.',
})
export class SaleSharingStatus {
  @Field(() => Boolean, { description: 'Whether the visitor opted out, now or before, on this device or signed in.' })
  isOptedOut!: boolean;

  @Field(() => Boolean, {
    description: 'Whether this very request carried a Global Privacy Control signal; it was honoured.',
  })
  isSignalHonoured!: boolean;

  @Field(() => SaleOptOutSource, { nullable: true, description: 'How the visitor opted out.' })
  source!: SaleOptOutSource | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when.' })
  optedOutAt!: string | null;
}
