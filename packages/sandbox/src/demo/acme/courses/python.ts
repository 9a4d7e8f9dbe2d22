import type { CourseDraft } from '../../authoring/course.ts';
import { one, short, several, trueOrFalse } from '../../authoring/questions.ts';

export const python: CourseDraft[] = [
  {
    code: 'PY-101',
    title: 'First Steps in Python',
    category: 'python',
    level: 'Beginner',
    weeks: 4,
    by: ['mira-okafor'],
    cover: true,
    age: 720,
    description:
      'Write your first program tonight and a useful one by the end of the month. You start with a single line and add one idea at a time: names, decisions, loops, functions. Each lesson is short enough for a lunch break and ends with something to try.',
    outcomes: [
      'Read and write short Python programs without copying',
      'Break a small task into functions that each do one thing',
      'Read an error message from the bottom up and act on it',
    ],
    requirements: ['A computer on which you may install Python'],
    outline: {
      'One line at a time': [
        [
          'Say hello, then change it',
          'A program is a text that a computer obeys from top to bottom. Type one line, run it, change one word, run it again: that loop of small changes is what programming feels like for the rest of your life.',
        ],
        [
          'Names for values',
          'A variable is a name tied to a value, like a luggage label, not a box that holds it. Two labels can hang on the same suitcase, and that explains most of the surprises of your first month.',
        ],
        [
          'Numbers, text, and what is between',
          'The number 7 and the text “7” look alike and behave like cats and dogs. Python will not guess which one you meant, and the day it refuses is the day it saves you.',
        ],
      ],
      'Deciding and repeating': [
        [
          'If this, then that',
          'A condition is a question with the answer yes or no. Indentation shows which lines belong to the answer, so the shape of the page is the logic of the program.',
        ],
        [
          'Loops without fear',
          'A for loop walks through a collection and gives each item the same treatment. If you can say “for each letter in this pile”, you can already write one.',
        ],
        [
          'Lists and dictionaries',
          'A list keeps things in order, a dictionary keeps them by name. Ask whether you will look for the third one or for the one called Ada, and the choice is made.',
        ],
      ],
      'Your own tools': [
        [
          'Functions: a name for a deed',
          'A function packs steps behind a name so that you can forget how they work. A good one fits on a postcard and does what its name says, all of it and nothing else.',
        ],
        [
          'Reading error messages',
          'A traceback tells the story of a fall from the top of the stairs to the bottom. Read the last line first: it says what hurt.',
        ],
        [
          'A program worth keeping',
          'Put it together: read a file of expenses, add them up by month, print a table. Forty lines, none of them strange to you now.',
        ],
        {
          title: 'Check yourself',
          description: 'Four questions on names, loops and functions. Untimed.',
          minutes: 5,
          quiz: {
            questions: [
              one(
                'What does a for loop over a list do?',
                [
                  'Runs once for each item',
                  'Runs until you stop it',
                  'Sorts the list',
                  'Runs only if the list is not empty, and then once',
                ],
                0,
                'Each item in turn gets the same treatment; an empty list means no rounds at all.',
              ),
              trueOrFalse(
                'After b = a, changing the list through b leaves a unchanged.',
                false,
                'Both names are tied to the same list, like two labels on one suitcase.',
              ),
              several(
                'Which of these belong to a good function? Choose all that apply.',
                [
                  'It does one thing',
                  'Its name says what it does',
                  'It is at least fifty lines long',
                  'It can be tested on its own',
                ],
                [0, 1, 3],
                'Length is no virtue: a function that fits on a postcard is easier to trust.',
              ),
              short(
                'Which line of a traceback do you read first: the first or the last?',
                ['last', 'the last', 'the last one', 'last line', 'the last line'],
                'The last line names the error; the lines above tell how the program got there.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'PY-120',
    title: 'Python for Everyday Chores',
    category: 'python',
    level: 'Beginner',
    weeks: 4,
    price: [59, 39],
    by: ['mira-okafor'],
    age: 500,
    requires: ['PY-101'],
    description:
      'Rename a thousand files, join forty spreadsheets, send the Monday report while you make tea. This course collects the small automations that give an office worker an hour a day back. Every script is under fifty lines and made to be changed by you.',
    outcomes: [
      'Walk through folders and rename files safely',
      'Read, join and write spreadsheets and CSV files',
      'Run a script on a schedule and hear about it when it fails',
    ],
    requirements: ['First Steps in Python, or the same knowledge from elsewhere'],
    outline: {
      'Files and folders': [
        [
          'Where am I?',
          'Every script runs in some folder, and half of all file errors come from believing it is another one. Print the working directory first; be surprised early rather than late.',
        ],
        [
          'Ten thousand files, one loop',
          'A loop over a folder does not care how many files there are. Always begin with a dry run that prints what it would do, and only then let it act.',
        ],
        [
          'Names that sort themselves',
          'Put the date first, the year before the month, and zeros before small numbers. Then alphabetical order and the order of time are the same thing.',
        ],
      ],
      'Tables without tears': [
        [
          'CSV, the plainest table',
          'A CSV file is lines and commas until somebody writes a comma inside a cell. Use the csv module and let it worry about the quotes.',
        ],
        [
          'Forty spreadsheets into one',
          'Check that the headings agree before you stack the tables, because a missing column is easier to see than a shifted one.',
        ],
        [
          'Totals you can trust',
          'Add a check that the grand total equals the sum of the parts. It costs one line and finds the row that was counted twice.',
        ],
      ],
      'While you make tea': [
        [
          'A letter that writes itself',
          'A template with gaps and a table with names make a hundred personal letters. Read three of them yourself before the other ninety-seven go out.',
        ],
        [
          'On the hour, every hour',
          'A schedule starts your script when you are not there, so the script must say where its files are and where its log goes.',
        ],
        [
          'When it fails at night',
          'A script that fails quietly is worse than no script. Let it write what it did, and let it send one line when it could not.',
        ],
      ],
    },
  },
  {
    code: 'PY-201',
    title: 'Clean Python: Functions, Modules, Tests',
    category: 'python',
    level: 'Intermediate',
    weeks: 5,
    price: 79,
    by: ['mira-okafor', 'tomas-herrera'],
    age: 460,
    requires: ['PY-101'],
    description:
      'Your programs work, but you are afraid to touch them. Learn to cut a long script into modules with clear borders, to name things so that comments become unnecessary, and to write tests that let you sleep. We refactor one real program from start to finish.',
    outcomes: [
      'Split a script into modules with narrow interfaces',
      'Write tests that fail for one reason',
      'Refactor in steps that keep everything working',
      'Use type hints where they help a reader',
    ],
    requirements: ['A year of occasional Python'],
    outline: {
      'Names and borders': [
        [
          'The cost of a bad name',
          'A name is read a hundred times for each time it is written. If you need a comment to explain it, rename it, and delete the comment.',
        ],
        [
          'One reason to change',
          'A module that changes when the tax law changes and when the logo changes is two modules living in one flat. Give each its own door.',
        ],
        [
          'What to hide',
          'The strength of a module is what others need not know about it. Start with everything private and open doors only when somebody knocks.',
        ],
      ],
      'Tests as a safety net': [
        [
          'The first test',
          'Write down one thing that must be true, in code that shouts when it is not. The first test is the hardest, because it shows how tangled the program is.',
        ],
        [
          'Arrange, act, assert',
          'Set the table, do one thing, look at the result. A test with two acts tells you that something broke, but not what.',
        ],
        [
          'Fakes you can read',
          'Replace the network and the clock by small honest fakes that you write yourself. They are shorter than any mocking library and never surprise you.',
        ],
      ],
      'Changing without breaking': [
        [
          'Small safe steps',
          'Refactoring is changing the shape while the behaviour stays. If the tests are red for more than two minutes, the step was too large; go back.',
        ],
        [
          'Types as notes to the reader',
          'A type hint says what a function expects without making anybody read its body. Put them on the borders first, where strangers arrive.',
        ],
        [
          'The last ten percent',
          'A changelog, a version, an entry point, a readme of one page. It is dull, and it is the difference between a script and a tool.',
        ],
      ],
    },
  },
  {
    code: 'PY-230',
    title: 'Concurrency in Python without Tears',
    category: 'python',
    level: 'Intermediate',
    weeks: 4,
    price: 89,
    by: ['elif-kaya'],
    age: 240,
    requires: ['PY-201'],
    description:
      'Threads, processes, async: three ways to do several things at once, each right for a different kind of waiting. You learn to tell them apart, to choose on purpose, and to find the bug that appears on Thursdays only.',
    outcomes: [
      'Choose between threads, processes and async by what the program waits for',
      'Cancel work cleanly',
      'Recognise a race condition and remove it',
    ],
    requirements: ['Functions, modules and tests in Python'],
    outline: {
      'Kinds of waiting': [
        [
          'Busy or idle?',
          'A program that computes needs more cores; a program that waits needs more patience. Measure which one you have before you choose a tool.',
        ],
        [
          'One kitchen, many pots',
          'Async is one cook who never stares at a pot. It is wonderful as long as no single step takes long, for then every pot boils over.',
        ],
        [
          'Threads share the larder',
          'Threads see the same memory, which makes passing data free and trusting it expensive.',
        ],
      ],
      'Async in earnest': [
        [
          'Tasks and their owners',
          'Every task should have somebody who waits for it. A task that nobody awaits fails in silence, and its error is found by a customer.',
        ],
        [
          'Time-outs and giving up',
          'Waiting for ever is a decision that nobody made. Put a limit on every wait and say what happens when it is reached.',
        ],
        [
          'Cancelling politely',
          'Cancellation arrives as an exception at an await. Clean up, then let it go on its way; swallowing it leaves a zombie.',
        ],
      ],
      'What goes wrong': [
        [
          'The race nobody saw',
          'Two threads read 5, both add 1, both write 6. Nothing crashed, no one complained, and one unit of stock has vanished.',
        ],
        [
          'Locks, and how few you need',
          'Every lock is a small promise that everybody keeps an order. The best lock is the one made unnecessary by giving each piece of data a single owner.',
        ],
        [
          'Testing what happens by chance',
          'Make the unlikely likely: add tiny waits in the worst places, run a thousand times, and write down the seed.',
        ],
      ],
    },
  },
  {
    code: 'PY-301',
    title: 'Inside Python',
    category: 'python',
    level: 'Advanced',
    weeks: 6,
    price: 119,
    by: ['mira-okafor'],
    age: 130,
    requires: ['PY-201'],
    description:
      'What really happens between your text and the result? We follow a line of Python through the parser, the bytecode and the object model, and build small versions of iterators, decorators and context managers ourselves. Afterwards the language has no magic left, only mechanisms.',
    outcomes: [
      'Predict attribute lookup in any class hierarchy',
      'Write generators, decorators and context managers from first principles',
      'Read bytecode when it matters',
    ],
    requirements: ['Several years of Python, or a strong stomach'],
    outline: {
      'From text to steps': [
        [
          'Tokens, trees, bytecode',
          'The source becomes tokens, the tokens a tree, the tree a list of tiny steps for a stack machine. You can print every stage, and after this lesson you will.',
        ],
        [
          'The stack machine in your head',
          'Push two values, add them, store the result: most of Python is that dance. Ten instructions cover nine tenths of what you read.',
        ],
        [
          'Where names live',
          'Local names are slots, global ones are looked up in a dictionary. That is why a loop inside a function is faster than the same loop outside.',
        ],
      ],
      'The object model': [
        [
          'Everything is asked twice',
          'Looking up an attribute asks the type, then the instance, then the type again. Descriptors are the reason, and properties and methods are only descriptors in everyday clothes.',
        ],
        [
          'Who is next? The method order',
          'Super does not mean the parent, it means the next in a line that the whole family agreed on. Print that line before you guess.',
        ],
        [
          'Equality, hashing, and broken promises',
          'Two objects that are equal must have the same hash. Break that promise and your dictionary loses things in plain sight.',
        ],
      ],
      'Protocols you can build': [
        [
          'Iterators from scratch',
          'An iterator is anything that can say “next” and “no more”. Write one as a class, then as a generator, and see how much the language did for you.',
        ],
        [
          'Decorators are just calls',
          'The at sign is a function call in its Sunday best. Once you write it the long way, even decorators with arguments hold still.',
        ],
        [
          'With: leaving the room tidy',
          'A context manager is a promise to clean up on every way out, the exceptions too. Two methods, and you never forget a file again.',
        ],
      ],
    },
  },
];
