/** States of an element as data: what tests, screenshots and the docs show. */
import type { Me } from '@edurise/contract/models';
import type { Answers } from './fixture-fetch.ts';

export interface Fixture<E extends HTMLElement = HTMLElement> {
  /** Attributes of the element. */
  attributes?: Readonly<Record<string, string>>;
  /** Properties of the element. */
  properties?: Partial<E>;
  /** What the platform answers, by operation: `{ 'courses.get': course }`. What is not named answers 404. */
  answers?: Answers;
  /** Who is signed in: by default a student; `null` nobody. */
  user?: Me | null;
  /** What the browser keeps beforehand, by key: settings of earlier visits. */
  storage?: Readonly<Record<string, string>>;
  /** Brings the element into the state, once it has drawn its first data: a click, some text. */
  act?: (element: E) => void | Promise<void>;
  /** What a test waits for before it looks, beside the end of all loading: a selector inside the element. */
  shows?: string;
  /** Rules of axe that cannot hold here, each with the reason beside it in the fixtures. */
  axeIgnores?: readonly string[];
  /** No client at all: neither provider nor address. */
  unconfigured?: boolean;
}

/** The states of an element, by name. */
export type Fixtures<E extends HTMLElement = HTMLElement> = Readonly<Record<string, Fixture<E>>>;

export const student: Me = {
  id: '0f6d7c1e-0000-4000-8000-000000000001',
  email: 'mira.lindqvist@example.org',
  role: 'student',
  first_name: 'Mira',
  last_name: 'Lindqvist',
  is_verified: true,
  tenants: [{ id: '0f6d7c1e-0000-4000-8000-0000000000aa', name: 'Demo School', slug: 'demo' }],
  current_tenant: 'demo',
};
