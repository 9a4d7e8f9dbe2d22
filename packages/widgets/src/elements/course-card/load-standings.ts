import type { Client } from '@edurise/sdk/core';
import type { enrollments } from '@edurise/sdk/enrollments';
import { standings } from './course-summary.ts';
import type { Standing } from './course-summary.ts';

/** Nobody looks through more of their own courses than this. */
const most = 500;

/** How far the visitor is in each course; of a visitor who is not signed in nothing is asked. */
export const loadStandings = async (
  edu: Client<{ enrollments: typeof enrollments }>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Standing>> => {
  if (!edu.session.state.user) return new Map();
  return standings(await edu.enrollments.list({ page_size: 100 }, { signal }).toArray({ limit: most }));
};
