/** Opens the files behind signed links. No token is looked at: the signature says all. */
import type { Context } from 'hono';
import type { Platform } from '../platform.ts';
import { inert } from './files.ts';
import { mediaTypeOf } from './media-types.ts';
import { serveBytes } from './serve-bytes.ts';

export async function serveSecureFile(context: Context, platform: Platform): Promise<Response | undefined> {
  const { tenant = '', id = '' } = context.req.param() as { tenant?: string; id?: string };
  const verdict = platform.links.check(id, tenant, new URL(context.req.url).searchParams);
  if (verdict === 'expired') return refuse('This link has expired. Ask for a new one.', 'link_expired');
  const named = context.req.header('x-tenant');
  if (verdict === 'forged' || (named !== undefined && named !== tenant))
    return refuse('This link is not valid.', 'link_not_valid');

  const file = await platform.db
    .selectFrom('file_uploads')
    .innerJoin('tenants', 'tenants.id', 'file_uploads.tenant_id')
    .select(['file_name', 'location'])
    .where('file_uploads.id', '=', id)
    .where('tenants.slug', '=', tenant)
    .executeTakeFirst();
  if (!file) return undefined;
  return serveBytes(context, platform.vault.fileOf(file.location), {
    'Content-Type': mediaTypeOf(file.file_name),
    'Content-Disposition': attachment(file.file_name),
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    ...inert,
  });
}

const refuse = (detail: string, code: string): Response => Response.json({ detail, code }, { status: 403 });

/** The name twice (RFC 6266): in plain letters for old clients, and as it is. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
