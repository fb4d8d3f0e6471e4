import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';

/** Ways to have agreed. */
export const given = {
  agent: { source: 'AGENT', evidence: 'said so on the phone' },
  form: { source: 'FORM', evidence: 'the form on our site' },
};

/** A contact with a number that no other test uses. */
export async function newContact(account: TestAccount, waId = newWaId()): Promise<{ id: string; waId: string }> {
  const { contact } = await account.api.mutate(
    `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code message path } } }`,
    { displayName: 'Ana', phoneNumber: `+${waId}` },
  );
  return { id: contact.id, waId };
}

const call = async (api: ApiClient, name: string, input: object, selection: string): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
      { input },
    )
  )[name];

const stands = 'consent { purpose channelKind state effectiveAt } contact { id consents { purpose state } }';

/** `consentGive`: a member wrote down that the contact agreed to offers, unless `more` says otherwise. */
export const give = (account: TestAccount, contactId: string, more: object = {}, api = account.api): Promise<any> =>
  call(api, 'consentGive', { contactId, purpose: 'MARKETING', ...given.agent, ...more }, stands);

/** `consentRecord`: the contact was asked, unless `more` says otherwise. */
export const record = (account: TestAccount, contactId: string, more: object = {}): Promise<any> =>
  call(account.api, 'consentRecord', { contactId, purpose: 'MARKETING', action: 'REQUESTED', ...more }, stands);

/** `consentWithdraw`. */
export const withdraw = (account: TestAccount, contactId: string, more: object = {}, api = account.api): Promise<any> =>
  call(api, 'consentWithdraw', { contactId, ...more }, `${stands} inFlight inFlightCount`);

/** `consentNoticePublish`. */
export const publish = (account: TestAccount, language: string, body: string, version?: number): Promise<any> =>
  call(account.api, 'consentNoticePublish', { language, body, version }, 'notice { id version language body }');

/** Where the contact's consents stand. */
export const consents = async (account: TestAccount, id: string): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { contact(id: $id) { consents { purpose channelKind state isValid effectiveAt decidedBy { source evidence } } } }`,
      { id },
    )
  ).contact.consents;
