import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';
import { until } from '../../kit/until.js';
import { refusal, Staff } from '../teams/staff.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const document = `subscription ($conversationId: ID) {
  composingChanged(conversationId: $conversationId) { conversation { id } user { id } isComposing } }`;

describe('writing', () => {
  test('is shown to colleagues who see the conversation, at once, and ends when it is said so', async () => {
    const staff = new Staff(await app.newAccount());
    const [writer, colleague, restricted] = [await staff.hire(), await staff.hire(), await staff.hire('AGENT', 'OWN')];
    const id = await staff.conversation();
    const other = await staff.conversation();
    await staff.assign(other, { assigneeId: restricted.userId });
    const watches = [
      subscribe(app, colleague.token, document),
      subscribe(app, colleague.token, document, { conversationId: id }),
      subscribe(app, restricted.token, document),
    ];
    for (const watch of watches) await watch.opened;
    const write = (conversationId: string, isComposing = true) =>
      refusal(writer.api, 'conversationComposing', { conversationId, isComposing });
    for (const watch of watches.slice(0, 2))
      await until('it is shown', async () => {
        expect(await write(id)).toEqual([]);
        return watch.events.some(
          ({ composingChanged: e }) => e.conversation.id === id && e.user.id === writer.userId && e.isComposing,
        );
      });
    const began = performance.now();
    expect(await write(id, false)).toEqual([]);
    await watches[0]!.find('it is over', ({ composingChanged: e }) => e.conversation.id === id && !e.isComposing);
    expect(performance.now() - began).toBeLessThan(10_000);
    await until('the restricted one is told of the own conversation', async () => {
      await write(other);
      return watches[2]!.events.length > 0;
    });
    expect(new Set(watches[2]!.events.map(({ composingChanged: e }) => e.conversation.id))).toEqual(new Set([other]));
    expect(watches[1]!.events.filter(({ composingChanged: e }) => e.conversation.id !== id)).toEqual([]);
    for (const watch of watches) await watch.close();
  }, 60_000);

  test('is for people, in conversations that they see', async () => {
    const staff = new Staff(await app.newAccount());
    const foreign = new Staff(await app.newAccount());
    const restricted = await staff.hire('AGENT', 'OWN');
    const id = await staff.conversation();
    expect(await refusal(restricted.api, 'conversationComposing', { conversationId: id })).toEqual(['NOT_FOUND']);
    expect(await refusal(foreign.account.api, 'conversationComposing', { conversationId: id })).toEqual(['NOT_FOUND']);
    const key = await staff.account.apiKey(['CONVERSATIONS_READ', 'CONVERSATIONS_WRITE']);
    expect(await refusal(key, 'conversationComposing', { conversationId: id })).toEqual(['NOT_A_PERSON']);
  }, 60_000);
});
