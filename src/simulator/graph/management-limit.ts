import { GraphError } from './graph-error.js';
import type { Waba } from '../accounts/waba.js';
import type { World } from '../world.js';

const HOUR = 3_600_000;
const WITHOUT_NUMBER = 200;

/** Counts a management call and refuses with 80007 beyond what the account may make in an hour: 200 until a number is registered. */
export function takeManagement(world: World, waba: Waba): void {
  const elapsed = world.clock.elapsed();
  const hasNumber = [...waba.numbers].some((id) => world.numbers.get(id)?.registered);
  const limit = hasNumber
    ? world.settings.managementPerHour
    : Math.min(WITHOUT_NUMBER, world.settings.managementPerHour);
  if (elapsed - waba.managementSince >= HOUR) Object.assign(waba, { managementSince: elapsed, managementCalls: 0 });
  if (++waba.managementCalls > limit)
    throw new GraphError(80007, `There were more than ${limit} management calls for this account in an hour.`);
}
