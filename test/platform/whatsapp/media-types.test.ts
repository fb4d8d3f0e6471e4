import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bareMediaType,
  MAX_INBOUND_BYTES,
  MAX_STATIC_STICKER_BYTES,
  mediaRules,
} from '../../../src/platform/whatsapp/media-rules.js';
import { mayBeMediaType, sniffMediaType, SNIFF_BYTES } from '../../../src/platform/whatsapp/sniff-media-type.js';

const MB = 1024 * 1024;
const office = 'application/vnd.openxmlformats-officedocument.';

describe('what can be sent', () => {
  test.each([
    ['image/jpeg', 'image', 5 * MB],
    ['image/png', 'image', 5 * MB],
    ['image/webp', 'sticker', 500 * 1024],
    ['video/mp4', 'video', 16 * MB],
    ['video/3gpp', 'video', 16 * MB],
    ['audio/aac', 'audio', 16 * MB],
    ['audio/amr', 'audio', 16 * MB],
    ['audio/mpeg', 'audio', 16 * MB],
    ['audio/mp4', 'audio', 16 * MB],
    ['audio/ogg', 'audio', 16 * MB],
    ['text/plain', 'document', 100 * MB],
    ['application/pdf', 'document', 100 * MB],
    ['application/msword', 'document', 100 * MB],
    ['application/vnd.ms-excel', 'document', 100 * MB],
    ['application/vnd.ms-powerpoint', 'document', 100 * MB],
    [`${office}wordprocessingml.document`, 'document', 100 * MB],
    [`${office}spreadsheetml.sheet`, 'document', 100 * MB],
    [`${office}presentationml.presentation`, 'document', 100 * MB],
  ])('%s is %s up to %i bytes', (mimeType, kind, maxBytes) => {
    expect(mediaRules.get(mimeType)).toEqual({ kind, maxBytes });
  });

  test('is nothing else', () => {
    expect(mediaRules.size).toBe(18);
    for (const mimeType of ['image/gif', 'image/svg+xml', 'text/html', 'application/zip', '', '__proto__'])
      expect(mediaRules.get(mimeType)).toBeUndefined();
    expect(MAX_INBOUND_BYTES).toBe(100 * MB);
    expect(MAX_STATIC_STICKER_BYTES).toBe(100 * 1024);
  });

  test.each([
    ['audio/ogg; codecs=opus', 'audio/ogg'],
    ['Image/JPEG', 'image/jpeg'],
    [' text/plain ;charset=utf-8', 'text/plain'],
    ['', ''],
    [';', ''],
  ])('the type of %j is %j', (mimeType, bare) => {
    expect(bareMediaType(mimeType)).toBe(bare);
  });
});

const latin = (text: string) => Buffer.from(text, 'latin1');
const ftyp = (brand: string) => latin(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
const zip = (name: string) => latin(`PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xmlPK\x03\x04${name}`);

describe('what a file is by its first bytes', () => {
  test.each<[string, Buffer, string | undefined]>([
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['half a PNG signature', latin('\x89PNG'), undefined],
    ['WebP', latin('RIFF\x10\0\0\0WEBPVP8X'), 'image/webp'],
    ['WAV', latin('RIFF\x10\0\0\0WAVEfmt \x01\0'), undefined],
    ['GIF', latin('GIF89a\x01\0\x01\0'), undefined],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3'), 'application/pdf'],
    ['Ogg', latin('OggS\0\x02'), 'audio/ogg'],
    ['AMR', latin('#!AMR\n\x3c'), 'audio/amr'],
    ['old Office', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'application/msword'],
    ['MP4', ftyp('isom'), 'video/mp4'],
    ['MP4, version 2', ftyp('mp42'), 'video/mp4'],
    ['M4A', ftyp('M4A '), 'audio/mp4'],
    ['3GP', ftyp('3gp5'), 'video/3gpp'],
    ['HEIC', ftyp('heic'), undefined],
    ['AVIF', ftyp('avif'), undefined],
    ['QuickTime', ftyp('qt  '), undefined],
    ['docx', zip('word/document.xml'), `${office}wordprocessingml.document`],
    ['xlsx', zip('xl/workbook.xml'), `${office}spreadsheetml.sheet`],
    ['pptx', zip('ppt/presentation.xml'), `${office}presentationml.presentation`],
    ['zip', zip('holiday.jpg'), undefined],
    ['MP3 with tags', latin('ID3\x04\0\0'), 'audio/mpeg'],
    ['MP3', latin('\xff\xfb\x90\x64'), 'audio/mpeg'],
    ['MP3 with a bit rate that does not exist', latin('\xff\xfb\xf0\x64'), undefined],
    ['AAC', latin('\xff\xf1\x50\x80'), 'audio/aac'],
    ['text', Buffer.from('Grüße aus Köln\r\n\t🎉'), 'text/plain'],
    ['text cut inside a character', Buffer.from('Köln').subarray(0, 2), 'text/plain'],
    ['text of another encoding', latin('K\xf6ln, gr\xfc\xdfe'), undefined],
    ['text with NUL', latin('a\0b'), undefined],
    ['HTML', latin(' \n<!DOCTYPE html><script>'), undefined],
    ['HTML behind a byte order mark', Buffer.from('\uFEFF<html>'), undefined],
    ['SVG', latin('<svg xmlns="x"></svg>'), undefined],
    ['XML', latin('<?xml version="1.0"?><svg/>'), undefined],
    ['a program', latin('\x7fELF\x02\x01\x01'), undefined],
    ['a Windows program', latin('MZ\x90\0\x03\0'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('%s', (_name, bytes, expected) => {
    expect(sniffMediaType(bytes)).toBe(expected);
  });

  test('is one of what can be sent, or unknown, and depends on the first bytes alone', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom(...[ftyp('isom'), zip('xl/'), latin('ID3'), latin('\xff')]),
        (noise, start) => {
          for (const bytes of [Buffer.from(noise), Buffer.concat([start, noise])]) {
            const sniffed = sniffMediaType(bytes);
            if (sniffed !== undefined) expect(mediaRules.has(sniffed)).toBe(true);
            const padded = Buffer.concat([bytes, Buffer.alloc(SNIFF_BYTES, 'a')]);
            expect(sniffMediaType(Buffer.concat([padded, Buffer.from([0, 1, 2])]))).toBe(sniffMediaType(padded));
          }
        },
      ),
    );
  });

  test.each([
    ['image/png', 'image/png', true],
    ['image/png', 'image/jpeg', false],
    ['application/msword', 'application/vnd.ms-excel', true],
    ['application/msword', 'application/pdf', false],
    ['video/mp4', 'audio/mp4', true],
    ['audio/mp4', 'video/mp4', false],
    ['text/plain', 'application/pdf', false],
    [undefined, 'image/png', false],
  ])('%s may be called %s: %s', (sniffed, claimed, may) => {
    expect(mayBeMediaType(sniffed, claimed)).toBe(may);
  });
});
