/** Somebody else was faster: with the code of a serialization failure, so that `Database.write` runs the verb anew. */
export class Overtaken extends Error {
  readonly code = '40001';
}
