import type { Database } from '../../platform/database/database.js';
import { rows, toDate } from '../../platform/database/rows.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { countryOfPhone } from '../../platform/kernel/phone-number.js';
import type { Logger } from '../../platform/logging/logger.js';
import { mayGo, transferVerdict, type TransferRegister, type TransferVerdict } from './transfer-rule.js';

/** How long what was read is believed; a change is felt within it, an end by the clock at once. */
const believeMs = 5_000;

/** Meta's servers for the Cloud API stand there. */
const metaCountry = 'US';

/** One of each region whose law asks something of transfers. */
const strictCountries = ['DE', 'GB', 'IN'];

interface Known extends TransferRegister {
  hosts: readonly { host: string; activeFrom: Date; endedAt: Date | null }[];
}

/**
 * What may leave: calls to hosts that the register names, and data of people to recipients that a safeguard covers. Asked at
 * every call, so it answers from memory; what it knows is read again every few seconds.
 */
export class OutgoingService {
  readonly tick: Tick = { name: 'registers.outgoing', everyMs: believeMs, run: () => this.refresh() };
  private known: Known = { hosts: [], safeguards: [], countries: [] };
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    /** Hosts of the settings: Meta's or the simulator's, and the mail server. */
    private readonly ownHosts: readonly string[],
  ) {}

  /** Whether a host may be called now. */
  isHostAllowed(host: string): boolean {
    this.freshen();
    const now = this.clock.now();
    const isActive = ({ activeFrom, endedAt }: Known['hosts'][number]) =>
      activeFrom <= now && (endedAt === null || endedAt > now);
    return (
      this.ownHosts.some((own) => matches(own, host)) ||
      this.known.hosts.some((one) => matches(one.host, host) && isActive(one))
    );
  }

  /** What the law where a number is from says of sending its messages to Meta. */
  verdictForMeta(phone: string): TransferVerdict {
    const country = countryOfPhone(phone);
    // Nobody knows where: whoever has a number of no country is not held up, as with one who has moved.
    return country ? this.verdictFrom(country) : 'NOT_REGULATED';
  }

  /** Whether a message may go to this number or user id (`DE.1234…`); what may not is told to who runs the platform. */
  mayMessage(recipient: string): boolean {
    const verdict = this.verdictForRecipient(recipient);
    if (mayGo(verdict)) return true;
    this.logger.error({ verdict, recipient: 'META' }, 'a transfer was blocked: renew its safeguard');
    return false;
  }

  /** A user id begins with the country of its person; of one that does not, the strictest law is asked. */
  private verdictForRecipient(recipient: string): TransferVerdict {
    if (/^\+?\d+$/.test(recipient)) return this.verdictForMeta(recipient);
    const country = /^([A-Z]{2})\./.exec(recipient)?.[1];
    if (country) return this.verdictFrom(country);
    const verdicts = strictCountries.map((one) => this.verdictFrom(one));
    return verdicts.find((verdict) => !mayGo(verdict)) ?? verdicts[0]!;
  }

  private verdictFrom(country: string): TransferVerdict {
    this.freshen();
    return transferVerdict(country, 'META', metaCountry, this.known, this.clock.now());
  }

  /** Reads the register now. */
  async refresh(): Promise<void> {
    this.known = await this.database.operate('registers.read', async (em) => {
      const hosts = await rows<{ host: string; activeFrom: string; endedAt: string | null }>(
        em,
        `/* registeredHosts */
         select h.host, s.active_from as "activeFrom", s.ended_at as "endedAt" from subprocessor s, unnest(s.hosts) as h (host)
         where not exists (select from account a where a.created_at < s.added_at and not exists (
           select from subprocessor_notice n where n.account_id = a.id and n.subprocessor_id = s.id))`,
      );
      const safeguards = await rows<{
        recipient: string;
        fromRegion: string;
        toCountry: string;
        validUntil: string | null;
        endedAt: string | null;
      }>(
        em,
        `/* safeguards */
         select recipient, from_region as "fromRegion", to_country as "toCountry", valid_until as "validUntil",
           ended_at as "endedAt" from transfer_safeguard`,
      );
      const countries = await rows<{ region: string; country: string; kind: string }>(
        em,
        `/* transferCountries */ select region, country, kind from transfer_country`,
      );
      const time = (text: string | null): Date | null => (text === null ? null : toDate(text));
      return {
        hosts: hosts.map((one) => ({ ...one, activeFrom: toDate(one.activeFrom), endedAt: time(one.endedAt) })),
        safeguards: safeguards.map((one) => ({
          ...one,
          validUntil: time(one.validUntil),
          endedAt: time(one.endedAt),
        })),
        countries,
      };
    });
    this.readAt = Date.now();
  }

  /** Processes without ticks read when they are asked. */
  private freshen(): void {
    if (Date.now() - this.readAt < 2 * believeMs || this.reading) return;
    this.reading = this.refresh()
      .catch((err: unknown) => this.logger.error({ err }, 'the register could not be read'))
      .finally(() => (this.reading = undefined));
  }
}

const matches = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;
