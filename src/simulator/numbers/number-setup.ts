import type { z } from 'zod';
import { notifyAccount } from '../webhooks/callbacks.js';
import type { numberSchema } from '../control/control-schemas.js';
import type { Json } from '../parameters.js';
import { displayOf } from './phone-number.js';
import { numberNode } from './phone-number-node.js';
import type { World } from '../world.js';

/** Sets a number up as `POST /_control/numbers` says; only what is named changes. */
export function setUpNumber(world: World, input: z.output<typeof numberSchema>): Json {
  const {
    phoneNumberId,
    wabaId,
    displayPhoneNumber,
    quality,
    throughput,
    allowList,
    pin,
    failWith,
    announce,
    maintenanceMs,
    ...plain
  } = input;
  const number = world.number(phoneNumberId);
  if (wabaId !== undefined) {
    world.waba(wabaId);
    if (wabaId !== number.wabaId) world.moveNumber(number, wabaId);
    number.wabaIsGuess = false;
  }
  Object.assign(number, plain);
  if (displayPhoneNumber !== undefined) number.digits = displayPhoneNumber;
  if (quality !== undefined) number.qualityRating = quality;
  if (input.coexistence === true) setThroughput(20, 'STANDARD');
  if (throughput === 'STANDARD') setThroughput(80, 'STANDARD');
  else if (throughput === 'HIGH') setThroughput(1000, 'HIGH');
  else if (throughput !== undefined) setThroughput(throughput, throughput > 80 ? 'HIGH' : 'STANDARD');
  if (allowList === null) delete number.allowList;
  else if (allowList !== undefined) number.allowList = new Set(allowList);
  if (pin === null) delete number.pin;
  else if (pin !== undefined) number.pin = pin;
  if (failWith === null) delete number.failWith;
  else if (failWith !== undefined) number.failWith = failWith;
  if (maintenanceMs !== undefined) number.maintenanceUntil = world.clock.elapsed() + maintenanceMs;
  if (announce) {
    if (throughput !== undefined) announceLimit('phone_number_quality_update', { event: 'THROUGHPUT_UPGRADE' });
    else if (input.tier !== undefined)
      notifyAccount(world, number.wabaId, 'business_capability_update', {
        max_daily_conversations_per_business: number.tier,
        max_phone_numbers_per_waba: 20,
      });
    else announceLimit('phone_number_quality_update', { event: quality === 'RED' ? 'FLAGGED' : 'UNFLAGGED' });
  }
  world.feed.publish({ kind: 'numbers' });
  return numberNode(world, number);

  function setThroughput(perSecond: number, level: 'STANDARD' | 'HIGH'): void {
    number.messagesPerSecond = perSecond;
    number.throughputLevel = level;
    number.bucket = { tokens: perSecond, at: world.clock.elapsed() };
  }

  function announceLimit(field: string, value: Json): void {
    void notifyAccount(world, number.wabaId, field, {
      display_phone_number: displayOf(number).replace(/\D/g, ''),
      current_limit: number.tier,
      max_daily_conversations_per_business: number.tier,
      ...value,
    });
  }
}
