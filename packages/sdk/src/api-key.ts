import { ConfigError } from './errors.ts';
import type { Middleware } from './middleware.ts';

export interface ApiKeyOptions {
  /** `Authorization`. */
  header?: string;
  /** What stands before the key, `Api-Key`; empty for the bare key. */
  scheme?: string;
  /** In a page everybody can read the key: only for one that may do no more than everybody may. */
  allowInBrowser?: boolean;
}

/**
 * For servers and scripts: every request to the platform carries the key, and there is no session.
 * @example const edu = createEduRise({ baseUrl, middleware: [apiKey(process.env.EDURISE_KEY)] });
 * @throws ConfigError in a browser, and for a key that is none.
 */
export const apiKey = (
  key: string | undefined,
  { header = 'Authorization', scheme = 'Api-Key', allowInBrowser = false }: ApiKeyOptions = {},
): Middleware => {
  if (typeof document !== 'undefined' && !allowInBrowser)
    throw new ConfigError('A page shows its API key to everybody. Use a session, or say allowInBrowser.');
  if (!key) throw new ConfigError('The API key is empty.');
  return (request, next) =>
    next(
      request.own
        ? { ...request, headers: { ...request.headers, [header]: scheme ? `${scheme} ${key}` : key } }
        : request,
    );
};
