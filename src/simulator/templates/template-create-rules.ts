import { type Json, asObject, missing } from '../parameters.js';
import { readButtons } from './template-button-rules.js';
import { refused, upper } from './template-refusal.js';
import { type Template, variablesIn } from './template.js';

const CATEGORIES = ['AUTHENTICATION', 'MARKETING', 'UTILITY'] as const;
const TTL: Record<Template['category'], readonly [number, number]> = {
  AUTHENTICATION: [30, 900],
  UTILITY: [30, 43_200],
  MARKETING: [43_200, 2_592_000],
};
const HEADER_FORMATS = ['TEXT', 'IMAGE', 'VIDEO', 'GIF', 'DOCUMENT', 'LOCATION', 'PRODUCT'];

/** A template as it was asked for, with upper-case names. */
export interface WantedTemplate {
  name: string;
  language: string;
  category: Template['category'];
  parameterFormat: Template['parameterFormat'];
  components: Json[];
  ttlSeconds?: number;
}

/** Reads and checks a creation; throws 100 with the subcode of the rule that was broken. */
export function readTemplate(body: Json): WantedTemplate {
  const name = String(body['name'] ?? '');
  if (!name) throw missing('name');
  if (name.length > 512 || !/^[a-z0-9_]+$/.test(name))
    throw refused(undefined, 'name has at most 512 of the characters a-z, 0-9 and _.');
  const language = String(body['language'] ?? '');
  if (!/^[a-z]{2,3}(_[A-Z]{2,4})?$/.test(language))
    throw refused(undefined, 'language must be a code such as en or en_US.');
  const category = upper(body['category']) as Template['category'];
  if (!CATEGORIES.includes(category)) throw refused(undefined, `category must be one of {${CATEGORIES.join(', ')}}.`);
  const parameterFormat = (upper(body['parameter_format']) || 'POSITIONAL') as Template['parameterFormat'];
  if (!['POSITIONAL', 'NAMED'].includes(parameterFormat))
    throw refused(undefined, 'parameter_format must be POSITIONAL or NAMED.');
  const components = readComponents(body['components'], category, parameterFormat);
  const ttl = body['message_send_ttl_seconds'];
  return {
    name,
    language,
    category,
    parameterFormat,
    components,
    ...(ttl === undefined ? {} : { ttlSeconds: readTtl(ttl, category) }),
  };
}

/** Checks a time to live against its category's range; -1 stands for 30 days, not for marketing. */
export function readTtl(value: unknown, category: Template['category']): number {
  const ttl = Number(value);
  const [min, max] = TTL[category];
  if (!(ttl === -1 && category !== 'MARKETING') && !(Number.isInteger(ttl) && ttl >= min && ttl <= max))
    throw refused(undefined, `message_send_ttl_seconds must be between ${min} and ${max} for ${category}.`);
  return ttl;
}

/** Checks the components of a template and writes their names in upper case. */
export function readComponents(
  value: unknown,
  category: Template['category'],
  format: Template['parameterFormat'],
): Json[] {
  if (!Array.isArray(value)) throw missing('components');
  const components = value.map((item) => {
    const component = asObject(item);
    if (!component) throw refused(undefined, 'components must be objects.');
    const type = upper(component['type']);
    return {
      ...component,
      type,
      ...(component['format'] === undefined ? {} : { format: upper(component['format']) }),
    } as Json;
  });
  const isOffer = components.some((component) => component['type'] === 'LIMITED_TIME_OFFER');
  const seen = new Set<string>();
  for (const component of components) {
    const type = String(component['type']);
    if (seen.has(type)) throw refused(undefined, `component ${type} is repeated.`);
    seen.add(type);
    if (type === 'HEADER') checkHeader(component, format);
    else if (type === 'BODY') {
      if (category !== 'AUTHENTICATION') checkBody(component, format, isOffer ? 600 : 1024);
    } else if (type === 'FOOTER') {
      if (category === 'AUTHENTICATION') checkExpiration(component);
      else checkFooter(component, isOffer);
    } else if (type === 'BUTTONS') component['buttons'] = readButtons(component['buttons']);
    else if (type === 'CAROUSEL') checkCarousel(component, category, format);
    else if (type === 'LIMITED_TIME_OFFER') checkOffer(component, category);
    else if (type !== 'CALL_PERMISSION_REQUEST') throw refused(undefined, `component type '${type}' is not known.`);
  }
  if (!seen.has('BODY')) throw refused(undefined, 'a template needs a BODY component.');
  return components;
}

function checkHeader(header: Json, format: Template['parameterFormat']): void {
  const kind = String(header['format'] ?? '');
  if (!HEADER_FORMATS.includes(kind))
    throw refused(2388047, `HEADER format must be one of {${HEADER_FORMATS.join(', ')}}.`);
  const example = asObject(header['example']);
  if (kind === 'TEXT') {
    const text = String(header['text'] ?? '');
    if (!text || text.length > 60)
      throw refused(text ? 2388040 : 2388047, 'HEADER text has between 1 and 60 characters.');
    const variables = variablesIn(text);
    if (variables.length > 1) throw refused(2388047, 'HEADER text has at most one variable.');
    checkVariables(variables, format);
    if (variables.length > 0 && !example?.[format === 'NAMED' ? 'header_text_named_params' : 'header_text'])
      throw refused(2388047, 'HEADER text with a variable needs an example.');
  } else if (['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF'].includes(kind) && !Array.isArray(example?.['header_handle']))
    throw refused(2388047, `HEADER of format ${kind} needs example.header_handle.`);
}

function checkBody(body: Json, format: Template['parameterFormat'], max: number): void {
  const text = String(body['text'] ?? '');
  if (!text) throw refused(2388072, 'BODY text is missing.');
  if (text.length > max) throw refused(2388040, `BODY text has at most ${max} characters.`);
  const variables = variablesIn(text);
  checkVariables(variables, format);
  if (/^\s*\{\{|\}\}\s*$/.test(text)) throw refused(2388299, 'Variables cannot be at the start or end of the BODY.');
  if (/\}\}\s*\{\{/.test(text)) throw refused(2388072, 'Two variables cannot stand side by side.');
  const words = text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (variables.length > 0 && words < variables.length * 2 + 1)
    throw refused(2388293, 'The BODY has too many variables for its length.');
  if (variables.length > 0 && !asObject(body['example'])?.[format === 'NAMED' ? 'body_text_named_params' : 'body_text'])
    throw refused(2388072, 'BODY with variables needs an example.');
}

function checkVariables(variables: string[], format: Template['parameterFormat']): void {
  variables.forEach((variable, at) => {
    if (format === 'NAMED' ? !/^[a-z0-9_]*[a-z_][a-z0-9_]*$/.test(variable) : variable !== String(at + 1))
      throw refused(
        2388072,
        format === 'NAMED'
          ? `Variable '${variable}' must be lower case letters and _.`
          : 'Variables must be {{1}}, {{2}} … in order.',
      );
  });
}

function checkExpiration(footer: Json): void {
  const minutes = Number(footer['code_expiration_minutes'] ?? 1);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 90)
    throw refused(undefined, 'code_expiration_minutes must be between 1 and 90.');
}

function checkOffer(component: Json, category: Template['category']): void {
  const text = String(asObject(component['limited_time_offer'])?.['text'] ?? '');
  if (category !== 'MARKETING') throw refused(undefined, 'Only marketing templates have a limited-time offer.');
  if (!text || text.length > 16) throw refused(2388040, 'The text of an offer has between 1 and 16 characters.');
}

function checkFooter(footer: Json, isOffer: boolean): void {
  if (isOffer) throw refused(2388073, 'A template with a limited-time offer has no FOOTER.');
  const text = String(footer['text'] ?? '');
  if (!text || text.length > 60)
    throw refused(text ? 2388040 : 2388073, 'FOOTER text has between 1 and 60 characters.');
  if (variablesIn(text).length > 0) throw refused(2388073, 'FOOTER has no variables.');
}

function checkCarousel(carousel: Json, category: Template['category'], format: Template['parameterFormat']): void {
  const cards = carousel['cards'];
  if (!Array.isArray(cards) || cards.length < 2 || cards.length > 10)
    throw refused(undefined, 'A carousel has between 2 and 10 cards.');
  const shapes = new Set<string>();
  for (const item of cards) {
    const card = asObject(item);
    const parts = Array.isArray(card?.['components']) ? (card['components'] as Json[]) : [];
    const withBody = parts.some((part) => upper(part['type']) === 'BODY')
      ? parts
      : [...parts, { type: 'BODY', text: 'none' }];
    const read = readComponents(withBody, category, format);
    if (card) card['components'] = read.slice(0, parts.length);
    for (const part of read)
      if (part['type'] === 'BODY' && String(part['text']).length > 160)
        throw refused(2388040, 'Body of a card has at most 160 characters.');
    shapes.add(parts.map((part) => `${upper(part['type'])} ${upper(part['format'])}`).join('|'));
  }
  if (shapes.size > 1) throw refused(undefined, 'All cards of a carousel must have the same parts.');
}
