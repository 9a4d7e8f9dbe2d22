import type { CourseDraft } from '../../authoring/course.ts';
import { having, one, saying, short, trueOrFalse } from '../../authoring/questions.ts';

export const mathematics: CourseDraft[] = [
  {
    code: 'MATH-101',
    title: 'Algebra Again, and This Time It Makes Sense',
    category: 'mathematics',
    level: 'Beginner',
    weeks: 5,
    by: ['samuel-osei'],
    cover: true,
    age: 640,
    description:
      'For everybody who got lost when the letters came. We start with balances and boxes, do very little by rule and very much by reason, and arrive at quadratic equations with the lights on. Nobody will ask you to come to the blackboard.',
    outcomes: [
      'Solve linear equations and explain each step',
      'Read and draw straight lines',
      'Complete the square with scissors and paper',
    ],
    outline: {
      'Letters are boxes': [
        [
          'A number we have not met',
          'x is a number whose name we do not know yet. You may add it, double it and give it away like any other number.',
        ],
        [
          'The balance',
          'An equation is a balance in rest. Do the same to both sides and it stays in rest: that is every rule of algebra in a sentence.',
        ],
        ['Undoing', 'Shoes come off before socks. To free x, undo the last thing first.'],
      ],
      Lines: [
        [
          'Steepness is a fraction',
          'So much up for so much along. Every ramp, price list and taxi fare is a line with a slope.',
        ],
        [
          'Where lines meet',
          'Two conditions at once are two lines on one page. The solution is where they cross, if they do.',
        ],
        [
          'Stories into equations',
          'Name what you look for, write the story twice, and set the two equal. Most of the work is choosing the name.',
        ],
      ],
      Squares: [
        [
          'Multiplying is an area',
          'Draw (a + b)² as a square and you can see all four pieces. Nobody who has cut it out ever forgets the two in the middle.',
        ],
        [
          'Completing the square',
          'A square with a corner missing: add the corner to both sides. The formula from school falls out by itself.',
        ],
        {
          title: 'Check yourself',
          description: 'Three short ones, with time to think. Untimed.',
          minutes: 6,
          quiz: {
            rules: { shuffle_options: true },
            questions: [
              having(
                short(
                  'Solve 3x + 4 = 19. What is x?',
                  ['5', 'x = 5', 'x=5', 'five'],
                  'Take 4 from both sides, then a third of each: 15 / 3 = 5.',
                ),
                { numeric: {}, general_feedback: 'Whatever is done to one side is done to the other.' },
              ),
              saying(
                one(
                  'What is (a + 3)² written out?',
                  ['a² + 9', 'a² + 3a + 9', 'a² + 6a + 9', '2a + 6'],
                  2,
                  'The square has four pieces: a², twice 3a, and 9.',
                ),
                { 0: 'Draw the square: two pieces are missing.', 1: 'Draw the square: one piece is missing.' },
              ),
              trueOrFalse(
                'Two different straight lines in a plane always meet in exactly one point.',
                false,
                'Parallel lines never meet.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'MATH-150',
    title: 'Probability for the Curious',
    category: 'mathematics',
    level: 'Intermediate',
    weeks: 4,
    price: 45,
    by: ['samuel-osei', 'priya-raman'],
    age: 370,
    requires: ['MATH-101'],
    description:
      'Birthdays, lotteries, medical tests and the weather: chance is everywhere, and our intuition about it is gloriously bad. We count carefully, simulate when counting is hard, and learn to change our minds by the right amount.',
    outcomes: [
      'Count outcomes without missing or repeating any',
      'Update a belief with evidence',
      'Say what an expected value does and does not promise',
    ],
    outline: {
      Counting: [
        [
          'All that could happen',
          'Probability is counting twice: what you care about, and everything that could happen. Most errors sit in the second count.',
        ],
        [
          'Order or no order?',
          'A lock cares about the order, a lottery does not. Ask that first and the formula chooses itself.',
        ],
        [
          'Twenty-three birthdays',
          'In a class of twenty-three, two share a birthday more often than not. Count the pairs, not the people.',
        ],
      ],
      'Given that': [
        [
          'What you know changes the count',
          'To learn something is to cross out worlds. What remains is the new everything.',
        ],
        [
          'The test was positive',
          'A rare disease and a good test: most positives are false. Draw a thousand people and you will see why.',
        ],
        [
          'Three doors',
          'The host knows where the car is, and that is the whole trick. Play it with a friend thirty times before you argue.',
        ],
      ],
      'In the long run': [
        [
          'Expected value',
          'What you would get per game if you played for ever. Nobody plays for ever, so look at the spread as well.',
        ],
        [
          'The law of large numbers, read properly',
          'Luck does not even out; it is drowned. The coin has no memory and needs none.',
        ],
        [
          'Simulate it',
          'When counting gets hard, play the game a million times in a loop. It is not cheating, it is an experiment.',
        ],
      ],
    },
  },
  {
    code: 'MATH-210',
    title: 'Linear Algebra in Pictures',
    category: 'mathematics',
    level: 'Intermediate',
    weeks: 6,
    price: 69,
    by: ['samuel-osei'],
    cover: true,
    age: 250,
    requires: ['MATH-101'],
    description:
      'A matrix is a motion: it turns, stretches and shears the whole plane at once. See what happens first, compute it afterwards, and never wonder again why one multiplies rows by columns.',
    outcomes: [
      'See a matrix as a motion of space',
      'Solve systems and say how many solutions there are',
      'Explain eigenvectors with one drawing',
    ],
    outline: {
      Arrows: [
        [
          'Adding arrows',
          'Walk along the first, then along the second. That is vector addition, and it works for forces, colours and shopping baskets alike.',
        ],
        [
          'How much of this is in that?',
          'The dot product measures how far one arrow goes along another. Zero means: not at all, a right angle.',
        ],
        [
          'Reaching everywhere',
          'With two arrows that do not point the same way you can reach every point of the plane. That is a basis.',
        ],
      ],
      Motions: [
        [
          'A matrix moves the grid',
          'Tell me where the two basic arrows go and I can tell you where everything goes. Write the two answers as columns: that is the matrix.',
        ],
        [
          'One motion after another',
          'Multiplying matrices means doing one motion after another. Rows by columns is only the book-keeping.',
        ],
        [
          'How much does area grow?',
          'The determinant is the factor by which areas change. Zero means that everything was squashed flat, and nothing can undo that.',
        ],
      ],
      'What stays': [
        [
          'Solving is undoing',
          'Find the arrow that the motion sent here. If the motion squashed the plane there may be none, or a whole line of them.',
        ],
        [
          'Directions that survive',
          'Most arrows turn, a few only stretch. Those are the eigenvectors, and they know everything about the motion.',
        ],
        [
          'Best when there is no answer',
          'More conditions than freedoms: no exact answer. Drop a perpendicular and take the nearest, and you have invented least squares.',
        ],
      ],
    },
  },
  {
    code: 'MATH-230',
    title: 'Calculus: Change and Accumulation',
    category: 'mathematics',
    level: 'Intermediate',
    weeks: 7,
    price: 79,
    by: ['samuel-osei', 'hana-sato'],
    age: 190,
    requires: ['MATH-101'],
    description:
      'Two questions, three hundred years: how fast does it change, and how much has come together? We answer both with speedometers and bathtubs before a single limit appears, and then make it exact.',
    outcomes: [
      'Read derivatives as rates and integrals as totals',
      'Differentiate and integrate the everyday functions',
      'Set up and solve a simple differential equation',
    ],
    outline: {
      'How fast?': [
        [
          'The speedometer problem',
          'Speed needs two moments, a speedometer shows it at one. The gap between these two sentences is where calculus lives.',
        ],
        [
          'Zoom in until it is straight',
          'Look closely enough at a smooth curve and it is a line. Its slope there is the derivative.',
        ],
        [
          'Rules from pictures',
          'A rectangle that grows on two sides gains two strips and a crumb. That is the product rule, and the crumb may be forgotten.',
        ],
      ],
      'How much?': [
        [
          'The bathtub',
          'If you know how fast the water comes in, you know how much there is: add up thin slices of time.',
        ],
        [
          'The great shortcut',
          'Adding up and rates of change undo each other. To add up infinitely many slices, find one function and subtract twice.',
        ],
        [
          'Areas, lengths, volumes',
          'Cut, approximate, add, refine. One recipe for the barrel, the coastline and the work of a pump.',
        ],
      ],
      'Laws of change': [
        [
          'Growth feeds on itself',
          'If the rate is proportional to what is there, the answer is exponential. Yeast, debts and rumours all obey.',
        ],
        ['Cooling coffee', 'The hotter, the faster it cools. Write that down, solve it once, and know when to drink.'],
        [
          'When no formula exists',
          'Take small steps in the direction you are told. Computers do little else, and planets are steered by it.',
        ],
      ],
    },
  },
];
