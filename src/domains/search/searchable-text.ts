import type { InteractiveAction } from '../../platform/whatsapp/interactive-content.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';

/** What a person may remember of a message: its words, captions, names of files and places, choices. '' when there is nothing. */
export function searchableText(content: MessageContent, filename?: string | null): string {
  return partsOf(content, filename ?? undefined)
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

type Part = string | undefined;

function partsOf(content: MessageContent, filename: Part): Part[] {
  switch (content.kind) {
    case 'text':
      return [content.body];
    case 'media':
      return [content.caption, content.filename ?? filename];
    case 'location':
      return [content.name, content.address];
    case 'contacts':
      return content.contacts.flatMap(({ formattedName, organisation, phones, emails }) => [
        formattedName,
        organisation?.company,
        ...phones.map(({ phone }) => phone),
        ...(emails ?? []).map(({ email }) => email),
      ]);
    case 'interactive_reply':
      return [content.title, content.description];
    case 'flow_reply':
      return [content.body];
    case 'order':
      return [content.text, ...content.items.map(({ productRetailerId }) => productRetailerId)];
    case 'template':
      return [content.body ?? content.name];
    case 'interactive':
      return [
        content.header?.type === 'text' ? content.header.text : content.header?.filename,
        content.body,
        content.footer,
        ...choicesOf(content.action),
      ];
    case 'edit':
      return partsOf(content.content, filename);
    default:
      // Reactions, notices and what was taken back say nothing that a person would look for.
      return [];
  }
}

function choicesOf(action: InteractiveAction): Part[] {
  switch (action.type) {
    case 'buttons':
      return action.buttons.map(({ title }) => title);
    case 'list':
      return [
        action.button,
        ...action.sections.flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap((row) => [row.title, row.description]),
        ]),
      ];
    case 'cta_url':
      return [action.displayText];
    default:
      return [];
  }
}
