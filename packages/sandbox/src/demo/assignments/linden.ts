import type { AssignmentDrafts } from './draft.ts';

export const lindenAssignments: AssignmentDrafts = {
  'LIT-110': [
    {
      title: 'Scan fourteen lines',
      description:
        'Choose a sonnet, mark its stresses, and write half a page on the one line that does not keep the metre. Read it aloud before you begin and after you have finished.',
      due: 6,
      answers: [
        'In the ninth line the first foot is turned, and it is the line in which the speaker changes his mind. I do not believe that this is chance.',
        'I took “That time of year”. “Bare ruined choirs” has three stresses in a row and one has to slow down there as one does before a ruin.',
      ],
    },
    {
      title: 'Your own ten syllables',
      description:
        'Write four lines of iambic pentameter about the last hour. They need not rhyme and need not be good.',
      due: -24,
      points: 10,
      answers: [
        'The kettle hums; I hear the neighbour’s door / and think of all the letters that I owe …',
        'The tram was late, as every day this week, / and no one seemed to mind it but the rain …',
      ],
    },
  ],
  'LIT-140': [
    {
      title: 'The last sentence',
      description:
        'Read a short story up to its last sentence, write your own, then compare. What did the author know that you did not?',
      due: -16,
      answers: ['Mine explained what had happened. Hers looks out of the window, and one knows.'],
    },
  ],
  'LIT-230': [
    {
      title: 'One speech, two ways',
      description: 'Record or describe two readings of the same speech: one that believes itself, one that does not.',
      due: -7,
      points: 30,
      answers: ['Brutus, once loud and once as if somebody slept next door. The quiet one is the liar.'],
    },
  ],
  'LIT-310': [
    {
      title: 'A stanza across a border',
      description:
        'Translate one stanza twice: once for its sense, once for its sound. Which reader does each of them lose?',
      due: 19,
      points: 30,
      answers: ['The first loses whoever would have wept, the second whoever would have asked.'],
    },
  ],
  'WRI-101': [
    {
      title: 'Half as long',
      description:
        'Take a page that you wrote this year and cut it by half. Hand in both. Nothing that matters may be lost.',
      due: 2,
      answers: [
        'From 412 to 198 words. Most of what went were sentences that announced the next one.',
        'I cut every “in order to”, two adverbs a line, and the first paragraph. My sister likes it better and does not know why.',
      ],
    },
    {
      title: 'Ten verbs',
      description: 'Replace ten weak verbs in a text of yours. Keep a list of what they were and what they became.',
      due: -36,
      points: 10,
      answers: [
        '“made a decision” became “decided”, “is able to” became “can”, “gave a description of” became “described” …',
      ],
    },
  ],
  'WRI-210': [
    {
      title: 'A room that is gone',
      description: 'Write a page about a room that you can no longer enter. Begin with a thing, not with a feeling.',
      due: -12,
      points: 30,
      answers: [
        'There was a nail in the door frame, at the height of my eyes when I was nine, and nobody ever knew what it had been for …',
      ],
    },
  ],
  'HIS-160': [
    {
      title: 'A merchant’s letter',
      description:
        'Write a letter from one town on the road to the next: prices, dangers, one request. Everything in it must rest on a source, which you name below.',
      due: -178,
      answers: [
        'From Kashgar to my brother in Samarkand, in the month of the first snow. Buy no jade this winter …',
        'I wrote as a widow in Palmyra who lends money to caravans. The rates are those of the tariff stone.',
      ],
    },
    {
      title: 'What travelled besides silk',
      description:
        'Choose one idea, plant or illness and follow it over three stations. Who carried it, and who noticed?',
      due: 13,
      answers: [
        'Paper: from Cai Lun’s workshop to Samarkand with prisoners of war, and to Baghdad with the clerks. The clerks noticed.',
      ],
    },
  ],
  'HIS-101': [
    {
      title: 'Who paid for the ink?',
      description:
        'Take one source of the reader and say who wrote it, for whom, and what they did not want to be known.',
      due: -19,
      answers: [
        'The chronicle was paid for by the abbey, and the abbey had a quarrel about a mill. The mill is mentioned eleven times.',
      ],
    },
  ],
  'HIS-220': [
    {
      title: 'Two newspapers, one day',
      description: 'Compare how two papers told of the same day in 1848. What do they agree on without saying so?',
      due: 27,
      answers: ['Both count the dead of their own side only.'],
    },
  ],
  'PHI-101': [
    {
      title: 'A question that got better',
      description:
        'Write down a question that you asked this week, and three better versions of it. What made them better?',
      due: -4,
      points: 10,
      answers: [
        '“Is he honest?” became “Honest towards whom?”, “Since when?”, “What would it cost him not to be?”. Each of them can be answered.',
        'My first one had the answer in it already. It took me until the third to see.',
      ],
    },
  ],
  'PHI-150': [
    {
      title: 'The best case against you',
      description: 'Take an opinion that you hold dear, and make the strongest argument against it that you can.',
      due: -25,
      answers: [
        'I believe in early bedtimes. But if rest is what one wants, the quiet hour after ten is the only one that belongs to me.',
      ],
    },
  ],
  'PHI-220': [
    {
      title: 'A hard case from your own trade',
      description: 'Describe a decision at work in which both ways were wrong. What did you owe, and to whom?',
      due: 10,
      points: 30,
      answers: [
        'At sea: to turn back for one man with a fever, or bring thirty home in time. We turned back, and I still count the hours.',
      ],
    },
  ],
  'ART-110': [
    {
      title: 'Ten minutes, one picture',
      description: 'Look at one painting for ten minutes by the clock, then write down what you saw in the eighth.',
      due: 14,
      points: 10,
      answers: ['In the eighth minute I saw that the servant in the corner is the only one who looks at us.'],
    },
  ],
  'MUS-120': [
    {
      title: 'A map of the first movement',
      description:
        'Draw the first movement of a symphony as a map: where are you at home, where abroad, and how do you come back?',
      due: 30,
      answers: ['Home is E flat. The way abroad takes long, and the way back is one wrong horn.'],
    },
  ],
  'ES-101': [
    {
      title: 'Me presento',
      description:
        'Introduce yourself in eight sentences, spoken or written. Use at least three verbs that you learnt this month.',
      due: -2,
      points: 10,
      answers: [
        'Me llamo Rowan y vivo en Swansea, cerca del mar. Trabajo en una biblioteca y los domingos canto en un coro …',
        'Soy de Dakar. Hablo wolof, francés y un poco de español. Me gusta cocinar para mis amigos …',
      ],
    },
  ],
  'IT-110': [
    {
      title: 'Order a meal for four',
      description:
        'Write the dialogue at the table, waiter included. One of the four eats no meat, one changes their mind.',
      due: 2,
      points: 10,
      answers: [
        '— Buonasera, siamo in quattro. — Prego, accomodatevi. — Per me la pasta alla Norma, senza formaggio …',
      ],
    },
    {
      title: 'A postcard',
      description:
        'Write six sentences home from a place where you have really been. Use the past tense at least twice.',
      due: -38,
      points: 10,
      answers: ['Cara Lena, siamo arrivati ieri a Siena e abbiamo mangiato troppo …'],
    },
  ],
  'FR-201': [
    {
      title: 'Two minutes without notes',
      description: 'Tell a friend about your week, record it, and write down the three places where you got stuck.',
      due: -10,
      answers: ['I got stuck at numbers above seventy, at “il faut que”, and at a joke.'],
    },
  ],
  'DE-101': [
    {
      title: 'Mein Tag',
      description: 'Describe a day in ten sentences. The verb stands in the second place; check it in each of them.',
      due: -8,
      points: 10,
      answers: [
        'Um sechs Uhr stehe ich auf. Dann trinke ich Tee. Um sieben fährt die Straßenbahn, und im Labor fange ich um acht an …',
        'Am Morgen koche ich Kaffee. Meine Tochter schläft noch …',
      ],
    },
  ],
  'JA-101': [
    {
      title: 'A page of hiragana',
      description: 'Write the fifty sounds by hand, photograph the page, and mark the three you like least.',
      due: -15,
      points: 10,
      answers: ['ぬ, め and ね. They look like three sisters who do not want to be told apart.'],
    },
  ],
};
