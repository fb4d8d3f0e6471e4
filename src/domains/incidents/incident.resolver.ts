import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { parsePublicId, uuidOf } from '../../platform/kernel/ids.js';
import type { Operator } from '../operators/operator-act.service.js';
import type { BreachService } from './breach.service.js';
import {
  BreachCloseInput,
  BreachConfirmInput,
  BreachNotifyInput,
  BreachPayload,
  BreachReachArgs,
  SecurityIncidentReportInput,
  SecurityIncidentReportPayload,
  SecurityReportDismissInput,
  SecurityReportDismissPayload,
} from './incident.inputs.js';
import { findBreach, findReach, listBreaches, listReports } from './incident.queries.js';
import { BreachConnection, BreachReach, SecurityReportConnection } from './incident.type.js';
import type { SecurityReportService } from './security-report.service.js';

@Resolver()
export class IncidentResolver {
  constructor(
    private readonly reports: SecurityReportService,
    private readonly breachService: BreachService,
    private readonly clock: Clock,
  ) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => SecurityIncidentReportPayload, {
    description:
      'Reports something of security, signed in or not. One address may do so five times, then every ten minutes.',
  })
  async securityIncidentReport(
    @Arg('input', () => SecurityIncidentReportInput, { description: 'What happened.' })
    input: SecurityIncidentReportInput,
    @Ctx() { request }: ApiContext,
  ): Promise<SecurityIncidentReportPayload> {
    return { reportedAt: await this.reports.report(input, request) };
  }

  @Requires('operator')
  @Query(() => SecurityReportConnection, { description: 'What was reported of security, the newest first.' })
  async securityReports(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<SecurityReportConnection> {
    const found = await database.operate('incidents.read', (em) => listReports(em, page));
    const opened = new Map(found.nodes.map((row) => [this.reports.open(row), row]));
    return toConnection({ ...found, nodes: [...opened.keys()], cursorOf: (node) => found.cursorOf(opened.get(node)!) });
  }

  @Requires('operator')
  @Mutation(() => SecurityReportDismissPayload, { description: 'Says that a report is no breach.' })
  async securityReportDismiss(
    @Arg('input', () => SecurityReportDismissInput, { description: 'Which report.' }) input: SecurityReportDismissInput,
    @Ctx() context: ApiContext,
  ): Promise<SecurityReportDismissPayload> {
    await this.reports.dismiss(idOf('SecurityReport', input.reportId, 'reportId'), this.operatorOf(context));
    return { isDismissed: true };
  }

  @Requires('operator')
  @Query(() => BreachConnection, { description: 'Every breach, the newest first.' })
  async breaches(@Args(() => PageArgs) page: PageArgs, @Ctx() { database }: ApiContext): Promise<BreachConnection> {
    return toConnection(await database.operate('incidents.read', (em) => listBreaches(em, page, this.clock.now())));
  }

  @Requires('operator')
  @Query(() => [BreachReach], {
    description: 'In which accounts a credential or an address did something, by the audit; at most 1,000.',
  })
  async breachReach(
    @Args(() => BreachReachArgs) { actorId, ip, from, until }: BreachReachArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<BreachReach[]> {
    if ((actorId == null) === (ip == null)) throw invalidInput('Name a user or key, or an address.', ['actorId']);
    const actor = actorId == null ? undefined : parsePublicId(actorId);
    if (actorId != null && !actor) return [];
    const asked = { actorId: actor?.uuid ?? null, ip: ip?.replaceAll('\0', '').slice(0, 60) ?? null, from, until };
    return database.operate('incidents.read', (em) => findReach(em, asked));
  }

  @Requires('operator')
  @Mutation(() => BreachPayload, { description: 'Says that there was a breach, and starts its clock of 72 hours.' })
  async breachConfirm(
    @Arg('input', () => BreachConfirmInput, { description: 'What, and since when we know.' }) input: BreachConfirmInput,
    @Ctx() context: ApiContext,
  ): Promise<BreachPayload> {
    const reportId = input.reportId == null ? null : idOf('SecurityReport', input.reportId, 'reportId');
    return this.breach(context, await this.breachService.confirm(input, reportId, this.operatorOf(context)));
  }

  @Requires('operator')
  @Mutation(() => BreachPayload, {
    description: 'Tells businesses of a breach by mail, or records that others were told.',
  })
  async breachNotify(
    @Arg('input', () => BreachNotifyInput, { description: 'Whom, and what.' }) input: BreachNotifyInput,
    @Ctx() context: ApiContext,
  ): Promise<BreachPayload> {
    const id = idOf('Breach', input.breachId, 'breachId');
    const accountIds = (input.accountIds ?? []).map((one) => idOf('Account', one, 'accountIds'));
    await this.breachService.notify(id, input, accountIds, this.operatorOf(context));
    return this.breach(context, id);
  }

  @Requires('operator')
  @Mutation(() => BreachPayload, { description: 'Closes a breach of which everybody was told who must be.' })
  async breachClose(
    @Arg('input', () => BreachCloseInput, { description: 'Which breach.' }) input: BreachCloseInput,
    @Ctx() context: ApiContext,
  ): Promise<BreachPayload> {
    const id = idOf('Breach', input.breachId, 'breachId');
    await this.breachService.close(id, this.operatorOf(context));
    return this.breach(context, id);
  }

  private async breach({ database }: ApiContext, id: string): Promise<BreachPayload> {
    return { breach: (await database.operate('incidents.read', (em) => findBreach(em, id, this.clock.now())))! };
  }

  private operatorOf({ operator, request }: ApiContext): Operator {
    return { name: operator, ip: request.ip, now: this.clock.now() };
  }
}

function idOf(kind: 'SecurityReport' | 'Breach' | 'Account', publicId: string, path: string): string {
  const id = uuidOf(kind, publicId);
  if (!id) throw notFound(kind, [path]);
  return id;
}
