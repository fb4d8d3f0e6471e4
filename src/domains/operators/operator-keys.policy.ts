import { equalInConstantTime } from '../../platform/crypto/keyed-hash.js';
import { operatorViewer, type Viewer } from '../../platform/kernel/viewer.js';

/** What every operator's secret begins with; nothing else is compared. */
const operatorKeyPrefix = 'iop_';

/** Knows those who run the installation by the keys in its settings. There is no other way to become one of them. */
export class OperatorKeys {
  constructor(private readonly keys: readonly { name: string; secret: string }[]) {}

  /** Whether somebody of this name is an operator by the settings of now. */
  isKnown(name: string): boolean {
    return this.keys.some((key) => key.name === name);
  }

  /** The operator behind `Bearer iop_…`; undefined for everything else. */
  authenticate(authorization: string): Viewer | undefined {
    const credential = authorization.replace(/^Bearer\s+/i, '').trim();
    if (!credential.startsWith(operatorKeyPrefix)) return undefined;
    const matching = this.keys.filter(({ secret }) => equalInConstantTime(secret, credential));
    return matching[0] && operatorViewer(matching[0].name);
  }
}
