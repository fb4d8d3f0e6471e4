import { once } from 'node:events';
import net, { type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { hostOf } from '../kernel/host-of.js';
import { ScannerUnavailable, type FileScanner, type ScanVerdict } from './file-scanner.js';

/** How long the scanner may be silent, in milliseconds: it takes up to 120 s for a file (`MaxScanTime`, clamd.conf(5)). */
const silenceMs = 150_000;
/** How long it may take to say that it is there; it says so while it scans, too. */
const pingMs = 10_000;
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
    const address = new URL(url);
    this.host = hostOf(address);
    this.port = address.port ? Number(address.port) : 3310;
  }

  async scan(body: Readable, patienceMs = this.patienceMs): Promise<ScanVerdict> {
    return verdictOf(await this.ask((socket) => send(socket, body), patienceMs));
  }

  async isThere(): Promise<boolean> {
    const ping = (socket: Socket) => write(socket, Buffer.from('zPING\0', 'latin1'));
    return this.ask(ping, Math.min(pingMs, this.patienceMs)).then(
      (answer) => answer.split('\0')[0] === 'PONG',
      () => false,
    );
  }

  /** @throws ScannerUnavailable */
  private async ask(say: (socket: Socket) => Promise<unknown>, patienceMs: number): Promise<string> {
    if (!this.isHostAllowed(this.host)) throw new ScannerUnavailable('The register does not name the scanner');
    const socket = net.connect({ host: this.host, port: this.port });
    socket.setTimeout(patienceMs, () => socket.destroy(new ScannerUnavailable('The scanner is silent')));
    try {
      const answer = answerOf(socket);
      // It is awaited at the end, and may fail before.
      answer.catch(() => undefined);
      await once(socket, 'connect');
      // It answers before the end of a file that is too large for it, and reads no more of that.
      await Promise.race([say(socket), answer]);
      return await answer;
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
    // An answer that is there already is read first: a write to a connection that was reset would lose it.
    await setImmediate();
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    if (!(await write(socket, Buffer.concat([length, chunk])))) return;
  }
  await write(socket, Buffer.alloc(4));
}

/** False when the scanner takes nothing more; why, its answer says, or that there is none. */
async function write(socket: Socket, bytes: Buffer): Promise<boolean> {
  if (!socket.writable || socket.readableEnded) return false;
  if (!socket.write(bytes)) await drained(socket);
  return socket.writable;
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
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
