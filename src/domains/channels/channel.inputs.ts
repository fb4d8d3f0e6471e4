import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Channel } from './channel.type.js';

@InputType({ description: 'Connects a number of WhatsApp, or connects it again with a new token.' })
export class WhatsAppChannelConnectInput {
  @Field(() => String, { description: "Meta's id of the WhatsApp Business Account." })
  wabaId!: string;

  @Field(() => String, { description: "Meta's id of the number." })
  phoneNumberId!: string;

  @Field(() => String, {
    description:
      'A token with whatsapp_business_messaging and whatsapp_business_management; kept sealed, never shown again.',
  })
  accessToken!: string;
}

@InputType({ description: 'Registers a number with Meta.' })
export class WhatsAppChannelRegisterInput {
  @Field(() => ID, { description: 'The channel.' })
  channelId!: string;

  @Field(() => String, {
    description: 'The two-step PIN of the number, six digits; a number without one gets it. It is not kept.',
  })
  pin!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Country in which Meta is to keep what the number holds, ISO 3166-1 alpha-2; default: the account's `dataRegion` where Meta offers it, else wherever Meta keeps it.",
  })
  localStorageRegion?: string | null;
}

@InputType({ description: 'Disconnects a channel.' })
export class WhatsAppChannelDisconnectInput {
  @Field(() => ID, { description: 'The channel.' })
  channelId!: string;
}

@InputType({ description: 'Changes how a channel behaves; what is left out stays.' })
export class WhatsAppChannelUpdateInput {
  @Field(() => ID, { description: 'The channel.' })
  channelId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether contacts are told that their messages were read, and that somebody writes an answer.',
  })
  sendsReadReceipts?: boolean | null;
}

@Requires(Permission.CHANNELS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The channel that was connected, changed or disconnected.' })
export class ChannelPayload extends Payload {
  @Field(() => Channel, { nullable: true, description: 'The channel as it now is.' })
  channel?: Channel;
}
