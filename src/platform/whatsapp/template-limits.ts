import type { Faults } from './faults.js';
import { isLink } from './faults.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { listAt, numberAt, objectAt, textAt } from './json-reader.js';
import type { TemplateContent } from './message-content.js';

const MAX_CARDS = 10;
const MAX_BUTTONS = 10;
/** Characters of one filled-in value; the whole body has no more. */
const MAX_VALUE = 1024;

const buttonTypes = ['quick_reply', 'url', 'copy_code', 'catalog', 'mpm', 'spm', 'flow', 'order_details', 'voice_call'];

type Check = (parameter: JsonObject, path: string[], faults: Faults) => void;

/**
 * Name, language, and the shape of every component and parameter (Cloud API, template messages). Whether they fit the
 * template only Meta and the template itself can tell.
 */
export function checkTemplate({ name, language, components }: TemplateContent, faults: Faults): void {
  if (!/^[a-z0-9_]{1,512}$/.test(name)) {
    faults.add(['name'], 'The name of a template has 1 to 512 of a-z, 0-9 and _.');
  }
  if (!/^[a-z]{2,3}(?:_[A-Za-z0-9]{2,8})?$/.test(language)) {
    faults.add(['language'], 'The language is a code such as en or en_US.');
  }
  checkComponents(components, ['components'], faults, 0);
}

function checkComponents(components: readonly JsonValue[], path: string[], faults: Faults, depth: number): void {
  faults.count(components, path, 0, MAX_BUTTONS + 10, 'components');
  const seen = new Set<string>();
  components.forEach((component, at) => {
    const place = [...path, String(at)];
    const type = textAt(component, 'type')?.toLowerCase();
    if (!isJsonObject(component) || type === undefined) {
      faults.add(place, 'A component is an object with a type.');
      return;
    }
    const part = type === 'button' ? `button ${String(component['index'])}` : type;
    if (seen.has(part)) faults.add(place, 'The same part of the template is given twice.');
    seen.add(part);
    checkComponent(component, type, place, faults, depth);
  });
}

function checkComponent(component: JsonObject, type: string, path: string[], faults: Faults, depth: number): void {
  switch (type) {
    case 'header':
      faults.count(listAt(component, 'parameters'), [...path, 'parameters'], 0, 1, 'parameters');
      return checkParameters(component, headerParameters, path, faults);
    case 'body':
      return checkParameters(component, bodyParameters, path, faults);
    case 'button':
      return checkButton(component, path, faults);
    case 'limited_time_offer':
      return checkParameters(component, offerParameters, path, faults);
    case 'carousel':
      if (depth > 0) return faults.add(path, 'A card holds no carousel.');
      return checkCards(component, path, faults);
    case 'tap_target_configuration':
    case 'footer':
      return;
    default:
      faults.add([...path, 'type'], 'A template has no such component.');
  }
}

function checkParameters(component: JsonObject, known: Record<string, Check>, path: string[], faults: Faults): void {
  const parameters = component['parameters'];
  if (parameters === undefined) return;
  if (!Array.isArray(parameters)) return faults.add([...path, 'parameters'], 'Parameters are a list.');
  const names = parameters.map((parameter) => textAt(parameter, 'parameter_name'));
  if (names.some((name) => name !== undefined) && names.includes(undefined)) {
    faults.add([...path, 'parameters'], 'Either all parameters have a name or none.');
  }
  parameters.forEach((parameter, at) => {
    const place = [...path, 'parameters', String(at)];
    const type = textAt(parameter, 'type')?.toLowerCase() ?? '';
    const check = Object.hasOwn(known, type) ? known[type] : undefined;
    if (!isJsonObject(parameter) || !check) {
      faults.add(place, `A parameter here is one of ${Object.keys(known).join(', ')}.`);
    } else check(parameter, place, faults);
  });
  names.forEach((name, at) => {
    if (name !== undefined && names.indexOf(name) < at) {
      faults.add([...path, 'parameters', String(at), 'parameter_name'], 'The name of a parameter is given twice.');
    }
  });
}

/** A text member that must be there. */
const words =
  (key: string, max = MAX_VALUE): Check =>
  (parameter, path, faults) => {
    const text = parameter[key];
    if (typeof text === 'string') faults.words(text, [...path, key], max);
    else faults.add([...path, key], 'The text is missing.');
  };

/** Meta refuses such values with error 132018. */
const value: Check = (parameter, path, faults) => {
  words('text')(parameter, path, faults);
  const text = parameter['text'];
  if (typeof text === 'string' && /[\n\t]| {5}/.test(text)) {
    faults.add([...path, 'text'], 'A value has no line breaks, no tabs and no more than four blanks in a row.');
  }
};

const file =
  (kind: string): Check =>
  (parameter, path, faults) => {
    const media = objectAt(parameter, kind);
    const id = textAt(media, 'id');
    const link = textAt(media, 'link');
    if ((id === undefined) === (link === undefined)) {
      faults.add([...path, kind], 'The file must be given either by an id or by a link.');
    } else if (link !== undefined && !isLink(link)) {
      faults.add([...path, kind, 'link'], 'The link must be a complete http or https address.');
    }
  };

const location: Check = (parameter, path, faults) => {
  const place = objectAt(parameter, 'location');
  faults.between(numberAt(place, 'latitude') ?? NaN, [...path, 'location', 'latitude'], -90, 90);
  faults.between(numberAt(place, 'longitude') ?? NaN, [...path, 'location', 'longitude'], -180, 180);
};

/** An object that must hold these members. */
const holding =
  (key: string, members: readonly string[]): Check =>
  (parameter, path, faults) => {
    const object = objectAt(parameter, key);
    for (const member of members) {
      if (object?.[member] === undefined || object[member] === null || object[member] === '') {
        faults.add([...path, key, member], `${member} is missing.`);
      }
    }
  };

const headerParameters: Record<string, Check> = {
  text: value,
  image: file('image'),
  video: file('video'),
  gif: file('gif'),
  document: file('document'),
  location,
  product: holding('product', ['product_retailer_id', 'catalog_id']),
};

const bodyParameters: Record<string, Check> = {
  text: value,
  currency: holding('currency', ['fallback_value', 'code', 'amount_1000']),
  date_time: holding('date_time', ['fallback_value']),
};

const offerParameters: Record<string, Check> = {
  limited_time_offer: holding('limited_time_offer', ['expiration_time_ms']),
};

const action: Check = (parameter, path, faults) => {
  const sections = listAt(objectAt(parameter, 'action'), 'sections');
  const place = [...path, 'action', 'sections'];
  faults.count(sections, place, 0, 10, 'sections');
  const products = sections.flatMap((section) => listAt(section, 'product_items'));
  faults.count(products, place, 0, 30, 'products');
};

const buttonParameters: Record<string, Check> = {
  text: words('text', 2000),
  payload: words('payload', 256),
  coupon_code: words('coupon_code', 20),
  action,
};

function checkButton(component: JsonObject, path: string[], faults: Faults): void {
  const subType = textAt(component, 'sub_type')?.toLowerCase();
  if (subType === undefined || !buttonTypes.includes(subType)) {
    faults.add([...path, 'sub_type'], `The sub_type of a button is one of ${buttonTypes.join(', ')}.`);
  }
  const index = textAt(component, 'index');
  if (index === undefined || !/^\d$/.test(index)) faults.add([...path, 'index'], 'The index of a button is 0 to 9.');
  checkParameters(component, buttonParameters, path, faults);
}

function checkCards(component: JsonObject, path: string[], faults: Faults): void {
  const cards = listAt(component, 'cards');
  faults.count(cards, [...path, 'cards'], 2, MAX_CARDS, 'cards');
  cards.forEach((card, at) => {
    const place = [...path, 'cards', String(at)];
    if (numberAt(card, 'card_index') !== at) faults.add([...place, 'card_index'], `The index of this card is ${at}.`);
    checkComponents(listAt(card, 'components'), [...place, 'components'], faults, 1);
  });
}
