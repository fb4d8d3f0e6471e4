import { plainWords } from '../consent/opt-out-words.js';
import type { RequestKind } from './request.entity.js';

/** Whole messages that can mean nothing else. A sentence with such words in it opens nothing: people talk of deleting orders, too. */
const phrases: Readonly<Partial<Record<RequestKind, readonly string[]>>> = {
  ERASURE: [
    ...['delete my data', 'erase my data', 'delete my personal data', 'erase my personal data', 'delete all my data'],
    ...['please delete my data', 'please erase my data', 'forget me', 'right to be forgotten', 'gdpr delete'],
    ...['lösche meine daten', 'daten löschen', 'meine daten löschen', 'bitte meine daten löschen'],
    ...['borrar mis datos', 'elimina mis datos', 'eliminar mis datos', 'apagar meus dados', 'excluir meus dados'],
    ...['supprimer mes données', 'supprimez mes données', 'effacez mes données', 'cancella i miei dati'],
    ...['mera data delete karo', 'mera data hatao', 'मेरा डेटा हटाओ', 'मेरा डेटा डिलीट करो', 'hapus data saya'],
  ],
  ACCESS: [
    ...['send me my data', 'show me my data', 'what data do you have about me', 'access my data', 'gdpr access'],
    ...['meine daten auskunft', 'auskunft über meine daten', 'welche daten habt ihr über mich'],
    ...['mis datos personales', 'ver mis datos', 'ver meus dados', 'voir mes données', 'mes données personnelles'],
    ...['mera data dikhao', 'मेरा डेटा दिखाओ'],
  ],
};

const known = new Map(
  Object.entries(phrases).flatMap(([kind, texts]) => texts.map((text) => [plainWords(text), kind as RequestKind])),
);
const longest = Math.max(...[...known.keys()].map((text) => text.length));

/** What a whole message asks for; undefined: something else. */
export function requestIn(text: string): RequestKind | undefined {
  if (text.length > 4 * longest) return undefined;
  return known.get(plainWords(text));
}
