import type { operateWithJobs } from '../../domains/accounts/operator-work.service.js';
import { cookiesModule } from '../../domains/cookies/cookies.module.js';
import { encryptionModule } from '../../domains/encryption/encryption.module.js';
import { incidentsModule } from '../../domains/incidents/incidents.module.js';
import { jurisdictionsModule } from '../../domains/jurisdictions/jurisdictions.module.js';
import { loginsModule } from '../../domains/logins/logins.module.js';
import { operatorsModule } from '../../domains/operators/operators.module.js';
import { policiesModule } from '../../domains/policies/policies.module.js';
import { preferencesModule } from '../../domains/preferences/preferences.module.js';
import { privacyPagesModule } from '../../domains/privacy-pages/privacy-pages.module.js';
import { registersModule } from '../../domains/registers/registers.module.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { FileKeys } from '../../platform/files/file-keys.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { dataMap } from '../data-map.js';
import type { Ground } from '../ground.js';
import { hostOf } from '../../platform/kernel/host-of.js';

/** The rooms in which the platform answers for itself: who runs it, its policy and registers, and what its own users chose. */
export function composeOwnRooms(
  ground: Ground,
  lent: {
    operate: ReturnType<typeof operateWithJobs>;
    mails: MailOutbox;
    envelope: Envelope;
    buckets: RateBuckets;
    fileKeys: FileKeys;
  },
) {
  const { config, database, clock, logger } = ground;
  const { secretsKeys } = config;
  const { operate, mails, envelope, buckets } = lent;
  const operators = operatorsModule(config.operatorKeys);
  const encryption = encryptionModule({
    database,
    jobs: ground.jobs,
    envelope,
    fileKeys: lent.fileKeys,
    clock,
    logger,
  });
  const jurisdictions = jurisdictionsModule();
  const logins = loginsModule();
  const registers = registersModule({
    database,
    operate,
    outbox: mails,
    clock,
    logger,
    publicUrl: ground.publicUrl,
    ownHosts: hostsOf(ground),
    country: config.dataCountry,
    storeCountries: config.storeCountries,
    map: () => dataMap,
  });
  const policies = policiesModule({
    database,
    operate,
    outbox: mails,
    clock,
    controller: config.controller,
    publicUrl: ground.publicUrl,
  });
  const cookies = cookiesModule({ database, clock, logger, buckets, secretsKeys });
  const preferences = preferencesModule({
    database,
    operate,
    outbox: mails,
    clock,
    secretsKeys,
    publicUrl: ground.publicUrl,
  });
  const incidents = incidentsModule({
    database,
    operate,
    envelope,
    outbox: mails,
    buckets,
    clock,
    privacyEmail: config.controller.email,
  });
  const privacyPages = privacyPagesModule({
    database,
    clock,
    controller: config.controller,
    publicUrl: ground.publicUrl,
  });
  return {
    operators,
    encryption,
    jurisdictions,
    logins,
    policies,
    cookies,
    preferences,
    registers,
    incidents,
    privacyPages,
  };
}

/** Whom the settings let the platform call: Meta or the simulator with the hosts that Meta keeps files on, the mail server, and the scanner. */
function hostsOf({ config, graphUrl }: Ground): string[] {
  const graphHost = new URL(graphUrl).hostname;
  const isMeta = graphHost.endsWith('.facebook.com');
  return [
    graphHost,
    ...(isMeta ? ['lookaside.fbsbx.com', '*.fbcdn.net', '*.whatsapp.net', '*.fbsbx.com'] : []),
    ...(config.clamdUrl ? [hostOf(new URL(config.clamdUrl))] : []),
    ...(config.smtpUrl ? [hostOf(new URL(config.smtpUrl))] : []),
  ];
}
