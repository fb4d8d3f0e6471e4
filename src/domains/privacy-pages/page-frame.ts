import { escapeHtml } from '../../platform/mail/mail-text.js';

const pages = [
  ['/privacy', 'Privacy policy'],
  ['/privacy/sub-processors', 'Sub-processors'],
  ['/privacy/rights', 'Rights'],
  ['/privacy/requests', 'Ask about your data'],
  ['/privacy/cookies', 'Cookies'],
] as const;

/** The head and foot that the public pages share. `body` is HTML. */
export const pageFrame = (title: string, body: string, isSignalled: boolean): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto 4rem; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  nav a { margin-right: 1rem; } a { color: #0b6b45; } table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #d5e2da; }
  .signal { background: #e6efe9; padding: .5rem .8rem; border-radius: .3rem; } button { font: inherit; padding: .4rem .9rem; } label { display: block; margin: .5rem 0; }
</style>
<nav>${pages.map(([url, name]) => `<a href="${url}">${name}</a>`).join('')}</nav>
${isSignalled ? '<p class="signal" role="status">Your browser sends a Global Privacy Control signal. It is honoured: nothing of yours is sold or shared, and optional cookies stay off.</p>' : ''}
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</html>
`;

/** A table of plain texts. */
export const tableOf = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${lines
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
