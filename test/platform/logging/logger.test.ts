import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createLogger, type Logger } from '../../../src/platform/logging/logger.js';

/** What is written for one call, as JSON. */
function lineOf(log: (logger: Logger) => void): { text: string; line: Record<string, any> } {
  let text = '';
  log(createLogger('info', { write: (chunk: string) => void (text += chunk) }));
  return { text, line: JSON.parse(text) };
}

/** Nothing of what it carries may be seen, but all of what went wrong. */
const failure = () =>
  Object.assign(
    new Error('no row for +49 1511 2345678 with Bearer abc.def', { cause: new TypeError('from a@b.example') }),
    {
      code: '23505',
      detail: 'Key (display_name)=(Maria) exists',
      query: "insert into message values ('hello')",
    },
  );
const secrets = ['1511', '2345678', 'abc.def', 'a@b.example', 'Maria', 'hello'];

describe('an error in the log', () => {
  test('says what it is and where it happened, and nothing that it carries', () => {
    const { text, line } = lineOf((logger) => logger.error({ err: failure(), accountId: 'x' }, 'job failed'));
    expect(line).toMatchObject({
      msg: 'job failed',
      accountId: 'x',
      err: { name: 'Error', message: 'no row for [number] with [token]', code: '23505' },
    });
    expect(line['err'].stack).toContain('logger.test');
    expect(line['err'].cause).toMatchObject({ name: 'TypeError', message: 'from [email]' });
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('gives its own sentence where there is no other, redacted too', () => {
    const { text, line } = lineOf((logger) => logger.error(failure()));
    expect(line['msg']).toBe('no row for [number] with [token]');
    expect(line['err'].code).toBe('23505');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('that is made of others shows them', () => {
    const { line } = lineOf((logger) => logger.warn({ err: new AggregateError([failure()], 'not through') }, 'sweep'));
    expect(line['err'].errors).toMatchObject([{ name: 'Error', message: 'no row for [number] with [token]' }]);
  });

  test('of the system says what failed', () => {
    let error: unknown;
    try {
      readFileSync('/nowhere');
    } catch (caught) {
      error = caught;
    }
    const { line } = lineOf((logger) => logger.error({ err: error }, 'x'));
    expect(line['err']).toMatchObject({ code: 'ENOENT', message: expect.stringContaining('no such file') });
  });

  test('that is its own cause ends', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    const { line } = lineOf((logger) => logger.error({ err: error }, 'x'));
    expect(line['err']).toMatchObject({ message: 'round', cause: { message: 'round' } });
  });
});
