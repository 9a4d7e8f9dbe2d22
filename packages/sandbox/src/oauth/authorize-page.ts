/** The page of a local provider: whoever is sent here says who he is, and goes back with a code. */
import type { Context } from 'hono';
import { isAllowedOrigin } from '../http/cors.ts';
import type { Platform } from '../platform.ts';
import type { LocalProvider } from './local-provider.ts';

const email = /^[^@\s<>"]+@[^@\s<>"]+$/;

/** `undefined` where there is no local provider of this name. */
export function authorizePage(context: Context, { providers, origins }: Platform): Response | undefined {
  const provider = providers.get(context.req.param('provider') ?? '');
  if (!provider || !('authorize' in provider)) return undefined;
  const query = new URL(context.req.url).searchParams;
  const redirectUri = query.get('redirect_uri') ?? '';
  const back = URL.parse(redirectUri);
  // A code must not be sent to just anybody: this refusal stays here, it does not go back.
  if (!back || !/^https?:$/.test(back.protocol) || !isAllowedOrigin(origins, back.origin))
    return page(400, 'This redirect_uri is not allowed.', '');
  const finish = (answer: Record<string, string>): Response => {
    const state = query.get('state');
    for (const [name, value] of Object.entries({ ...answer, ...(state === null ? {} : { state }) }))
      back.searchParams.set(name, value);
    return new Response(null, { status: 302, headers: { Location: back.href } });
  };
  if (query.get('client_id') !== provider.clientId) return finish({ error: 'unauthorized_client' });
  if (query.get('response_type') !== 'code') return finish({ error: 'unsupported_response_type' });
  const codeChallenge = query.get('code_challenge') ?? undefined;
  if (codeChallenge !== undefined && query.get('code_challenge_method') !== 'S256')
    return finish({ error: 'invalid_request' });
  const who = (query.get('login_hint') ?? '').toLowerCase();
  if (!email.test(who)) return page(200, `${provider.provider}, played by this sandbox`, form(query));
  const authorization = { redirectUri, codeChallenge, email: who, emailVerified: query.get('unverified') === null };
  return finish({ code: (provider as LocalProvider).authorize(authorization) });
}

const form = (query: URLSearchParams): string =>
  `<form>${[...query]
    .filter(([name]) => name !== 'login_hint')
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('')}<label>E-mail <input type="email" name="login_hint" required></label>
<label><input type="checkbox" name="unverified"> not verified</label> <button>Continue</button></form>`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (status: number, title: string, content: string): Response =>
  new Response(
    `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1>\n${content}\n</body>\n</html>\n`,
    {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" },
    },
  );
