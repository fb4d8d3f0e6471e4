import type { TestAccount } from '../../kit/account.js';
import type { TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { mutate } from '../../privacy/subject.js';

export const day = 86_400_000;
export const uuid = (publicId: string): string =>
  publicId.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const setPolicy = (account: TestAccount, input: object): Promise<any> =>
  mutate(account, 'retentionPolicySet', 'retentionPolicy { category minDays maxDays action isSettable }', input);
/** Codes and paths of what was refused. */
export async function refused(account: TestAccount, name: string, input: object): Promise<any> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await account.api.query(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`,
    { input },
  );
  return data[name].userErrors;
}
export const previewOf = async (account: TestAccount, category: string): Promise<any> =>
  (
    await account.api.query(
      `query ($category: RetentionCategory!) { retentionPreview(category: $category) { planned held cutoff } }`,
      { category },
    )
  ).retentionPreview;
export const startRun = async (account: TestAccount, category: string): Promise<any> =>
  (await mutate(account, 'retentionRunStart', 'retentionRun { id planned held state cutoff }', { category }))
    .retentionRun;
export const runOf = async (account: TestAccount, id: string): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { node(id: $id) { ... on RetentionRun { id planned deleted held errors state } } }`,
      { id },
    )
  ).node;
/** Starts a run and waits for its end. */
export async function runNow(account: TestAccount, category: string): Promise<any> {
  const { id } = await startRun(account, category);
  return until('the run is over', async () => {
    const run = await runOf(account, id);
    return run.state === 'COMPLETED' && run;
  });
}

export const place = async (account: TestAccount, subject: object, reason = 'a dispute'): Promise<any> =>
  (
    await mutate(
      account,
      'legalHoldPlace',
      'legalHold { id subjectKind subjectId reason releasedAt placedBy { id } }',
      {
        subject,
        reason,
      },
    )
  ).legalHold;
export const release = async (account: TestAccount, legalHoldId: string): Promise<any> =>
  (await mutate(account, 'legalHoldRelease', 'legalHold { id releasedAt releasedBy { id } }', { legalHoldId }))
    .legalHold;

/** Closed conversations as old as given (ms), each of somebody else with a message; their ids in the same order. */
export async function closedThreads(
  app: TestApp,
  account: TestAccount,
  ages: readonly number[],
): Promise<{ conversationId: string; contactId: string }[]> {
  const made: { conversationId: string; contactId: string }[] = [];
  const now = app.clock.now().getTime();
  for (const age of ages) {
    const { contact } = await mutate(account, 'contactCreate', 'contact { id }', { displayName: `Somebody ${age}` });
    const [conversation, message] = [crypto.randomUUID(), crypto.randomUUID()];
    const at = new Date(now - age).toISOString();
    await app.asOwner(
      `insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at)
         values ('${account.accountId}', '${conversation}', '${uuid(account.channel.id)}', '${uuid(contact.id)}', 'CLOSED', '${at}', '${at}');
       insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, content, preview, sent_at, created_at)
         values ('${account.accountId}', '${message}', '${conversation}', '${uuid(account.channel.id)}', 'INBOUND', 'RECEIVED', '${at}',
           '{"kind":"text","body":"hello"}', 'hello', '${at}', '${at}')`,
    );
    made.push({ conversationId: `cnv_${conversation.replaceAll('-', '')}`, contactId: contact.id });
  }
  return made;
}

/** Which of these conversations are still there. */
export async function thereOf(app: TestApp, threads: readonly { conversationId: string }[]): Promise<boolean[]> {
  const found = await app.asOwner<{ id: string }>(
    `select c.id from conversation c where id in (${threads.map((one) => `'${uuid(one.conversationId)}'`).join(',')})`,
  );
  return threads.map((one) => found.some(({ id }) => id === uuid(one.conversationId)));
}
