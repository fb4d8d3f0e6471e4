import { ConsentChanges } from '../../../src/domains/consent/consent-changes.service.js';
import { ConsentLedger } from '../../../src/domains/consent/consent-ledger.service.js';
import { OptOuts } from '../../../src/domains/consent/opt-out.service.js';
import { Suppressions } from '../../../src/domains/consent/suppression.service.js';

/** For tests that put a room together by themselves. */
export const optOuts = new OptOuts(new ConsentChanges(new ConsentLedger(), new Suppressions([Buffer.alloc(32)])));
