import { between, pick } from './chance.ts';
import { singular } from './kinds.ts';
import { seedOf, type Place } from './surroundings.ts';

type Range = readonly [low: number, high: number];

/** The first pattern that a field's name meets says between what numbers it lies. */
const ranges: readonly (readonly [RegExp, Range])[] = [
  [/gpa$/, [2, 4]],
  [/^(?:late|extra)_|^offset$/, [0, 0]],
  [/^(?:confidence|probability|success_probability|similarity|certainty)$|_probability$|_confidence$/, [0, 1]],
  [/risk_score/, [0, 1]],
  [/^max_score$|^max_points$|^total_points$|^out_of$/, [100, 100]],
  [/score|percent|_rate$|^progress$|completion|engagement|weight/, [55, 98]],
  [/rating/, [4, 5]],
  [/tax/, [4, 9]],
  [/discount/, [19, 29]],
  [/revenue|balance|budget|forecast|total_amount|outstanding|income|expenses/, [800, 4800]],
  [/price|amount|fee|cost|subtotal|^total$|paid|due|tender|change/, [39, 99]],
  [/response_time|latency|_ms$/, [3, 40]],
  [/size|bytes/, [24_000, 900_000]],
  [/quota|limit|max_/, [100, 100]],
  [/used|spent$/, [3, 40]],
  [/_seconds$|^duration$|seconds/, [240, 900]],
  [/minutes/, [20, 90]],
  [/hours/, [6, 40]],
  [/weeks|days/, [4, 10]],
  [/year$/, [2025, 2026]],
  [/month/, [1, 12]],
  [/latitude|^lat$/, [53, 53]],
  [/longitude|^lng$|^lon$/, [10, 10]],
  [/students|users|enrollments|members|participants|views|visits/, [12, 180]],
  [/page_count|pages/, [6, 24]],
  [/points|attempt|version|seq|rev$|capacity|quantity|priority/, [1, 5]],
  [/radius/, [8, 8]],
  [/^(?:x|y|left|top|width|height)$/, [40, 400]],
  [/failed|errors|skipped|conflicts|overdue|missed/, [0, 2]],
];

const isFraction = /gpa|probability|confidence|certainty|similarity|risk_score|rating|latitude|longitude/;
const isMoney = /price|amount|fee|cost|revenue|balance|budget|total$|paid|discount|tax|income|expenses|forecast/;
const isPosition = /^(?:order|order_index|position|index|rank|sequence|step|row|column)$/;

const rangeOf = (field: string): Range => ranges.find(([names]) => names.test(field))?.[1] ?? [2, 12];

/** Of these a school says everywhere that it has as many as its lists show. */
const countOf = ({ field, school }: Place): number | undefined => {
  const [, which, what] = /^(total|active|published|new|draft|archived)_(courses|users|categories)$/.exec(field) ?? [];
  if (!what) return undefined;
  const all = school.first(singular(what)).length;
  return which === 'total' || which === 'active' || which === 'published' ? all : 0;
};

const limit = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** A number as the field's name lets one expect, within the bounds that the schema sets. */
export const amount = (place: Place, bounds: { minimum?: number; maximum?: number; whole?: boolean } = {}): number => {
  const { field, kind, row, school } = place;
  const { minimum = -Infinity, maximum = Infinity, whole = false } = bounds;
  if (isPosition.test(field)) return limit(school.placeOf(kind, row.id), minimum, maximum);
  const counted = countOf(place);
  if (counted !== undefined) return limit(counted, minimum, maximum);
  const [low, high] = rangeOf(field);
  const fine = isFraction.test(field) && !whole;
  const drawn = fine ? between(low * 100, high * 100, ...seedOf(place)) / 100 : between(low, high, ...seedOf(place));
  return limit(drawn, minimum, maximum);
};

/** "49.00": a decimal of a model's row. */
export const decimal = (place: Place): string => {
  const cents = isMoney.test(place.field) ? pick(['00', '00', '50'], ...seedOf(place)) : '00';
  const value = amount(place);
  return Number.isInteger(value) ? `${value}.${cents}` : value.toFixed(2);
};
