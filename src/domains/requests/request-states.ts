/** How far a request has come. */
export enum RequestState {
  RECEIVED = 'RECEIVED',
  IDENTITY_PENDING = 'IDENTITY_PENDING',
  VERIFIED = 'VERIFIED',
  AWAITING_CONTROLLER = 'AWAITING_CONTROLLER',
  IN_PROGRESS = 'IN_PROGRESS',
  VERIFYING_RESULT = 'VERIFYING_RESULT',
  COMPLETED = 'COMPLETED',
  PARTIALLY_COMPLETED = 'PARTIALLY_COMPLETED',
  DENIED = 'DENIED',
  CANCELLED = 'CANCELLED',
  EXPIRED_UNVERIFIED = 'EXPIRED_UNVERIFIED',
  DUPLICATE = 'DUPLICATE',
}

const S = RequestState;

/** The one table of where a request may go; everything that moves one asks it, through `RequestStore.move`. */
export const transitions: Readonly<Record<RequestState, readonly RequestState[]>> = {
  RECEIVED: [S.IDENTITY_PENDING, S.VERIFIED],
  IDENTITY_PENDING: [S.VERIFIED, S.DENIED, S.CANCELLED, S.EXPIRED_UNVERIFIED],
  VERIFIED: [S.AWAITING_CONTROLLER, S.IN_PROGRESS, S.DENIED, S.CANCELLED],
  AWAITING_CONTROLLER: [S.IN_PROGRESS, S.DENIED, S.CANCELLED],
  IN_PROGRESS: [S.VERIFYING_RESULT, S.DENIED, S.CANCELLED],
  // A result that does not hold is worked on again.
  VERIFYING_RESULT: [S.COMPLETED, S.PARTIALLY_COMPLETED, S.IN_PROGRESS],
  COMPLETED: [],
  PARTIALLY_COMPLETED: [],
  DENIED: [],
  CANCELLED: [],
  EXPIRED_UNVERIFIED: [],
  DUPLICATE: [],
};

/** Whether a request may go from one state to another. */
export const mayMove = (from: RequestState, to: RequestState): boolean => transitions[from].includes(to);

/** Whether nothing comes after it. */
export const isOver = (state: RequestState): boolean => transitions[state].length === 0;

/** States in which something is still to be done. */
export const activeStates: readonly RequestState[] = Object.values(RequestState).filter((state) => !isOver(state));

/** SQL text: the same as a list. */
export const activeSql = `(${activeStates.map((state) => `'${state}'`).join(', ')})`;

/** So long somebody may take to show who they are; afterwards the request is over, and may be made anew. */
export const unverifiedDays = 14;

/** Before the deadline, and at it: when those who must answer are reminded. Days. */
export const reminderDays: readonly number[] = [7, 2, 0];

/** How many reminders are due by now. */
export const remindersDue = (dueAt: Date, now: Date): number =>
  reminderDays.filter((days) => now.getTime() >= dueAt.getTime() - days * 86_400_000).length;

/** When a request that is over is forgotten: 24 months later (11 CCR 7101). */
export const keptMonths = 24;

/** A code is good for so long, may be tried so often, and is sent so often for one request. */
export const codeMs = 15 * 60_000;
export const mostTries = 5;
export const mostSends = 3;
