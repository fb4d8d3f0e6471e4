// The desk: customers on the left, as many of their phones as fit on the right.
import { addressOf, avatar, dayOf, element, icon, timeOf } from './element.js';
import { askForCustomer } from './new-customer.js';
import { Phone } from './phone.js';
import { act, gathered, listen, read } from './server.js';

const PHONE_WIDTH = 400;
const at = (id) => document.getElementById(id);
const open = new Map();
const drawn = new Map();
let overview = { numbers: [], customers: [], webhooks: {} };
let chosenNumber = new URLSearchParams(location.hash.slice(1)).get('number') ?? '';
let connected = true;

const refresh = gathered(async () => {
  try {
    overview = await read('overview', { number: chosenNumber, search: at('search').value });
  } catch {
    // The lamp tells it, and the stream asks again when the simulator is back.
    return;
  }
  if (overview.number && overview.number !== chosenNumber) chooseNumber(overview.number);
  for (const customer of overview.customers) open.get(customer.key)?.describe(customer);
  draw();
});

function draw() {
  drawNumbers();
  drawCustomers();
  drawCallback();
  if (open.size === 0) drawEmpty();
}

// What did not change stays, so that an open menu or a press of the mouse is not cut short.
function isDrawn(part, content) {
  const text = JSON.stringify(content);
  const same = drawn.get(part) === text;
  drawn.set(part, text);
  return same;
}

function drawNumbers() {
  if (isDrawn('numbers', [overview.numbers, overview.number])) return;
  const select = at('number');
  const options = overview.numbers.map(({ id, name, display }) => {
    return element('option', { value: id, selected: id === overview.number }, `${name} · ${display}`);
  });
  select.replaceChildren(...options);
  select.disabled = options.length === 0;
}

function drawCustomers() {
  if (isDrawn('customers', [overview.customers, [...open.keys()], at('search').value === ''])) return;
  const focused = document.activeElement?.dataset?.customer;
  const rows = overview.customers.map((customer) => {
    const { key, name, last } = customer;
    const when = last && (dayOf(last.at) === 'Today' ? timeOf(last.at) : dayOf(last.at));
    const said = last ? `${last.from === 'customer' ? 'You: ' : ''}${last.text}` : 'No messages yet';
    const button = element(
      'button.contact',
      { type: 'button', 'data-customer': key, 'aria-pressed': String(open.has(key)), onclick: () => show(customer) },
      avatar(name),
      element(
        'span.contact-text',
        {},
        element('span.contact-name', {}, element('b', {}, name), element('time', {}, when ?? '')),
        element('span.contact-address', {}, addressOf(customer)),
        element('span.contact-last', {}, said),
      ),
    );
    return element('li', {}, button);
  });
  if (rows.length === 0)
    rows.push(element('li.nobody', {}, at('search').value ? 'Nobody is called so.' : 'Nobody is here yet.'));
  at('customers').replaceChildren(...rows);
  if (focused) document.querySelector(`[data-customer="${CSS.escape(focused)}"]`)?.focus();
}

function drawCallback() {
  const { url, waiting, delivered, dropped, problem } = overview.webhooks;
  const state = !connected ? 'lost' : problem ? 'bad' : 'good';
  const text = !connected
    ? 'The simulator does not answer. Trying again …'
    : problem
      ? `Webhooks do not arrive: ${problem}`
      : delivered
        ? `Webhooks arrive: ${delivered} delivered`
        : 'No webhook yet';
  const counts = connected && (waiting || dropped) ? ` · ${waiting} waiting, ${dropped} dropped` : '';
  at('callback').replaceChildren(element(`span.lamp.${state}`), element('span', { title: url ?? '' }, text + counts));
}

function drawEmpty() {
  const none = overview.numbers.length === 0;
  at('phones').replaceChildren(
    element(
      'section.empty',
      {},
      icon(none ? 'call' : 'person'),
      element('h2', {}, none ? 'No business number yet' : 'Take a phone'),
      element(
        'p',
        {},
        none
          ? 'A number comes into being when an app names it for the first time. Connect one through the API, or start with a made-up one.'
          : 'Choose a customer on the left. You see what the customer sees: write, tap buttons, send photos, and watch the answers come in.',
      ),
      none
        ? element('button.primary', { type: 'button', onclick: makeNumber }, 'Make a number')
        : element('button.primary', { type: 'button', onclick: addCustomer }, 'New customer'),
    ),
  );
}

async function makeNumber() {
  const { id } = await act('numbers');
  chooseNumber(id);
  await refresh();
}

async function addCustomer() {
  if (overview.numbers.length === 0) await makeNumber();
  const key = await askForCustomer();
  if (!key) return;
  at('search').value = '';
  await refresh();
  const customer = overview.customers.find((each) => each.key === key);
  if (customer) show(customer);
}

function chooseNumber(id) {
  chosenNumber = id;
  history.replaceState(null, '', `#${new URLSearchParams({ number: id })}`);
  for (const phone of [...open.values()]) phone.callTo(businessOf(id));
}

function businessOf(id) {
  return overview.numbers.find((each) => each.id === id) ?? { id, name: 'Business', display: '' };
}

function show(customer) {
  const known = open.get(customer.key);
  if (known) return known.focus();
  if (open.size === 0) at('phones').replaceChildren();
  const room = Math.max(1, Math.floor(at('phones').clientWidth / PHONE_WIDTH));
  while (open.size >= room) open.values().next().value.close();
  if (open.size === 0) at('phones').replaceChildren();
  const phone = new Phone(customer, businessOf(overview.number), () => {
    open.delete(customer.key);
    draw();
  });
  open.set(customer.key, phone);
  at('phones').append(phone.node);
  phone.focus();
  drawCustomers();
}

function changed(events) {
  const everything = events.some((event) => event.kind === 'reset');
  for (const [key, phone] of open)
    if (everything || events.some((event) => event.customer === key)) void phone.refresh();
  void refresh();
}

at('number').addEventListener('change', (event) => {
  chooseNumber(event.target.value);
  void refresh();
});
at('search').addEventListener('input', () => void refresh());
at('add').addEventListener('click', () => void addCustomer());
listen(changed, (up) => {
  connected = up;
  drawCallback();
});
// Nothing is said when a webhook was delivered at last; the lamp follows slowly.
setInterval(() => connected && void refresh(), 5000);
