import { createHmac } from 'node:crypto';

const NEEDS_ESCAPE = /[/<%@\u007f-\uffff]/g;

/** The bytes as Meta writes them: `/` as `\/`, and `<`, `%`, `@` and everything outside ASCII as `\uXXXX`, so that a parsed and re-written body never verifies. */
export function webhookBytes(payload: object): Buffer {
  const text = JSON.stringify(payload).replace(NEEDS_ESCAPE, (char) =>
    char === '/' ? '\\/' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(text, 'latin1');
}

/** Value of `X-Hub-Signature-256` for exactly these bytes. */
export function signatureOf(bytes: Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
}
