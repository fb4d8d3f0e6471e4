import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { AppContactFact } from '../../platform/whatsapp/webhook-facts.js';
import type { ContactIdentityService } from './contact-identity.service.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

const longestName = 200;

/** Follows the address book of the WhatsApp Business app on the same number. */
export class AddressBook {
  constructor(
    private readonly identities: ContactIdentityService,
    private readonly restricted: RestrictionGuard,
  ) {}

  /**
   * Gives contacts the names they have in the app; a name that somebody typed here stays. A contact that was removed there
   * stays here, without that name; one whose data is only kept, as it is. The later of two changes counts, whichever comes first.
   */
  async follow(scope: Scope, channelId: string, told: readonly AppContactFact[]): Promise<void> {
    const newest = new Map<string, AppContactFact>();
    for (const fact of told) {
      const before = newest.get(fact.waId);
      if (!before || fact.at >= before.at) newest.set(fact.waId, fact);
    }
    const facts = [...newest.values()];
    const { contactIds } = await this.identities.resolve(
      scope,
      channelId,
      facts.map(({ waId }) => ({ waId })),
    );
    const lines = new Map<string, { id: string; name: string | null; at: Date }>();
    facts.forEach(({ name, at }, i) => {
      const id = contactIds[i];
      if (!id) return;
      const before = lines.get(id);
      if (!before || at >= before.at)
        lines.set(id, { id, name: name?.slice(0, longestName).toWellFormed().trim() || null, at });
    });
    for (const id of await this.restricted.among(scope, [...lines.keys()])) lines.delete(id);
    await rows(
      scope.em,
      `/* nameFromApp */
       with told as (select * from jsonb_to_recordset($2::jsonb) as t (id uuid, name text, at timestamptz)),
       locked as (
         select c.id from contact c where c.account_id = $1 and c.id in (select id from told) order by c.id for no key update
       )
       update contact c set app_name = t.name, app_name_at = t.at, updated_at = $3,
         display_name = case when c.display_name is null or c.display_name = c.app_name then t.name else c.display_name end
       from told t, locked l where c.account_id = $1 and c.id = t.id and l.id = c.id
         and (c.app_name_at is null or c.app_name_at < t.at)`,
      [scope.accountId, JSON.stringify([...lines.values()]), scope.clock.now()],
    );
  }
}
