import type { Json } from '../parameters.js';

/** One change of one account, before it is put into a body. */
export interface Update {
  wabaId: string;
  field: string;
  value: Json;
  /** Seconds; account and template fields carry it, message fields do not. */
  time?: number;
}

interface Entry {
  id: string;
  time?: number;
  changes: { field: string; value: Json }[];
}

/** The body for one or more updates: one entry per account, messages and statuses of one number joined in one value. */
export function envelope(updates: Update[]): object {
  const entries = new Map<string, Entry>();
  for (const update of updates) {
    let entry = entries.get(update.wabaId);
    if (!entry) entries.set(update.wabaId, (entry = { id: update.wabaId, changes: [] }));
    if (update.time !== undefined) entry.time = update.time;
    const before = entry.changes.at(-1);
    if (update.field === 'messages' && before?.field === 'messages' && sameNumber(before.value, update.value))
      before.value = joined(before.value, update.value);
    else entry.changes.push({ field: update.field, value: update.value });
  }
  return { object: 'whatsapp_business_account', entry: [...entries.values()] };
}

function sameNumber(a: Json, b: Json): boolean {
  return (
    (a['metadata'] as Json | undefined)?.['phone_number_id'] ===
    (b['metadata'] as Json | undefined)?.['phone_number_id']
  );
}

function joined(a: Json, b: Json): Json {
  const value: Json = { ...a };
  for (const list of ['contacts', 'messages', 'statuses', 'errors']) {
    const both = [...((a[list] as Json[]) ?? []), ...((b[list] as Json[]) ?? [])];
    if (both.length > 0) value[list] = list === 'contacts' ? withoutRepeats(both) : both;
  }
  return value;
}

function withoutRepeats(contacts: Json[]): Json[] {
  return [...new Map(contacts.map((contact) => [`${contact['user_id']}|${contact['wa_id']}`, contact])).values()];
}
