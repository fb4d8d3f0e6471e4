import { Extensions, Field, Float, InputType, Int } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { oneOf } from '../../platform/graphql/finish-schema.js';
import { OutboundHeaderFileInput } from './outbound-interactive.inputs.js';

const text = (description: string) => Field(() => String, { nullable: true, description });
const words = (description: string) => Field(() => String, { description });

@InputType({ description: 'An amount of money, shown in the way of the contact.' })
export class TemplateCurrencyInput {
  @words('Shown where the amount cannot be formatted.')
  fallback!: string;

  @words('Currency, ISO 4217.')
  code!: string;

  @Field(() => Int, { description: 'The amount times 1000.' })
  amount1000!: number;
}

@InputType({ description: 'The value of one variable: exactly one of `text`, `currency` and `dateTime`.' })
export class TemplateValueInput {
  @text('Name of the variable; left out where variables are numbered.')
  name?: string | null;

  @text('Text.')
  text?: string | null;

  @Field(() => TemplateCurrencyInput, { nullable: true, description: 'Money.' })
  currency?: TemplateCurrencyInput | null;

  @text('A date as it is to be shown.')
  dateTime?: string | null;
}

@InputType({ description: 'A location in the header of a template.' })
export class TemplateLocationInput {
  @Field(() => Float, { description: 'Degrees, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees, -180 to 180.' })
  longitude!: number;

  @words('Name of the place.')
  name!: string;

  @words('Address of the place.')
  address!: string;
}

@Extensions(oneOf)
@InputType({
  description: 'What the header of the template shows: exactly one member, of the kind that the template names.',
})
export class TemplateHeaderInput {
  @Field(() => TemplateValueInput, { nullable: true, description: 'Its one variable.' })
  text?: TemplateValueInput | null;

  @Field(() => OutboundHeaderFileInput, { nullable: true, description: 'An image.' })
  image?: OutboundHeaderFileInput | null;

  @Field(() => OutboundHeaderFileInput, { nullable: true, description: 'A video.' })
  video?: OutboundHeaderFileInput | null;

  @Field(() => OutboundHeaderFileInput, { nullable: true, description: 'A document.' })
  document?: OutboundHeaderFileInput | null;

  @Field(() => TemplateLocationInput, { nullable: true, description: 'A location.' })
  location?: TemplateLocationInput | null;
}

@InputType({ description: 'The value of one button: `index` and exactly one of the others.' })
export class TemplateButtonInput {
  @Field(() => Int, { description: 'Place of the button in the template, from 0.' })
  index!: number;

  @text('Comes back when the quick reply is tapped; at most 256 characters.')
  quickReplyPayload?: string | null;

  @text('What the address of the button ends with; for authentication templates the code.')
  urlSuffix?: string | null;

  @text('The coupon to copy, at most 20 characters.')
  couponCode?: string | null;

  @text('Token of the flow that the button opens; comes back with the answers.')
  flowToken?: string | null;
}

@InputType({ description: 'An approved template with the values of its variables.' })
export class OutboundTemplateInput {
  @words('Its name.')
  name!: string;

  @words("Its language as WhatsApp's code, e.g. `en_US`.")
  language!: string;

  @Field(() => TemplateHeaderInput, { nullable: true, description: 'The header, where it has a variable or a file.' })
  header?: TemplateHeaderInput | null;

  @Field(() => [TemplateValueInput], { nullable: true, description: 'The variables of the body, in their order.' })
  body?: TemplateValueInput[] | null;

  @Field(() => [TemplateButtonInput], { nullable: true, description: 'The buttons that have a value; at most 10.' })
  buttons?: TemplateButtonInput[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When the offer ends, for limited-time offers.' })
  offerExpiresAt?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether its texts (header, body, `urlSuffix`, `couponCode`) hold variables, as canned responses do: `{{contact.firstName}}`, `{{contact.attributes.plan | free}}`. They are filled in when it is sent, on one line, in `urlSuffix` percent-encoded; one without a value or fallback is refused with UNRESOLVED_VARIABLES. Default false: braces are sent as they are.',
  })
  fillsVariables!: boolean;
}
