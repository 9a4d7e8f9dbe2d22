import type { RawAnswer, Wire } from './wire/exchange.ts';

/** An attempt as a middleware sees it. Headers, body and credentials may be others; the address is the client's. */
export type Outgoing = Wire;

/** What came back, its body read already. */
export type Incoming = RawAnswer;

/**
 * Stands around every attempt, that of a refresh included: the first given is the outermost. It may change what goes out, look
 * at what comes back, answer by itself, or throw.
 * @example
 * edu.use(async (request, next) => {
 *   const signature = await sign(request.method, request.url, request.body);
 *   return next({ ...request, headers: { ...request.headers, 'X-Signature': signature } });
 * });
 */
export type Middleware = (request: Outgoing, next: (request: Outgoing) => Promise<Incoming>) => Promise<Incoming>;
