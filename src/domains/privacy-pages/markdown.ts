import { escapeHtml } from '../../platform/mail/mail-text.js';

/** Words with the marks that policies use: bold, and links that lead nowhere dangerous. Everything else is shown as it is. */
function inline(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+|\/(?!\/)[\w/.#-]*)\)/g, (_, label: string, url: string) =>
      url.startsWith('/') ? `<a href="${url}">${label}</a>` : `<a href="${url}" rel="noopener noreferrer">${label}</a>`,
    );
}

/** Headings, lists and paragraphs of Markdown as HTML. HTML in the text is shown, never taken for HTML. */
export function markdownToHtml(text: string): string {
  const out: string[] = [];
  for (const block of text.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    let list: string[] = [];
    let words: string[] = [];
    const flush = (): void => {
      if (words.length > 0) out.push(`<p>${words.map(inline).join('<br>')}</p>`);
      if (list.length > 0) out.push(`<ul>${list.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`);
      [words, list] = [[], []];
    };
    for (const line of block.split('\n')) {
      const heading = /^(#{1,4}) (.+)$/.exec(line);
      const item = /^[-*] (.+)$/.exec(line);
      if (heading) {
        flush();
        const level = Math.min(heading[1]!.length, 4);
        out.push(`<h${level}>${inline(heading[2]!)}</h${level}>`);
      } else if (item) {
        if (words.length > 0) flush();
        list.push(item[1]!);
      } else if (line.trim() !== '') {
        if (list.length > 0) flush();
        words.push(line);
      }
    }
    flush();
  }
  return out.join('\n');
}
