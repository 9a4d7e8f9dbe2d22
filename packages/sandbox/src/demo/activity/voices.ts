import type { DemoReview } from '../shape.ts';

type Voice = [rating: DemoReview['rating'], comment: string];

/** What learners say of the two complete courses, by course code. */
export const voices: Record<string, Voice[]> = {
  'ALG-101': [
    [
      5,
      'The film with the fifteen numbers is the best minute I have spent on this subject. I drew it for my son the same evening.',
    ],
    [
      5,
      'I sorted real cards on the kitchen table, said the invariant aloud, and my husband asked whether everything was all right. It was.',
    ],
    [4, 'Very clear. I would have liked a third sorting method, but what is there I shall not forget.'],
    [
      5,
      'I have programmed for six years and had the “low = middle” mistake in production. Now I know why it hung every other Friday.',
    ],
    [
      4,
      'The final quiz is fair and the explanations afterwards are worth as much as the lessons. Have fifteen quiet minutes ready.',
    ],
    [
      5,
      'The handout hangs over my desk. The exercise with 24, the number that is not there, made the whole thing click.',
    ],
    [3, 'Good for beginners. If you already know what a loop invariant is, start with Trees and Graphs.'],
    [5, 'No mathematics, no jargon, and at the end I could explain to my team why our search was slow.'],
    [4, 'The table of growth should be printed on every laptop. Short, friendly, to the point.'],
  ],
  'LIT-110': [
    [
      5,
      'I have read poems for forty years and never heard the turned foot. Now I hear it everywhere, even on the weather forecast.',
    ],
    [5, 'The little ball that walks over the line is worth the whole course. I clap in the kitchen now.'],
    [4, 'Lovely and brief. The part on rhyme could be twice as long.'],
    [
      5,
      'English is my third language and stress was always guesswork. These ten lessons did more for my accent than a year of classes.',
    ],
    [4, 'The essay question made me read two lines for an hour. I did not know that I could.'],
    [5, 'Dr Whitcombe writes as if she were sitting next to you with a pencil. Read everything aloud, as she says.'],
  ],
};
