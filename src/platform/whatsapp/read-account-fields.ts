import { compact, idAt, Malformed, objectAt, requiredIdAt, requiredTimeAt, textAt, timeAt } from './json-reader.js';
import type { JsonObject, JsonValue } from './json-value.js';
import { describePerson, isNobody, personAt, waIdOf } from './read-person.js';
import type { ChannelFact, IdentityChangedFact, PersonIds, TemplateFact, UserPreferenceFact } from './webhook-facts.js';

/** Whose preference it is. */
export const preferencePersonOf = (preference: JsonValue): PersonIds =>
  personAt(preference, { phone: 'wa_id', userId: 'user_id', parentUserId: 'parent_user_id' });

/** One of `user_preferences[]`. Malformed: nobody, no category or no usable timestamp. */
export function readPreference(preference: JsonObject, contact: JsonObject | undefined): UserPreferenceFact {
  const { identityKeyHash: _, ...person } = describePerson(preferencePersonOf(preference), contact);
  if (isNobody(person)) throw new Malformed('the preference names nobody');
  const word = (textAt(preference, 'value') ?? '').toLowerCase();
  const value = word === 'stop' || word === 'resume' || word === 'signup' ? word : 'unknown';
  return compact({
    kind: 'user_preference' as const,
    at: requiredTimeAt(preference, 'timestamp'),
    person,
    category: requiredIdAt(preference, 'category'),
    value,
    originalValue: value === 'unknown' ? word : undefined,
    detail: textAt(preference, 'detail'),
  });
}

/** Who is renamed: the phone number, and the new id, by which `contacts` names the person. */
export function renamedPersonOf(update: JsonValue): PersonIds {
  return compact({
    waId: waIdOf(idAt(update, 'wa_id')),
    userId: idAt(objectAt(update, 'user_id'), 'current'),
    parentUserId: idAt(objectAt(update, 'parent_user_id'), 'current'),
  });
}

/** One of `user_id_update[]`. Malformed: no previous or no current id, or no usable timestamp. */
export function readUserIdUpdate(update: JsonObject): IdentityChangedFact {
  const current = renamedPersonOf(update);
  const previous = compact({
    userId: idAt(objectAt(update, 'user_id'), 'previous'),
    parentUserId: idAt(objectAt(update, 'parent_user_id'), 'previous'),
  });
  if (isNobody(previous)) throw new Malformed('the update names no previous id');
  if (current.userId === undefined && current.parentUserId === undefined) {
    throw new Malformed('the update names no current id');
  }
  return compact({
    kind: 'identity_changed' as const,
    source: 'user_id_update' as const,
    at: requiredTimeAt(update, 'timestamp'),
    previous,
    current,
    detail: textAt(update, 'detail'),
  });
}

/** A field that speaks of the account or one of its numbers. */
export function readChannelField(field: ChannelFact['field'], value: JsonObject, at: Date | undefined): ChannelFact {
  return compact({
    kind: 'channel' as const,
    field,
    displayPhoneDigits: textAt(value, 'display_phone_number')?.replace(/\D/g, '') || undefined,
    entityId: textAt(value, 'entity_type') === 'PHONE_NUMBER' ? idAt(value, 'entity_id') : undefined,
    event:
      textAt(value, 'event') ??
      textAt(value, 'decision') ??
      textAt(objectAt(value, 'alert_info'), 'alert_type') ??
      textAt(value, 'status') ??
      textAt(value, 'type'),
    at: at ?? timeAt(value, 'timestamp'),
    value,
  });
}

/** A field that speaks of one template. Malformed: no template id. */
export function readTemplateField(field: TemplateFact['field'], value: JsonObject, at: Date | undefined): TemplateFact {
  const reason = textAt(value, 'reason')?.toUpperCase();
  return compact({
    kind: 'template' as const,
    field,
    templateId: requiredIdAt(value, 'message_template_id'),
    name: textAt(value, 'message_template_name'),
    language: textAt(value, 'message_template_language'),
    event: textAt(value, 'event')?.toUpperCase(),
    reason: reason === 'NONE' ? undefined : reason,
    detail: readDetail(value),
    category: readCategory(field, value),
    quality:
      field === 'message_template_quality_update'
        ? compact({
            previous: textAt(value, 'previous_quality_score')?.toUpperCase(),
            current: textAt(value, 'new_quality_score')?.toUpperCase(),
          })
        : undefined,
    at,
    value,
  });
}

function readDetail(value: JsonObject): string | undefined {
  const parts = [
    textAt(objectAt(value, 'rejection_info'), 'reason'),
    textAt(objectAt(value, 'rejection_info'), 'recommendation'),
    textAt(objectAt(value, 'other_info'), 'description'),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' – ') : undefined;
}

function readCategory(field: TemplateFact['field'], value: JsonObject): TemplateFact['category'] {
  const named = (key: string) => textAt(value, key)?.toUpperCase();
  if (field === 'message_template_status_update') {
    const current = named('message_template_category');
    return current === undefined ? undefined : { current };
  }
  if (field === 'message_template_quality_update' || field === 'message_template_components_update') return undefined;
  // While a change is only announced, Meta calls the category of today `new_category` and the coming one `correct_category`.
  return compact({
    previous: named('previous_category'),
    current: named('new_category'),
    upcoming: named('correct_category'),
    changesAt: timeAt(value, 'category_update_timestamp'),
  });
}
