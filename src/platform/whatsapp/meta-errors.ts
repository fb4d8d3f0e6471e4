/**
 * What a refusal of Meta's calls for. `retry`: a passing fault, try again with backoff. `wait`: a limit, try again after
 * `retryAfterMs`. `give_up`: the same message will never pass. `pause`: nothing passes through this channel until somebody
 * mends it or, where `retryAfterMs` is given, that time has gone by. `suppress`: this person does not want such messages.
 */
export type MetaErrorAction = 'retry' | 'wait' | 'give_up' | 'pause' | 'suppress';

/** What to do about one of Meta's errors, and what to say to the user. */
export interface MetaErrorRule {
  action: MetaErrorAction;
  /** For the people who read the thread; never Meta's own text. */
  sentence: string;
  /** Whether the same message may go through later, by itself or by somebody's hand. */
  isRetryable: boolean;
  /** Milliseconds until the first new try; the ones after it wait longer, see `retryDelayMs`. */
  retryAfterMs?: number;
  /** Each wait is so many times the one before; default 2. */
  growth?: number;
  /** The token is refused: the channel must be connected again with a new one. */
  needsReauth: boolean;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** No wait between two tries is longer, in milliseconds, unless the rule's first one is. */
const LONGEST_WAIT_MS = HOUR;

type Extra = Pick<MetaErrorRule, 'retryAfterMs' | 'growth'> & { needsReauth?: boolean };

const rule = (action: MetaErrorAction, sentence: string, extra: Extra = {}): MetaErrorRule => ({
  action,
  sentence,
  isRetryable: action === 'retry' || action === 'wait' || action === 'pause',
  needsReauth: false,
  ...extra,
});

const retry = (sentence: string, retryAfterMs = SECOND) => rule('retry', sentence, { retryAfterMs });
const wait = (sentence: string, retryAfterMs: number, growth?: number) =>
  rule('wait', sentence, growth === undefined ? { retryAfterMs } : { retryAfterMs, growth });
const giveUp = (sentence: string) => rule('give_up', sentence);
const pause = (sentence: string, retryAfterMs?: number) =>
  rule('pause', sentence, retryAfterMs === undefined ? {} : { retryAfterMs });

const reauth = rule('pause', 'Meta no longer accepts the access token of this channel; connect the channel again.', {
  needsReauth: true,
});
const permission = pause('The access token of this channel lacks a permission that Meta wants for this.');
const throttled = (what: string) => wait(`Meta limits how often ${what}; it is tried again later.`, MINUTE);
const template = (what: string) => giveUp(`The template cannot be sent: ${what}`);
const unknownError = giveUp('Meta refused the message and gave a reason that is not known here.');

/** The numbers of the Cloud API's error page; the ranges below stand behind it. */
const rules: ReadonlyMap<number, MetaErrorRule> = new Map([
  [0, reauth],
  [190, reauth],
  [1, retry('Meta had an unknown fault; it is tried again.')],
  [2, retry('Meta is not available for the moment; it is tried again.')],
  [3, pause('The app of this channel may not do this at Meta; check its permissions.')],
  [4, throttled('the app calls')],
  [613, throttled('this is called')],
  [80007, throttled('the WhatsApp Business Account is used')],
  [10, permission],
  [33, giveUp('The number or object at Meta no longer exists.')],
  [100, giveUp('Meta does not accept a part of the message.')],
  [368, pause('Meta has blocked the business account for breaking a policy.')],
  [131031, pause('Meta has locked the business account.')],
  // The one account-level block that leaves recipients in other countries alone, so the channel goes on.
  [130497, giveUp('The business account may not write to people in this country.')],
  [130429, wait('The number sends more than Meta allows; it is tried again.', SECOND)],
  [130472, giveUp('Meta withheld the message because the recipient is part of an experiment.')],
  [131000, retry('Something went wrong at Meta; it is tried again.')],
  [131005, pause('Meta denies this channel access.')],
  [131008, giveUp('The message lacks something that Meta wants.')],
  [131009, giveUp('A value in the message is not one that Meta takes.')],
  [131016, retry('WhatsApp is not available for the moment; it is tried again.')],
  [131020, giveUp('The group has no other member.')],
  [131021, giveUp('Sender and recipient are the same number.')],
  // Ours: no safeguard in the register covers the transfer.
  [999_451, giveUp('Nothing allows this person’s data to go to Meta for the moment; ask who runs the platform.')],
  [131026, giveUp('The message cannot be delivered: the person is not on WhatsApp, or cannot receive such messages.')],
  [131030, giveUp('The test number may only write to the recipients on its list.')],
  [131037, giveUp('The display name of this number must be approved before it can send.')],
  [131041, giveUp('The group is not known.')],
  [131042, pause('Meta cannot bill the business account; check its payment method.')],
  [131045, pause('The number is not properly registered at Meta; register it again.')],
  [131047, giveUp('More than 24 hours have passed since the customer last wrote; send a template.')],
  [131048, pause('Meta has limited this number because many messages were reported as spam.', HOUR)],
  [131049, wait('Meta held the message back, so that the person does not get too many of its kind.', 24 * HOUR)],
  [131050, rule('suppress', 'The person has stopped marketing messages from this business.')],
  [131051, giveUp('This kind of message is not supported.')],
  [131052, giveUp('The file of the customer could not be fetched.')],
  [131053, giveUp('Meta could not take over the file: wrong type, too large, or out of reach.')],
  [131055, giveUp('This kind of message may not be sent in this way.')],
  // Cloud API, throughput: wait 4^X seconds, X = 0, 1, 2 …
  [131056, wait('Too many messages to this person in a short time; it is tried again.', SECOND, 4)],
  [131057, retry('Meta is working on the account; it is tried again.', MINUTE)],
  [131059, giveUp('The list has changed; read it from its beginning.')],
  [131060, giveUp('WhatsApp does not hand the message over.')],
  [131062, giveUp('Such a message needs a phone number, and WhatsApp gives only a user id for this person.')],
  [131063, giveUp('Marketing messages are switched off for this number.')],
  [131064, pause('Meta has limited this account because messages were sent under a wrong category.', HOUR)],
  [132000, template('the number of its parameters is wrong.')],
  [132001, template('it does not exist in this language, or is not approved.')],
  [132005, template('its text is too long once the parameters are filled in.')],
  [132007, template('its text breaks a policy of WhatsApp.')],
  [132008, template('the value of a parameter is not allowed.')],
  [132012, template('a parameter has the wrong format.')],
  [132015, wait('The template is paused because of its quality.', 3 * HOUR)],
  [132016, template('it was switched off for good because of its quality.')],
  [132018, template('its parameters are not right.')],
  [132068, giveUp('The Flow is blocked.')],
  [132069, wait('The Flow is throttled; it is tried again later.', HOUR)],
  [133000, retry('The number was not fully deregistered; it is tried again.')],
  [133004, retry('Meta is not available for the moment; it is tried again.')],
  [133005, giveUp('The two-step PIN is wrong.')],
  [133006, giveUp('The number must be verified again.')],
  [133008, wait('The two-step PIN was guessed too often.', HOUR)],
  [133009, wait('The two-step PIN was entered too fast.', MINUTE)],
  [133010, giveUp('The number is not registered on the WhatsApp Business Platform.')],
  [133015, retry('The number was deleted a moment ago; it is tried again in some minutes.', 5 * MINUTE)],
  [133016, wait('The number was registered too often; Meta lets it wait for three days.', 72 * HOUR)],
  [134011, giveUp("WhatsApp's terms for payments are not accepted yet.")],
  [134100, giveUp('Only marketing templates can be sent in this way.')],
  [134101, retry('The template is still being prepared at Meta; it is tried again.', 10 * MINUTE)],
  [134102, template('it is not available.')],
  [135000, giveUp('Meta does not accept the message.')],
  [136024, giveUp('The number is verified already.')],
  [137000, giveUp("The person's encryption identity has changed.")],
  [138009, throttled('this person is called')],
  [138012, throttled('people are called')],
  [138013, throttled('people are asked for permission to call')],
  [139103, retry('Meta had a fault while blocking; it is tried again.')],
  [131208, throttled('groups are used')],
  [2046, giveUp('The order cannot take this status.')],
  [2047, giveUp('The order is paid and cannot be cancelled.')],
]);

const ranges: readonly (readonly [from: number, to: number, rule: MetaErrorRule])[] = [
  [200, 299, permission],
  [131201, 131215, giveUp('WhatsApp does not allow this in the group.')],
  [138000, 138999, giveUp('Calling is not possible here.')],
  [139000, 139099, giveUp('Meta does not accept the Flow.')],
  [139100, 139199, giveUp('Meta could not block or unblock everybody.')],
  [147001, 147005, giveUp('Meta does not accept the user name.')],
  [2388000, 2388999, template('Meta does not accept its text.')],
  [2494000, 2494999, giveUp('Meta does not accept the request.')],
  [2593000, 2593999, giveUp('The history of the WhatsApp Business app cannot be read now.')],
];

/** The rule for one of Meta's error numbers; a number that is not known, or none, gives up. */
export function metaErrorRule(code: number | undefined): MetaErrorRule {
  if (code === undefined) return unknownError;
  return rules.get(code) ?? ranges.find(([from, to]) => code >= from && code <= to)?.[2] ?? unknownError;
}

/** Milliseconds to wait before a new try; `tries` is how many were refused before this refusal (0 at first). */
export function retryDelayMs({ retryAfterMs = SECOND, growth = 2 }: MetaErrorRule, tries: number): number {
  return Math.max(retryAfterMs, Math.min(LONGEST_WAIT_MS, retryAfterMs * growth ** Math.min(tries, 30)));
}
