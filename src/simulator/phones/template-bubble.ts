import type { BubbleContent, Tap } from './bubble.js';
import { isMediaType } from '../media/media-rules.js';
import { fileOf, placeOf, textOf } from './message-bubble.js';
import { type Json, asObject } from '../parameters.js';
import { SHARED_CONTACT, flowTap, linkTap, objects, shopOf } from './taps.js';
import { type Template, buttonsOf } from '../templates/template.js';

/** The bubble of a template with the values of this message in their places. */
export function templateBubble(template: Template, message: Json): BubbleContent {
  return { kind: 'template', ...filled(template.components, objects(message['components'])) };
}

function filled(defined: Json[], sent: Json[]): Partial<BubbleContent> {
  const shown: Partial<BubbleContent> = {};
  const valuesOf = (type: string): Json[] =>
    objects(sent.find((each) => textOf(each['type'])?.toLowerCase() === type)?.['parameters']);
  const taps: Tap[] = [];
  for (const component of defined) {
    const type = String(component['type']);
    if (type === 'HEADER') Object.assign(shown, header(component, valuesOf('header')));
    else if (type === 'BODY') shown.text = bodyOf(component, valuesOf('body'));
    else if (type === 'FOOTER') {
      const minutes = component['code_expiration_minutes'];
      shown.footer = textOf(component['text']) ?? (minutes ? `This code expires in ${String(minutes)} minutes.` : '');
    } else if (type === 'LIMITED_TIME_OFFER')
      shown.footer = textOf(asObject(component['limited_time_offer'])?.['text']) ?? 'Limited offer';
    else if (type === 'CAROUSEL') {
      const cards = objects(sent.find((each) => textOf(each['type'])?.toLowerCase() === 'carousel')?.['cards']);
      shown.cards = objects(component['cards']).map((card, at) => {
        const own = cards.find((each) => Number(each['card_index']) === at);
        return { kind: 'card', ...filled(objects(card['components']), objects(own?.['components'])) };
      });
    }
  }
  for (const [index, button] of buttonsOf(defined).entries()) {
    const given = sent.find(
      (each) => textOf(each['type'])?.toLowerCase() === 'button' && Number(each['index']) === index,
    );
    const value = objects(given?.['parameters'])[0] ?? {};
    if (['CATALOG', 'MPM', 'SPM'].includes(String(button['type'])))
      shown.shop = shopOf(textOf(button['text']) ?? 'View items', asObject(value['action']) ?? {});
    else taps.push(tapOf(button, value));
  }
  if (taps.length > 0) shown.taps = taps;
  return shown;
}

function header(component: Json, values: Json[]): Partial<BubbleContent> {
  const format = String(component['format'] ?? 'TEXT').toLowerCase();
  if (format === 'text') return { header: fill(component['text'], values) };
  if (format === 'location') return { place: placeOf(asObject(values[0]?.['location']) ?? {}) };
  const kind = format === 'gif' ? 'video' : format;
  return isMediaType(kind) ? { file: fileOf(kind, asObject(values[0]?.[format]) ?? {}) } : {};
}

function bodyOf(component: Json, values: Json[]): string {
  const text = textOf(component['text']);
  if (text) return fill(text, values);
  // The body of an authentication template is written by Meta.
  const advice = component['add_security_recommendation'] ? ' For your security, do not share this code.' : '';
  return `${textOf(values[0]?.['text']) ?? ''} is your verification code.${advice}`;
}

function fill(text: unknown, values: Json[]): string {
  return String(text ?? '').replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => {
    const value = values.find((each) => each['parameter_name'] === name) ?? values[Number(name) - 1];
    const special = asObject(value?.['currency']) ?? asObject(value?.['date_time']);
    return textOf(value?.['text']) ?? textOf(special?.['fallback_value']) ?? whole;
  });
}

function tapOf(button: Json, value: Json): Tap {
  const label = textOf(button['text']) ?? LABELS[String(button['type'])] ?? String(button['type']);
  switch (button['type']) {
    case 'QUICK_REPLY':
      return {
        label,
        icon: 'reply',
        send: { type: 'button', button: { text: label, payload: textOf(value['payload']) ?? label } },
      };
    case 'URL':
      return linkTap({ text: label, url: fill(button['url'], [value]) });
    case 'COPY_CODE':
      return { label, icon: 'copy', copy: textOf(value['coupon_code']) ?? textOf(button['example']) ?? '' };
    case 'OTP':
      return { label, icon: 'copy', copy: textOf(value['text']) ?? '' };
    case 'FLOW':
      return flowTap(label, asObject(value['action']) ?? {});
    case 'REQUEST_CONTACT_INFO':
      return { label, icon: 'person', send: SHARED_CONTACT };
    default:
      return { label, icon: 'call' };
  }
}

const LABELS: Record<string, string> = {
  COPY_CODE: 'Copy offer code',
  OTP: 'Copy code',
  REQUEST_CONTACT_INFO: 'Share contact info',
  VOICE_CALL: 'Call on WhatsApp',
};
