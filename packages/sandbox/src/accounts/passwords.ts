import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

export interface Passwords {
  /** `scrypt$16384$8$1$salt$key`, so that the cost can be raised without breaking what is stored. */
  hash(password: string): Promise<string>;
  /** Without a stored hash the work is done all the same: an answer's time must not tell who has an account. */
  matches(password: string, stored: string | undefined): Promise<boolean>;
}

/** @param cost scrypt's N, a power of two; the default takes 16 MB and a twentieth of a second for each guess */
export function createPasswords(cost = 16_384): Passwords {
  const work = { N: cost, r: 8, p: 1 };
  const nobody = `scrypt$${cost}$8$1$c2FsdA$`;
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await derive(password, salt, 32, work);
      return ['scrypt', work.N, work.r, work.p, salt.toString('base64url'), key.toString('base64url')].join('$');
    },
    async matches(password, stored = nobody) {
      const [, N, r, p, salt, key] = stored.split('$');
      const expected = Buffer.from(key ?? '', 'base64url');
      const given = await derive(password, Buffer.from(salt ?? '', 'base64url'), 32, {
        N: Number(N),
        r: Number(r),
        p: Number(p),
      });
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
