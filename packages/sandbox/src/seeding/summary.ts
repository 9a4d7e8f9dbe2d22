import type { DemoAccount, DemoData } from '../demo/shape.ts';

export interface DemoSummary {
  /** Of the first tenant. */
  accounts: { student: Credentials; teacher: Credentials; admin: Credentials };
  /** Slugs. */
  tenants: string[];
  /** The id of the first tenant's course with every kind of content. */
  completeCourse: string;
  /** The id of the first tenant's class whose grade sheet several people may edit at once. */
  gradeClass: string;
  /** The id of its live class that is on. */
  liveClass: string;
  /** Every account worth trying, of all tenants. */
  everyAccount: DemoAccount[];
}

export interface Credentials {
  email: string;
  password: string;
}

const nobody: Credentials = { email: '', password: '' };

export function describeDemo(data: DemoData | undefined): DemoSummary {
  const [student = nobody, teacher = nobody, admin = nobody] = (data?.accounts ?? []).map(({ email, password }) => ({
    email,
    password,
  }));
  const tenants = data?.tenants.map(({ slug }) => slug) ?? ['school'];
  return {
    accounts: { student, teacher, admin },
    tenants,
    completeCourse: data?.completeCourses[tenants[0]!] ?? '',
    gradeClass: data?.classes?.find(({ tenant }) => tenant === tenants[0])?.id ?? '',
    liveClass: data?.liveClasses?.find(({ tenant }) => tenant === tenants[0])?.id ?? '',
    everyAccount: data?.accounts ?? [],
  };
}
