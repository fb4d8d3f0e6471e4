import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deliver, messageFrom } from '../domains/contacts/people.js';
import { call, done, stranger, untilState } from '../domains/requests/kit.js';
import type { TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { scan } from './scan.js';
import { seedSubject } from './subject.js';

let app: TestApp;
const log: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ log: { write: (line) => void log.push(line) } });
}, 240_000);
afterAll(() => app.stop());

describe('an erasure that a person asked for', () => {
  test('leaves nothing of them anywhere, in what they asked either; and of who asks is known no more', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account);
    const words = ['zqnote71f0c2aa91', 'zqinquiry5d0b77c1e0', 'zqminor0a4fe19c22', 'zqreason6cc1d03e7f'];
    const [note, inquiry, minor, reason] = words as [string, string, string, string];
    const phoneNumber = `+${subject.person.waId}`;
    const { channels } = await account.api.query('{ channels { nodes { displayPhoneNumber } } }');
    const businessNumber = channels.nodes[0].displayPhoneNumber as string;

    // Everything that can be said in this room, in the person's name.
    const { contactId } = subject;
    const access = await done(account.api, 'dataSubjectRequestCreate', { kind: 'ACCESS', contactId, note });
    await done(account.api, 'dataSubjectRequestVerify', { requestId: access.id, reason: `${reason}, ${phoneNumber}` });
    await call(stranger(app), 'privacyInquiryCreate', { text: inquiry, businessNumber, phoneNumber }, 'dueAt');
    await call(
      stranger(app),
      'minorReportCreate',
      { businessNumber, phoneNumber, evidence: minor, reporter: phoneNumber },
      'isReported',
    );
    await call(
      stranger(app),
      'dataSubjectRequestSubmit',
      { kind: 'OBJECTION', businessNumber, phoneNumber, note },
      'confirmationCode',
    );

    await deliver(app, messageFrom(account, { ...subject.person, name: 'zqlast' }, 'Delete my data'));
    const request = await until('the request is there', async () => {
      const { dataSubjectRequests } = await account.api.query(
        '{ dataSubjectRequests(kinds: [ERASURE]) { nodes { id state: status identity { phoneNumber } } } }',
      );
      return dataSubjectRequests.nodes[0];
    });
    expect(request).toMatchObject({ state: 'AWAITING_CONTROLLER', identity: { phoneNumber } });
    await done(account.api, 'dataSubjectRequestAccept', { requestId: request.id });
    const over = await untilState(account, request.id, 'COMPLETED', 120_000);
    expect(over).toMatchObject({
      ...{ erasureJob: { state: 'ERASED' }, identity: { name: null, phoneNumber: null, email: null } },
    });
    await app.core.following.settled(account.accountId);

    const left = await scan(app, log, [...subject.values, ...words]);
    expect(left.map(({ place, value, form }) => `${place}: ${value} (${form})`)).toEqual([]);
    // Sealed is not gone: whoever holds the key finds nothing either.
    const sealed = await app.asOwner<{ table: string; count: number }>(
      `select 'request' as table, count(*)::int as count from data_subject_request
         where account_id = '${account.accountId}' and (identity_sealed is not null or record_sealed is not null)
       union all select 'inquiry', count(*)::int from privacy_inquiry where account_id = '${account.accountId}'
       union all select 'report', count(*)::int from minor_report where account_id = '${account.accountId}' and sealed is not null`,
    );
    expect(sealed).toEqual([
      { table: 'request', count: 0 },
      { table: 'inquiry', count: 0 },
      { table: 'report', count: 0 },
    ]);
    // That it was asked and answered can be shown.
    const rest = await kindsOf(account);
    expect(rest).toEqual(['ACCESS', 'ERASURE', 'OBJECTION']);
    const { userErrors } = (
      await account.api.query(
        `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }`,
        { input: { phoneNumber } },
      )
    ).contactCreate;
    expect(userErrors).toEqual([{ code: 'CONTACT_SUPPRESSED' }]);
  }, 400_000);
});

async function kindsOf(account: TestAccount): Promise<string[]> {
  const { dataSubjectRequests } = await account.api.query('{ dataSubjectRequests { nodes { kind } } }');
  return dataSubjectRequests.nodes.map((one: any) => one.kind).sort();
}
