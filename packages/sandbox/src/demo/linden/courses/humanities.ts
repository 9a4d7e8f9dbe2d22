import type { CourseDraft } from '../../authoring/course.ts';
import { one, several, trueOrFalse } from '../../authoring/questions.ts';

export const humanities: CourseDraft[] = [
  {
    code: 'HIS-101',
    title: 'Reading Sources Like a Historian',
    category: 'history',
    level: 'Beginner',
    weeks: 3,
    by: ['yusuf-demir'],
    age: 700,
    description:
      'A letter, a bill, a photograph, a rumour: history is made from remains that were made for something else. Learn to question them kindly and thoroughly, and to say how sure you are. Useful for archives and for the morning news.',
    outcomes: [
      'Ask who made a source, for whom, and why',
      'Read silences and gaps',
      'Weigh sources that contradict each other',
    ],
    outline: {
      'Meeting a source': [
        [
          'Who paid for the ink?',
          'Every document was made by somebody, for somebody, at some cost. Before you read what it says, ask what it was for.',
        ],
        [
          'What it says, what it shows',
          'A letter lies about the battle and tells the truth about the price of bread. Read it against its purpose.',
        ],
        ['The date on the page', 'When was it written, when copied, when found? Three dates, three different stories.'],
      ],
      Questioning: [
        [
          'Silence',
          'Those who could not write left no letters. Look for them in bills, in court records, in other people’s complaints.',
        ],
        [
          'Two witnesses',
          'When two sources agree, ask first whether one copied the other. When they differ, ask what each could have seen.',
        ],
        [
          'Numbers in old books',
          'Armies are too large, harvests too small, and taxes exact. Ask who gained by the number.',
        ],
      ],
      'Saying it': [
        [
          'How sure am I?',
          'Certain, probable, possible: use the words with care and mean them. Historians are paid for their maybes.',
        ],
        ['The footnote as a promise', 'A footnote says: go and look. Write it so that a stranger finds the page.'],
        {
          title: 'Check yourself',
          description: 'Three questions on an imaginary bundle of letters. Untimed.',
          minutes: 5,
          quiz: {
            questions: [
              one(
                'A merchant writes home that business is excellent. What do you ask first?',
                [
                  'Whom he owed money',
                  'What the weather was like',
                  'How long the letter is',
                  'Whether the paper is original',
                ],
                0,
                'Ask what the letter was for: good news calms those who have lent money.',
              ),
              several(
                'Which sources can tell us about people who could not write? Choose all that apply.',
                ['Court records', 'Bills for wages', 'Their diaries', 'Complaints by their employers'],
                [0, 1, 3],
                'They left no diaries, but others wrote about them, each for a purpose.',
              ),
              trueOrFalse(
                'Two sources that agree word for word are twice as reliable as one.',
                false,
                'One may have copied the other. Then there is one witness, heard twice.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'HIS-160',
    title: 'The Silk Roads',
    category: 'history',
    level: 'Beginner',
    weeks: 5,
    price: 45,
    by: ['yusuf-demir'],
    cover: true,
    age: 430,
    description:
      'It was never one road, and silk was seldom the most interesting load. Follow paper, horses, melons, songs and plagues across two thousand years and half of the world, with maps, letters, and the account books of people who complained about tolls.',
    outcomes: [
      'Sketch the main routes, and why they moved',
      'Explain how ideas travel with goods',
      'Read a merchant’s letter critically',
    ],
    outline: {
      Roads: [
        [
          'No such road',
          'Nobody ever travelled from end to end. Goods went from hand to hand, and each hand knew only the next two towns.',
        ],
        [
          'Water, grass, walls',
          'Caravans went where wells were. Draw the oases on an empty map and the roads draw themselves.',
        ],
        [
          'Horses for silk',
          'An empire needed horses, the steppe wanted silk. For centuries that exchange set the price of peace.',
        ],
      ],
      Loads: [
        [
          'Paper goes west',
          'A sheet made from rags travelled for six hundred years from China to Spain and changed every office on its way.',
        ],
        [
          'Faiths on foot',
          'Monks and merchants shared the same inns. In one valley, four religions used the same artist.',
        ],
        [
          'What nobody ordered',
          'Fleas and fevers travelled without a ticket. The roads that carried wealth carried plague as well.',
        ],
      ],
      People: [
        [
          'Letters from a watchtower',
          'A bag of undelivered letters: a wife without money, a merchant with bad news. After seventeen centuries we can still hear their tone.',
        ],
        [
          'The interpreter',
          'Whoever knew two languages was never out of work. Much of world history passed through the mouths of people without names.',
        ],
        [
          'Ships take over',
          'One ship carried as much as a thousand camels. The inns fell silent, but the recipes stayed.',
        ],
      ],
    },
  },
  {
    code: 'HIS-220',
    title: 'Revolutions, 1776 to 1848',
    category: 'history',
    level: 'Intermediate',
    weeks: 6,
    price: 59,
    by: ['yusuf-demir'],
    age: 155,
    requires: ['HIS-101'],
    description:
      'Philadelphia, Paris, Port-au-Prince, Bogotá, Vienna: in three generations people on both sides of an ocean decided that they were citizens. We compare how revolutions start, why they turn on themselves, and who was forgotten when rights were declared.',
    outcomes: [
      'Compare four revolutions by cause, course and outcome',
      'Read a declaration for what it leaves out',
      'Argue about turning points with evidence',
    ],
    requirements: ['Reading Sources Like a Historian'],
    outline: {
      Beginnings: [
        [
          'Debt',
          'Before the slogans there was a bill. Kings who could not pay had to ask, and whoever is asked wants something.',
        ],
        [
          'Reading rooms',
          'A newspaper in a café was read aloud to twenty people. Count readers by tables, not by copies.',
        ],
        ['The price of bread', 'Hunger alone makes riots. Hunger and an explanation make revolutions.'],
      ],
      'Turning points': [
        [
          'All men',
          'Declarations speak of all and mean some. Haiti took the words at their full value, and the world refused to believe it.',
        ],
        ['Friends become enemies', 'When the common enemy is gone, the friends discover each other’s programmes.'],
        ['The man on horseback', 'After years of fear, order looks like freedom. Generals know this.'],
      ],
      'What remained': [
        ['Maps redrawn', 'Congresses restore borders; they cannot restore obedience.'],
        [
          '1848',
          'Within weeks half of Europe was on the barricades, within a year it was over. What failed at once was carried out slowly.',
        ],
        [
          'Who was forgotten?',
          'Women, slaves, servants, the colonised: look for their petitions. They quoted the declarations back.',
        ],
      ],
    },
  },
  {
    code: 'PHI-101',
    title: 'Asking Good Questions',
    category: 'philosophy',
    level: 'Beginner',
    weeks: 3,
    by: ['ingrid-voss'],
    age: 490,
    description:
      'Philosophy begins where one stops nodding. Learn to find the question behind a quarrel, to say what you mean by a word, and to change your mind without losing face. Short dialogues, no jargon, and the best examples from the kitchen table.',
    outcomes: [
      'Tell questions of fact, of meaning and of value apart',
      'Define a word and test the definition',
      'State an opinion you reject so well that its friends agree',
    ],
    outline: {
      'Kinds of questions': [
        ['Is it a fact?', 'Some quarrels can be settled by looking. It is surprising how often nobody looks.'],
        [
          'What do you mean by that?',
          'Half of all disagreements are two people using one word. Ask for an example before you ask for a reason.',
        ],
        [
          'What matters here?',
          'When facts and words are clear and you still disagree, you have reached a question of value. Welcome.',
        ],
      ],
      Tools: [
        [
          'The counterexample',
          'One black swan is enough. Look for the case that does not fit, and be glad when you find it.',
        ],
        [
          'Thought experiments',
          'Take away everything that distracts: trams, brains in vats, rings that make invisible. What you decide there, you must explain here.',
        ],
        [
          'The strongest opponent',
          'Say what the other side means so well that they thank you. Then answer that, and not the caricature.',
        ],
      ],
      Practice: [
        [
          'Is it ever right to lie?',
          'Try a rule, find the exception, repair the rule. After four rounds you have done moral philosophy.',
        ],
        [
          'Would you notice?',
          'If everything were a dream, what would be different? Take the question seriously for one hour.',
        ],
        [
          'Changing your mind',
          'What would convince you of the opposite? If the answer is nothing, it is not an opinion but a decoration.',
        ],
      ],
    },
  },
  {
    code: 'PHI-150',
    title: 'Arguments and How They Fail',
    category: 'philosophy',
    level: 'Intermediate',
    weeks: 4,
    price: 45,
    by: ['ingrid-voss'],
    age: 300,
    requires: ['PHI-101'],
    description:
      'An argument is a bridge from what we agree on to what we do not. Learn to draw it, to find the missing plank, and to know a dozen popular swindles when you meet them, in others and, with some discomfort, in yourself.',
    outcomes: [
      'Map an argument with its hidden premises',
      'Tell valid, sound and merely persuasive apart',
      'Recognise a dozen fallacies in the wild',
    ],
    outline: {
      Building: [
        [
          'Premise, premise, therefore',
          'Write each claim on its own line and draw an arrow. Most arguments are shorter than they sound.',
        ],
        [
          'The missing plank',
          'Nearly every argument leaves out its weakest premise. Find it, say it aloud, and watch the room.',
        ],
        ['Valid is not true', 'A perfect bridge may start from a cloud. Check the form and the ground separately.'],
      ],
      Failing: [
        ['At the person', 'Whoever says it may be a fool and still be right. Arguments have no parents.'],
        ['False choices', '“Either you are for it or you want chaos.” Count the possibilities again.'],
        ['After it, so because of it', 'The rooster crows and the sun comes up. Order in time is a clue and no more.'],
      ],
      'In company': [
        [
          'Charity',
          'Choose the best reading of what was said. It saves time, since you would have to answer it anyway.',
        ],
        [
          'Statistics as arguments',
          'Compared with what? Out of how many? Two questions stop most numbers at the door.',
        ],
        ['Losing well', 'To say “you are right” costs a second and buys trust for a year.'],
      ],
    },
  },
  {
    code: 'PHI-220',
    title: 'Ethics in Hard Cases',
    category: 'philosophy',
    level: 'Intermediate',
    weeks: 5,
    price: [55, 40],
    by: ['ingrid-voss', 'amara-nwosu'],
    age: 100,
    requires: ['PHI-101'],
    description:
      'A hospital with one bed, a promise to somebody who has died, a machine that decides: nine cases in which decent people disagree. We use three great traditions as lamps and not as answers, and try to leave each case a little wiser than we came.',
    outcomes: [
      'Look at a case by duty, consequences and character',
      'Separate what is legal, usual and right',
      'Defend a decision that you find hard',
    ],
    requirements: ['Asking Good Questions'],
    outline: {
      'Three lamps': [
        [
          'Consequences',
          'What will come of it, for everybody? A clear lamp that leaves those in the corner in the dark.',
        ],
        [
          'Duties',
          'What may I never do to a person, whatever comes of it? A lamp that does not flicker and does not move.',
        ],
        ['Character', 'Who do I become if I do this? An old lamp, warm, and not very precise.'],
      ],
      'Cases close to home': [
        ['The promise', 'She asked you to burn the letters. She is dead, and the letters are beautiful.'],
        ['The friend’s mistake', 'He was tired, nobody was hurt, and next time somebody may be.'],
        ['The gift', 'When does help make somebody smaller? A case about money between sisters.'],
      ],
      'Cases for all of us': [
        [
          'One bed',
          'Two patients, one bed, one night. Whatever rule you choose, read it aloud to the one who loses by it.',
        ],
        [
          'The machine decides',
          'A program refuses a loan and cannot say why. To whom do you complain, and what are you owed?',
        ],
        [
          'Those not yet born',
          'They have no vote, no voice and no lawyer. What do we owe to people who will never thank us?',
        ],
      ],
    },
  },
  {
    code: 'ART-110',
    title: 'Looking at Paintings',
    category: 'arts',
    level: 'Beginner',
    weeks: 4,
    price: 39,
    by: ['matteo-conti'],
    cover: true,
    age: 360,
    description:
      'Visitors look at a painting for eight seconds on average, and at its label for ten. Turn that round. With nine exercises in looking, before any history, you learn to see light, space, hands and silence, and only then to ask for the name.',
    outcomes: [
      'Look at one painting for twenty minutes',
      'Describe composition, light and colour precisely',
      'Use a label as the last step instead of the first',
    ],
    outline: {
      'Eyes first': [
        [
          'Twenty minutes',
          'Sit down in front of one painting and set a timer. After five minutes you are bored, after ten you see the second dog.',
        ],
        [
          'Say what you see',
          'Describe it to somebody on the telephone. No adjectives of praise, no guesses: left, right, near, far.',
        ],
        [
          'Where does the light come from?',
          'Follow the shadows back to the window. Sometimes there are two windows, and that is a confession.',
        ],
      ],
      'How it is made': [
        [
          'The path of the eye',
          'Somebody planned your way through the picture: a bright sleeve, a pointing hand, a road. Draw it with a finger in the air.',
        ],
        ['Colour against colour', 'No colour is alone. Cover one with your hand, and its neighbour changes.'],
        [
          'Hands',
          'Faces pose, hands tell. Look at all the hands in a group portrait before you look at a single face.',
        ],
      ],
      'Then the words': [
        [
          'Who wanted it?',
          'A bishop, a bridegroom, a town council: the customer is in the picture, if you know where to look.',
        ],
        [
          'Symbols, in moderation',
          'A lemon may be a sign of transience and is always also a lemon. Start with the fruit.',
        ],
        ['Now read the label', 'What did it tell you that you had not seen? What have you seen that it does not know?'],
      ],
    },
  },
  {
    code: 'MUS-120',
    title: 'How to Listen to a Symphony',
    category: 'arts',
    level: 'Beginner',
    weeks: 4,
    price: 35,
    by: ['matteo-conti', 'eleanor-whitcombe'],
    cover: true,
    age: 65,
    description:
      'Forty minutes of music without words, and no one tells you what to think. This course gives you a few handles: themes and what becomes of them, keys as places, the orchestra as a town. After that, most of it is sitting still with open ears.',
    outcomes: [
      'Follow a theme through a movement',
      'Recognise the families of the orchestra by ear',
      'Hear the plan of a first movement',
    ],
    outline: {
      Handles: [
        [
          'Hum it',
          'If you can hum the theme you can follow it anywhere. Hear the first minute five times before you hear the second.',
        ],
        [
          'Who is playing?',
          'Close your eyes and point to the sound. Strings are the weather, winds the voices, brass the buildings.',
        ],
        ['Loud, soft, silent', 'The most exciting moment is often the rest before it. Count the silences.'],
      ],
      'The plan': [
        [
          'Two themes meet',
          'One walks, one sings: the first movement introduces them and lets them quarrel. Who gives way?',
        ],
        [
          'Keys are places',
          'You need no theory to hear that you have left home. The return is a feeling in the stomach.',
        ],
        [
          'Far from home',
          'In the middle the themes are broken up, turned, set against each other. If you are lost here, you are meant to be.',
        ],
      ],
      'Four moods': [
        ['The slow one', 'Listen to the accompaniment for once. It breathes.'],
        [
          'The one that dances',
          'Three beats, a joke, a quieter middle. Tap along, and notice when the composer trips you up.',
        ],
        [
          'The end',
          'How does one end forty minutes? By insisting, by vanishing, or by laughing. Bring a friend and compare.',
        ],
      ],
    },
  },
];
