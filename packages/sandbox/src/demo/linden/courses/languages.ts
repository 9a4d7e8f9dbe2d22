import type { CourseDraft } from '../../authoring/course.ts';
import { one, several, short, trueOrFalse } from '../../authoring/questions.ts';

export const languages: CourseDraft[] = [
  {
    code: 'ES-101',
    title: 'Spanish from Zero',
    category: 'romance-languages',
    level: 'Beginner',
    weeks: 8,
    by: ['matteo-conti'],
    cover: true,
    age: 900,
    description:
      'Order coffee on the first day, tell a story in the eighth week. We learn whole sentences before rules, because that is how people speak, and look at the rule once you already feel it. Every lesson is to be done aloud.',
    outcomes: [
      'Hold a simple conversation about yourself and your day',
      'Use the present and two past tenses',
      'Understand slow, clear Spanish',
    ],
    outline: {
      'First words': [
        [
          'Five vowels, always the same',
          'Spanish has five vowel sounds, and each keeps its sound in every word. Say them in front of a mirror for a minute a day, and half of your accent is gone.',
        ],
        [
          'Me llamo',
          'Names, places, pleased to meet you: six sentences carry you through the first five minutes with anybody.',
        ],
        [
          'El and la',
          'Every thing is a he or a she, and nobody knows why. Learn the article with the word, as if it were its first syllable.',
        ],
      ],
      'Every day': [
        [
          'Yo hablo, tú hablas',
          'The ending tells who is speaking, so the little word for I can stay at home. It comes out only when you insist.',
        ],
        [
          'Two ways of being',
          'Ser is what you are, estar is how and where you are. A person can be cheerful by nature and sad this evening, and Spanish hears the difference.',
        ],
        [
          'Gustar, the other way round',
          'Spaniards do not like coffee; coffee pleases them. Turn your head once and the grammar is easy.',
        ],
      ],
      Yesterday: [
        ['It happened', 'One past tense for what happened and was over: I came, I saw, I lost my umbrella.'],
        [
          'It used to be',
          'The other past is for the scenery: it rained, the street was empty, we lived at the corner. Stories need both.',
        ],
        [
          'A story of your own',
          'Scenery first, then what happened, then what you felt. Ten sentences, no dictionary, told to a friend or a plant.',
        ],
      ],
    },
  },
  {
    code: 'IT-110',
    title: 'Italian for Travellers',
    category: 'romance-languages',
    level: 'Beginner',
    weeks: 4,
    price: 35,
    by: ['matteo-conti'],
    age: 520,
    description:
      'Trains, markets, doctors, compliments: the Italian that one needs on the road, with the courtesy that opens doors. Each lesson is a scene with its sounds, its gestures, and one small piece of grammar that pays for itself.',
    outcomes: [
      'Manage travel, food and small emergencies',
      'Choose the polite form without thinking',
      'Pronounce double consonants so that they are heard',
    ],
    outline: {
      'On the way': [
        [
          'Un biglietto per Siena',
          'A ticket, which platform, is it late? Three questions and the numbers up to sixty.',
        ],
        [
          'Double means double',
          'Pena is pity, penna is a pen. Stay on the consonant as you would on a step of the stairs.',
        ],
        [
          'Lei or tu',
          'Use Lei until you are offered tu. The waiter will forgive you either way; the grandmother will not.',
        ],
      ],
      'At the table': [
        [
          'At the market',
          'Un etto is a hundred grams and the unit of all good things. Point, say a number, add per favore.',
        ],
        [
          'Coffee, and when',
          'Cappuccino in the morning, espresso after that. Nobody will stop you, everybody will notice.',
        ],
        [
          'Reading a menu',
          'The order of the dishes is a grammar too: antipasto, primo, secondo. You may skip, but not go back.',
        ],
      ],
      'When things go wrong': [
        ['I have lost', 'Ho perso: lost the train, the key, the way. One verb and you can complain about anything.'],
        ['At the chemist’s', 'Mi fa male and a finger: the whole of medical Italian for the first day.'],
        [
          'Thanks, and compliments',
          'A well-placed “che bello” does more than a page of vocabulary. Say what is beautiful, and mean it.',
        ],
      ],
    },
  },
  {
    code: 'FR-201',
    title: 'French: Speaking without Fear',
    category: 'romance-languages',
    level: 'Intermediate',
    weeks: 6,
    price: [69, 49],
    by: ['amara-nwosu'],
    age: 340,
    description:
      'You can read it, you passed the exam, and at the counter you fall silent. Six weeks of speaking: out of breath, with mistakes, about things that matter. Grammar is repaired on the way, as one repairs a bicycle during a tour.',
    outcomes: [
      'Speak for three minutes without preparation',
      'Follow two French people who talk at once',
      'Use the subjunctive where it is heard, and skip it where it is not',
    ],
    requirements: ['School French, however rusty'],
    outline: {
      'Out loud': [
        [
          'The silent letters',
          'Most final consonants are asleep and wake before a vowel. French is not spoken word by word but in groups that hold hands.',
        ],
        [
          'Filling the gap',
          'Alors, enfin, tu vois: small words that buy time while you think. Natives use them in every sentence; borrow five.',
        ],
        [
          'Mistakes that do not matter',
          'A wrong gender costs nothing, a silence costs the conversation. Decide which mistakes you will make on purpose.',
        ],
      ],
      'Having an opinion': [
        [
          'I think, I doubt',
          'After doubt and wish the verb changes its mood. Learn five phrases by ear and the rule will follow them.',
        ],
        [
          'Agreeing by halves',
          'Oui, mais: the national sport. Say what is right in the other opinion before you take it apart.',
        ],
        ['If I were you', 'A condition, a dream, a piece of advice: one construction for three useful things.'],
      ],
      'Real life': [
        [
          'On the telephone',
          'No hands, no lips, bad sound. Ask them to spell it, repeat the number back, and survive.',
        ],
        [
          'A meal with friends',
          'Everybody talks at the same time, and that is friendliness. Choose one voice and follow it.',
        ],
        [
          'Three minutes',
          'A subject, a timer, no notes. You did it in the first week and it hurt; listen to the two recordings side by side.',
        ],
      ],
    },
  },
  {
    code: 'DE-101',
    title: 'German: First Conversations',
    category: 'german',
    level: 'Beginner',
    weeks: 6,
    by: ['ingrid-voss'],
    age: 610,
    description:
      'German looks like a fortress and turns out to be a well-kept house: once you know where things stand, you always find them. Talk about yourself, your day and your plans, and meet the verb that waits at the end.',
    outcomes: [
      'Introduce yourself and ask others',
      'Put the verb where it belongs',
      'Talk about yesterday with two helping verbs',
    ],
    outline: {
      Hello: [
        [
          'Guten Tag, and what comes after',
          'Greetings change with the hour and the region, and nobody minds if you mix them. Du or Sie matters more: begin with Sie.',
        ],
        [
          'Der, die, das',
          'Three genders and little logic. Give each word a colour from the first day, blue, red, green, and your memory will do the rest.',
        ],
        [
          'Numbers backwards',
          'Twenty-one is one-and-twenty. Write it from the right, and telephone numbers become possible.',
        ],
      ],
      'The sentence': [
        [
          'The verb comes second',
          'Whatever stands first, the verb is second: today go I home. It is the one rule that Germans never break in a statement.',
        ],
        [
          'The verb that waits',
          'With can, must and want, the second verb goes to the very end, and everybody listens until it comes.',
        ],
        [
          'Words like trains',
          'German couples its nouns. Read long words from the end: the last wagon says what it is, the others what for.',
        ],
      ],
      'Yesterday and tomorrow': [
        [
          'I have seen, I am gone',
          'Most verbs take have, movement takes be. If it takes you from one place to another, it is be.',
        ],
        ['Tomorrow is today', 'For the future, say the present and add a word for when. Simpler is not possible.'],
        {
          title: 'Check yourself',
          description: 'Four questions on order and gender. Untimed.',
          minutes: 5,
          quiz: {
            questions: [
              one(
                'Where does the verb stand in a German statement?',
                ['First', 'Second', 'Last', 'Anywhere'],
                1,
                'Whatever comes first, the conjugated verb is second: Heute gehe ich nach Hause.',
              ),
              short('Write 21 in German, in one word.', ['einundzwanzig'], 'ein-und-zwanzig: one and twenty.'),
              several(
                'Which of these form their past with “sein”? Choose all that apply.',
                ['gehen', 'essen', 'fahren', 'lesen'],
                [0, 2],
                'Verbs that take you from one place to another use sein.',
              ),
              trueOrFalse(
                'In the word “Haustürschlüssel”, the thing itself is a key.',
                true,
                'The last wagon says what it is: a Schlüssel, a key, for the front door.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'DE-240',
    title: 'The Four Cases of German, in Peace',
    category: 'german',
    level: 'Intermediate',
    weeks: 4,
    price: 45,
    by: ['ingrid-voss'],
    age: 280,
    requires: ['DE-101'],
    description:
      'Who does what to whom, and whose is it? The four cases answer these questions, and once you see the people behind the endings the tables learn themselves. Slow, thorough, and with a good deal of laughter about dogs and postmen.',
    outcomes: [
      'Choose the case by asking who does what',
      'Use the two-way prepositions',
      'Decline adjectives by one rule instead of three tables',
    ],
    requirements: ['German: First Conversations'],
    outline: {
      'Who bites whom': [
        [
          'The dog bites the postman',
          'In English the order tells who bites. In German the article does, so the postman may come first and is still the one who is bitten.',
        ],
        [
          'Giving needs three',
          'A giver, a gift, somebody who receives. The third one stands in the dative, and so does everyone who is helped, thanked or believed.',
        ],
        [
          'Whose?',
          'The genitive is said to be dying, and has been for three hundred years. In writing it is in excellent health.',
        ],
      ],
      'Where and where to': [
        [
          'Nine little words',
          'In, on, under, between: with movement towards they take the accusative, at rest the dative. Ask “where to?” or “where?” and you know.',
        ],
        [
          'Always the same',
          'With, after, from, to: eight prepositions that take the dative whatever happens. Sing them.',
        ],
        [
          'Verbs with opinions',
          'Some verbs insist on a case or a preposition. They are like colleagues: you get to know them one by one.',
        ],
      ],
      Endings: [
        [
          'One ending must show it',
          'Somewhere in the group, one ending must show the case. If the article does, the adjective may relax.',
        ],
        [
          'Read for the endings',
          'Take a newspaper and underline every article. After ten minutes you see who does what before you know the words.',
        ],
        [
          'Write a quarrel',
          'Two neighbours, a hedge, a dog: everybody blames somebody, in four cases. The best exercise we know.',
        ],
      ],
    },
  },
  {
    code: 'JA-101',
    title: 'Japanese: Kana and First Sentences',
    category: 'asian-languages',
    level: 'Beginner',
    weeks: 6,
    price: 49,
    by: ['mei-lin-zhao'],
    cover: true,
    age: 450,
    description:
      'Two scripts of forty-six signs each, a grammar without genders, plurals or articles, and a politeness that lives in the verb. Ten minutes of writing a day, with a brush pen if you like; by the sixth week you read a menu and order from it.',
    outcomes: [
      'Read and write hiragana and katakana',
      'Build sentences with the main particles',
      'Use the polite forms of everyday verbs',
    ],
    outline: {
      Signs: [
        [
          'Forty-six friends',
          'Each sign is a syllable: ka, ki, ku, ke, ko. Learn five a day with a picture that you invent yourself; other people’s pictures do not stick.',
        ],
        [
          'The order of strokes',
          'From top to bottom and from left to right. It is not etiquette, it is what makes your hand fast and your writing readable.',
        ],
        [
          'Katakana, the angular sister',
          'The same sounds in straight lines, for words from abroad. Read the signs aloud, and coffee and hotel are suddenly there.',
        ],
      ],
      Sentences: [
        [
          'The verb at the end',
          'I, station at, friend with, meet. Keep the verb for last and everything before it may change places.',
        ],
        [
          'Small words that point',
          'Wa says what we are talking about, ga who does it, o what it is done to. A particle is a signpost that stands after its word.',
        ],
        [
          'What goes without saying',
          'If everybody knows who is meant, leave it out. A whole Japanese sentence may be a single verb.',
        ],
      ],
      Politeness: [
        ['Desu and masu', 'Two endings make every sentence polite. With them you can talk to anybody in the country.'],
        [
          'Counting depends on the thing',
          'Flat things, long things, small animals: each has its own counter. Five of them take you a long way.',
        ],
        [
          'Ordering ramen',
          'Read the machine, choose, answer one question, say the word before eating. You are on your own now.',
        ],
      ],
    },
  },
  {
    code: 'ZH-120',
    title: 'Mandarin: Four Tones and a Smile',
    category: 'asian-languages',
    level: 'Beginner',
    weeks: 5,
    price: 45,
    by: ['mei-lin-zhao'],
    age: 140,
    description:
      'The tones are not decoration, they are the vowels of Mandarin. We train the ear first, then the voice, then add words, and leave most characters for later. You will be understood sooner than you fear.',
    outcomes: [
      'Hear and produce the four tones in pairs',
      'Read pinyin reliably',
      'Ask, bargain, thank, and say what you do not understand',
    ],
    outline: {
      Tones: [
        [
          'High, rising, low, falling',
          'A doctor’s “aah”, a surprised “what?”, a doubtful “hmm”, a firm “no!”. You own all four tones already.',
        ],
        ['In pairs', 'Single tones are easy and useless. Train the twenty pairs, since words live in pairs.'],
        [
          'When two lows meet',
          'The first of two low tones rises. Say nǐ hǎo quickly and your mouth does it by itself.',
        ],
      ],
      Sounds: [
        [
          'Pinyin is not English',
          'Q, x and c stand for sounds that you must meet afresh. Learn them by ear, then look at the letters.',
        ],
        ['Breath makes the difference', 'Hold a sheet of paper before your lips: p moves it, b does not.'],
        [
          'Listening to the street',
          'Record a market, listen ten times, write what you hear. The tenth time there are words in it.',
        ],
      ],
      Talking: [
        ['No endings at all', 'Verbs do not change: yesterday I go, tomorrow he go. Say when, and it is clear.'],
        ['Asking with ma', 'Put ma at the end and a statement becomes a question. Nothing else moves.'],
        ['Too expensive', 'Tài guì le, with a smile. Bargaining is a conversation that happens to be about money.'],
      ],
    },
  },
  {
    code: 'AR-101',
    title: 'The Arabic Script in Ten Evenings',
    category: 'asian-languages',
    level: 'Beginner',
    weeks: 2,
    by: ['mei-lin-zhao', 'yusuf-demir'],
    cover: true,
    age: 85,
    description:
      'Twenty-eight letters, most of them in a few families, written as one moving line from right to left. After ten evenings you read slowly and write with pleasure. We use real signs from streets, shops and tea tins.',
    outcomes: [
      'Recognise every letter in each of its positions',
      'Write connected words by hand',
      'Read signs with a little help from the context',
    ],
    outline: {
      'The line': [
        [
          'From right to left',
          'Turn your notebook round and start at what used to be the end. After twenty minutes the hand has forgotten that it was ever strange.',
        ],
        [
          'Families of letters',
          'One bowl with a dot below, two above, three above: b, t, th. Learn the shape once and the dots as first names.',
        ],
        [
          'Letters hold hands',
          'Each letter changes a little as it joins its neighbours. It is the same face seen from the side.',
        ],
      ],
      'The sounds': [
        [
          'Six that do not join',
          'Six letters give a hand only to the right. After them the pen lifts, and that lift helps you to read.',
        ],
        [
          'Sounds from further back',
          'The throat has rooms that your language may not use. Start with a whisper, and do not force it.',
        ],
        [
          'Where are the vowels?',
          'Short vowels are left out, as in a telegram. You add them because you know the word, and soon that feels natural.',
        ],
      ],
      'Reading the street': [
        [
          'Tea, sugar, pharmacy',
          'Ten signs, ten words, and each letter you have learnt. Read aloud before you look for the meaning.',
        ],
        [
          'Your own name',
          'Write it by sound, ask a native reader to say it, and be surprised. Then write it beautifully.',
        ],
        ['A proverb, slowly', 'Four words, a picture, a smile. Copy it three times, each time a little slower.'],
      ],
    },
  },
];
