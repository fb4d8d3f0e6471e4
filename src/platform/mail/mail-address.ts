/** Characters that mean something in a header or an SMTP command have no place in an address. */
const plainAddress = /^[^\s@,;:<>()[\]\\"\p{Cc}]{1,64}@[^\s@,;:<>()[\]\\"\p{Cc}]{1,253}$/u;

/** Whether mail may be sent to this address: one bare address, nothing that could end a header or a command. */
export const isMailAddress = (address: string): boolean => plainAddress.test(address);

/** A sender as `MAIL_FROM` says it. */
export interface MailSenderAddress {
  name: string;
  address: string;
}
