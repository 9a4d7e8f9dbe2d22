import type { DemoGradeColumn } from './shape.ts';

/** What a class is graded by, and what is asked in its live hour. */
export interface ClassDraft {
  /** Of its course. */
  code: string;
  title: string;
  columns: Omit<DemoGradeColumn, 'id'>[];
  live: { title: string; question: string; options: string[] };
}

export const acmeClass: ClassDraft = {
  code: 'ALG-101',
  title: 'Algorithms, morning group',
  columns: [
    { title: 'Sorting by hand', kind: 'assignment', max_score: 20, weight: 15 },
    { title: 'Quiz: how long does it take?', kind: 'quiz', max_score: 10, weight: 10 },
    { title: 'Midterm', kind: 'exam', max_score: 100, weight: 30 },
    { title: 'A timetable that works', kind: 'assignment', max_score: 50, weight: 35 },
    { title: 'Seminar', kind: 'participation', max_score: 10, weight: 10 },
  ],
  live: {
    title: 'Bring your slowest program',
    question: 'Which of these three grows fastest?',
    options: ['n log n', 'n squared', '2 to the n'],
  },
};

export const lindenClass: ClassDraft = {
  code: 'LIT-110',
  title: 'Hearing Verse, evening group',
  columns: [
    { title: 'Reading journal', kind: 'assignment', max_score: 20, weight: 20 },
    { title: 'Quiz: metres', kind: 'quiz', max_score: 10, weight: 10 },
    { title: 'Recitation', kind: 'exam', max_score: 40, weight: 30 },
    { title: 'Essay on one poem', kind: 'assignment', max_score: 100, weight: 40 },
  ],
  live: {
    title: 'Reading aloud together',
    question: 'Where does the line want you to breathe?',
    options: ['At its end', 'At the comma', 'Nowhere'],
  },
};
