import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockUsage, usageObjection } from '../preferences/usage-objection.queries.js';
import { countedOf, faultsOf, type UsageValue } from './usage-events.js';
import { dayOf, type UsagePseudonyms } from './usage-pseudonyms.js';
import { countUsage } from './usage.queries.js';

/** Counts what members do, unless they object. */
export class UsageTracking {
  constructor(private readonly pseudonyms: UsagePseudonyms) {}

  /** Whether it was counted: not what somebody does who objects. @throws DomainError FORBIDDEN, USAGE_EVENT_UNKNOWN, USAGE_PROPERTY_REFUSED */
  async track(
    scope: Scope,
    event: { name: string; properties: readonly { key: string; value: UsageValue }[] },
    isOptOutSignalled: boolean,
  ): Promise<boolean> {
    const { viewer, accountId } = scope;
    if (viewer.kind !== 'user' || !viewer.actorId)
      throw new DomainError(kernelErrors.FORBIDDEN, 'What programs do is not counted.');
    if (event.properties.length > 10) throw invalidInput('Give at most 10.', ['properties']);
    const faults = faultsOf(event.name, event.properties);
    if (faults.length > 0) throw DomainError.of(faults);
    if (isOptOutSignalled) return commit(scope, false, []);
    await lockUsage(scope, viewer.actorId, 'with others');
    if (await usageObjection(scope)) return commit(scope, false, []);
    const now = scope.clock.now();
    const properties = Object.fromEntries(event.properties.map(({ key, value }) => [key, value]));
    await rows(
      scope.em,
      `/* addUsageEvent */ insert into usage_event (account_id, id, actor, name, properties, at) values ($1, $2, $3, $4, $5::jsonb, $6)`,
      [
        accountId,
        newId(),
        this.pseudonyms.ofMonth(accountId, now, viewer.actorId),
        event.name,
        JSON.stringify(properties),
        now,
      ],
    );
    const actor = this.pseudonyms.ofDay(accountId, now, viewer.actorId);
    const counted = countedOf(properties).map((property) => ({ event: event.name, property, actor }));
    await countUsage(scope, dayOf(now), counted);
    return commit(scope, true, []);
  }

  /** What is kept of a member goes when the membership does; the numbers, in which nobody is, stay. */
  readonly forget = async (scope: Scope, userId: string): Promise<void> => {
    await lockUsage(scope, userId, 'alone');
    await rows(
      scope.em,
      `/* forgetUsageOf */ delete from usage_event where account_id = $1 and actor = any($2::text[])`,
      [scope.accountId, this.pseudonyms.kept(scope.accountId, scope.clock.now(), userId)],
    );
  };
}
