import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import type { PersonIds } from '../../platform/whatsapp/webhook-facts.js';
import { audit } from '../audit/audit.service.js';
import { identitiesOfPerson, knownIdentities } from '../contacts/contact.queries.js';
import type { ChangedConsent, ConsentChanges } from './consent-changes.service.js';
import { isNo, isYes } from './consent-fold.js';
import type { LedgerEntry } from './consent-ledger.service.js';
import { lockConsents } from './consent-lock.queries.js';
import type { ConsentPurpose, ConsentState } from './consent.entity.js';
import { allWords, mayBeWord, plainWords, wordLanguages, WordList, type HeardWord } from './opt-out-words.js';

/** A message of a contact, as much of it as may say no. */
export interface SaidMessage {
  contactId: string;
  wamid: string;
  text: string;
  /** Written by the person; what a button says is written by the business, and may only say no. */
  isTyped: boolean;
  at: Date;
}

/** A word that changed where a consent stands, and is to be confirmed. */
export interface HeardChange {
  contactId: string;
  wamid: string;
  at: Date;
  heard: HeardWord;
}

/** What the account listens to. */
export interface OptOutSettings {
  languages: string[];
  extraStop: string[];
  extraStart: string[];
  isConfirmed: boolean;
}

const defaults: OptOutSettings = { languages: [...wordLanguages], extraStop: [], extraStart: [], isConfirmed: true };
const mostWords = 50;

/** What is taken back by a word: everything but answers, where the person says so. */
const everything: readonly ConsentPurpose[] = ['MARKETING', 'UTILITY', 'AUTHENTICATION', 'ANALYTICS'];

/** No and yes, as people say them on WhatsApp. */
export class OptOuts {
  constructor(private readonly changes: ConsentChanges) {}

  async settings(scope: Scope): Promise<OptOutSettings> {
    const kept = await firstRow<OptOutSettings>(
      scope.em,
      `/* optOutSettings */
       select languages, extra_stop as "extraStop", extra_start as "extraStart", is_confirmed as "isConfirmed"
       from opt_out_setting where account_id = $1`,
      [scope.accountId],
    );
    return kept ?? defaults;
  }

  /** @throws DomainError INVALID_INPUT */
  async update(
    scope: Scope,
    given: { [K in keyof OptOutSettings]?: OptOutSettings[K] | null | undefined },
  ): Promise<void> {
    const now = await this.settings(scope);
    const languages = given.languages ?? now.languages;
    const unknown = languages.find((one) => !wordLanguages.includes(one));
    if (unknown !== undefined) throw invalidInput('There are no words of this language.', ['languages']);
    const extraStop = readWords(given.extraStop ?? now.extraStop, 'extraStop');
    const extraStart = readWords(given.extraStart ?? now.extraStart, 'extraStart');
    await rows(
      scope.em,
      `/* keepOptOutSettings */
       insert into opt_out_setting (account_id, languages, extra_stop, extra_start, is_confirmed, updated_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (account_id) do update set languages = excluded.languages,
         extra_stop = excluded.extra_stop, extra_start = excluded.extra_start, is_confirmed = excluded.is_confirmed,
         updated_at = excluded.updated_at`,
      [
        ...[scope.accountId, [...new Set(languages)], extraStop, extraStart],
        ...[given.isConfirmed ?? now.isConfirmed, scope.clock.now()],
      ],
    );
    audit(scope, {
      action: 'opt_out_words.changed',
      changes: { isConfirmed: [now.isConfirmed, given.isConfirmed ?? now.isConfirmed] },
    });
    commit(scope, undefined, []);
  }

  /**
   * Listens to messages before anything else may answer them; gives the words that changed something and are to be
   * confirmed. A no on one number of the account counts on all of them.
   */
  async hear(scope: Scope, messages: readonly SaidMessage[]): Promise<HeardChange[]> {
    const short = messages.filter(({ text }) => mayBeWord(text));
    if (short.length === 0) return [];
    const settings = await this.settings(scope);
    const list = settings === defaults ? allWords : new WordList(settings);
    const heard = short.flatMap((message) => {
      const word = list.read(message.text);
      return word && (message.isTyped || word.word !== 'START') ? [{ ...message, heard: word }] : [];
    });
    if (heard.length === 0) return [];
    const people = [...new Set(heard.map(({ contactId }) => contactId))];
    await lockConsents(scope, people);
    const standing = await this.changes.states(scope, people);
    const onceGiven = await this.changes.onceGiven(scope, people);
    await this.changes.add(
      scope,
      heard.flatMap((one) => linesOf(one, standing.get(one.contactId), onceGiven.has(one.contactId))),
    );
    const after = await this.changes.states(scope, [...standing.keys()]);
    if (!settings.isConfirmed) return [];
    // Only what is different now, once for each person, by the last word of theirs.
    const last = new Map(heard.map((one) => [one.contactId, one]));
    return [...last.values()].filter(({ contactId, heard: { word } }) => {
      const [before, now] = [standing.get(contactId), after.get(contactId)];
      return before !== now && (now !== undefined && isYes(now)) === (word === 'START');
    });
  }

  /** What people choose in WhatsApp itself. Who is no contact is remembered by keyed hash alone. */
  async choose(
    scope: Scope,
    choices: readonly { person: PersonIds; value: 'stop' | 'resume'; at: Date }[],
  ): Promise<void> {
    const known = await knownIdentities(
      scope,
      choices.flatMap(({ person }) => identitiesOfPerson(person)),
    );
    for (const { person, value, at } of choices) {
      const signs = identitiesOfPerson(person);
      const own = known.filter((one) => signs.some((s) => s.kind === one.kind && s.matchKey === one.matchKey));
      const isStop = value === 'stop';
      // By one sign each, several contacts may be this person.
      const said = [...new Set(own.map(({ contactId }) => contactId))].sort().map((contactId) => {
        return { contactId, at, isStop, evidence: `user_preferences: ${value}` };
      });
      const heard = await this.stopAtMeta(scope, said);
      const { suppressions } = this.changes;
      if (!isStop) await suppressions.liftSigns(scope, signs, { purpose: 'MARKETING', reasons: ['META_STOP'], at });
      // One that comes later than its "resume" stops nothing.
      else if (heard.length === 0 || heard.some(({ decisive }) => decisive && isNo(decisive.state)))
        await suppressions.suppress(scope, signs, { reason: 'META_STOP', purpose: 'MARKETING', since: at });
    }
  }

  /** WhatsApp refused offers to these contacts, because they chose so ("Cloud API error 131050"). */
  async refusedByMeta(
    scope: Scope,
    refusals: readonly { contactId: string; at: Date; evidence: string }[],
  ): Promise<void> {
    await this.stopAtMeta(
      scope,
      refusals.map((one) => ({ ...one, isStop: true, isError: true })),
    );
  }

  private stopAtMeta(
    scope: Scope,
    said: readonly { contactId: string; at: Date; evidence: string; isStop: boolean; isError?: boolean }[],
  ): Promise<ChangedConsent[]> {
    return this.changes.add(
      scope,
      said.map(({ contactId, at, evidence, isStop, isError }) => ({
        ...({ contactId, purpose: 'MARKETING', channel: 'WHATSAPP', evidence, occurredAt: at } as const),
        state: isStop ? 'WITHDRAWN' : 'UNKNOWN',
        source: isError ? 'META_ERROR' : 'META_PREFERENCE',
      })),
    );
  }
}

/**
 * What a word says. A yes renews what was given once. Where nothing ever was, it is no consent, only the wish for one: what
 * the person refused by a word counts no more, and what stood before stands again. A word that the account chose takes
 * nothing back.
 */
function linesOf(
  { contactId, wamid, at, heard: { word, isOwn } }: HeardChange,
  standing: ConsentState | undefined,
  wasGiven: boolean,
): LedgerEntry[] {
  const line = (state: ConsentState, purpose: ConsentPurpose = 'MARKETING'): LedgerEntry => ({
    ...{ contactId, purpose, channel: 'WHATSAPP', state, source: 'INBOUND_WORD', evidence: wamid, occurredAt: at },
  });
  if (word === 'STOP_ALL') return everything.map((purpose) => line('WITHDRAWN', purpose));
  if (word === 'STOP') return [line('WITHDRAWN')];
  if (isOwn) return standing === undefined ? [line('REQUESTED')] : [];
  return wasGiven ? [line('GIVEN')] : [line('UNKNOWN'), line('REQUESTED')];
}

function readWords(words: readonly string[], path: string): string[] {
  if (words.length > mostWords) throw invalidInput(`Give at most ${mostWords} words.`, [path]);
  return [
    ...new Set(
      words.map((word, i) => {
        const plain = plainWords(word);
        if (plain === '' || word.length > 60 || !word.isWellFormed() || word.includes('\u0000') || !mayBeWord(word))
          throw invalidInput('Write a word or a short phrase with letters in it.', [path, String(i)]);
        return word.trim();
      }),
    ),
  ];
}
