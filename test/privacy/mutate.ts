import type { TestAccount } from '../kit/account.js';

/** The payload of a mutation with one input; fails on user errors. */
export const mutate = (
  account: TestAccount,
  name: string,
  selection: string,
  input: object,
  headers = {},
): Promise<any> =>
  account.api.mutate(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
    input,
    headers,
  );
