import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import type { JsonValue } from '../../platform/whatsapp/json-value.js';
import { audit } from '../audit/audit.service.js';
import type { ChannelRoute } from '../channels/channel-routing.queries.js';
import { isPoison, poisonReason } from './poison.js';
import { routeItems } from './route-items.js';
import { itemsOfLetter, type PlacedItem } from './webhook-item.js';
import type { WebhookItemService } from './webhook-item.service.js';

/** What a replay did with one dead letter. */
export interface ReplayOutcome {
  /** As the caller gave it. */
  id: string;
  isReplayed: boolean;
  reason: string | null;
}

/** Runs a verb in a transaction of its own. */
type Write = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Still unprocessable, with the reason. */
class ReplayRefused extends Error {}

/** Lets an account try again what could not be processed. */
export class DeadLetterService {
  constructor(private readonly items: WebhookItemService) {}

  /** Replays letters one by one, each in its own transaction: one that fails again leaves the others replayed. */
  async replayAll(write: Write, publicIds: readonly string[]): Promise<ReplayOutcome[]> {
    const outcomes: ReplayOutcome[] = [];
    for (const publicId of publicIds) outcomes.push({ id: publicId, ...(await this.attempt(write, publicId)) });
    return outcomes;
  }

  private async attempt(write: Write, publicId: string): Promise<Omit<ReplayOutcome, 'id'>> {
    const id = uuidOf('WebhookDeadLetter', publicId);
    if (!id) return { isReplayed: false, reason: kernelErrors.NOT_FOUND };
    try {
      await write((scope) => this.replay(scope, id));
      return { isReplayed: true, reason: null };
    } catch (error) {
      if (error instanceof DomainError && error.code === kernelErrors.NOT_FOUND) {
        return { isReplayed: false, reason: kernelErrors.NOT_FOUND };
      }
      if (!isPoison(error)) throw error;
      const reason = error instanceof ReplayRefused ? error.message : poisonReason(error);
      await write((scope) => this.note(scope, id, reason));
      return { isReplayed: false, reason };
    }
  }

  /** Applies the letter's items and resolves it, together. @throws DomainError NOT_FOUND unless it is open */
  private async replay(scope: Scope, id: string): Promise<void> {
    const letter = await firstRow<{ id: string; item: JsonValue; createdAt: string }>(
      scope.em,
      `/* lockLetter */ select id, item, created_at as "createdAt" from webhook_dead_letter
       where account_id = $1 and id = $2 and resolved_at is null for update`,
      [scope.accountId, id],
    );
    if (!letter) throw notFound('WebhookDeadLetter', ['ids']);
    const items = itemsOfLetter({ ...letter, createdAt: toDate(letter.createdAt) });
    const { groups, dead } = routeItems(items, await routesOfAccount(scope, items));
    if (dead.length > 0) throw new ReplayRefused(dead[0]!.reason);
    for (const group of groups) await this.items.apply(scope, group.target, group.items);
    await rows(
      scope.em,
      `/* resolveLetter */ update webhook_dead_letter set resolved_at = $3 where account_id = $1 and id = $2`,
      [scope.accountId, id, scope.clock.now()],
    );
    audit(scope, { action: 'webhook_dead_letter.replayed', target: { kind: 'WebhookDeadLetter', id: id } });
  }

  private async note(scope: Scope, id: string, reason: string): Promise<void> {
    await rows(
      scope.em,
      `/* noteReason */ update webhook_dead_letter set reason = $3 where account_id = $1 and id = $2`,
      [scope.accountId, id, reason],
    );
  }
}

/** The account's own channels by what the items name; a number that is disconnected by now still has its threads. */
const routesOfAccount = (scope: Scope, items: readonly PlacedItem[]): Promise<ChannelRoute[]> =>
  rows<ChannelRoute>(
    scope.em,
    `/* routesOfAccount */
     select distinct on (phone_number_id) account_id as "accountId", id as "channelId", phone_number_id as "phoneNumberId",
       waba_id as "wabaId"
     from channel where account_id = $1 and (phone_number_id = any($2::text[]) or waba_id = any($3::text[]))
     order by phone_number_id, (status = 'DISCONNECTED'), id desc`,
    [
      scope.accountId,
      items.flatMap(({ item }) => item.phoneNumberId ?? []),
      items.flatMap(({ item }) => item.wabaId ?? []),
    ],
  );
