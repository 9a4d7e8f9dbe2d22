import type { ProjectQuery } from '@edurise/contract/models';
import type { AnyCall } from '../../http/call.ts';
import { checkUuid } from '../../projects/given-fields.ts';
import { selectVisibleProjects } from './project-rows.ts';

/** The newest first, unless the query says otherwise. */
export function searchProjects(call: Pick<AnyCall, 'db' | 'tenant' | 'user'>, query: ProjectQuery) {
  const { search, status, owner, is_mine, ordering } = query;
  checkUuid('owner', owner);
  let projects = selectVisibleProjects(call);
  if (status) projects = projects.where('projects.status', '=', status);
  if (owner) projects = projects.where('projects.owner_id', '=', owner);
  if (is_mine !== undefined) projects = projects.where('mine.role', is_mine ? 'is not' : 'is', null);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    projects = projects.where((eb) =>
      eb.or([eb('projects.title', 'ilike', pattern), eb('projects.description', 'ilike', pattern)]),
    );
  }
  const column = columns.find((name) => name === ordering?.replace(/^-/, ''));
  const direction = ordering?.startsWith('-') ? 'desc' : 'asc';
  const ordered = column
    ? projects.orderBy(`projects.${column}`, (order) => order[direction]().nullsLast())
    : projects.orderBy('projects.created_at', 'desc');
  return ordered.orderBy('projects.id');
}

/** What a list may be put in order by. */
const columns = ['created_at', 'title', 'due_date'] as const;
