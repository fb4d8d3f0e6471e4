import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { Scope } from '../../platform/database/scope.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { Permission } from '../accounts/permissions.js';
import type { ChannelTokens } from '../channels/channel-tokens.service.js';
import type { NumberChange } from '../contacts/identity-guard.policy.js';
import { ConsentChanges } from './consent-changes.service.js';
import { ConsentLedger } from './consent-ledger.service.js';
import { consentMerge } from './consent-merge.js';
import { ConsentNotices } from './consent-notice.service.js';
import { ConsentReceipts } from './consent-receipt.service.js';
import { ConsentVerbsResolver } from './consent-verbs.resolver.js';
import { ConsentEventEntity, ConsentNoticeEntity, ContactConsentEntity } from './consent.entity.js';
import { consentEventLoader, noticeLoader } from './consent.queries.js';
import {
  ConsentEventResolver,
  ConsentQueriesResolver,
  ConsentResolver,
  ContactConsentResolver,
} from './consent.resolver.js';
import { mountConsentDoors } from './consent.routes.js';
import { ConsentService } from './consent.service.js';
import { OptOutSettingEntity, TemplateCategoryEntity } from './opt-out.entity.js';
import { ContactRestrictionEntity } from './restriction.entity.js';
import { restrictionGuard } from './restriction.policy.js';
import { Restrictions } from './restriction.service.js';
import { OptOutResolver } from './opt-out.resolver.js';
import { OptOuts } from './opt-out.service.js';
import { SendDrain, type CallsUnderWay } from './send-drain.js';
import { TemplateCategories } from './template-category.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { SuppressionEntity, SuppressionKeyEntity, SuppressionOriginEntity } from './suppression.entity.js';
import { suppressionLoader } from './suppression.queries.js';
import { SuppressionResolver } from './suppression.resolver.js';
import { Suppressions } from './suppression.service.js';

/** The tables of this room. */
export const consentEntities = [
  ConsentNoticeEntity,
  ConsentEventEntity,
  ContactConsentEntity,
  SuppressionEntity,
  SuppressionKeyEntity,
  SuppressionOriginEntity,
  OptOutSettingEntity,
  TemplateCategoryEntity,
  ContactRestrictionEntity,
];

/** Builds the room. */
export function consentModule(
  {
    config,
    database,
    publicUrl,
  }: { config: { secretsKeys: readonly Buffer[] }; database: Database; publicUrl: string },
  meta: { cloudApi: CloudApi; tokens: ChannelTokens },
  callsUnderWay: CallsUnderWay,
) {
  const { secretsKeys } = config;
  const ledger = new ConsentLedger();
  const suppressions = new Suppressions(secretsKeys);
  const changes = new ConsentChanges(ledger, suppressions);
  const receipts = new ConsentReceipts(secretsKeys);
  const consents = new ConsentService(changes);
  const optOuts = new OptOuts(changes);
  const categories = new TemplateCategories();
  const drain = new SendDrain(callsUnderWay);
  const links = new UnsubscribeLinks(publicUrl, secretsKeys);
  const nodes: NodeSource[] = [
    { kind: 'ConsentEvent', typeName: 'ConsentEvent', requires: Permission.CONTACTS_READ, loader: consentEventLoader },
    { kind: 'Suppression', typeName: 'Suppression', requires: Permission.CONTACTS_MANAGE, loader: suppressionLoader },
    { kind: 'ConsentNotice', typeName: 'ConsentNotice', requires: Permission.CONTACTS_READ, loader: noticeLoader },
  ];
  return {
    resolvers: [
      new ContactConsentResolver(links),
      new ConsentResolver(),
      new ConsentEventResolver(),
      new ConsentQueriesResolver(receipts),
      new SuppressionResolver(),
      new OptOutResolver(optOuts, categories, meta),
      new ConsentVerbsResolver(consents, new ConsentNotices(), drain),
    ],
    nodes,
    jobs: [],
    handlers: [],
    mount: (fastify: FastifyInstance) => mountConsentDoors(fastify, { database, receipts, links, consents, drain }),
    ledger,
    changes,
    optOuts,
    categories,
    suppressions,
    restrictions: new Restrictions(),
    restricted: restrictionGuard,
    consents,
    merge: consentMerge(ledger),
    /** Who is erased is not written to again, under whatever name the number comes back. */
    suppressErased: async (scope: Scope, { contactIds, at }: { contactIds: readonly string[]; at: Date }) =>
      void (await suppressions.suppressContacts(scope, contactIds, { reason: 'ERASURE', purpose: null, since: at })),
    followNumbers: (scope: Scope, numbers: readonly NumberChange[]) => changes.followNumbers(scope, numbers),
  };
}
