/**
 * Ranks people for a project. A score is the sum of three parts: skills, availability and rating. Each part has at most
 * as many points as its weight, and says in a sentence where they come from. Nothing here reads a clock or a database.
 */
import type { MatchingWeights, MatchPart } from '@edurise/contract/models';
import { daysBetween } from './days.ts';
import { byKey, levelOf, proficiencies, skillKey, type Skill } from './skills.ts';

/** What a project asks of one person. */
export interface Work {
  required_skills: readonly Skill[];
  /** 0: no fixed hours. */
  weekly_hours: number;
  /** The day that somebody new would begin. */
  starts_on: string;
  due_date: string | null;
}

export interface Candidate {
  id: string;
  name: string;
  skills: readonly Skill[];
  /** Hours a week that are not given to another project. */
  free_hours: number;
  available_from: string | null;
  /** 1–5, one for each project that was rated. */
  ratings: readonly number[];
}

export interface Match<C extends Candidate = Candidate> {
  candidate: C;
  /** From 1; equal scores share a rank. */
  rank: number;
  /** Of 100. */
  score: number;
  parts: MatchPart[];
  matched_skills: string[];
  missing_skills: string[];
}

export const defaultWeights: MatchingWeights = { skills: 50, availability: 30, rating: 20 };

/** Few ratings say little: each person is rated as if two more projects had given this. */
const usualRating = { stars: 3.5, projects: 2 };
/** Without a due date, one who could begin only this many days late is of no use. */
const patienceDays = 90;

/** Everybody, the best first. The order of those with equal scores is that of their names. */
export function rank<C extends Candidate>(work: Work, candidates: readonly C[], weights = defaultWeights): Match<C>[] {
  const maxima = scaled(weights);
  const matches = candidates
    .map((candidate) => match(work, candidate, maxima))
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.candidate.name.localeCompare(other.candidate.name, 'en') ||
        (one.candidate.id < other.candidate.id ? -1 : 1),
    );
  return matches.map((one) => ({ ...one, rank: 1 + matches.findIndex(({ score }) => score === one.score) }));
}

/** The weights as points that add up to 100. Their sum must not be 0. */
export function scaled({ skills, availability, rating }: MatchingWeights): MatchingWeights {
  const sum = skills + availability + rating;
  const points = { skills: tenths((skills / sum) * 100), availability: tenths((availability / sum) * 100) };
  return { ...points, rating: tenths(100 - points.skills - points.availability) };
}

/** How a share of a part's points came about. */
interface Share {
  /** From 0 to 1. */
  share: number;
  reason: string;
}

function match<C extends Candidate>(work: Work, candidate: C, maxima: MatchingWeights): Match<C> {
  const { matched, missing, ...skills } = skillShare(work.required_skills, candidate.skills);
  const shares = { skills, availability: availabilityShare(work, candidate), rating: ratingShare(candidate.ratings) };
  const parts = (['skills', 'availability', 'rating'] as const).map((criterion) => ({
    criterion,
    points: tenths(shares[criterion].share * maxima[criterion]),
    max_points: maxima[criterion],
    reason: shares[criterion].reason,
  }));
  return {
    candidate,
    rank: 1,
    score: tenths(parts.reduce((sum, { points }) => sum + points, 0)),
    parts,
    matched_skills: matched,
    missing_skills: missing,
  };
}

function skillShare(needs: readonly Skill[], skills: readonly Skill[]) {
  if (!needs.length) return { share: 1, reason: 'The project asks for no particular skill.', matched: [], missing: [] };
  const own = byKey(skills);
  const matched: string[] = [];
  const missing: string[] = [];
  const found: string[] = [];
  let sum = 0;
  for (const need of needs) {
    const skill = own.get(skillKey(need.name));
    if (!skill) {
      missing.push(need.name);
      continue;
    }
    matched.push(need.name);
    const [has, asked] = [levelOf(skill), levelOf(need)];
    sum += Math.min(1, has / asked);
    found.push(has < asked ? `${need.name} (${nameOf(has)}, ${nameOf(asked)} is asked)` : need.name);
  }
  const has = found.length ? `Has ${found.length} of ${count(needs.length, 'skill')}: ${found.join(', ')}.` : '';
  const lacks = missing.length ? `Missing: ${missing.join(', ')}.` : '';
  return { share: sum / needs.length, reason: [has, lacks].filter(Boolean).join(' '), matched, missing };
}

function availabilityShare({ weekly_hours, starts_on, due_date }: Work, candidate: Candidate): Share {
  const free = tenths(Math.max(0, candidate.free_hours));
  const hours = weekly_hours ? Math.min(1, free / weekly_hours) : 1;
  const aboutHours = weekly_hours
    ? `Has ${count(free, 'free hour')} a week; the project asks for ${weekly_hours}.`
    : 'The project asks for no fixed hours.';
  const late = candidate.available_from ? Math.max(0, daysBetween(starts_on, candidate.available_from)) : 0;
  if (!late) return { share: hours, reason: aboutHours };
  const span = due_date ? Math.max(1, daysBetween(starts_on, due_date)) : patienceDays;
  return {
    share: hours * Math.max(0, 1 - late / span),
    reason: `${aboutHours} Could begin on ${candidate.available_from}, ${count(late, 'day')} late.`,
  };
}

function ratingShare(ratings: readonly number[]): Share {
  const { stars, projects } = usualRating;
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  const counted = (sum + stars * projects) / (ratings.length + projects);
  const share = (counted - 1) / 4;
  if (!ratings.length) return { share, reason: `Not rated yet; counts as ${stars} of 5.` };
  const average = tenths(sum / ratings.length);
  return {
    share,
    reason: `Rated ${average} of 5 over ${count(ratings.length, 'project')}; counts as ${tenths(counted)}.`,
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const nameOf = (level: number): string => proficiencies[level - 1]!;
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
