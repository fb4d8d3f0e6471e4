/** One fault of a message: a sentence for a person, and where in the content it is. */
export interface Fault {
  message: string;
  path: string[];
}

/** Length as Meta counts it where that is known: in code points, so that an emoji of one sign is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** A link that Meta can fetch or show: http or https with a host, no blanks, no user in it. */
export function isLink(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' && url.username === '';
}

/** Collects every fault of one content. */
export class Faults {
  readonly list: Fault[] = [];

  add(path: string[], message: string): void {
    this.list.push({ message, path });
  }

  /** Words that must be there: not blank, at most `max` characters. */
  words(text: string, path: string[], max: number): boolean {
    if (text.trim() === '') this.add(path, 'The text is empty.');
    else return this.short(text, path, max);
    return false;
  }

  /** Text of at most `max` characters; may be empty. */
  short(text: string, path: string[], max: number): boolean {
    // Only long texts are worth counting: no code point has more than two units.
    if (text.length <= max) return true;
    const length = lengthOf(text);
    if (length > max) this.add(path, `At most ${max} characters are allowed, these are ${length}.`);
    return length <= max;
  }

  /** An id: not empty, at most `max` characters. */
  id(id: string, path: string[], max: number): void {
    if (id.trim() === '') this.add(path, 'The id is empty.');
    else this.short(id, path, max);
  }

  /** A list of `min` to `max` things. */
  count(list: readonly unknown[], path: string[], min: number, max: number, things: string): void {
    if (list.length < min) this.add(path, `At least ${min} ${things} needed, there are ${list.length}.`);
    if (list.length > max) this.add(path, `At most ${max} ${things} are allowed, there are ${list.length}.`);
  }

  /** A finite number from `min` to `max`. */
  between(value: number, path: string[], min: number, max: number): void {
    if (!(value >= min && value <= max)) this.add(path, `The number must be from ${min} to ${max}.`);
  }

  /** Texts that must differ; the later one of two is the fault. */
  unique(texts: readonly string[], pathOf: (at: number) => string[], what: string): void {
    const seen = new Set<string>();
    texts.forEach((text, at) => {
      if (seen.has(text)) this.add(pathOf(at), `${what} must be different from each other.`);
      seen.add(text);
    });
  }

  /** A link of at most `max` characters. */
  link(text: string, path: string[], max: number): void {
    if (!isLink(text)) this.add(path, 'The link must be a complete http or https address.');
    else this.short(text, path, max);
  }

  /** A file named by exactly one of Meta's media id and a link. */
  file({ metaMediaId, link }: { metaMediaId?: string; link?: string }, path: string[], max: number): void {
    if ((metaMediaId === undefined) === (link === undefined)) {
      this.add(path, 'The file must be given either by an upload or by a link.');
      return;
    }
    if (link !== undefined) this.link(link, [...path, 'link'], max);
    if (metaMediaId !== undefined) this.id(metaMediaId, [...path, 'metaMediaId'], 512);
  }
}
