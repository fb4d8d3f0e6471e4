import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { NotForSupport, Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';

// One fragment over the union selects `body`, `name` and `kind` of several members, so these must be of one type
// everywhere: nullable where a single member lacks them.

const read = Requires(Permission.CONVERSATIONS_READ);
const type = (name: string, description: string) => ObjectType(name, { simpleResolvers: true, description });

@read
@type('TextContent', 'Text.')
export class TextContentType {
  @Field(() => String, { nullable: true, description: 'The text.' })
  body!: string | null;
}

@read
@type('MediaContent', 'A media file.')
export class MediaContentType {
  @Field(() => String, { description: 'IMAGE, VIDEO, AUDIO, DOCUMENT or STICKER.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Caption: text under the file.' })
  caption!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file.' })
  filename!: string | null;

  @Field(() => String, { nullable: true, description: 'MIME type.' })
  mimeType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size in bytes, once it is known.' })
  sizeBytes!: number | null;

  @NotForSupport()
  @Field(() => String, {
    nullable: true,
    description: 'Signed link, good for a short time; null unless `state` is READY.',
  })
  url!: string | null;

  @Field(() => String, { description: 'PENDING, READY, FAILED or EXPIRED.' })
  state!: string;

  @Field(() => Boolean, { description: 'Whether it is a voice message.' })
  isVoice!: boolean;
}

@read
@type('LocationContent', 'A location.')
export class LocationContentType {
  @Field(() => Float, { description: 'Degrees, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees, east positive.' })
  longitude!: number;

  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the place.' })
  address!: string | null;
}

@read
@type('ContactCardPhone', 'A phone number on a contact card.')
export class ContactCardPhone {
  @Field(() => String, { nullable: true, description: 'The number as the sender has it.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'The WhatsApp id of that number.' })
  waId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the sender calls it, e.g. HOME.' })
  type!: string | null;
}

@read
@type('ContactCardEmail', 'An e-mail address on a contact card.')
export class ContactCardEmail {
  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'What the sender calls it, e.g. WORK.' })
  type!: string | null;
}

@read
@type('ContactCard', 'A contact card.')
export class ContactCardType {
  @Field(() => String, { description: 'The name in full; empty when the sender gave none.' })
  formattedName!: string;

  @Field(() => [ContactCardPhone], { description: 'Phone numbers; as many as the card carries.' })
  phones!: ContactCardPhone[];

  @Field(() => [ContactCardEmail], { description: 'E-mail addresses; as many as the card carries.' })
  emails!: ContactCardEmail[];

  @Field(() => String, {
    nullable: true,
    description: '`contact_request` when it answers a request for contact information.',
  })
  origin!: string | null;
}

@read
@type('ContactsContent', 'Contact cards.')
export class ContactsContentType {
  @Field(() => [ContactCardType], { description: 'The cards, as many as were sent: at most 257.' })
  contacts!: ContactCardType[];
}

@read
@type('InteractiveReplyContent', 'A choice of the contact: a tapped button or list row.')
export class InteractiveReplyContentType {
  @Field(() => String, { description: 'The id that the sender gave the choice.' })
  replyId!: string;

  @Field(() => String, { description: 'What the contact saw.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Second line of a list row.' })
  description!: string | null;
}

@read
@type('FlowReplyContent', 'A filled-in WhatsApp Flow or address form.')
export class FlowReplyContentType {
  @Field(() => String, { nullable: true, description: '`flow`, `address_message`, ….' })
  name!: string | null;

  @Field(() => String, { description: 'The answers as the text that WhatsApp sent, JSON by contract.' })
  responseJson!: string;
}

@read
@type('CallPermissionReplyContent', 'An answer to a request for permission to call.')
export class CallPermissionReplyContentType {
  @Field(() => String, { description: 'ACCEPT, REJECT or UNKNOWN.' })
  response!: string;

  @Field(() => Boolean, { description: 'Whether it holds until it is withdrawn.' })
  isPermanent!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the permission ends.' })
  expiresAt!: string | null;
}

@read
@type('OrderItem', 'One line of a cart.')
export class OrderItemType {
  @Field(() => String, { description: "The business' own id of the product." })
  productRetailerId!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => Float, { description: 'Price of one piece as the contact saw it; a claim, the catalogue decides.' })
  itemPrice!: number;

  @Field(() => String, { description: 'Currency, ISO 4217.' })
  currency!: string;
}

@read
@type('OrderContent', 'A cart that the contact sent as an order.')
export class OrderContentType {
  @Field(() => String, { description: "WhatsApp's id of the catalogue." })
  catalogId!: string;

  @Field(() => String, { nullable: true, description: 'Text with the order.' })
  text!: string | null;

  @Field(() => [OrderItemType], { description: 'The lines, as many as were ordered.' })
  items!: OrderItemType[];
}

@read
@type('ReactionContent', 'A reaction to the message in `replyTo`.')
export class ReactionContentType {
  @Field(() => String, { nullable: true, description: 'The emoji; null takes the reaction back.' })
  emoji!: string | null;

  @Field(() => String, { description: "WhatsApp's id of the message." })
  targetWamid!: string;
}

@read
@type('TemplateContent', 'A message template.')
export class TemplateContentType {
  @Field(() => String, { nullable: true, description: 'Name of the template.' })
  name!: string | null;

  @Field(() => String, { description: "Language as WhatsApp's code, e.g. `en_US`." })
  language!: string;

  @Field(() => String, { nullable: true, description: 'The body with its values.' })
  body!: string | null;
}

@read
@type('InteractiveOption', 'A choice that a message offers.')
export class InteractiveOptionType {
  @Field(() => String, { nullable: true, description: 'Comes back in the reply; null where nothing comes back.' })
  id!: string | null;

  @Field(() => String, { description: 'What the contact sees.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Second line of a list row.' })
  description!: string | null;
}

@read
@type('InteractiveContent', 'An interactive message: it offers choices.')
export class InteractiveContentType {
  @Field(() => String, { description: 'What is offered: BUTTONS, LIST, CTA_URL, FLOW, ….' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Line above the body.' })
  header!: string | null;

  @Field(() => String, { nullable: true, description: 'The text.' })
  body!: string | null;

  @Field(() => String, { nullable: true, description: 'Line under the body.' })
  footer!: string | null;

  @Field(() => [InteractiveOptionType], {
    description: 'The choices; at most 10 in a list, 3 as buttons, 30 products.',
  })
  options!: InteractiveOptionType[];
}

@read
@type('SystemContent', 'A notice of WhatsApp in the thread.')
export class SystemContentType {
  @Field(() => String, { description: 'USER_CHANGED_NUMBER, USER_CHANGED_USER_ID, CUSTOMER_IDENTITY_CHANGED, ….' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The notice.' })
  body!: string | null;
}

@read
@type('EditContent', 'The contact changed the message in `replyTo`.')
export class EditContentType {
  @Field(() => String, { description: "WhatsApp's id of the message." })
  targetWamid!: string;

  @Field(() => MessageContent, { description: 'What the message says now.' })
  content!: object;
}

@read
@type('RevokeContent', 'The contact deleted the message in `replyTo` for everybody.')
export class RevokeContentType {
  @Field(() => String, { description: "WhatsApp's id of the message." })
  targetWamid!: string;
}

@read
@type('UnsupportedContent', 'Something that WhatsApp did not hand over, or that is not known here.')
export class UnsupportedContentType {
  @Field(() => String, { description: "WhatsApp's name of the type." })
  originalType!: string;

  @Field(() => Int, { nullable: true, description: "WhatsApp's error number." })
  errorCode!: number | null;

  @Field(() => String, { nullable: true, description: "WhatsApp's sentence." })
  errorTitle!: string | null;
}

/** What a message says; the rows name their member themselves. */
export const MessageContent = createUnionType({
  name: 'MessageContent',
  description: 'What a message says. New members may appear.',
  types: () =>
    [
      TextContentType,
      MediaContentType,
      LocationContentType,
      ContactsContentType,
      InteractiveReplyContentType,
      FlowReplyContentType,
      CallPermissionReplyContentType,
      OrderContentType,
      ReactionContentType,
      TemplateContentType,
      InteractiveContentType,
      SystemContentType,
      EditContentType,
      RevokeContentType,
      UnsupportedContentType,
    ] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});
