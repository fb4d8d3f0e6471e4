/** A word of a text: as the index keeps it, and where it stands (in UTF-16 code units). */
export interface FoundWord {
  word: string;
  start: number;
  end: number;
}

const runs = /[\p{L}\p{N}\p{M}]+/gu;
/** Written without blanks between the words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Accents of European scripts, vowel points of Arabic and Hebrew, the Arabic stretch, the nukta of Hindi. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u0591-\u05c7\u093c]/g;
/** Letters that are one with others for people who type in a hurry, and are not taken apart by Unicode. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ى: 'ي',
  ة: 'ه',
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** Longer words are cut; nobody types them. */
const longest = 60;

/** A sign that stands for several words (\ufdfa) has blanks between them when it is taken apart. */
const between = /[^\p{L}\p{N}\p{M}]+/gu;

/** A word without case, accents and spellings that differ by habit only. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(marks, '')
    .replaceAll(alikeLetters, (letter) => alike[letter]!)
    .normalize('NFC')
    .replaceAll(between, '')
    .slice(0, longest)
    .toWellFormed();

/** The words of a text in their order. */
export function wordsOf(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  const add = (part: string, start: number): void => {
    const word = foldWord(part);
    if (word !== '') found.push({ word, start, end: start + part.length });
  };
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (!unspaced.test(run)) {
      add(run, index);
      continue;
    }
    for (const { segment, index: at, isWordLike } of segmenter.segment(run)) if (isWordLike) add(segment, index + at);
  }
  return found;
}

/** What is searched for: every group must be in the text, by one of its words or beginnings. */
export interface WordGroup {
  word: string;
  /** The word may go on: it is still being typed. */
  isOpen: boolean;
  /** Beginnings that other forms of the word share. */
  stems: readonly string[];
}

/** Of so many letters at least is the beginning that two forms of a word share, as a share of the shorter one's. */
const leastStem = { letters: 4, share: 0.55 };

/**
 * The beginning that the other forms of a word share, by the stem that a dictionary gives; undefined where it says too
 * little (`ord` for "orders" in another language) or nothing new.
 */
export function sharedBeginning(word: string, stem: string): string | undefined {
  const [letters, others] = [[...word], [...foldWord(stem)]];
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same++;
  const isEnough = same >= Math.max(leastStem.letters, Math.ceil(letters.length * leastStem.share));
  return isEnough ? letters.slice(0, same).join('') : undefined;
}

/** Whether a word of a text is one that the group asks for. */
const isMeant = (group: WordGroup, word: string): boolean =>
  word === group.word ||
  (group.isOpen && word.startsWith(group.word)) ||
  group.stems.some((stem) => word.startsWith(stem));

/** The tsquery in which ~ stands for the mark of an account's week. Words hold letters and digits alone. */
export const queryTemplate = (groups: readonly WordGroup[]): string =>
  groups
    .map(({ word, isOpen, stems }) => {
      const terms = [`'~${word}'${isOpen ? ':*' : ''}`, ...stems.map((stem) => `'~${stem}':*`)];
      return `(${terms.join(' | ')})`;
    })
    .join(' & ');

/** Part of a text around what was found, and where in this part it stands. */
export interface Snippet {
  text: string;
  ranges: { start: number; length: number }[];
}

const around = { before: 40, whole: 200 };

/** Cuts a text to what was found; plain text, so that whoever shows it decides how to set it off. */
export function snippetOf(text: string, groups: readonly WordGroup[]): Snippet {
  const hits = wordsOf(text).filter(({ word }) => groups.some((group) => isMeant(group, word)));
  const first = hits[0]?.start ?? 0;
  const from = text.length <= around.whole || first <= around.before ? 0 : wordStart(text, first - around.before);
  const to = text.length - from <= around.whole ? text.length : wordStart(text, from + around.whole);
  const lead = from > 0 ? '…' : '';
  const shown = `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`.toWellFormed();
  const ranges = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .slice(0, 100)
    .map(({ start, end }) => ({ start: start - from + lead.length, length: end - start }));
  return { text: shown, ranges };
}

/** The nearest place behind a blank, not far from here; else here, but never inside a character. */
function wordStart(text: string, at: number): number {
  const blank = text.slice(at, at + 20).search(/\s/);
  if (blank >= 0) return at + blank + 1;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}
