import { essay, one, several, short, trueOrFalse } from '../../authoring/questions.ts';
import type { QuizDraft } from '../../authoring/course.ts';

export const practice: QuizDraft = {
  passing_score: 60,
  questions: [
    one(
      'A sorted list has fifteen numbers, at positions 0 to 14. Which position does binary search look at first?',
      ['0', '7', '8', '14'],
      1,
      'The middle lies halfway between 0 and 14: 0 + (14 − 0) / 2 = 7.',
    ),
    one(
      'The number in the middle is smaller than the one you look for. What happens next?',
      [
        'Drop the left half, the middle with it',
        'Drop the right half, the middle with it',
        'Drop the left half but keep the middle',
        'Look at the next number to the right',
      ],
      0,
      'Everything up to and including the middle is too small. Keeping the middle would let the search run for ever.',
    ),
    trueOrFalse(
      'Binary search works on a list in any order, it is only slower there.',
      false,
      'On an unsorted list it throws away halves that may hold the number: it is not slower but wrong.',
    ),
    short(
      'At most how many looks does binary search need among 1 000 numbers? Give a whole number.',
      ['10', 'ten'],
      'Doubling 1 ten times gives 1 024, just over a thousand. So ten halvings are enough.',
    ),
  ],
};

export const final: QuizDraft = {
  passing_score: 70,
  time_limit_minutes: 15,
  max_attempts: 3,
  questions: [
    one(
      'What does binary search need before it can start?',
      [
        'A list in sorted order',
        'A list without repeated numbers',
        'A list whose length is even',
        'A list of whole numbers',
      ],
      0,
      'Only order lets one comparison speak for a whole half of the list. Repetitions, odd lengths and fractions do no harm.',
      2,
    ),
    several(
      'Which of these must be true of every algorithm? Choose all that apply.',
      [
        'It ends after a finite number of steps',
        'It is written in a programming language',
        'Each of its steps is unambiguous',
        'It gives its result within a second',
        'It says what it takes in and what it gives back',
      ],
      [0, 2, 4],
      'A recipe on paper can be an algorithm, and a slow algorithm is still one. It must end, be unambiguous, and say what goes in and what comes out.',
      3,
    ),
    trueOrFalse(
      'When a sorted list doubles in length, binary search needs at most one more look.',
      true,
      'One extra look throws away half of the longer list, and leaves a list of the old length.',
    ),
    short(
      'What do we call a statement that is true before a loop and stays true after every round of it? One word.',
      ['invariant', 'an invariant', 'loop invariant', 'a loop invariant', 'the invariant'],
      'An invariant. For binary search: if the number is in the list, it lies between low and high.',
      2,
    ),
    one(
      'A search sets low = middle instead of low = middle + 1. What may happen?',
      [
        'It finds the number one position too late',
        'It runs for ever when two numbers are left',
        'It needs twice as many looks',
        'Nothing, the two are the same',
      ],
      1,
      'With two numbers left the middle is the first of them. If low moves there, nothing has shrunk, and the next round is the same again.',
      2,
    ),
    several(
      'Which of these sorting methods are stable, as they were shown in this course? Choose all that apply.',
      ['Insertion sort', 'Quicksort', 'Merge sort', 'Heap sort'],
      [0, 2],
      'Both leave equal items in the order in which they came: insertion sort slides past larger cards only, merge sort takes from the left half first.',
      2,
    ),
    trueOrFalse(
      'Insertion sort is always slower than merge sort.',
      false,
      'On a short list, or one that is nearly in order, insertion sort has less to do. That is why good libraries use both.',
    ),
    short(
      'How many comparisons does insertion sort need for 10 cards that are already in order?',
      ['9', 'nine'],
      'Each card from the second on is compared once with its left neighbour: nine comparisons.',
      2,
    ),
    essay(
      'A library keeps its 40 000 catalogue cards in no particular order and searches them about 200 times a day. Would you sort them? Explain what it costs, what it saves, and what you would want to know before deciding.',
      'A good answer weighs sorting once (about n log n comparisons, some 600 000) against searches (20 000 looks on average unsorted, 16 sorted), sees that it pays within a day, and asks how often cards are added.',
      5,
    ),
  ],
};
