import { GraphError } from './graph-error.js';
import { type Json, textParameter } from '../parameters.js';

/** One page of a list in Graph's words: `data`, `paging.cursors`, and `next` or `previous` where there is more. */
export function pageOf(items: Json[], parameters: Json, path: string): Json {
  const limit = Math.min(Math.max(Number(textParameter(parameters, 'limit') ?? 25) || 25, 1), 1000);
  const after = textParameter(parameters, 'after');
  const before = textParameter(parameters, 'before');
  const end = before ? positionOf(before) : items.length;
  const start = after ? positionOf(after) + 1 : before ? Math.max(0, end - limit) : 0;
  const data = items.slice(start, Math.min(start + limit, end));
  if (data.length === 0) return { data };
  const last = start + data.length - 1;
  const link = (name: string, cursor: string): string => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(parameters))
      if (!['after', 'before', 'access_token'].includes(key)) query.set(key, String(value));
    query.set(name, cursor);
    return `${path}?${query}`;
  };
  return {
    data,
    paging: {
      cursors: { before: cursorOf(start), after: cursorOf(last) },
      ...(last < items.length - 1 ? { next: link('after', cursorOf(last)) } : {}),
      ...(start > 0 ? { previous: link('before', cursorOf(start)) } : {}),
    },
  };
}

function cursorOf(position: number): string {
  return Buffer.from(`sim:${position}`).toString('base64url');
}

function positionOf(cursor: string): number {
  const position = /^sim:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (position === undefined) throw new GraphError(131059, 'The cursor is not valid; start again without it.');
  return Number(position);
}
