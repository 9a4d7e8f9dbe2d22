/** Makes a value that a schema accepts and that a person would believe. */
import { date, dateTime, decimal as decimalSchema, id as idSchema } from '@edurise/contract/fields';
import { amount, decimal } from './amounts.ts';
import { draw, identity, pick } from './chance.ts';
import { isPerson, referredKind, singular } from './kinds.ts';
import { asDate, asTime, dayOfSeries, moment, namesMoment, namesWhatMayNeverHappen } from './moments.ts';
import { fullName, namedPerson, personal, personOf, picturedPerson } from './people.ts';
import { portrait } from './picture.ts';
import { accepts, choicesOf, definitionOf, inner, shapeOf, type Schema } from './schema.ts';
import type { Place, Row, Surroundings } from './surroundings.ts';
import { headingOf, text, texts } from './texts.ts';
import { truth } from './truths.ts';

/** Deep enough for whatever a platform nests; a schema that holds itself ends here. */
const deepest = 6;

/** A row as a schema shows it: its own fields where they fit, plausible ones for the rest, and no others. */
export const present = (
  school: Surroundings,
  schema: Schema,
  kind: string,
  row: Row,
  depth = 0,
): Record<string, unknown> => {
  const whole = school.whole(kind, row);
  return Object.fromEntries(
    Object.entries(shapeOf(schema) ?? {}).map(([field, type]) => [
      field,
      fieldOf(type, { school, kind, row: whole, field }, depth),
    ]),
  );
};

/** A row's own value where it has one that fits; otherwise one that is made up. */
export const fieldOf = (type: Schema, place: Place, depth = 0): unknown => {
  const own = place.row[place.field];
  if (own !== undefined && accepts(type, own)) return own;
  return valueOf(type, place, depth);
};

export const valueOf = (type: Schema, place: Place, depth = 0): unknown => {
  if (isLeftOut(type, place, depth)) return null;
  const schema = inner(type);
  if (schema === idSchema) return referenceOf(place);
  if (schema === decimalSchema) return decimal(place);
  if (schema === dateTime) return asTime(moment(place));
  if (schema === date) return asDate(moment(place));
  const choices = choicesOf(schema);
  if (choices) return choiceOf(choices, place);
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return objectOf(schema, place, depth);
    case 'array':
      return listOf(definition.element!, place, depth);
    case 'tuple':
      return (definition.items ?? []).map((item, nth) =>
        valueOf(item, { ...place, row: { id: `${place.row.id}/${nth}` } }, depth + 1),
      );
    case 'record':
      return accepts(type, null) && !keys[place.field] ? null : recordOf(definition.valueType!, place, depth);
    case 'union':
      return unionOf(definition.options ?? [], place, depth);
    case 'string':
      return stringOf(place);
    case 'number':
    case 'int':
      return amount(place, boundsOf(schema));
    case 'boolean':
      return truth(place);
    case 'literal':
      return definition.values?.[0];
    case 'null':
      return null;
    default:
      return anythingFor(place);
  }
};

/** Null where a platform would most likely have nothing to say. */
const isLeftOut = (type: Schema, { field, row }: Place, depth: number): boolean =>
  accepts(type, null) &&
  (depth > deepest ||
    namesWhatMayNeverHappen(field) ||
    /^(?:parent|reply_to|error|failure|deleted|next|previous|locked|paused)/.test(field) ||
    row[field] === null);

/** Free values: a layout, a filter, an extra that programs keep for themselves. */
const anythingFor = ({ field }: Place): unknown =>
  /layout|config|filters|data|payload|meta|context|value/.test(field) ? {} : null;

const choiceOf = (choices: readonly (string | number)[], { kind, row, field, school }: Place): string | number =>
  // The first is what most rows are; a list shows that there are others.
  choices[Math.max(0, school.placeOf(kind, row.id) - 1 + (draw(field) % 2)) % choices.length]!;

const stringOf = (place: Place): string => {
  const { school, kind, row, field } = place;
  if (field === 'id') return row.id;
  if (namesMoment(field))
    return field === 'date' || /_date$/.test(field) ? asDate(moment(place)) : asTime(moment(place));
  const person = personal(school, kind, row, field);
  if (person) return person;
  const named = namedPerson(field);
  if (named) return fullName(personOf(referredRow({ ...place, field: named })));
  const pictured = picturedPerson(field);
  if (pictured) return portrait(fullName(personOf(referredRow({ ...place, field: pictured }))));
  return borrowed(place) ?? (/_id$/.test(field) ? referenceOf(place) : text(place));
};

/** `course_title` is the title of the course that the row refers to. */
const borrowed = (place: Place): string | undefined => {
  const [, of, what] = /^(.+)_(title|name|slug|code)$/.exec(place.field) ?? [];
  if (!of || !what || of === 'file' || (of === 'course' && what === 'code')) return undefined;
  const kind = referredKind(of);
  const row = referredRow({ ...place, field: of });
  if (typeof row[what] === 'string') return row[what];
  const there = { ...place, kind, row, field: what };
  return what === 'slug' || what === 'code' ? text(there) : headingOf(there);
};

/** The row that a field refers to: the one it names, or one that is drawn for it. */
const referredRow = (place: Place): Row => {
  const { school, row, field, kind } = place;
  const named = row[field] ?? row[`${field}_id`];
  const to = referredKind(field);
  if (typeof named === 'string') return school.find(to, named);
  if (named && typeof named === 'object' && 'id' in named) return named as Row;
  return school.find(to, drawn(school, to, kind, row.id, field));
};

/** Whose row it is, is mostly whoever asks. */
const isMine = /^(?:user|owner|client|learner|payer)$/;
const isTeacher = /_by$|^(?:reviewer|approver|mentor|host|teacher)$/;

const drawn = (school: Surroundings, to: string, kind: string, id: string, field: string): string => {
  const rows = school.first(to);
  if (!rows.length) return identity(to, kind, id, field);
  if (to !== 'user') return pick(rows, kind, id, to).id;
  if (isPerson(kind)) return id;
  if (isMine.test(field)) return rows[0]!.id;
  const teachers = isTeacher.test(field) ? rows.filter(({ role }) => role === 'instructor') : [];
  return pick(teachers.length ? teachers : rows, kind, id).id;
};

const referenceOf = (place: Place): string => {
  const { field, row, kind, school } = place;
  if (field === 'id') return row.id;
  if (field === 'tenant') return 'harbour';
  const base = field.replace(/_id$/, '');
  const other = row[base] ?? row[`${base}_id`];
  if (typeof other === 'string') return other;
  return drawn(school, referredKind(field), kind, row.id, base);
};

const objectOf = (schema: Schema, place: Place, depth: number): unknown => {
  const { school, kind, row, field } = place;
  const own = row[field];
  const given = own && typeof own === 'object' && !Array.isArray(own) ? (own as Record<string, unknown>) : undefined;
  if (!shapeOf(schema)?.['id']) {
    return present(school, schema, `${kind}.${field}`, { ...given, id: row.id }, depth + 1);
  }
  const to = school.kindOf(schema) ?? referredKind(field);
  const referred =
    given && typeof given['id'] === 'string'
      ? (given as Row)
      : referredRow({ ...place, field: isPerson(field) ? field : singular(field) });
  return present(school, schema, to, referred, depth + 1);
};

/** How many a list holds that the school has no rows for. */
const few = 4;

const listOf = (element: Schema, place: Place, depth: number): unknown[] => {
  const { school, kind, row, field } = place;
  const own = row[field];
  if (depth > deepest) return [];
  const one = singular(field);
  const type = inner(element);
  if (shapeOf(type)) {
    const to = school.kindOf(type) ?? partKind(kind, one);
    const rows: readonly Row[] = Array.isArray(own)
      ? own.map((item: unknown, nth) => ({ id: `${row.id}/${field}/${nth}`, ...(item as object) }))
      : shapeOf(type)!['id']
        ? school.of(to, { kind, id: row.id })
        : Array.from({ length: few }, (_, nth) => partOf(place, nth));
    return rows.map((item, nth) => present(school, type, to, { order_index: nth, ...item }, depth + 1));
  }
  if (definitionOf(type).type === 'string' && type !== idSchema) {
    const known = new Set([...texts(place), ...texts({ ...place, field: one })]);
    if (known.size) return [...known].slice(0, 3);
  }
  return Array.from({ length: 2 }, (_, nth) =>
    valueOf(type, { ...place, field: one, row: { id: `${row.id}/${field}/${nth}` } }, depth + 1),
  );
};

/** Of what kind the parts are that a field holds: `top_courses` and `by_course` hold courses, `items` what the list is of. */
const partKind = (kind: string, field: string): string => {
  if (/(?:^|_)course(?:_|$)/.test(field)) return 'course';
  if (field === 'item' || field === 'result') return kind;
  return isPerson(field) ? 'user' : field;
};

/** A part of a row that has no id of its own: a day of a trend, a slice of a chart. */
const partOf = ({ row, field }: Place, nth: number): Row => ({
  id: `${row.id}/${field}/${nth}`,
  date: dayOfSeries(nth, few),
  day: dayOfSeries(nth, few),
  period: dayOfSeries(nth, few).slice(0, 7),
  month: dayOfSeries(nth * 30, few * 30).slice(0, 7),
});

/** What a map is keyed by, where its name tells. */
const keys: Readonly<Record<string, readonly string[]>> = {
  services: ['database', 'cache', 'realtime'],
  engagement_metrics: ['average_watch_minutes', 'active_students'],
  channels: ['email', 'push'],
};

const recordOf = (value: Schema, place: Place, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    (keys[place.field] ?? []).map((key) => [
      key,
      definitionOf(inner(value)).type === 'unknown'
        ? amount({ ...place, field: key })
        : valueOf(value, { ...place, field: singular(place.field), row: { id: `${place.row.id}/${key}` } }, depth + 1),
    ]),
  );

const unionOf = (options: readonly Schema[], place: Place, depth: number): unknown => {
  const types = options.map((option) => definitionOf(inner(option)).type);
  if (types.length === 2 && types.includes('string') && types.includes('number')) return decimal(place);
  return valueOf(options[0]!, place, depth);
};

const boundsOf = (schema: Schema): { minimum?: number; maximum?: number; whole?: boolean } => {
  const { minimum, maximum, format } = schema._zod.bag as { minimum?: number; maximum?: number; format?: string };
  return {
    ...(minimum === undefined || !Number.isFinite(minimum) ? {} : { minimum }),
    ...(maximum === undefined || !Number.isFinite(maximum) ? {} : { maximum }),
    whole: format !== undefined,
  };
};

/** A whole answer that belongs to no row: a total, a report. */
export const answerOf = (school: Surroundings, schema: Schema, kind: string, row: Row): unknown => {
  const type = inner(schema);
  if (shapeOf(type)) return present(school, type, kind, row);
  return valueOf(type, { school, kind, row, field: kind });
};
