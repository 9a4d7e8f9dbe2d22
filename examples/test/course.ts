import assert from 'node:assert/strict';
import type { School, Student } from './school.ts';

/** The lectures of the complete demo course that the tests go to, by what they are. */
export const lectures = {
  reading: 'What an algorithm is',
  video: 'How a binary search finds a number',
  document: 'Handout: binary search on paper',
  quiz: 'Practice: finding the middle',
} as const;

/** Right answers to the practice quiz, question by question: a choice's text, or what is typed. */
export const practiceAnswers = [
  { choose: '7' },
  { choose: 'Drop the left half, the middle with it' },
  { choose: 'False' },
  { type: '10' },
] as const;

/** What the video asks in between, each with its right answer; the last has to be answered. */
export const videoQuestions = [
  { text: 'The middle number, 41, is too large.', right: '41 and all to the right of it' },
  { text: 'How many looks does a million numbers take at most?', right: 'About 20' },
] as const;

export async function enrol({ edu }: Student, { course }: School): Promise<void> {
  await edu.courses.enroll(course);
}

export async function lectureId({ edu }: Student, { course }: School, title: string): Promise<string> {
  for (const section of await edu.sections.list(course).toArray({ limit: 50 })) {
    const found = (section.lectures ?? []).find((lecture) => lecture.title === title);
    if (found) return found.id;
  }
  return assert.fail(`the course has no lecture “${title}”`);
}

/** Seconds of a lecture that the platform counts as watched. */
export async function watchedSeconds({ edu }: Student, lecture: string): Promise<number> {
  const progress = await edu.lectures.getProgress(lecture, { cache: 'none' });
  return Number(progress.watched_seconds ?? 0);
}
