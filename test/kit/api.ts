import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** An answer over HTTP, as it came. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: {
    // The tests look into answers by name; their documents are the types.
    data?: any;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
    extensions?: Record<string, any>;
  };
}

/** The API as one viewer sees it. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly token: string | undefined,
  ) {}

  /** The answer, whatever it is. */
  async raw(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as ApiAnswer['body'] };
  }

  /** The data; fails on any top-level error. */
  async query(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<any> {
    const { status, body } = await this.raw(query, variables, headers);
    if (body.errors) throw new Error(`${status}: ${JSON.stringify(body.errors)}`);
    return body.data;
  }

  /** The data of one of the typed documents that are generated from `schema/operations`; fails on any top-level error. */
  run<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    return this.query(print(document), variables);
  }

  /** The payload of a document with one mutation; fails on user errors too. */
  async mutate(query: string, input: object, headers: Record<string, string> = {}): Promise<any> {
    const data = await this.query(query, { input }, headers);
    const [payload] = Object.values(data) as [{ userErrors: unknown[] }];
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  }
}
