import type { CourseDetail, Me } from '@edurise/contract/models';

/** Where the measured clients find the platform, and as whom they speak to it. */
export interface Platform {
  baseUrl: string;
  tenant: string;
  token: string;
}

export const tenant = 'acme';

/** Every request must carry these two: a client that sends less would have less to do. */
export const headersOf = ({ tenant, token }: Platform) => ({
  Accept: 'application/json',
  'X-Tenant': tenant,
  Authorization: `Bearer ${token}`,
});

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As simplejwt writes them; nobody here checks the signature. */
export function tokenFor(user: string, now = Math.floor(Date.now() / 1000)): string {
  const claims = { token_type: 'access', iat: now, exp: now + 86_400, jti: 'benchmark', user_id: user };
  return `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}.${'s'.repeat(43)}`;
}

export const me: Me = {
  id: 'noor',
  email: 'noor@acme.example',
  first_name: 'Noor',
  last_name: 'Haddad',
  role: 'student',
};

/** One course with everything that its page shows: about 2 kB of JSON. */
export const courseOf = (id: string): CourseDetail => ({
  id,
  tenant,
  course_code: 'ALG-101',
  title: 'Algorithms You Can See',
  slug: 'algorithms-you-can-see',
  description:
    'Searching, sorting and the art of cutting a problem in half, drawn step by step. Each chapter begins with a picture, ' +
    'goes on with a program of a few lines and ends with questions that show whether the picture has been understood.',
  level: 'Beginner',
  status: 'published',
  category: 'computer-science',
  category_name: 'Computer science',
  created_by: 'eleanor',
  created_by_name: 'Eleanor Whitcombe',
  thumbnail_url: 'https://learn.acme.example/media/covers/alg-101.svg',
  is_public: true,
  duration_weeks: 6,
  average_rating: '4.70',
  total_enrollments: 1284,
  created_at: '2026-01-12T09:30:00Z',
  updated_at: '2026-09-02T16:05:41Z',
  metadata: {
    duration_minutes: 540,
    language: 'en',
    has_certificate: true,
    requirements: ['School mathematics', 'A first program, in any language'],
    learning_outcomes: ['Read a complexity bound', 'Choose a data structure', 'Prove that a loop ends'],
  },
  pricing: { price: '49.00', discount_price: '39.00', currency: 'EUR', is_free: false },
  instructors: ['Eleanor Whitcombe', 'Samuel Osei'].map((name, index) => ({
    id: `course-instructor-${index}`,
    is_primary: index === 0,
    instructor: {
      id: `instructor-${index}`,
      user: name.toLowerCase().replace(' ', '-'),
      name,
      title: 'Senior lecturer',
      bio: 'Teaches with chalk, paper and the occasional deck of cards.',
      rating: '4.80',
      avatar_url: 'https://learn.acme.example/media/avatars/instructor.svg',
      created_at: '2025-08-01T08:00:00Z',
      updated_at: '2026-08-01T08:00:00Z',
    },
  })),
  is_enrolled: true,
});
