import { serveParent } from './child-side.js';

/** Messages to be sent, each to one of these conversations in turn. */
export interface SendLoad {
  url: string;
  token: string;
  document: string;
  conversationIds: string[];
  count: number;
  inFlight: number;
}

let serial = Date.now();

serveParent('', {
  async answer(load: SendLoad): Promise<{ seconds: number }> {
    const from = performance.now();
    let next = 0;
    const run = async (): Promise<void> => {
      for (let i = next++; i < load.count; i = next++)
        await send(load, load.conversationIds[i % load.conversationIds.length]!);
    };
    await Promise.all(Array.from({ length: load.inFlight }, run));
    return { seconds: (performance.now() - from) / 1000 };
  },
});

async function send({ url, token, document }: SendLoad, conversationId: string): Promise<void> {
  const input = {
    conversationId,
    clientMessageId: `bench-${++serial}`,
    content: { text: { body: `Reply ${serial}` } },
  };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: document, variables: { input } }),
  });
  const answer = (await response.json()) as { data?: { messageSend?: { userErrors: unknown[]; message: unknown } } };
  if (!answer.data?.messageSend?.message) throw new Error(`A message was refused: ${JSON.stringify(answer)}`);
}
