import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { call, stepUp } from '../privacy/leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { SIGN_UP_BY_MAIL: '0' } });
}, 240_000);
afterAll(() => app.stop());

/** What runs once a night. */
async function night(): Promise<void> {
  const handlers = app.core.rooms.flatMap(
    (room) => room.handlers as readonly { job: { name: string }; run(jobs: []): unknown }[],
  );
  await handlers.find(({ job }) => job.name === 'house.forget_expired')!.run([]);
}

const newEmail = (): string => `person-${randomBytes(6).toString('hex')}@shop.example`;
const counts = async () =>
  (
    await app.asOwner<Record<string, number>>(
      `select (select count(*)::int from user_email_change) as changes, (select count(*)::int from age_refusal) as refusals,
         (select count(*)::int from sign_up) as "signUps",
         (select count(*)::int from account_hand_over where new_owner_email is not null) as addresses`,
    )
  )[0];

test('addresses that nobody needs any more are gone after their time, and not before', async () => {
  const account = await app.newAccount({ channel: false });
  await stepUp(account.api);
  await call(account.api, 'userEmailChangeRequest', 'emailChange { newEmail }', { newEmail: newEmail() });
  await call(account.api, 'accountHandOverRequest', 'handOver { state }', {
    newOwnerEmail: newEmail(),
    newLegalName: 'Successor Ltd',
  });
  await call(app.anonymous, 'accountSignUp', 'account { id }', {
    email: newEmail(),
    password: 'correct horse battery',
    fullName: 'Ada',
    businessName: 'Engines',
    acceptedPolicyVersion: '2025-12-30',
    isAtLeastSixteen: false,
  });
  await app.asOwner(
    `insert into sign_up (id, email, full_name, business_name, password_hash, policy_version, token_hash, created_at, expires_at)
     values (gen_random_uuid(), 'a@shop.example', 'a', 'b', 'c', 'd', 'e', now(), now() + interval '1 day'); select 1`,
  );
  const all = { changes: 1, refusals: 1, signUps: 1, addresses: 1 };
  expect(await counts()).toEqual(all);
  await night();
  expect(await counts()).toEqual(all);
  await app.asOwner(
    `update user_email_change set expires_at = now() - interval '31 days';
     update age_refusal set refused_at = now() - interval '8 days';
     update sign_up set expires_at = now() - interval '1 minute';
     update account_hand_over set expires_at = now() - interval '1 minute'; select 1`,
  );
  await night();
  expect(await counts()).toEqual({ changes: 0, refusals: 0, signUps: 0, addresses: 0 });
});
