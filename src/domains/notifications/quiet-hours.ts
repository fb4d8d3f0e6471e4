import { DateTime, IANAZone } from 'luxon';

/** A daily time without mails; over midnight when it ends before it starts. */
export interface QuietHours {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** Whether these are a time of the day, another one, and a zone that there is. */
export const areQuietHours = ({ startsAt, endsAt, timeZone }: QuietHours): boolean =>
  [startsAt, endsAt].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) &&
  startsAt !== endsAt &&
  IANAZone.isValidZone(timeZone);

/** When the quiet time that it is now will be over; undefined when it is not quiet. By the wall clock, so days that are longer or shorter are right. */
export function quietUntil({ startsAt, endsAt, timeZone }: QuietHours, now: Date): Date | undefined {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const time = local.toFormat('HH:mm');
  const isOverNight = endsAt < startsAt;
  const isQuiet = isOverNight ? time >= startsAt || time < endsAt : time >= startsAt && time < endsAt;
  if (!isQuiet) return undefined;
  const [hour, minute] = endsAt.split(':').map(Number) as [number, number];
  const day = isOverNight && time >= startsAt ? local.plus({ days: 1 }) : local;
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
}
