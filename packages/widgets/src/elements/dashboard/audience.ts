import type { SessionState } from '@edurise/sdk/core';

export type Audience = 'student' | 'instructor' | 'admin';

/** Whose dashboard somebody sees who has not asked for another; undefined until it is known who that is. */
export const audienceOf = ({ status, user }: SessionState): Audience | undefined => {
  if (status === 'loading') return undefined;
  if (user?.role === 'admin') return 'admin';
  return user?.role === 'instructor' ? 'instructor' : 'student';
};
