/** What a mail says: a subject, sentences, and at most one thing to do. */
export interface MailContent {
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  /** Small print at the end. */
  footer?: string;
}

/** A subject is one line of at most 200 characters, whatever names it was made of. */
export const subjectOf = ({ subject }: MailContent): string =>
  subject
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** The mail for readers without HTML. */
export const textOf = ({ paragraphs, link, footer }: MailContent): string =>
  [...paragraphs, ...(link ? [`${link.label}:\n${link.url}`] : []), ...(footer ? [`-- \n${footer}`] : [])].join(
    '\n\n',
  ) + '\n';

/** The same as a plain HTML page; everything that was given is escaped. */
export function htmlOf({ subject, paragraphs, link, footer }: MailContent): string {
  const lines = paragraphs.map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`);
  if (link) {
    const href = escapeHtml(link.url);
    lines.push(`<p><a href="${href}">${escapeHtml(link.label)}</a></p>`, `<p><small>${href}</small></p>`);
  }
  if (footer) lines.push(`<hr><p><small>${escapeHtml(footer)}</small></p>`);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:1rem auto;padding:0 1rem">
${lines.join('\n')}
</body></html>\n`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML shows as it is, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);
