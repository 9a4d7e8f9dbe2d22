import { personalRows, personalTables } from '../../accounts/personal-data.ts';
import { presentMe } from '../../accounts/me.ts';
import { iso } from '../../clock.ts';
import type { AnyCall } from '../../http/call.ts';

/** Everything that this school holds on the caller, by kind. */
export async function exportOf(call: AnyCall): Promise<Record<string, unknown>> {
  const { user, tenant, now } = call;
  const kinds: [string, unknown][] = [];
  for (const [kind, table] of Object.entries(personalTables)) kinds.push([kind, await personalRows(call, table)]);
  return {
    exported_at: iso(now),
    account: await presentMe(user, tenant, call),
    settings: user.settings,
    preferences: user.preferences,
    social: user.social,
    ...Object.fromEntries(kinds),
  };
}
