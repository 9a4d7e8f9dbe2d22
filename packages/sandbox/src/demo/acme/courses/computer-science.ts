import type { CourseDraft } from '../../authoring/course.ts';
import { having, one, saying, several, short, trueOrFalse } from '../../authoring/questions.ts';
import { binarySearchVideo } from '../algorithms-you-can-see/video.ts';

export const computerScience: CourseDraft[] = [
  {
    code: 'ALG-210',
    title: 'Trees and Graphs',
    category: 'algorithms',
    level: 'Intermediate',
    weeks: 5,
    price: 69,
    by: ['jonas-lindqvist'],
    cover: true,
    age: 180,
    requires: ['ALG-101'],
    description:
      'Family trees, railway maps, friendships, websites: most of the world is dots and lines. Learn to walk through them without getting lost, to find the shortest way, and to see the graph hidden in a problem that does not look like one.',
    outcomes: [
      'Choose between depth-first and breadth-first search',
      'Find shortest paths with and without lengths',
      'Recognise a graph in disguise',
    ],
    requirements: ['Algorithms You Can See'],
    outline: {
      Trees: [
        [
          'One way in',
          'In a tree every node but the root has exactly one parent, so there is exactly one way from the root to anywhere. That is why trees are so restful.',
        ],
        {
          title: 'A reminder: halving a sorted list',
          description: 'The minute that started it all. A search tree is this film, kept in memory.',
          video: binarySearchVideo,
        },
        [
          'Search trees',
          'Smaller to the left, larger to the right, at every node. Looking something up is binary search with the middles already chosen.',
        ],
        [
          'Trees that lean',
          'Insert sorted numbers one by one and your tree becomes a list. Rotations put it upright again, with three pointers and a little courage.',
        ],
      ],
      'Walking a graph': [
        [
          'Depth first: the maze',
          'Go on until you cannot, step back, try the next door. Mark every room, or you will walk in circles for ever.',
        ],
        [
          'Breadth first: the ripple',
          'Visit all neighbours, then all their neighbours. What you reach first, you have reached by a shortest way.',
        ],
        [
          'What comes before what',
          'Getting dressed is a graph: socks before shoes. Depth-first search, read backwards, gives an order that works, or proves that none does.',
        ],
      ],
      'Shortest ways': [
        [
          'Dijkstra with a pencil',
          'Keep a list of the places you could reach next, and always settle the nearest. It never has to change its mind, as long as no road has a negative length.',
        ],
        [
          'A hint in the right direction',
          'If you know roughly how far the goal is, look there first. With an estimate that never exaggerates, the answer is still exact.',
        ],
        [
          'Graphs in disguise',
          'A puzzle is a graph of positions, a translation a graph of words, a timetable a graph of moments. Ask what a dot would be, and what a line.',
        ],
      ],
    },
  },
  {
    code: 'ALG-310',
    title: 'Dynamic Programming by Hand',
    category: 'algorithms',
    level: 'Advanced',
    weeks: 4,
    price: 79,
    by: ['jonas-lindqvist'],
    age: 95,
    requires: ['ALG-210'],
    description:
      'The name is terrible and the idea is simple: never solve the same small problem twice. We fill tables with a pencil until the pattern is in your fingers, and only then write code. Ten classic problems, each with a story.',
    outcomes: [
      'Find the smaller problem inside a larger one',
      'Fill a table in an order that works',
      'Read the solution back out of the table',
    ],
    requirements: ['Recursion holds no terror for you'],
    outline: {
      'The idea': [
        [
          'Rabbits, counted once',
          'The naive recipe for Fibonacci numbers counts the same rabbits millions of times. Write each result down, and a calculation of years takes a moment.',
        ],
        [
          'Top down, bottom up',
          'Ask for what you need and remember it, or start from the smallest and build. The answers are the same; the order is a matter of taste and memory.',
        ],
        [
          'What is the question, exactly?',
          'The hard part is a sentence: “the best I can do with the first i things and a budget of j”. When the sentence is right, the rest is bookkeeping.',
        ],
      ],
      Tables: [
        [
          'Coins for a sum',
          'With coins of 1, 4 and 5, greed pays 8 as 5+1+1+1. The table finds 4+4, since it has looked at every last coin.',
        ],
        ['The knapsack', 'For each thing: take it or leave it. Two neighbours in the table hold both answers.'],
        [
          'From word to word',
          'How many letters must change to turn one word into another? A grid, three neighbours for each cell, and a spelling checker is born.',
        ],
      ],
      'Reading it back': [
        [
          'Leave crumbs',
          'The table tells you how good the best is; crumbs tell you what it was. Note at each cell where its value came from.',
        ],
        [
          'Less memory',
          'If a row only looks at the row above it, two rows are enough. You lose the crumbs, so decide what you need.',
        ],
        [
          'When it does not work',
          'If the best whole is not made from best parts, no table will save you. The longest route is the classic warning.',
        ],
      ],
    },
  },
  {
    code: 'CS-150',
    title: 'Logic and Proof for Programmers',
    category: 'computer-science',
    level: 'Intermediate',
    weeks: 4,
    price: 45,
    by: ['samuel-osei', 'jonas-lindqvist'],
    age: 400,
    description:
      'A proof is a program that runs in the reader’s head. If you can debug, you can prove. Starting with true and false, we get to induction and invariants, always with a piece of code in sight.',
    outcomes: [
      'Translate English conditions into logic without slips',
      'Prove a loop right with an invariant',
      'Use induction, and recognise a false one',
    ],
    outline: {
      'True and false': [
        [
          'Or includes both',
          'In logic, “tea or coffee” allows both. Half of the wrong conditions in the world come from everyday language sneaking in.',
        ],
        [
          'If does not mean because',
          '“If it rains, the street is wet” says nothing about dry days. An implication is broken only by rain on a dry street.',
        ],
        [
          'Not all is not none',
          'The opposite of “everybody passed” is “somebody failed”. Push the not inwards and every all becomes a some.',
        ],
      ],
      'Ways to prove': [
        [
          'Straight ahead',
          'Start with what you know, end with what you want, and let each line follow from those above. Write it twice: once to find it, once to show it.',
        ],
        ['By contradiction', 'Suppose it is false, and follow that politely until it walks into a wall.'],
        [
          'Induction: the domino proof',
          'The first falls, and each pushes the next. Check both: many false proofs have perfect pushes and no first domino.',
        ],
      ],
      'Proofs about programs': [
        [
          'Invariants again',
          'True before, kept by each round, useful after. A loop with an invariant is an induction proof that compiles.',
        ],
        [
          'Why does it stop?',
          'Find a whole number that shrinks with every round and cannot go below zero. If you cannot find one, perhaps it does not stop.',
        ],
        {
          title: 'Check yourself',
          description: 'Four questions on conditions and invariants. Untimed.',
          minutes: 6,
          quiz: {
            rules: {
              confidence: true,
              scoring: 'right_minus_wrong',
              shuffle_options: true,
              sections: [
                { id: 'conditions', title: 'Conditions' },
                { id: 'proofs', title: 'Invariants and proofs' },
              ],
              overall_feedback: [
                { from_percent: 80, text: 'Right, and you knew it.' },
                { from_percent: 0, text: 'Read again what you were sure of and got wrong: that is where the gain is.' },
              ],
            },
            questions: [
              having(
                saying(
                  one(
                    'What is the opposite of “all tests pass”?',
                    ['No test passes', 'At least one test fails', 'All tests fail', 'Most tests fail'],
                    1,
                    'One failure is enough to make “all” false.',
                  ),
                  { 0: 'That says more than the opposite does.', 2: 'That says more than the opposite does.' },
                ),
                { section: 'conditions' },
              ),
              having(
                trueOrFalse(
                  '“If it rains, the street is wet” is broken by a wet street on a dry day.',
                  false,
                  'Only rain on a dry street would break it.',
                ),
                { section: 'conditions' },
              ),
              having(
                several(
                  'What must an invariant do? Choose all that apply.',
                  [
                    'Hold before the loop',
                    'Be kept by every round',
                    'Become false when the loop ends',
                    'Be useful when the loop ends',
                  ],
                  [0, 1, 3],
                  'It still holds at the end; together with the reason for stopping it gives the result.',
                ),
                { section: 'proofs' },
              ),
              having(
                short(
                  'What is the name of the proof in which each case pushes the next, like dominoes?',
                  ['induction'],
                  'Induction: a first case, and a step from each case to the next.',
                ),
                {
                  section: 'proofs',
                  pattern: '(an? )?((mathematical|complete) )?(proof )?(by )?((mathematical|complete) )?induction',
                },
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'NET-110',
    title: 'How the Internet Carries a Page',
    category: 'networks-security',
    level: 'Beginner',
    weeks: 3,
    price: 39,
    by: ['elif-kaya'],
    cover: true,
    age: 380,
    description:
      'You press Enter, and a tenth of a second later a page from another continent is there. Follow it all the way: names, addresses, packets, cables, certificates. No mathematics, many drawings, one packet as the hero.',
    outcomes: [
      'Tell the story of a page load from key press to pixels',
      'Explain addresses, names, ports and routes',
      'Find out where a connection breaks',
    ],
    outline: {
      'Names and addresses': [
        [
          'Who are you looking for?',
          'People remember names, machines need numbers. A chain of directories, each knowing the next, turns one into the other in a few hundredths of a second.',
        ],
        [
          'An address for every machine',
          'An address says where, a port says for whom, like a street and a flat. Behind your router a whole family shares one street number.',
        ],
        [
          'The route nobody planned',
          'No machine knows the whole way. Each knows a neighbour that is closer, and that is enough to cross the world.',
        ],
      ],
      Packets: [
        [
          'Cut into postcards',
          'A page is cut into numbered postcards that may arrive in any order, or not at all. The receiver puts them in order and asks for the missing ones.',
        ],
        [
          'Shaking hands',
          'Hello, hello, good: three messages before the first byte. Over an ocean that politeness costs a fifth of a second.',
        ],
        [
          'Full pipes',
          'When a pipe is full, packets are dropped, and senders slow down. This quiet agreement has kept the internet alive for forty years.',
        ],
      ],
      'A private word': [
        [
          'Sealed envelopes',
          'Encryption hides what you say, a certificate shows to whom. Without the second the first is a secret shared with a stranger.',
        ],
        [
          'What others can still see',
          'The address, the time and the size of each message stay visible. That is often enough to guess.',
        ],
        [
          'It does not work: where to look',
          'Is it the name, the route, the port, or the server? Four questions, four commands, and you know whom to call.',
        ],
      ],
    },
  },
  {
    code: 'SEC-110',
    title: 'Security for Everyone',
    category: 'networks-security',
    level: 'Beginner',
    weeks: 2,
    by: ['elif-kaya'],
    cover: true,
    age: 260,
    certificate: false,
    description:
      'Locks for people who do not want to become locksmiths. Passwords, updates, backups, and the art of not clicking: what really protects you, what is theatre, and how to help your parents without a quarrel.',
    outcomes: [
      'Set up a password manager and a second factor',
      'Recognise a fake message by what it wants',
      'Make backups that you have tried to restore',
    ],
    outline: {
      'What could happen': [
        [
          'Who would want my data?',
          'Nobody is after you, and that is the point: attacks are fished with nets. You only need to be less convenient than the average fish.',
        ],
        [
          'Three things to protect',
          'Your email, since everything else can be reset through it; your money; and your photographs, because nobody can give those back.',
        ],
        ['How they really get in', 'Seldom through clever code, mostly through a reused password or a friendly call.'],
      ],
      'Good habits': [
        [
          'Let a machine remember',
          'A password manager knows hundreds of long random passwords; you know one sentence. This one change does more than all the others.',
        ],
        [
          'A second key',
          'A code or a small device makes a stolen password worthless. Print the recovery codes and put them with your passport.',
        ],
        [
          'Updates are repairs',
          'An update repairs a door whose picture is already going round. Let it happen tonight.',
        ],
      ],
      'When it matters': [
        [
          'The message that is in a hurry',
          'Urgency is the attacker’s best tool. Anything that must be done at once may be answered tomorrow, by another channel.',
        ],
        [
          'Backups you have tested',
          'Three copies, two places, one not connected. A backup that was never restored is a hope.',
        ],
        [
          'After the accident',
          'Change the email password first, then the others that were the same, then tell somebody. Shame helps only the thief.',
        ],
      ],
    },
  },
  {
    code: 'SEC-230',
    title: 'Secure Web Applications',
    category: 'networks-security',
    level: 'Intermediate',
    weeks: 5,
    price: 95,
    by: ['elif-kaya', 'tomas-herrera'],
    age: 145,
    requires: ['NET-110', 'WEB-120'],
    description:
      'Attack a deliberately careless shop, understand each hole, and close it for good. You will see why most vulnerabilities are one mistake in different coats: somebody trusted what came from outside.',
    outcomes: [
      'Recognise and prevent injection in all its forms',
      'Design sign-in, sessions and permissions',
      'Write a content policy that holds',
    ],
    requirements: ['You have built a web application with a server'],
    outline: {
      'Never trust the caller': [
        [
          'One mistake in many coats',
          'Data that is taken for instructions: in SQL, in HTML, in a shell, in a prompt. Keep the two apart by construction and the whole family dies out.',
        ],
        [
          'Checks belong on the server',
          'A check in the browser is a courtesy to honest people. Everybody else sends what they like.',
        ],
        [
          'Whose record is it?',
          'The address says invoice 1042; whether it is yours must be asked at every single door.',
        ],
      ],
      'Who are you?': [
        [
          'Storing passwords',
          'Store something from which the password cannot be found, slowly on purpose, and different for each person.',
        ],
        [
          'Sessions and tokens',
          'A short-lived key to show, a longer-lived one to renew it. Rotate the second, and a theft gives itself away.',
        ],
        [
          'Forgotten passwords',
          'The way back in is a second front door. Make it answer the same to those who exist and those who do not.',
        ],
      ],
      'The browser as an ally': [
        [
          'Same origin, in plain words',
          'A page may send almost anywhere but read only at home. Most of the rules follow from that sentence.',
        ],
        [
          'A policy that holds',
          'Tell the browser which scripts are yours, and injected ones stay text. Start strict on a new page; loosening is easier than tightening.',
        ],
        [
          'Watching and answering',
          'You will be attacked on a Friday evening. Decide now who looks, what gets switched off, and who tells the customers.',
        ],
      ],
    },
  },
  {
    code: 'SEC-320',
    title: 'Cryptography: Ideas and Mistakes',
    category: 'networks-security',
    level: 'Advanced',
    weeks: 6,
    price: 110,
    by: ['elif-kaya', 'samuel-osei'],
    age: 60,
    requires: ['SEC-230', 'CS-150'],
    description:
      'Why can two strangers agree on a secret in front of everybody? The beautiful ideas, with small numbers that you can compute by hand, and the sad history of how they were used wrongly. You will not invent your own cipher, and you will know why.',
    outcomes: [
      'Compute a key exchange with small numbers',
      'Tell encryption, signatures and hashes apart by what they promise',
      'Choose a proven library and use it as intended',
    ],
    requirements: ['Modular arithmetic helps, and is explained'],
    outline: {
      'Shared secrets': [
        [
          'Clocks and remainders',
          'On a clock, ten plus five is three. Arithmetic with remainders is all the mathematics that the first half needs.',
        ],
        [
          'One-time pads',
          'Perfect secrecy exists: a key as long as the message, used once. Every practical cipher is a compromise with that sentence.',
        ],
        [
          'Never the same key stream twice',
          'Encrypt two messages with one stream, and their difference lies open. History is full of people who did.',
        ],
      ],
      'Secrets in public': [
        [
          'Agreeing in front of everybody',
          'Mix a public colour with your secret one, exchange, mix again. Both have the same colour, and nobody can unmix it.',
        ],
        [
          'Locks anyone can close',
          'Give away open padlocks and keep the key. That is public-key encryption, and the rest is finding mathematics that behaves like a padlock.',
        ],
        [
          'Signatures',
          'What only you can make and everybody can check. It promises who and what, but says nothing about when.',
        ],
      ],
      Mistakes: [
        [
          'Random enough?',
          'Keys from a clock or a process number were guessed in minutes. Ask the operating system; it collects chance all day.',
        ],
        [
          'Leaks through the side',
          'The time that a comparison takes can tell how many letters were right. Compare everything, always, before you answer.',
        ],
        [
          'Use a library, use it boringly',
          'The good ones offer few choices. Every option you did not need is an accident that you did not have.',
        ],
      ],
    },
  },
];
