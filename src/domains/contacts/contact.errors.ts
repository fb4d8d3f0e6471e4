import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const contactErrors = declareErrors({
  PHONE_NUMBER_TAKEN: 'Another contact of the account has this phone number, or one that WhatsApp treats as the same.',
  INVALID_PHONE_NUMBER: 'The phone number is not a possible one; write it with its country code, like +4915112345678.',
  EXTERNAL_ID_TAKEN: 'Another contact of the account has this external id.',
  CONTACT_IDENTITIES_DIFFER: 'The external id and the phone number belong to two contacts; merge them first.',
  CONTACT_BLOCKED: 'The contact is blocked: nothing is sent to it until it is unblocked.',
  OWNER_NOT_MEMBER: 'The owner of a contact must be a member of the account.',
  ON_LEGAL_HOLD: 'It must be kept as it is by law: nothing of it is changed or deleted until the hold is released.',
  MERGE_NOT_UNDOABLE:
    'The merge was undone already, is more than 30 days old, or its contact went into another one since.',
});
