import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { routesOfWabas } from './channel-routing.queries.js';
import type { ChannelTokens } from './channel-tokens.service.js';

/** Meta may be asked so often in a row. */
const tries = 3;

/** Ends the webhooks of an account that is erased. */
export class ChannelUnsubscribing {
  constructor(
    private readonly database: Database,
    private readonly cloudApi: CloudApi,
    private readonly tokens: ChannelTokens,
  ) {}

  /** Again changes nothing. Gives the WhatsApp Business Accounts of which Meta did not take it; those that others use too are left alone. */
  async run(accountId: string): Promise<string[]> {
    const scope = this.database.read(systemViewer(accountId));
    const channels = await rows<{ id: string; wabaId: string }>(
      scope.em,
      `/* wabasToLeave */ select distinct on (waba_id) id, waba_id as "wabaId" from channel
       where account_id = $1 and status = 'CONNECTED' order by waba_id, id`,
      [accountId],
    );
    const routes = await routesOfWabas(
      this.database,
      channels.map(({ wabaId }) => wabaId),
    );
    const missed: string[] = [];
    for (const { id, wabaId } of channels) {
      if (routes.get(wabaId)?.some((route) => route.accountId !== accountId)) continue;
      const channel = await this.tokens.find(scope, id);
      if (!channel?.accessToken || !(await this.leave(channel.accessToken, wabaId))) missed.push(wabaId);
    }
    return missed;
  }

  private async leave(token: string, wabaId: string): Promise<boolean> {
    for (let i = 0; i < tries; i++) {
      try {
        await this.cloudApi.unsubscribeApp(token, wabaId);
        return true;
      } catch (error) {
        if (error instanceof CloudApiRefusal) return false;
        if (!(error instanceof CloudApiUnanswered)) throw error;
      }
    }
    return false;
  }
}
