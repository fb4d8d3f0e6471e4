import { cookieRegister, optionalCategories } from '../cookies/cookie-register.type.js';
import { tableOf } from './page-frame.js';

/** What is kept on devices, and the form that allows more. The device's name is made when a choice is, and not before. */
export const cookiePage = (nonce: string): string => `
<p>Everything that is not essential is off until you turn it on. Signing in needs no cookie.</p>
${tableOf(
  ['Name', 'Where', 'Category', 'Purpose'],
  cookieRegister.map(({ name, storage, category, purpose }) => [name, storage, category, purpose]),
)}
<h2>Your choice</h2>
<form>
${optionalCategories
  .map(
    (category) =>
      `<label><input type="checkbox" name="${category}"> ${category.charAt(0)}${category.slice(1).toLowerCase()}</label>`,
  )
  .join('\n')}
<button name="save">Save</button>
<button name="optOut" type="button">Do not sell or share my data</button>
<p role="status" id="done"></p>
</form>
<script nonce="${nonce}">
const key = 'interakt.device';
const form = document.querySelector('form'), done = document.querySelector('#done');
const ask = async (query, variables) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};
const show = (preferences) => {
  for (const { category, isAllowed, isOptional } of preferences.categories)
    if (isOptional) form.elements[category].checked = isAllowed;
};
const device = () => {
  let id = localStorage.getItem(key);
  if (!id) localStorage.setItem(key, (id = crypto.getRandomValues(new Uint32Array(4)).join('-')));
  return id;
};
const known = localStorage.getItem(key);
if (known)
  ask('query ($id: String) { cookiePreferences(deviceId: $id) { categories { category isAllowed isOptional } } }', { id: known })
    .then(({ cookiePreferences }) => show(cookiePreferences));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const allow = [...form.querySelectorAll('input:checked')].map(({ name }) => name);
  const { cookiePreferencesSet } = await ask(
    'mutation ($input: CookiePreferencesSetInput!) { cookiePreferencesSet(input: $input) { cookiePreferences { categories { category isAllowed isOptional } } } }',
    { input: { deviceId: device(), allow } });
  show(cookiePreferencesSet.cookiePreferences);
  done.textContent = 'Saved.';
});
form.elements.optOut.addEventListener('click', async () => {
  await ask('mutation ($input: SaleSharingOptOutInput!) { saleSharingOptOut(input: $input) { saleSharingStatus { isOptedOut } } }',
    { input: { deviceId: device() } });
  done.textContent = 'You are opted out. We did not sell or share anything of yours, and never will.';
});
</script>`;
