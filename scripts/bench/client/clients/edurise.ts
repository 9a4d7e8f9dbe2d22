import { breaker } from '@edurise/sdk/breaker';
import { createClient } from '@edurise/sdk/core';
import { courses } from '@edurise/sdk/courses';
import { validation } from '@edurise/sdk/validation';
import type { MeasuredClient } from '../clients.ts';
import type { Platform } from '../platform.ts';

/** With everything on that an application would have: a session, the cache, sharing, the breaker, and a listener. */
export async function connect(platform: Platform, setting = 'off'): Promise<MeasuredClient> {
  const { baseUrl, tenant, token } = platform;
  const edu = createClient({
    baseUrl,
    tenant,
    resources: { courses },
    breaker: breaker(),
    validation: setting === 'off' ? undefined : validation({ mode: setting as 'report' | 'strict' }),
  });
  let milliseconds = 0;
  edu.on('response', ({ ms }) => (milliseconds += ms));
  await edu.session.setTokens({ access: token, refresh: '' });
  return {
    course: (id) => edu.courses.get(id),
    peek: (id) => edu.cache.peek(courses.courses.get, { path: { id } }),
    clear: () => edu.cache.clear(),
  };
}
