/** Who would suit a project, and why. */
import * as z from 'zod/mini';
import { date, decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';
import { role } from '../users/schemas.ts';

/** One part of a score, with a plain sentence that says where its points come from. */
export const matchPart = model({
  criterion: open('skills', 'availability', 'rating'),
  points: z.number(),
  max_points: z.number(),
  reason: z.string(),
});
export interface MatchPart extends z.infer<typeof matchPart> {}

export const projectMatch = model({
  user: id,
  user_name: nullish(z.string()),
  avatar_url: nullish(z.string()),
  role: nullish(role),
  /** From 1. */
  rank: z.number(),
  /** Of 100: the sum of the parts' points. */
  score: z.number(),
  parts: z.array(matchPart),
  matched_skills: nullish(z.array(z.string())),
  missing_skills: nullish(z.array(z.string())),
});
export interface ProjectMatch extends z.infer<typeof projectMatch> {}

/** What each criterion weighs; only their ratio counts. */
export const matchingWeights = model({ skills: z.number(), availability: z.number(), rating: z.number() });
export interface MatchingWeights extends z.infer<typeof matchingWeights> {}

/** The ranking that other weights would give, beside the one that is in force. Nothing is saved. */
export const matchingTrial = model({
  project: id,
  /** Scaled to a sum of 100. */
  weights: matchingWeights,
  current_weights: matchingWeights,
  /** `rank_change` is positive for those who rise. */
  matches: z.array(model({ ...projectMatch.shape, rank_change: z.number() })),
});
export interface MatchingTrial extends z.infer<typeof matchingTrial> {}

/** A skill in the school: who has it, and who looks for it. */
export const skillBalance = model({
  name: z.string(),
  /** People who have it. */
  supply: z.number(),
  /** Of them, those who may be proposed to projects. */
  available: z.number(),
  /** Projects at work or looking for people that ask for it. */
  demand: z.number(),
  /** `demand - available`. */
  gap: z.number(),
  state: open('shortage', 'balanced', 'surplus'),
});
export interface SkillBalance extends z.infer<typeof skillBalance> {}

/** The largest gap comes first. */
export const skillAnalysis = model({
  skills: z.array(skillBalance),
  total_people: z.number(),
  total_projects: z.number(),
});
export interface SkillAnalysis extends z.infer<typeof skillAnalysis> {}

const hours = z.number().check(z.gte(0), z.lte(80));

export const matchingPreferences = model({
  ...row,
  id: nullish(id),
  /** Only those who say so are proposed to projects. */
  is_available: nullish(z.boolean()),
  weekly_hours: nullish(z.number()),
  available_from: nullish(date),
  /** Projects with less to spend are passed over. */
  minimum_budget: nullish(decimal),
  /** Skills the person has but does not want to work with. */
  excluded_skills: nullish(z.array(z.string())),
});
export interface MatchingPreferences extends z.infer<typeof matchingPreferences> {}

export const matchingPreferencesWrite = request({
  is_available: z.boolean(),
  weekly_hours: z.optional(hours),
  available_from: nullish(date),
  minimum_budget: nullish(decimal),
  excluded_skills: z.optional(z.array(z.string())),
});
export interface MatchingPreferencesWrite extends z.infer<typeof matchingPreferencesWrite> {}

const weight = z.number().check(z.gte(0), z.lte(1000));
export const matchingTrialWrite = request({
  project: id,
  weights: request({ skills: weight, availability: weight, rating: weight }),
});
export interface MatchingTrialWrite extends z.infer<typeof matchingTrialWrite> {}

export const matchingShapes = {
  projectMatches: { query: listQuery({ min_score: z.optional(z.number()) }), item: projectMatch },
  skillAnalysis: { answer: skillAnalysis },
  getPreferences: { answer: matchingPreferences },
  updatePreferences: { body: matchingPreferencesWrite, answer: matchingPreferences },
  test: { body: matchingTrialWrite, answer: matchingTrial },
};
