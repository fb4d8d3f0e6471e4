import type { FastifyInstance } from 'fastify';
import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
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
import { mountConsentKeys } from './consent.routes.js';
import { ConsentService } from './consent.service.js';

/** The tables of this room. */
export const consentEntities = [ConsentNoticeEntity, ConsentEventEntity, ContactConsentEntity];

/** Builds the room. */
export function consentModule({ secretsKeys }: { secretsKeys: readonly Buffer[] }) {
  const ledger = new ConsentLedger();
  const receipts = new ConsentReceipts(secretsKeys);
  const consents = new ConsentService(ledger);
  const nodes: NodeSource[] = [
    { kind: 'ConsentEvent', typeName: 'ConsentEvent', requires: Permission.CONTACTS_READ, loader: consentEventLoader },
    { kind: 'ConsentNotice', typeName: 'ConsentNotice', requires: Permission.CONTACTS_READ, loader: noticeLoader },
  ];
  return {
    resolvers: [
      new ContactConsentResolver(),
      new ConsentResolver(),
      new ConsentEventResolver(),
      new ConsentQueriesResolver(receipts),
      new ConsentVerbsResolver(consents, new ConsentNotices()),
    ],
    nodes,
    jobs: [],
    handlers: [],
    mount: (fastify: FastifyInstance) => mountConsentKeys(fastify, receipts),
    ledger,
    consents,
    merge: consentMerge(ledger),
  };
}
