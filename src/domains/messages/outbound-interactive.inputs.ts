import { Extensions, Field, ID, InputType } from 'type-graphql';
import { oneOf } from '../../platform/graphql/finish-schema.js';

const text = (description: string) => Field(() => String, { nullable: true, description });
const words = (description: string) => Field(() => String, { description });

@InputType({ description: 'A file above the body: exactly one of `mediaId` and `link`.' })
export class OutboundHeaderFileInput {
  @Field(() => ID, { nullable: true, description: 'A file uploaded with `mediaUploadCreate`.' })
  mediaId?: string | null;

  @text('Public https address that WhatsApp fetches the file from.')
  link?: string | null;

  @text('Name of a document.')
  filename?: string | null;
}

@Extensions(oneOf)
@InputType({ description: 'What stands above the body: exactly one member. Lists and product lists take text only.' })
export class OutboundHeaderInput {
  @text('At most 60 characters.')
  text?: string | null;

  @Field(() => OutboundHeaderFileInput, { nullable: true, description: 'An image.' })
  image?: OutboundHeaderFileInput | null;

  @Field(() => OutboundHeaderFileInput, { nullable: true, description: 'A video.' })
  video?: OutboundHeaderFileInput | null;

  @Field(() => OutboundHeaderFileInput, { nullable: true, description: 'A document.' })
  document?: OutboundHeaderFileInput | null;
}

@InputType({ description: 'A quick answer under the message.' })
export class OutboundReplyButtonInput {
  @words('Comes back in the reply; 1 to 256 characters.')
  id!: string;

  @words('What the contact sees; 1 to 20 characters, unique in the message.')
  title!: string;
}

@InputType({ description: 'A row of a list.' })
export class OutboundListRowInput {
  @words('Comes back in the reply; 1 to 200 characters, unique in the message.')
  id!: string;

  @words('What the contact sees; 1 to 24 characters.')
  title!: string;

  @text('Second line, at most 72 characters.')
  description?: string | null;
}

@InputType({ description: 'A group of rows.' })
export class OutboundListSectionInput {
  @text('At most 24 characters; needed when there is more than one section.')
  title?: string | null;

  @Field(() => [OutboundListRowInput], { description: 'Its rows; at most 10 in the whole list.' })
  rows!: OutboundListRowInput[];
}

@InputType({ description: 'A list that opens from a button.' })
export class OutboundListInput {
  @words('Text on the button, 1 to 20 characters.')
  button!: string;

  @Field(() => [OutboundListSectionInput], { description: '1 to 10 groups.' })
  sections!: OutboundListSectionInput[];
}

@InputType({ description: 'A button that opens a web page.' })
export class OutboundCtaUrlInput {
  @words('Text on the button, 1 to 20 characters.')
  displayText!: string;

  @words('http(s) address of the page.')
  url!: string;
}

@InputType({ description: 'One product of a catalogue.' })
export class OutboundProductInput {
  @words("Meta's id of the catalogue.")
  catalogId!: string;

  @words("The business' own id of the product.")
  productRetailerId!: string;
}

@InputType({ description: 'A group of products.' })
export class OutboundProductSectionInput {
  @words('1 to 24 characters.')
  title!: string;

  @Field(() => [String], { description: "The business' own ids of the products; at most 30 in the whole message." })
  productRetailerIds!: string[];
}

@InputType({ description: 'Several products of a catalogue; the message needs a text header.' })
export class OutboundProductListInput {
  @words("Meta's id of the catalogue.")
  catalogId!: string;

  @Field(() => [OutboundProductSectionInput], { description: '1 to 10 groups.' })
  sections!: OutboundProductSectionInput[];
}

@InputType({ description: 'A button that opens the whole catalogue.' })
export class OutboundCatalogInput {
  @text("The business' own id of the product whose picture is shown; default: the first one.")
  thumbnailProductRetailerId?: string | null;
}

@InputType({ description: 'A button that opens a WhatsApp Flow, named by exactly one of `flowId` and `flowName`.' })
export class OutboundFlowInput {
  @text("Meta's id of the flow.")
  flowId?: string | null;

  @text('Name of the flow.')
  flowName?: string | null;

  @words('Text on the button, 1 to 30 characters, no emoji.')
  cta!: string;

  @text('Comes back with the answers.')
  token?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Open the draft instead of what is published; default false.' })
  isDraft?: boolean | null;

  @text('First screen; default: asked of the endpoint of the flow.')
  screen?: string | null;
}

@Extensions(oneOf)
@InputType({ description: 'What the contact can do: exactly one member.' })
export class OutboundActionInput {
  @Field(() => [OutboundReplyButtonInput], { nullable: true, description: '1 to 3 quick answers.' })
  buttons?: OutboundReplyButtonInput[] | null;

  @Field(() => OutboundListInput, { nullable: true, description: 'Choose from a list.' })
  list?: OutboundListInput | null;

  @Field(() => OutboundCtaUrlInput, { nullable: true, description: 'Open a web page.' })
  ctaUrl?: OutboundCtaUrlInput | null;

  @Field(() => Boolean, { nullable: true, description: '`true`: send the own location.' })
  locationRequest?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '`true`: share the own phone number.' })
  requestContactInfo?: boolean | null;

  @Field(() => OutboundProductInput, { nullable: true, description: 'Look at one product.' })
  product?: OutboundProductInput | null;

  @Field(() => OutboundProductListInput, { nullable: true, description: 'Look at several products.' })
  productList?: OutboundProductListInput | null;

  @Field(() => OutboundCatalogInput, { nullable: true, description: 'Look at the catalogue.' })
  catalog?: OutboundCatalogInput | null;

  @Field(() => OutboundFlowInput, { nullable: true, description: 'Fill in a WhatsApp Flow.' })
  flow?: OutboundFlowInput | null;
}

@InputType({ description: 'An interactive message: it offers choices.' })
export class OutboundInteractiveInput {
  @Field(() => OutboundHeaderInput, { nullable: true, description: 'What stands above the body.' })
  header?: OutboundHeaderInput | null;

  @text('The text: at most 1024 characters, in a list 4096; only a single product may do without.')
  body?: string | null;

  @text('Line under the body, at most 60 characters.')
  footer?: string | null;

  @Field(() => OutboundActionInput, { description: 'What the contact can do.' })
  action!: OutboundActionInput;
}
