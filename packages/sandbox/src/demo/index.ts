import type { DemoData } from './shape.ts';

export type * from './shape.ts';

/** Everything the sandbox is filled with. The same `now` gives the same data. */
export function demo(now: Date): DemoData {
  void now;
  return {
    password: 'learn-more-2026',
    accounts: [],
    tenants: [],
    people: [],
    categories: [],
    instructors: [],
    courses: [],
    prerequisites: [],
    enrollments: [],
    attempts: [],
    reviews: [],
    completeCourses: {},
  };
}
