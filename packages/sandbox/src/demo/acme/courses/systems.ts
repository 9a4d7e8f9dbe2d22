import type { CourseDraft } from '../../authoring/course.ts';
import { one, short, trueOrFalse } from '../../authoring/questions.ts';

export const systems: CourseDraft[] = [
  {
    code: 'SYS-101',
    title: 'The Command Line, Calmly',
    category: 'systems',
    level: 'Beginner',
    weeks: 2,
    by: ['elif-kaya'],
    cover: true,
    age: 540,
    description:
      'A black window with a blinking cursor is the oldest and most patient teacher in computing. Learn to move around, to find things, and to join small tools into large ones, at a pace that leaves room for breathing.',
    outcomes: [
      'Move, copy and find files without a mouse',
      'Combine tools with pipes',
      'Read a manual page without despair',
    ],
    outline: {
      'Finding your feet': [
        [
          'Where, what, who',
          'Three questions open every session: where am I, what is here, and as whom am I working? Each has a command of two or three letters.',
        ],
        [
          'Paths are directions',
          'A path that begins with a slash starts at the city gate; any other starts where you stand.',
        ],
        [
          'Undo does not live here',
          'The shell does what you say, at once and for good. List before you delete, and let your hands rest before you press Enter.',
        ],
      ],
      'Small tools': [
        [
          'Looking into files',
          'See the first lines, the last lines, or page through them. A log of a gigabyte opens as quickly as a letter.',
        ],
        [
          'Searching with grep',
          'Say what you look for and where. One flag shows the lines around it, and another only the names of the files.',
        ],
        [
          'Pipes: one tool feeds the next',
          'List, sort, count: each tool does one thing and passes the rest on. You build a machine out of four words and throw it away afterwards.',
        ],
      ],
      'Making it yours': [
        [
          'Variables and quotes',
          'A space ends a word unless quotes hold it together. Quote every variable and a whole family of accidents never happens.',
        ],
        [
          'A first script',
          'A script is what you typed, kept in a file. Add a line that stops at the first error before you add anything else.',
        ],
        {
          title: 'Check yourself',
          description: 'Three questions before you go. Untimed.',
          minutes: 4,
          quiz: {
            questions: [
              one(
                'What does a pipe do?',
                [
                  'Hands the output of one tool to the next',
                  'Joins two files',
                  'Runs a tool in the background',
                  'Repeats the last command',
                ],
                0,
                'The next tool reads what the first one writes, as it writes it.',
              ),
              trueOrFalse(
                'Files removed with rm can be found in the bin.',
                false,
                'They are gone at once; list before you delete.',
              ),
              short(
                'With which character does an absolute path begin?',
                ['/', 'slash', 'a slash', 'a forward slash'],
                'With a slash: it starts at the root.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'SYS-140',
    title: 'Git: Understanding, Not Memorising',
    category: 'systems',
    level: 'Beginner',
    weeks: 2,
    price: 35,
    by: ['elif-kaya', 'tomas-herrera'],
    age: 420,
    requires: ['SYS-101'],
    description:
      'Most people know six Git commands and a prayer. This course draws the graph behind them, so that branch, merge, rebase and reset become moves on a map. When something goes wrong you will know where your work is, and it is almost never lost.',
    outcomes: [
      'Picture the commit graph after each command',
      'Recover work that seems to be gone',
      'Write a history that a colleague can read',
    ],
    outline: {
      'The graph': [
        [
          'A commit is a snapshot',
          'A commit is the whole project at one moment, with a note and a pointer to the moment before. Differences are computed when you ask for them.',
        ],
        [
          'Branches are sticky notes',
          'A branch is a name stuck to a commit. Making one costs nothing, and moving it changes no work at all.',
        ],
        [
          'Three places for a change',
          'On your desk, in the envelope, in the archive. Most confusion is about which of the three a command touches.',
        ],
      ],
      Together: [
        [
          'Merge: two roads meet',
          'A merge commit has two parents and says: both of these happened. A conflict is only Git asking you a question it has no right to answer.',
        ],
        [
          'Rebase: telling it again',
          'Rebase retells your story as if you had started today. Do it to your own drafts, never to what others have already read.',
        ],
        [
          'Messages for the future',
          'The change shows what; the message must say why. Write it for somebody who is angry at two in the morning, since it will be you.',
        ],
      ],
      'When it goes wrong': [
        [
          'Reset, restore, revert',
          'Restore brings back files, reset moves a note, revert writes a new page that undoes an old one.',
        ],
        [
          'The reflog remembers',
          'Git keeps a diary of where you have been for weeks. Nearly everything that is lost is only unnamed.',
        ],
        [
          'Bisect: the culprit in ten steps',
          'Tell Git one good day and one bad one, and it halves the days between until the guilty commit is left. A thousand commits take ten looks.',
        ],
      ],
    },
  },
  {
    code: 'SYS-220',
    title: 'How Computers Run Programs',
    category: 'systems',
    level: 'Intermediate',
    weeks: 5,
    price: 79,
    by: ['elif-kaya', 'jonas-lindqvist'],
    age: 350,
    requires: ['SYS-101'],
    description:
      'Between your code and the silicon lie a compiler, a loader, an operating system and a good deal of memory. Take the lift down, stop at every floor, and come back with an explanation for why some programs are fast.',
    outcomes: [
      'Explain stack, heap and virtual memory with a drawing',
      'Say what a system call costs and why',
      'Predict which loop is friendlier to the cache',
    ],
    requirements: ['You have written programs in any language'],
    outline: {
      'Down to the metal': [
        [
          'Fetch, decode, execute',
          'A processor reads an instruction, works out what it means, does it, and reads the next, some billions of times a second. Everything else is built on this patience.',
        ],
        [
          'Numbers in boxes',
          'Eight bits hold 256 different things. Whether they are a letter, a colour or a debt is a matter of agreement.',
        ],
        [
          'The memory staircase',
          'Registers are the desk, caches the drawer, main memory the shelf, the disk a warehouse across town. Fast programs seldom leave the room.',
        ],
      ],
      'A process and its world': [
        [
          'Stack and heap',
          'The stack grows and shrinks with your calls, like plates. What must outlive a call goes to the heap, and somebody has to clear it away.',
        ],
        [
          'Virtual memory: a polite lie',
          'Every process believes that it has the memory to itself. The hardware keeps up the lie, one page at a time.',
        ],
        [
          'Asking the kernel',
          'To open a file you must knock at the kernel’s door. Knocking costs as much as thousands of ordinary steps, so carry more each time.',
        ],
      ],
      'Many at once': [
        [
          'Who runs next?',
          'The scheduler deals out slices of time too thin to notice. Fairness, speed and saving power pull it in three directions.',
        ],
        [
          'Waiting well',
          'A process that waits should sleep and be woken, not keep asking. The difference is your battery.',
        ],
        [
          'Why is it slow?',
          'Waiting for the disk, for the network, for memory, or really computing? Four answers, four different cures.',
        ],
      ],
    },
  },
  {
    code: 'SYS-310',
    title: 'Databases from the Inside',
    category: 'systems',
    level: 'Advanced',
    weeks: 6,
    price: [120, 90],
    by: ['elif-kaya'],
    age: 200,
    requires: ['SYS-220', 'DATA-140'],
    description:
      'Build a small database and you will understand all the large ones. Pages, trees, logs, locks and plans: we write each in its simplest honest form, crash it on purpose, and bring it back without losing a row.',
    outcomes: [
      'Explain how an index finds a row',
      'Describe what a transaction promises, and at what price',
      'Read a query plan and improve it',
    ],
    requirements: ['SQL and a systems language or good Python'],
    outline: {
      Storing: [
        [
          'Rows in pages',
          'A database reads whole pages of some kilobytes, never a single row. How rows lie in a page decides what is cheap.',
        ],
        [
          'Trees that stay flat',
          'A B-tree has hundreds of branches at each fork, so a billion rows are four steps away. It grows at the root, which keeps it level.',
        ],
        [
          'Write it in the log first',
          'Before anything changes, write down what will. After a crash the log is the only witness, and it must be believed.',
        ],
      ],
      Promising: [
        [
          'All or nothing',
          'A transaction is a promise that nobody sees half of it. Keeping it is easy alone and hard in company.',
        ],
        [
          'Versions instead of locks',
          'If a writer makes a new version, readers can go on with the old one. Old versions must be swept up, and sweeping takes time.',
        ],
        [
          'Isolation has levels',
          'Each level allows certain strange sights in exchange for speed. Know which ones you bought.',
        ],
      ],
      Answering: [
        [
          'From question to plan',
          'SQL says what you want; the planner decides how. It guesses from statistics, and it is wrong in interesting ways.',
        ],
        ['Three ways to join', 'Nested loops for few rows, hashing for many, merging for what is already sorted.'],
        [
          'Crash it',
          'Pull the plug in the middle of a write, a hundred times, by script. A database you have not crashed is a rumour.',
        ],
      ],
    },
  },
];
