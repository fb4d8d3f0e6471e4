import { WebSocket } from 'ws';
import { until } from '../kit/until.js';

const document = `subscription { inboxEvents { __typename cursor
  ... on MessageReceivedEvent { message { id preview } conversation { ...Shown } }
  ... on MessageQueuedEvent { message { id preview } conversation { ...Shown } }
  ... on MessageStatusChangedEvent { message { id status } }
  ... on ConversationChangedEvent { conversation { ...Shown } } } }
  fragment Shown on Conversation { id status unreadCount assignee { id } labels { name } lastMessage { id } }`;

/** An agent's live inbox. Frames are looked at, not parsed: fifty of these share a machine with what they measure. */
export class TeamSocket {
  /** Type and cursor of every event, in order. */
  readonly told: string[] = [];
  readonly faults: string[] = [];
  private isOver = false;

  private constructor(
    private readonly socket: WebSocket,
    /** Public id. */
    readonly userId: string,
  ) {}

  /** `onMessage`: called with the number in the text of each message of a customer. */
  static async open(
    url: string,
    { token, userId }: { token: string; userId: string },
    onMessage: (number: number) => void,
  ): Promise<TeamSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const one = new TeamSocket(socket, userId);
    socket.on('error', (error) => one.faults.push(error.message));
    socket.on('close', (code, reason) => {
      if (!one.isOver) one.faults.push(`closed with ${code} ${reason.toString()}`);
    });
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data: Buffer) => one.take(data.toString(), onMessage));
    await until('the socket is caught up', () => one.faults.length > 0 || one.told.length > 0, 30_000);
    return one;
  }

  close(): void {
    this.isOver = true;
    this.socket.close();
  }

  private take(frame: string, onMessage: (number: number) => void): void {
    const shown = /"__typename":"(\w+)","cursor":"([\w-]+)"/.exec(frame);
    if (shown) {
      this.told.push(`${shown[1]} ${shown[2]}`);
      const number = shown[1] === 'MessageReceivedEvent' && /"preview":"team-(\d+)"/.exec(frame);
      if (number) onMessage(Number(number[1]));
    } else if (frame.includes('connection_ack')) {
      this.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: document } }));
    } else if (frame.includes('"ping"')) {
      this.socket.send('{"type":"pong"}');
    } else if (!frame.includes('"pong"')) {
      this.faults.push(frame.slice(0, 300));
    }
  }
}
