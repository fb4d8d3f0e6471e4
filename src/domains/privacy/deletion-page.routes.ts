import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * The page that the link in the mail of a deletion leads to, for where no other app is set: how far it has come, taking a
 * user's back, and the certificate afterwards. The receipt stands behind the `#`, so no server or log sees it before.
 */
export function mountDeletionPage(fastify: FastifyInstance): void {
  fastify.get('/deletion', async (_request, reply) => {
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
}

const page = (nonce: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deletion</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  button { font: inherit; padding: .5rem 1rem; } pre { white-space: pre-wrap; word-break: break-all; font-size: .8rem; }
</style>
<h1>Deletion</h1>
<p role="status">One moment …</p>
<button hidden>Take it back</button>
<pre></pre>
<script nonce="${nonce}">
const receipt = decodeURIComponent(location.hash.slice(1));
// Out of the address bar and the history.
history.replaceState(null, '', location.pathname);
const status = document.querySelector('[role=status]'), button = document.querySelector('button');
async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return Object.values(data)[0];
}
const words = {
  GRACE: (d) => 'It begins on ' + new Date(d.dueAt).toLocaleString() + '.',
  ON_HOLD: () => 'It is due, and waits.',
  ERASING: () => 'It is under way.',
  VERIFYING: () => 'It is being looked for what may be left.',
  ERASED: () => 'Everything is erased. This is the signed certificate:',
  FAILED: () => 'It did not come to its end; we are looking into it.',
  CANCELLED: () => 'It was taken back.',
};
async function show() {
  const deletion = receipt &&
    await ask('query ($receipt: String!) { deletion(receipt: $receipt) { subject state dueAt certificate { signed } } }', { receipt });
  if (!deletion) { status.textContent = 'This link is not whole: open it again from the mail.'; return; }
  status.textContent = words[deletion.state](deletion);
  button.hidden = !(deletion.subject === 'USER' && deletion.state === 'GRACE');
  document.querySelector('pre').textContent = deletion.certificate ? deletion.certificate.signed : '';
}
button.addEventListener('click', async () => {
  button.disabled = true;
  try {
    const { userErrors } = await ask(
      'mutation ($input: UserDeletionCancelInput!) { userDeletionCancel(input: $input) { userErrors { message } } }',
      { input: { receipt } });
    if (userErrors.length > 0) status.textContent = userErrors[0].message;
    else await show();
  } catch { status.textContent = 'That did not work; try again.'; }
  button.disabled = false;
});
show().catch(() => { status.textContent = 'That did not work; try again.'; });
</script>
</html>
`;
