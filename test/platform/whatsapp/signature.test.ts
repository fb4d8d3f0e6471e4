import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { sign, verifySignature } from '../../../src/platform/whatsapp/signature.js';

const body = Buffer.from('{"name":"Ana Mar\\u00eda \\ud83d\\ude00"}');
const secrets = ['the secret of the app'];
const header = `sha256=${createHmac('sha256', secrets[0]!).update(body).digest('hex')}`;

describe('the signature of a webhook', () => {
  test('is HMAC-SHA256 over the raw bytes, in lower-case hex', () => {
    // RFC 4231, test case 2.
    expect(sign(Buffer.from('what do ya want for nothing?'), 'Jefe')).toBe(
      'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(verifySignature(body, header, secrets)).toBe(true);
  });

  test('is not that of the same JSON written differently', () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
    expect(again.equals(body)).toBe(false);
    expect(verifySignature(again, header, secrets)).toBe(false);
  });

  test('may be of an older secret while secrets change', () => {
    expect(verifySignature(body, header, ['the new one', ...secrets])).toBe(true);
    expect(verifySignature(body, header, [...secrets, 'the new one'])).toBe(true);
    expect(verifySignature(body, header, ['the new one'])).toBe(false);
  });

  test('is never made with no secret', () => {
    expect(verifySignature(body, sign(body, ''), [''])).toBe(false);
    expect(verifySignature(body, header, [])).toBe(false);
    expect(verifySignature(body, header, ['', ...secrets])).toBe(true);
  });

  test.each([
    undefined,
    '',
    'sha256=',
    header.toUpperCase(),
    header.replace('sha256', 'sha1'),
    header.slice(7),
    `${header} `,
    `${header}\n`,
    header.slice(0, -1),
    `${header}0`,
    `${header}, ${header}`,
    `sha256=${'é'.repeat(64)}`,
  ])('must have the documented form: %j', (wrong) => {
    expect(verifySignature(body, wrong, secrets)).toBe(false);
  });

  test('breaks with any changed bit of the body or the header', () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(7), fc.nat(63), (at, bit, digit) => {
        const changed = Buffer.from(body);
        changed[at]! ^= 1 << bit;
        expect(verifySignature(changed, header, secrets)).toBe(false);
        const place = 7 + digit;
        const other = header[place] === '0' ? '1' : '0';
        expect(verifySignature(body, header.slice(0, place) + other + header.slice(place + 1), secrets)).toBe(false);
      }),
    );
  });
});
