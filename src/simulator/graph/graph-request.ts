import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphError } from './graph-error.js';
import { type Json, asObject } from '../parameters.js';

/** A file of a form. */
export interface FormFile {
  field: string;
  filename: string;
  mimeType: string;
  bytes: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    graphToken: string;
    formFiles: FormFile[];
  }
}

/** The path without its version: `/v24.0/123/messages` and `/123/messages` are one. */
export function withoutVersion(url: string): string {
  return url.replace(/^\/+(v\d{1,3}(\.\d{1,2})?\/+)?/, '/');
}

/** The token of a request: `Authorization: Bearer` or `OAuth`, or the parameter `access_token`. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  if (header) return /^(?:Bearer|OAuth)\s+(.+)$/i.exec(header)?.[1]?.trim() ?? '';
  const inQuery = (request.query as Json)['access_token'];
  if (typeof inQuery === 'string') return inQuery;
  const inBody = asObject(request.body)?.['access_token'];
  return typeof inBody === 'string' ? inBody : undefined;
}

/** All parameters of a call: query string first, then the body over it. */
export function parametersOf(request: FastifyRequest): Json {
  return { ...(request.query as Json), ...asObject(request.body) };
}

/** Teaches the server the three kinds of bodies that Graph takes, and raw bytes for everything else. */
export function acceptGraphBodies(server: FastifyInstance): void {
  server.decorateRequest('graphToken', '');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(/^application\/(.+\+)?json/, { parseAs: 'string' }, (_request, text, done) => {
    // Clients send `Content-Type: application/json` with an empty DELETE or POST.
    if (text === '') return done(null, {});
    try {
      done(null, JSON.parse(text as string));
    } catch {
      done(new GraphError(100, 'The request body is not valid JSON.'));
    }
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) => {
    const body: Json = {};
    for (const [name, value] of new URLSearchParams(text as string)) body[name] = formValue(value);
    done(null, body);
  });
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes));
}

/** Reads the fields and files of a multipart body into the request. */
export async function readForm(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const body: Json = {};
  request.formFiles = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') body[part.fieldname] = formValue(String(part.value));
    else request.formFiles.push(await fileOf(part));
  }
  request.body = body;
}

async function fileOf(part: MultipartFile): Promise<FormFile> {
  try {
    return {
      field: part.fieldname,
      filename: part.filename ?? 'file',
      mimeType: part.mimetype,
      bytes: await part.toBuffer(),
    };
  } catch {
    throw new GraphError(131053, 'The file is larger than 100 MB.');
  }
}

// Graph takes objects and lists in forms as JSON texts.
function formValue(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
