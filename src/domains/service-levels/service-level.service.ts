import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import type { ConversationPriority } from '../conversations/conversation-priority.js';
import { serviceLevelErrors } from './service-level.errors.js';
import { serviceLevelChanged } from './service-level.events.js';
import { allServiceLevels, lockServiceLevel, type ServiceLevelRow } from './service-level.queries.js';

/** What a client gives of a level; when it is changed, what is undefined stays. */
export interface ServiceLevelFields {
  name?: string | null;
  position?: number | null;
  /** UUIDs; undefined for an id that is none. */
  channelIds?: readonly (string | undefined)[] | null;
  teamIds?: readonly (string | undefined)[] | null;
  priorities?: readonly ConversationPriority[] | null;
  firstReplySeconds?: number | null;
  nextReplySeconds?: number | null;
  resolutionSeconds?: number | null;
  warnAtPercent?: number | null;
  isBusinessHours?: boolean | null;
}

const mostLevels = 100;
const mostIds = 100;
const longestSeconds = 365 * 86_400;
const times = ['firstReplySeconds', 'nextReplySeconds', 'resolutionSeconds'] as const;

/** What the business promises. */
export class ServiceLevelService {
  /** @throws DomainError INVALID_INPUT, SERVICE_LEVEL_NAME_TAKEN, NOT_FOUND for a channel or team */
  async create(scope: Scope, fields: ServiceLevelFields): Promise<string> {
    // Two levels at once would not see each other's name and place.
    await lockAccount(scope);
    const levels = await allServiceLevels(scope);
    if (levels.length >= mostLevels) throw invalidInput(`An account has at most ${mostLevels} levels.`, ['name']);
    const id = newId();
    const now = scope.clock.now();
    const blank: ServiceLevelRow = {
      id,
      name: '',
      position: Math.max(0, ...levels.map((level) => level.position + 1)),
      channelIds: [],
      teamIds: [],
      priorities: [],
      firstReplySeconds: null,
      nextReplySeconds: null,
      resolutionSeconds: null,
      warnAtPercent: 80,
      isBusinessHours: true,
      createdAt: now.toISOString(),
    };
    await this.keep(scope, await this.read(scope, blank, { ...fields, name: fields.name ?? '' }));
    audit(scope, { action: 'service_level.created', target: { kind: 'ServiceLevel', id: id } });
    return commit(scope, id, [serviceLevelChanged(id)]);
  }

  /** @throws DomainError NOT_FOUND, INVALID_INPUT, SERVICE_LEVEL_NAME_TAKEN */
  async update(scope: Scope, id: string, fields: ServiceLevelFields): Promise<void> {
    await lockAccount(scope);
    const level = await lockServiceLevel(scope, id);
    if (!level) throw notFound('ServiceLevel', ['serviceLevelId']);
    await this.keep(scope, await this.read(scope, level, fields));
    audit(scope, { action: 'service_level.changed', target: { kind: 'ServiceLevel', id: id } });
    commit(scope, undefined, [serviceLevelChanged(id)]);
  }

  /** @throws DomainError NOT_FOUND */
  async delete(scope: Scope, id: string): Promise<void> {
    const gone = await rows(
      scope.em,
      `/* deleteServiceLevel */ delete from service_level where account_id = $1 and id = $2 returning id`,
      [scope.accountId, id],
    );
    if (gone.length === 0) throw notFound('ServiceLevel', ['serviceLevelId']);
    audit(scope, { action: 'service_level.deleted', target: { kind: 'ServiceLevel', id: id } });
    commit(scope, undefined, [serviceLevelChanged(id)]);
  }

  private async read(scope: Scope, level: ServiceLevelRow, fields: ServiceLevelFields): Promise<ServiceLevelRow> {
    const given = Object.fromEntries(
      Object.entries(fields).filter(
        ([name, value]) => value !== undefined && (value !== null || (times as readonly string[]).includes(name)),
      ),
    ) as Partial<ServiceLevelRow>;
    const wanted = { ...level, ...given };
    const name = readName(wanted.name, ['name']);
    for (const field of times) {
      const seconds = wanted[field];
      if (seconds !== null && (seconds < 1 || seconds > longestSeconds))
        throw invalidInput('Promise from a second to a year.', [field]);
    }
    if (times.every((field) => wanted[field] === null))
      throw invalidInput('Promise at least one of the three times.', ['firstReplySeconds']);
    if (wanted.warnAtPercent < 1 || wanted.warnAtPercent > 99)
      throw invalidInput('Warn after 1 to 99 per cent.', ['warnAtPercent']);
    if (wanted.position < 0 || wanted.position > 10_000) throw invalidInput('A position is 0 to 10,000.', ['position']);
    await this.assertNameFree(scope, name, level.id);
    return {
      ...wanted,
      name,
      channelIds: await this.readIds(scope, 'channel', wanted.channelIds, ['channelIds']),
      teamIds: await this.readIds(scope, 'team', wanted.teamIds, ['teamIds']),
      priorities: [...new Set(wanted.priorities)],
    };
  }

  private async readIds(
    scope: Scope,
    table: 'channel' | 'team',
    ids: readonly (string | undefined)[],
    path: string[],
  ): Promise<string[]> {
    if (ids.length > mostIds) throw invalidInput(`Name at most ${mostIds}.`, path);
    const what = table === 'channel' ? 'Channel' : 'Team';
    if (ids.includes(undefined)) throw notFound(what, path);
    const wanted = [...new Set(ids as string[])];
    if (wanted.length === 0) return [];
    const known = await rows(
      scope.em,
      `/* ${table}sOfLevel */ select id from ${table} where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, wanted],
    );
    if (known.length < wanted.length) throw notFound(what, path);
    return wanted;
  }

  private async keep(scope: Scope, level: ServiceLevelRow): Promise<void> {
    await rows(
      scope.em,
      `/* keepServiceLevel */
       insert into service_level (account_id, id, name, position, channel_ids, team_ids, priorities, first_reply_seconds,
         next_reply_seconds, resolution_seconds, warn_at_percent, is_business_hours, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (account_id, id) do update set (name, position, channel_ids, team_ids, priorities, first_reply_seconds,
         next_reply_seconds, resolution_seconds, warn_at_percent, is_business_hours) = (excluded.name, excluded.position,
         excluded.channel_ids, excluded.team_ids, excluded.priorities, excluded.first_reply_seconds, excluded.next_reply_seconds,
         excluded.resolution_seconds, excluded.warn_at_percent, excluded.is_business_hours)`,
      [
        scope.accountId,
        level.id,
        level.name,
        level.position,
        level.channelIds,
        level.teamIds,
        level.priorities,
        level.firstReplySeconds,
        level.nextReplySeconds,
        level.resolutionSeconds,
        level.warnAtPercent,
        level.isBusinessHours,
        level.createdAt,
      ],
    );
  }

  private async assertNameFree(scope: Scope, name: string, id: string): Promise<void> {
    const taken = await firstRow(
      scope.em,
      `/* levelOfName */ select 1 from service_level where account_id = $1 and lower(name) = lower($2) and id <> $3`,
      [scope.accountId, name, id],
    );
    if (taken) throw new DomainError(serviceLevelErrors.SERVICE_LEVEL_NAME_TAKEN, 'Choose another name.', ['name']);
  }
}
