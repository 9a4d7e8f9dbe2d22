/** Addresses that open one file for a while, for whoever has them: an image tag or a download sends no token. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/tables.ts';

export interface LinkedFile {
  id: string;
  file_name: string;
}

export interface SignedLink {
  /** `/media/secure/north/{id}/essay.pdf?expires=1767225600&signature=…` */
  path: string;
  expiresAt: Date;
}

export interface SignedLinks {
  /** @param seconds how long it opens the file */
  to(file: LinkedFile, tenant: string, seconds: number): SignedLink;
  check(file: string, tenant: string, params: URLSearchParams): 'good' | 'expired' | 'forged';
}

export async function createSignedLinks(db: Db, clock: Clock): Promise<SignedLinks> {
  const key = await linkKey(db);
  const signatureOf = (tenant: string, file: string, expires: string): string =>
    createHmac('sha256', key).update(`${tenant}\n${file}\n${expires}`).digest('base64url');

  return {
    to({ id, file_name }, tenant, seconds) {
      const expires = Math.floor(clock.now() / 1000) + seconds;
      const query = new URLSearchParams({
        expires: String(expires),
        signature: signatureOf(tenant, id, String(expires)),
      });
      return {
        path: `/media/secure/${tenant}/${id}/${encodeURIComponent(file_name)}?${query}`,
        expiresAt: new Date(expires * 1000),
      };
    },
    check(file, tenant, params) {
      const expires = params.get('expires') ?? '';
      const given = Buffer.from(params.get('signature') ?? '');
      const due = Buffer.from(signatureOf(tenant, file, expires));
      if (given.length !== due.length || !timingSafeEqual(given, due)) return 'forged';
      return Number(expires) * 1000 > clock.now() ? 'good' : 'expired';
    },
  };
}

/** Kept with the data, so that every process on one database knows the others' links. */
async function linkKey(db: Db): Promise<Buffer> {
  await db
    .insertInto('secrets')
    .values({ name: 'link-key', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', 'link-key')
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
