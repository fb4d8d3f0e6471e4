import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface ReceivedMail {
  from: string;
  to: string[];
  raw: string;
}

/** How a server answers; each step may refuse with an SMTP code. */
export interface SmtpBehaviour {
  onRecipient?: (address: string) => number | undefined;
  onText?: () => number | undefined;
}

/** A mail server on loopback that keeps what it gets. */
export class TestSmtp {
  readonly mails: ReceivedMail[] = [];
  behaviour: SmtpBehaviour = {};

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(): Promise<TestSmtp> {
    let self: TestSmtp;
    const refusal = (code: number) => Object.assign(new Error('refused'), { responseCode: code });
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address }, _session, done) {
        const code = self.behaviour.onRecipient?.(address);
        done(code ? refusal(code) : undefined);
      },
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const code = self.behaviour.onText?.();
          if (code) return done(refusal(code));
          const { mailFrom, rcptTo } = session.envelope;
          self.mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString(),
          });
          return done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    self = new TestSmtp(server, (server.server.address() as AddressInfo).port);
    return self;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** A server that takes the whole text of a mail and then says nothing, or hangs up. */
export async function startSilentSmtp(
  atEnd: (socket: Socket) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    let isText = false;
    let seen = '';
    socket.on('data', (data) => {
      seen += data.toString();
      if (isText) {
        if (seen.endsWith('\r\n.\r\n')) atEnd(socket);
        return;
      }
      for (let end = seen.indexOf('\r\n'); end >= 0 && !isText; end = seen.indexOf('\r\n')) {
        const line = seen.slice(0, end);
        seen = seen.slice(end + 2);
        isText = line === 'DATA';
        socket.write(isText ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
