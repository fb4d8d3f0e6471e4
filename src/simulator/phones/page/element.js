/**
 * Makes an element. Text is always set as text, never as markup, so what customers are called or write cannot act on the page.
 * @param {string} tag with classes: `button.primary`
 * @param {Record<string, unknown>} properties functions become listeners, `data` and other unknown names attributes
 * @param {...(Node | string | false | null | undefined)} children
 */
export function element(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length > 0) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') made.addEventListener(key.replace(/^on/, ''), value);
    else if (key in made && !key.includes('-')) made[key] = value;
    else made.setAttribute(key, String(value));
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return made;
}

const PATHS = {
  send: 'M3 20.5 21 12 3 3.5v6.6L15 12 3 13.9z',
  attach: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M12 6h.01M12 12h.01M12 18h.01',
  reply: 'M10 7 5 12l5 5M5 12h8a6 6 0 0 1 6 6',
  link: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  call: 'M6 4h4l1.5 4.5L9.4 10a11 11 0 0 0 4.6 4.6l1.5-2.1L20 14v4a2 2 0 0 1-2.2 2A15.8 15.8 0 0 1 4 6.2 2 2 0 0 1 6 4z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  place: 'M12 21s7-6.2 7-11.3A7 7 0 0 0 5 9.7C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  form: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  pay: 'M3 6h18v12H3zM3 10h18M7 15h3',
  decline: 'M6 6l12 12M18 6 6 18',
  list: 'M5 7h14M5 12h14M5 17h14',
  cart: 'M3 4h2.5l2.2 11h10l2.3-8H6.4M9 20h.01M17 20h.01',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.5s1.2 2 3.5 2 3.5-2 3.5-2M9 9.5h.01M15 9.5h.01',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01',
  video: 'M3 6h12v12H3zM15 10.5l6-3.5v10l-6-3.5',
  audio: 'M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM6 12a6 6 0 0 0 12 0M12 18v3',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4',
  sticker: 'M4 4h16v10l-6 6H4zM14 20v-6h6',
  file: 'M12 16V5M7.5 9.5 12 5l4.5 4.5M5 19h14',
  sent: 'M5 12.5 9.5 17 19 7',
  delivered: 'M2 12.5 6.5 17 15 7.5M11 15.5 12.5 17 22 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  warn: 'M12 4 2.5 20h19zM12 10v4M12 17h.01',
};

/** A drawn sign; `label` is what it says to those who do not see it. */
export function icon(name, label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  if (label) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  } else svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.form);
  svg.append(path);
  return svg;
}

/** The round picture of somebody: first letters on a colour of their own. */
export function avatar(name) {
  const letters = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .slice(0, 2)
    .join('');
  let sum = 0;
  for (const char of name) sum = (sum * 31 + char.codePointAt(0)) % 9973;
  return element(`span.avatar.hue-${sum % 8}`, { 'aria-hidden': 'true' }, (letters || '·').toUpperCase());
}

/** "14:05" in the reader's own way of writing. */
export function timeOf(at) {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** "Today", "Yesterday" or the date. */
export function dayOf(at) {
  const day = new Date(at).toDateString();
  if (day === new Date().toDateString()) return 'Today';
  if (day === new Date(Date.now() - 86_400_000).toDateString()) return 'Yesterday';
  return new Date(at).toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' });
}

/** How somebody can be reached, in one line. */
export function addressOf({ waId, username, userId }) {
  return [waId && `+${waId}`, username && `@${username}`].filter(Boolean).join(' · ') || userId || '';
}
