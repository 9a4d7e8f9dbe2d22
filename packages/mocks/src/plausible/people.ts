import { pick } from './chance.ts';
import { isPerson, referredKind } from './kinds.ts';
import { portrait } from './picture.ts';
import type { Row, Surroundings } from './surroundings.ts';
import { cities, firstNames, lastNames } from './words.ts';

export interface Person extends Row {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const plainLetters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Somebody whole: what the row does not say goes with its id. */
export const personOf = (row: Row): Person => {
  const first = text(row['first_name']) ?? pick(firstNames, row.id, 'first name');
  const last = text(row['last_name']) ?? pick(lastNames, row.id, 'last name');
  return {
    ...row,
    first_name: first,
    last_name: last,
    email: text(row['email']) ?? `${plainLetters(first)}.${plainLetters(last)}@example.com`,
  };
};

export const fullName = ({ first_name, last_name }: Person): string => `${first_name} ${last_name}`;

/** The person that a row is, or is about. */
export const personBehind = (school: Surroundings, kind: string, row: Row): Person => {
  // Whom to call when something happens to a student is somebody else.
  if (/contact|guardian/.test(kind)) return personOf({ id: row.id });
  const user = text(row['user']) ?? text(row['student']) ?? text(row['user_id']) ?? text(row['student_id']);
  if (user && user !== row.id) return personOf(school.find('user', user));
  return personOf(isPerson(kind) ? school.find('user', row.id) : row);
};

/** What a field says of a person, where it does. */
export const personal = (school: Surroundings, kind: string, row: Row, field: string): string | undefined => {
  const about = (): Person => personBehind(school, kind, row);
  switch (field) {
    case 'first_name':
      return about().first_name;
    case 'last_name':
      return about().last_name;
    case 'full_name':
    case 'display_name':
      return fullName(about());
    case 'email':
    case 'school_email':
      return about().email;
    case 'username':
      return about().email.split('@')[0];
    case 'avatar_url':
    case 'photo_url':
    case 'avatar':
      return portrait(fullName(about()));
    case 'phone':
    case 'phone_number':
      return '+1 202-555-0142';
    case 'location':
      return isPerson(kind) ? pick(cities, row.id, field) : undefined;
    case 'name':
      return isPerson(kind) || kind === 'instructor' || /contact/.test(kind) ? fullName(about()) : undefined;
    default:
      return undefined;
  }
};

/** `sender_avatar_url` is the picture of whom the row names as `sender`. */
export const picturedPerson = (field: string): string | undefined => /^(.+)_(?:avatar|photo)_url$/.exec(field)?.[1];

/** Does this field hold a person's name, as `student_name` does? Then whose. */
export const namedPerson = (field: string): string | undefined => {
  const [, role] = /^(.+)_(?:full_)?name$/.exec(field) ?? [];
  return role && (referredKind(role) === 'user' || role === 'instructor') ? role : undefined;
};
