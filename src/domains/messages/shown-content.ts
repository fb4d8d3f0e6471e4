import type { InteractiveAction } from '../../platform/whatsapp/interactive-content.js';
import type { InteractiveContent, MediaContent, MessageContent } from '../../platform/whatsapp/message-content.js';
import type { MediaFacts } from '../media/media.queries.js';

/** The stored content as the members of the API's union; `media` for a message with a file of ours. */
export function shownContent(
  content: MessageContent,
  media?: { facts: MediaFacts; link: () => string | null },
): object {
  switch (content.kind) {
    case 'text':
      return { __typename: 'TextContent', body: content.body };
    case 'media':
      return shownMedia(content, media);
    case 'location':
      return { ...content, __typename: 'LocationContent' };
    case 'contacts':
      return {
        __typename: 'ContactsContent',
        contacts: content.contacts.map((card) => ({ ...card, emails: card.emails ?? [] })),
      };
    case 'interactive_reply':
      return { ...content, __typename: 'InteractiveReplyContent' };
    case 'flow_reply':
      return { ...content, __typename: 'FlowReplyContent' };
    case 'call_permission_reply':
      return {
        __typename: 'CallPermissionReplyContent',
        response: content.response.toUpperCase(),
        isPermanent: content.isPermanent ?? false,
        expiresAt: content.expiresAt ?? null,
      };
    case 'order':
      return { ...content, __typename: 'OrderContent' };
    case 'reaction':
      return { __typename: 'ReactionContent', emoji: content.emoji || null, targetWamid: content.targetWamid };
    case 'template':
      return {
        __typename: 'TemplateContent',
        name: content.name,
        language: content.language,
        body: content.body ?? null,
      };
    case 'interactive':
      return shownInteractive(content);
    case 'system':
      return { __typename: 'SystemContent', kind: content.systemKind.toUpperCase(), body: content.body };
    case 'edit':
      return { __typename: 'EditContent', targetWamid: content.targetWamid, content: shownContent(content.content) };
    case 'revoke':
      return { __typename: 'RevokeContent', targetWamid: content.targetWamid };
    case 'unsupported':
      return { ...content, __typename: 'UnsupportedContent' };
  }
}

function shownMedia(content: MediaContent, media?: { facts: MediaFacts; link: () => string | null }): object {
  let url: string | null | undefined;
  return {
    __typename: 'MediaContent',
    kind: content.mediaKind.toUpperCase(),
    caption: content.caption ?? null,
    filename: content.filename ?? media?.facts.filename ?? null,
    mimeType: media?.facts.mimeType ?? content.mimeType ?? null,
    sizeBytes: media?.facts.sizeBytes ?? null,
    state: media?.facts.state ?? (content.link ? 'READY' : 'EXPIRED'),
    isVoice: content.isVoice ?? false,
    // Signed only if selected, and once: a compiled operation reads a property several times.
    get url() {
      return (url ??= media ? media.link() : (content.link ?? null));
    },
  };
}

const shownInteractive = (content: InteractiveContent): object => ({
  __typename: 'InteractiveContent',
  action: content.action.type.toUpperCase(),
  header: content.header?.type === 'text' ? content.header.text : (content.header?.filename ?? null),
  body: content.body ?? null,
  footer: content.footer ?? null,
  options: optionsOf(content.action),
});

function optionsOf(action: InteractiveAction): { id: string | null; title: string; description?: string }[] {
  switch (action.type) {
    case 'buttons':
      return action.buttons;
    case 'list':
      return action.sections.flatMap((section) => section.rows);
    case 'cta_url':
      return [{ id: null, title: action.displayText }];
    case 'flow':
      return [{ id: null, title: action.cta }];
    default:
      return [];
  }
}
