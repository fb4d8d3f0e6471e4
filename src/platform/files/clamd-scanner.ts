import { once } from 'node:events';
import net, { type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { ScannerUnavailable, type FileScanner, type ScanVerdict } from './file-scanner.js';

/** How long the scanner may be silent, in milliseconds. */
const silenceMs = 60_000;
/** Longest answer that is read. */
const mostAnswer = 4_096;

/** ClamAV's daemon by TCP: one connection a file, command `INSTREAM` (clamd(8)). */
export class ClamdScanner implements FileScanner {
  private readonly host: string;
  private readonly port: number;

  constructor(
    url: string,
    private readonly isHostAllowed: (host: string) => boolean = () => true,
    private readonly patienceMs = silenceMs,
  ) {
    const { hostname, port } = new URL(url);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = port ? Number(port) : 3310;
  }

  async scan(body: Readable): Promise<ScanVerdict> {
    if (!this.isHostAllowed(this.host)) throw new ScannerUnavailable('The register does not name the scanner');
    const socket = net.connect({ host: this.host, port: this.port });
    socket.setTimeout(this.patienceMs, () => socket.destroy(new ScannerUnavailable('The scanner is silent')));
    try {
      const answer = answerOf(socket);
      // It is awaited at the end, and may fail before.
      answer.catch(() => undefined);
      await once(socket, 'connect');
      await send(socket, body);
      return verdictOf(await answer);
    } catch (error) {
      if (error instanceof ScannerUnavailable) throw error;
      throw new ScannerUnavailable('The scanner did not answer', { cause: error });
    } finally {
      socket.destroy();
    }
  }
}

/** Chunks with their length in front, and an empty one at the end; stops when the scanner has heard enough. */
async function send(socket: Socket, body: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0', 'latin1'));
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    if (!(await write(socket, Buffer.concat([length, chunk])))) return;
  }
  await write(socket, Buffer.alloc(4));
}

/** False when the scanner takes nothing more: then it has answered. */
async function write(socket: Socket, bytes: Buffer): Promise<boolean> {
  if (!socket.writable || socket.readableEnded) return false;
  if (socket.write(bytes)) return true;
  await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  return socket.writable;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (more: string) => {
      text += more;
      if (text.includes('\0') || text.length > mostAnswer) resolve(text);
    });
    // What was said before the connection broke counts.
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
    socket.on('close', () => resolve(text));
  });
}

/** @throws ScannerUnavailable for anything but a clear word */
function verdictOf(answer: string): ScanVerdict {
  const words = answer.split('\0')[0]!.trim();
  if (words === 'stream: OK') return { state: 'CLEAN' };
  const found = /^stream: (.{1,200}) FOUND$/.exec(words);
  if (found) return { state: 'INFECTED', threat: found[1]! };
  if (words.startsWith('INSTREAM size limit exceeded')) return { state: 'TOO_LARGE' };
  throw new ScannerUnavailable(`The scanner said: ${words.slice(0, 200) || 'nothing'}`);
}
