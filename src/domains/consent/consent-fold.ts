/** What a message may be for. */
export type ConsentPurpose = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION' | 'SERVICE' | 'ANALYTICS';

/** A state of the W3C's Data Privacy Vocabulary (DPV). */
export type ConsentState =
  'GIVEN' | 'RENEWED' | 'UNKNOWN' | 'REQUESTED' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED' | 'TERMINATED' | 'INVALIDATED';

/** Where a line of the ledger comes from. */
export type ConsentSource =
  | 'AGENT'
  | 'FORM'
  | 'IMPORT'
  | 'API'
  | 'INBOUND_WORD'
  | 'META_PREFERENCE'
  | 'META_ERROR'
  | 'UNSUBSCRIBE_LINK'
  | 'MERGE'
  | 'NUMBER_CHANGE';

/** A line of the ledger, as much of it as decides. */
export interface LedgerLine {
  id: string;
  state: ConsentState;
  source: ConsentSource;
  /** When it happened, in ms. */
  at: number;
  /** Its place in the ledger: what was written down later has a higher one. */
  seq: number;
  /** The line that is taken back by this one, when a merge is undone. */
  retractsId?: string | null;
}

/** What two clocks may differ by: within it nobody can say which was first, so a no wins. */
export const clockSkewMs = 60_000;

const yes: ReadonlySet<ConsentState> = new Set(['GIVEN', 'RENEWED']);
const no: ReadonlySet<ConsentState> = new Set(['REFUSED', 'WITHDRAWN', 'EXPIRED', 'TERMINATED', 'INVALIDATED']);

/** The person agrees. */
export const isYes = (state: ConsentState): boolean => yes.has(state);
/** There was a consent, or the question of one, and now there is none. */
export const isNo = (state: ConsentState): boolean => no.has(state);

/** What WhatsApp tells of a person's choice is told with WhatsApp's clock; everything else with ours or somebody's. */
const metaClock: ReadonlySet<ConsentSource> = new Set(['INBOUND_WORD', 'META_PREFERENCE', 'META_ERROR']);
/** What the person does, not somebody for the person. */
const ownActs: ReadonlySet<ConsentSource> = new Set(['INBOUND_WORD', 'FORM']);
/** A no that somebody of the business wrote down, and may mend. */
const writtenDown: ReadonlySet<ConsentSource> = new Set(['AGENT', 'API']);

/**
 * Whether a later yes of one source takes back a no of another. Only a new act of the person takes back what the person
 * said; what members and systems wrote down they may mend among themselves; a file and a merge take back nothing.
 */
export const canLift = (given: ConsentSource, refused: ConsentSource): boolean =>
  ownActs.has(given) || (writtenDown.has(given) && (writtenDown.has(refused) || refused === 'NUMBER_CHANGE'));

/**
 * The line that decides where a consent stands; undefined: nothing is known. A function of the set of lines alone: in
 * whatever order they are read, and however often, they come to the same. A yes stands when no no stands against it.
 */
export function foldConsent(lines: readonly LedgerLine[]): LedgerLine | undefined {
  const retracted = new Set(lines.flatMap(({ retractsId }) => retractsId ?? []));
  const valid = lines.filter(({ id, retractsId }) => !retracted.has(id) && !retractsId);
  // "resume" in WhatsApp takes back what WhatsApp stopped, and grants nothing by itself.
  const resumed = latest(valid.filter(isResume));
  // So does START for the person's own STOP.
  const unsaid = latest(valid.filter(isUnsaid));
  const refusals = valid.filter(
    (line) => isNo(line.state) && !(isMetaStop(line) && line.at < resumed) && !(isOwnWord(line) && line.at < unsaid),
  );
  const standing = valid.filter((line) => isYes(line.state) && !refusals.some((one) => outweighs(one, line)));
  return newest(standing) ?? newest(refusals) ?? newest(valid.filter(({ state }) => state === 'REQUESTED'));
}

const latest = (lines: readonly LedgerLine[]): number => Math.max(...lines.map(({ at }) => at), -Infinity);
const isOwnWord = ({ source }: LedgerLine): boolean => source === 'INBOUND_WORD';
const isUnsaid = (line: LedgerLine): boolean => isOwnWord(line) && line.state === 'UNKNOWN';
const isResume = ({ source, state }: LedgerLine): boolean => source === 'META_PREFERENCE' && state === 'UNKNOWN';
const isMetaStop = ({ source }: LedgerLine): boolean => source === 'META_PREFERENCE' || source === 'META_ERROR';

/**
 * Whether the no wins against the yes: by time, because the yes has not the weight, or by doubt about the time: two clocks,
 * or a no that was heard after the yes and is said to be a little older.
 */
function outweighs(refused: LedgerLine, given: LedgerLine): boolean {
  if (!canLift(given.source, refused.source)) return true;
  const isSameClock = metaClock.has(refused.source) === metaClock.has(given.source);
  const isInDoubt = !isSameClock || refused.seq > given.seq;
  return refused.at + (isInDoubt ? clockSkewMs : 0) >= given.at;
}

/** By time; of two at one time always the same one. */
const newest = (lines: readonly LedgerLine[]): LedgerLine | undefined =>
  lines.reduce<LedgerLine | undefined>(
    (best, line) => (!best || line.at > best.at || (line.at === best.at && line.id > best.id) ? line : best),
    undefined,
  );
