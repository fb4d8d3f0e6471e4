import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { foldConsent, type LedgerLine } from './consent-fold.js';
import { lockConsents } from './consent-lock.queries.js';
import type { ConsentChannelKind, ConsentPurpose, ConsentSource, ConsentState } from './consent.entity.js';
import { consentChanged } from './consent.events.js';

/** Of whom, for what and where. */
export interface ConsentPlace {
  contactId: string;
  purpose: ConsentPurpose;
  channel: ConsentChannelKind;
}

/** A line to be added to the ledger. */
export interface LedgerEntry extends ConsentPlace {
  state: ConsentState;
  source: ConsentSource;
  /** When it happened; never later than now. */
  occurredAt: Date;
  evidence?: string | null | undefined;
  notice?: { version: number; language: string } | null | undefined;
  mergeId?: string | undefined;
  retractsId?: string | undefined;
}

/** Where a consent stands after lines were added. */
export interface StandingConsent extends ConsentPlace {
  /** Id of the line that was added. */
  addedId: string;
  decisive: LedgerLine | undefined;
}

interface LineRow extends ConsentPlace {
  id: string;
  state: ConsentState;
  source: ConsentSource;
  occurredAt: string;
  seq: number;
  retractsId: string | null;
  standing: ConsentState | null;
}

/** Adds lines to the ledger and keeps where each consent stands in step with it. */
export class ConsentLedger {
  /** Where each entry's consent stands afterwards, in order; five statements, however many contacts. */
  async add(scope: Scope, entries: readonly LedgerEntry[]): Promise<StandingConsent[]> {
    if (entries.length === 0) return [];
    await lockConsents(scope, [...new Set(entries.map(({ contactId }) => contactId))]);
    const ids = await this.insert(scope, entries);
    const folded = await this.refold(scope, entries);
    return entries.map(({ contactId, purpose, channel }, i) => {
      const place = { contactId, purpose, channel };
      return { ...place, addedId: ids[i]!, decisive: folded.get(keyOf(place)) };
    });
  }

  /** Works out anew what the ledger says of these; tells of every consent that stands otherwise than before. */
  async refold(scope: Scope, places: readonly ConsentPlace[]): Promise<ReadonlyMap<string, LedgerLine | undefined>> {
    const wanted = [...new Map(places.map((place) => [keyOf(place), place])).values()];
    const found = await rows<LineRow>(
      scope.em,
      `/* ledgerLines */
       select e.id, e.contact_id as "contactId", e.purpose, e.channel, e.state, e.source, e.occurred_at as "occurredAt", e.seq,
         e.retracts_id as "retractsId", c.state as standing
       from jsonb_to_recordset($2::jsonb) as w ("contactId" uuid, purpose text, channel text)
       join consent_event e on e.account_id = $1 and e.contact_id = w."contactId" and e.purpose = w.purpose and e.channel = w.channel
       left join contact_consent c on c.account_id = $1 and c.contact_id = e.contact_id and c.purpose = e.purpose
         and c.channel = e.channel`,
      [
        scope.accountId,
        JSON.stringify(wanted.map(({ contactId, purpose, channel }) => ({ contactId, purpose, channel }))),
      ],
    );
    const linesOf = Map.groupBy(found, keyOf);
    const folded = new Map<string, LedgerLine | undefined>();
    const moved: (ConsentPlace & { decisive: LedgerLine | undefined; before: ConsentState | null })[] = [];
    for (const place of wanted) {
      const lines = linesOf.get(keyOf(place)) ?? [];
      const decisive = foldConsent(lines.map((line) => ({ ...line, at: toDate(line.occurredAt).getTime() })));
      folded.set(keyOf(place), decisive);
      moved.push({ ...place, decisive, before: lines[0]?.standing ?? null });
    }
    await this.write(scope, moved);
    const changed = moved.filter(({ decisive, before }) => (decisive?.state ?? null) !== before);
    return commit(
      scope,
      folded,
      changed.map((one) => consentChanged(one.contactId, { ...one, state: one.decisive?.state ?? 'UNKNOWN' })),
    );
  }

  /** The consents of contacts that are ones, and were given for a number. */
  validForNumber(scope: Scope, contactIds: readonly string[]): Promise<ConsentPlace[]> {
    return rows(
      scope.em,
      `/* validConsents */
       select contact_id as "contactId", purpose, channel from contact_consent
       where account_id = $1 and contact_id = any($2::uuid[]) and state in ('GIVEN', 'RENEWED')
         and channel <> 'EMAIL'`,
      [scope.accountId, contactIds],
    );
  }

  private async insert(scope: Scope, entries: readonly LedgerEntry[]): Promise<string[]> {
    const now = scope.clock.now();
    const lines = entries.map((entry) => ({
      id: newId(),
      contact_id: entry.contactId,
      purpose: entry.purpose,
      channel: entry.channel,
      state: entry.state,
      source: entry.source,
      evidence: entry.evidence ?? null,
      notice_version: entry.notice?.version ?? null,
      notice_language: entry.notice?.language ?? null,
      merge_id: entry.mergeId ?? null,
      retracts_id: entry.retractsId ?? null,
      // Nothing has happened yet of what is still to come: a wrong clock must not outlast every later no.
      occurred_at: entry.occurredAt > now ? now : entry.occurredAt,
    }));
    await rows(
      scope.em,
      `/* addToLedger */
       insert into consent_event (account_id, id, contact_id, purpose, channel, state, source, evidence, notice_version,
         notice_language, merge_id, retracts_id, actor_kind, actor_id, occurred_at, received_at)
       select $1, l.id, l.contact_id, l.purpose, l.channel, l.state, l.source, l.evidence, l.notice_version, l.notice_language,
         l.merge_id, l.retracts_id, $3, $4, l.occurred_at, $5
       from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, contact_id uuid, purpose text, channel text, state text,
         source text, evidence text, notice_version int, notice_language text, merge_id uuid, retracts_id uuid,
         occurred_at timestamptz)) with ordinality as l (id, contact_id, purpose, channel, state, source, evidence,
         notice_version, notice_language, merge_id, retracts_id, occurred_at, position) order by position`,
      [scope.accountId, JSON.stringify(lines), scope.viewer.kind, scope.viewer.actorId ?? null, now],
    );
    return lines.map(({ id }) => id);
  }

  private async write(
    scope: Scope,
    moved: readonly (ConsentPlace & { decisive: LedgerLine | undefined })[],
  ): Promise<void> {
    const standing = moved.flatMap(({ contactId, purpose, channel, decisive }) =>
      decisive
        ? [
            {
              contact_id: contactId,
              purpose,
              channel,
              state: decisive.state,
              event_id: decisive.id,
              since: new Date(decisive.at),
            },
          ]
        : [],
    );
    const open = moved.filter(({ decisive }) => !decisive);
    await rows(
      scope.em,
      `/* standConsents */
       with gone as (
         delete from contact_consent c using jsonb_to_recordset($3::jsonb) as o ("contactId" uuid, purpose text, channel text)
         where c.account_id = $1 and c.contact_id = o."contactId" and c.purpose = o.purpose and c.channel = o.channel
       )
       insert into contact_consent as c (account_id, contact_id, purpose, channel, state, event_id, since, updated_at)
       select $1, s.contact_id, s.purpose, s.channel, s.state, s.event_id, s.since, $4
       from jsonb_to_recordset($2::jsonb) as s (contact_id uuid, purpose text, channel text, state text, event_id uuid,
         since timestamptz)
       order by s.contact_id, s.purpose, s.channel
       on conflict (account_id, contact_id, purpose, channel) do update
         set state = excluded.state, event_id = excluded.event_id, since = excluded.since, updated_at = excluded.updated_at
         where c.event_id <> excluded.event_id`,
      [
        scope.accountId,
        JSON.stringify(standing),
        JSON.stringify(open.map(({ contactId, purpose, channel }) => ({ contactId, purpose, channel }))),
        scope.clock.now(),
      ],
    );
  }
}

const keyOf = ({ contactId, purpose, channel }: ConsentPlace): string => `${contactId} ${purpose} ${channel}`;
