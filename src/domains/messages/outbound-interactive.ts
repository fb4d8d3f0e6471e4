import { invalidInput } from '../../platform/kernel/errors.js';
import type { InteractiveAction, InteractiveHeader } from '../../platform/whatsapp/interactive-content.js';
import { given, readSource, type DraftFile, type DraftPart } from './outbound-source.js';
import type {
  OutboundActionInput,
  OutboundHeaderInput,
  OutboundInteractiveInput,
} from './outbound-interactive.inputs.js';

/** Reads a message that offers choices. @throws DomainError */
export function readInteractive(input: OutboundInteractiveInput, at: readonly string[]): DraftPart {
  const { header, file } = input.header ? readHeader(input.header, [...at, 'header']) : {};
  const action = readAction(input.action, [...at, 'action']);
  const { body, footer } = input;
  return {
    content: { kind: 'interactive', ...(header ? { header } : {}), ...given({ body, footer }), action },
    file,
    inputPath([first, ...rest]) {
      if (first === 'header') return ['header', ...headerPath(header, rest)];
      if (first === 'action') return ['action', ...actionPath(action, rest)];
      return first === undefined ? [] : [first, ...rest];
    },
  };
}

function readHeader(
  { text, ...files }: OutboundHeaderInput,
  at: readonly string[],
): { header: InteractiveHeader; file?: DraftFile | undefined } {
  if (text != null) return { header: { type: 'text', text } };
  const type = (['image', 'video', 'document'] as const).find((kind) => files[kind] != null);
  if (!type) throw invalidInput('Name what the header shows.', at);
  const { link, file } = readSource(type, files[type]!, [...at, type]);
  return { header: { type, ...given({ link, filename: files[type]!.filename }) }, file };
}

function readAction(input: OutboundActionInput, at: readonly string[]): InteractiveAction {
  const { buttons, list, ctaUrl, product, productList, catalog, flow } = input;
  if (buttons) return { type: 'buttons', buttons: buttons.map(({ id, title }) => ({ id, title })) };
  if (list) {
    const sections = list.sections.map(({ title, rows }) => ({
      ...given({ title }),
      rows: rows.map(({ id, title: rowTitle, description }) => ({ id, title: rowTitle, ...given({ description }) })),
    }));
    return { type: 'list', button: list.button, sections };
  }
  if (ctaUrl) return { type: 'cta_url', displayText: ctaUrl.displayText, url: ctaUrl.url };
  if (product) return { type: 'product', catalogId: product.catalogId, productRetailerId: product.productRetailerId };
  if (productList) {
    const sections = productList.sections.map(({ title, productRetailerIds }) => ({ title, productRetailerIds }));
    return { type: 'product_list', catalogId: productList.catalogId, sections };
  }
  if (catalog) return { type: 'catalog', ...given({ thumbnailProductRetailerId: catalog.thumbnailProductRetailerId }) };
  if (flow) {
    const { flowId, flowName, cta, token, screen } = flow;
    return {
      type: 'flow',
      cta,
      ...given({ flowId, flowName, token, screen }),
      ...(flow.isDraft ? { mode: 'draft' as const } : {}),
      action: screen == null ? 'data_exchange' : 'navigate',
    };
  }
  if (input.locationRequest) return { type: 'location_request' };
  if (input.requestContactInfo) return { type: 'request_contact_info' };
  throw invalidInput('Name what the contact can do.', at);
}

const memberOf: Readonly<Record<InteractiveAction['type'], string>> = {
  buttons: 'buttons',
  list: 'list',
  cta_url: 'ctaUrl',
  location_request: 'locationRequest',
  request_contact_info: 'requestContactInfo',
  product: 'product',
  product_list: 'productList',
  catalog: 'catalog',
  flow: 'flow',
};

const actionPath = ({ type }: InteractiveAction, path: readonly string[]): string[] => [
  memberOf[type],
  ...path.slice(type === 'buttons' && path[0] === 'buttons' ? 1 : 0),
];

const headerPath = (header: InteractiveHeader | undefined, path: readonly string[]): string[] =>
  !header || header.type === 'text'
    ? [...path]
    : [header.type, ...path.map((name) => (name === 'metaMediaId' ? 'mediaId' : name))];
