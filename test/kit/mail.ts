import type { TestApp } from './app.js';
import { until } from './until.js';

/** A mail as the outbox kept it. */
export interface KeptMail {
  to: string;
  subject: string;
  text: string;
  kind: string;
}

/** The mails to this address, newest first, as the page of the outbox shows them. */
export const mailsTo = async (app: TestApp, address: string): Promise<KeptMail[]> => {
  const response = await fetch(`${app.url}/mail.json`);
  const { mails } = (await response.json()) as { mails: KeptMail[] };
  return mails.filter(({ to }) => to === address);
};

/** The newest mail of a kind to this address, once it is there. */
export const mailTo = (app: TestApp, address: string, kind: string): Promise<KeptMail> =>
  until(
    `a mail ${kind} is there`,
    async () => (await mailsTo(app, address)).find((mail) => mail.kind === kind),
    20_000,
  );

/** The token behind the `#` of the link in a mail. */
export const tokenIn = ({ text }: KeptMail): string => /#([\w-]{20,})$/m.exec(text)![1]!;
