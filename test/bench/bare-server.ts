import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bareInbox, bareThread, openPool } from './bare-reads.js';
import { serveParent } from './child-side.js';

// What everything else is measured against: one SQL statement behind node:http, and nothing between them.
const pool = openPool(process.env['DATABASE_URL']!);
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url!, 'http://bare');
  const account = searchParams.get('account')!;
  const data =
    pathname === '/inbox'
      ? bareInbox(pool, account, Number(searchParams.get('first')), searchParams.get('after')).then(
          (conversations) => ({ conversations }),
        )
      : bareThread(pool, account, searchParams.get('id')!, Number(searchParams.get('last'))).then((conversation) => ({
          conversation,
        }));
  data.then(
    (value) => {
      const body = JSON.stringify({ data: value });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  serveParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { stop: () => pool.end() });
});
