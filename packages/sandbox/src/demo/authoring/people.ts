import type { DemoInstructor, DemoPerson } from '../shape.ts';
import type { Calendar } from './calendar.ts';
import { instructorId, personId } from './course.ts';

export interface PersonDraft {
  /** First and last name. */
  name: [first: string, last: string];
  /** Without it, `first.last@<school>.test`. */
  email?: string;
  role?: DemoPerson['role'];
  bio?: string;
  location?: string;
  /** Schools besides the one that lists the person. */
  also?: string[];
  /** Days since the person joined. */
  since: number;
}

export interface InstructorDraft extends PersonDraft {
  key: string;
  title: string;
  bio: string;
  rating: number;
}

export const emailOf = ({ name, email }: PersonDraft, tenant: string): string =>
  email ??
  `${name
    .join('.')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z.]/g, '')}@${tenant}.test`;

export const personOf = (
  draft: PersonDraft,
  tenant: string,
  { ago }: Calendar,
  avatar: string | null = null,
): DemoPerson => ({
  id: personId(emailOf(draft, tenant)),
  email: emailOf(draft, tenant),
  first_name: draft.name[0],
  last_name: draft.name[1],
  role: draft.role ?? 'student',
  bio: draft.bio ?? '',
  location: draft.location ?? '',
  avatar,
  tenants: [tenant, ...(draft.also ?? [])],
  created_at: ago(draft.since),
});

export const avatarOf = (draft: InstructorDraft): string => `avatars/${draft.key}.svg`;

export const instructorOf = (draft: InstructorDraft, tenant: string): DemoInstructor => ({
  id: instructorId(tenant, draft.key),
  tenant,
  user: personId(emailOf(draft, tenant)),
  name: draft.name.join(' '),
  title: draft.title,
  bio: draft.bio,
  rating: draft.rating.toFixed(2),
  avatar: avatarOf(draft),
});
