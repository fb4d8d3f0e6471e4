import type { EntityManager } from '@mikro-orm/sql';
import { deriveKey, keyedHash } from '../../platform/crypto/keyed-hash.js';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { RequestInfo } from '../../platform/graphql/context.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { CookieCategory, optionalCategories } from './cookie-register.type.js';
import type { CookiePreferences, SaleOptOutSource, SaleSharingStatus } from './cookie.type.js';

/** Who chooses: a device, a user, or the user on the device. */
export interface Visitor {
  deviceId?: string | null | undefined;
  viewer: Viewer | undefined;
  request: Pick<RequestInfo, 'isOptOutSignalled'>;
}

interface Choice {
  kind: 'DEVICE' | 'USER';
  allowed: string[];
  noticeVersion: string | null;
  chosenAt: string | null;
  saleOptOutSource: SaleOptOutSource | null;
  saleOptedOutAt: string | null;
}

const devicePattern = /^[\w-]{16,64}$/;
const keepDays = 730;
const mostRemembered = 50_000;

/** Whether a text may name a device. */
export const isDeviceId = (text: string): boolean => devicePattern.test(text);

/** What visitors allow. Nothing optional is ever allowed by silence, and an opt-out is never taken back by it. */
export class VisitorChoiceService {
  private readonly key: Buffer;
  /** Whose signal was written down by this process. */
  private readonly noted = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    secretsKey: Buffer,
  ) {
    this.key = deriveKey(secretsKey, 'visitor-choice.device');
  }

  /** @throws DomainError INVALID_INPUT */
  async preferences(visitor: Visitor): Promise<CookiePreferences> {
    const choices = await this.read(visitor);
    // The device in one's hand counts; a user's own choice where the device has none.
    const choice =
      choices.find(({ kind, chosenAt }) => kind === 'DEVICE' && chosenAt) ?? choices.find((c) => c.chosenAt);
    const isAllowed = (category: CookieCategory): boolean =>
      !visitor.request.isOptOutSignalled && (choice?.allowed.includes(category) ?? false);
    return {
      categories: Object.values(CookieCategory).map((category) => {
        const isOptional = optionalCategories.includes(category);
        return { category, isOptional, isAllowed: !isOptional || isAllowed(category) };
      }),
      chosenAt: choice?.chosenAt ?? null,
      noticeVersion: choice?.noticeVersion ?? null,
    };
  }

  /** @throws DomainError INVALID_INPUT */
  async choose(visitor: Visitor, allow: readonly CookieCategory[]): Promise<void> {
    const subjects = this.subjectsOf(visitor);
    if (subjects.length === 0) throw invalidInput('Name the device, or sign in.', ['deviceId']);
    const now = this.clock.now();
    const allowed = optionalCategories.filter((category) => allow.includes(category));
    await this.database.operate('cookies.choose', async (em) => {
      for (const [kind, key] of subjects) {
        await rows(
          em,
          `/* chooseCookies */
           insert into visitor_choice (subject_kind, subject_key, allowed, notice_version, chosen_at, updated_at)
           values ($1, $2, $3, policy_in_force($4), $4, $4)
           on conflict (subject_kind, subject_key) do update set allowed = excluded.allowed,
             notice_version = excluded.notice_version, chosen_at = excluded.chosen_at, updated_at = excluded.updated_at`,
          [kind, key, allowed, now],
        );
      }
    });
  }

  async saleSharing(visitor: Visitor): Promise<SaleSharingStatus> {
    const isSignalled = visitor.request.isOptOutSignalled ?? false;
    const optedOut = (await this.read(visitor)).find(({ saleOptedOutAt }) => saleOptedOutAt);
    return {
      isOptedOut: optedOut !== undefined || isSignalled,
      isSignalHonoured: isSignalled,
      source: optedOut?.saleOptOutSource ?? (isSignalled ? ('GPC' as SaleOptOutSource) : null),
      optedOutAt: optedOut?.saleOptedOutAt ?? null,
    };
  }

  /** Opts out for good; there is no way back but to ask us. @throws DomainError INVALID_INPUT */
  async optOut(visitor: Visitor, source: 'GPC' | 'FORM'): Promise<void> {
    const subjects = this.subjectsOf(visitor);
    if (subjects.length === 0 && source === 'FORM') throw invalidInput('Name the device, or sign in.', ['deviceId']);
    if (subjects.length > 0)
      await this.database.operate('cookies.choose', async (em) => {
        for (const [kind, key] of subjects) await writeOptOut(em, kind, key, source, this.clock.now());
      });
  }

  /** Whether this process wrote down the device's signal already. */
  isNoted(deviceId: string): boolean {
    return this.noted.has(`DEVICE ${keyedHash(this.key, deviceId)}`);
  }

  /** Writes a signal down for the browser and the user who sent it; once in each process. */
  async noteSignal(visitor: Visitor): Promise<void> {
    const fresh = this.subjectsOf(visitor).filter(([kind, key]) => !this.noted.has(`${kind} ${key}`));
    if (fresh.length === 0) return;
    await this.optOut(visitor, 'GPC');
    if (this.noted.size > mostRemembered) this.noted.clear();
    for (const [kind, key] of fresh) this.noted.add(`${kind} ${key}`);
  }

  /** Deletes what devices chose two years ago and never again; users' choices go with them. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepDays * 86_400_000);
    await this.database.operate('cookies.choose', (em) =>
      rows(em, `/* forgetChoices */ delete from visitor_choice where subject_kind = 'DEVICE' and updated_at < $1`, [
        before,
      ]),
    );
  }

  private subjectsOf({ deviceId, viewer }: Visitor): ['DEVICE' | 'USER', string][] {
    if (deviceId != null && !isDeviceId(deviceId))
      throw invalidInput('A device is named by 16 to 64 letters, digits, dashes and underscores.', ['deviceId']);
    return [
      ...(deviceId != null ? [['DEVICE', keyedHash(this.key, deviceId)] as ['DEVICE', string]] : []),
      ...(viewer?.kind === 'user' ? [['USER', viewer.actorId!] as ['USER', string]] : []),
    ];
  }

  private read(visitor: Visitor): Promise<Choice[]> {
    const subjects = this.subjectsOf(visitor);
    if (subjects.length === 0) return Promise.resolve([]);
    return this.database.operate('cookies.read', (em) =>
      rows<Choice>(
        em,
        `/* visitorChoices */
         select c.subject_kind as kind, c.allowed, c.notice_version as "noticeVersion", c.chosen_at as "chosenAt",
           c.sale_opt_out_source as "saleOptOutSource", c.sale_opted_out_at as "saleOptedOutAt"
         from unnest($1::text[], $2::text[]) as s (kind, key)
           join visitor_choice c on c.subject_kind = s.kind and c.subject_key = s.key`,
        [subjects.map(([kind]) => kind), subjects.map(([, key]) => key)],
      ),
    );
  }
}

/** The first opt-out stays, with its time and source. */
const writeOptOut = (em: EntityManager, kind: string, key: string, source: string, now: Date) =>
  rows(
    em,
    `/* optOutOfSale */
     insert into visitor_choice (subject_kind, subject_key, allowed, sale_opt_out_source, sale_opted_out_at, updated_at)
     values ($1, $2, '{}', $3, $4, $4)
     on conflict (subject_kind, subject_key) do update set updated_at = excluded.updated_at,
       sale_opt_out_source = coalesce(visitor_choice.sale_opt_out_source, excluded.sale_opt_out_source),
       sale_opted_out_at = coalesce(visitor_choice.sale_opted_out_at, excluded.sale_opted_out_at)`,
    [kind, key, source, now],
  );
