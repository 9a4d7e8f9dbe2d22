import type { AreaShapes, OperationShape } from '@edurise/contract';
import { ArgumentError, type Issue } from '../errors.ts';
import { DriftError } from './drift-error.ts';
import type { CallTarget, Validation } from './validation.ts';
import { issuesOf, type Schema } from './issues.ts';

export { DriftError } from './drift-error.ts';
export type { CallTarget, Validation } from './validation.ts';

type Load = () => Promise<{ schemas: AreaShapes }>;

export interface ValidationOptions {
  /** `report` tells about drift by an event and hands the answer over as it came; `strict` throws a DriftError. */
  mode?: 'report' | 'strict';
  /** Schemas of areas of your own, by their key in `resources`. */
  schemas?: Readonly<Record<string, Load>>;
}

/** Each fetched when the first operation of its area is called. */
const ours: Readonly<Record<string, Load>> = {
  auth: () => import('@edurise/contract/auth/schemas'),
  users: () => import('@edurise/contract/users/schemas'),
  tenants: () => import('@edurise/contract/tenants/schemas'),
  courses: () => import('@edurise/contract/courses/schemas'),
  content: () => import('@edurise/contract/content/schemas'),
  enrollments: () => import('@edurise/contract/enrollments/schemas'),
  progress: () => import('@edurise/contract/progress/schemas'),
  quizzes: () => import('@edurise/contract/quizzes/schemas'),
  proctoring: () => import('@edurise/contract/proctoring/schemas'),
  dashboards: () => import('@edurise/contract/dashboards/schemas'),
  assignments: () => import('@edurise/contract/assignments/schemas'),
  analytics: () => import('@edurise/contract/analytics/schemas'),
  payments: () => import('@edurise/contract/payments/schemas'),
  certificates: () => import('@edurise/contract/certificates/schemas'),
  ai: () => import('@edurise/contract/ai/schemas'),
  files: () => import('@edurise/contract/files/schemas'),
  notifications: () => import('@edurise/contract/notifications/schemas'),
  live: () => import('@edurise/contract/live/schemas'),
  projects: () => import('@edurise/contract/projects/schemas'),
  messaging: () => import('@edurise/contract/messaging/schemas'),
  learning: () => import('@edurise/contract/learning/schemas'),
  students: () => import('@edurise/contract/students/schemas'),
  academics: () => import('@edurise/contract/academics/schemas'),
  finance: () => import('@edurise/contract/finance/schemas'),
  system: () => import('@edurise/contract/system/schemas'),
};

/** The rows of a list in any of its forms. */
const rowsOf = (data: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(data)) return data as unknown[];
  const { results, items } = (data ?? {}) as { results?: unknown; items?: unknown };
  const rows = (results as { data?: unknown } | undefined)?.data ?? results ?? items;
  return Array.isArray(rows) ? rows : undefined;
};

/** As many rows of a list as tell whether it is as promised. */
const sample = 20;

/**
 * Checks requests before they are sent, and answers when they have come.
 * @example createClient({ baseUrl, resources: { courses }, validation: validation({ mode: 'strict' }) });
 */
export const validation = ({ mode = 'report', schemas = {} }: ValidationOptions = {}): Validation => {
  const loaders: Readonly<Record<string, Load>> = { ...ours, ...schemas };
  const loaded = new Map<string, Promise<AreaShapes>>();
  const shapeOf = async ({ area, name }: CallTarget): Promise<OperationShape | undefined> => {
    const load = area === undefined || !Object.hasOwn(loaders, area) ? undefined : loaders[area];
    if (!load) return undefined;
    let shapes = loaded.get(area!);
    if (!shapes) loaded.set(area!, (shapes = load().then((module) => module.schemas)));
    // A chunk that cannot be fetched now is asked for again the next time, and nobody is kept from working.
    const [resource = '', method = ''] = name.split('.');
    try {
      return (await shapes)[resource]?.[method];
    } catch {
      loaded.delete(area!);
      return undefined;
    }
  };
  const driftOf = async (target: CallTarget, data: unknown): Promise<Issue[]> => {
    const shape = await shapeOf(target);
    if (shape?.answer) return issuesOf(shape.answer as Schema, data);
    if (!shape?.item) return [];
    const rows = rowsOf(data);
    if (!rows) return [{ path: [], message: 'Expected a list.' }];
    const checked = mode === 'strict' ? rows : rows.slice(0, sample);
    return checked.flatMap((row, index) =>
      issuesOf(shape.item as Schema, row).map((issue) => ({ ...issue, path: [index, ...issue.path] })),
    );
  };
  return {
    async request(target, { query, body }) {
      const shape = await shapeOf(target);
      const of = (schema: unknown, value: unknown): Issue[] => (schema ? issuesOf(schema as Schema, value ?? {}) : []);
      const [first, ...more] = [...of(shape?.query, query), ...of(shape?.body, body)].map(({ path, message }) => ({
        path: path as (string | number)[],
        messages: [message],
      }));
      if (first) throw new ArgumentError(first.path.join('.'), first.messages[0]!, { fields: [first, ...more] });
    },
    answer(target, data, report) {
      const checked = driftOf(target, data).then((issues) => {
        if (!issues.length) return;
        if (mode === 'strict') throw new DriftError(issues);
        report(issues);
      });
      if (mode === 'strict') return checked;
      // A report is for developers: nobody waits for it, and nobody is disturbed where it cannot be made.
      checked.catch(() => {});
    },
  };
};
