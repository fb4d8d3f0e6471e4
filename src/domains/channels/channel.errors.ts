import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const channelErrors = declareErrors({
  INVALID_ACCESS_TOKEN: 'Meta does not accept the access token, or it lacks a permission.',
  UNKNOWN_PHONE_NUMBER: 'The WhatsApp Business Account has no number with this id that the token may see.',
  NUMBER_CONNECTED_ELSEWHERE: 'The number is connected to another account; disconnect it there first.',
  META_UNAVAILABLE: 'Meta could not be asked just now; nothing was changed, try again.',
  REGISTRATION_PIN_WRONG: 'The number has another two-step PIN.',
  REGISTRATION_REFUSED: 'Meta does not register the number so; the message says why.',
  CHANNEL_DISCONNECTED: 'The channel is disconnected; connect it again.',
});
