import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { markdownToHtml } from '../../../src/domains/privacy-pages/markdown.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { CONTROLLER_NAME: 'Talk <Ltd>', PRIVACY_EMAIL: 'privacy@talk.example' } });
}, 120_000);
afterAll(() => app.stop());

const page = async (path: string, headers = {}) => {
  const response = await fetch(`${app.url}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the public pages', () => {
  test('show the policy in force word for word, what is processed, and no word that is taken for HTML', async () => {
    const { status, text, headers } = await page('/privacy');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const { policyVersion } = await app.anonymous.query('{ policyVersion { text { body bodySha256 } } }');
    expect(text).toContain(policyVersion.text.bodySha256);
    for (const words of [
      'We do not sell your personal data',
      'Talk &lt;Ltd&gt;',
      'GDPR',
      'Sign-ins a year'.toLowerCase(),
    ])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect(text).not.toContain('<Ltd>');
    expect((await page('/privacy?version=2025-12-30')).text).toBe(
      (await page('/privacy')).text.replace(/nonce-[^']+/, ''),
    );
    for (const wrong of ['no-such', '%00', 'x'.repeat(500)])
      expect([wrong, (await page(`/privacy?version=${wrong}`)).status]).toEqual([wrong, 404]);
  });

  test('lead to nobody else with a word of where one came from, and name no ids', async () => {
    for (const path of ['/privacy', '/privacy/sub-processors', '/privacy/rights', '/privacy/cookies']) {
      const { text, headers, status } = await page(path);
      expect([path, status, headers.get('referrer-policy')]).toEqual([path, 200, 'no-referrer']);
      for (const [link] of text.matchAll(/<a href="https?:[^>]*>/g)) {
        expect(link).toContain('rel="noopener noreferrer"');
        expect(link).not.toMatch(/(acc|usr|ses)_[0-9a-f]{32}|token=/);
      }
    }
    expect((await page('/privacy/sub-processors')).text).toMatch(/<a href="https:\/\/www\.whatsapp\.com/);
  });

  test('say that a signal was honoured, and only then', async () => {
    expect((await page('/privacy', { 'sec-gpc': '1' })).text).toContain('It is honoured');
    expect((await page('/privacy', { 'sec-gpc': '0' })).text).not.toContain('It is honoured');
    expect((await page('/privacy')).headers.get('vary')).toContain('sec-gpc');
  });

  test('name every law with its deadline and the age', async () => {
    const { text } = await page('/privacy/rights');
    for (const words of ['1 months', '45 days', '90 days', '18', 'Data Protection Board of India'])
      expect([words, text.includes(words)]).toEqual([words, true]);
  });

  test('have their well-known places', async () => {
    expect(JSON.parse((await page('/.well-known/gpc.json')).text)).toMatchObject({ gpc: true });
    const { text, headers } = await page('/.well-known/security.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).toContain('Contact: mailto:privacy@talk.example');
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)![1]!);
    expect(expires).toBeGreaterThan(Date.now());
    expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
  });
});

test.each([
  ['# A & B', '<h1>A &amp; B</h1>'],
  ['- a\n- **b**', '<ul><li>a</li><li><strong>b</strong></li></ul>'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['[x](//evil.example)', '<p>[x](//evil.example)</p>'],
  ['[x](/privacy)', '<p><a href="/privacy">x</a></p>'],
  [
    '[x](https://a.example/"onclick=1)',
    '<p><a href="https://a.example/&quot;onclick=1" rel="noopener noreferrer">x</a></p>',
  ],
])('%j becomes %j', (text, html) => expect(markdownToHtml(text)).toBe(html));
