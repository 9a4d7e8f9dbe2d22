import type { CourseDraft } from '../../authoring/course.ts';
import { one, several, trueOrFalse } from '../../authoring/questions.ts';

export const web: CourseDraft[] = [
  {
    code: 'WEB-101',
    title: 'HTML and CSS from a Blank Page',
    category: 'web',
    level: 'Beginner',
    weeks: 4,
    by: ['tomas-herrera'],
    cover: true,
    age: 690,
    description:
      'Start with an empty file and end with a page that you would show to a friend. You learn the few elements that matter, how boxes stack and flow, and how to make a layout that fits a phone and a wall without two versions.',
    outcomes: [
      'Structure a page by meaning rather than by looks',
      'Lay out pages with flow, flex and grid',
      'Make a design that adapts to any width',
    ],
    outline: {
      'Meaning first': [
        [
          'A page without style',
          'Write the text, mark the headings, stop. If it reads well like this, everything that follows is decoration; if it does not, no decoration will help.',
        ],
        [
          'Twelve elements for most of the web',
          'Headings, paragraphs, lists, links, images, buttons, forms: a dozen elements carry nearly every page you admire.',
        ],
        [
          'Links that say where they go',
          '“Click here” tells nobody anything. A link is a promise, so let its words say what is behind it.',
        ],
      ],
      Boxes: [
        [
          'Everything is a rectangle',
          'Content, padding, border, margin: four rings around every element. Draw them once on paper and most layout mysteries dissolve.',
        ],
        [
          'The flow does the work',
          'Before you position anything, look at what the browser does by itself. Normal flow is the most reliable layout engine ever written.',
        ],
        [
          'Flex for rows, grid for plans',
          'Flex asks how things share a line; grid asks where things stand on a plan. Choose by the question you have.',
        ],
      ],
      'Every width': [
        [
          'Let it be fluid',
          'Say how narrow and how wide a thing may be, and leave the rest to the page. Fixed widths are guesses about screens you have never seen.',
        ],
        [
          'Type that breathes',
          'Sixty to seventy letters in a line, half a line of air between lines. Your readers will not know why it feels calm.',
        ],
        [
          'Dark, light, large',
          'Respect what the reader has already chosen: their colours, their text size, their wish for stillness.',
        ],
        {
          title: 'Check yourself',
          description: 'Three questions on elements and boxes. Untimed.',
          minutes: 4,
          quiz: {
            questions: [
              one(
                'Which element opens a new page when it is activated?',
                ['A link', 'A button', 'A heading', 'A list item'],
                0,
                'Links go somewhere, buttons do something.',
              ),
              several(
                'Which rings lie around the content of a box? Choose all that apply.',
                ['Padding', 'Border', 'Gutter', 'Margin'],
                [0, 1, 3],
                'From the inside out: padding, border, margin.',
              ),
              trueOrFalse(
                'A fixed width in pixels is the safest choice for a column of text.',
                false,
                'It is a guess about a screen you have never seen; give a range instead.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'WEB-120',
    title: 'JavaScript, Gently',
    category: 'web',
    level: 'Beginner',
    weeks: 5,
    price: 49,
    by: ['tomas-herrera'],
    age: 610,
    requires: ['WEB-101'],
    description:
      'Make a page answer when somebody touches it. This is JavaScript for people who like to understand what they type: values, functions, events and the art of waiting, each shown in the browser that you already have.',
    outcomes: [
      'Change a page in answer to events',
      'Work with arrays and objects fluently',
      'Fetch data and show it, the errors too',
    ],
    requirements: ['HTML and CSS from a Blank Page'],
    outline: {
      'Values and functions': [
        [
          'The console is a workshop',
          'Open the developer tools and type. Nothing you write there can break the page for anybody else, which makes it the best place to be wrong.',
        ],
        ['Const by default', 'Most names never change their value. Say so, and the few that do will stand out.'],
        [
          'Functions you can hand around',
          'A function is a value like any other: you can keep it in a list, pass it on, and call it later. Everything on the web that happens later works like this.',
        ],
      ],
      'The page listens': [
        [
          'Finding elements',
          'Ask the document with the same selectors you know from CSS, and expect that the answer may be nothing.',
        ],
        [
          'Events bubble',
          'A click on a word is also a click on its paragraph and on its page. One listener at the top can serve a thousand buttons below.',
        ],
        [
          'Forms, honestly',
          'The browser checks required fields and addresses for you. Add only what it cannot know, and say kindly what is wrong.',
        ],
      ],
      Waiting: [
        [
          'Promises are receipts',
          'A promise is a receipt for something that is not ready. You may hold it, pass it on, or wait at the counter with await.',
        ],
        [
          'Fetch and its two failures',
          'The network may fail, or the server may say no. Fetch treats only the first as an error; you must look for the second.',
        ],
        [
          'A small complete thing',
          'Search, show, empty, error: four states of one list. Draw all four and you are ahead of most of the web.',
        ],
      ],
    },
  },
  {
    code: 'WEB-210',
    title: 'Interfaces for Everybody',
    category: 'web',
    level: 'Intermediate',
    weeks: 4,
    price: [75, 55],
    by: ['tomas-herrera'],
    cover: true,
    age: 330,
    requires: ['WEB-101'],
    description:
      'One person in six uses the web with some kind of impairment, and everybody does on a bad day. Learn how screen readers, keyboards, zoom and contrast really work, and build interfaces that need no separate accessible version.',
    outcomes: [
      'Use a screen reader well enough to test your own work',
      'Build menus, dialogs and forms that work by keyboard',
      'Judge contrast, motion and target size',
    ],
    requirements: ['HTML, CSS and a little JavaScript'],
    outline: {
      'Through other senses': [
        [
          'Close your eyes for ten minutes',
          'Turn on a screen reader and buy a train ticket. The first ten minutes teach more than any checklist.',
        ],
        [
          'The tree behind the page',
          'Assistive technology does not see pixels, it reads a tree of roles, names and states. If it is not in the tree, it is not on the page.',
        ],
        [
          'Names for things',
          'A button with an icon has a picture but no name. Give it one, and make it the word that people would say aloud.',
        ],
      ],
      'By keyboard': [
        [
          'Where is the focus?',
          'A focus ring is the mouse pointer of a keyboard. Removing it is like hiding the pointer because it spoils the design.',
        ],
        [
          'Order that makes sense',
          'Focus follows the document. If the order is wrong, move the elements, not the numbers.',
        ],
        [
          'Dialogs that let you out',
          'A dialog takes the focus, keeps it, gives it back. The browser has an element that does all three.',
        ],
      ],
      'For tired eyes': [
        [
          'Contrast is arithmetic',
          'The ratio between two colours is a number that you can compute. Seven to one reads well in the sun; three to one is a riddle.',
        ],
        [
          'Motion on request',
          'A page that slides and bounces makes some people ill. Ask the browser whether they want it, and take no for an answer.',
        ],
        [
          'Words as an interface',
          'Short sentences, plain words, one idea per line. Clear language is the feature that every visitor uses.',
        ],
      ],
    },
  },
  {
    code: 'WEB-220',
    title: 'TypeScript for People Who Ship',
    category: 'web',
    level: 'Intermediate',
    weeks: 4,
    price: 69,
    by: ['tomas-herrera', 'mira-okafor'],
    age: 280,
    requires: ['WEB-120'],
    description:
      'Types are not paperwork; they are questions that the compiler asks so that your users need not. You will learn to model the states of a program so that the impossible ones cannot be written down, and when to stop adding types.',
    outcomes: [
      'Model states with unions instead of flags',
      'Let inference do most of the typing',
      'Guard the borders where untyped data comes in',
    ],
    requirements: ['JavaScript, Gently, or a year of practice'],
    outline: {
      'Types as questions': [
        [
          'What could this be?',
          'A type is the set of values that a name may hold. The smaller the set, the fewer questions are left for the reader.',
        ],
        [
          'Let it infer',
          'Annotate the borders and let the compiler work out the inside. Code that repeats every type reads like a letter that spells out each number twice.',
        ],
        [
          'Null, the honest way',
          'Somewhere a thing may be missing. With strict checks you must say what happens then, once, where it matters.',
        ],
      ],
      Modelling: [
        [
          'Unions instead of flags',
          'Loading, ready and failed are three shapes, not three booleans. A union leaves two possible states where flags leave eight.',
        ],
        [
          'Exhaustive by construction',
          'Handle every case and let the compiler complain when somebody adds one. It is a to-do list that writes itself.',
        ],
        [
          'Generics with restraint',
          'A type parameter earns its place when it ties two things together. If it occurs only once, you do not need it.',
        ],
      ],
      'At the borders': [
        [
          'Data from outside',
          'What comes over the network has the type “unknown”, whatever the documentation says. Check it once at the door and trust it afterwards.',
        ],
        [
          'Errors with a shape',
          'Give each failure a name and its facts. A caller can then decide, instead of reading sentences with regular expressions.',
        ],
        [
          'When to stop',
          'If a type needs an evening to write and a week to understand, write the function twice instead.',
        ],
      ],
    },
  },
  {
    code: 'WEB-240',
    title: 'Web Components in Practice',
    category: 'web',
    level: 'Advanced',
    weeks: 5,
    price: 99,
    by: ['tomas-herrera'],
    age: 75,
    requires: ['WEB-220', 'WEB-210'],
    description:
      'Build elements that live in anybody’s page: with any framework, any style sheet, any content policy. We write one element in earnest and meet every problem on the way, from styles that leak to focus that gets lost.',
    outcomes: [
      'Design the attributes, properties, events and slots of an element',
      'Style across the shadow border with custom properties and parts',
      'Survive strict content policies and hostile style sheets',
    ],
    requirements: ['TypeScript and accessible interfaces'],
    outline: {
      'An element is a contract': [
        [
          'Attributes, properties, events',
          'Attributes come from HTML and are text; properties come from code and are anything. Events go up, data goes down, and nobody reaches across.',
        ],
        [
          'The life of an element',
          'It can be created without a page, moved, removed, and put back. Whatever you start on the way in, stop on the way out.',
        ],
        [
          'Slots: other people’s content',
          'A slot is a window through which the page looks in. You may place it and frame it, but what stands there belongs to the page.',
        ],
      ],
      'The border': [
        [
          'What leaks in',
          'Inherited properties cross the shadow border, and so does the size of text. Reset what you depend on, at one place.',
        ],
        [
          'Custom properties as a dial',
          'Give the page a small number of dials with good names rather than a hundred switches.',
        ],
        [
          'Focus across the border',
          'The page sees one focused element where you see five. Delegate the focus and keep the order natural.',
        ],
      ],
      'In the wild': [
        [
          'Strict policies',
          'No inline styles, no string turned into code. Constructed style sheets and templates need neither.',
        ],
        [
          'Two versions on one page',
          'Somebody will load your script twice. Guard the registration and let the first one win without a noise.',
        ],
        ['Errors stay inside', 'A component that throws should turn into a polite box, not take the page with it.'],
      ],
    },
  },
  {
    code: 'WEB-310',
    title: 'Making Pages Fast',
    category: 'web',
    level: 'Advanced',
    weeks: 3,
    price: 85,
    by: ['tomas-herrera'],
    age: 160,
    requires: ['WEB-120'],
    description:
      'Speed is a feature that everybody notices and nobody asks for. You will measure first, find the one thing that everything waits for, and remove it. With a phone of the kind that most people really own.',
    outcomes: [
      'Read a network waterfall and a main-thread profile',
      'Set a budget and keep it',
      'Find what blocks the first paint',
    ],
    requirements: ['You have built and published at least one site'],
    outline: {
      Measure: [
        [
          'On whose phone?',
          'Your machine is ten times as fast as that of your median visitor. Slow it down before you look at any number.',
        ],
        [
          'Reading a waterfall',
          'Each bar is a request, and the staircase between them is what one discovers from another. Flatten the staircase before you shorten the bars.',
        ],
        [
          'Numbers that people feel',
          'When does something appear, when does it answer, how much does it jump? Three numbers that match what a person would say.',
        ],
      ],
      'Send less': [
        [
          'The byte you do not send',
          'Compression is good, deletion is better. Every dependency is a guest that brings friends.',
        ],
        [
          'Images, the heavy half',
          'The right size, the right format, and not before it is needed. An afternoon on pictures often beats a month on scripts.',
        ],
        [
          'Fonts without flicker',
          'Show the text at once in a font that is there, and change it only if the other arrives in time.',
        ],
      ],
      'Do less': [
        [
          'The main thread has one lane',
          'While your script runs, nobody can scroll. Cut long work into pieces shorter than a twentieth of a second.',
        ],
        [
          'Layout, again and again',
          'Read everything, then write everything. Mixing the two makes the browser measure the page at every step.',
        ],
        [
          'A budget that holds',
          'Write the limit into the build so that exceeding it is a conversation and not a discovery.',
        ],
      ],
    },
  },
];
