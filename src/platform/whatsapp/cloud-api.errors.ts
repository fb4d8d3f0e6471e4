/** What Meta's error envelope says, in our names. */
export interface RefusalFacts {
  /** Branch on this alone; titles and HTTP statuses change. */
  code: number;
  subcode?: number;
  httpStatus: number;
  /** Meta's `message` without the "(#code)" in front. */
  title: string;
  /** Meta's sentence for the developer; it may name a phone number, so it is stored but never logged. */
  details?: string;
  /** Meta's own word that a later try may pass. */
  isTransient?: boolean;
  /** Meta's name for this answer, for their support. */
  traceId?: string;
}

/** Meta answered with its error envelope: nothing was done. What to do about it: `metaErrorRule(code)`. */
export class CloudApiRefusal extends Error implements RefusalFacts {
  readonly code: number;
  readonly subcode?: number;
  readonly httpStatus: number;
  readonly title: string;
  readonly details?: string;
  readonly isTransient?: boolean;
  readonly traceId?: string;

  constructor(facts: RefusalFacts) {
    super(`Meta refused with error ${facts.code}${facts.subcode === undefined ? '' : `/${facts.subcode}`}`);
    this.name = 'CloudApiRefusal';
    this.code = facts.code;
    this.subcode = facts.subcode;
    this.httpStatus = facts.httpStatus;
    this.title = facts.title;
    this.details = facts.details;
    this.isTransient = facts.isTransient;
    this.traceId = facts.traceId;
  }
}

/**
 * No usable answer came. `mayHaveHappened` is false only when the request certainly had no effect: no connection was made,
 * so no byte left, or something in front of Meta's API refused it with a 4xx. Then it may simply be sent again; otherwise a
 * second send could reach the customer twice, and only a status webhook can tell.
 */
export class CloudApiUnanswered extends Error {
  readonly mayHaveHappened: boolean;

  constructor(reason: string, mayHaveHappened: boolean, options: { cause?: unknown } = {}) {
    super(reason, options);
    this.name = 'CloudApiUnanswered';
    this.mayHaveHappened = mayHaveHappened;
  }
}
