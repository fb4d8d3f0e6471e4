/** Meta's words of restrictions, for people (Business Messaging, policy enforcement). */
export const restrictionSentences: Readonly<Record<string, string>> = {
  RESTRICTED_BIZ_INITIATED_MESSAGING: 'The business may not write first; it may only answer.',
  RESTRICTED_CUSTOMER_INITIATED_MESSAGING: 'The business may not answer customers.',
  RESTRICTED_ADD_PHONE_NUMBER_ACTION: 'No phone number may be added to the account.',
};

/** Meta's words of violations, for people: what the account offended against (WhatsApp Business Messaging Policy). */
export const violationSubjects: Readonly<Record<string, string>> = {
  ADULT: 'adult content',
  ALCOHOL: 'alcohol',
  ANIMALS: 'the sale of animals',
  BODY_PARTS_FLUIDS: 'the sale of body parts or fluids',
  DATING: 'dating services',
  DIGITAL_SERVICES_PRODUCTS: 'digital services',
  DRUGS: 'drugs',
  GAMBLING: 'gambling',
  HEALTHCARE: 'medical products',
  REAL_FAKE_CURRENCY: 'currency',
  SCAM: 'fraud',
  SPAM: 'unwanted messages',
  SUPPLEMENTS: 'supplements',
  TOBACCO: 'tobacco',
  UNAUTHORIZED_MEDIA: 'media without the right to them',
  WEAPONS: 'weapons',
};

/** Why Meta rejected a display name. */
export const nameRejections: Readonly<Record<string, string>> = {
  NAME_EMPLOYEE_ISSUE: 'It looks like the name of an employee.',
  NAME_ENDCLIENT_NOTRELATED: 'It is not related to the business.',
  NAME_FORMAT_UNACCEPTABLE: 'Its form is not allowed.',
  NAME_INDIVIDUAL_ISSUE: "It looks like a person's name.",
  NAME_NOT_CONSISTENT: "It does not agree with the business's name elsewhere.",
};

/** Why a number that is also used in the WhatsApp Business app was disconnected. */
export const disconnectionReasons: Readonly<Record<string, string>> = {
  BUSINESS_DOWNGRADE: 'The business went back to the ordinary WhatsApp app.',
  PRIMARY_INACTIVITY: 'The WhatsApp Business app was not opened for too long.',
  COMPANION_INACTIVITY: 'The connection was not used for too long.',
  ACCOUNT_DISCONNECTED: 'The business disconnected it in the WhatsApp Business app.',
  CHANGE_NUMBER: 'The business changed its number.',
  USER_RE_REGISTERED: 'The number was registered anew in an app.',
};

/** One of Meta's words without a sentence of ours, written so that people can read it: `PIN_CHANGED` → `pin changed`. */
export const plainWords = (word: string): string => word.replaceAll('_', ' ').toLowerCase();
