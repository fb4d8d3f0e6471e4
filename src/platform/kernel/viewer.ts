/** What a viewer sees of the inbox: everything, what belongs to the own teams or oneself, or what is assigned to oneself. */
export type Visibility = 'ALL' | 'TEAM' | 'OWN';

/** Who asks, for which account, and what they may do. A session's token belongs to one account. */
export interface Viewer {
  readonly kind: 'user' | 'api_key' | 'system' | 'operator' | 'support';
  /** Empty for an operator of the installation, who belongs to no account. */
  readonly accountId: string;
  /** The user, API key, operator (by name) or support session that acts; undefined for the system's own work. */
  readonly actorId: string | undefined;
  /** What ends all that the viewer holds open when it is revoked: the session, or the grant that support stands on. */
  readonly sessionId: string | undefined;
  readonly permissions: ReadonlySet<string>;
  /** Which conversations, and what hangs on them, the viewer reads; the database holds this for reading scopes. */
  readonly visibility: Visibility;
  /** Equal for viewers that see the same: subscriptions share one execution per key. */
  readonly visibilityKey: string;
  /** When the credential stops being good; undefined: never. */
  readonly expiresAt: Date | undefined;
}

/** The system acting inside one account: workers and handlers. */
export const systemViewer = (accountId: string): Viewer => ({
  kind: 'system',
  accountId,
  actorId: undefined,
  sessionId: undefined,
  permissions: new Set(),
  visibility: 'ALL',
  visibilityKey: 'system',
  expiresAt: undefined,
});

/** Somebody who runs the installation, by the name that its settings give; has no account, and opens only what asks for an operator. */
export const operatorViewer = (name: string): Viewer => ({
  kind: 'operator',
  accountId: '',
  actorId: name,
  sessionId: undefined,
  permissions: new Set(),
  visibility: 'ALL',
  visibilityKey: 'operator',
  expiresAt: undefined,
});
