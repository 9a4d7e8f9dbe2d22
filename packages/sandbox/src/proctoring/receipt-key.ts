/** The key that receipts are signed with. Its public half is for everybody: who has a receipt needs nobody's word for it. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Queries } from '../database/tables.ts';

export const algorithm = 'ES256';
const name = 'receipt-key';

/** Made when it is first asked for, and kept with the data. */
async function privateKey(db: Queries): Promise<JWK> {
  const kept = () => db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await kept();
  if (known) return JSON.parse(known.value) as JWK;
  const { privateKey: made } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(made);
  const kid = await calculateJwkThumbprint(jwk);
  await db
    .insertInto('secrets')
    .values({ name, value: JSON.stringify({ ...jwk, kid, alg: algorithm }) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  // Somebody else may have made one in the same moment.
  return JSON.parse((await kept())!.value) as JWK;
}

export async function signingKey(db: Queries): Promise<{ kid: string; key: CryptoKey }> {
  const jwk = await privateKey(db);
  return { kid: jwk.kid!, key: (await importJWK(jwk, algorithm)) as CryptoKey };
}

/** As `/.well-known/jwks.json` has it (RFC 7517). */
export async function publicKeys(db: Queries): Promise<{ keys: JWK[] }> {
  const { kty, crv, x, y, kid, alg } = await privateKey(db);
  return { keys: [{ kty, crv, x, y, kid, alg, use: 'sig' } as JWK] };
}
