import { GraphError } from '../graph/graph-error.js';
import { checkMedia, type MediaLookup } from '../media/media-rules.js';
import { type Json, asObject, invalid, listAt, objectAt, textAt } from '../parameters.js';
import { type Template, buttonsOf, variablesIn } from './template.js';
import type { Waba } from '../accounts/waba.js';

/** The template that a message names, ready to be sent; throws 132001, 132015, 132016, 132000, 132012 and their kin. */
export function checkTemplateMessage(waba: Waba, content: unknown, media: MediaLookup): Template {
  const message = objectAt(content, 'template');
  const name = textAt(message['name'], "template['name']", 512);
  const language = textAt(
    objectAt(message['language'], "template['language']")['code'],
    "template['language']['code']",
    20,
  );
  const template = waba.templates.get(`${name} ${language}`);
  if (!template) throw new GraphError(132001, `template name (${name}) does not exist in ${language}`);
  if (template.status === 'PAUSED') throw new GraphError(132015, `template ${name} is paused because of its quality`);
  if (template.status === 'DISABLED') throw new GraphError(132016, `template ${name} is disabled`);
  if (template.status !== 'APPROVED')
    throw new GraphError(132001, `template ${name} (${language}) is not approved: ${template.status}`);
  const given =
    message['components'] === undefined ? [] : listAt(message['components'], "template['components']", 0, 20);
  checkComponents(
    template,
    template.components,
    given.map((item, at) => objectAt(item, `components[${at}]`)),
    media,
  );
  return template;
}

function checkComponents(template: Template, defined: Json[], given: Json[], media: MediaLookup): void {
  const sentOf = (type: string): Json | undefined => given.find((component) => lower(component['type']) === type);
  const definition = (type: string): Json | undefined => defined.find((component) => component['type'] === type);
  for (const component of given) {
    const type = lower(component['type']);
    if (
      !['header', 'body', 'button', 'carousel', 'limited_time_offer', 'tap_target_configuration', 'footer'].includes(
        type,
      )
    )
      throw new GraphError(132018, `components: unknown type '${type}'.`);
    if (type === 'header' && !definition('HEADER') && parametersOf(component).length > 0)
      throw new GraphError(132018, 'The template has no header.');
  }
  const header = definition('HEADER');
  if (header) checkHeader(template, header, sentOf('header'), media);
  const body = definition('BODY');
  if (template.category === 'AUTHENTICATION') {
    checkCode(parametersOf(sentOf('body')), buttonParameters(given, 0));
    return;
  }
  if (body) checkText(template, 'body', body['text'], sentOf('body'));
  checkButtons(defined, given);
  checkOffer(definition('LIMITED_TIME_OFFER'), sentOf('limited_time_offer'));
  checkCarousel(template, definition('CAROUSEL'), sentOf('carousel'), media);
}

function checkHeader(template: Template, header: Json, sent: Json | undefined, media: MediaLookup): void {
  const format = String(header['format'] ?? 'TEXT');
  if (format === 'TEXT') return checkText(template, 'header', header['text'], sent);
  const kind = format === 'GIF' ? 'gif' : format.toLowerCase();
  const [parameter, ...more] = parametersOf(sent);
  if (!parameter || more.length > 0)
    throw new GraphError(
      132012,
      `header: Format mismatch, expected ${format}, received ${parameter ? 'several parameters' : 'UNKNOWN'}`,
    );
  if (lower(parameter['type']) !== kind)
    throw new GraphError(
      132012,
      `header: Format mismatch, expected ${format}, received ${String(parameter['type']).toUpperCase()}`,
    );
  if (kind === 'image' || kind === 'video' || kind === 'document') checkMedia(kind, parameter[kind], media, true);
  else if (!asObject(parameter[kind]))
    throw new GraphError(132012, `header: parameter of type ${kind} has no '${kind}'.`);
}

function checkText(template: Template, where: string, text: unknown, sent: Json | undefined): void {
  const wanted = variablesIn(text);
  const parameters = parametersOf(sent);
  if (parameters.length !== wanted.length)
    throw new GraphError(
      132000,
      `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${wanted.length})`,
    );
  let length = String(text ?? '').length;
  for (const [at, parameter] of parameters.entries()) {
    const value = textValue(where, parameter);
    if (template.parameterFormat === 'NAMED') {
      if (typeof parameter['parameter_name'] !== 'string')
        throw new GraphError(132012, `${where}: Parameter name is missing or empty for parameter ${at}`);
      if (!wanted.includes(parameter['parameter_name']))
        throw new GraphError(132000, `${where}: the template has no parameter named '${parameter['parameter_name']}'`);
    }
    if (/[\n\t]| {5,}/.test(value))
      throw new GraphError(
        132018,
        `${where}: a parameter cannot have new-line/tab characters or more than 4 consecutive spaces`,
      );
    length += value.length;
  }
  if (
    template.parameterFormat === 'NAMED' &&
    new Set(parameters.map((each) => each['parameter_name'])).size !== wanted.length
  )
    throw new GraphError(132000, `${where}: parameter names are repeated`);
  // 1024 for a body, 60 for a header, counted after the values are in their places.
  if (length > (where === 'header' ? 60 : 1024) + wanted.length * 8)
    throw new GraphError(132005, `${where}: the translated text is too long`);
}

function textValue(where: string, parameter: Json): string {
  switch (parameter['type']) {
    case 'text':
      if (typeof parameter['text'] !== 'string' || parameter['text'] === '')
        throw new GraphError(132012, `${where}: parameter of type text is missing text value`);
      return parameter['text'];
    case 'currency':
      return fallback(where, 'currency', asObject(parameter['currency']), ['code', 'amount_1000']);
    case 'date_time':
      return fallback(where, 'date_time', asObject(parameter['date_time']), []);
    default:
      throw new GraphError(
        132012,
        `${where}: Format mismatch, expected TEXT, received ${String(parameter['type']).toUpperCase()}`,
      );
  }
}

function fallback(where: string, type: string, value: Json | undefined, more: string[]): string {
  if (!value || typeof value['fallback_value'] !== 'string' || more.some((name) => value[name] === undefined))
    throw new GraphError(132012, `${where}: parameter of type ${type} needs ${['fallback_value', ...more].join(', ')}`);
  return value['fallback_value'];
}

function checkCode(body: Json[], button: Json[]): void {
  const code = body[0]?.['text'];
  if (body.length !== 1 || button.length !== 1)
    throw new GraphError(
      132000,
      `body: number of localizable_params (${body.length}) does not match the expected number of params (1); the OTP button takes the same code`,
    );
  if (typeof code !== 'string' || code.length > 15)
    throw new GraphError(132012, 'body: the code must be text of at most 15 characters');
  if (button[0]?.['text'] !== code) throw new GraphError(132012, 'button: the code must be the same as in the body');
}

function checkButtons(defined: Json[], given: Json[]): void {
  const buttons = buttonsOf(defined);
  for (const component of given) {
    if (lower(component['type']) !== 'button') continue;
    const index = Number(component['index']);
    const button = buttons[index];
    if (!Number.isInteger(index) || !button)
      throw new GraphError(132018, `button: the template has no button at index ${String(component['index'])}.`);
    const subType = lower(component['sub_type']);
    const expected = SUB_TYPES[String(button['type'])] ?? [];
    if (!expected.includes(subType))
      throw new GraphError(
        132012,
        `button: index ${index} is of type ${String(button['type'])}, not ${subType || 'unknown'}.`,
      );
    const value = parametersOf(component)[0];
    if (subType === 'quick_reply' && value && typeof value['payload'] !== 'string')
      throw new GraphError(132012, `button: index ${index} needs a parameter of type payload.`);
    if (subType === 'copy_code' && String(value?.['coupon_code'] ?? '').length > 20)
      throw new GraphError(132012, `button: coupon_code has at most 20 characters.`);
  }
  for (const [index, button] of buttons.entries()) {
    const parameters = buttonParameters(given, index);
    const needs = (button['type'] === 'URL' && variablesIn(button['url']).length > 0) || button['type'] === 'COPY_CODE';
    if (needs && parameters.length !== 1)
      throw new GraphError(
        132000,
        `buttons: Button at index ${index} of type ${String(button['type'])} requires a parameter`,
      );
    if (!needs && button['type'] === 'URL' && parameters.length > 0)
      throw new GraphError(132000, `buttons: Button at index ${index} of type Url takes no parameter`);
  }
}

const SUB_TYPES: Record<string, string[]> = {
  QUICK_REPLY: ['quick_reply'],
  URL: ['url'],
  OTP: ['url'],
  COPY_CODE: ['copy_code'],
  FLOW: ['flow'],
  CATALOG: ['catalog'],
  MPM: ['mpm'],
  ORDER_DETAILS: ['order_details'],
  VOICE_CALL: ['voice_call'],
  REMINDER: ['reminder'],
};

function checkOffer(defined: Json | undefined, sent: Json | undefined): void {
  if (!asObject(defined?.['limited_time_offer'])?.['has_expiration']) return;
  const time = Number(asObject(parametersOf(sent)[0]?.['limited_time_offer'])?.['expiration_time_ms']);
  if (!Number.isFinite(time)) throw new GraphError(132012, 'limited_time_offer: expiration_time_ms is missing.');
}

function checkCarousel(
  template: Template,
  defined: Json | undefined,
  sent: Json | undefined,
  media: MediaLookup,
): void {
  if (!defined) return;
  const cards = listAt(defined['cards'], 'cards', 0, 10).map((card) => asObject(card) ?? {});
  const given = sent?.['cards'];
  if (!Array.isArray(given) || given.length !== cards.length)
    throw new GraphError(
      132000,
      `carousel: the template has ${cards.length} cards, the message ${Array.isArray(given) ? given.length : 0}.`,
    );
  for (const [at, item] of given.entries()) {
    const card = objectAt(item, `cards[${at}]`);
    const index = Number(card['card_index']);
    const shape = cards[index];
    if (!shape) throw invalid(`cards[${at}]['card_index'] is out of range.`);
    const parts = (Array.isArray(card['components']) ? card['components'] : []).map((part) => asObject(part) ?? {});
    checkComponents(template, (shape['components'] as Json[]) ?? [], parts, media);
  }
}

function buttonParameters(given: Json[], index: number): Json[] {
  return parametersOf(given.find((item) => lower(item['type']) === 'button' && Number(item['index']) === index));
}

function parametersOf(component: Json | undefined): Json[] {
  const parameters = component?.['parameters'];
  return Array.isArray(parameters) ? parameters.map((each) => asObject(each) ?? {}) : [];
}

function lower(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}
