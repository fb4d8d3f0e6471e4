import { escapeHtml } from '../../platform/mail/mail-text.js';
import { kindWords } from './request-mail.js';
import type { RequestStatus } from './request-public.service.js';

const stateWords: Readonly<Record<string, string>> = {
  IDENTITY_PENDING: 'We wait for the code that shows that it is you, or for the business to ask you otherwise.',
  AWAITING_CONTROLLER: 'The business that you write to has been asked to carry it out.',
  COMPLETED: 'It was carried out.',
  PARTIALLY_COMPLETED: 'It was carried out in part; you were told what was refused, and why.',
  DENIED: 'It was refused; you were told why, and where you may complain.',
  CANCELLED: 'It was taken back.',
  EXPIRED_UNVERIFIED: 'Nobody showed who asks. You may ask anew.',
};

/** How far a request is, in words. */
export const statusPage = ({ kind, state, receivedAt, dueAt, closedAt }: RequestStatus): string => `
<p>You asked ${escapeHtml(kindWords[kind])}, on ${receivedAt.slice(0, 10)}.</p>
<p role="status"><strong>${escapeHtml(stateWords[state] ?? 'It is being carried out.')}</strong></p>
<p>${closedAt ? `It was over on ${closedAt.slice(0, 10)}.` : `It is answered by ${dueAt.slice(0, 10)}.`}</p>`;

/** The form; it asks by the API, as everybody does. */
export const formPage = (nonce: string): string => `
<p>Ask a business that writes to you on WhatsApp, or us, for something about your data. It costs nothing.</p>
<form id="ask">
<label>What for <select name="kind">
${Object.entries(kindWords)
  .map(([kind, text]) => `<option value="${kind}">${escapeHtml(text)}</option>`)
  .join('\n')}
</select></label>
<label>WhatsApp number of the business (empty: us) <input name="businessNumber" autocomplete="off"></label>
<label>Your number <input name="phoneNumber" type="tel" autocomplete="tel"></label>
<label>or your e-mail address <input name="email" type="email" autocomplete="email"></label>
<label>Where you live, like DE or US-CA <input name="country" size="6"></label>
<label>Anything else <textarea name="note" maxlength="5000"></textarea></label>
<button>Ask</button>
</form>
<form id="confirm" hidden>
<p>If we know you by this, a code of six digits is on its way.</p>
<label>Code <input name="code" inputmode="numeric" pattern="[0-9]{6}" autocomplete="one-time-code"></label>
<button>Confirm</button>
</form>
<p role="status" id="done"></p>
<script nonce="${nonce}">
const ask = document.querySelector('#ask'), confirm = document.querySelector('#confirm'), done = document.querySelector('#done');
const send = async (query, input) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  const [payload] = Object.values(data);
  if (payload.userErrors.length) throw new Error(payload.userErrors[0].message);
  return payload;
};
let confirmationCode;
ask.addEventListener('submit', async (event) => {
  event.preventDefault();
  const given = Object.fromEntries([...new FormData(ask)].filter(([, value]) => value));
  given.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    ({ confirmationCode } = await send('mutation ($input: DataSubjectRequestSubmitInput!) { dataSubjectRequestSubmit(input: $input) { confirmationCode userErrors { message } } }', given));
    ask.hidden = true; confirm.hidden = false;
    done.textContent = 'Keep this address to see how far it is: ' + location.origin + '/privacy/requests/' + confirmationCode;
  } catch (error) { done.textContent = error.message; }
});
confirm.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await send('mutation ($input: DataSubjectRequestConfirmInput!) { dataSubjectRequestConfirm(input: $input) { status { state } userErrors { message } } }',
      { confirmationCode, code: confirm.elements.code.value });
    location.href = '/privacy/requests/' + confirmationCode;
  } catch (error) { done.textContent = error.message; }
});
</script>`;
