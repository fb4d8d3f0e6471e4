import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * The pages that links in mails lead to: plain forms before the API, for where no other app is set. The token stands
 * behind the `#` of the link, so neither this server nor a log ever sees it before the form is sent.
 */
export function mountAccountPages(fastify: FastifyInstance): void {
  const serve = (path: string, page: (nonce: string) => string): void =>
    void fastify.get(path, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .type('text/html; charset=utf-8')
        .header(
          'content-security-policy',
          `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'`,
        )
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .send(page(nonce));
    });
  serve('/invitation', invitationPage);
  serve('/password-reset', resetPage);
  serve('/sign-up', signUpPage);
  serve('/hand-over', handOverPage);
  serve('/email-change', confirmAddressPage);
  serve('/email-change/refuse', refuseAddressPage);
}

const invitationPage = (nonce: string): string =>
  page(
    nonce,
    'Accept the invitation',
    `<label>Your name <input name="fullName" autocomplete="name" required maxlength="120"></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required minlength="8"></label>
<label>Code of your authenticator app, if you use one <input name="totpCode" autocomplete="one-time-code"></label>
<label class="line"><input name="isAtLeastSixteen" type="checkbox" required> I am sixteen or older</label>`,
    `mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { userErrors { message } } }`,
    `({ token, fullName: form.fullName.value, password: form.password.value,
       totpCode: form.totpCode.value || null, isAtLeastSixteen: form.isAtLeastSixteen.checked })`,
    'Welcome! You can sign in now.',
  );

const resetPage = (nonce: string): string =>
  page(
    nonce,
    'Choose a new password',
    `<label>New password <input name="password" type="password" autocomplete="new-password" required minlength="8"></label>`,
    `mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { userErrors { message } } }`,
    `({ token, newPassword: form.password.value })`,
    'Your password is set. You can sign in now.',
  );

const signUpPage = (nonce: string): string =>
  page(
    nonce,
    'Open the account',
    '',
    `mutation ($input: AccountSignUpConfirmInput!) { accountSignUpConfirm(input: $input) { userErrors { message } } }`,
    `({ token })`,
    'Welcome! You can sign in now.',
  );

const confirmAddressPage = (nonce: string): string =>
  page(
    nonce,
    'Confirm the change of address',
    '',
    `mutation ($input: UserEmailChangeConfirmInput!) { userEmailChangeConfirm(input: $input) { userErrors { message } } }`,
    `({ token })`,
    'Confirmed. The address changes when both addresses have confirmed it.',
  );

const refuseAddressPage = (nonce: string): string =>
  page(
    nonce,
    'Refuse the change of address',
    '',
    `mutation ($input: UserEmailChangeRefuseInput!) { userEmailChangeRefuse(input: $input) { userErrors { message } } }`,
    `({ token })`,
    'Refused: your address stays. Choose a new password now, if it was not you who asked.',
  );

/** Taking an account over asks for a sign-in and a fresh proof: this page only shows what to give there. */
const handOverPage = (nonce: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Take over an account</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  code { background: #e6efe9; padding: .1em .3em; border-radius: .2em; overflow-wrap: anywhere; }
</style>
<h1>Take over an account</h1>
<p>Sign in where you work as the user of the address that the mail went to, prove who you are (<code>sessionStepUp</code>), and give this
token to <code>accountHandOverAccept</code>, or to <code>accountHandOverDecline</code>. It is good for nobody else.</p>
<p><code id="token"></code></p>
<script nonce="${nonce}">
document.querySelector('#token').textContent = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', location.pathname);
</script>
</html>
`;

function page(nonce: string, title: string, fields: string, mutation: string, input: string, done: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 4rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  label { display: block; margin: .8rem 0; } input { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; }
  .line input { width: auto; } button { font: inherit; padding: .5rem 1rem; } [role=status] { min-height: 1.5em; }
</style>
<h1>${title}</h1>
<form>
${fields}
<button>${title}</button>
<p role="status"></p>
</form>
<script nonce="${nonce}">
const token = decodeURIComponent(location.hash.slice(1));
// Out of the address bar and the history.
history.replaceState(null, '', location.pathname);
const form = document.querySelector('form'), status = document.querySelector('[role=status]');
if (!token) status.textContent = 'This link is not whole: open it again from the mail.';
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ${JSON.stringify(mutation)}, variables: { input: ${input} } }),
    });
    const { data, errors } = await response.json();
    const faults = errors ?? Object.values(data)[0].userErrors;
    status.textContent = faults.length > 0 ? faults.map(({ message }) => message).join(' ') : ${JSON.stringify(done)};
    if (faults.length > 0) button.disabled = false;
  } catch {
    status.textContent = 'That did not work; try again.';
    button.disabled = false;
  }
});
</script>
</html>
`;
}
