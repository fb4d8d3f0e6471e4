import { createHmac } from 'node:crypto';

/** A text message of a customer. */
export interface InboundText {
  /** Digits of the phone number. */
  waId: string;
  wamid: string;
  text: string;
}

/** What Meta would post for these messages of one number. */
export const webhookBody = (phoneNumberId: string, messages: readonly InboundText[]): string => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1000000000',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '493000001', phone_number_id: phoneNumberId },
              contacts: messages.map(({ waId }) => ({ profile: { name: `Customer ${waId}` }, wa_id: waId })),
              messages: messages.map(({ waId, wamid, text }) => ({
                from: waId,
                id: wamid,
                timestamp,
                type: 'text',
                text: { body: text },
              })),
            },
          },
        ],
      },
    ],
  });
};

/** The headers of such a post. */
export const signedHeaders = (body: string, appSecret: string): Record<string, string> => ({
  'content-type': 'application/json',
  'x-hub-signature-256': `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`,
});
