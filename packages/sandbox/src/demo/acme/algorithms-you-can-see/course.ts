import type { CourseDraft } from '../../authoring/course.ts';
import { final, practice } from './quizzes.ts';
import * as readings from './readings.ts';
import { binarySearchVideo } from './video.ts';

/** The complete course of the academy: every kind of content, none of it pretended. */
export const algorithmsYouCanSee: CourseDraft = {
  code: 'ALG-101',
  title: 'Algorithms You Can See',
  category: 'algorithms',
  level: 'Beginner',
  weeks: 3,
  by: ['jonas-lindqvist', 'mira-okafor'],
  cover: true,
  age: 210,
  description:
    'How does a computer find one name among a million in the time it takes to blink? This course shows the classic algorithms at work, one comparison at a time, with playing cards, drawings and very little code. You will learn to say why a recipe ends, how its work grows, and which mistakes to expect of yourself. No mathematics beyond counting is needed.',
  outcomes: [
    'Explain binary search, insertion sort and merge sort to a friend with a pack of cards',
    'Write a binary search that is right at the edges',
    'State the invariant of a loop, and use it to find mistakes',
    'Estimate how the work of an algorithm grows with its data',
  ],
  requirements: ['You can read a short program in any language', 'Pencil, paper, and a pack of playing cards'],
  outline: {
    'Look before you search': [
      {
        title: 'What an algorithm is',
        description: 'A recipe that always ends, and the three things that every recipe must say.',
        minutes: 6,
        preview: true,
        text: readings.whatAnAlgorithmIs,
      },
      {
        title: 'How a binary search finds a number',
        description: 'Fifteen numbers, three looks. Watch the halves fall away.',
        preview: true,
        video: binarySearchVideo,
        resources: [
          {
            title: 'The video as MP4, to watch offline',
            resource_type: 'video',
            url: null,
            file: 'videos/binary-search.mp4',
          },
          {
            title: 'Handout: binary search on paper',
            resource_type: 'pdf',
            url: null,
            file: 'handouts/binary-search.pdf',
          },
        ],
      },
      {
        title: 'Binary search, written down',
        description: 'The program, line by line, and the three mistakes that everybody makes.',
        minutes: 12,
        text: readings.binarySearchWrittenDown,
      },
      {
        title: 'Handout: binary search on paper',
        description: 'Three pages to print: the method, a worked table, exercises with answers.',
        minutes: 10,
        pdf: { file: 'handouts/binary-search.pdf', page_count: 3 },
      },
      {
        title: 'Practice: finding the middle',
        description: 'Four quick questions, untimed, as often as you like.',
        minutes: 5,
        quiz: practice,
      },
    ],
    'Put things in order': [
      {
        title: 'Insertion sort, the way you hold your cards',
        description: 'The method that you have known since you were six, and what it costs.',
        minutes: 9,
        text: readings.insertionSort,
      },
      {
        title: 'Merge sort: two stacks become one',
        description: 'Split, sort, merge: a method that calls itself and still ends.',
        minutes: 11,
        text: readings.mergeSort,
      },
    ],
    'Count the steps': [
      {
        title: 'Growth, without fear',
        description: 'Five kinds of growth, and why halving is stronger than it looks.',
        minutes: 8,
        text: readings.growth,
      },
    ],
    'Show what you know': [
      {
        title: 'Final quiz',
        description: 'Nine questions in fifteen minutes. You have three attempts; the best one counts.',
        minutes: 15,
        quiz: final,
      },
      {
        title: 'Where to go next',
        description: 'Habits worth keeping, and three courses that build on this one.',
        minutes: 4,
        text: readings.whereToGoNext,
      },
    ],
  },
};
