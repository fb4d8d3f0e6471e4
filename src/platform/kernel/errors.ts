/** What a rule says of one input: where, a stable code, a sentence for a person. */
export interface UserErrorShape {
  code: string;
  message: string;
  path: string[] | null;
}

/**
 * An expected failure of a verb. One middleware turns it into `userErrors` of the mutation's payload; it never
 * leaves anything half-written, because the transaction it was thrown in is rolled back.
 */
export class DomainError extends Error {
  readonly errors: readonly UserErrorShape[];

  constructor(
    code: string,
    message: string,
    path: readonly string[] | null = null,
    more: readonly UserErrorShape[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
    this.errors = [{ code, message, path: path ? [...path] : null }, ...more];
  }

  get code(): string {
    return this.errors[0]!.code;
  }

  /** Several faults of one input at once, so that a person mends them in one go. */
  static of(errors: readonly UserErrorShape[]): DomainError {
    const [first, ...rest] = errors;
    if (!first) throw new Error('DomainError.of needs at least one error');
    return new DomainError(first.code, first.message, first.path, rest);
  }
}

const catalogue: Record<string, string> = {};

/** Declares a room's error codes with the sentence that the schema shows for each; a code means one thing everywhere. */
export function declareErrors<const T extends Record<string, string>>(codes: T): { readonly [K in keyof T]: K } {
  for (const [code, description] of Object.entries(codes)) {
    const known = catalogue[code];
    if (known !== undefined && known !== description) throw new Error(`Error code ${code} is declared twice`);
    catalogue[code] = description;
  }
  return Object.fromEntries(Object.keys(codes).map((code) => [code, code])) as { readonly [K in keyof T]: K };
}

/** Every declared code with its sentence; the schema's `UserErrorCode` enum is made from it. */
export const declaredErrors = (): Readonly<Record<string, string>> => catalogue;

/** The refusals that belong to no room. */
export const kernelErrors = declareErrors({
  NOT_FOUND: 'Nothing with this id exists that the viewer may see.',
  INVALID_INPUT: 'The value breaks a rule of the field that `path` names.',
  FORBIDDEN: 'The viewer lacks the permission that this change needs.',
  CONFLICT: 'The thing was changed by somebody else in the meantime; read it again and decide anew.',
});

/** A miss: the id is malformed, unknown, or of an account that the viewer does not belong to. */
export const notFound = (what: string, path: readonly string[] | null = null): DomainError =>
  new DomainError(kernelErrors.NOT_FOUND, `${what} was not found.`, path);

/** A value that breaks a rule of its field. */
export const invalidInput = (message: string, path: readonly string[]): DomainError =>
  new DomainError(kernelErrors.INVALID_INPUT, message, path);

/** A mistake in the settings: one clear sentence, exit code 78 (EX_CONFIG), before any port opens. */
export class ConfigError extends Error {
  readonly exitCode = 78;
}
