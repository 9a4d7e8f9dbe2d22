import type { CourseDraft } from '../../authoring/course.ts';
import { one, several, trueOrFalse } from '../../authoring/questions.ts';
import { lineOfVerseVideo } from '../hearing-verse/video.ts';

export const literature: CourseDraft[] = [
  {
    code: 'LIT-140',
    title: 'The Short Story: Reading Closely',
    category: 'prose',
    level: 'Beginner',
    weeks: 4,
    price: 39,
    by: ['eleanor-whitcombe', 'amara-nwosu'],
    age: 380,
    description:
      'A short story has no room for accidents: if there is a glove on the table, somebody put it there. Learn to read at the pace of the writing, to notice who tells and what they leave out, and to talk about an ending without spoiling it.',
    outcomes: [
      'Tell narrator, author and character apart',
      'Show how a detail does its work',
      'Write a page about a story that somebody wants to read',
    ],
    outline: {
      Slowly: [
        [
          'The first sentence',
          'A first sentence makes an offer: a voice, a place, a small unease. Read it five times before you go on, and write down what you expect.',
        ],
        [
          'Who is telling?',
          'Somebody chose what you see. Ask what this voice cannot know, and what it would rather not say.',
        ],
        [
          'Things',
          'A glove, a clock, a plate of plums: objects carry what nobody can say. Follow one through the story.',
        ],
      ],
      Shape: [
        [
          'What is left out',
          'The most important scene often takes place between two paragraphs. Look for the white line.',
        ],
        [
          'Time, stretched and folded',
          'Ten years in a sentence, ten seconds in a page. Where the story slows down, it wants you to look.',
        ],
        [
          'Dialogue beside the point',
          'People in good stories seldom answer the question. What they talk about instead is the answer.',
        ],
      ],
      Endings: [
        ['The turn', 'Somewhere a small thing shifts and nothing is the same. It is rarely where the noise is.'],
        [
          'Open is not unfinished',
          'An open ending closes something else. Ask what you know at the end that you did not know before.',
        ],
        [
          'A page of your own',
          'One observation, three places in the text, one thought you did not have before. That is an essay.',
        ],
      ],
    },
  },
  {
    code: 'LIT-230',
    title: 'Shakespeare Aloud',
    category: 'poetry-drama',
    level: 'Intermediate',
    weeks: 6,
    price: [65, 45],
    by: ['eleanor-whitcombe'],
    cover: true,
    age: 190,
    requires: ['LIT-110'],
    description:
      'The plays were made by an actor for actors, and half of the directing is in the verse. We take six speeches, stand up, and find out what the lines tell the body to do. You need no acting experience, only neighbours who are patient.',
    outcomes: [
      'Use the verse as a set of directions',
      'Prepare a speech of twenty lines',
      'Explain a difficult passage by performing it',
    ],
    requirements: ['Hearing Verse'],
    outline: {
      'The verse directs': [
        {
          title: 'A reminder: how a line of verse walks',
          description: 'One minute to get the beat back into your feet.',
          video: lineOfVerseVideo,
        },
        [
          'Verse or prose?',
          'When a speaker changes from one to the other, something has happened. Mark the place before you ask what.',
        ],
        [
          'Shared lines',
          'When two speakers share one line of verse, there is no pause between them. When the line is left short, there is.',
        ],
        [
          'The end of the line',
          'The last word of the line is the one to aim for. Read only the last words of a speech, and you often have its plot.',
        ],
      ],
      'Words at work': [
        [
          'Thou and you',
          'Thou is for lovers, children, servants and God. A change from you to thou is a step across the room.',
        ],
        [
          'Opposites',
          'Hot and cold, sun and moon, to be and not to be: weigh one word against the other and the sense is clear, even of words that nobody knows today.',
        ],
        [
          'Pictures in a row',
          'Each image answers the one before it. Find what they have in common and you know what is on the speaker’s mind.',
        ],
      ],
      'On your feet': [
        [
          'Breath and thought',
          'One thought, one breath. If you run out, either the thought was longer or you have not found it yet.',
        ],
        [
          'Whom are you talking to?',
          'A soliloquy is not a speech to oneself. Choose somebody in the room, and ask them for help.',
        ],
        [
          'Twenty lines',
          'Learn them while walking. Say them to a friend as news. Then do nothing at all, and say them.',
        ],
      ],
    },
  },
  {
    code: 'LIT-310',
    title: 'Translating Poetry',
    category: 'poetry-drama',
    level: 'Advanced',
    weeks: 6,
    price: 85,
    by: ['eleanor-whitcombe', 'mei-lin-zhao'],
    age: 50,
    requires: ['LIT-230', 'FR-201'],
    description:
      'Everything can be translated except the thing that matters, and so one begins again. With a language that you know at least a little, you will make five versions of one short poem, each faithful to something else, and learn what you are prepared to give up.',
    outcomes: [
      'Name what a given poem cannot lose',
      'Make a literal, a metrical and a free version',
      'Review a translation fairly',
    ],
    requirements: ['Reading knowledge of a second language', 'Shakespeare Aloud, or experience with metre'],
    outline: {
      'What is there': [
        [
          'A plain crib',
          'Word for word, with alternatives, without any beauty. It is the map on which you will plan the journey.',
        ],
        [
          'What must not be lost',
          'Sound, picture, tone, surprise: a poem is built on one of them more than on the others. Decide on which.',
        ],
        [
          'What the words bring along',
          'Bread, pain, Brot: the same loaf and three different tables. Write down what comes with each word.',
        ],
      ],
      'Five versions': [
        [
          'Faithful to sense',
          'Say all of it and nothing else. Notice how much of the poem is missing when nothing is missing.',
        ],
        ['Faithful to sound', 'Keep metre and rhyme, whatever it costs. Notice what the rhyme made you say.'],
        ['Faithful to effect', 'Let your readers laugh where theirs laughed, even if it must be another joke.'],
      ],
      'The last one': [
        ['Away from the original', 'Put it away for a week. Then polish your version as a poem of its own.'],
        ['Back to the original', 'Now lay them side by side. Every difference should be a decision.'],
        [
          'A note to the reader',
          'Half a page: what you kept, what you gave up, and why. Modesty is not required, honesty is.',
        ],
      ],
    },
  },
  {
    code: 'WRI-101',
    title: 'Clear Sentences',
    category: 'prose',
    level: 'Beginner',
    weeks: 3,
    by: ['amara-nwosu'],
    cover: true,
    age: 560,
    description:
      'Clear writing is not a gift; it is a courtesy, and courtesy can be learnt. Subject, verb, one idea at a time: we take dull, swollen and tangled sentences apart and put them together so that somebody wants to read the next. Bring your own.',
    outcomes: [
      'Find the real subject and verb of a foggy sentence',
      'Cut a text by a third without loss',
      'Order information so that readers never have to go back',
    ],
    outline: {
      'Who does what': [
        [
          'Find the doer',
          '“A decision was reached.” By whom? Put the doer at the front and the deed in the verb, and half of the fog lifts.',
        ],
        [
          'Verbs in disguise',
          'To make an improvement to is to improve. Wherever a noun ends in -tion, look whether a verb is trapped inside.',
        ],
        [
          'One idea, one sentence',
          'A long sentence is fine as long as it is a road and not a knot. If you must breathe twice, so must the reader.',
        ],
      ],
      Order: [
        [
          'Old before new',
          'Begin with what the reader knows, end with what is new. The end of one sentence is the beginning of the next.',
        ],
        [
          'The strong end',
          'What stands last is what stays. Move the important word there and cut whatever comes after it.',
        ],
        [
          'Paragraphs as rooms',
          'A reader should know from the doorway what the room is for. Write the first sentence last.',
        ],
      ],
      Less: [
        [
          'Cut a third',
          'Very, quite, in order to, the fact that: nobody has ever missed them. Then cut a sentence you are proud of.',
        ],
        ['Read it aloud', 'Where your tongue stumbles, a reader stumbles. The ear is the cheapest editor there is.'],
        {
          title: 'Check yourself',
          description: 'Three sentences on the operating table. Untimed.',
          minutes: 5,
          quiz: {
            questions: [
              one(
                'Which version names the doer?',
                [
                  'Mistakes were made.',
                  'It was decided that mistakes had occurred.',
                  'We made mistakes.',
                  'There were mistakes.',
                ],
                2,
                'Only “We made mistakes” says who did it.',
              ),
              several(
                'Which phrases can nearly always go? Choose all that apply.',
                ['in order to', 'the fact that', 'yesterday', 'very'],
                [0, 1, 3],
                '“Yesterday” carries information; the others seldom do.',
              ),
              trueOrFalse(
                'New information is best placed at the beginning of a sentence.',
                false,
                'Begin with what the reader knows and end with what is new.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'WRI-210',
    title: 'The Personal Essay',
    category: 'prose',
    level: 'Intermediate',
    weeks: 5,
    price: 59,
    by: ['amara-nwosu'],
    age: 120,
    requires: ['WRI-101'],
    description:
      'Something happened to you; why should a stranger care? A personal essay answers by thinking on the page. You write one, from a first memory to a version that can be published, with questions from the tutor and readers who are on your side.',
    outcomes: [
      'Find the question inside an anecdote',
      'Move between scene and reflection',
      'Revise in passes, each with one aim',
    ],
    requirements: ['Clear Sentences, or a drawer full of drafts'],
    outline: {
      'Finding it': [
        [
          'Ten small things',
          'List ten things that you remember for no reason. The one that makes no sense is the one to write about.',
        ],
        [
          'The question underneath',
          'An anecdote says what happened, an essay asks why it has stayed. Write the question on a card and hide it from the reader.',
        ],
        [
          'Scene',
          'A room, an hour, two people, something in their hands. Let us see it before you tell us what it meant.',
        ],
      ],
      'Thinking on the page': [
        [
          'Stepping back',
          'After the scene, a step back: what do you see now that you did not see then? That distance is the essay.',
        ],
        [
          'The you of then',
          'There are two of you on the page, the one who did not know and the one who writes. Be fair to both.',
        ],
        [
          'Other people',
          'They did not ask to be in it. Write about your share first, and show them the page if you can.',
        ],
      ],
      'Making it good': [
        ['Three passes', 'Once for the order, once for the sentences, once for the sound. Never all three at a time.'],
        [
          'Ending without a moral',
          'Stop a sentence earlier than you want to. Readers like to close the door themselves.',
        ],
        [
          'Reading one another',
          'Say what stayed with you, then where you got lost, then nothing. The best criticism describes.',
        ],
      ],
    },
  },
];
