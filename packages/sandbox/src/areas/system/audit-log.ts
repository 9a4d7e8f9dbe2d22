import type { AuditEntry } from '@edurise/contract/models';
import type { system } from '@edurise/contract/system';
import { sql } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { invalid } from '../../http/problem.ts';

/** The school's own entries, the latest first. */
export const auditHandlers: Handlers<typeof system>['audit'] = {
  list({ db, tenant, query, page }) {
    const { actor, action, target_type, target_id } = query;
    if (actor !== undefined && !isUuid(actor)) throw invalid({ actor: ['Must be a valid UUID.'] });
    const [since, until] = [moment('since', query.since), moment('until', query.until)];
    let entries = db
      .selectFrom('audit_log')
      .leftJoin('users', 'users.id', 'audit_log.actor_id')
      .selectAll('audit_log')
      .select(sql<string | null>`nullif(trim(users.first_name || ' ' || users.last_name), '')`.as('actor_name'))
      .where('audit_log.tenant_id', '=', tenant.id);
    if (actor) entries = entries.where('actor_id', '=', actor);
    if (action)
      entries = entries.where((eb) => eb.or([eb('action', '=', action), eb('action', 'like', `${action}.%`)]));
    if (target_type) entries = entries.where('target_type', '=', target_type);
    if (target_id) entries = entries.where('target_id', '=', target_id);
    if (since) entries = entries.where('audit_log.created_at', '>=', since);
    if (until) entries = entries.where('audit_log.created_at', '<', until);
    return paginate(
      page,
      entries.orderBy('audit_log.created_at', 'desc').orderBy('audit_log.id'),
      (row): AuditEntry => ({
        id: row.id,
        actor: row.actor_id,
        actor_name: row.actor_name,
        action: row.action,
        target_type: row.target_type,
        target_id: row.target_id,
        changes: row.changes,
        created_at: iso(row.created_at),
      }),
    );
  },
};

function moment(field: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw invalid({ [field]: ['Enter a valid date/time.'] });
  return date;
}
