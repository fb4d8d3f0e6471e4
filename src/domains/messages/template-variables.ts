import { isJsonObject, type JsonObject, type JsonValue } from '../../platform/whatsapp/json-value.js';
import type { TemplateContent } from '../../platform/whatsapp/message-content.js';

/** A text that the business gives a template, and where it stands in the content. */
export interface TemplateText {
  text: string;
  path: string[];
  /** It is the end of a button's address: what is put in must not change where it leads. */
  isAddress: boolean;
}

/** Members of a parameter that are words; what is a payload, a token or an amount is none. */
const wordMembers = ['text', 'coupon_code'] as const;

/** The texts of a template's parameters, in their order: of header, body, addresses and coupons. */
export function textsOf(content: TemplateContent): TemplateText[] {
  const found: TemplateText[] = [];
  mapTexts(content, (text, path, isAddress) => {
    found.push({ text, path, isAddress });
    return text;
  });
  return found;
}

/** The template with these texts in the places of `textsOf`. */
export function withTexts(content: TemplateContent, texts: readonly string[]): TemplateContent {
  let i = 0;
  return mapTexts(content, () => texts[i++]!);
}

/** The template without the texts that hold variables in `pattern`: two with the same rest came of the same call. */
export function withoutFilled(content: TemplateContent, pattern: TemplateContent): TemplateContent {
  const written = textsOf(pattern);
  const texts = textsOf(content).map(({ text }, i) => (written[i]?.text.includes('{{') ? '' : text));
  return withTexts(content, texts);
}

type Change = (text: string, path: string[], isAddress: boolean) => string;

function mapTexts(content: TemplateContent, change: Change): TemplateContent {
  const components = content.components.map((component, i): JsonObject => {
    const { parameters } = component;
    if (!Array.isArray(parameters)) return component;
    const isAddress = component['sub_type'] === 'url';
    const changed = parameters.map((parameter, j) =>
      changeParameter(parameter, (text) => change(text, ['components', String(i), 'parameters', String(j)], isAddress)),
    );
    return { ...component, parameters: changed };
  });
  return { ...content, components };
}

function changeParameter(parameter: JsonValue, change: (text: string) => string): JsonValue {
  if (!isJsonObject(parameter)) return parameter;
  const changed = { ...parameter };
  for (const member of wordMembers) {
    const text = parameter[member];
    if (typeof text === 'string') changed[member] = change(text);
  }
  return changed;
}
