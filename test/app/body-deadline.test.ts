import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { limitBodies } from '../../src/app/body-deadline.js';
import { until } from '../kit/until.js';

const bodyMs = 150;
let fastify: FastifyInstance;
let port: number;
const clients: Socket[] = [];

beforeAll(async () => {
  fastify = Fastify();
  limitBodies(fastify, bodyMs);
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  fastify.post('/quick', async (request) => `${(request.body as Buffer).length} bytes`);
  fastify.post('/thinks', async () => delay(3 * bodyMs, 'thought'));
  fastify.post('/files', { config: { bodyMs: 60_000 } }, async (request) => `${(request.body as Buffer).length} bytes`);
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  port = (fastify.server.address() as AddressInfo).port;
});

afterAll(async () => {
  for (const client of clients) client.destroy();
  await fastify.close();
});

/** Starts a request of ten bytes, and gives what the server says to it. */
function begin(path: string, first: string) {
  const socket = connect(port, '127.0.0.1');
  const told = { text: '', isClosed: false, socket };
  socket.on('data', (chunk) => (told.text += chunk.toString()));
  socket.on('close', () => (told.isClosed = true)).on('error', () => undefined);
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: a/b\r\ncontent-length: 10\r\n\r\n${first}`);
  clients.push(socket);
  return told;
}

test('a body that drips is cut off, however steadily it comes', async () => {
  const told = begin('/quick', 'a');
  const dripping = setInterval(() => told.socket.writable && told.socket.write('b'), bodyMs / 4);
  try {
    await until('the connection is closed', () => told.isClosed, 5 * bodyMs);
  } finally {
    clearInterval(dripping);
  }
  expect(told.text).toMatch(/^HTTP\/1\.1 408 /);
});

test('a body that stops is cut off', async () => {
  const told = begin('/quick', 'abc');
  await until('the connection is closed', () => told.isClosed, 5 * bodyMs);
  expect(told.text).toMatch(/^HTTP\/1\.1 408 /);
});

test('a body that is there may be thought about for longer', async () => {
  const told = begin('/thinks', '0123456789');
  await until('an answer', () => told.text.includes('thought'));
  expect(told.text).toMatch(/^HTTP\/1\.1 200 /);
  expect(told.isClosed).toBe(false);
});

test('a route for files gives its bodies more time', async () => {
  const told = begin('/files', '01234');
  await delay(2 * bodyMs);
  told.socket.write('56789');
  await until('an answer', () => told.text.includes('10 bytes'));
});
