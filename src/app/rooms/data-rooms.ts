import type { accountsModule } from '../../domains/accounts/accounts.module.js';
import type { OperateWithJobs } from '../../domains/accounts/operator-work.service.js';
import type { auditModule } from '../../domains/audit/audit.module.js';
import type { channelsModule } from '../../domains/channels/channels.module.js';
import type { consentModule } from '../../domains/consent/consent.module.js';
import type { contactsModule } from '../../domains/contacts/contacts.module.js';
import { exportsModule } from '../../domains/exports/exports.module.js';
import { importsModule } from '../../domains/imports/imports.module.js';
import { legalRequestsModule } from '../../domains/legal-requests/legal-requests.module.js';
import type { mediaModule } from '../../domains/media/media.module.js';
import type { messagesModule } from '../../domains/messages/messages.module.js';
import { portabilityModule } from '../../domains/portability/portability.module.js';
import type { ErasedChannels } from '../../domains/privacy/erased-channels.js';
import { privacyModule } from '../../domains/privacy/privacy.module.js';
import { DataStore } from '../../domains/registers/data-region.type.js';
import type { DataRegions } from '../../domains/registers/data-region.service.js';
import { requestsModule } from '../../domains/requests/requests.module.js';
import { groundsOf, holdAgain, holding } from '../../domains/retention/legal-hold.queries.js';
import { retentionModule } from '../../domains/retention/retention.module.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { dataMap } from '../data-map.js';
import type { Ground } from '../ground.js';
import { leavingParts } from '../leaving-parts.js';
import type { SealedFolders } from '../sealed-folders.js';

/** What the rooms to the left lend. */
interface Lent {
  operate: OperateWithJobs;
  mails: MailOutbox;
  envelope: Envelope;
  buckets: RateBuckets;
  audit: ReturnType<typeof auditModule>;
  accounts: ReturnType<typeof accountsModule>;
  channels: ReturnType<typeof channelsModule>;
  contacts: ReturnType<typeof contactsModule>;
  consent: ReturnType<typeof consentModule>;
  media: ReturnType<typeof mediaModule>;
  messages: ReturnType<typeof messagesModule>;
  regions: DataRegions;
  erasedChannels: ErasedChannels;
  files: SealedFolders;
}

/** The rooms by which data comes in and goes out in files, and those that keep, hold and end it. */
export function composeDataRooms(ground: Ground, lent: Lent) {
  const { config, database, clock, logger } = ground;
  const { secretsKeys, dataDir } = config;
  const { operate, mails, envelope, buckets, consent, contacts, media, messages, regions } = lent;
  const base = { database, clock, logger };
  /** What rooms that hand out files by signed links stand on. */
  const filed = { ...base, secretsKeys, publicUrl: ground.publicUrl };
  /** Files in a folder of the data directory; of accounts that are pinned to a country only where they may be. */
  const folder = (store: DataStore, name: string) => regions.guarding(store, lent.files.open(name));
  const tables = folder(DataStore.IMPORTS, 'tables');
  const written = folder(DataStore.EXPORTS, 'exports');
  const imports = importsModule({
    ...filed,
    files: tables,
    regions,
    people: contacts.batch,
    consents: consent.ledger,
  });
  const exports = exportsModule({
    ...filed,
    files: written,
    regions,
  });
  const portability = portabilityModule({
    ...filed,
    map: dataMap,
    files: folder(DataStore.ARCHIVES, 'archives'),
    regions,
    media: media.storage,
    guard: consent.suppressions,
  });
  const parts = {
    files: { media: media.storage },
    vault: lent.files.open('vault'),
    hooks: [exports.written, portability.written],
    holds: [groundsOf],
    holding,
    holdAgain,
    fenced: [consent.suppressErased],
  };
  const privacy = privacyModule({
    ...ground,
    envelope,
    secretsKeys,
    dataDir,
    map: dataMap,
    parts,
    leaving: leavingParts(ground, {
      ...lent,
      tables,
      written,
      parts,
    }),
  });
  const retention = retentionModule({
    ...base,
    jobs: ground.jobs,
    map: dataMap,
    media: media.storage,
  });
  const legalRequests = legalRequestsModule({
    ...filed,
    operate,
    outbox: mails,
    files: folder(DataStore.DISCLOSURES, 'disclosures'),
    exports: exports.legal,
    vault: privacy.vault,
  });
  const requests = requestsModule({
    ...filed,
    operate,
    envelope,
    holding,
    outbox: mails,
    appUrl: config.appUrl ?? ground.publicUrl,
    privacyEmail: config.controller.email,
    appSecrets: [config.whatsAppAppSecret],
    buckets,
    outbound: messages.outbound,
    contacts: contacts.contacts,
    consents: consent.changes,
    restrictions: consent.restrictions,
    certificates: privacy.certificates,
    erasures: privacy.erasures,
    exports: portability.persons,
    userDeletions: privacy.userDeletions,
  });
  return { imports, exports, portability, privacy, retention, legalRequests, requests };
}
