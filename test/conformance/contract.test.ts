import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { print } from 'graphql';
import {
  AccountSignUpDocument,
  ApiKeyCreateDocument,
  ConsentGiveDocument,
  ConsentWithdrawDocument,
  ContactConsentsDocument,
  ContactCreateDocument,
  ContactEraseDocument,
  DataExportDocument,
  DataExportRequestDocument,
  DataSubjectRequestDocument,
  InboxDocument,
  InboxEventsDocument,
  MessageSendDocument,
  SessionCreateDocument,
  ThreadDocument,
  ViewerDocument,
  WhatsAppChannelConnectDocument,
} from '../gql/graphql.js';
import { newWaId, password } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { SimulatorClient } from '../kit/simulator.js';
import { subscribe } from '../kit/socket.js';
import { until } from '../kit/until.js';

/** A worker may be faster than the answer. */
const onItsWay: unknown = expect.stringMatching(/^(QUEUED|SENDING|ACCEPTED|SENT|DELIVERED|READ)$/);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

describe("the contract's operations", () => {
  test('carry a business from signing up to a reply on the phone', async () => {
    const email = 'contract@shop.example';
    const signedUp = await app.anonymous.run(AccountSignUpDocument, {
      input: {
        email,
        password,
        fullName: 'Olivia Owner',
        businessName: 'Contract Shop',
        acceptedPolicyVersion: '2025-12-30',
        isAtLeastSixteen: true,
      },
    });
    expect(signedUp.accountSignUp).toMatchObject({ account: { name: 'Contract Shop' }, userErrors: [] });
    const signedIn = await app.anonymous.run(SessionCreateDocument, { input: { email, password } });
    const { accessToken } = signedIn.sessionCreate.session!;
    const owner = new ApiClient(app.url, accessToken);
    const { viewer } = await owner.run(ViewerDocument, {});
    expect(viewer).toMatchObject({
      user: { email },
      role: 'OWNER',
      account: { id: signedUp.accountSignUp.account!.id },
    });

    const phoneNumberId = '106555000111';
    const connected = await owner.run(WhatsAppChannelConnectDocument, {
      input: { wabaId: '100555000111', phoneNumberId, accessToken: 'EAAcontract' },
    });
    expect(connected.whatsAppChannelConnect).toMatchObject({
      channel: { kind: 'WHATSAPP', status: 'CONNECTED', qualityRating: 'GREEN' },
      userErrors: [],
    });
    const key = await owner.run(ApiKeyCreateDocument, {
      input: { name: 'integration', scopes: viewer!.permissions },
    });
    const api = new ApiClient(app.url, key.apiKeyCreate.secret!);

    const watch = subscribe(app, accessToken, print(InboxEventsDocument));
    expect(await watch.next()).toMatchObject({ inboxEvents: { __typename: 'CaughtUpEvent', replayedCount: 0 } });
    const waId = newWaId();
    const phones = new SimulatorClient(app.simulatorUrl, phoneNumberId);
    await phones.inbound({ from: { waId, name: 'Ana P.' }, text: 'Do you ship to Oslo?' });
    const received = await watch.find(
      'the message is announced',
      (data) => data.inboxEvents.__typename === 'MessageReceivedEvent',
    );
    expect(received.inboxEvents).toMatchObject({
      message: { direction: 'INBOUND', content: { __typename: 'TextContent', body: 'Do you ship to Oslo?' } },
      conversation: { unreadCount: 1, contact: { displayName: 'Ana P.' } },
    });

    const { conversations } = await api.run(InboxDocument, { first: 10 });
    expect(conversations.nodes).toHaveLength(1);
    const conversation = conversations.nodes[0]!;
    expect(conversation).toMatchObject({ status: 'OPEN', unreadCount: 1, serviceWindow: { isOpen: true } });

    const sent = await api.run(MessageSendDocument, {
      input: { conversationId: conversation.id, clientMessageId: 'c-1', content: { text: { body: 'We do!' } } },
    });
    expect(sent.messageSend).toMatchObject({ message: { direction: 'OUTBOUND', status: onItsWay }, userErrors: [] });
    await until('the phone has it', async () => (await phones.received(waId)).length === 1);
    await watch.find('it is read', (data) => data.inboxEvents.message?.status === 'READ');
    const climb = watch.events
      .filter((data) => data.inboxEvents.__typename === 'MessageStatusChangedEvent')
      .map((data) => data.inboxEvents.cursor);
    expect(climb.length).toBeGreaterThanOrEqual(3);

    const { conversation: thread } = await api.run(ThreadDocument, { id: conversation.id, last: 20 });
    expect(thread!.messages.nodes.map((message) => [message.direction, message.status, message.content])).toEqual([
      ['INBOUND', 'RECEIVED', { __typename: 'TextContent', body: 'Do you ship to Oslo?' }],
      ['OUTBOUND', 'READ', { __typename: 'TextContent', body: 'We do!' }],
    ]);

    const contact = await api.run(ContactCreateDocument, {
      input: { displayName: 'Known before', phoneNumber: '+4915155500011' },
    });
    expect(contact.contactCreate).toMatchObject({
      contact: { displayName: 'Known before', phoneNumber: '+4915155500011' },
      userErrors: [],
    });

    const { id } = contact.contactCreate.contact!;
    const consent = { contactId: id, purpose: 'MARKETING', channelKind: 'WHATSAPP' } as const;
    const gave = await api.run(ConsentGiveDocument, { input: { ...consent, evidence: 'the form of our fair' } });
    expect(gave.consentGive).toMatchObject({
      consent: { purpose: 'MARKETING', channelKind: 'WHATSAPP', state: 'GIVEN', effectiveAt: expect.any(String) },
      userErrors: [],
    });
    const withdrew = await api.run(ConsentWithdrawDocument, { input: consent });
    expect(withdrew.consentWithdraw).toMatchObject({
      consent: { state: 'WITHDRAWN' },
      inFlightCount: 0,
      userErrors: [],
    });
    const { contact: known } = await api.run(ContactConsentsDocument, { id });
    expect(known!.consents).toMatchObject([{ purpose: 'MARKETING', state: 'WITHDRAWN' }]);
    expect(known!.consentHistory.nodes).toMatchObject([
      { action: 'WITHDRAWN', source: 'API' },
      { action: 'GIVEN', source: 'API' },
    ]);
    await watch.find('the consent is told', (data) => data.inboxEvents.__typename === 'ConsentChangedEvent');

    // Resuming from the first cursor tells everything again, once, in order.
    const again = subscribe(app, accessToken, print(InboxEventsDocument), {
      after: watch.events[0].inboxEvents.cursor,
    });
    await again.find('it has caught up', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
    const cursors = (events: any[]) =>
      events.filter((data) => data.inboxEvents.__typename !== 'CaughtUpEvent').map((data) => data.inboxEvents.cursor);
    expect(cursors(again.events)).toEqual(cursors(watch.events));
    await Promise.all([watch.close(), again.close()]);

    const asked = await owner.run(DataExportRequestDocument, { input: { subject: { contactId: id } } });
    expect(asked.dataExportRequest).toMatchObject({ userErrors: [] });
    const copy = await until(
      'the copy is written',
      async () => {
        const { dataExport } = await owner.run(DataExportDocument, { id: asked.dataExportRequest.export!.id });
        return dataExport!.status === 'COMPLETED' && dataExport;
      },
      60_000,
    );
    expect(copy).toMatchObject({ sizeBytes: expect.any(Number), sha256: expect.any(String) });
    expect((await fetch(copy.downloadUrl!)).status).toBe(200);

    const erased = await owner.run(ContactEraseDocument, { input: { contactId: id, reason: 'They asked us to.' } });
    expect(erased.contactErase).toMatchObject({
      request: { kind: 'ERASURE', status: 'IN_PROGRESS', dueAt: expect.any(String) },
      userErrors: [],
    });
    const answered = await until(
      'the request is answered',
      async () => {
        const { dataSubjectRequest } = await owner.run(DataSubjectRequestDocument, {
          id: erased.contactErase.request!.id,
        });
        return dataSubjectRequest!.status === 'COMPLETED' && dataSubjectRequest;
      },
      60_000,
    );
    expect(answered.certificate).toMatchObject({
      ...{ id: expect.stringMatching(/^ers_/), issuedAt: expect.any(String), signature: expect.any(String) },
      stores: expect.arrayContaining([{ store: 'contact', found: 1, erased: 1, level: 'LOGICAL' }]),
    });
  }, 180_000);
});
