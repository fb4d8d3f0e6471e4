import type { Faults } from './faults.js';
import type { FlowAction, InteractiveAction, InteractiveHeader } from './interactive-content.js';
import type { InteractiveContent } from './message-content.js';

type HeaderKind = InteractiveHeader['type'];

/** What may stand around one kind of action. */
interface Frame {
  headers: readonly HeaderKind[];
  needsHeader?: boolean;
  /** Default: needed. */
  body?: 'optional';
  maxBody: number;
}

const anyHeader: readonly HeaderKind[] = ['text', 'image', 'video', 'document'];
const plain: Frame = { headers: [], maxBody: 1024 };

const frames: Record<InteractiveAction['type'], Frame> = {
  buttons: { ...plain, headers: anyHeader },
  // The page on lists allows 4096; an older description of the API said 1024 for all.
  list: { headers: ['text'], maxBody: 4096 },
  cta_url: { ...plain, headers: anyHeader },
  location_request: plain,
  request_contact_info: plain,
  product: { ...plain, body: 'optional' },
  product_list: { ...plain, headers: ['text'], needsHeader: true },
  catalog: plain,
  flow: { ...plain, headers: anyHeader },
};

const MAX_HEADER = 60;
const MAX_FOOTER = 60;
const MAX_LINK = 2000;
const MAX_SECTIONS = 10;
const MAX_SECTION_TITLE = 24;

/** Header, body, footer and action of an interactive message. */
export function checkInteractive({ header, body, footer, action }: InteractiveContent, faults: Faults): void {
  const frame = frames[action.type];
  checkHeader(header, frame, faults);
  if (body !== undefined) faults.words(body, ['body'], frame.maxBody);
  else if (frame.body !== 'optional') faults.add(['body'], 'The body is missing.');
  if (footer !== undefined) faults.words(footer, ['footer'], MAX_FOOTER);
  checkAction(action, faults);
}

function checkHeader(header: InteractiveHeader | undefined, frame: Frame, faults: Faults): void {
  if (!header) {
    if (frame.needsHeader) faults.add(['header'], 'The header is missing.');
    return;
  }
  if (!frame.headers.includes(header.type)) {
    const allowed = frame.headers.length > 0 ? `only ${frame.headers.join(', ')}` : 'none';
    faults.add(['header'], `A header of type ${header.type} is not allowed here (${allowed}).`);
    return;
  }
  if (header.type === 'text') {
    faults.words(header.text, ['header', 'text'], MAX_HEADER);
    return;
  }
  faults.file(header, ['header'], MAX_LINK);
  if (header.filename === undefined) return;
  if (header.type === 'document') faults.words(header.filename, ['header', 'filename'], 240);
  else faults.add(['header', 'filename'], 'Only documents are sent with a file name.');
}

function checkAction(action: InteractiveAction, faults: Faults): void {
  switch (action.type) {
    case 'buttons':
      return checkButtons(action, faults);
    case 'list':
      return checkList(action, faults);
    case 'cta_url':
      faults.words(action.displayText, ['action', 'displayText'], 20);
      return faults.link(action.url, ['action', 'url'], MAX_LINK);
    case 'product':
      faults.id(action.catalogId, ['action', 'catalogId'], 100);
      return faults.id(action.productRetailerId, ['action', 'productRetailerId'], 100);
    case 'product_list':
      return checkProducts(action, faults);
    case 'catalog':
      if (action.thumbnailProductRetailerId === undefined) return;
      return faults.id(action.thumbnailProductRetailerId, ['action', 'thumbnailProductRetailerId'], 100);
    case 'flow':
      return checkFlow(action, faults);
    case 'location_request':
    case 'request_contact_info':
  }
}

function checkButtons({ buttons }: Extract<InteractiveAction, { type: 'buttons' }>, faults: Faults): void {
  const path = (at: number, key: string) => ['action', 'buttons', String(at), key];
  faults.count(buttons, ['action', 'buttons'], 1, 3, 'buttons');
  buttons.forEach(({ id, title }, at) => {
    faults.id(id, path(at, 'id'), 256);
    faults.words(title, path(at, 'title'), 20);
  });
  faults.unique(
    buttons.map(({ title }) => title.trim()),
    (at) => path(at, 'title'),
    'The titles of buttons',
  );
  faults.unique(
    buttons.map(({ id }) => id),
    (at) => path(at, 'id'),
    'The ids of buttons',
  );
}

/** Titles are needed as soon as there is more than one section. */
function checkSectionTitles(titles: readonly (string | undefined)[], faults: Faults): void {
  titles.forEach((title, at) => {
    const path = ['action', 'sections', String(at), 'title'];
    if (title !== undefined) faults.words(title, path, MAX_SECTION_TITLE);
    else if (titles.length > 1) faults.add(path, 'With several sections each one needs a title.');
  });
}

function checkList({ button, sections }: Extract<InteractiveAction, { type: 'list' }>, faults: Faults): void {
  faults.words(button, ['action', 'button'], 20);
  faults.count(sections, ['action', 'sections'], 1, MAX_SECTIONS, 'sections');
  checkSectionTitles(
    sections.map(({ title }) => title),
    faults,
  );
  const places: string[][] = [];
  sections.forEach(({ rows }, at) => {
    const path = ['action', 'sections', String(at), 'rows'];
    if (rows.length === 0) faults.add(path, 'A section needs at least one row.');
    rows.forEach((row, index) => {
      const place = [...path, String(index)];
      places.push([...place, 'id']);
      faults.id(row.id, [...place, 'id'], 200);
      faults.words(row.title, [...place, 'title'], 24);
      if (row.description !== undefined) faults.words(row.description, [...place, 'description'], 72);
    });
  });
  if (places.length > 10) {
    faults.add(
      ['action', 'sections'],
      `At most 10 rows are allowed in all sections together, there are ${places.length}.`,
    );
  }
  faults.unique(
    sections.flatMap(({ rows }) => rows.map(({ id }) => id)),
    (at) => places[at]!,
    'The ids of rows',
  );
}

function checkProducts(action: Extract<InteractiveAction, { type: 'product_list' }>, faults: Faults): void {
  const { catalogId, sections } = action;
  faults.id(catalogId, ['action', 'catalogId'], 100);
  faults.count(sections, ['action', 'sections'], 1, MAX_SECTIONS, 'sections');
  checkSectionTitles(
    sections.map(({ title }) => title),
    faults,
  );
  let count = 0;
  sections.forEach(({ productRetailerIds }, at) => {
    const path = ['action', 'sections', String(at), 'productRetailerIds'];
    if (productRetailerIds.length === 0) faults.add(path, 'A section needs at least one product.');
    productRetailerIds.forEach((id, index) => faults.id(id, [...path, String(index)], 100));
    count += productRetailerIds.length;
  });
  if (count > 30) {
    faults.add(['action', 'sections'], `At most 30 products are allowed in all sections together, there are ${count}.`);
  }
}

function checkFlow(flow: FlowAction, faults: Faults): void {
  if ((flow.flowId === undefined) === (flow.flowName === undefined)) {
    faults.add(['action'], 'A Flow is named either by its id or by its name.');
  }
  if (flow.flowId !== undefined) faults.id(flow.flowId, ['action', 'flowId'], 100);
  if (flow.flowName !== undefined) faults.words(flow.flowName, ['action', 'flowName'], 200);
  if (
    faults.words(flow.cta, ['action', 'cta'], 30) &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(flow.cta)
  ) {
    faults.add(['action', 'cta'], 'The button of a Flow has no emoji.');
  }
  if (flow.token !== undefined) faults.id(flow.token, ['action', 'token'], 512);
  const navigates = (flow.action ?? 'navigate') === 'navigate';
  if (!navigates && (flow.screen !== undefined || flow.data !== undefined)) {
    faults.add(['action', 'screen'], 'With data_exchange the first screen comes from your endpoint.');
  }
  if (navigates && flow.data !== undefined && flow.screen === undefined) {
    faults.add(['action', 'screen'], 'Data needs the screen that it is for.');
  }
  if (flow.screen !== undefined) faults.id(flow.screen, ['action', 'screen'], 200);
}
