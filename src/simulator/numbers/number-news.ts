// What Meta tells of a number or its account besides messages; what it says holds for the Graph calls that follow.
import { z } from 'zod';
import { newWamid } from '../identifiers.js';
import type { Json } from '../parameters.js';
import { notifyAccount, notifyNumber } from '../webhooks/callbacks.js';
import type { Delivery } from '../webhooks/webhook-delivery.js';
import type { World } from '../world.js';
import { TIERS, type PhoneNumber, type Tier } from './phone-number.js';

type Told = Promise<Delivery> | undefined;

const id = z.union([z.string(), z.number()]).transform(String);
const tier = z.enum(Object.keys(TIERS) as [Tier, ...Tier[]]);
const digits = z.string().regex(/^\d{5,15}$/);
const seconds = z.number().int().min(0);

/** `POST /_control/quality`. */
export const qualitySchema = z.strictObject({
  phoneNumberId: id,
  event: z.enum(['FLAGGED', 'UNFLAGGED', 'UPGRADE', 'DOWNGRADE', 'ONBOARDING', 'THROUGHPUT_UPGRADE']),
  tier: tier.optional().describe('the limit from now on'),
});

/** The rating of a number sinks or rises, or it may send faster. */
export function tellQuality(world: World, { phoneNumberId, event, tier }: z.output<typeof qualitySchema>): Told {
  const number = world.number(phoneNumberId);
  const before = number.tier;
  number.tier = tier ?? before;
  if (event === 'FLAGGED') number.qualityRating = 'RED';
  if (event === 'UNFLAGGED') number.qualityRating = 'GREEN';
  if (event === 'THROUGHPUT_UPGRADE') {
    number.throughputLevel = 'HIGH';
    number.messagesPerSecond = 1_000;
    number.bucket = { tokens: 1_000, at: world.clock.elapsed() };
  }
  return ofNumber(world, number, 'phone_number_quality_update', {
    event,
    current_limit: number.tier,
    ...(number.tier === before ? {} : { old_limit: before }),
    max_daily_conversations_per_business: number.tier,
  });
}

/** `POST /_control/limits`. */
export const limitsSchema = z.strictObject({
  wabaId: id,
  tier,
  numbers: z.number().int().min(1).default(20).describe('how many numbers the business may have'),
});

/** The limit of the business, which all its numbers share. */
export function tellLimits(world: World, { wabaId, tier, numbers }: z.output<typeof limitsSchema>): Told {
  for (const numberId of world.waba(wabaId).numbers) world.number(numberId).tier = tier;
  world.feed.publish({ kind: 'numbers' });
  return notifyAccount(world, wabaId, 'business_capability_update', {
    max_daily_conversations_per_business: tier,
    max_phone_numbers_per_business: numbers,
  });
}

/** `POST /_control/names`. */
export const nameSchema = z.strictObject({
  phoneNumberId: id,
  decision: z.enum(['APPROVED', 'REJECTED', 'DEFERRED', 'PENDING']),
  name: z.string().min(1).describe('the name that was asked for'),
  reason: z.string().min(1).default('NAME_NOT_CONSISTENT').describe('of a rejection'),
});

/** Meta decides on the name that customers see. */
export function tellName(world: World, input: z.output<typeof nameSchema>): Told {
  const { decision, name, reason } = input;
  const number = world.number(input.phoneNumberId);
  if (decision === 'APPROVED') number.verifiedName = name;
  number.nameStatus = decision === 'REJECTED' ? 'DECLINED' : decision === 'APPROVED' ? 'APPROVED' : 'PENDING_REVIEW';
  return ofNumber(world, number, 'phone_number_name_update', {
    decision,
    requested_verified_name: name,
    ...(decision === 'REJECTED' ? { rejection_reason: reason } : {}),
  });
}

/** `POST /_control/account`. */
export const accountSchema = z.discriminatedUnion('event', [
  z.strictObject({
    wabaId: id,
    event: z.literal('DISABLED_UPDATE'),
    state: z.enum(['SCHEDULE_FOR_DISABLE', 'DISABLE', 'REINSTATE']),
    date: z.string().min(1).optional().describe('as Meta writes it: July 30, 2026'),
  }),
  z.strictObject({ wabaId: id, event: z.literal('ACCOUNT_VIOLATION'), violation: z.string().min(1).default('SPAM') }),
  z.strictObject({
    wabaId: id,
    event: z.literal('ACCOUNT_RESTRICTION'),
    restrictions: z
      .array(z.strictObject({ type: z.string().min(1), until: seconds.optional() }))
      .min(1)
      .default([{ type: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }]),
  }),
  z.strictObject({ wabaId: id, event: z.enum(['ACCOUNT_DELETED', 'PARTNER_ADDED', 'PARTNER_REMOVED']) }),
]);

/** What becomes of an account: warned, restricted, banned, deleted. A ban holds for its numbers as well. */
export function tellAccount(world: World, input: z.output<typeof accountSchema>): Told {
  const { wabaId, event } = input;
  const numbers = [...world.waba(wabaId).numbers].map((numberId) => world.number(numberId));
  const value: Json = { event };
  if (input.event === 'DISABLED_UPDATE') {
    value['ban_info'] = { waba_ban_state: input.state, ...(input.date ? { waba_ban_date: input.date } : {}) };
    for (const number of numbers) {
      if (input.state === 'DISABLE') number.status = 'BANNED';
      if (input.state === 'REINSTATE' && number.status === 'BANNED') number.status = 'CONNECTED';
    }
  }
  if (input.event === 'ACCOUNT_VIOLATION') value['violation_info'] = { violation_type: input.violation };
  if (input.event === 'ACCOUNT_RESTRICTION')
    value['restriction_info'] = input.restrictions.map(({ type, until }) => ({
      restriction_type: type,
      ...(until === undefined ? {} : { expiration: until }),
    }));
  world.feed.publish({ kind: 'numbers' });
  return notifyAccount(world, wabaId, 'account_update', value);
}

/** `POST /_control/security`. */
export const securitySchema = z.strictObject({
  phoneNumberId: id,
  event: z.enum(['PIN_CHANGED', 'PIN_RESET_REQUEST', 'PIN_RESET_SUCCESS']),
  requester: id.optional().describe('who asked for it'),
});

/** Somebody changes the two-step PIN of a number, or asks for that. */
export function tellSecurity(world: World, input: z.output<typeof securitySchema>): Told {
  const { event, requester } = input;
  const number = world.number(input.phoneNumberId);
  if (event === 'PIN_RESET_SUCCESS') delete number.pin;
  return ofNumber(world, number, 'security', { event, ...(requester === undefined ? {} : { requester }) });
}

/** `POST /_control/history`. */
export const historySchema = z
  .strictObject({
    phoneNumberId: id,
    isDeclined: z.boolean().default(false).describe('the business shares no history'),
    phase: z.number().int().min(0).max(2).default(0),
    chunk: z.number().int().min(1).default(1).describe('place of this piece among those of the phase'),
    progress: z.number().int().min(0).max(100).default(100),
    threads: z
      .array(
        z.strictObject({
          waId: digits,
          messages: z
            .array(
              z.strictObject({
                text: z.string().min(1),
                isOurs: z.boolean().default(false),
                id: z.string().min(1).optional(),
                at: seconds.optional().describe('default: a month ago, one second after the other'),
                status: z.enum(['SENT', 'DELIVERED', 'READ', 'PENDING', 'ERROR']).default('READ'),
              }),
            )
            .min(1),
        }),
      )
      .default([]),
  })
  .refine(({ isDeclined, threads }) => !isDeclined || threads.length === 0, 'what is declined has no threads');

/** A piece of what the WhatsApp Business app had before the number came to the platform as well. */
export function tellHistory(world: World, input: z.output<typeof historySchema>): Told {
  const { isDeclined, phase, chunk, progress } = input;
  const number = world.number(input.phoneNumberId);
  number.coexistence = true;
  const errors = [
    {
      code: 2593109,
      title: 'History sync is turned off',
      message: 'History sync is turned off',
      error_data: { details: 'The business declined.' },
    },
  ];
  let at = world.clock.seconds() - 30 * 86_400;
  const threads = input.threads.map(({ waId, messages }) => ({
    id: waId,
    messages: messages.map((message) => ({
      ...(message.isOurs ? { from: number.digits, to: waId } : { from: waId }),
      id: message.id ?? newWamid(waId),
      timestamp: String(message.at ?? at++),
      type: 'text',
      text: { body: message.text },
      history_context: { status: message.status },
    })),
  }));
  const metadata = { phase, chunk_order: chunk, progress };
  return notifyNumber(world, number, 'history', { history: [isDeclined ? { errors } : { metadata, threads }] });
}

/** `POST /_control/echoes`. */
export const echoSchema = z.strictObject({
  phoneNumberId: id,
  to: z.strictObject({ waId: digits }),
  text: z.string().min(1),
  id: z.string().min(1).optional(),
});

/** The business writes in the WhatsApp Business app. */
export function tellEcho(world: World, input: z.output<typeof echoSchema>): Told {
  const number = world.number(input.phoneNumberId);
  number.coexistence = true;
  const { waId } = input.to;
  return notifyNumber(world, number, 'smb_message_echoes', {
    message_echoes: [
      {
        from: number.digits,
        to: waId,
        id: input.id ?? newWamid(waId),
        timestamp: String(world.clock.seconds()),
        type: 'text',
        text: { body: input.text },
      },
    ],
  });
}

function ofNumber(world: World, number: PhoneNumber, field: string, value: Json): Told {
  world.feed.publish({ kind: 'numbers' });
  return notifyAccount(world, number.wabaId, field, { display_phone_number: number.digits, ...value });
}
