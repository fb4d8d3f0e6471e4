import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ClamdScanner } from '../../../src/platform/files/clamd-scanner.js';
import { ScannerUnavailable } from '../../../src/platform/files/file-scanner.js';
import { eicar, FakeClamd } from '../../kit/clamd.js';

describe('the scanner', () => {
  let clamd: FakeClamd;
  beforeAll(async () => {
    clamd = await new FakeClamd(0, 3_000_000).start();
  });
  afterAll(() => clamd.stop());
  const scan = (parts: Buffer[], isAllowed?: (host: string) => boolean, patienceMs?: number) =>
    new ClamdScanner(clamd.url, isAllowed, patienceMs).scan(Readable.from(parts));

  test('is given the whole file, in whatever pieces, and says that it is clean', async () => {
    const parts = [randomBytes(1), Buffer.alloc(0), randomBytes(700_000), randomBytes(65_537)];
    expect(await scan(parts)).toEqual({ state: 'CLEAN' });
    expect(clamd.scanned.at(-1)!.equals(Buffer.concat(parts))).toBe(true);
    expect(await scan([])).toEqual({ state: 'CLEAN' });
  });

  test('finds what is cut in two', async () => {
    const bytes = Buffer.concat([randomBytes(1_000), Buffer.from(eicar), randomBytes(1_000)]);
    expect(await scan([bytes.subarray(0, 1_020), bytes.subarray(1_020)])).toEqual({
      state: 'INFECTED',
      threat: 'Eicar-Test-Signature',
    });
  });

  test('that takes no such file says so, and does not wait for its end', async () => {
    const parts = Array.from({ length: 60 }, () => randomBytes(100_000));
    expect(await scan(parts)).toEqual({ state: 'TOO_LARGE' });
  });

  test('that takes no such file, and reads no more of it, is heard all the same', async () => {
    const stubborn = await new FakeClamd(0, 1_000, true).start();
    const parts = Array.from({ length: 300 }, () => randomBytes(100_000));
    try {
      expect(await new ClamdScanner(stubborn.url).scan(Readable.from(parts))).toEqual({ state: 'TOO_LARGE' });
    } finally {
      await stubborn.stop();
    }
  });

  test('says that it is there, whatever it says of files', async () => {
    const scanner = new ClamdScanner(clamd.url);
    expect(await scanner.isThere()).toBe(true);
    clamd.answer = null;
    expect(await scanner.isThere()).toBe(true);
    clamd.answer = undefined;
    expect(await new ClamdScanner(clamd.url, () => false).isThere()).toBe(false);
  });

  test.each<[string, string | null]>([
    ['is silent', null],
    ['says nothing', '\0'],
    ['says something else', 'stream: Can not allocate memory ERROR\0'],
    ['speaks another language', 'HTTP/1.1 400 Bad Request\r\n\r\n\0'],
  ])('that %s is to be asked again', async (_, answer) => {
    clamd.answer = answer;
    await expect(scan([randomBytes(10)], undefined, 200)).rejects.toBeInstanceOf(ScannerUnavailable);
    clamd.answer = undefined;
  });

  test('that is not there, or not in the register, is to be asked again', async () => {
    await expect(scan([randomBytes(10)], () => false)).rejects.toBeInstanceOf(ScannerUnavailable);
    const gone = new FakeClamd();
    await gone.start();
    const { url } = gone;
    await gone.stop();
    expect(await new ClamdScanner(url).isThere()).toBe(false);
    await expect(new ClamdScanner(url).scan(Readable.from([randomBytes(10)]))).rejects.toBeInstanceOf(
      ScannerUnavailable,
    );
  });
});
