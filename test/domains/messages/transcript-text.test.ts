import { describe, expect, test } from '@jest/globals';
import { transcriptText, wordsOfMessage } from '../../../src/domains/messages/transcript-text.js';

describe('the words of a message', () => {
  test.each([
    [{ kind: 'text', body: 'a\nb' }, null, 'a\nb'],
    [{ kind: 'media', mediaKind: 'image' }, null, '[Photo]'],
    [{ kind: 'media', mediaKind: 'document', caption: 'see' }, 'bill.pdf', '[Document: bill.pdf] see'],
    [{ kind: 'reaction', targetWamid: 'x', emoji: '👍' }, null, 'PREVIEW'],
  ] as const)('%j', (content, filename, words) => {
    expect(wordsOfMessage(content as never, 'PREVIEW', filename)).toBe(words);
  });

  test('say what did not arrive, and what is left out', () => {
    const head = {
      conversationId: 'cnv_1',
      contactName: 'A\nna',
      businessName: 'Shop',
      isComplete: false,
      createdAt: new Date(0),
    };
    const line = {
      kind: 'MESSAGE',
      id: 'msg_1',
      at: '2026-01-02 03:04:05.678+00',
      author: 'O\r\nO',
      text: 'x',
    } as const;
    expect(transcriptText(head, [{ ...line, status: 'FAILED' }])).toBe(
      `Conversation of A na and Shop\ncnv_1, as of 1970-01-01 00:00:00 UTC\nThe beginning is left out: the conversation is too long.\n\n[2026-01-02 03:04:05 UTC] O O: x (not delivered)\n`,
    );
  });
});
