import type { Middleware } from '../middleware.ts';

export interface CompressOptions {
  /**
   * Nothing tells of itself whether it takes packed bodies, and Django without help does not: say `always` where you know that
   * this platform does, or ask `edu.features` each time.
   */
  when: 'always' | (() => boolean);
  /** Bytes, above which it is worth the work; 8 000. */
  above?: number;
}

/**
 * Sends large JSON with `Content-Encoding: gzip`. What the platform refuses to unpack (415) goes out once more as it is, and so
 * does everything after it. From another origin the platform's CORS has to allow the header.
 * @example createClient({ baseUrl, middleware: [compress({ when: 'always' })] });
 */
export const compress = ({ when, above = 8_000 }: CompressOptions): Middleware => {
  let refused = false;
  return async (request, next) => {
    const { body, own, keepalive } = request;
    const worth = typeof body === 'string' && body.length > above;
    // With its page gone, nobody would be there to pack it.
    if (!worth || !own || keepalive || refused || typeof CompressionStream === 'undefined') return next(request);
    if (when !== 'always' && !when()) return next(request);
    const packed = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
    const answer = await next({
      ...request,
      body: await new Response(packed).blob(),
      headers: { ...request.headers, 'Content-Encoding': 'gzip' },
    });
    if (answer.status !== 415) return answer;
    refused = true;
    return next(request);
  };
};
