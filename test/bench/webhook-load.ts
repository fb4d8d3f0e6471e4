import { Agent, request } from 'node:http';
import { serveParent } from './child-side.js';
import { signedHeaders, webhookBody, type InboundText } from './webhook-body.js';

/** Messages to be posted. */
export interface WebhookLoad {
  url: string;
  phoneNumberId: string;
  appSecret: string;
  messages: InboundText[];
  perPost: number;
  connections: number;
}

let prepared: { url: string; connections: number; posts: { body: string; headers: Record<string, string> }[] };

serveParent('', {
  async answer(question: { prepare: WebhookLoad } | { go: true }): Promise<{ seconds: number } | undefined> {
    if ('prepare' in question) {
      const { url, connections, messages, perPost, phoneNumberId, appSecret } = question.prepare;
      const posts = [];
      for (let i = 0; i < messages.length; i += perPost) {
        const body = webhookBody(phoneNumberId, messages.slice(i, i + perPost));
        posts.push({ body, headers: signedHeaders(body, appSecret) });
      }
      prepared = { url: `${url}/webhooks/whatsapp`, connections, posts };
      return undefined;
    }
    const agent = new Agent({ keepAlive: true, maxSockets: prepared.connections });
    const from = performance.now();
    let next = 0;
    const run = async (): Promise<void> => {
      for (let post = prepared.posts[next++]; post; post = prepared.posts[next++]) await send(agent, post);
    };
    await Promise.all(Array.from({ length: prepared.connections }, run));
    agent.destroy();
    return { seconds: (performance.now() - from) / 1000 };
  },
});

function send(agent: Agent, { body, headers }: { body: string; headers: Record<string, string> }): Promise<void> {
  return new Promise((resolve, reject) => {
    const post = request(prepared.url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`A delivery was answered with ${response.statusCode}`)),
      );
    });
    post.on('error', reject);
    post.end(body);
  });
}
