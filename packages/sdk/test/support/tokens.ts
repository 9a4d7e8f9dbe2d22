const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as simplejwt makes it, unsigned. */
export const jwt = (claims: Record<string, unknown> = {}): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ token_type: 'access', iat: 1_700_000_000, exp: 1_700_000_300, jti: String(counter++), user_id: '7', ...claims })}.c2ln`;
let counter = 1;

export const bearer = (authorization: string | undefined): string | undefined => authorization?.replace(/^Bearer /, '');
