import { countryOf } from '../countries.js';
import { type Json } from '../parameters.js';
import { type PhoneNumber, displayOf } from './phone-number.js';
import type { World } from '../world.js';

/** Fields of a phone number that come when none are named. */
export const NUMBER_DEFAULTS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'webhook_configuration',
  'id',
] as const;

/** The node of a phone number, all fields of it. */
export function numberNode(world: World, number: PhoneNumber): Json {
  const waba = world.wabas.get(number.wabaId);
  const blocked = !number.registered || ['BANNED', 'RESTRICTED'].includes(number.status);
  return {
    id: number.id,
    display_phone_number: displayOf(number),
    verified_name: number.verifiedName,
    quality_rating: number.qualityRating,
    quality_score: { score: number.qualityRating },
    code_verification_status: number.codeVerificationStatus,
    name_status: number.nameStatus,
    new_name_status: 'NONE',
    status: number.registered ? number.status : 'DISCONNECTED',
    platform_type: number.registered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    throughput: { level: number.throughputLevel },
    account_mode: number.accountMode,
    is_official_business_account: false,
    is_pin_enabled: number.pin !== undefined,
    is_on_biz_app: number.coexistence,
    is_preverified_number: false,
    country_dial_code: countryOf(number.digits).callingCode,
    messaging_limit_tier: number.tier,
    whatsapp_business_manager_messaging_limit: number.tier,
    last_onboarded_time: new Date(number.onboardedAt).toISOString().replace(/\.\d{3}Z$/, '+0000'),
    search_visibility: 'VISIBLE',
    whatsapp_business_account: { id: number.wabaId, name: waba?.name },
    username: number.username,
    webhook_configuration: {
      ...(number.override ? { phone_number: number.override.uri } : {}),
      ...(waba?.override ? { whatsapp_business_account: waba.override.uri } : {}),
      ...(world.settings.webhookUrl ? { application: world.settings.webhookUrl } : {}),
    },
    conversational_automation: { id: number.id, ...number.automation },
    health_status: {
      can_send_message: blocked ? 'BLOCKED' : number.qualityRating === 'RED' ? 'LIMITED' : 'AVAILABLE',
      entities: [{ entity_type: 'PHONE_NUMBER', id: number.id, can_send_message: blocked ? 'BLOCKED' : 'AVAILABLE' }],
    },
  };
}
