/** Five courses that could be taken anywhere: what the school teaches unless it is told otherwise. */

export interface CatalogueCourse {
  title: string;
  description: string;
  category: 'Science' | 'Crafts' | 'Computing';
  level: 'Beginner' | 'Intermediate' | 'Advanced';
  weeks: number;
  price: string;
  rating: string;
  enrolled: number;
  outcomes: string[];
  sections: { title: string; lectures: [kind: 'video' | 'text' | 'pdf' | 'quiz', title: string][] }[];
}

export const catalogue: readonly CatalogueCourse[] = [
  {
    title: 'Bread from Scratch',
    description: 'Flour, water, salt and time: four loaves, from a simple tin loaf to your own sourdough.',
    category: 'Crafts',
    level: 'Beginner',
    weeks: 5,
    price: '49.00',
    rating: '4.80',
    enrolled: 184,
    outcomes: ['Tell by touch when a dough is ready', 'Keep a sourdough alive', 'Bake a loaf without a recipe'],
    sections: [
      {
        title: 'Flour and water',
        lectures: [
          ['video', 'What happens in a dough'],
          ['text', 'Choosing a flour'],
          ['quiz', 'Check: flour and water'],
        ],
      },
      {
        title: 'Time',
        lectures: [
          ['video', 'Rising, slow and fast'],
          ['pdf', 'Timetables for a working day'],
          ['text', 'When it is ready'],
        ],
      },
      {
        title: 'Heat',
        lectures: [
          ['video', 'Your oven, and what it really does'],
          ['text', 'Steam and crust'],
          ['quiz', 'Check: from oven to table'],
        ],
      },
    ],
  },
  {
    title: 'Reading the Night Sky',
    description: 'Find your way among stars and planets with your eyes alone, and understand why they move as they do.',
    category: 'Science',
    level: 'Beginner',
    weeks: 6,
    price: '0.00',
    rating: '4.60',
    enrolled: 312,
    outcomes: ['Name ten constellations', 'Find the planets of the season', 'Explain the phases of the moon'],
    sections: [
      {
        title: 'The first clear night',
        lectures: [
          ['video', 'North, without a compass'],
          ['text', 'Ten constellations to begin with'],
        ],
      },
      {
        title: 'Things that wander',
        lectures: [
          ['video', 'Planets, and how to tell them from stars'],
          ['text', 'Why the moon has phases'],
          ['quiz', 'Check: what did you see?'],
        ],
      },
    ],
  },
  {
    title: 'First Steps in Python',
    description:
      'Write small programs that do something useful on the first day, and learn to read the error messages.',
    category: 'Computing',
    level: 'Beginner',
    weeks: 8,
    price: '79.00',
    rating: '4.70',
    enrolled: 521,
    outcomes: ['Write a program with loops and functions', 'Read and mend an error', 'Plan a project of your own'],
    sections: [
      {
        title: 'Saying hello',
        lectures: [
          ['text', 'Your first program'],
          ['video', 'Names and values'],
          ['quiz', 'Check: names and values'],
        ],
      },
      {
        title: 'Doing it again',
        lectures: [
          ['video', 'Loops'],
          ['text', 'When a loop does not end'],
          ['pdf', 'Ten exercises'],
        ],
      },
    ],
  },
  {
    title: 'Statistics You Can Trust',
    description: 'Where averages mislead, what a sample can tell, and how to say how sure you are.',
    category: 'Science',
    level: 'Intermediate',
    weeks: 7,
    price: '99.00',
    rating: '4.40',
    enrolled: 97,
    outcomes: ['Choose the right average', 'Give an interval rather than a number', 'Spot a bad chart'],
    sections: [
      {
        title: 'Describing',
        lectures: [
          ['video', 'Three averages'],
          ['text', 'Spread'],
        ],
      },
      {
        title: 'Concluding',
        lectures: [
          ['video', 'What a sample can tell'],
          ['quiz', 'Check: how sure are you?'],
        ],
      },
    ],
  },
  {
    title: 'Woodworking with Hand Tools',
    description: 'Saw, plane and chisel: sharp tools, true edges, and a stool that you will sit on.',
    category: 'Crafts',
    level: 'Advanced',
    weeks: 10,
    price: '129.00',
    rating: '4.90',
    enrolled: 63,
    outcomes: ['Sharpen a chisel', 'Cut a joint that fits', 'Build a stool'],
    sections: [
      {
        title: 'Edges',
        lectures: [
          ['video', 'Sharpening'],
          ['pdf', 'Plan of the stool'],
        ],
      },
      {
        title: 'Joints',
        lectures: [
          ['video', 'Mortise and tenon'],
          ['text', 'Gluing without hurry'],
        ],
      },
    ],
  },
];

/** Asked in each quiz, whatever the course: about learning itself. `key` is what is right; a person grades where there is none. */
export const questions = [
  {
    question_text: 'What should you do first when a result surprises you?',
    question_type: 'multiple_choice',
    options: [
      { id: 'repeat', text: 'Repeat the step and change nothing' },
      { id: 'start-over', text: 'Start all over with other material' },
      { id: 'ignore', text: 'Go on; it will even out' },
    ],
    points: '2.00',
    multiple: false,
    key: 'repeat',
    why: 'Only what happens twice tells you something.',
  },
  {
    question_text: 'Which of these help you to remember a lesson?',
    question_type: 'multiple_choice',
    options: [
      { id: 'explain', text: 'Explaining it to somebody' },
      { id: 'test', text: 'Testing yourself after a day' },
      { id: 'mark', text: 'Marking every line in yellow' },
    ],
    points: '2.00',
    multiple: true,
    key: ['explain', 'test'],
    why: 'Recalling makes a memory last; reading again only makes it feel familiar.',
  },
  {
    question_text: 'Changing one thing at a time shows what caused the difference.',
    question_type: 'true_false',
    options: [],
    points: '1.00',
    multiple: false,
    key: true,
    why: 'With two changes you cannot tell which one mattered.',
  },
  {
    question_text: 'What do you call a short trial before the real work, in one word?',
    question_type: 'short_answer',
    options: [],
    points: '1.00',
    multiple: false,
    key: 'test',
    why: 'A test costs little and tells much.',
  },
  {
    question_text: 'Describe in two sentences what you would do differently next time.',
    question_type: 'essay',
    options: [],
    points: '4.00',
    multiple: false,
    key: null,
    why: null,
  },
] as const;

export const lessonText = (title: string): string =>
  `# ${title}\n\nRead this once without taking notes. Then close it and write down the three things that you remember.\n\n` +
  `- What was new?\n- What did you know already?\n- What would you ask?\n\n> Measure first, then change one thing at a time.\n`;
