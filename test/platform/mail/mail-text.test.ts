import { describe, expect, test } from '@jest/globals';
import { isMailAddress } from '../../../src/platform/mail/mail-address.js';
import { htmlOf, subjectOf, textOf } from '../../../src/platform/mail/mail-text.js';

describe('a mail', () => {
  test('has a subject of one line, whatever is in the names', () => {
    const subject = subjectOf({ subject: 'Join A\r\nBcc: spy@evil.example\u2028B', paragraphs: [] });
    expect(subject).toBe('Join A Bcc: spy@evil.example B');
    expect(subjectOf({ subject: 'x'.repeat(999), paragraphs: [] })).toHaveLength(200);
  });

  test('escapes everything in its HTML', () => {
    const html = htmlOf({
      subject: '<script>1</script>',
      paragraphs: ['<img src=x onerror=alert(1)>', 'a\nb & "c"'],
      link: { label: '<b>', url: 'https://a.example/"onclick="x' },
      footer: '</small><script>',
    });
    expect(html).not.toMatch(/<script|<img|<b>|"onclick="/);
    expect(html).toContain('a<br>b &amp; &quot;c&quot;');
    expect(html).toContain('href="https://a.example/&quot;onclick=&quot;x"');
  });

  test('says the same without HTML', () => {
    const text = textOf({ subject: 's', paragraphs: ['One.'], link: { label: 'Go', url: 'https://a.example/x' } });
    expect(text).toBe('One.\n\nGo:\nhttps://a.example/x\n');
  });

  test.each([
    ['ann@shop.example', true],
    ['ann+x@shop.example', true],
    ['ann@shop.example\r\nRCPT TO:<spy@evil.example>', false],
    ['ann@shop.example,spy@evil.example', false],
    ['<ann@shop.example>', false],
    ['ann@shop.example spy', false],
    ['ann', false],
  ])('goes to %j: %s', (address, isGood) => expect(isMailAddress(address)).toBe(isGood));
});
