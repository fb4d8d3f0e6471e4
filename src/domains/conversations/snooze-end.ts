import { invalidInput } from '../../platform/kernel/errors.js';

/** The end of a snooze as it was asked for; null: the next message. @throws DomainError INVALID_INPUT unless exactly one is given */
export function snoozeEnd(input: { until?: Date | null; untilNextMessage?: boolean | null }): Date | null {
  const isUntilNextMessage = input.untilNextMessage === true;
  if ((input.until != null) === isUntilNextMessage)
    throw invalidInput('Give `until`, or `untilNextMessage: true`.', ['until']);
  return input.until ?? null;
}
