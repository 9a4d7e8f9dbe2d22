import type { Context } from 'hono';

const pages = new Map<string, Promise<Response>>();

/** The contract as a page to read, with the address that it was asked at. Made when it is first asked for. */
export async function serveReference({ req }: Context): Promise<Response> {
  const { origin } = new URL(req.url);
  const made = pages.get(origin) ?? page(origin);
  pages.set(origin, made);
  return (await made).clone();
}

async function page(server: string): Promise<Response> {
  const { openapi } = await import('@edurise/contract/openapi');
  const { referencePage } = await import('@edurise/contract/openapi/page');
  const { html, policy } = await referencePage(openapi({ server }));
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  return new Response(html, { headers });
}
