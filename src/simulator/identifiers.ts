import { randomBytes } from 'node:crypto';

// Ids must not come back after a restart: the product keeps them in its database and would take a new message for an old one.
let last = 0;

/** A numeric id that no other call and no earlier run has given; below 2^53, because some webhooks print it as a number. */
export function numericId(): string {
  last = Math.max(last + 1, Date.now() * 1000);
  return String(last);
}

/** A media id, recognisable so that an unknown one is not taken for a phone number. */
export function mediaId(): string {
  return `77${numericId()}`;
}

/** Whether this could only be a media id. */
export function looksLikeMediaId(id: string): boolean {
  return /^77\d{16}$/.test(id);
}

let entropy = Buffer.alloc(0);
let used = 0;

/** A fresh message id in Meta's form, `wamid.` and base64 of the other party and 18 hexadecimal digits. */
export function newWamid(party: string): string {
  if (used + 9 > entropy.length) {
    entropy = randomBytes(9 * 512);
    used = 0;
  }
  const unique = entropy.toString('hex', used, (used += 9)).toUpperCase();
  const head = `\x1c\x18${String.fromCharCode(Math.min(party.length, 127))}${party}\x15\x02\x00\x11\x18\x12`;
  return `wamid.${Buffer.from(`${head}${unique}\x00`, 'latin1').toString('base64')}`;
}
