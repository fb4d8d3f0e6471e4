import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Scope } from '../../platform/database/scope.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import {
  ContactMinorReportInput,
  MinorReportArgs,
  MinorReportCreateInput,
  MinorReportCreatePayload,
  MinorReportConfirmInput,
  MinorReportRejectInput,
  MinorReportPayload,
} from './inquiry.inputs.js';
import { listMinorReports, minorReportLoader, type MinorReportRow } from './inquiry.queries.js';
import { MinorReport, MinorReportConnection } from './inquiry.type.js';
import type { MinorReports } from './minor-report.service.js';
import { readText } from './request-reading.policy.js';

@Resolver()
export class MinorReportResolver {
  constructor(private readonly reports: MinorReports) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => MinorReportCreatePayload, {
    description:
      'Reports that somebody whom a business writes to is too young. Nothing is sent to them from then on, and nothing is deleted until the business decides. One address may report five times, then every ten minutes.',
  })
  async minorReportCreate(
    @Arg('input', () => MinorReportCreateInput, { description: 'Who, and how you know.' })
    input: MinorReportCreateInput,
    @Ctx() { request }: ApiContext,
  ): Promise<MinorReportCreatePayload> {
    await this.reports.report(input, request);
    return { isReported: true };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => MinorReportCreatePayload, {
    description: 'Reports that a contact may be too young: nothing is sent to it until that is decided.',
  })
  async contactMinorReport(
    @Arg('input', () => ContactMinorReportInput, { description: 'Who, and how you know.' })
    input: ContactMinorReportInput,
    @Ctx() context: ApiContext,
  ): Promise<MinorReportCreatePayload> {
    const evidence = readText(input.evidence, ['evidence'], [1, 5_000]);
    const contactId = uuidOf('Contact', input.contactId);
    await context.write((scope) => this.reports.reportContact(scope, contactId, evidence));
    return { isReported: true };
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => MinorReportConnection, { description: 'Who may be too young, the newest first.' })
  async minorReports(
    @Args(() => MinorReportArgs) args: MinorReportArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<MinorReportConnection> {
    const found = await listMinorReports(scope, args, args.states ?? null);
    const shown = new Map(found.nodes.map((row) => [shownReport(this.reports, row), row]));
    return toConnection({ ...found, nodes: [...shown.keys()], cursorOf: (node) => found.cursorOf(shown.get(node)!) });
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => MinorReportPayload, {
    description: 'It is so: the contact is erased, and its numbers are suppressed.',
  })
  minorReportConfirm(
    @Arg('input', () => MinorReportConfirmInput, { description: 'Which report.' }) input: MinorReportConfirmInput,
    @Ctx() context: ApiContext,
  ): Promise<MinorReportPayload> {
    const id = uuidOf('MinorReport', input.reportId);
    return this.write(context, (scope) => this.reports.confirm(scope, id));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => MinorReportPayload, { description: 'It is not so: what was stopped goes again.' })
  minorReportReject(
    @Arg('input', () => MinorReportRejectInput, { description: 'Which report.' }) input: MinorReportRejectInput,
    @Ctx() context: ApiContext,
  ): Promise<MinorReportPayload> {
    const id = uuidOf('MinorReport', input.reportId);
    return this.write(context, (scope) => this.reports.reject(scope, id));
  }

  private async write(context: ApiContext, work: (scope: Scope) => Promise<string>): Promise<MinorReportPayload> {
    const id = await context.write(work);
    return { report: shownReport(this.reports, (await context.scope.load(minorReportLoader, id))!) };
  }
}

/** A report with its words. */
export function shownReport(reports: MinorReports, row: MinorReportRow): MinorReport {
  const { id, state, reportedAt, decidedAt, contactId, erasureJobId } = row;
  const { evidence = null, phoneNumber = null, reporter = null } = reports.open(row) ?? {};
  return {
    ...{ id, state, reportedAt, decidedAt, evidence, phoneNumber, reporter },
    contactId: contactId && toPublicId('Contact', contactId),
    erasureJobId: erasureJobId && toPublicId('ErasureJob', erasureJobId),
  };
}
