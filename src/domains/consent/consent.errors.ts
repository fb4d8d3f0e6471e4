import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const consentErrors = declareErrors({
  CONSENT_REQUIRED: 'The contact has not agreed to this kind of message; record its consent first.',
  CONSENT_WITHDRAWN: 'The contact has refused this kind of message, or has taken its consent back.',
  CONTACT_SUPPRESSED: 'The person wants nothing of this kind any more; only a new act of their own can change that.',
  CONTACT_RESTRICTED:
    'The data of this contact is only kept and not used, since somebody asked for it or a minor was reported.',
  TEMPLATES_NOT_READ: 'WhatsApp could not be asked for the templates of the channel.',
  CONSENT_NOT_PROVEN: 'Say how the consent can be shown: evidence, and for a form the notice that was read.',
});
