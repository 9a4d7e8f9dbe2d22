import type { ProjectDraft, TalentDraft } from '../projects/authoring.ts';

const noor = 'student@acme.test';
const mira = 'teacher@acme.test';
const ruth = 'admin@acme.test';

export const acmeProjects: ProjectDraft[] = [
  {
    key: 'sample-ledger',
    title: 'A ledger for the sample fridge',
    description:
      'The hospital laboratory keeps its samples in a spreadsheet that three people edit at once. We build a small web page with a database behind it: who put what where, when it has to go, and a label that prints.',
    status: 'in_progress',
    owner: noor,
    budget: 2400,
    skills: { Python: 'intermediate', SQL: 'intermediate', 'Interface design': 'beginner' },
    weekly_hours: 8,
    created: -70,
    starts: -56,
    due: 35,
    team: [
      ['Kenji Mori', 'lead', 10],
      ['Sofia Marino', 'member', 6],
      ['Jonas Lindqvist', 'observer', 0],
    ],
    tasks: [
      ['Follow a sample through the laboratory for a day', 'done', { who: noor, hours: 6, due: -50, done: -51 }],
      ['Draw the tables', 'done', { who: 'Kenji Mori', hours: 5, due: -42, done: -43 }],
      [
        'Read the old spreadsheet in, and list what makes no sense',
        'done',
        { who: noor, hours: 9, due: -30, done: -27 },
      ],
      ['Page: put a sample in', 'done', { who: 'Sofia Marino', hours: 8, due: -20, done: -16 }],
      ['Page: find a sample', 'review', { who: 'Sofia Marino', hours: 8, due: -3, priority: 'high' }],
      ['Warn a week before a sample has to go', 'in_progress', { who: 'Kenji Mori', hours: 6, due: 5 }],
      ['Labels that fit the printer in room 12', 'todo', { who: 'Kenji Mori', hours: 4, due: 12, priority: 'high' }],
      [
        'Who may see names of patients?',
        'todo',
        { due: -2, priority: 'urgent', text: 'Ask the data officer before anybody writes code.' },
      ],
      ['Try it for a week beside the spreadsheet', 'todo', { who: noor, hours: 10, due: 28 }],
      ['A page of instructions for the night shift', 'todo', { priority: 'low' }],
    ],
    milestones: [
      {
        title: 'The tables and the old data',
        amount: 700,
        status: 'paid',
        due: -26,
        paid: { day: -24, shares: { 'Kenji Mori': 466.67, 'Sofia Marino': 233.33 } },
      },
      { title: 'Samples go in and are found', amount: 900, status: 'submitted', due: -3 },
      { title: 'A week in use', amount: 800, status: 'pending', due: 35 },
    ],
  },
  {
    key: 'tide-tables',
    title: 'Tide tables on one sheet',
    description:
      'Fishermen at the harbour of Inverness want the week’s tides on a sheet of paper, large enough to read in the rain. The data are public; what is missing is a program that draws them well.',
    status: 'open',
    owner: 'Niall Fraser',
    budget: 600,
    skills: { Python: 'intermediate', 'Data visualisation': 'intermediate', Typography: 'intermediate' },
    weekly_hours: 5,
    created: -12,
    starts: 7,
    due: 60,
    team: [],
    tasks: [
      [
        'Find out who publishes the heights, and on what terms',
        'in_progress',
        { who: 'Niall Fraser', hours: 3, due: 6 },
      ],
      ['A first sheet by hand, shown at the harbour', 'todo', { hours: 4, due: 16 }],
      ['Draw the curve', 'todo', { hours: 10 }],
      ['Print on the paper that does not soak', 'todo'],
    ],
    milestones: [
      { title: 'A sheet that the harbour likes', amount: 250, status: 'pending', due: 25 },
      { title: 'It draws itself each Sunday', amount: 350, status: 'pending', due: 60 },
    ],
  },
  {
    key: 'clinic-queue',
    title: 'How long is the queue at the clinic?',
    description:
      'A page that says how long one waits at the clinic of Nakuru, from a counter at the door. Simple enough to run on the telephone of the guard.',
    status: 'open',
    owner: 'Grace Mwangi',
    budget: 1200,
    skills: { JavaScript: 'intermediate', Statistics: 'intermediate', Accessibility: 'beginner', Swahili: 'advanced' },
    weekly_hours: 8,
    created: -20,
    starts: -5,
    due: 75,
    team: [['Amina Yusuf', 'member', 6]],
    tasks: [
      ['Count by hand for three mornings', 'done', { who: 'Grace Mwangi', hours: 9, due: -8, done: -8 }],
      ['From the count to a waiting time', 'in_progress', { who: 'Amina Yusuf', hours: 12, due: 10 }],
      ['The page itself', 'todo', { hours: 10, due: 30 }],
      ['Read it aloud to somebody who cannot see it', 'todo', { hours: 2, due: 40 }],
    ],
    milestones: [
      { title: 'A formula that is right four times in five', amount: 500, status: 'in_progress', due: 14 },
      { title: 'The page at the door', amount: 700, status: 'pending', due: 75 },
    ],
  },
  {
    key: 'star-atlas',
    title: 'A star atlas for the schoolyard',
    description:
      'What is up tonight, for children, without a telescope: a page for the telephone that knows the date and the place. Asked for by Hana’s astronomy class and finished by it.',
    status: 'completed',
    owner: 'Hana Sato',
    budget: 1500,
    skills: { JavaScript: 'intermediate', Astronomy: 'intermediate', 'Interface design': 'intermediate' },
    weekly_hours: 6,
    created: -260,
    starts: -250,
    due: -120,
    team: [
      ['Minh Tran', 'lead', 8, 5],
      ['Freja Holm', 'member', 6, 4],
      ['Diego Salazar', 'member', 5, 4],
      ['Zofia Wójcik', 'member', 4, 5],
    ],
    tasks: [
      [
        'Positions of the two hundred brightest stars',
        'done',
        { who: 'Zofia Wójcik', hours: 8, due: -230, done: -233 },
      ],
      ['A sky that turns', 'done', { who: 'Minh Tran', hours: 20, due: -190, done: -185 }],
      [
        'Names of the constellations in four languages',
        'done',
        { who: 'Diego Salazar', hours: 6, due: -180, done: -181 },
      ],
      ['Red light at night', 'done', { who: 'Freja Holm', hours: 3, due: -160, done: -166 }],
      [
        'An evening in the schoolyard, with twenty children',
        'done',
        { who: 'Hana Sato', hours: 4, due: -130, done: -128 },
      ],
    ],
    milestones: [
      {
        title: 'The sky turns',
        amount: 800,
        status: 'paid',
        due: -185,
        paid: { day: -183, shares: { 'Minh Tran': 500, 'Zofia Wójcik': 300 } },
      },
      {
        title: 'The evening in the schoolyard',
        amount: 700,
        status: 'paid',
        due: -125,
        paid: { day: -121, shares: { 'Minh Tran': 250, 'Freja Holm': 225, 'Diego Salazar': 225 } },
        dispute: {
          by: 'Freja Holm',
          day: -127,
          reason: 'payment',
          description:
            'We agreed that the evening itself is an hour of work for each of us, and it is not in the shares.',
          settled: {
            by: ruth,
            day: -123,
            outcome: 'release',
            resolution: 'The owner has added the hour to each share. The work is complete and can be paid.',
          },
        },
      },
    ],
  },
  {
    key: 'bakery-stock',
    title: 'Flour, yeast and the weather',
    description:
      'How much a bakery will sell tomorrow, from what it sold on days like it. Claire’s neighbour lends the figures of four years.',
    status: 'on_hold',
    owner: 'Claire Dubois',
    budget: 1000,
    skills: { Statistics: 'advanced', Python: 'intermediate', 'Machine learning': 'beginner' },
    weekly_hours: 6,
    created: -110,
    starts: -100,
    due: -10,
    team: [
      ['Anika Sharma', 'lead', 6],
      ['Pavel Novák', 'member', 5],
    ],
    tasks: [
      ['Type in what is on paper', 'done', { who: 'Pavel Novák', hours: 14, due: -80, done: -70 }],
      ['A first guess: the same weekday, a year ago', 'done', { who: 'Anika Sharma', hours: 5, due: -70, done: -68 }],
      ['Is the weather worth the trouble?', 'in_progress', { who: 'Anika Sharma', hours: 10, due: -40 }],
      ['Holidays that move', 'todo', { who: 'Pavel Novák', hours: 6, due: -30 }],
    ],
    milestones: [
      {
        title: 'Four years as a table',
        amount: 400,
        status: 'submitted',
        due: -68,
        dispute: {
          by: 'Claire Dubois',
          day: -60,
          reason: 'quality',
          description: 'March is missing in two of the four years. The baker noticed within a minute.',
        },
      },
      { title: 'A guess that beats last year’s', amount: 600, status: 'pending', due: -10 },
    ],
  },
  {
    key: 'lost-property',
    title: 'The academy’s lost property office',
    description: 'Umbrellas mostly. A page where one says what one has lost, and looks through what was found.',
    status: 'cancelled',
    owner: mira,
    budget: 300,
    skills: { JavaScript: 'beginner' },
    weekly_hours: 3,
    created: -180,
    starts: -170,
    due: -130,
    team: [['Hugo Lambert', 'member', 3, 3]],
    tasks: [
      ['Count the umbrellas', 'done', { who: 'Hugo Lambert', hours: 1, due: -165, done: -165 }],
      ['The page', 'todo', { who: 'Hugo Lambert', hours: 8, due: -140 }],
    ],
    milestones: [
      {
        title: 'The page',
        text: 'Paid ahead, and taken back when a shelf by the door turned out to do.',
        amount: 300,
        status: 'cancelled',
        due: -135,
        paid: { day: -168, shares: { 'Hugo Lambert': 300 }, refunded: true },
        dispute: {
          by: mira,
          day: -150,
          reason: 'scope',
          description: 'We have put up a shelf. Nobody needs the page any more.',
          settled: {
            by: ruth,
            day: -148,
            outcome: 'cancel',
            resolution: 'Both sides agree; the payment was taken back.',
          },
        },
      },
    ],
  },
  {
    key: 'sorting-cards',
    title: 'A deck of cards for teaching sorting',
    description:
      'Fifty-two cards, drawn so that one can read them from the last row. First an idea, and some drawings.',
    status: 'draft',
    owner: 'Jonas Lindqvist',
    skills: { 'Interface design': 'intermediate', Algorithms: 'beginner' },
    weekly_hours: 2,
    created: -6,
    team: [],
    tasks: [
      ['How large must a number be in the last row?', 'todo', { who: 'Jonas Lindqvist', hours: 1 }],
      ['Ask the printer what a deck costs', 'todo'],
    ],
    milestones: [],
  },
];

export const acmeTalents: TalentDraft[] = [
  { who: noor, skills: { Python: 'intermediate', SQL: 'beginner', Chemistry: 'advanced' }, hours: 6 },
  { who: 'Kenji Mori', skills: { Python: 'advanced', SQL: 'expert', Git: 'advanced' }, hours: 14, minimum: 500 },
  { who: 'Sofia Marino', skills: { JavaScript: 'intermediate', 'Interface design': 'advanced' }, hours: 10 },
  { who: 'Minh Tran', skills: { JavaScript: 'expert', Physics: 'intermediate', Git: 'expert' }, hours: 12 },
  { who: 'Freja Holm', skills: { 'Interface design': 'intermediate', Accessibility: 'advanced' }, hours: 8 },
  { who: 'Diego Salazar', skills: { JavaScript: 'intermediate', Statistics: 'beginner' }, hours: 15 },
  {
    who: 'Zofia Wójcik',
    skills: { Physics: 'advanced', Astronomy: 'advanced', 'Data visualisation': 'advanced', Excel: 'expert' },
    hours: 6,
    without: ['Excel'],
  },
  {
    who: 'Anika Sharma',
    skills: { Statistics: 'advanced', Python: 'advanced', 'Machine learning': 'intermediate' },
    hours: 10,
  },
  { who: 'Pavel Novák', skills: { Python: 'beginner', 'Data visualisation': 'beginner' }, hours: 8 },
  { who: 'Amina Yusuf', skills: { Statistics: 'intermediate', JavaScript: 'beginner' }, hours: 8 },
  { who: 'Liam Byrne', skills: { Python: 'expert', 'Data visualisation': 'intermediate' }, hours: 4, from: 30 },
  {
    who: 'Leila Karimi',
    skills: { Python: 'intermediate', 'Data visualisation': 'expert', Statistics: 'advanced' },
    hours: 9,
  },
  { who: 'Lucas Meyer', skills: { JavaScript: 'advanced', Accessibility: 'intermediate' } },
  { who: 'Chloe Bennett', skills: { Statistics: 'expert', Writing: 'advanced' }, hours: 5, minimum: 1500 },
  { who: 'Yara Khalil', skills: { Accessibility: 'expert', Writing: 'intermediate' }, hours: 7 },
  { who: 'Jin Park', skills: { 'Machine learning': 'advanced', Python: 'advanced' } },
  { who: 'Hugo Lambert', skills: { JavaScript: 'beginner' }, hours: 20 },
];

/** Who has a card on file. */
export const acmePayers = [noor, 'Hana Sato', 'Grace Mwangi', mira];
