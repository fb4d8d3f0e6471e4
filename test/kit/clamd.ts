import { createServer, type Server, type Socket } from 'node:net';

/** The harmless file that every scanner finds, in two parts so that none finds it here. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A scanner that speaks `INSTREAM` as clamd(8) describes it, and finds EICAR. */
export class FakeClamd {
  /** What it was given, newest last. */
  readonly scanned: Buffer[] = [];
  /** It answers this instead, whatever it is given; `null`: never. It says that it is there all the same. */
  answer: string | null | undefined;
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  /** `mostBytes`: as `StreamMaxLength`. */
  constructor(
    private port = 0,
    private readonly mostBytes = 200_000_000,
    /** What is too large for it, it leaves unread, and the connection open. */
    private readonly isStubborn = false,
  ) {}

  get url(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  /** On the same port each time. */
  async start(): Promise<this> {
    this.server = createServer((socket) => this.serve(socket));
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    const command = 'zINSTREAM\0';
    let heard = Buffer.alloc(0);
    let isBegun = false;
    let isOver = false;
    const file: Buffer[] = [];
    socket.on('data', (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
      if (!isBegun && heard.toString('latin1') === 'zPING\0') return void socket.end('PONG\0');
      if (!isBegun && heard.length >= command.length) {
        if (heard.toString('latin1', 0, command.length) !== command) return void socket.end('UNKNOWN COMMAND\0');
        isBegun = true;
        heard = heard.subarray(command.length);
      }
      while (isBegun && !isOver && heard.length >= 4) {
        const length = heard.readUInt32BE();
        if (heard.length < 4 + length) return;
        file.push(heard.subarray(4, 4 + length));
        heard = heard.subarray(4 + length);
        const size = file.reduce((sum, part) => sum + part.length, 0);
        if (size > this.mostBytes) {
          isOver = true;
          const words = 'INSTREAM size limit exceeded. ERROR\0';
          if (!this.isStubborn) return void socket.end(words);
          socket.pause();
          socket.write(words);
        } else if (length === 0) {
          isOver = true;
          this.judge(socket, Buffer.concat(file));
        }
      }
    });
  }

  private judge(socket: Socket, file: Buffer): void {
    this.scanned.push(file);
    if (this.answer === null) return;
    socket.end(this.answer ?? (file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
  }
}
