import { element, icon, timeOf } from './element.js';

/** One message, with everything on it that can be tapped. */
export function bubbleNode(bubble, phone) {
  const failed = bubble.status === 'failed' || bubble.error !== undefined;
  const box = element(
    `div.bubble${failed ? '.failed' : ''}${bubble.file?.kind === 'sticker' ? '.bare' : ''}`,
    {},
    bubble.quote && quoteNode(bubble.quote, phone),
    ...contentNodes(bubble, phone, bubble),
    bubble.error && element('p.error', {}, `${bubble.error.code} ${bubble.error.title}`),
    metaNode(bubble),
  );
  const actions = element(
    'div.actions',
    {},
    phone.tool('reply', 'Quote', () => phone.quote(bubble)),
    phone.tool('smile', 'React', () => phone.chooseEmoji(bubble)),
  );
  const stack = element(
    'div.stack',
    {},
    box,
    ...tapNodes(bubble, phone, bubble),
    bubble.cards && cardsNode(bubble, phone),
    bubble.reactions.length > 0 && reactionsNode(bubble, phone),
  );
  return element(`div.line.${bubble.from}`, { 'data-wamid': bubble.wamid, 'data-kind': bubble.kind }, stack, actions);
}

/** A bubble in a few words. */
export function signOf(bubble) {
  return (
    bubble.text ||
    bubble.header ||
    bubble.file?.filename ||
    bubble.place?.name ||
    bubble.people?.[0]?.name ||
    bubble.kind
  );
}

function contentNodes(content, phone, bubble) {
  return [
    content.file && fileNode(content.file, phone, bubble),
    content.place && placeNode(content.place),
    ...(content.people ?? []).map(personNode),
    content.header && element('b.header', {}, content.header),
    content.text && textNode(content.text, content.kind),
    content.footer && element('p.footer', {}, content.footer),
  ].filter(Boolean);
}

function tapNodes(content, phone, bubble) {
  const nodes = (content.taps ?? []).map((tap) => tapNode(tap, phone, bubble));
  if (content.list) nodes.push(button('list', content.list.label, () => phone.chooseRow(bubble)));
  if (content.shop) nodes.push(button('cart', content.shop.label, () => phone.chooseProducts(bubble, content.shop)));
  return nodes;
}

function tapNode(tap, phone, bubble) {
  if (tap.href)
    return element(
      'a.tap',
      { href: tap.href, target: '_blank', rel: 'noopener noreferrer', title: tap.href },
      icon('link'),
      tap.label,
    );
  if (tap.copy !== undefined) {
    const node = button('copy', tap.label, async () => {
      await navigator.clipboard?.writeText(tap.copy).catch(() => undefined);
      node.lastChild.textContent = `Copied: ${tap.copy}`;
    });
    return node;
  }
  if (tap.send) return button(tap.icon, tap.label, () => phone.send(tap.send, bubble.wamid));
  return element(
    'button.tap',
    { type: 'button', disabled: true, title: 'Not part of the simulator' },
    icon(tap.icon),
    tap.label,
  );
}

function button(sign, label, onclick) {
  return element('button.tap', { type: 'button', onclick }, icon(sign), element('span', {}, label));
}

function textNode(text, kind) {
  const big = kind === 'text' && [...text].length <= 3 && /^\p{Extended_Pictographic}/u.test(text);
  return element(`p.text${big ? '.big' : ''}`, {}, ...linked(text));
}

// Web addresses become links; everything else stays text.
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/g)
    .map((part, at) =>
      at % 2 === 1 ? element('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part,
    );
}

function fileNode(file, phone, bubble) {
  const source = file.id && `/_phone/media/${encodeURIComponent(file.id)}`;
  if (!source && file.link)
    return element(
      'a.paper',
      { href: file.link, target: '_blank', rel: 'noopener noreferrer' },
      icon(file.kind),
      element('span', {}, element('b', {}, file.filename ?? `A ${file.kind} by link`), element('small', {}, file.link)),
    );
  if (!source) return element('div.paper', {}, icon(file.kind), element('b', {}, file.kind));
  const gone = (event) =>
    event.target.replaceWith(
      element('div.paper', {}, icon(file.kind), element('b', {}, `This ${file.kind} cannot be shown`)),
    );
  switch (file.kind) {
    case 'image':
      return element('img.picture', { src: source, alt: 'Photo', onerror: gone });
    case 'sticker':
      return element('img.sticker', { src: source, alt: 'Sticker', onerror: gone });
    case 'video':
      return element('video.picture', { src: source, controls: true, preload: 'metadata', onerror: gone });
    case 'audio':
      return element('audio', { src: source, controls: true, preload: 'metadata', onplay: () => phone.heard(bubble) });
    default:
      return element(
        'a.paper',
        { href: source, download: file.filename ?? '' },
        icon('document'),
        element('span', {}, element('b', {}, file.filename ?? 'Document'), element('small', {}, 'Tap to download')),
      );
  }
}

function placeNode({ latitude, longitude, name, address }) {
  return element(
    'div.place',
    {},
    element('div.map', {}, icon('place')),
    element('b', {}, name ?? 'Location'),
    element('small', {}, address ?? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`),
  );
}

function personNode({ name, lines }) {
  return element(
    'div.paper',
    {},
    icon('person'),
    element('span', {}, element('b', {}, name), ...lines.map((line) => element('small', {}, line))),
  );
}

function quoteNode(quote, phone) {
  const who = quote.from === 'customer' ? 'You' : phone.business.name;
  const jump = () =>
    phone.feed.querySelector(`[data-wamid="${CSS.escape(quote.wamid)}"]`)?.scrollIntoView({ block: 'center' });
  return element(
    'button.quote',
    { type: 'button', onclick: jump },
    element('b', {}, who),
    element('span', {}, quote.text),
  );
}

function cardsNode(bubble, phone) {
  const cards = bubble.cards.map((card) =>
    element(
      'div.card',
      {},
      element('div.bubble', {}, ...contentNodes(card, phone, bubble)),
      ...tapNodes(card, phone, bubble),
    ),
  );
  return element('div.cards', { tabIndex: 0, 'aria-label': 'Cards' }, ...cards);
}

function reactionsNode(bubble, phone) {
  const nodes = bubble.reactions.map(({ from, emoji }) =>
    from === 'customer'
      ? element(
          'button',
          { type: 'button', title: 'Your reaction: tap to take it back', onclick: () => phone.react(bubble, emoji) },
          emoji,
        )
      : element('span', { title: `Reaction of ${phone.business.name}` }, emoji),
  );
  return element('div.reactions', {}, ...nodes);
}

const STATUS = {
  accepted: ['clock', 'accepted by the Cloud API'],
  sent: ['sent', 'sent'],
  delivered: ['delivered', 'delivered'],
  read: ['delivered', 'read'],
  played: ['delivered', 'played'],
  failed: ['warn', 'failed'],
};

function metaNode(bubble) {
  const [sign, label] = STATUS[bubble.status] ?? ['clock', bubble.status];
  return element(
    'p.meta',
    {},
    element('time', {}, timeOf(bubble.at)),
    element(`span.status.${bubble.status}`, { title: label }, icon(sign, label)),
  );
}
