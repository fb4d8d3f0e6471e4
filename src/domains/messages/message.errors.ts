import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const messageErrors = declareErrors({
  CLIENT_MESSAGE_ID_REUSED:
    'The conversation has another message with this `clientMessageId`; use a new one for other content.',
  SERVICE_WINDOW_CLOSED:
    "More than 24 hours have passed since the contact's last message, so WhatsApp takes templates only until the contact writes again.",
  NEWER_MESSAGE_RECEIVED: 'The contact wrote something more that `seenMessageId` does not know; nothing was sent.',
  MEDIA_KIND_MISMATCH: 'The file is of another kind than the message says, or of a type that WhatsApp does not take.',
  MESSAGE_NOT_AT_WHATSAPP: 'The message is not known to WhatsApp (yet), so it cannot be reacted to.',
  MESSAGE_NOT_FAILED: 'The message did not fail, so there is nothing to send again.',
  MESSAGE_MAY_HAVE_ARRIVED:
    'What became of the message is not known; say `acceptPossibleDuplicate` to have it sent again all the same.',
  CONTACT_UNREACHABLE: 'Neither a phone number nor a WhatsApp user id of the contact is known.',
});
