import { personalRows, personalTables } from '../../accounts/personal-data.ts';
import { presentMe } from '../../accounts/me.ts';
import { iso } from '../../clock.ts';
import type { AnyCall } from '../../http/call.ts';
import { completeReleased } from '../quizzes/quiz-completion.ts';
import { exportedAttempts } from '../quizzes/quiz-export.ts';

/** Everything that this school holds on the caller, by kind. */
export async function exportOf(call: AnyCall): Promise<Record<string, unknown>> {
  await completeReleased(call);
  const { user, tenant, now } = call;
  const kinds: [string, unknown][] = [];
  for (const [kind, table] of Object.entries(personalTables)) {
    const rows = await personalRows(call, table);
    kinds.push([kind, kind === 'quiz_attempts' ? await exportedAttempts(call, rows) : rows]);
  }
  return {
    exported_at: iso(now),
    account: await presentMe(user, tenant, call),
    settings: user.settings,
    preferences: user.preferences,
    social: user.social,
    ...Object.fromEntries(kinds),
  };
}
