import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MessageContent } from '../../../src/platform/whatsapp/message-content.js';
import { PREVIEW_LENGTH, previewOf } from '../../../src/platform/whatsapp/message-preview.js';

const text = (body: string): MessageContent => ({ kind: 'text', body });
const family = '👨‍👩‍👧‍👦';

describe('one line for a list', () => {
  test.each<[string, MessageContent, string]>([
    ['text', text('  Do you ship\n\tto Oslo?\u0007 '), 'Do you ship to Oslo?'],
    ['empty text', text(''), ''],
    ['photo', { kind: 'media', mediaKind: 'image' }, '📷 Photo'],
    ['photo with words', { kind: 'media', mediaKind: 'image', caption: 'Look' }, '📷 Photo: Look'],
    ['document', { kind: 'media', mediaKind: 'document', filename: 'a.pdf' }, '📄 Document: a.pdf'],
    ['voice message', { kind: 'media', mediaKind: 'audio', isVoice: true }, '🎤 Voice message'],
    ['audio', { kind: 'media', mediaKind: 'audio', isVoice: false }, '🎵 Audio'],
    ['place', { kind: 'location', latitude: 0, longitude: 0, name: 'Oslo' }, '📍 Oslo'],
    ['place without a name', { kind: 'location', latitude: 0, longitude: 0 }, '📍 Location'],
    ['contact', { kind: 'contacts', contacts: [{ formattedName: 'Ana', phones: [] }] }, '👤 Ana'],
    ['contact without a name', { kind: 'contacts', contacts: [{ formattedName: '', phones: [] }] }, '👤 Contact'],
    [
      'contacts',
      { kind: 'contacts', contacts: [0, 1, 2].map(() => ({ formattedName: 'Ana', phones: [] })) },
      '👤 Ana and 2 more',
    ],
    ['choice', { kind: 'interactive_reply', source: 'list', replyId: 'r', title: 'Small' }, 'Small'],
    ['form', { kind: 'flow_reply', name: 'flow', responseJson: '{}' }, 'Form'],
    ['calls', { kind: 'call_permission_reply', response: 'reject' }, 'Refused calls'],
    [
      'cart',
      {
        kind: 'order',
        catalogId: 'c',
        items: [{ productRetailerId: 'p', quantity: 1, itemPrice: 1, currency: 'EUR' }],
      },
      '🛒 Order of 1 item',
    ],
    ['reaction', { kind: 'reaction', targetWamid: 'w', emoji: '👍' }, 'Reacted 👍'],
    ['no reaction', { kind: 'reaction', targetWamid: 'w', emoji: '' }, 'Took a reaction back'],
    ['template', { kind: 'template', name: 't', language: 'en', components: [] }, 'Template t'],
    ['template with its body', { kind: 'template', name: 't', language: 'en', components: [], body: 'Hi' }, 'Hi'],
    ['choices', { kind: 'interactive', action: { type: 'catalog' } }, 'Choices'],
    [
      'product',
      { kind: 'interactive', action: { type: 'product', catalogId: 'c', productRetailerId: 'p' } },
      'Product',
    ],
    ['notice', { kind: 'system', systemKind: 'x', body: '' }, 'Notice'],
    ['edit', { kind: 'edit', targetWamid: 'w', content: text('better') }, 'better'],
    ['deletion', { kind: 'revoke', targetWamid: 'w' }, 'Message deleted'],
    ['the unknown', { kind: 'unsupported', originalType: 'poll_creation' }, 'Unsupported message (poll_creation)'],
  ])('%s', (_name, content, expected) => {
    expect(previewOf(content)).toBe(expected);
  });

  test('is whole at the limit and cut one beyond', () => {
    expect(previewOf(text('x'.repeat(PREVIEW_LENGTH)))).toBe('x'.repeat(PREVIEW_LENGTH));
    expect(previewOf(text('x'.repeat(PREVIEW_LENGTH + 1)))).toBe(`${'x'.repeat(PREVIEW_LENGTH - 1)}…`);
  });

  test('never cuts what is seen as one sign', () => {
    const cut = previewOf(text(family.repeat(50)));
    expect(cut).toBe(`${family.repeat(Math.floor((PREVIEW_LENGTH - 1) / family.length))}…`);
    expect(previewOf(text(`${'x'.repeat(PREVIEW_LENGTH - 2)}🇳🇴`))).toBe(`${'x'.repeat(PREVIEW_LENGTH - 2)}…`);
  });

  test('is short, well-formed and one line for any text', () => {
    const any = fc.string({ unit: 'binary', maxLength: 400 });
    const lone = fc.array(fc.constantFrom('\ud83c', '\udf89', 'x', ' ', '\n', family, '\u0000'), { maxLength: 400 });
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          lone.map((parts) => parts.join('')),
        ),
        (body) => {
          const preview = previewOf(text(body));
          expect(preview.length).toBeLessThanOrEqual(PREVIEW_LENGTH);
          expect(preview.isWellFormed()).toBe(true);
          expect(preview).not.toMatch(/[\n\r\u0000]/);
          if (/[a-z]/.test(body.slice(0, 50))) expect(preview).not.toBe('');
        },
      ),
    );
  });
});
