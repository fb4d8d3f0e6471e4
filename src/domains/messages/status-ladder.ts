import { registerEnumType } from 'type-graphql';

/** How far a message has come. */
export enum MessageStatus {
  QUEUED = 'QUEUED',
  SENDING = 'SENDING',
  UNKNOWN = 'UNKNOWN',
  ACCEPTED = 'ACCEPTED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
  READ = 'READ',
  PLAYED = 'PLAYED',
  FAILED = 'FAILED',
  RECEIVED = 'RECEIVED',
}

registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description: 'How far a message has come. New values may appear.',
  valuesConfig: {
    QUEUED: { description: 'Waits to be sent.' },
    SENDING: { description: 'Is being handed to WhatsApp.' },
    UNKNOWN: {
      description: 'May have been sent: the answer was lost. It is not sent again; a status report settles it.',
    },
    ACCEPTED: { description: 'WhatsApp has taken it.' },
    SENT: { description: 'Left for the phone.' },
    DELIVERED: { description: 'Arrived on a device.' },
    READ: { description: 'The chat was opened.' },
    PLAYED: { description: 'The voice message was listened to.' },
    FAILED: { description: 'Will not arrive; `failure` says why.' },
    RECEIVED: { description: 'Came from the contact.' },
  },
});

/**
 * The rungs, lowest first. FAILED stands under DELIVERED: a failure ends the way of a message unless there is evidence
 * that it arrived all the same, in whatever order the two reports come. RECEIVED is no rung; nothing moves it.
 */
export const rungs: readonly MessageStatus[] = [
  MessageStatus.QUEUED,
  MessageStatus.SENDING,
  MessageStatus.UNKNOWN,
  MessageStatus.ACCEPTED,
  MessageStatus.SENT,
  MessageStatus.FAILED,
  MessageStatus.DELIVERED,
  MessageStatus.READ,
  MessageStatus.PLAYED,
];

const rankOf = new Map(rungs.map((status, rank) => [status as string, rank]));

/**
 * The status after a report: the higher of the two, so reports may come in any order and any number of times. Only
 * evidence climbs; steps that the sender takes on purpose (SENDING back to QUEUED for a retry) do not ask this rule.
 */
export function climb<T extends string>(current: T, report: T): T {
  const from = rankOf.get(current);
  const to = rankOf.get(report);
  return from !== undefined && to !== undefined && to > from ? report : current;
}

/** Whether the message is still on its way to WhatsApp. */
export const isWaiting = (status: string): boolean =>
  status === MessageStatus.QUEUED || status === MessageStatus.SENDING;
