import type { TalkDraft } from './draft.ts';

const noor = 'student@acme.test';

/** `student` is Oskar, `teacher` is Eleanor, `admin` is Gareth. */
export const lindenTalks: TalkDraft[] = [
  {
    course: 'HIS-160',
    lines: [
      [
        'student',
        180.2,
        'Dear Dr Demir, here is my merchant’s letter. I have travelled the route on the map with a ruler. Forty years at sea, and it still took me an evening to find a plausible day’s march.',
        { files: ['From Kashgar to Samarkand.md'] },
      ],
      [
        'yusuf.demir',
        178.7,
        'Dear Oskar, what I like best is that your merchant complains about the price of fodder before he mentions the silk. So do the real ones. One question: who carries this letter, and what does he get for it?',
      ],
      ['student', 178.4, 'Who paid for the ink. I forgot. I will give him a nephew going west.'],
      ['yusuf.demir', 178.2, 'Nephews carried half of the world’s post. Well done.'],
      [
        'student',
        12.1,
        'I finished the course months ago and still read on in the evenings. Is there a second book after the one by Hansen that you would give to a slow reader?',
      ],
      [
        'yusuf.demir',
        11.8,
        'Start with Goitein’s letters of the Cairo merchants, in any volume, on any page. It is made for slow readers: every letter is a whole life and fits on a page.',
      ],
    ],
  },
  {
    course: 'LIT-110',
    lines: [
      [
        'student',
        3.6,
        'I clap as you say, and in the third line I always end up on the wrong foot. Am I wrong or is he?',
      ],
      ['teacher', 3.3, 'Neither. He turns the first foot round. Say it as if you were annoyed and you will hear why.'],
      ['student', 3.2, 'I said it as if somebody had left a hatch open. It works.'],
      ['teacher', 3.15, 'I have never heard a better paraphrase of the trochaic substitution.'],
      [
        'teacher',
        0.7,
        'Oskar, would you read your two lines aloud in the circle on Friday? No preparation, only the hatch.',
      ],
    ],
    unseen: { student: 1 },
  },
  {
    title: 'The reading circle',
    course: 'LIT-110',
    silent: ['callum.reid'],
    lines: [
      [
        'teacher',
        26.5,
        'Welcome to the circle. One poem a week; everybody reads it aloud before we say a word about it.',
      ],
      ['rowan.hughes', 26.2, 'Could we begin with something short? I read slowly in company.'],
      ['teacher', 26.1, 'Fourteen lines, then. Short enough to be learnt and long enough to turn round once.'],
      [
        noor,
        18.3,
        'I read mine on the tram, half aloud. The lady opposite joined in at the last line. She knew it by heart!',
      ],
      ['fatou.diallo', 18.1, 'That is the best thing that I have read here.', { answers: 3 }],
      ['student', 17.9, 'On my ship it would have been a limerick.'],
      ['rowan.hughes', 5.2, 'I learnt it. All fourteen. My dog has heard it about thirty times.'],
      ['teacher', 5.0, 'Then your dog is ahead of most undergraduates. Friday at six: Rowan’s poem, without paper.'],
      ['fatou.diallo', 1.2, 'I will be ten minutes late, please start without me.'],
    ],
    unseen: { [noor]: 1, student: 1, 'callum.reid': 6 },
  },
  {
    course: 'LIT-110',
    lines: [
      [
        noor,
        17.6,
        'May I ask something basic: in my language the stress is nearly always where I expect it. How do you know it in English?',
      ],
      [
        'teacher',
        17.2,
        'It is not basic at all; it is the whole difficulty. You learn it word by word, like faces. But in a line of verse the beat tells you, and that is why poems are such good teachers of accent.',
      ],
      [noor, 17.1, 'So when I do not know how to say a word I should look for a poem with it.'],
      ['teacher', 17.0, 'I have heard worse methods, and taught some of them.'],
    ],
  },
  {
    course: 'IT-110',
    lines: [
      [
        'student',
        8.4,
        'Buona sera! I ordered in the harbour yesterday, in Italian, and the waiter answered in German.',
      ],
      [
        'matteo.conti',
        8.1,
        'Buona sera Oskar! That is not a defeat, that is Italy being polite. Next time begin with the weather. Nobody changes the language after the weather.',
      ],
      ['student', 4.2, 'Che vento, oggi! He told me about his boat for a quarter of an hour. I understood the boat.'],
      ['matteo.conti', 4.0, 'Bravissimo. The rest comes with the second coffee.'],
    ],
  },
  {
    subject: 'Your reader’s card',
    lines: [
      [
        'admin',
        169.4,
        'Dear Mr Brandt, as you have completed a course you are entitled to a reader’s card for the college library, also by post. I need only a photograph in which one can see who you are.',
      ],
      ['student', 168.9, 'Dear Mr Pugh, would one in uniform do? I have no other that is younger than ten years.'],
      ['admin', 168.6, 'It would do very well, and will improve the card index considerably.'],
    ],
  },
  {
    course: 'WRI-101',
    lines: [
      [
        'nadia.rahman',
        37.3,
        'You crossed out my first paragraph with one line and wrote “start here” at the second. I was proud of the first one.',
      ],
      [
        'amara.nwosu',
        36.9,
        'I know, and I liked it. What works in it is the rhythm. But in the second you say something, and the first only clears its throat. Keep it in a drawer; it wants to become another piece.',
      ],
      ['nadia.rahman', 36.5, 'I read both aloud to my sister. She said “start here” before I told her.'],
      ['amara.nwosu', 36.4, 'Give my regards to your sister. She may have a career.'],
    ],
  },
  {
    course: 'DE-101',
    lines: [
      [
        'tobias.egger',
        6.6,
        'I am from Graz and take this course to hear what my dialect does to others. It is very funny from inside.',
      ],
      [
        'ingrid.voss',
        6.2,
        'I had hoped for one like you! Would you record the five sentences of lesson two as you say them at home? The others should know that the real thing has more vowels.',
      ],
      ['tobias.egger', 5.9, 'With pleasure. My grandmother has offered to do the fifth.'],
    ],
    unseen: { 'ingrid.voss': 1 },
  },
  {
    course: 'JA-101',
    lines: [
      ['emil.srensen', 61.2, 'I know all the kana when I see them slowly and none when I see them fast.'],
      [
        'meilin.zhao',
        60.8,
        'That is the right order. Five minutes a day, aloud, and always the same shop signs. On the day when you read one without wanting to, write to me.',
      ],
      ['emil.srensen', 44.3, 'Today. “Ramen”. I was not even hungry.'],
      ['meilin.zhao', 44.1, 'Congratulations. You cannot go back now.'],
    ],
  },
  {
    subject: 'Dates of the summer term',
    silent: ['matteo.conti', 'ingrid.voss', 'meilin.zhao'],
    lines: [
      [
        'admin',
        29.5,
        'Colleagues, the term begins on the second Monday and ends when the strawberries do. Please send me your courses and how many learners you can bear, before the end of the month.',
      ],
      ['teacher', 29.2, 'Hearing Verse and Shakespeare Aloud, as many as there are chairs.'],
      ['amara.nwosu', 28.8, 'Clear Sentences, twelve. I read every word that they write.'],
      ['yusuf.demir', 28.4, 'The Silk Roads, twenty. And could we have the room with the big map?'],
      ['admin', 28.3, 'The map is yours.', { answers: 3 }],
    ],
    unseen: { 'meilin.zhao': 3 },
  },
];
