// What `@jest/globals` gives: taken from the runtime at the moment when the suite is loaded.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis[Symbol.for('interakt.jest')];
