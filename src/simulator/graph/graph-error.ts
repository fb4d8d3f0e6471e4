import { randomBytes } from 'node:crypto';

// Title and HTTP status of each code, from the table of Meta's errors.
const KNOWN: Record<number, readonly [http: number, title: string]> = {
  0: [401, 'AuthException'],
  1: [400, 'An unknown error occurred'],
  2: [503, 'Service temporarily unavailable'],
  3: [500, 'Application does not have the capability to make this API call'],
  4: [400, 'Application request limit reached'],
  10: [403, 'Application does not have permission for this action'],
  33: [400, 'Parameter value is not valid'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Invalid OAuth access token'],
  200: [403, 'Permissions error'],
  368: [403, 'Temporarily blocked for policies violations'],
  613: [400, 'Calls to this api have exceeded the rate limit'],
  80007: [400, 'Rate limit issues'],
  130429: [400, 'Rate limit hit'],
  130472: [400, "User's number is part of an experiment"],
  130497: [403, 'Business account is restricted from messaging users in this country'],
  131000: [500, 'Something went wrong'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [500, 'Service unavailable'],
  131020: [400, 'Group has only one member'],
  131021: [400, 'Recipient cannot be sender'],
  131026: [400, 'Message undeliverable'],
  131030: [400, 'Recipient phone number not in allowed list'],
  131031: [403, 'Account has been locked'],
  131037: [400, 'WhatsApp provided number needs display name approval before message can be sent'],
  131041: [400, 'Group unknown'],
  131042: [400, 'Business eligibility payment issue'],
  131045: [500, 'Incorrect certificate'],
  131047: [400, 'Re-engagement message'],
  131048: [400, 'Spam rate limit hit'],
  131049: [400, 'Meta chose not to deliver.'],
  131050: [400, 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages'],
  131051: [400, 'Unsupported message type'],
  131052: [400, 'Media download error'],
  131053: [400, 'Media upload error'],
  131055: [400, 'Method not allowed'],
  131056: [400, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  131059: [400, 'Invalid cursor'],
  131060: [400, 'This message is currently unavailable.'],
  131062: [400, 'Business-scoped User ID (BSUID) recipients are not supported for this message'],
  131063: [400, 'Marketing messages are disabled on Cloud API'],
  131064: [400, 'Message category classification limit reached'],
  132000: [400, 'Number of parameters does not match the expected number of params'],
  132001: [404, 'Template name does not exist in the translation'],
  132005: [400, 'Template hydrated text too long'],
  132007: [400, 'Template format character policy violated'],
  132008: [400, 'Template parameter value invalid'],
  132012: [400, 'Template parameter format mismatch'],
  132015: [400, 'Template is paused'],
  132016: [400, 'Template is disabled'],
  132018: [400, 'Template parameters are invalid'],
  132068: [400, 'Flow is blocked'],
  132069: [400, 'Flow is throttled'],
  133000: [500, 'Incomplete deregistration'],
  133004: [503, 'Server temporarily unavailable'],
  133005: [400, 'Two step verification PIN mismatch'],
  133006: [400, 'Phone number re-verification needed'],
  133008: [400, 'Too many two step verification PIN guesses'],
  133009: [400, 'Two step verification PIN guessed too fast'],
  133010: [400, 'Phone number not registered'],
  133015: [400, 'Please wait a few minutes before attempting to register this phone number'],
  133016: [400, 'Account register deregister rate limit exceeded'],
  134011: [400, 'Payments terms of service not accepted'],
  134100: [400, 'Only marketing messages are supported'],
  134101: [400, 'Template is still syncing'],
  134102: [500, 'Template is unavailable for use'],
  135000: [400, 'Generic user error'],
  136024: [400, 'Phone number already verified'],
  137000: [400, 'Identity key hash mismatch'],
  139100: [400, 'Failed to block or unblock some users'],
  139101: [400, 'Blocklist limit reached'],
  139102: [400, 'Blocklist concurrent update'],
  139103: [500, 'Internal error while blocking'],
  147001: [400, 'Username is not available'],
  147002: [400, 'Username is not valid'],
  2593107: [400, 'Synchronization request limit exceeded'],
  2593108: [400, 'Synchronization request made outside of the allowed time window'],
};

// The page marks these as arriving by a failed status after a 200.
const ASYNCHRONOUS = new Set([130472, 131026, 131042, 131047, 131049, 131050, 2046, 2047]);

/** Where Meta's errors point their readers. */
export const ERROR_HREF = '/documentation/business-messaging/whatsapp/support/error-codes';

/** Whether the table says that this code normally comes as a failed status instead of an HTTP error. */
export function isAsynchronous(code: number): boolean {
  return ASYNCHRONOUS.has(code);
}

/** Meta's title of a code, or a neutral one for a code outside the table. */
export function titleOf(code: number): string {
  return KNOWN[code]?.[1] ?? (code >= 2388000 && code < 2595000 ? 'Invalid parameter' : 'Something went wrong');
}

/** What a refusal says beyond its code; title and HTTP status follow from the code when left out. */
export interface GraphErrorOptions {
  subcode?: number;
  http?: number;
  title?: string;
  userTitle?: string;
  userMessage?: string;
  transient?: boolean;
}

/** One refusal in the words of the Graph API; `details` is the sentence for the developer. */
export class GraphError extends Error {
  readonly http: number;

  constructor(
    readonly code: number,
    readonly details: string,
    readonly options: GraphErrorOptions = {},
  ) {
    super(details);
    this.http = options.http ?? KNOWN[code]?.[0] ?? 400;
  }

  /** The error envelope, with a fresh trace id. */
  toJSON(): object {
    const { subcode, title, userTitle, userMessage, transient } = this.options;
    const text = title ?? titleOf(this.code);
    return {
      error: {
        message: this.code === 190 ? `${text} - ${this.details}` : `(#${this.code}) ${text}`,
        type: 'OAuthException',
        code: this.code,
        ...(this.code === 190 ? {} : { error_data: { messaging_product: 'whatsapp', details: this.details } }),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(transient === undefined ? {} : { is_transient: transient }),
        ...(userTitle === undefined
          ? {}
          : { error_user_title: userTitle, error_user_msg: userMessage ?? this.details }),
        fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
      },
    };
  }
}

/** The answer to a path or object that the caller cannot reach: Meta does not say which. */
export function unknownObject(method: string, id: string): GraphError {
  return new GraphError(
    100,
    `Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    { subcode: 33, title: `Unsupported ${method.toLowerCase()} request` },
  );
}
