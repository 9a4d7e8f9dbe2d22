import type { CourseDraft } from '../../authoring/course.ts';
import { final, practice } from './quizzes.ts';
import * as readings from './readings.ts';
import { lineOfVerseVideo } from './video.ts';

/** The complete course of the college: every kind of content, none of it pretended. */
export const hearingVerse: CourseDraft = {
  code: 'LIT-110',
  title: 'Hearing Verse',
  category: 'poetry-drama',
  level: 'Beginner',
  weeks: 3,
  by: ['eleanor-whitcombe'],
  cover: true,
  age: 260,
  description:
    'Poems are written to be heard, and the ear can be trained. In ten short lessons you learn to hear the beat of a line, to notice where it stumbles on purpose, and to say what the stumble means. Bring your voice; no earlier study of literature is needed.',
  outcomes: [
    'Hear and mark the beats of a line of English verse',
    'Name the common feet, and the places where they are turned',
    'Tell pause, line end and run-on apart, and read them aloud',
    'Write about the sound of a poem without leaving its sense',
  ],
  requirements: ['You read English with ease', 'A room in which you may read aloud'],
  outline: {
    'The ear comes first': [
      {
        title: 'What the ear knows',
        description: 'Stress is something that you do. Three habits, and four words for what you already hear.',
        minutes: 6,
        preview: true,
        text: readings.whatTheEarKnows,
      },
      {
        title: 'How a line of verse walks',
        description: 'Ten syllables, five beats, and one foot that is turned round.',
        preview: true,
        video: lineOfVerseVideo,
        resources: [
          {
            title: 'The video as MP4, to watch offline',
            resource_type: 'video',
            url: null,
            file: 'videos/line-of-verse.mp4',
          },
          {
            title: 'Handout: a small table of feet',
            resource_type: 'pdf',
            url: null,
            file: 'handouts/line-of-verse.pdf',
          },
        ],
      },
      {
        title: 'Marking a line',
        description: 'A method in five steps, and the beat that is only nearly there.',
        minutes: 10,
        text: readings.markingALine,
      },
      {
        title: 'Handout: a small table of feet',
        description: 'Two pages to print: the feet, a short poem to scan, and a worked answer.',
        minutes: 10,
        pdf: { file: 'handouts/line-of-verse.pdf', page_count: 2 },
      },
      {
        title: 'Practice: where is the beat?',
        description: 'Four quick questions, untimed, as often as you like.',
        minutes: 5,
        quiz: practice,
      },
    ],
    'When the pattern bends': [
      {
        title: 'The turned foot',
        description: 'Why a line steps in with the heavy foot, and what would be lost if it did not.',
        minutes: 8,
        text: readings.theTurnedFoot,
      },
      {
        title: 'Pauses, and lines that run on',
        description: 'Metre counts syllables, breath counts something else.',
        minutes: 8,
        text: readings.pausesAndRunOn,
      },
    ],
    'Sound beyond metre': [
      {
        title: 'Rhyme, and nearly rhyme',
        description: 'A promise kept late, and four shapes that it can take.',
        minutes: 7,
        text: readings.rhyme,
      },
    ],
    'Show what you hear': [
      {
        title: 'Final quiz',
        description: 'Nine questions in fifteen minutes. You have three attempts; the best one counts.',
        minutes: 15,
        quiz: final,
      },
      {
        title: 'Read aloud tonight',
        description: 'The last page, which asks you to stop reading pages.',
        minutes: 5,
        text: readings.readAloudTonight,
      },
    ],
  },
};
