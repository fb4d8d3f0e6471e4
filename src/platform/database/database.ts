import { MikroORM, type EntityClass, type EntityManager } from '@mikro-orm/sql';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Kysely } from 'kysely';
import { newId } from '../kernel/ids.js';
import type { Clock } from '../kernel/clock.js';
import type { Viewer, Visibility } from '../kernel/viewer.js';
import type { Logger } from '../logging/logger.js';
import type { ConnectionSource } from './connection-source.js';
import { LoneStatements } from './lone-statements.js';
import { readingManager } from './reading.js';
import { rows } from './rows.js';
import type { Settings } from './scoped-query.js';
import { Scope } from './scope.js';
import { analyzeChanged } from './statistics.js';
import { TenantDialect } from './tenant-dialect.js';

/** Takes part in every tenant transaction: writes before COMMIT, announces after it. */
export interface CommitHook {
  beforeCommit(scope: Scope): Promise<void>;
  afterCommit(scope: Scope): void;
}

/** Work that no single account owns; each entry is named here, logged when used, and limited by its role's grants. */
export const operatorTasks = [
  'auth.sign_up',
  'auth.sign_in',
  'auth.refresh',
  'auth.authenticate_key',
  'auth.accept_invitation',
  'auth.memberships',
  'channel.route',
  'ingest.store',
  'ingest.read',
  'ingest.settle',
  'media.sweep',
  'imports.sweep',
  'exports.sweep',
  'data_exports.sweep',
  'segments.sweep',
  'ingest.retention',
  'ops.metrics',
  'demo.seed',
  'events.retention',
  'contacts.retention',
  'events.follow',
  'conversations.due',
  'service_levels.due',
  'keys.retention',
  'auth.retention',
  'auth.change_password',
  'auth.password_reset',
  'auth.email_change',
  'auth.hand_over',
  'auth.age_gate',
  'auth.two_factor',
  'auth.step_up',
  'privacy.leave',
  'privacy.erase_user',
  'privacy.erase_account',
  'notifications.retention',
  'mail.send',
  'mail.read_kept',
  'assignment.sweep',
  'operators.read',
  'policies.seed',
  'policies.read',
  'policies.publish',
  'policies.announce',
  'incidents.report',
  'incidents.read',
  'incidents.decide',
  'incidents.alert',
  'registers.read',
  'registers.change',
  'registers.tell',
  'cookies.choose',
  'cookies.read',
  'preferences.unsubscribe',
  'preferences.mail',
  'calls.due',
  'privacy.erase',
  'privacy.resume',
  'privacy.replay',
  'audit.checkpoint',
  'retention.nightly',
  'legal.read',
  'legal.decide',
  'legal.tell',
  'encryption.rotate',
  'requests.due',
  'requests.public',
  'requests.own',
  'support.authenticate',
  'support.open',
  'support.read',
  'integrations.receive',
  'integrations.forget',
  'usage.forget',
] as const;

/** A named reason to act outside any account. */
export type OperatorTask = (typeof operatorTasks)[number];

/** The roles that statements run as; neither owns a table, is a superuser, or may bypass row-level security. */
export const tenantRole = 'interakt_app';
export const operatorRole = 'interakt_operator';
/** All that the working role may, and to delete what only erasing deletes. */
const eraserRole = 'interakt_eraser';
/** Reading scopes of viewers who do not see everything: restrictive policies hide the rest from these. */
const readingRoles: Readonly<Record<Visibility, string>> = {
  ALL: tenantRole,
  TEAM: 'interakt_team',
  OWN: 'interakt_own',
};

const retryable = new Set(['40001', '40P01']);
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The only door to the data: an entity manager is had from `read`, `write` or `operate`, and from nowhere else. */
export class Database {
  readonly hooks: CommitHook[] = [];

  private constructor(
    private readonly orm: MikroORM<PostgreSqlDriver>,
    private readonly source: ConnectionSource,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  static async open(options: {
    source: ConnectionSource;
    entities: EntityClass<unknown>[];
    clock: Clock;
    logger: Logger;
  }): Promise<Database> {
    const orm = await MikroORM.init<PostgreSqlDriver>({
      driver: PostgreSqlDriver,
      // Entity managers without a tenant have no connection at all: this dialect refuses every statement.
      driverOptions: new TenantDialect(refuseAll, []) as never,
      dbName: 'interakt',
      entities: options.entities,
      metadataProvider: ReflectMetadataProvider,
      connect: false,
      ensureDatabase: false,
      allowGlobalContext: false,
      implicitTransactions: false,
      metadataCache: { enabled: false },
      validateRequired: false,
    } as never);
    return new Database(orm as never, options.source, options.clock, options.logger);
  }

  /** The entities' metadata, for the house tests. */
  get metadata() {
    return this.orm.getMetadata();
  }

  /**
   * A scope for reading what the viewer may see: each statement is a transaction of its own, so nothing is held between
   * two of them; those that are asked for at once share a connection.
   */
  read(viewer: Viewer, requestId: string = newId()): Scope {
    const settings = tenantSettings(viewer, readingRoles[viewer.visibility]);
    const em = readingManager(new LoneStatements(this.source, settings), () =>
      this.entityManager(new Kysely<unknown>({ dialect: new TenantDialect(this.source, settings) })),
    );
    return new Scope(em, viewer, this.clock, requestId);
  }

  /**
   * Runs a verb in one transaction: rows, events and jobs commit together or not at all. A deadlock or serialization
   * failure runs it again (at most twice), so a verb has no effect outside the database. All of the account's rows are
   * seen here: a verb asks its policy what the viewer may touch.
   */
  write<T>(viewer: Viewer, work: (scope: Scope) => Promise<T>, requestId: string = newId()): Promise<T> {
    return this.writeAs(tenantRole, viewer, work, requestId);
  }

  /** As `write`, and may delete what is otherwise kept for ever: messages, conversations. Erasing alone speaks so. */
  erase<T>(viewer: Viewer, work: (scope: Scope) => Promise<T>, requestId: string = newId()): Promise<T> {
    return this.writeAs(eraserRole, viewer, work, requestId);
  }

  private async writeAs<T>(
    role: string,
    viewer: Viewer,
    work: (scope: Scope) => Promise<T>,
    requestId: string,
  ): Promise<T> {
    if (viewer.kind === 'support') throw new Error('Support changes nothing');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.writeOnce(role, viewer, work, requestId);
      } catch (error) {
        if (attempt >= 3 || !retryable.has((error as { code?: string }).code ?? '')) throw error;
        this.logger.info({ attempt, requestId, code: (error as { code?: string }).code }, 'transaction retried');
      }
    }
  }

  private async writeOnce<T>(
    role: string,
    viewer: Viewer,
    work: (scope: Scope) => Promise<T>,
    requestId: string,
  ): Promise<T> {
    const { scope, result } = await this.inTransaction(tenantSettings(viewer, role), async (em) => {
      const scope = new Scope(em, viewer, this.clock, requestId);
      const result = await work(scope);
      await em.flush();
      for (const hook of this.hooks) await hook.beforeCommit(scope);
      return { scope, result };
    });
    for (const hook of this.hooks) hook.afterCommit(scope);
    return result;
  }

  /** Runs named operator work in one transaction, as the operator role, with no account set. */
  operate<T>(task: OperatorTask, work: (em: EntityManager) => Promise<T>): Promise<T> {
    this.logger.debug({ task }, 'operator task');
    return this.inTransaction(operatorSettings(task), async (em) => {
      const result = await work(em);
      await em.flush();
      return result;
    });
  }

  /** Keeps the planner's statistics where no autovacuum does, as the owner of the tables; see `analyzeChanged`. */
  refreshStatistics(isEmbedded: boolean): Promise<void> {
    return this.inTransaction([['role', 'none']], (em) => analyzeChanged(em, isEmbedded));
  }

  /** Whether a statement can be answered right now, for readiness. */
  async isReachable(): Promise<boolean> {
    return this.operate('ops.metrics', (em) => rows(em, 'select 1')).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.source.close();
  }

  private async inTransaction<T>(settings: Settings, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const kysely = new Kysely<unknown>({ dialect: new TenantDialect(this.source, settings) });
    const transaction = await kysely.startTransaction().execute();
    try {
      const result = await work(this.entityManager(transaction));
      await transaction.commit().execute();
      return result;
    } catch (error) {
      if (!transaction.isCommitted && !transaction.isRolledBack) {
        await transaction
          .rollback()
          .execute()
          .catch(() => undefined);
      }
      throw error;
    }
  }

  private entityManager(context: Kysely<unknown>): EntityManager {
    const em = this.orm.em.fork({ clear: true, useContext: false }) as unknown as EntityManager;
    em.setTransactionContext(context);
    return em;
  }
}

/** What a tenant's statements speak as. Ids are checked to be UUIDs, since settings may travel as text. */
function tenantSettings(viewer: Viewer, role: string = tenantRole): Settings {
  if (!uuidPattern.test(viewer.accountId)) throw new Error('A tenant scope needs the UUID of an account');
  const actor = viewer.actorId && uuidPattern.test(viewer.actorId) ? viewer.actorId : '';
  return [
    ['role', role],
    ['app.account_id', viewer.accountId],
    ['app.actor_id', actor],
  ];
}

const operatorSettings = (task: OperatorTask): Settings => [
  ['role', operatorRole],
  ['app.account_id', ''],
  ['app.operator_task', task],
];

const refuseAll: ConnectionSource = {
  async lease() {
    throw new Error('No tenant scope: use Database.read, write or operate');
  },
  async close() {},
};
