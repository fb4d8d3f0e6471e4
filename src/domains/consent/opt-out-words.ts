/** What a whole message can say about offers. ALL: of anything but answers. */
export type ConsentWord = 'STOP' | 'STOP_ALL' | 'START';

/** A word, and the language that it was found in. */
export interface HeardWord {
  word: ConsentWord;
  language: string;
  /** A yes that the account chose: people may mean something else by it. */
  isOwn?: true;
}

/** Words and whole phrases of one language; written as people write them. */
interface LanguageWords {
  stop: readonly string[];
  start: readonly string[];
}

/** What an account adds to the words of the languages. */
export interface WordSettings {
  /** Languages that are listened to. */
  languages: readonly string[];
  extraStop: readonly string[];
  extraStart: readonly string[];
}

// A yes is never a word for going on, going back or saving something: people answer menus with those.
// English: the words of 47 CFR 64.1200(a)(10) and those of the carriers. The others follow the lists of Bird and AWS where
// these have them; those of India and Indonesia, Arabic and Polish still want a look by native speakers.
const words: Readonly<Record<string, LanguageWords>> = {
  en: {
    stop: [
      ...[
        'stop',
        'please stop',
        'stop please',
        'stop it',
        'stop now',
        'stop messages',
        'stop messaging me',
        'stop texting me',
      ],
      ...[
        'opt out',
        'optout',
        'opt me out',
        'unsubscribe',
        'unsubscribe me',
        'please unsubscribe',
        'unsubscribe please',
      ],
      ...['quit', 'end', 'cancel', 'remove me', 'no more messages', 'stop sending me messages', 'stop promotions'],
    ],
    start: ['start', 'unstop', 'subscribe', 'subscribe me', 'opt in', 'optin'],
  },
  hi: {
    stop: [
      'बंद करो',
      'बंद करें',
      'बंद',
      'रोको',
      'band karo',
      'band kare',
      'band karen',
      'message mat bhejo',
      'mat bhejo',
      'msg mat bhejo',
    ],
    start: ['शुरू', 'शुरू करो', 'शुरू करें', 'chalu karo', 'shuru karo'],
  },
  bn: { stop: ['বন্ধ', 'বন্ধ করুন', 'বন্ধ কর'], start: ['শুরু', 'শুরু করুন'] },
  ta: { stop: ['நிறுத்து', 'நிறுத்தவும்'], start: ['தொடங்கு', 'தொடங்கவும்'] },
  te: { stop: ['ఆపు', 'ఆపండి'], start: ['ప్రారంభించు', 'ప్రారంభించండి'] },
  mr: { stop: ['थांबवा', 'बंद करा'], start: ['सुरू', 'सुरू करा'] },
  gu: { stop: ['બંધ', 'બંધ કરો'], start: ['શરૂ', 'શરૂ કરો'] },
  ur: { stop: ['بند کرو', 'بند کریں', 'بند'], start: ['شروع', 'شروع کریں'] },
  ar: { stop: ['إلغاء', 'إيقاف', 'توقف', 'إلغاء الاشتراك'], start: ['ابدأ', 'اشتراك'] },
  es: {
    stop: ['baja', 'detener', 'parar', 'cancelar suscripción', 'darme de baja', 'dar de baja'],
    start: ['alta', 'empezar', 'suscribir'],
  },
  pt: {
    stop: ['parar', 'sair', 'pare', 'cancelar inscrição', 'descadastrar'],
    start: ['começar', 'iniciar', 'inscrever'],
  },
  fr: {
    stop: ['arret', 'arrêt', 'arreter', 'arrêter', 'désabonner', 'se désabonner', 'desinscrire', 'arrêtez'],
    start: ['débuter', 'commencer', 'abonner'],
  },
  de: {
    stop: ['stopp', 'abmelden', 'halt', 'abbestellen', 'austragen', 'keine werbung', 'keine nachrichten mehr'],
    start: ['anmelden', 'starten'],
  },
  it: {
    stop: ['ferma', 'fermare', 'annulla iscrizione', 'disiscrivi', 'cancellami'],
    start: ['inizia', 'iscrivi'],
  },
  ru: { stop: ['стоп', 'отписаться', 'отпишите', 'хватит'], start: ['старт', 'подписаться', 'начать'] },
  pl: { stop: ['zatrzymaj', 'wypisz', 'wypisz mnie', 'rezygnuję'], start: ['zapisz mnie'] },
  id: { stop: ['berhenti', 'hentikan', 'berhenti langganan'], start: ['mulai', 'langganan', 'berlangganan'] },
  nl: { stop: ['stoppen', 'afmelden', 'uitschrijven'], start: ['aanmelden', 'inschrijven'] },
  tr: { stop: ['dur', 'iptal', 'durdur', 'ret'], start: ['başla', 'başlat'] },
};
const everything: readonly string[] = ['stopall', 'stop all', 'revoke', 'revoke all', 'stop everything'];

/** Every language that has words; all of them are on by default: a word of another language means nothing else. */
export const wordLanguages: readonly string[] = Object.keys(words);

/** No message that is longer says nothing but a word. */
const longest = 60;

/** Letters of other scripts that look like Latin ones; folded only where the message mixes them with Latin. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    н: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
  },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
};

/**
 * A message as it is compared: compatibility forms, invisible characters, emoji and punctuation are taken away, case and
 * Latin accents folded, look-alikes too where a word mixes scripts (`STОP` with a Cyrillic О), `S T O P` is put together.
 */
export function plainWords(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    // Soft hyphens, joiners and other marks that nobody sees.
    .replace(/[\p{Cf}\p{Cc}]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const tokens = folded
    .split(' ')
    .map((token) => (/\p{Script=Latin}/u.test(token) ? token.replace(/./gu, latin) : token));
  const isSpelt = tokens.length > 2 && tokens.every((token) => [...token].length === 1);
  return isSpelt ? tokens.map((token) => latin(token)).join('') : tokens.join(' ');
}

function latin(letter: string): string {
  return lookalikes[letter] ?? letter;
}

/** The words of the languages as they are compared; every account listens to some of them. */
const plainOf: Readonly<Record<string, LanguageWords>> = Object.fromEntries(
  Object.entries(words).map(([language, { stop, start }]) => [
    language,
    { stop: stop.map(plainWords), start: start.map(plainWords) },
  ]),
);

/** What the account listens to, ready to be asked. */
export class WordList {
  private readonly known = new Map<string, HeardWord>();

  constructor({ languages, extraStop, extraStart }: WordSettings) {
    const add = (word: ConsentWord, language: string, plainPhrases: readonly string[], own?: { isOwn: true }): void => {
      for (const plain of plainPhrases) {
        // A no that is also a yes in another language (`alta`, `baja`) is a no.
        const before = this.known.get(plain);
        if (plain && (!before || (before.word === 'START' && word !== 'START')))
          this.known.set(plain, { word, language, ...own });
      }
    };
    // Nobody can switch off what carriers and courts take for a no everywhere.
    const listened = ['en', ...wordLanguages.filter((one) => one !== 'en' && languages.includes(one))];
    add('STOP_ALL', 'en', everything);
    for (const language of listened) add('STOP', language, plainOf[language]!.stop);
    add('STOP', 'en', extraStop.map(plainWords));
    for (const language of listened) add('START', language, plainOf[language]!.start);
    add('START', 'en', extraStart.map(plainWords), { isOwn: true });
  }

  /** What a whole message says; undefined: something else. */
  read(text: string): HeardWord | undefined {
    if (text.length > 4 * longest) return undefined;
    const plain = plainWords(text);
    if (plain.length === 0 || plain.length > longest) return undefined;
    return this.known.get(plain) ?? this.known.get(plain.replaceAll(' ', ''));
  }
}

/** The words of all languages. */
export const allWords = new WordList({ languages: wordLanguages, extraStop: [], extraStart: [] });

/** Whether a message may be nothing but a word: only then an account's own words are looked up. */
export const mayBeWord = (text: string): boolean => text.length <= longest && plainWords(text).split(' ').length <= 5;
