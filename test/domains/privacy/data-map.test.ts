import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const document = `{ dataMap { kind name about role legalBasis retention retentionText subjects
  fields { name category } erasures { subject strategy fields reason } } }`;

describe('the data map', () => {
  test('shows where personal data is, why, how long, and what erasing does with it', async () => {
    const account = await app.newAccount({ channel: false });
    const { dataMap } = await account.api.query(document);
    const find = (name: string) => dataMap.find((store: { name: string }) => store.name === name);
    expect(find('contact_note')).toEqual({
      kind: 'TABLE',
      name: 'contact_note',
      about: 'Notes about people.',
      role: 'PROCESSOR',
      legalBasis: 'INSTRUCTION',
      retention: 'RELATIONSHIP',
      retentionText: 'Until the business erases the contact.',
      subjects: ['CONTACT', 'USER'],
      fields: [{ name: 'body', category: 'CONTENT' }],
      erasures: [
        { subject: 'CONTACT', strategy: 'DELETE_ROW', fields: [], reason: null },
        {
          subject: 'USER',
          strategy: 'KEEP',
          fields: [],
          reason: 'the work of a member stays, under an id that leads to nobody',
        },
      ],
    });
    expect(find('app_user')).toMatchObject({
      role: 'CONTROLLER',
      erasures: [{ subject: 'USER', strategy: 'REPLACE' }],
    });
    expect(find('media')).toBeDefined();
    expect(new Set(dataMap.map((store: { kind: string }) => store.kind))).toEqual(
      new Set(['TABLE', 'REDIS', 'FILES', 'QUEUE', 'LOG', 'EXTERNAL']),
    );
  });

  test('is for those who answer for the account', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const agent = await account.member('AGENT');
    expect((await admin.api.query(document)).dataMap.length).toBeGreaterThan(80);
    const refused = await agent.api.raw(document);
    expect(refused.body.errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(refused.body.data?.dataMap ?? null).toBeNull();
    const reader = await account.apiKey(['CONTACTS_READ']);
    expect((await reader.raw(document)).body.errors![0]!.extensions.code).toBe('FORBIDDEN');
    const key = await account.apiKey(['PRIVACY_MANAGE']);
    expect((await key.query(document)).dataMap[0].name).toEqual(expect.any(String));
  });
});
