/** Hours after awareness at which somebody is reminded while the authority was not told; the last one is the deadline. */
export const alertHours = [24, 48, 66, 72] as const;

/** Until when the authority is told: hours that passed, whatever clocks were put forward or back meanwhile. */
export const authorityHours = 72;

/** The instant so many hours after awareness. */
export const afterHours = (awareAt: Date, hours: number): Date => new Date(awareAt.getTime() + hours * 3_600_000);

/** The reminders that are due. */
export const dueAlerts = (awareAt: Date, now: Date): number[] =>
  alertHours.filter((hours) => now >= afterHours(awareAt, hours));
