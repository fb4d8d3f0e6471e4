import type {
  ContactsContent,
  InteractiveContent,
  LocationContent,
  MediaContent,
  ReactionContent,
  TemplateContent,
  TextContent,
} from './message-content.js';

/** What can be sent: the members of `MessageContent` that go both ways or only out. */
export type OutboundContent =
  | TextContent
  | MediaContent
  | LocationContent
  | ContactsContent
  | ReactionContent
  | InteractiveContent
  | TemplateContent;
