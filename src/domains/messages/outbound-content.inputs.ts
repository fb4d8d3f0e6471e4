import { Extensions, Field, Float, ID, InputType } from 'type-graphql';
import { oneOf } from '../../platform/graphql/finish-schema.js';
import { OutboundInteractiveInput } from './outbound-interactive.inputs.js';
import { OutboundTemplateInput } from './outbound-template.inputs.js';

const text = (description: string) => Field(() => String, { nullable: true, description });
const words = (description: string) => Field(() => String, { description });

@InputType({ description: 'Text.' })
export class OutboundTextInput {
  @words('1 to 4096 characters.')
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Ask WhatsApp to preview the first http(s) link; default false.',
  })
  previewUrl?: boolean | null;
}

/** A file of ours or of the web. */
export abstract class OutboundFile {
  mediaId?: string | null;
  link?: string | null;
  caption?: string | null;
}

const mediaId = Field(() => ID, {
  nullable: true,
  description: 'A file uploaded with `mediaUploadCreate`; this or `link`.',
});
const link = text(
  'Public https address that WhatsApp fetches the file from, at most 2000 characters; this or `mediaId`.',
);
const caption = text('Caption: text under the file, at most 1024 characters.');

@InputType({ description: 'An image: JPEG or PNG, at most 5 MB.' })
export class OutboundImageInput extends OutboundFile {
  @mediaId
  override mediaId?: string | null;

  @link
  override link?: string | null;

  @caption
  override caption?: string | null;
}

@InputType({ description: 'A video: MP4 or 3GPP (H.264 with AAC), at most 16 MB.' })
export class OutboundVideoInput extends OutboundFile {
  @mediaId
  override mediaId?: string | null;

  @link
  override link?: string | null;

  @caption
  override caption?: string | null;
}

@InputType({ description: 'Audio: AAC, AMR, MP3, MP4 or OGG (Opus), at most 16 MB.' })
export class OutboundAudioInput extends OutboundFile {
  @mediaId
  override mediaId?: string | null;

  @link
  override link?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Show it as a voice message; needs OGG with Opus; default false.',
  })
  isVoice?: boolean | null;
}

@InputType({ description: 'A document: PDF, Office or plain text, at most 100 MB.' })
export class OutboundDocumentInput extends OutboundFile {
  @mediaId
  override mediaId?: string | null;

  @link
  override link?: string | null;

  @caption
  override caption?: string | null;

  @text('Name that the contact sees, at most 240 characters; default: the name of the uploaded file.')
  filename?: string | null;
}

@InputType({ description: 'A sticker: WebP, at most 100 KB, or 500 KB if it is animated.' })
export class OutboundStickerInput extends OutboundFile {
  @mediaId
  override mediaId?: string | null;

  @link
  override link?: string | null;
}

@InputType({ description: 'A location.' })
export class OutboundLocationInput {
  @Field(() => Float, { description: 'Degrees, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees, -180 to 180.' })
  longitude!: number;

  @text('Name of the place.')
  name?: string | null;

  @text('Address of the place; shown only with a name.')
  address?: string | null;
}

@InputType({ description: 'A phone number on a contact card.' })
export class OutboundCardPhoneInput {
  @words('The number as it is to be shown.')
  phone!: string;

  @text('The WhatsApp id of that number, digits only: the card then offers to write there.')
  waId?: string | null;

  @text('What to call it, e.g. CELL, WORK or HOME.')
  type?: string | null;
}

@InputType({ description: 'An e-mail address on a contact card.' })
export class OutboundCardEmailInput {
  @words('The address.')
  email!: string;

  @text('What to call it, e.g. WORK or HOME.')
  type?: string | null;
}

@InputType({ description: 'A postal address on a contact card.' })
export class OutboundCardAddressInput {
  @text('Street and number.')
  street?: string | null;

  @text('City.')
  city?: string | null;

  @text('State or region.')
  state?: string | null;

  @text('Postal code.')
  zip?: string | null;

  @text('Country.')
  country?: string | null;

  @text('Country as two letters, ISO 3166.')
  countryCode?: string | null;

  @text('What to call it, e.g. WORK or HOME.')
  type?: string | null;
}

@InputType({ description: 'A web address on a contact card.' })
export class OutboundCardUrlInput {
  @words('The address.')
  url!: string;

  @text('What to call it, e.g. WORK.')
  type?: string | null;
}

@InputType({ description: 'Where a person works.' })
export class OutboundCardOrganisationInput {
  @text('The company.')
  company?: string | null;

  @text('The department.')
  department?: string | null;

  @text("The person's title there.")
  title?: string | null;
}

@InputType({ description: 'A contact card.' })
export class OutboundContactCardInput {
  @words('The name in full.')
  formattedName!: string;

  @text('First name.')
  firstName?: string | null;

  @text('Middle name.')
  middleName?: string | null;

  @text('Last name.')
  lastName?: string | null;

  @text('Title before the name.')
  prefix?: string | null;

  @text('What follows the name.')
  suffix?: string | null;

  @text('Birthday as YYYY-MM-DD.')
  birthday?: string | null;

  @Field(() => [OutboundCardPhoneInput], { nullable: true, description: 'Phone numbers.' })
  phones?: OutboundCardPhoneInput[] | null;

  @Field(() => [OutboundCardEmailInput], { nullable: true, description: 'E-mail addresses.' })
  emails?: OutboundCardEmailInput[] | null;

  @Field(() => [OutboundCardAddressInput], { nullable: true, description: 'Postal addresses.' })
  addresses?: OutboundCardAddressInput[] | null;

  @Field(() => [OutboundCardUrlInput], { nullable: true, description: 'Web addresses.' })
  urls?: OutboundCardUrlInput[] | null;

  @Field(() => OutboundCardOrganisationInput, { nullable: true, description: 'Where the person works.' })
  organisation?: OutboundCardOrganisationInput | null;
}

@InputType({
  description: 'A reaction to a message of the same conversation that is known to WhatsApp and at most 30 days old.',
})
export class OutboundReactionInput {
  @Field(() => ID, { description: 'The message.' })
  messageId!: string;

  @text('One emoji; null or empty takes the reaction back.')
  emoji?: string | null;
}

@Extensions(oneOf)
@InputType({
  description: "What to send: exactly one member. WhatsApp's own limits are checked here, before anything is queued.",
})
export class OutboundContentInput {
  @Field(() => OutboundTextInput, { nullable: true, description: 'Text.' })
  text?: OutboundTextInput | null;

  @Field(() => OutboundImageInput, { nullable: true, description: 'An image.' })
  image?: OutboundImageInput | null;

  @Field(() => OutboundVideoInput, { nullable: true, description: 'A video.' })
  video?: OutboundVideoInput | null;

  @Field(() => OutboundAudioInput, { nullable: true, description: 'Audio.' })
  audio?: OutboundAudioInput | null;

  @Field(() => OutboundDocumentInput, { nullable: true, description: 'A document.' })
  document?: OutboundDocumentInput | null;

  @Field(() => OutboundStickerInput, { nullable: true, description: 'A sticker.' })
  sticker?: OutboundStickerInput | null;

  @Field(() => OutboundLocationInput, { nullable: true, description: 'A location.' })
  location?: OutboundLocationInput | null;

  @Field(() => [OutboundContactCardInput], { nullable: true, description: 'Contact cards, 1 to 257.' })
  contacts?: OutboundContactCardInput[] | null;

  @Field(() => OutboundReactionInput, { nullable: true, description: 'A reaction.' })
  reaction?: OutboundReactionInput | null;

  @Field(() => OutboundInteractiveInput, { nullable: true, description: 'An interactive message: it offers choices.' })
  interactive?: OutboundInteractiveInput | null;

  @Field(() => OutboundTemplateInput, {
    nullable: true,
    description: 'An approved template; the only thing that may be sent outside the service window.',
  })
  template?: OutboundTemplateInput | null;
}
