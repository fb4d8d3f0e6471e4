import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** A file on its way to Meta. */
export interface UploadFile {
  /** Called once; its bytes must be exactly `sizeBytes`. */
  stream: () => Readable;
  mimeType: string;
  filename: string;
  sizeBytes: number;
}

/** A multipart body that is streamed, with its length known beforehand. */
export interface UploadForm {
  form: AsyncIterable<Uint8Array>;
  contentType: string;
  sizeBytes: number;
  /** What broke while our own file was read; then the failure is ours, not Meta's. */
  fileError: () => unknown;
}

// The escapes that browsers use (HTML, multipart/form-data encoding algorithm).
const quoted = (text: string): string =>
  text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('\0', '');

/** The form that `POST /{phone_number_id}/media` takes: messaging_product, type, file. */
export function uploadForm(file: UploadFile): UploadForm {
  const boundary = `interakt-${randomBytes(16).toString('hex')}`;
  const mimeType = file.mimeType.replaceAll(/[^\x20-\x7e]/g, '');
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = Buffer.from(
    field('messaging_product', 'whatsapp') +
      field('type', mimeType) +
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(file.filename)}"\r\n` +
      `content-type: ${mimeType}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  let failure: unknown;
  async function* parts(): AsyncGenerator<Uint8Array> {
    yield head;
    try {
      let size = 0;
      for await (const chunk of file.stream() as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > file.sizeBytes) break;
        yield chunk;
      }
      if (size !== file.sizeBytes) throw new Error(`The file was said to have ${file.sizeBytes} bytes and has not`);
    } catch (error) {
      failure = error;
      throw error;
    }
    yield tail;
  }
  return {
    form: parts(),
    contentType: `multipart/form-data; boundary=${boundary}`,
    sizeBytes: head.length + file.sizeBytes + tail.length,
    fileError: () => failure,
  };
}
