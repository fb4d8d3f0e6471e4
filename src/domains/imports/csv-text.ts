import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { Parser, type CsvError } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';

/** How a file writes its characters. */
export type TextEncoding = 'UTF_8' | 'UTF_16_LE' | 'UTF_16_BE' | 'WINDOWS_1252';

const decoderNames: Readonly<Record<TextEncoding, string>> = {
  UTF_8: 'utf-8',
  UTF_16_LE: 'utf-16le',
  UTF_16_BE: 'utf-16be',
  WINDOWS_1252: 'windows-1252',
};

/** Longest record, in bytes; a quote that is never closed would otherwise swallow the file. */
const maxRecordBytes = 200_000;
/** Characters that may stand between cells. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** Why bytes are no table of text. */
export type NotText = 'SPREADSHEET' | 'BINARY';

/**
 * Finds out how a file is written while its bytes pass: by its byte order mark, else by zeros where UTF-16 has them, else
 * UTF-8 if all of it is valid, else Windows-1252.
 */
export class EncodingWatch {
  private first = Buffer.alloc(0);
  private isUtf8 = true;
  private hasZero = false;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  take(chunk: Buffer): void {
    if (this.first.length < 4096) this.first = Buffer.concat([this.first, chunk.subarray(0, 4096)]);
    this.hasZero ||= chunk.includes(0);
    if (this.isUtf8) this.decode(chunk, true);
  }

  /** What it is; call it at the end. */
  verdict(): TextEncoding | NotText {
    const { first } = this;
    if (first.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'SPREADSHEET';
    if (first.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'SPREADSHEET';
    if (first[0] === 0xff && first[1] === 0xfe) return 'UTF_16_LE';
    if (first[0] === 0xfe && first[1] === 0xff) return 'UTF_16_BE';
    if (this.hasZero) return this.unmarkedUtf16() ?? 'BINARY';
    if (this.isUtf8) this.decode(Buffer.alloc(0), false);
    return this.isUtf8 ? 'UTF_8' : 'WINDOWS_1252';
  }

  private unmarkedUtf16(): TextEncoding | undefined {
    const pairs = Math.floor(this.first.length / 2);
    let [even, odd] = [0, 0];
    for (let i = 0; i < pairs; i++) {
      if (this.first[2 * i] === 0) even++;
      if (this.first[2 * i + 1] === 0) odd++;
    }
    if (odd > pairs * 0.4 && even < pairs * 0.1) return 'UTF_16_LE';
    return even > pairs * 0.4 && odd < pairs * 0.1 ? 'UTF_16_BE' : undefined;
  }

  private decode(chunk: Buffer, stream: boolean): void {
    try {
      this.decoder.decode(chunk, { stream });
    } catch {
      this.isUtf8 = false;
    }
  }
}

/** The bytes as UTF-8 without a byte order mark, from `skipBytes` of that on. */
function utf8From(body: Readable, encoding: TextEncoding, skipBytes: number): Readable {
  const decoder = new TextDecoder(decoderNames[encoding]);
  let skip = skipBytes;
  const pass = (stage: Transform, text: string): void => {
    const bytes = Buffer.from(text, 'utf8');
    const rest = bytes.subarray(Math.min(skip, bytes.length));
    skip -= bytes.length - rest.length;
    if (rest.length > 0) stage.push(rest);
  };
  const stage = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      pass(this, decoder.decode(chunk, { stream: true }));
      done();
    },
    flush(done) {
      pass(this, decoder.decode());
      done();
    },
  });
  body.on('error', (error) => stage.destroy(error));
  stage.on('close', () => body.destroy());
  return body.pipe(stage);
}

/** One record of a table, and where it ends in the file's UTF-8. */
export interface CsvRecord {
  cells: string[];
  endBytes: number;
}

/** A table that cannot be read on from a place. */
export class BrokenTable extends Error {
  constructor(readonly code: 'QUOTE_NOT_CLOSED' | 'RECORD_TOO_LONG') {
    super(code);
  }
}

/** Says only behind the last whole record that the table ended inside a quote: a stream that fails drops what waits in it. */
class RecordParser extends Parser {
  failure: Error | undefined;

  override _flush(done: TransformCallback): void {
    super._flush((error) => {
      this.failure = error ?? undefined;
      done();
    });
  }
}

/** The records of a table from a place on, where an earlier record ended. @throws BrokenTable */
export async function* readRecords(
  body: Readable,
  { encoding, delimiter, fromBytes }: { encoding: TextEncoding; delimiter: string; fromBytes: number },
): AsyncGenerator<CsvRecord> {
  const text = utf8From(body, encoding, fromBytes);
  const parser = new RecordParser({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordBytes,
    skip_empty_lines: false,
  });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { bytes: number } }>) {
      yield { cells: record, endBytes: fromBytes + info.bytes };
    }
    if (parser.failure) throw parser.failure;
  } catch (error) {
    const { code } = error as CsvError;
    if (code === 'CSV_MAX_RECORD_SIZE') throw new BrokenTable('RECORD_TOO_LONG');
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new BrokenTable('QUOTE_NOT_CLOSED');
    throw error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** The delimiter that cuts the first lines into the most even table; a comma for a table of one column. */
export async function findDelimiter(body: Readable, encoding: TextEncoding): Promise<string> {
  const sample = await firstText(utf8From(body, encoding, 0), 65_536);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const records = sampleRecords(sample, delimiter);
    const width = records[0]?.length ?? 0;
    if (width < 2) continue;
    const even = records.filter((record) => record.length === width).length / records.length;
    const score = even * 1000 + width;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function sampleRecords(sample: string, delimiter: string): string[][] {
  try {
    return parseSync(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 50,
    }) as string[][];
  } catch {
    return [];
  }
}

/** Whole lines from the start, so that no cell is cut. */
async function firstText(body: Readable, bytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  body.destroy();
  const text = Buffer.concat(chunks).subarray(0, bytes).toString('utf8');
  return length >= bytes ? text.slice(0, text.lastIndexOf('\n') + 1) || text : text;
}
