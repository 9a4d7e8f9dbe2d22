import type { CourseDraft } from '../../authoring/course.ts';
import { one, several, trueOrFalse } from '../../authoring/questions.ts';

export const data: CourseDraft[] = [
  {
    code: 'DATA-101',
    title: 'Reading Data Honestly',
    category: 'data-analysis',
    level: 'Beginner',
    weeks: 3,
    by: ['priya-raman'],
    cover: true,
    age: 480,
    description:
      'Numbers do not lie, but they are easily led. Learn to ask where a figure comes from, what was left out, and what else could explain it. For anybody who reads the news, a lab report, or a sales meeting.',
    outcomes: [
      'Ask five questions of any figure',
      'Tell the mean from the median, and say which one a headline used',
      'Recognise the common ways in which comparisons mislead',
    ],
    outline: {
      'Where numbers come from': [
        [
          'Who counted, and how?',
          'Every number has a maker, a method and a motive. Find all three before you quote it.',
        ],
        [
          'The ones who did not answer',
          'A survey shows you those who answered. Those who did not are often the interesting ones, and they are missing from every chart.',
        ],
        [
          'Per what?',
          'Ten accidents in a village and a hundred in a city: which is safer? Nothing can be compared until it is divided by something.',
        ],
      ],
      'What is typical?': [
        [
          'Mean and median',
          'When a billionaire enters the bar, the mean guest becomes a millionaire and the median guest notices nothing. Ask which of the two you were given.',
        ],
        [
          'Spread is half of the story',
          'Two rivers with a mean depth of one metre: one you can wade through, one drowns you in the middle.',
        ],
        [
          'Chance has streaks',
          'Toss a coin a hundred times and you will probably see six heads in a row. Short runs prove very little, in sport as in medicine.',
        ],
      ],
      'Fair comparison': [
        [
          'Together is not because',
          'Ice cream and drownings rise together; summer is behind both. Look for the summer before you ban ice cream.',
        ],
        [
          'The chart that shouts',
          'Cut the axis and a ripple becomes a cliff. Read the numbers on the axis before the shape of the line.',
        ],
        {
          title: 'Check yourself',
          description: 'Three figures from an imaginary newspaper. Untimed.',
          minutes: 5,
          quiz: {
            rules: { practice: true, shuffle_questions: true },
            questions: [
              one(
                'A town has four shop assistants earning 20 000 and one owner earning 220 000. What is the median income?',
                ['20 000', '60 000', '120 000', '220 000'],
                0,
                'The middle of five incomes in order is 20 000; the mean would be 60 000.',
              ),
              several(
                'Which could explain that two things rise together? Choose all that apply.',
                ['One causes the other', 'A third thing drives both', 'Chance', 'Nothing can: it must be a mistake'],
                [0, 1, 2],
                'All three happen; only looking further tells which.',
              ),
              trueOrFalse(
                'A chart whose axis does not start at zero is always dishonest.',
                false,
                'For temperatures or exchange rates zero may mean little. It is dishonest when it makes a small change look like a large one.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'DATA-140',
    title: 'SQL: from Question to Answer',
    category: 'data-analysis',
    level: 'Beginner',
    weeks: 4,
    price: [55, 29],
    by: ['priya-raman', 'elif-kaya'],
    age: 310,
    requires: ['DATA-101'],
    description:
      'Most of the world’s facts lie in tables, and SQL is how one asks them. We begin with the question in plain English and turn it into a query step by step, from a single table to joins, groups and windows.',
    outcomes: [
      'Write queries over several tables with confidence',
      'Group and summarise without counting twice',
      'Use window functions for rankings and running totals',
    ],
    outline: {
      'One table': [
        [
          'Ask, do not instruct',
          'SQL says what you want, not how to get it. Write the question in English first; the query is often the same sentence in a different order.',
        ],
        [
          'Where: choosing rows',
          'A condition keeps the rows for which it is true. Unknown is not true, so rows with gaps quietly leave.',
        ],
        [
          'Null is not a value',
          'Null means “we do not know”. Compare it with anything, itself included, and the answer is that we do not know.',
        ],
      ],
      'Several tables': [
        [
          'Joins are matches',
          'A join puts rows next to each other where a condition holds. If something matches twice it appears twice, and your sum is wrong.',
        ],
        [
          'Who has none?',
          'An outer join keeps those without a partner. It is how you find the customers who never bought and the pages nobody read.',
        ],
        [
          'Keys keep promises',
          'A primary key says: this row is one thing. A foreign key says: that thing exists. Let the database keep the promise.',
        ],
      ],
      Summaries: [
        [
          'Group by: one row per what?',
          'Before you group, finish the sentence “one row per …”. If you cannot, the query is not ready.',
        ],
        ['Having and where', 'Where chooses rows before the groups are made, having chooses groups afterwards.'],
        [
          'Windows: looking around',
          'A window function lets each row look at its neighbours without melting into them. Rankings and running totals become one line.',
        ],
      ],
    },
  },
  {
    code: 'DATA-220',
    title: 'Charts That Tell the Truth',
    category: 'data-analysis',
    level: 'Intermediate',
    weeks: 3,
    price: 49,
    by: ['priya-raman'],
    cover: true,
    age: 220,
    requires: ['DATA-101'],
    description:
      'A good chart answers a question before the reader has finished asking it. Learn how eyes compare, which chart fits which question, and how to take away everything that does not help. We redraw twenty real-life failures.',
    outcomes: [
      'Choose a chart by the comparison that it must support',
      'Use colour as information',
      'Write titles that state the finding',
    ],
    outline: {
      'How eyes compare': [
        [
          'Position beats area',
          'We judge positions on a line well, angles badly and areas worst. That is the whole case against the pie.',
        ],
        ['Sorted is half solved', 'A bar chart in alphabetical order hides what a sorted one shows at once.'],
        ['Colour costs attention', 'Grey is the best colour: it makes the one thing that is not grey speak.'],
      ],
      'The right form': [
        [
          'Change over time',
          'Lines for what flows, bars for what is counted. Twelve lines are spaghetti; twelve small charts are a story.',
        ],
        ['Parts of a whole', 'If the parts do not add up to something, do not stack them. If they do, say to what.'],
        [
          'Uncertainty, drawn',
          'A single line pretends to know. A band around it admits what you do not, and readers trust you more for it.',
        ],
      ],
      'The last mile': [
        ['A title that says it', '“Sales by month” is a label. “Sales doubled after the bridge opened” is a title.'],
        ['Write on the chart', 'Put the name next to its line. Every trip to a legend is a chance to lose the reader.'],
        ['Ask a stranger', 'Show it for five seconds and ask what it said. Then redraw.'],
      ],
    },
  },
  {
    code: 'DATA-260',
    title: 'Cleaning Messy Data',
    category: 'data-analysis',
    level: 'Intermediate',
    weeks: 3,
    price: 59,
    by: ['priya-raman', 'mira-okafor'],
    age: 115,
    requires: ['DATA-140', 'PY-120'],
    description:
      'Eighty percent of the work, and nobody teaches it. Dates in five formats, names with two spellings, a column that changed its meaning in March: learn to find the dirt, to clean it without losing anything, and to leave a trail.',
    outcomes: [
      'Profile an unknown table in ten minutes',
      'Clean with steps that can be repeated',
      'Match records that do not quite agree',
    ],
    outline: {
      Looking: [
        [
          'Ten minutes with a stranger',
          'Count the rows, the gaps and the different values; look at the smallest and the largest. Most dirt shows itself at the ends.',
        ],
        [
          'The number that means nothing',
          'Minus one, 999 and the first of January 1900 are seldom measurements. Ask what they stood for before you average them.',
        ],
        [
          'What is one row?',
          'A visit, a patient, or a patient on a day? Two tables with different answers cannot be added up.',
        ],
      ],
      Cleaning: [
        [
          'Never touch the original',
          'Keep what you were given, untouched, and write every change as a step that can be run again.',
        ],
        [
          'Dates, the great pretenders',
          'The third of April or the fourth of March? Without a year of experience with the sender you cannot know, so look for a day above twelve.',
        ],
        [
          'Almost the same name',
          'St John, Saint John and ST. JOHN are one town. Normalise first, then compare, and let a person decide the rest.',
        ],
      ],
      'Keeping it clean': [
        [
          'Checks at the door',
          'Write down what must be true and test it at every delivery. You will hear about the change in March in March.',
        ],
        [
          'A diary of decisions',
          'You dropped twelve rows. In a year somebody will ask which and why, and it will be you.',
        ],
        ['Good enough', 'Clean for the question that you have. A spotless table nobody asks about is housework.'],
      ],
    },
  },
  {
    code: 'ML-201',
    title: 'Machine Learning, Step by Step',
    category: 'machine-learning',
    level: 'Intermediate',
    weeks: 6,
    price: [99, 79],
    by: ['priya-raman'],
    age: 300,
    requires: ['PY-201', 'MATH-150'],
    description:
      'A model is a guess that improves with examples. Start with the simplest guess, the average, and let every chapter earn its complexity by beating the one before. You will know when a model works, and more importantly when it does not.',
    outcomes: [
      'Set up an honest experiment with training, validation and test data',
      'Build and compare linear models, trees and ensembles',
      'Find leakage before it finds you',
    ],
    requirements: ['Python with tests, and a feeling for probability'],
    outline: {
      'Honest guessing': [
        [
          'The average as an opponent',
          'Before any model, predict the average and write down how wrong it is. You would be surprised how many products never beat it.',
        ],
        [
          'Three piles',
          'Learn on one pile, choose on the second, and touch the third once. Whoever looks twice at the third has two second piles.',
        ],
        [
          'Leaks',
          'If the answer hides in a column, the model will find it and so will your embarrassment. Ask of each column: would I have known this at the time?',
        ],
      ],
      Models: [
        [
          'A line through the cloud',
          'A linear model adds up weighted facts. It is quick, it explains itself, and it is wrong in ways that you can see.',
        ],
        [
          'Twenty questions',
          'A decision tree asks one question at a time and splits. Left alone it learns every example by heart.',
        ],
        [
          'The wisdom of crooked trees',
          'A forest of different, imperfect trees votes better than the best of them. Difference is what makes the vote worth having.',
        ],
      ],
      'In the world': [
        [
          'Wrong in which direction?',
          'A missed illness and a false alarm are both errors and cost different things. Choose the threshold with those who pay.',
        ],
        [
          'The world moves',
          'A model trained before the bridge opened knows nothing of the bridge. Watch what comes in, not only what goes out.',
        ],
        [
          'For whom does it fail?',
          'A good average can hide a group for which it is useless. Look at the groups, with their names.',
        ],
      ],
    },
  },
  {
    code: 'ML-310',
    title: 'Neural Networks from Scratch',
    category: 'machine-learning',
    level: 'Advanced',
    weeks: 7,
    price: 129,
    by: ['priya-raman', 'samuel-osei'],
    cover: true,
    age: 150,
    requires: ['ML-201', 'MATH-210', 'MATH-230'],
    description:
      'No framework until the last chapter: we multiply, we differentiate, and we watch a hundred lines of code learn to read handwriting. What seems like magic from outside turns out to be the chain rule, applied with great persistence.',
    outcomes: [
      'Derive and implement back-propagation',
      'Diagnose training that stalls or explodes',
      'Explain convolution and attention with small examples',
    ],
    requirements: ['Linear algebra, calculus, and confident Python'],
    outline: {
      'One neuron': [
        [
          'A weighted vote',
          'A neuron adds up what it hears, each voice with its weight, and speaks if the sum is large enough. One neuron draws one line.',
        ],
        [
          'Downhill in fog',
          'You cannot see the valley, but you can feel the slope. Step downhill, feel again: that is gradient descent, and all of the training.',
        ],
        [
          'Two lines are not enough',
          'Some questions cannot be answered by any single line. Put neurons in layers and the lines fold into shapes.',
        ],
      ],
      Learning: [
        [
          'Blame, passed backwards',
          'Who was responsible for the mistake? Each layer passes the blame back in proportion to its weights. Back-propagation is book-keeping.',
        ],
        [
          'Steps too large, steps too small',
          'Too bold and it jumps over the valley, too timid and it never arrives. Plot the loss; it tells you which.',
        ],
        [
          'Learning by heart',
          'A large network can memorise noise. Stop early, drop some neurons at random, or get more data, in that order of price.',
        ],
      ],
      'Seeing and reading': [
        [
          'A window that slides',
          'The same small detector, moved across the picture: an edge is an edge wherever it is. That is convolution.',
        ],
        [
          'Which word matters?',
          'Attention lets every word ask all the others how much they concern it. The answers are weights, and they add up to one.',
        ],
        [
          'Now with a framework',
          'Rewrite it in twenty lines and recognise every one of them. The tool has become a tool.',
        ],
      ],
    },
  },
  {
    code: 'ML-340',
    title: 'Language Models: What They Do and Don’t',
    category: 'machine-learning',
    level: 'Intermediate',
    weeks: 3,
    price: 65,
    by: ['priya-raman'],
    age: 25,
    requires: ['DATA-101'],
    description:
      'They write, translate, explain and make things up, all by the same mechanism. Learn what a language model computes, why it sounds sure when it is wrong, and how to use it for work that you are able to check.',
    outcomes: [
      'Explain next-word prediction to a colleague',
      'Choose tasks that suit a language model',
      'Build checks around answers that may be false',
    ],
    outline: {
      'What they compute': [
        [
          'The next word, again',
          'Given all the words so far, how likely is each possible next one? Pick one, add it, ask again. The whole performance is this question in a loop.',
        ],
        [
          'Pieces of words',
          'Models read pieces, not letters, which is why counting letters is hard for them and rhyming is a feat.',
        ],
        [
          'Where the knowledge sits',
          'Nothing is looked up unless somebody adds a search. What you get is what was common, bent towards your question.',
        ],
      ],
      'Why they fail': [
        ['Fluent is not true', 'Sounding right is what they were trained for. Being right is a frequent side effect.'],
        [
          'What is not in front of them',
          'They cannot use what they cannot see. Put the source into the question and ask for the passage that supports the answer.',
        ],
        [
          'Instructions in disguise',
          'A document can contain orders. Treat what a model reads as data from strangers, since that is what it is.',
        ],
      ],
      'Using them well': [
        [
          'Work that you can check',
          'Drafts, variations, tests, translations into a language that you read. The rule of thumb: checking must be cheaper than doing.',
        ],
        [
          'Measure your own case',
          'Collect fifty real questions with good answers and try every change on them. Impressions are not an experiment.',
        ],
        [
          'A person in the loop, awake',
          'Somebody who approves four hundred suggestions a day approves all of them. Design for attention.',
        ],
      ],
    },
  },
];
