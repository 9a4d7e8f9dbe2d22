import type { TalkDraft } from './draft.ts';

/** `student` is Noor, `teacher` is Mira, `admin` is Ruth. */
export const acmeTalks: TalkDraft[] = [
  {
    course: 'PY-120',
    lines: [
      [
        'student',
        12.4,
        'Good evening! I tried the loop from “Ten thousand files” on a copy of our lab folder. It renamed 212 files, and three of them twice. Now they begin with two dates.',
      ],
      ['teacher', 12.36, 'Twice is interesting. Were those three already renamed by hand, before you ran it?'],
      [
        'student',
        12.34,
        'Yes!! By my colleague, last spring. Here are the readings, so that you see what the names look like.',
        { files: ['plate readings, week 12.csv'] },
      ],
      [
        'teacher',
        11.6,
        'Then your program did what you asked, and the folder was not what you thought. Before you rename, ask: does it start with a date already? If so, leave it. A script that one may run twice without harm is worth a great deal.',
      ],
      ['student', 11.3, 'It works, also when I run it three times in a row. I did, to be sure.'],
      ['teacher', 11.2, 'That is exactly the right instinct. Save it, you will want it again in lesson eight.'],
    ],
  },
  {
    course: 'ALG-101',
    lines: [
      [
        'student',
        1.9,
        'I followed the search for 24, the number that is not there. At the end low is above high. Is that a mistake of mine or is that how it says “not found”?',
      ],
      [
        'jonas.lindqvist',
        1.55,
        'That is how it says so. Everything left of low is too small, everything right of high is too large. When they have passed each other there is nothing left between them.',
      ],
      ['student', 1.5, 'So the loop does not search. It throws away.'],
      ['jonas.lindqvist', 1.48, 'I shall steal that sentence for the next lecture.', { answers: 2 }],
      [
        'jonas.lindqvist',
        0.6,
        'By the way: your first two attempts at the practice quiz both stumble over the same question. Do it once with real cards before the third. The pack on your kitchen table will do.',
      ],
    ],
    unseen: { student: 1 },
  },
  {
    title: 'Algorithms on Tuesdays',
    course: 'ALG-101',
    silent: ['tane.walker'],
    lines: [
      [
        'liam.byrne',
        9.3,
        'Shall we say Tuesdays at seven, UTC? One of us explains a lesson, the others may interrupt.',
      ],
      ['freja.holm', 9.2, 'Seven is fine. I take sorting, because I finally understood it and want to show off.'],
      ['student', 9.1, 'Then I take binary search. I have a drawing.'],
      ['minh.tran', 8.9, 'It is two in the morning here, so I will read what you write and answer at breakfast.'],
      [
        'freja.holm',
        2.2,
        'Summary for Minh: we sorted a shopping list by hand. Insertion sort took 21 comparisons, and we stopped to argue after the twelfth.',
      ],
      ['minh.tran', 1.8, 'What was there to argue about in a shopping list?', { answers: 4 }],
      ['freja.holm', 1.75, 'Whether crème fraîche comes before cream. It depends on the alphabet.'],
      ['liam.byrne', 1.7, 'It is in the lesson after next. Do not spoil it.'],
      ['student', 0.9, 'Next Tuesday is mine. Bring a sorted pack of cards, any game.'],
      ['minh.tran', 0.4, 'I will set my alarm for this one.'],
    ],
    unseen: { student: 1, 'tane.walker': 4 },
  },
  {
    subject: 'The name on my certificate',
    lines: [
      [
        'student',
        241.4,
        'Dear Ruth, my certificate for First Steps in Python says “Noor Haddad”, which is right, but my employer asks for the name as in my passport, with my father’s name between the two. Can it be changed?',
      ],
      [
        'admin',
        240.6,
        'Dear Noor, congratulations first of all! A certificate repeats the name of the account on the day it is issued and is never rewritten, because others may have checked it already. What I can do is confirm in a letter that both names are you. Shall I?',
      ],
      ['student', 240.5, 'A letter is perfect. Thank you for answering so fast.'],
      ['admin', 239.7, 'It is on its way to your address in Amman. Give your employer our regards.'],
    ],
  },
  {
    subject: 'My office hour moves to Thursdays',
    silent: ['aisha.bello', 'kenji.mori', 'zofia.wojcik', 'omar.farouk'],
    lines: [
      [
        'teacher',
        16.5,
        'From next week I am there on Thursdays from five to six, UTC, instead of Mondays. Bring programs that do not work; those that do are boring. If you cannot come, write to me here and I will answer by the evening after.',
      ],
      ['student', 16.2, 'Thursdays suit me much better, thank you.'],
      ['grace.mwangi', 15.9, 'May I bring a program that works but that I do not understand?'],
      ['teacher', 15.8, 'That is the best kind.', { answers: 2 }],
    ],
    unseen: { 'omar.farouk': 4, 'kenji.mori': 2 },
  },
  {
    course: 'CHEM-130',
    lines: [
      [
        'student',
        33.2,
        'A question from work: we keep our buffer in the fridge and today it was cloudy. Is that the same as the honey in lesson four?',
      ],
      [
        'claire.dubois',
        32.8,
        'The same idea: cold, it can hold less of what is dissolved. Warm it gently and swirl. If it clears, it was only that. If it does not, something is growing and it goes down the sink.',
      ],
      ['student', 32.4, 'It cleared in ten minutes. My colleague thinks I am a magician.'],
      ['claire.dubois', 32.3, 'Let her. And write the temperature on the bottle.'],
    ],
  },
  {
    course: 'PY-101',
    lines: [
      [
        'aisha.bello',
        4.3,
        'My loop prints the total after every line and not once at the end. I have looked at it for an hour.',
      ],
      ['teacher', 4.1, 'Read it aloud, with the spaces. What belongs to the loop, and what comes after it?'],
      [
        'aisha.bello',
        4.05,
        'The print is indented. It BELONGS to the loop. I moved it four spaces to the left and it works. One hour for four spaces!',
      ],
      ['teacher', 4.0, 'You have just paid for it once and for all. Most of us paid more.'],
      ['aisha.bello', 0.3, 'Next one: is it normal to dream about brackets?'],
    ],
    unseen: { teacher: 1 },
  },
  {
    course: 'PY-120',
    lines: [
      [
        'omar.farouk',
        21.6,
        'I cannot finish by Friday, my daughter is ill and I sleep in pieces. Is there any way to hand in later?',
      ],
      [
        'teacher',
        21.5,
        'Of course. Hand it in when you can think again. Write one line with it, so that I remember. I hope she is better soon.',
      ],
      ['omar.farouk', 17.2, 'She is. Here it is, four days late and better than it would have been.'],
    ],
  },
  {
    course: 'DATA-101',
    lines: [
      [
        'grace.mwangi',
        55.4,
        'In the lesson on averages you say that nobody earns the average wage. Surely somebody does?',
      ],
      [
        'priya.raman',
        55.1,
        'Somebody may, by accident. Put nine cleaners and one director in a room: the average lies where nobody stands. Ask for the median and you meet a person.',
      ],
      [
        'grace.mwangi',
        54.8,
        'I tried it with the prices at our market. The median is a price that I have really paid.',
      ],
      ['priya.raman', 54.7, 'Then you have understood it better than most newspapers.'],
    ],
  },
  {
    course: 'WEB-101',
    lines: [
      ['lucas.meyer', 7.7, 'My page looks right on my laptop and the menu is cut off on my phone.'],
      [
        'tomas.herrera',
        7.4,
        'How wide is the menu, and who told it to be? Look for a width in pixels. There is usually exactly one, and usually it was put there to fix something else.',
      ],
      ['lucas.meyer', 7.2, 'Found it: width 960px, with my own comment “do not touch” beside it.'],
      ['tomas.herrera', 7.1, 'Touch it. Delete it. Then look at both again.'],
      ['lucas.meyer', 6.9, 'Both fine. I also deleted the comment.'],
    ],
  },
  {
    course: 'SEC-110',
    lines: [
      [
        'chloe.bennett',
        2.9,
        'I got an email from “the bank” with my real name and the last digits of my card. How can that be false?',
      ],
      [
        'elif.kaya',
        2.7,
        'Easily: another shop lost its list. Do not use the link. Type the bank’s address yourself and look whether there is a message. And tell me what they wanted you to hurry about, there is always a hurry.',
      ],
      ['chloe.bennett', 2.6, 'My account would be “closed today at 18:00”. Nothing on the bank’s own page.'],
      ['elif.kaya', 2.5, 'There is your hurry. May I use this one in the course, without your name?'],
      ['chloe.bennett', 0.8, 'Please do. I would have clicked, two weeks ago.'],
    ],
    unseen: { 'elif.kaya': 1 },
  },
  {
    subject: 'Recording week: who comes when',
    silent: ['priya.raman', 'samuel.osei'],
    lines: [
      [
        'admin',
        42.5,
        'Dear all, the quiet room is ours from the 10th to the 14th. Please answer with the half day that you want. Bring water, a spare shirt without stripes, and your slides as they really are.',
      ],
      ['teacher', 42.3, 'Monday morning, before I lose my voice in the seminar.'],
      ['hana.sato', 42.2, 'Wednesday afternoon. The cat stays at home this time, I promise.'],
      ['tomas.herrera', 41.9, 'Thursday morning, please. Why no stripes?'],
      ['admin', 41.8, 'They flicker. We learnt it with your last film.', { answers: 3 }],
    ],
    unseen: { 'samuel.osei': 2 },
  },
  {
    course: 'MATH-101',
    lines: [
      ['esther.mensah', 88.1, 'Why may I divide both sides by x and then it is suddenly wrong?'],
      [
        'samuel.osei',
        87.6,
        'Because x might be nothing, and you have divided by it without asking. Try x = 0 in the line before.',
      ],
      ['esther.mensah', 87.5, 'It was a solution and I threw it away.'],
      ['samuel.osei', 87.4, 'Just so. Ask first, divide after. It is good advice outside mathematics too.'],
    ],
  },
];
