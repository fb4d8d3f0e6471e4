import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allWords, plainWords, wordLanguages, WordList } from '../../../src/domains/consent/opt-out-words.js';

describe('a whole message that says no', () => {
  test.each([
    ...[
      'STOP',
      'stop',
      'stop.',
      'S T O P',
      's.t.o.p',
      'Stop!!!',
      'STОP',
      'SТОР',
      'ＳＴＯＰ',
      'please stop',
      'Please, stop!',
      'opt-out',
    ],
    ...[
      'OPT OUT',
      'unsubscribe me',
      'Unsubscribe',
      'STOPALL',
      'REVOKE',
      'quit',
      'End',
      'cancel',
      'st\u200bop',
      'STOP 🛑',
      '\u202estop\u202c',
    ],
    ...[
      'बंद करो',
      'band karo',
      'message mat bhejo',
      'বন্ধ',
      'நிறுத்து',
      'ఆపు',
      'थांबवा',
      'બંધ',
      'بند کرو',
      'إلغاء',
      'إيقاف',
      'BAJA',
      'DETENER',
    ],
    ...[
      'PARAR',
      'SAIR',
      'ARRET',
      'ARRÊT',
      'arrêt',
      'STOPP',
      'ABMELDEN',
      'HALT',
      'FERMA',
      'СТОП',
      'стоп!',
      'ZATRZYMAJ',
      'BERHENTI',
    ],
    ...['Afmelden', 'İptal', 'darme de baja', 'keine Werbung', '  stop\n'],
  ])('%j', (text) => {
    expect(allWords.read(text)?.word).toMatch(/^STOP/);
  });

  test('of everything', () => {
    for (const text of ['STOPALL', 'stop all', 'Revoke']) expect(allWords.read(text)?.word).toBe('STOP_ALL');
    expect(allWords.read('stop')?.word).toBe('STOP');
  });
});

test.each([
  ...[
    'bus stop kahan hai',
    "don't stop",
    'non-stop flight',
    'stop by at 5?',
    'end of month',
    'Alto, size?',
    'stopwatch',
    'STOP or not?',
  ],
  ...[
    'The bus will not stop',
    'where can I cancel my order?',
    'baja la luz',
    'un halter',
    'I quit smoking',
    'no',
    '',
    '🛑',
    'stop '.repeat(40),
  ],
  ...[
    'ich halte das an',
    'Arretez-moi',
    'Ende gut, alles gut',
    'ok',
    'bandhan',
    ...['weiter', 'Weiter!', 'voltar', 'anfangen', 'reprendre', 'riprendi', 'resume', 'zapisz'],
    'How do I unsubscribe from the Netflix plan?',
    'x'.repeat(5_000),
  ],
])('%j says something else', (text) => {
  expect(allWords.read(text)).toBeUndefined();
});

test.each(['START', 'unstop', 'Subscribe!', 'opt in', 'शुरू करो', 'старт', 'começar', 'COMECAR', 'Mulai'])(
  '%j says yes again',
  (text) => {
    expect(allWords.read(text)?.word).toBe('START');
  },
);

test('a word stays one in any case, with any punctuation and invisible characters around it', () => {
  const noise = fc.constantFrom('', ' ', '.', '!', '…', '\u200b', '\ufeff', '🙏', '\n', '"', '—');
  fc.assert(
    fc.property(
      fc.constantFrom('stop', 'abmelden', 'стоп', 'बंद करो', 'إيقاف', 'arrêt'),
      noise,
      noise,
      fc.boolean(),
      (word, a, b, up) => {
        expect(allWords.read(`${a}${b}${up ? word.toUpperCase() : word}${b}${a}`)?.word).toBe('STOP');
      },
    ),
    { numRuns: 500 },
  );
});

test('reading never fails and never takes long, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(['STOP', 'STOP_ALL', 'START', undefined]).toContain(allWords.read(text)?.word);
      expect(plainWords(plainWords(text))).toBe(plainWords(text));
    }),
    { numRuns: 1_000 },
  );
});

test('an account listens to its languages, to its own words, and always to English', () => {
  const list = new WordList({ languages: ['de'], extraStop: ['Ruhe bitte'], extraStart: ['Los'] });
  expect(list.read('ABMELDEN')).toEqual({ word: 'STOP', language: 'de' });
  expect(list.read('ruhe, bitte!')?.word).toBe('STOP');
  expect(list.read('los')).toEqual({ word: 'START', language: 'en', isOwn: true });
  expect(list.read('berhenti')).toBeUndefined();
  expect(list.read('stop')?.word).toBe('STOP');
  expect(wordLanguages.length).toBeGreaterThanOrEqual(17);
});
