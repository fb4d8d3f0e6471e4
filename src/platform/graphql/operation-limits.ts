/** How large one operation may be; the same for HTTP and sockets. */
export interface OperationLimits {
  readonly maxTokens: number;
  /** Bytes of a request body over HTTP. */
  readonly maxBodyBytes: number;
  /** Errors of one kind (validation, variables) that an answer lists. */
  readonly maxErrors: number;
  readonly depth: number;
  /** Depth below `__schema` and `__type`: the query that tools send is 15 deep. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields with every fragment written out. */
  readonly fields: number;
  readonly fragments: number;
  /** Objects that one operation may ask for, lists counted by their page size. */
  readonly cost: number;
  /** Page size of a list whose `first` and `last` are absent. */
  readonly defaultPageSize: number;
  /** Milliseconds until an operation is answered with OPERATION_TIMED_OUT. */
  readonly deadlineMs: number;
}

/** The limits of the public API. */
export const publicLimits: OperationLimits = {
  maxTokens: 2_000,
  maxBodyBytes: 100_000,
  maxErrors: 5,
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 30,
  fields: 500,
  fragments: 50,
  cost: 1_000,
  defaultPageSize: 25,
  deadlineMs: 10_000,
};
