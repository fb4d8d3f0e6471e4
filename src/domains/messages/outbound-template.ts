import { invalidInput } from '../../platform/kernel/errors.js';
import type { JsonObject } from '../../platform/whatsapp/json-value.js';
import { given, readSource, type DraftFile, type DraftPart } from './outbound-source.js';
import type {
  OutboundTemplateInput,
  TemplateButtonInput,
  TemplateHeaderInput,
  TemplateValueInput,
} from './outbound-template.inputs.js';

/** A component of the Cloud API, and where the input names it. */
interface Component {
  component: JsonObject;
  at: string[];
}

/** Reads a template: its values as the Cloud API's components. @throws DomainError */
export function readTemplate(input: OutboundTemplateInput, at: readonly string[]): DraftPart {
  const { name, language, header, body, buttons, offerExpiresAt } = input;
  const components: Component[] = [];
  let file: DraftFile | undefined;
  if (header) {
    const read = readHeader(header, [...at, 'header']);
    file = read.file;
    components.push({ component: { type: 'header', parameters: [read.parameter] }, at: ['header'] });
  }
  if (body?.length) {
    const parameters = body.map((value, i) => readValue(value, [...at, 'body', String(i)]));
    components.push({ component: { type: 'body', parameters }, at: ['body'] });
  }
  if (offerExpiresAt) {
    const parameter = {
      type: 'limited_time_offer',
      limited_time_offer: { expiration_time_ms: offerExpiresAt.getTime() },
    };
    components.push({ component: { type: 'limited_time_offer', parameters: [parameter] }, at: ['offerExpiresAt'] });
  }
  for (const [i, button] of (buttons ?? []).entries()) {
    const place = ['buttons', String(i)];
    components.push({ component: readButton(button, [...at, ...place]), at: place });
  }
  return {
    content: { kind: 'template', name, language, components: components.map(({ component }) => component) },
    file,
    inputPath([first, index, ...rest]) {
      const place = first === 'components' && index !== undefined ? components[Number(index)]?.at : undefined;
      if (!place) return first === undefined ? [] : [first];
      return place[0] === 'body' && rest[0] === 'parameters' && rest[1] !== undefined ? [...place, rest[1]] : place;
    },
  };
}

function readHeader(
  { text, location, ...files }: TemplateHeaderInput,
  at: readonly string[],
): { parameter: JsonObject; file?: DraftFile | undefined } {
  if (text) return { parameter: readValue(text, [...at, 'text']) };
  if (location) return { parameter: { type: 'location', location: { ...location } } };
  const type = (['image', 'video', 'document'] as const).find((kind) => files[kind] != null);
  if (!type) throw invalidInput('Name what the header shows.', at);
  const { link, file } = readSource(type, files[type]!, [...at, type]);
  return { parameter: { type, [type]: given({ link, filename: files[type]!.filename }) }, file };
}

function readValue(value: TemplateValueInput, at: readonly string[]): JsonObject {
  const { name, text, currency, dateTime } = value;
  const named = name == null ? {} : { parameter_name: name };
  if ([text, currency, dateTime].filter((member) => member != null).length !== 1) {
    throw invalidInput('Give exactly one of `text`, `currency` and `dateTime`.', at);
  }
  if (text != null) return { type: 'text', ...named, text };
  if (dateTime != null) return { type: 'date_time', ...named, date_time: { fallback_value: dateTime } };
  const { fallback, code, amount1000 } = currency!;
  return { type: 'currency', ...named, currency: { fallback_value: fallback, code, amount_1000: amount1000 } };
}

function readButton(button: TemplateButtonInput, at: readonly string[]): JsonObject {
  const { index, quickReplyPayload, urlSuffix, couponCode, flowToken } = button;
  const values = [
    quickReplyPayload != null && {
      sub_type: 'quick_reply',
      parameter: { type: 'payload', payload: quickReplyPayload },
    },
    urlSuffix != null && { sub_type: 'url', parameter: { type: 'text', text: urlSuffix } },
    couponCode != null && { sub_type: 'copy_code', parameter: { type: 'coupon_code', coupon_code: couponCode } },
    flowToken != null && { sub_type: 'flow', parameter: { type: 'action', action: { flow_token: flowToken } } },
  ].filter((value) => value !== false);
  const [value] = values;
  if (!value || values.length > 1) throw invalidInput('Give `index` and exactly one value.', at);
  if (index < 0 || index > 9) throw invalidInput('A template has buttons 0 to 9.', [...at, 'index']);
  return { type: 'button', sub_type: value.sub_type, index: String(index), parameters: [value.parameter] };
}
