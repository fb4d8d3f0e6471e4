import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { isJsonObject, type JsonObject } from '../../platform/whatsapp/json-value.js';
import type { MediaKind } from '../../platform/whatsapp/message-content.js';
import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';

/** An uploaded file that a message takes along. */
export interface DraftFile {
  mediaId: string;
  mediaKind: MediaKind;
  /** Where the input names it. */
  path: string[];
}

/** What one member of the input gives; paths are below that member. */
export interface DraftPart {
  content: OutboundContent;
  file?: DraftFile | undefined;
  inputPath(path: readonly string[]): string[];
}

/** Exactly one of an uploaded file and a link. @throws DomainError */
export function readSource(
  mediaKind: MediaKind,
  source: { mediaId?: string | null; link?: string | null },
  at: readonly string[],
): { link?: string; file?: DraftFile } {
  const { mediaId, link } = source;
  if ((mediaId == null) === (link == null)) throw invalidInput('Give exactly one of `mediaId` and `link`.', at);
  if (link != null) return { link };
  const path = [...at, 'mediaId'];
  const id = uuidOf('Media', mediaId);
  if (!id) throw notFound('Media', path);
  return { file: { mediaId: id, mediaKind, path } };
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** The members that are there. */
export const given = <T extends object>(members: T): Given<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value != null)) as Given<T>;

/** The content with Meta's id where a file of ours stands; content with a link, or without a file, stays as it is. */
export function withFile(content: OutboundContent, metaMediaId: string): OutboundContent {
  switch (content.kind) {
    case 'media':
      return content.link === undefined ? { ...content, metaMediaId } : content;
    case 'interactive': {
      const { header } = content;
      const isOurs = header && header.type !== 'text' && header.link === undefined;
      return isOurs ? { ...content, header: { ...header, metaMediaId } } : content;
    }
    case 'template':
      return { ...content, components: content.components.map((component) => withHeaderFile(component, metaMediaId)) };
    default:
      return content;
  }
}

function withHeaderFile(component: JsonObject, id: string): JsonObject {
  const [parameter] = component['type'] === 'header' ? (component['parameters'] as JsonObject[]) : [];
  const type = parameter?.['type'];
  const file = typeof type === 'string' && ['image', 'video', 'document'].includes(type) ? parameter![type] : undefined;
  if (!isJsonObject(file) || file['link'] !== undefined) return component;
  return { ...component, parameters: [{ ...parameter, [type as string]: { ...file, id } }] };
}
