import ky from 'ky';
import { AbortedError, ConnectionError, OfflineError, TimeoutError } from '../errors.ts';
import type { Encoded } from './body.ts';
import type { Environment } from '../environment.ts';
import type { CallOptions } from '../call.ts';

/** One request, complete. */
export interface Wire extends Encoded {
  readonly method: string;
  readonly url: string;
  /** Goes to the platform's origin; whatever tells who we are stays out of all others. */
  readonly own: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for the answer with its body. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** May outlive the page. */
  readonly keepalive?: boolean | undefined;
  readonly onProgress?: CallOptions['onProgress'];
  /** Leave the body of a success unread. */
  readonly unread?: boolean | undefined;
  readonly credentials?: RequestCredentials | undefined;
}

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly redirected: boolean;
  /** Where the body was to be left unread. */
  readonly response?: Response | undefined;
  header(name: string): string | null;
}

export type Exchange = (wire: Wire) => Promise<RawAnswer>;

/**
 * One request, one answer, whatever its status. What `fetch` throws becomes one of three errors; timeouts are our own,
 * so that they cover the body too and are told apart from the caller's abort on every runtime.
 */
export const exchangeBy =
  (environment: Environment, fetch: typeof globalThis.fetch | undefined): Exchange =>
  async (wire) => {
    const { url, fields, signal, onProgress } = wire;
    const controller = new AbortController();
    const abort = () => controller.abort();
    let late = false;
    const timer = environment.setTimeout(() => {
      late = true;
      abort();
    }, wire.timeout);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    try {
      const upload = fields || onProgress ? await import('./upload.ts') : undefined;
      const body = fields ? upload!.formOf(fields) : wire.body;
      const given = upload?.uploadBy(body, onProgress) ?? fetch;
      const init = {
        method: wire.method,
        headers: wire.headers,
        body,
        keepalive: wire.keepalive,
        credentials: wire.credentials ?? 'omit',
        // Followed silently, a redirect turns a POST into a GET, and carries our headers to wherever it points.
        redirect: 'manual',
        signal: controller.signal,
      } as RequestInit;
      const response = await ky(url, {
        retry: 0,
        timeout: false,
        throwHttpErrors: false,
        // Else ky would make three requests of it, each from the one before, and look at every header.
        fetch: () => (given ? given(new Request(url, init)) : globalThis.fetch(url, init)),
      });
      const { status, headers, type } = response;
      const left = wire.unread && response.ok ? response : undefined;
      return {
        status,
        type: headers.get('Content-Type') ?? '',
        text: left ? '' : await response.text(),
        response: left,
        redirected: type === 'opaqueredirect' || (status >= 300 && status < 400),
        header: (name) => headers.get(name),
      };
    } catch (cause) {
      const context = { cause };
      if (signal?.aborted) throw new AbortedError(undefined, context);
      if (late) throw new TimeoutError(context);
      throw environment.online() ? new ConnectionError(undefined, context) : new OfflineError(context);
    } finally {
      environment.clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  };
