import { ActivityCause, ActivityKind, idleReason } from './activity.entity.js';
import type { ActivityRow } from './activity.queries.js';

/** One sentence of English for an activity; `nameOf` gives the name of a user, undefined where it is not known any more. */
export function activityText(activity: ActivityRow, nameOf: (userId: string) => string | undefined): string {
  const person = (id: string | null): string | undefined =>
    id === null ? undefined : (nameOf(id) ?? 'a former member');
  const who = byWhom(activity, person(activity.cause === ActivityCause.PERSON ? activity.actorId : null));
  const { from, to } = activity;
  const labels = activity.labels.map(({ name }) => `“${name}”`).join(', ');
  switch (activity.kind) {
    case ActivityKind.STATUS_CHANGED:
      if (activity.reason === idleReason) return 'Closed as nobody wrote any more.';
      return `${capital(statusText(activity))}${who}.`;
    case ActivityKind.ASSIGNEE_CHANGED: {
      const assignee = person(activity.toId);
      return assignee
        ? `Assigned to ${assignee}${who}.`
        : `Taken from ${person(activity.fromId) ?? 'its assignee'}${who}.`;
    }
    case ActivityKind.TEAM_CHANGED:
      return to ? `Given to the team “${to}”${who}.` : `Taken from the team “${from ?? ''}”${who}.`;
    case ActivityKind.PRIORITY_CHANGED:
      return to ? `Priority set to ${to.toLowerCase()}${who}.` : `Priority taken off${who}.`;
    case ActivityKind.LABELS_ADDED:
      return `Labelled ${labels}${who}.`;
    case ActivityKind.LABELS_REMOVED:
      return `Labels ${labels} taken off${who}.`;
    case ActivityKind.FILE_QUARANTINED:
      return `A file was quarantined: it holds ${activity.reason ?? 'malware'}.`;
    case ActivityKind.MERGED:
      return `Joined with another thread of the same person${who}.`;
    default:
      return `${capital(activity.reason ?? to ?? activity.kind.toLowerCase().replaceAll('_', ' '))}${who}.`;
  }
}

function statusText({ from, to, snoozedUntil }: ActivityRow): string {
  if (to === 'CLOSED') return 'closed';
  if (to === 'PENDING') return 'handed to a machine';
  if (to === 'SNOOZED')
    return `snoozed until ${snoozedUntil ? `${snoozedUntil.slice(0, 16).replace('T', ' ')} UTC` : 'the next message'}`;
  return from === 'CLOSED' ? 'reopened' : 'opened';
}

function byWhom({ cause }: ActivityRow, person: string | undefined): string {
  switch (cause) {
    case ActivityCause.PERSON:
      return ` by ${person ?? 'a member'}`;
    case ActivityCause.MACHINE:
      return ' by an integration';
    case ActivityCause.MESSAGE:
      return ' by a new message';
    case ActivityCause.TIME:
      return ' as its time had come';
    default:
      return ' automatically';
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
