import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** What Meta says of one template. */
export interface ToldCategory {
  name: string;
  language: string;
  /** As Meta writes it. */
  category: string;
  at: Date;
}

const known: ReadonlySet<string> = new Set(['MARKETING', 'UTILITY', 'AUTHENTICATION']);

/** What templates are for. The room of templates will keep them whole; until then only this is kept of them. */
export class TemplateCategories {
  /** Takes over what Meta tells; the later of two words counts, whichever comes first. */
  async learn(scope: Scope, wabaId: string, told: readonly ToldCategory[]): Promise<void> {
    const newest = new Map<string, ToldCategory>();
    for (const one of told) {
      const key = JSON.stringify([one.name, one.language]);
      const before = newest.get(key);
      if (known.has(one.category) && (!before || one.at >= before.at)) newest.set(key, one);
    }
    if (newest.size === 0) return;
    await rows(
      scope.em,
      `/* learnCategories */
       insert into template_category as t (account_id, waba_id, name, language, category, told_at)
       select $1, $2, l.name, l.language, l.category, l.at
       from jsonb_to_recordset($3::jsonb) as l (name text, language text, category text, at timestamptz)
       order by l.name, l.language
       on conflict (account_id, waba_id, name, language) do update set category = excluded.category, told_at = excluded.told_at
       where t.told_at <= excluded.told_at`,
      [scope.accountId, wabaId, JSON.stringify([...newest.values()])],
    );
  }
}
