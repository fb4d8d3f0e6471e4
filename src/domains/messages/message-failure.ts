import { metaErrorRule } from '../../platform/whatsapp/meta-errors.js';

/** Why a message failed, as it is stored and shown. */
export interface MessageFailureFacts {
  /** Meta's error number; null when the message never got that far. */
  code: number | null;
  title: string;
  detail: string | null;
  /** Whether the same message may go through later. */
  isRetryable: boolean;
}

/** The failure that one of Meta's errors means: our sentence for its number, and Meta's own words as the detail. */
export function failureOf(
  error: {
    code?: number | undefined;
    title?: string | undefined;
    message?: string | undefined;
    details?: string | undefined;
  } = {},
): MessageFailureFacts {
  const { sentence, isRetryable } = metaErrorRule(error.code);
  const detail = error.details ?? error.message ?? error.title ?? null;
  return { code: error.code ?? null, title: sentence, detail, isRetryable };
}
