/** What the platform tells those who use it. */
export enum CommunicationTopic {
  SECURITY = 'SECURITY',
  BILLING = 'BILLING',
  PRODUCT = 'PRODUCT',
  MARKETING = 'MARKETING',
}

/** By which way. */
export enum CommunicationChannel {
  EMAIL = 'EMAIL',
  IN_APP = 'IN_APP',
}

/** What cannot be switched off: an account is not safe, or not paid, without it. */
export const mandatoryTopics: readonly CommunicationTopic[] = [CommunicationTopic.SECURITY, CommunicationTopic.BILLING];

/** What holds for who has chosen nothing. Advertising is off until somebody asks for it. */
export const isOnByDefault = (topic: CommunicationTopic): boolean => topic !== CommunicationTopic.MARKETING;
