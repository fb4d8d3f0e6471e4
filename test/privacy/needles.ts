import { createHash } from 'node:crypto';

/** One way in which a value may lie somewhere. */
export interface Needle {
  /** The value that it is a form of. */
  value: string;
  form: string;
  /** As it stands in a text, or in bytes read as Latin-1; lower case. */
  text: string;
}

const bytesOf = (buffer: Buffer): string => buffer.toString('latin1').toLowerCase();

/** Base64 of the value wherever it begins in what is encoded: at each of three places, less what its neighbours change. */
function base64Forms(value: string): [string, string][] {
  return [0, 1, 2].flatMap((lead): [string, string][] => {
    const encoded = Buffer.concat([Buffer.alloc(lead), Buffer.from(value)])
      .toString('base64')
      .replaceAll('=', '');
    // Characters that are made of the bytes in front of it, or behind it, are not the value's own.
    const own = encoded.slice(Math.ceil((lead * 8) / 6), Math.floor(((lead + Buffer.byteLength(value)) * 8) / 6));
    const url = own.replaceAll('+', '-').replaceAll('/', '_');
    return [[`base64 at ${lead}`, own], ...(url === own ? [] : [[`base64url at ${lead}`, url] as [string, string]])];
  });
}

/** Every form of a value that the scan looks for. */
export function needlesOf(value: string): Needle[] {
  const digits = value.replaceAll(/\D/g, '');
  const isNumber = /^\+?\d{7,15}$/.test(value);
  const spelled = isNumber
    ? [
        ['digits', digits],
        ['last ten digits', digits.slice(-10)],
        ['grouped', `${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}`],
        ['00', `00${digits}`],
      ]
    : [];
  const hashed = [...new Set([value, value.toLowerCase(), ...(isNumber ? [digits, `+${digits}`] : [])])].flatMap(
    (text) =>
      ['md5', 'sha1', 'sha256'].flatMap((name) => [
        [`${name} of ${text}`, createHash(name).update(text).digest('hex')],
        [`${name} of ${text}, base64`, createHash(name).update(text).digest('base64').replaceAll('=', '')],
      ]),
  );
  const forms = [
    ['raw', value],
    ...spelled,
    ['url', encodeURIComponent(value)],
    ['json', JSON.stringify(value).slice(1, -1)],
    ['hex', Buffer.from(value).toString('hex')],
    ['reversed', [...value].reverse().join('')],
    ...base64Forms(isNumber ? digits : value),
    ...hashed,
  ] as [string, string][];
  return [
    ...forms.map(([form, text]) => ({ value, form, text: text.toLowerCase() })),
    // Bytes of UTF-16, either way round.
    { value, form: 'utf-16', text: bytesOf(Buffer.from(value, 'utf16le')) },
    { value, form: 'utf-16, big endian', text: bytesOf(Buffer.from(value, 'utf16le').swap16()) },
  ].filter(({ text }) => text.length >= 6);
}
