import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { storableJson, type JsonValue } from '../../platform/whatsapp/json-value.js';
import type { ContactCard, MediaKind } from '../../platform/whatsapp/message-content.js';
import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';
import type { OutboundContentInput, OutboundContactCardInput, OutboundFile } from './outbound-content.inputs.js';
import { readInteractive } from './outbound-interactive.js';
import { given, readSource, type DraftFile, type DraftPart } from './outbound-source.js';
import { readTemplate } from './outbound-template.js';

/** An input's content in plain shape, with what has to be looked up. */
export interface OutboundDraft {
  /** As it is stored: a file of ours has no id in it, see `withFile`. */
  content: OutboundContent;
  file?: DraftFile | undefined;
  /** The message that a reaction is meant for; `content.targetWamid` is still empty. */
  reactsToId?: string;
  /** Of a template: its texts hold variables, which are filled in when the conversation is known. */
  fillsVariables?: true;
  /** Where in the input stands what `path` names in the content. */
  inputPath(path: readonly string[]): string[];
}

/** Reads the one member that is given. @throws DomainError INVALID_INPUT, NOT_FOUND, with paths into the mutation's input */
export function readDraft(input: OutboundContentInput): OutboundDraft {
  const member = Object.entries(input).find(([, value]) => value != null)?.[0];
  if (!member) throw invalidInput('Name what to send.', ['content']);
  const at = ['content', member];
  const { content, inputPath, ...rest } = readMember(input, member, at);
  return { ...rest, content: storable(content), inputPath: (path) => [...at, ...inputPath(path)] };
}

function readMember(
  { text, location, contacts, reaction, interactive, template, audio, document, ...files }: OutboundContentInput,
  member: string,
  at: string[],
): DraftPart & Pick<OutboundDraft, 'reactsToId' | 'fillsVariables'> {
  if (text) return part({ kind: 'text', body: text.body, ...(text.previewUrl ? { previewUrl: true } : {}) });
  if (location) {
    const { latitude, longitude, name, address } = location;
    return part({ kind: 'location', latitude, longitude, ...given({ name, address }) });
  }
  if (contacts) {
    return {
      content: { kind: 'contacts', contacts: contacts.map(readCard) },
      inputPath: (path) => path.slice(path[0] === 'contacts' ? 1 : 0),
    };
  }
  if (reaction) {
    const reactsToId = uuidOf('Message', reaction.messageId);
    if (!reactsToId) throw notFound('Message', [...at, 'messageId']);
    const content = { kind: 'reaction', targetWamid: '', emoji: reaction.emoji ?? '' } as const;
    return {
      content,
      reactsToId,
      inputPath: ([first, ...rest]) => [first === 'targetWamid' ? 'messageId' : (first ?? 'emoji'), ...rest],
    };
  }
  if (interactive) return readInteractive(interactive, at);
  if (template) return { ...readTemplate(template, at), ...(template.fillsVariables ? { fillsVariables: true } : {}) };
  const file = { ...files, audio, document }[member as MediaKind]!;
  return readFile(member as MediaKind, file, at, {
    ...(audio?.isVoice ? { isVoice: true } : {}),
    ...given({ filename: document?.filename }),
  });
}

function readFile(
  mediaKind: MediaKind,
  file: OutboundFile,
  at: string[],
  more: { isVoice?: boolean; filename?: string },
): DraftPart {
  const source = readSource(mediaKind, file, at);
  return {
    content: { kind: 'media', mediaKind, ...given({ link: source.link, caption: file.caption }), ...more },
    file: source.file,
    inputPath: ([first, ...rest]) => [first === 'metaMediaId' ? 'mediaId' : (first ?? 'link'), ...rest],
  };
}

function readCard(card: OutboundContactCardInput): ContactCard {
  const { formattedName, phones, emails, addresses, urls, organisation, ...texts } = card;
  return {
    formattedName,
    ...given(texts),
    phones: (phones ?? []).map(given),
    ...(emails ? { emails: emails.map(({ email, ...more }) => ({ email, ...given(more) })) } : {}),
    ...(addresses ? { addresses: addresses.map(given) } : {}),
    ...(urls ? { urls: urls.map(({ url, ...more }) => ({ url, ...given(more) })) } : {}),
    ...(organisation ? { organisation: given(organisation) } : {}),
  };
}

const part = (content: OutboundContent): DraftPart => ({ content, inputPath: (path) => [...path] });

const storable = (content: OutboundContent): OutboundContent =>
  storableJson(JSON.parse(JSON.stringify(content)) as JsonValue) as unknown as OutboundContent;
