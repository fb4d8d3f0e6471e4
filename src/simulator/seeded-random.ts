/** A repeatable stream of numbers in [0, 1) for one seed and one purpose, so that one fault never shifts the draws of another. */
export function seededRandom(seed: number, purpose: string): () => number {
  let state = seed >>> 0;
  for (const char of purpose) state = (Math.imul(state ^ char.charCodeAt(0), 0x01000193) + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
