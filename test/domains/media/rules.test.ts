import { describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { byteRange } from '../../../src/domains/media/byte-range.js';
import { contentDisposition, servedType } from '../../../src/domains/media/content-disposition.js';
import { isSameDigest, storedTypeOf } from '../../../src/domains/media/inbound-rules.js';
import { isStorageKey, newStorageKey } from '../../../src/platform/files/file-storage.js';
import { MediaLinks } from '../../../src/domains/media/media-links.js';
import { faultOfUpload } from '../../../src/domains/media/upload-rules.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { TestClock } from '../../kit/clock.js';
import { jpeg, oggOpus, png, webp } from './files.js';

describe('ranges of bytes', () => {
  test.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s of 100', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});

describe('the name under which a file is handed out', () => {
  const of = (mimeType: string | null, filename: string | null) => contentDisposition({ id: 'x', mimeType, filename });
  test.each([
    ['image/png', 'cat.png', 'inline; filename="cat.png"'],
    ['image/png', null, 'inline; filename="x.png"'],
    [
      'application/pdf',
      'Rechnung März.pdf',
      `attachment; filename="Rechnung M_rz.pdf"; filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf`,
    ],
    ['text/html', 'a.html', 'attachment; filename="a.html"'],
    ['image/svg+xml', 'a.svg', 'attachment; filename="a.svg"'],
    [null, '../../etc/passwd', 'attachment; filename="passwd"'],
    [null, 'C:\\temp\\x.exe', 'attachment; filename="x.exe"'],
    [null, 'a"b;\r\nx: y.txt', `attachment; filename="a_b;x: y.txt"; filename*=UTF-8''a%22b%3Bx%3A%20y.txt`],
    [null, 'ab\u202Efdp.exe', 'attachment; filename="abfdp.exe"'],
    [null, '..', 'attachment; filename="x.bin"'],
    [
      null,
      "\ud800it's (1)*.txt",
      `attachment; filename="_it's (1)*.txt"; filename*=UTF-8''%EF%BF%BDit%27s%20%281%29%2A.txt`,
    ],
  ])('%s %j', (mimeType, filename, expected) => {
    expect(of(mimeType, filename)).toBe(expected);
  });

  test('only types that were checked become content types', () => {
    expect(['image/png', 'text/html', 'image/svg+xml', null].map(servedType)).toEqual([
      'image/png',
      'application/octet-stream',
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });
});

describe('the type of an inbound file', () => {
  test.each([
    ['image/jpeg', jpeg(), 'image/jpeg'],
    ['audio/ogg; codecs=opus', oggOpus(), 'audio/ogg'],
    ['image/jpeg', png(), 'image/png'],
    ['image/jpeg', Buffer.from('<script>alert(1)</script>'), 'application/octet-stream'],
    ['application/zip', Buffer.from('PK\u0003\u0004…'), 'application/zip'],
    ['text/html', Buffer.from('<html>'), 'text/html'],
    ['text/html\r\nx: y', Buffer.from('<html>'), 'application/octet-stream'],
    [undefined, png(), 'image/png'],
    [undefined, randomBytes(64).fill(0, 0, 8), 'application/octet-stream'],
  ])('%s', (claimed, bytes, expected) => {
    expect(storedTypeOf(claimed, bytes)).toBe(expected);
  });

  test("Meta's digest is read in both spellings", () => {
    const digest = createHash('sha256').update('x').digest();
    expect(isSameDigest(digest.toString('base64'), digest.toString('hex'))).toBe(true);
    expect(isSameDigest(digest.toString('hex').toUpperCase(), digest.toString('hex'))).toBe(true);
    expect(isSameDigest(digest.toString('base64'), createHash('sha256').update('y').digest('hex'))).toBe(false);
    expect(isSameDigest('', digest.toString('hex'))).toBe(false);
  });
});

describe('the bytes of an upload', () => {
  const fault = (mimeType: string, bytes: Buffer, announced: object = {}): string | undefined =>
    faultOfUpload(
      { mimeType, sizeBytes: bytes.length, sha256: null, ...announced },
      {
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        firstBytes: bytes.subarray(0, 4096),
      },
    )?.code;
  test.each([
    ['image/png', png(), undefined],
    ['image/png', jpeg(), 'TYPE_MISMATCH'],
    ['text/plain', Buffer.from('<html><script>'), 'TYPE_MISMATCH'],
    ['text/plain', Buffer.from('grüß dich'), undefined],
    ['audio/ogg', oggOpus(1), undefined],
    ['audio/ogg', oggOpus(2), 'TYPE_MISMATCH'],
    ['audio/ogg', Buffer.from('OggS\u0000\u0002 vorbis'), 'TYPE_MISMATCH'],
    ['image/webp', webp({ size: 100 * 1024 }), undefined],
    ['image/webp', webp({ size: 100 * 1024 + 2 }), 'MEDIA_TOO_LARGE'],
    ['image/webp', webp({ size: 400 * 1024, animated: true }), undefined],
    ['image/webp', webp({ size: 400 * 1024, animated: false, extended: true }), 'MEDIA_TOO_LARGE'],
  ])('%s', (mimeType, bytes, expected) => {
    expect(fault(mimeType, bytes)).toBe(expected);
  });

  test('are compared with size and digest', () => {
    expect(fault('image/png', png(), { sizeBytes: 1 })).toBe('SIZE_MISMATCH');
    expect(fault('image/png', png(), { sha256: '0'.repeat(64) })).toBe('CHECKSUM_MISMATCH');
  });
});

describe('keys of the storage', () => {
  test('start with the account, and nothing else is one', () => {
    const account = newId();
    const key = newStorageKey(account);
    expect(key.startsWith(`${account}/`)).toBe(true);
    expect(isStorageKey(key)).toBe(true);
    const others = [
      '',
      '../x',
      `${key}/..`,
      key.toUpperCase(),
      key.replace(/^./, '/'),
      `${account}/ab/${'0'.repeat(48)}`,
    ];
    expect(others.filter(isStorageKey)).toEqual([]);
  });
});

describe('signed links', () => {
  const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
  const file = { id: newId(), state: 'READY', mimeType: null, sizeBytes: 1, filename: null, storageKey: 'k' };
  const accountId = newId();
  const partsOf = (url: string) => {
    const { pathname, searchParams } = new URL(url);
    const [, , account, media] = pathname.split('/');
    return {
      account: account!,
      media: media!,
      expires: searchParams.get('expires')!,
      signature: searchParams.get('signature')!,
    };
  };

  test('open what they were made for, and nothing else', () => {
    const links = new MediaLinks('http://h', [newKey], new TestClock());
    const parts = partsOf(links.linkOf(accountId, file)!);
    expect(links.open('download', parts)).toMatchObject({ accountId, mediaId: file.id });
    const other = partsOf(links.linkOf(newId(), { ...file, id: newId() })!);
    const forged = [
      links.open('upload', parts),
      links.open('download', { ...parts, account: other.account }),
      links.open('download', { ...parts, media: other.media }),
      links.open('download', { ...parts, expires: String(Number(parts.expires) + 1) }),
      links.open('download', { ...parts, expires: `0${parts.expires}x` }),
      links.open('download', { ...parts, signature: '' }),
      links.open('download', { ...parts, signature: other.signature }),
      links.open('download', { ...parts, account: 'nonsense' }),
    ];
    expect(new Set(forged)).toEqual(new Set(['forged']));
  });

  test('stay the same for a while, end, and outlive a new key', () => {
    const clock = new TestClock();
    const links = new MediaLinks('http://h', [oldKey], clock);
    const made = links.linkOf(accountId, file)!;
    const lifeMs = Number(partsOf(made).expires) * 1000 - clock.now().getTime();
    expect(lifeMs).toBeGreaterThan(59 * 60_000);
    expect(lifeMs).toBeLessThanOrEqual(90 * 60_000);
    expect(links.linkOf(accountId, file)).toBe(made);
    const rotated = new MediaLinks('http://h', [newKey, oldKey], clock);
    expect(rotated.open('download', partsOf(made))).toMatchObject({ mediaId: file.id });
    expect(new MediaLinks('http://h', [newKey], clock).open('download', partsOf(made))).toBe('forged');
    clock.advance(90 * 60_000 + 1000);
    expect(links.open('download', partsOf(made))).toBe('expired');
  });

  test('are made for files that are ready only', () => {
    const links = new MediaLinks('http://h', [newKey], new TestClock());
    expect(links.linkOf(accountId, { ...file, state: 'EXPIRED' })).toBeNull();
    expect(links.linkOf(accountId, { ...file, storageKey: null })).toBeNull();
  });
});
