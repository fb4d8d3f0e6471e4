import { z } from 'zod';
import { TIERS, type Tier } from '../numbers/phone-number.js';
import { TEMPLATE_EVENTS } from '../templates/template.js';

const id = z.union([z.string(), z.number()]).transform(String);
const digits = z.string().transform((text, context) => {
  const bare = text.replace(/\D/g, '');
  if (bare.length < 5 || bare.length > 15) context.addIssue('a phone number is needed');
  return bare;
});

/** `POST /_control/numbers`. */
export const numberSchema = z.strictObject({
  phoneNumberId: id.describe('made when new'),
  wabaId: id.optional().describe('account it belongs to'),
  displayPhoneNumber: digits.optional(),
  verifiedName: z.string().optional(),
  quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']).optional(),
  status: z.string().optional().describe('CONNECTED, RESTRICTED, BANNED …'),
  nameStatus: z.string().optional(),
  codeVerificationStatus: z.enum(['VERIFIED', 'NOT_VERIFIED', 'EXPIRED']).optional(),
  accountMode: z.enum(['LIVE', 'SANDBOX']).optional(),
  tier: z
    .enum(Object.keys(TIERS) as [Tier, ...Tier[]])
    .optional()
    .describe('people reached outside windows in 24 hours'),
  throughput: z
    .union([z.number().min(1), z.enum(['STANDARD', 'HIGH'])])
    .optional()
    .describe('messages per second, or STANDARD for 80 and HIGH for 1000'),
  registered: z.boolean().optional(),
  pin: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .optional(),
  coexistence: z
    .boolean()
    .optional()
    .describe('on the Business app as well; 20 messages per second unless throughput is said'),
  allowList: z.array(digits).nullable().optional().describe('only these may be written to (131030)'),
  windowMode: z
    .enum(['async', 'sync', 'off'])
    .optional()
    .describe('how 131047 comes: failed status, HTTP error, not at all'),
  pairLimit: z
    .enum(['borrow', 'bucket', 'off'])
    .optional()
    .describe('131056: as on the page, 45 tokens that come back one in 6 s, or not at all'),
  strictSubscription: z.boolean().optional().describe('webhooks only after subscribed_apps'),
  bsuids: z.enum(['given', 'always']).optional().describe('always: people without a user id get one'),
  tokenRevoked: z.boolean().optional().describe('every call naming this number is refused with 190, subcode 463'),
  failWith: z.number().int().nullable().optional().describe('every send fails with this code'),
  maintenanceMs: z
    .number()
    .min(0)
    .optional()
    .describe('sends are refused with 131057 for so long, as during a throughput upgrade'),
  displayNameApproved: z.boolean().optional().describe('false: 131037'),
  marketingOnCloudApi: z.boolean().optional().describe('false: 131063'),
  announce: z
    .boolean()
    .optional()
    .describe('true: also send the phone_number_quality_update or business_capability_update webhook'),
});

/** `POST /_control/customers`. */
export const customerSchema = z
  .strictObject({
    waId: digits.optional(),
    userId: z.string().optional(),
    parentUserId: z.string().optional(),
    username: z.string().optional(),
    name: z.string().optional(),
    identityKeyHash: z
      .string()
      .optional()
      .describe('shown in webhooks; a send with another recipient_identity_key_hash gets 137000'),
    failWith: z
      .number()
      .int()
      .nullable()
      .optional()
      .describe('messages to this person fail with this code: 131026, 131049, 131050 …'),
  })
  .refine((one) => one.waId !== undefined || one.userId !== undefined, 'waId or userId is needed');

/** `POST /_control/marketing`: the person stops or resumes marketing messages in WhatsApp. */
export const marketingSchema = z.strictObject({
  phoneNumberId: digits,
  waId: digits.optional(),
  userId: z.string().optional(),
  stopped: z.boolean(),
});

/** `POST /_control/tokens`. */
export const tokenSchema = z.strictObject({
  token: z.string().min(1),
  revoked: z.boolean().default(true),
  code: z
    .number()
    .int()
    .default(190)
    .describe('190 for a token that is no longer good; 10, 200 or 131005 for a missing permission'),
  subcode: z.number().int().optional().describe('463 expired (default with 190), 460 password changed'),
});

/** `POST /_control/webhook`. */
export const webhookSchema = z.strictObject({
  field: z.string().min(1),
  value: z.looseObject({}),
  wabaId: id.optional(),
  phoneNumberId: id.optional().describe('adds messaging_product and metadata, as for message fields'),
  time: z.number().int().optional(),
});

/** `POST /_control/raw`. */
export const rawSchema = z
  .strictObject({
    body: z.unknown().optional().describe('an object, written with escapes like every webhook'),
    text: z.string().optional().describe('exactly these characters'),
    base64: z.string().optional().describe('exactly these bytes'),
  })
  .refine(
    (raw) => [raw.body, raw.text, raw.base64].filter((each) => each !== undefined).length === 1,
    'one of body, text, base64',
  );

/** `POST /_control/templates/{id}`. */
export const templateMoveSchema = z.strictObject({
  event: z.enum(TEMPLATE_EVENTS).optional(),
  reason: z.string().nullable().optional(),
  quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']).optional(),
  category: z.enum(['AUTHENTICATION', 'MARKETING', 'UTILITY']).optional(),
  otherInfo: z.looseObject({}).optional(),
  rejectionInfo: z.looseObject({}).optional(),
  disableDate: z.string().optional(),
  pacing: z
    .enum(['hold', 'release', 'drop'])
    .optional()
    .describe('hold: messages are held_for_quality_assessment; then released, or dropped with 132015'),
});

/** `POST /_control/statuses`. */
export const statusSchema = z.strictObject({
  wamid: z.string(),
  status: z.string().describe('sent, delivered, read, played, failed, or a word nobody knows'),
  errorCode: z.number().int().optional().describe('for failed'),
  extra: z.looseObject({}).optional().describe('merged into the status object'),
});

/** `POST /_control/clock`. */
export const clockSchema = z.strictObject({
  now: z
    .union([z.number(), z.iso.datetime({ offset: true })])
    .optional()
    .describe('milliseconds since 1970 or an ISO date'),
  advanceMs: z.number().min(0).optional(),
  freeze: z.boolean().optional(),
});
