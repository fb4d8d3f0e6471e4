import { DomainError, invalidInput, type UserErrorShape } from '../../platform/kernel/errors.js';

/** What names a number and opens it. */
export interface ConnectInput {
  wabaId: string;
  phoneNumberId: string;
  accessToken: string;
}

// Meta's ids are decimal numbers of 64 bits today; the rest is room to grow.
const idPattern = /^[1-9]\d{0,31}$/;
const tokenPattern = /^[\x21-\x7e]{1,4096}$/;

/** The three values without the blanks that copying adds. @throws DomainError INVALID_INPUT with every fault at once */
export function readConnectInput(given: ConnectInput): ConnectInput {
  const input = {
    wabaId: given.wabaId.trim(),
    phoneNumberId: given.phoneNumberId.trim(),
    accessToken: given.accessToken.trim(),
  };
  const faults: UserErrorShape[] = [];
  const check = (name: keyof ConnectInput, pattern: RegExp, message: string): void => {
    if (!pattern.test(input[name])) faults.push(...invalidInput(message, [name]).errors);
  };
  check('wabaId', idPattern, 'The id of a WhatsApp Business Account is 1 to 32 digits.');
  check('phoneNumberId', idPattern, "Meta's id of a number is 1 to 32 digits; it is not the phone number itself.");
  check('accessToken', tokenPattern, 'An access token is 1 to 4096 visible ASCII characters.');
  if (faults.length > 0) throw DomainError.of(faults);
  return input;
}
