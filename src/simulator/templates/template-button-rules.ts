import { type Json, asObject, missing } from '../parameters.js';
import { refused, upper } from './template-refusal.js';
import { variablesIn } from './template.js';

const BUTTON_LIMITS: Record<string, number> = {
  QUICK_REPLY: 10,
  URL: 2,
  PHONE_NUMBER: 1,
  COPY_CODE: 1,
  VOICE_CALL: 1,
  CATALOG: 1,
  MPM: 1,
};

/** Checks the buttons of a template and writes their types in upper case. */
export function readButtons(value: unknown): Json[] {
  if (!Array.isArray(value) || value.length === 0) throw missing('buttons');
  if (value.length > 10) throw refused(undefined, 'A template has at most 10 buttons.');
  const counts = new Map<string, number>();
  let runs = 0;
  let before = false;
  const buttons = value.map((item) => {
    const button: Json = { ...asObject(item) };
    const type = upper(button['type']);
    button['type'] = type;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    if (count > (BUTTON_LIMITS[type] ?? 10))
      throw refused(undefined, `At most ${BUTTON_LIMITS[type]} buttons of type ${type}.`);
    const isReply = type === 'QUICK_REPLY';
    if (isReply && !before) runs++;
    before = isReply;
    const text = String(button['text'] ?? '');
    if (['QUICK_REPLY', 'URL', 'PHONE_NUMBER'].includes(type) && (!text || text.length > 25))
      throw refused(2388040, `Text of a ${type} button has between 1 and 25 characters.`);
    if (type === 'URL') checkUrl(button);
    if (type === 'OTP') checkOtp(button);
    if (type === 'PHONE_NUMBER' && !/^\+?\d{3,20}$/.test(String(button['phone_number'] ?? '')))
      throw refused(undefined, 'phone_number has at most 20 digits.');
    if (type === 'COPY_CODE' && String(button['example'] ?? '').length > 20)
      throw refused(undefined, 'The example of a COPY_CODE button has at most 20 characters.');
    return button;
  });
  if (runs > 1) throw refused(undefined, 'Quick replies must stand together, before or after all other buttons.');
  return buttons;
}

function checkUrl(button: Json): void {
  const url = String(button['url'] ?? '');
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(url) || url.length > 2000)
    throw refused(undefined, 'url must be a URL of at most 2000 characters.');
  const variables = variablesIn(url);
  if (variables.length > 1 || (variables.length === 1 && !url.endsWith('}}')))
    throw refused(undefined, 'url has at most one variable, at its end.');
  if (variables.length === 1 && !button['example']) throw refused(undefined, 'url with a variable needs an example.');
}

function checkOtp(button: Json): void {
  const kind = upper(button['otp_type']);
  if (!['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'].includes(kind))
    throw refused(undefined, 'otp_type must be one of {COPY_CODE, ONE_TAP, ZERO_TAP}.');
  if (kind === 'COPY_CODE') return;
  const apps = Array.isArray(button['supported_apps']) ? button['supported_apps'] : [];
  if (apps.length < 1 || apps.length > 5) throw refused(undefined, 'supported_apps must have between 1 and 5 items.');
  for (const app of apps)
    if (!asObject(app)?.['package_name'] || String(asObject(app)?.['signature_hash'] ?? '').length !== 11)
      throw refused(undefined, 'An app needs its package_name and a signature_hash of 11 characters.');
}
