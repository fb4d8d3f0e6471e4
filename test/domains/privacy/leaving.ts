import { randomBytes } from 'node:crypto';
import { until } from '../../kit/until.js';
import type { TestMember } from '../../kit/account.js';
import { password } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import type { TestApp } from '../../kit/app.js';

/** A word that no other test uses. */
export const newCanary = (what: string): string => `zq${what}${randomBytes(7).toString('hex')}`;

/** The payload of a mutation, refusals too. */
export const call = async (api: ApiClient, name: string, selection: string, input: object): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`,
      { input },
    )
  )[name];

const fields = `deletion { id subject state createdAt dueAt erasedAt finishedAt certificate { signed } }`;

export const stepUp = async (api: ApiClient, totpCode?: string): Promise<any> =>
  call(api, 'sessionStepUp', 'validUntil', { password, totpCode });
export const requestUser = (api: ApiClient): Promise<any> =>
  call(api, 'userDeletionRequest', fields, { isConfirmed: true });
export const cancelUser = (api: ApiClient, input: object): Promise<any> =>
  call(api, 'userDeletionCancel', fields, input);
export const signIn = (app: TestApp, email: string): Promise<any> =>
  call(app.anonymous, 'sessionCreate', 'session { accessToken }', { email, password });

/** A deletion by its receipt. */
export const shown = async (app: TestApp, receipt: string): Promise<any> =>
  (
    await app.anonymous.query(
      `query ($receipt: String!) { deletion(receipt: $receipt) { id subject state dueAt erasedAt finishedAt certificate {
        subject subjectId verifiedAt signed stores { store kind found erased level } residue { store count reason } outOfScope { store reason } } } }`,
      { receipt },
    )
  ).deletion;

/** Proves, asks, and gives the receipt of the mail. */
export async function leave(app: TestApp, member: TestMember): Promise<string> {
  const earlier = (await keptOf(app, member.email, 'user_deletion_requested')).length;
  await stepUp(member.api);
  const { userErrors } = await requestUser(member.api);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return receiptOf(app, member.email, 'user_deletion_requested', earlier);
}

const keptOf = async (app: TestApp, email: string, kind: string) =>
  (await app.core.mail.listKept(1_000)).filter((one) => one.to === email && one.kind === kind);

/** The receipt in the newest mail of a kind to an address, behind so many earlier ones. */
export async function receiptOf(app: TestApp, email: string, kind: string, earlier = 0): Promise<string> {
  const mail = await until('the mail is there', async () => {
    const kept = await keptOf(app, email, kind);
    return kept.length > earlier && kept[0];
  });
  return /deletion#([\w-]{20,})/.exec(mail.text)![1]!;
}

export const uuidIn = (publicId: string): string =>
  publicId.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Works on a deletion that is due until it has ended. */
export const ended = async (app: TestApp, receipt: string): Promise<any> =>
  until(
    'the deletion has ended',
    async () => {
      const { id } = await shown(app, receipt);
      await app.core.erasures.deletions.run(uuidIn(id)).catch((error: Error) => {
        if (!/have not been given back|Still|wait/.test(error.message)) throw error;
      });
      const deletion = await shown(app, receipt);
      return ['ERASED', 'FAILED', 'CANCELLED', 'ON_HOLD'].includes(deletion.state) && deletion;
    },
    60_000,
  );

/** Its time is over, without the clock of the whole house going on. */
export async function makeDue(app: TestApp, receipt: string): Promise<void> {
  const { id } = await shown(app, receipt);
  await app.asOwner(`update deletion_job set due_at = now() - interval '1 day' where id = '${uuidIn(id)}'; select 1`);
}

export const days = (count: number): number => count * 86_400_000;
