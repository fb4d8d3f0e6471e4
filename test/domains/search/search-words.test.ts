import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { queryTemplate, sharedBeginning, snippetOf, wordsOf } from '../../../src/domains/search/search-words.js';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

describe('words', () => {
  test.each([
    ['Crème brûlée, s’il vous plaît!', ['creme', 'brulee', 's', 'il', 'vous', 'plait']],
    ['¿Dónde está mi PEDIDO? Mañana', ['donde', 'esta', 'mi', 'pedido', 'manana']],
    ['Não chegou — coração', ['nao', 'chegou', 'coracao']],
    ['Straße und Größe', ['strasse', 'und', 'grosse']],
    ['İstanbul, ışık, ÇAĞRI', ['istanbul', 'isik', 'cagri']],
    ['मेरा ऑर्डर कब आएगा?', ['मेरा', 'ऑर्डर', 'कब', 'आएगा']],
    ['أين طلبيّتي؟ مدرسة', ['اين', 'طلبيتي', 'مدرسه']],
    ['Order #AB-1234: +49 151', ['order', 'ab', '1234', '49', '151']],
    ['🙏🎉', []],
  ])('of %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('are found where nobody writes blanks', () => {
    expect(words('注文はいつ届きますか')).toContain('注文');
    expect(words('สวัสดีครับ').length).toBeGreaterThan(1);
  });

  test('stand where they say, hold nothing that a query could trip over, and are found by themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { word, start, end } of wordsOf(text)) {
          expect(word).not.toMatch(/['\\~:&|!()<>*\s]/);
          expect(words(text.slice(start, end))).toEqual([word]);
          const [found] = wordsOf(word);
          expect(queryTemplate([{ word, isOpen: false, stems: [] }])).toBe(`('~${word}')`);
          expect(found?.word).toBeDefined();
        }
      }),
    );
  });
});

describe('the beginning that forms of a word share', () => {
  test.each([
    ['orders', 'order', 'order'],
    ['orders', 'ord', undefined],
    ['happy', 'happi', 'happ'],
    ['comprando', 'compr', 'compr'],
    ['bestellungen', 'bestell', 'bestell'],
    ['it', 'it', undefined],
  ])('of %s and its stem %s is %s', (word, stem, beginning) => {
    expect(sharedBeginning(word, stem)).toBe(beginning);
  });
});

describe('a snippet', () => {
  const groups = [{ word: 'parcel', isOpen: false, stems: [] }];

  test('shows what was found, and where', () => {
    const { text, ranges } = snippetOf('Where is my Parcel?', groups);
    expect(ranges.map(({ start, length }) => text.slice(start, start + length))).toEqual(['Parcel']);
    expect(text).toBe('Where is my Parcel?');
  });

  test('is cut around it, never inside a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (a, b) => {
          const { text, ranges } = snippetOf(`${a} parcel ${b}`, groups);
          expect(text.length).toBeLessThan(260);
          expect(text.isWellFormed()).toBe(true);
          expect(ranges.length).toBeGreaterThan(0);
          for (const { start, length } of ranges) expect(words(text.slice(start, start + length))).toEqual(['parcel']);
        },
      ),
    );
  });
});
