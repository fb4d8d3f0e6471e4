import { DomainError } from '../../platform/kernel/errors.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import { metaErrorRule } from '../../platform/whatsapp/meta-errors.js';
import { channelErrors } from './channel.errors.js';

/** Cloud API errors that speak of the token and its permissions; 200-299 do as well. */
const tokenErrors = new Set([0, 3, 10, 190, 131005]);
/** Cloud API errors for an id that does not exist or that the token may not see. */
const unknownIdErrors = new Set([33, 100]);

/**
 * Turns Meta's answer to one question of connecting into a refusal that a person can mend; `asked` names the input that
 * the question was about. Anything that is no answer of Meta's is thrown on.
 */
export const asConnectRefusal =
  (asked: 'wabaId' | 'phoneNumberId') =>
  (error: unknown): never => {
    if (error instanceof CloudApiUnanswered) throw unavailable('Meta could not be asked just now.');
    if (!(error instanceof CloudApiRefusal)) throw error;
    const { code } = error;
    if (tokenErrors.has(code) || (code >= 200 && code <= 299)) {
      throw new DomainError(
        channelErrors.INVALID_ACCESS_TOKEN,
        'Meta does not accept the access token, or it lacks whatsapp_business_messaging or whatsapp_business_management.',
        ['accessToken'],
      );
    }
    if (!unknownIdErrors.has(code)) throw unavailable(metaErrorRule(code).sentence);
    throw new DomainError(
      channelErrors.UNKNOWN_PHONE_NUMBER,
      asked === 'wabaId'
        ? 'Meta knows no WhatsApp Business Account with this id that the token may see.'
        : 'Meta knows no number with this id that the token may see.',
      [asked],
    );
  };

const unavailable = (sentence: string): DomainError =>
  new DomainError(channelErrors.META_UNAVAILABLE, `${sentence} Nothing was changed; try again.`);
