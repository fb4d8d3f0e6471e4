/** What members can be told. */
export enum NotificationKind {
  MENTIONED = 'MENTIONED',
  ASSIGNED = 'ASSIGNED',
  ASSIGNED_TO_TEAM = 'ASSIGNED_TO_TEAM',
  NEW_MESSAGE = 'NEW_MESSAGE',
  CONVERSATION_WAITING = 'CONVERSATION_WAITING',
  SERVICE_LEVEL_WARNED = 'SERVICE_LEVEL_WARNED',
  SERVICE_LEVEL_BREACHED = 'SERVICE_LEVEL_BREACHED',
  IMPORT_FINISHED = 'IMPORT_FINISHED',
  EXPORT_FINISHED = 'EXPORT_FINISHED',
  CHANNEL_NEEDS_ATTENTION = 'CHANNEL_NEEDS_ATTENTION',
  POLICY_CHANGED = 'POLICY_CHANGED',
}

/** How members can be told. */
export enum NotificationMedium {
  IN_APP = 'IN_APP',
  EMAIL = 'EMAIL',
}

/** What holds for who has chosen nothing: everything in the app but what concerns everybody; by mail what cannot wait. */
export const defaultMedia: Readonly<Record<NotificationKind, readonly NotificationMedium[]>> = {
  MENTIONED: [NotificationMedium.IN_APP, NotificationMedium.EMAIL],
  ASSIGNED: [NotificationMedium.IN_APP, NotificationMedium.EMAIL],
  ASSIGNED_TO_TEAM: [NotificationMedium.IN_APP],
  NEW_MESSAGE: [NotificationMedium.IN_APP],
  CONVERSATION_WAITING: [],
  SERVICE_LEVEL_WARNED: [NotificationMedium.IN_APP],
  SERVICE_LEVEL_BREACHED: [NotificationMedium.IN_APP, NotificationMedium.EMAIL],
  IMPORT_FINISHED: [NotificationMedium.IN_APP, NotificationMedium.EMAIL],
  EXPORT_FINISHED: [NotificationMedium.IN_APP, NotificationMedium.EMAIL],
  CHANNEL_NEEDS_ATTENTION: [NotificationMedium.IN_APP, NotificationMedium.EMAIL],
  // A mail of its own goes to everybody.
  POLICY_CHANGED: [NotificationMedium.IN_APP],
};
