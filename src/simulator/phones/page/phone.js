import { bubbleNode, signOf } from './bubble.js';
import { addressOf, avatar, dayOf, element, icon } from './element.js';
import { act, gathered, read, upload } from './server.js';
import { attachSheet, customerSheet, emojiSheet, listSheet, shopSheet } from './sheets.js';

const CAPTIONED = ['image', 'video', 'document'];

/** One phone: the chat of one customer with the chosen business number. */
export class Phone {
  constructor(customer, business, onClose) {
    this.customer = customer;
    this.business = business;
    this.onClose = onClose;
    this.drawn = new Map();
    this.chat = { bubbles: [], typingMs: 0, windowMs: 0 };
    this.refresh = gathered(() => this.load());
    this.build();
    void this.refresh();
  }

  build() {
    this.title = element('b', {}, this.business.name);
    this.subtitle = element('small', {}, this.business.display);
    this.address = element('small', {}, addressOf(this.customer));
    this.face = element('span.face', {}, avatar(this.business.name));
    this.feed = element('div.feed', {
      role: 'log',
      'aria-live': 'polite',
      'aria-label': `Chat of ${this.customer.name}`,
    });
    this.state = element('p.window');
    this.text = element('textarea', {
      rows: 1,
      placeholder: 'Message',
      'aria-label': `Message as ${this.customer.name}`,
      onkeydown: (event) => this.key(event),
      oninput: () => this.grow(),
    });
    this.quoteBar = element('div.quote-bar', { hidden: true });
    this.fault = element('p.fault', { role: 'alert' });
    this.file = element('input', { type: 'file', hidden: true, onchange: () => this.sendFile() });
    this.sheet = element('div.sheet', { hidden: true });
    this.node = element(
      'article.phone',
      { 'aria-label': `Phone of ${this.customer.name}` },
      element(
        'header.owner',
        {},
        avatar(this.customer.name),
        element('div', {}, element('b', {}, this.customer.name), this.address),
        this.tool('more', 'About this customer', () => this.openSheet(customerSheet(this))),
        this.tool('close', 'Put the phone away', () => this.close()),
      ),
      element(
        'div.device',
        {},
        element('header.talk', {}, this.face, element('div', {}, this.title, this.subtitle)),
        this.feed,
        element(
          'form.composer',
          { onsubmit: (event) => this.submit(event) },
          this.quoteBar,
          this.fault,
          element(
            'div.write',
            {},
            this.tool('attach', 'Attach', () => this.openSheet(attachSheet(this))),
            this.text,
            element('button.round.send', { type: 'submit', 'aria-label': 'Send', title: 'Send (Enter)' }, icon('send')),
          ),
          this.file,
        ),
        this.sheet,
      ),
      this.state,
    );
    this.sheet.addEventListener('keydown', (event) => event.key === 'Escape' && this.closeSheet());
  }

  tool(sign, label, onclick) {
    return element('button.round', { type: 'button', 'aria-label': label, title: label, onclick }, icon(sign));
  }

  get pair() {
    return { number: this.business.id, customer: this.customer.key };
  }

  focus() {
    this.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.text.focus();
  }

  close() {
    clearTimeout(this.typingTimer);
    this.node.remove();
    this.onClose();
  }

  /** Learns what has changed about its owner. */
  describe(customer) {
    this.customer = customer;
    this.address.textContent = addressOf(customer);
  }

  /** Turns to another business number. */
  callTo(business) {
    if (business.id !== this.business.id) {
      this.drawn.clear();
      this.feed.replaceChildren();
      this.quote(undefined);
    }
    this.business = business;
    this.title.textContent = business.name;
    this.face.replaceChildren(avatar(business.name));
    void this.refresh();
  }

  async load() {
    try {
      this.chat = await read('chat', this.pair);
      this.say('');
    } catch (error) {
      this.say(error.message);
      return;
    }
    this.draw();
    const unread = this.chat.bubbles.some((each) => each.from === 'business' && each.status === 'delivered');
    if (unread && document.hasFocus()) await act('look', this.pair).catch(() => undefined);
  }

  draw() {
    const { bubbles, typingMs } = this.chat;
    const wasAtEnd =
      this.drawn.size === 0 || this.feed.scrollHeight - this.feed.scrollTop - this.feed.clientHeight < 60;
    const wanted = [];
    let day;
    for (const bubble of bubbles) {
      if (dayOf(bubble.at) !== day) {
        day = dayOf(bubble.at);
        wanted.push(this.kept(`day ${day}`, day, () => element('p.day', {}, element('span', {}, day))));
      }
      wanted.push(this.kept(bubble.wamid, JSON.stringify(bubble), () => bubbleNode(bubble, this)));
    }
    if (bubbles.length === 0) wanted.push(this.kept('hello', this.business.name, () => this.hello()));
    if (typingMs > 0) wanted.push(this.kept('typing', '', typingNode));
    this.place(wanted);
    this.subtitle.textContent = typingMs > 0 ? 'typing…' : this.business.display;
    clearTimeout(this.typingTimer);
    if (typingMs > 0) this.typingTimer = setTimeout(() => this.refresh(), typingMs + 50);
    this.drawWindow();
    if (wasAtEnd) this.toEnd();
  }

  // Pictures get their height when they have come.
  toEnd() {
    this.feed.scrollTop = this.feed.scrollHeight;
    for (const picture of this.feed.querySelectorAll('img'))
      if (!picture.complete)
        picture.addEventListener('load', () => (this.feed.scrollTop = this.feed.scrollHeight), { once: true });
  }

  // A node whose content did not change stays where it is, so that a playing video goes on.
  kept(key, content, make) {
    const known = this.drawn.get(key);
    if (known?.content === content) return known.node;
    const node = make();
    this.drawn.set(key, { content, node });
    return node;
  }

  place(wanted) {
    const keep = new Set(wanted);
    for (const child of [...this.feed.children]) if (!keep.has(child)) child.remove();
    wanted.forEach((node, at) => {
      if (this.feed.children[at] !== node) this.feed.insertBefore(node, this.feed.children[at] ?? null);
    });
  }

  hello() {
    return element(
      'div.hello',
      {},
      avatar(this.business.name),
      element('b', {}, this.business.name),
      element('p', {}, 'Write the first message. It opens 24 hours in which the business may answer freely.'),
    );
  }

  drawWindow() {
    const minutes = Math.floor(this.chat.windowMs / 60_000);
    const text = this.chat.blocked
      ? 'The business has blocked this customer'
      : this.chat.windowMs > 0
        ? `Service window open for ${Math.floor(minutes / 60)} h ${minutes % 60} min`
        : 'Service window closed: only templates reach this phone';
    this.state.textContent = text;
    this.state.classList.toggle('open', this.chat.windowMs > 0 && !this.chat.blocked);
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void this.submit(event);
    else if (event.key === 'Escape') this.quote(undefined);
  }

  grow() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight, 120)}px`;
  }

  async submit(event) {
    event.preventDefault();
    const body = this.text.value.trim();
    if (body === '') return;
    this.text.value = '';
    this.grow();
    if (!(await this.send({ type: 'text', text: { body } }))) this.text.value = body;
  }

  /** Sends a message of the customer; answers whether the simulator took it. */
  async send(message, replyTo = this.quoted?.wamid) {
    this.closeSheet();
    this.quote(undefined);
    try {
      await act('messages', { ...this.pair, message, ...(replyTo ? { replyTo } : {}) });
    } catch (error) {
      this.say(error.message);
      return false;
    }
    await this.refresh();
    this.toEnd();
    return true;
  }

  async sendFile() {
    const [file] = this.file.files;
    if (!file) return;
    try {
      const { id, type } = await upload(file, this.business.id);
      const caption = CAPTIONED.includes(type) ? this.text.value.trim() : '';
      if (caption) this.text.value = '';
      const name = type === 'document' ? { filename: file.name } : {};
      await this.send({ type, [type]: { id, ...name, ...(caption ? { caption } : {}) } });
    } catch (error) {
      this.say(error.message);
    } finally {
      this.file.value = '';
    }
  }

  /** Quotes a bubble in the next message, or none. */
  quote(bubble) {
    this.quoted = bubble;
    this.quoteBar.hidden = !bubble;
    if (!bubble) return;
    const who = bubble.from === 'customer' ? 'You' : this.business.name;
    this.quoteBar.replaceChildren(
      element('div.quote', {}, element('b', {}, who), element('span', {}, signOf(bubble))),
      this.tool('close', 'Do not quote', () => this.quote(undefined)),
    );
    this.text.focus();
  }

  /** Reacts to a bubble; the same emoji again takes it back. */
  react(bubble, emoji) {
    const same = bubble.reactions.some((each) => each.from === 'customer' && each.emoji === emoji);
    return this.send({ type: 'reaction', reaction: { message_id: bubble.wamid, emoji: same ? '' : emoji } }, null);
  }

  chooseEmoji(bubble) {
    this.openSheet(emojiSheet(this, bubble));
  }

  chooseRow(bubble) {
    this.openSheet(listSheet(this, bubble));
  }

  chooseProducts(bubble, shop) {
    this.openSheet(shopSheet(this, bubble, shop));
  }

  heard(bubble) {
    if (bubble.from === 'business') void act('listen', { ...this.pair, wamid: bubble.wamid }).catch(() => undefined);
  }

  openSheet(content) {
    this.sheet.replaceChildren(element('div.shade', { onclick: () => this.closeSheet() }), content);
    this.sheet.hidden = false;
    content.querySelector('button, input')?.focus();
  }

  closeSheet() {
    if (this.sheet.hidden) return;
    this.sheet.hidden = true;
    this.sheet.replaceChildren();
    this.text.focus();
  }

  say(fault) {
    this.fault.textContent = fault;
  }
}

function typingNode() {
  return element(
    'div.line.business',
    {},
    element('div.bubble.typing', { 'aria-label': 'typing' }, element('i'), element('i'), element('i')),
  );
}
