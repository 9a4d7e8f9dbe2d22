import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { courseOf, me } from './platform.ts';

/**
 * As little of a platform as can answer: what is measured is the client. A process of its own, that ends with the one
 * that started it.
 */
const parts = JSON.stringify(courseOf('{id}')).split('{id}');
const course = /^\/api\/courses\/([\w-]+)\/$/;
let served = 0;

const server = createServer(({ url = '', headers }, response) => {
  const answer = (status: number, body: string) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  };
  if (url === '/served') return answer(200, String(served));
  if (!headers.authorization || !headers['x-tenant']) return answer(401, '{"detail":"Who is asking?"}');
  if (url === '/api/users/me/') return answer(200, JSON.stringify(me));
  const id = course.exec(url)?.[1];
  if (id === undefined) return answer(404, '{"detail":"Not found."}');
  served++;
  answer(200, parts.join(id));
});
// Idle between its rounds, a client must not find its connections closed.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
