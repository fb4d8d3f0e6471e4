// What slides up inside a phone.
import { addressOf, element, icon } from './element.js';
import { act } from './server.js';

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/** What can be attached: samples of every kind, or a file of the reader's own. */
export function attachSheet(phone) {
  const place = { latitude: 52.5163, longitude: 13.3777, name: 'Brandenburg Gate', address: 'Pariser Platz, Berlin' };
  const choices = [
    ['image', 'Photo', { type: 'image', image: {} }],
    ['video', 'Video', { type: 'video', video: {} }],
    ['audio', 'Voice', { type: 'audio', audio: {} }],
    ['document', 'Document', { type: 'document', document: {} }],
    ['sticker', 'Sticker', { type: 'sticker', sticker: {} }],
    ['place', 'Location', { type: 'location', location: place }],
    ['person', 'Contact', { type: 'contacts', contacts: 'self' }],
  ];
  const choose = () => {
    phone.closeSheet();
    phone.file.click();
  };
  return panel(
    'Send a sample',
    element(
      'div.grid',
      {},
      ...choices.map(([sign, label, message]) => choice(sign, label, () => phone.send(message))),
      choice('file', 'Your file', choose),
    ),
  );
}

function choice(sign, label, onclick) {
  return element(`button.choice.for-${sign}`, { type: 'button', onclick }, element('span', {}, icon(sign)), label);
}

/** Six emoji to react with. */
export function emojiSheet(phone, bubble) {
  const buttons = EMOJI.map((emoji) =>
    element('button', { type: 'button', onclick: () => phone.react(bubble, emoji) }, emoji),
  );
  return panel('React', element('div.emoji', {}, ...buttons));
}

/** The rows of a list message; a tap on one sends it. */
export function listSheet(phone, bubble) {
  const sections = bubble.list.sections.map(({ title, rows }) =>
    element(
      'div',
      {},
      title && element('h4', {}, title),
      ...rows.map((row) =>
        element(
          'button.entry',
          { type: 'button', onclick: () => phone.send(row.send, bubble.wamid) },
          element('span', {}, element('b', {}, row.title), row.description && element('small', {}, row.description)),
        ),
      ),
    ),
  );
  return panel(bubble.list.label, ...sections);
}

/** Products with quantities; what was chosen goes out as an order. */
export function shopSheet(phone, bubble, shop) {
  const chosen = new Map();
  const order = element('button.primary', { type: 'button', disabled: true, onclick: send }, 'Place order');
  const rows = shop.productIds.map((id) => {
    const count = element('output', {}, '0');
    const step = (by) => () => {
      chosen.set(id, Math.max(0, (chosen.get(id) ?? 0) + by));
      count.textContent = String(chosen.get(id));
      order.disabled = ![...chosen.values()].some((quantity) => quantity > 0);
    };
    return element(
      'div.entry',
      {},
      element('span', {}, element('b', {}, id), element('small', {}, '10.00 USD')),
      element('button.step', { type: 'button', 'aria-label': `Less of ${id}`, onclick: step(-1) }, '−'),
      count,
      element('button.step', { type: 'button', 'aria-label': `More of ${id}`, onclick: step(1) }, '+'),
    );
  });
  function send() {
    const product_items = [...chosen]
      .filter(([, quantity]) => quantity > 0)
      .map(([id, quantity]) => ({ product_retailer_id: id, quantity, item_price: 10, currency: 'USD' }));
    void phone.send({ type: 'order', order: { catalog_id: shop.catalogId, text: '', product_items } }, bubble.wamid);
  }
  return panel(shop.label, ...rows, order);
}

/** Who the customer is, and what he or she may decide. */
export function customerSheet(phone) {
  const { customer, chat } = phone;
  const stopped = chat.marketingStopped;
  const perform = async (path, body) => {
    try {
      await act(path, { ...phone.pair, ...body });
      phone.closeSheet();
      await phone.refresh();
    } catch (error) {
      phone.say(error.message);
    }
  };
  const fresh = element('input', {
    inputMode: 'tel',
    placeholder: 'New phone number',
    'aria-label': 'New phone number',
  });
  const move = (event) => {
    event.preventDefault();
    void perform('renumber', { phone: fresh.value.replace(/\D/g, '') });
  };
  return panel(
    customer.name,
    element('dl', {}, ...fact('Reached by', addressOf(customer)), ...fact('User ID', customer.userId)),
    element(
      'button.entry',
      { type: 'button', onclick: () => perform('marketing', { stopped: !stopped }) },
      element('b', {}, stopped ? 'Allow marketing messages again' : 'Stop marketing messages'),
    ),
    customer.waId &&
      element('form.entry', { onsubmit: move }, fresh, element('button', { type: 'submit' }, 'Change number')),
  );
}

function fact(name, value) {
  return value ? [element('dt', {}, name), element('dd', {}, value)] : [];
}

function panel(title, ...children) {
  return element('div.panel', { role: 'dialog', 'aria-label': title }, element('h3', {}, title), ...children);
}
