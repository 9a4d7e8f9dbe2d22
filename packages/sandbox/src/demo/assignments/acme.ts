import type { AssignmentDrafts } from './draft.ts';

export const acmeAssignments: AssignmentDrafts = {
  'PY-101': [
    {
      title: 'A month of expenses',
      description:
        'Write a program of at most forty lines that reads a file of expenses and prints what each month cost. Hand in the program and one sentence on the line that gave you the most trouble.',
      due: -247,
      answers: [
        'It works for my own bank file. The trouble was the line that splits the date: the bank writes the day first and I compared texts until I noticed that “10” comes before “9”.',
        'Done, 31 lines. I had the total inside the loop at first and printed it forty times, which was at least easy to see.',
      ],
    },
    {
      title: 'Count the words',
      description:
        'Take any text you like and print its twenty most frequent words. Say in a few lines what you did about capital letters and commas, and why.',
      due: -9,
      answers: [
        'I made everything lower case and stripped the marks at both ends of each word, so that “don’t” stays whole. The dictionary has 812 words, and “the” wins by far.',
        'I counted a chapter of Moby Dick. With capitals left in, “The” and “the” were two words; after lower() the list made sense. Dashes still glue two words together and I left it at that.',
        'A dictionary from word to count, then sorted by count. I first wrote an if to see whether the word is there; get(word, 0) made it one line.',
      ],
    },
    {
      title: 'Explain one error',
      description:
        'Collect a traceback that you met this week. Mark the line that told you what was wrong, and write down how you found the cause.',
      due: 5,
      points: 10,
      answers: [
        'KeyError: “Total”. The last line said it all: the heading in the file is “total”. I had read the first line for ten minutes.',
        'TypeError: can only concatenate str. I added a number to a text in a print. The arrow pointed at the right line, I just did not believe it.',
      ],
    },
  ],
  'PY-120': [
    {
      title: 'Rename a folder, safely',
      description:
        'Write a script that gives the files of a folder names that sort by date. It must have a dry run, and it must never overwrite a file. Hand in the script.',
      due: -32,
      answers: [
        'The dry run is on unless I say --really. If a name is taken already the script stops before it has renamed anything, because half a folder is worse than none.',
        'I sorted 1,400 photographs with it. Two had the same second in their name, so there is a counter at the end now.',
      ],
    },
    {
      title: 'Forty spreadsheets into one',
      description:
        'Join the tables in the course folder into one CSV file. Check that the headings agree before you join, and that the grand total equals the sum of the parts.',
      due: 3,
      answers: [
        'Two of the files call the column “Amount (EUR)”. My check found them, I renamed the column in the script and wrote it to the log. The totals agree to the cent.',
        'It joins 40 files in under a second. The check at the end found that I had read the heading of each file as a row.',
        'Works, but the totals differ by 0.01. I think it is rounding, because the parts are rounded before they are added.',
      ],
    },
  ],
  'PY-201': [
    {
      title: 'One module less to fear',
      description:
        'Take the worst function of a program of yours, put a test around it, and cut it in two. Hand in the commit messages and the test.',
      due: -14,
      answers: [
        'The function read the file, checked it and printed. Now reading and checking are two, and the test checks the checking without any file. Four commits, all green.',
        'I found that I could not test it because it asked for today’s date inside. The date is now handed over, and the first test found a bug on the last of a month.',
      ],
    },
    {
      title: 'Hints on the borders',
      description: 'Add type hints to the public functions of one module, and to nothing else. What did you learn?',
      due: 12,
      points: 10,
      answers: ['That one of my functions gives a list or None and that three callers do not know it.'],
    },
  ],
  'PY-230': [
    {
      title: 'Make the race visible',
      description:
        'Write a program that loses an update, then make it lose one every time. Then mend it without a lock.',
      due: -21,
      answers: [
        'A sleep of a millisecond between reading and writing makes it fail in each of a thousand runs. I mended it by giving the counter an owner: the others send it a message.',
      ],
    },
  ],
  'ALG-101': [
    {
      title: 'Sort a hand of cards, aloud',
      description:
        'Sort ten playing cards with one of the two methods of this course and write down each step. Before the last step, say what is true of the cards on the left.',
      due: 1,
      points: 10,
      answers: [
        'Insertion sort: 7 2 9 4 … Before the last step the nine cards on the left are in order, but they are not yet the nine smallest. That surprised me.',
        'I took selection sort. The cards on the left are in order and none of them moves again, so I could put them in the box.',
        'Insertion sort, 23 moves. I counted them because the text says about n²/4 and that would be 25.',
      ],
    },
    {
      title: 'Where does a search stop?',
      description:
        'Look for 24 in the list of the handout by halving. Write down low, middle and high for each look, and why the search ends although 24 is not there.',
      due: 9,
      points: 10,
      answers: [
        '(0, 7, 14), (8, 11, 14), (8, 9, 10), (10, 10, 10), then low is 11 and high is 10. It ends because each look leaves fewer numbers than before, and with none left there is nothing to look at.',
      ],
    },
    {
      title: 'An algorithm from your kitchen',
      description: 'Write down a recipe as an algorithm: what goes in, what comes out, and why it stops.',
      points: 10,
      answers: [
        'In: rice, twice as much water, salt. Out: rice that can be eaten. It stops when no water is left, and water only becomes less. I like that the proof is steam.',
        'Folding laundry: in is a heap, out is a pile. Each round takes one thing off the heap and never puts one back, so it has to end, even if it does not feel so.',
      ],
    },
  ],
  'ALG-210': [
    {
      title: 'A family tree, walked twice',
      description:
        'Walk through your family tree depth first and breadth first. Which walk would you choose to find the nearest cousin, and why?',
      due: -11,
      answers: [
        'Breadth first, because it meets everybody at distance two before anybody at distance three. Depth first found a cousin in Canada before my aunt’s son next door.',
      ],
    },
  ],
  'CS-150': [
    {
      title: 'A proof without “obviously”',
      description: 'Prove that the sum of two odd numbers is even. Then prove it again to a twelve-year-old.',
      due: -65,
      answers: [
        'Let a = 2m + 1 and b = 2n + 1, then a + b = 2(m + n + 1). For my nephew: an odd number is pairs and one left over, and the two left over make a pair.',
      ],
    },
  ],
  'NET-110': [
    {
      title: 'Follow one packet',
      description:
        'Trace the way from your home to a server of your choice. Name three places on it that you can explain.',
      due: -27,
      answers: [
        'The second hop is my provider’s exchange in Galway, the sixth jumps by 70 ms and must be the cable, the ninth has “fra” in its name, which is Frankfurt.',
      ],
    },
  ],
  'SEC-110': [
    {
      title: 'A letter you should not have believed',
      description: 'Keep a suspicious mail for a day, then list every sign in it. Leave out links and names.',
      due: 7,
      points: 10,
      answers: [
        'Five signs: the hurry, the greeting without a name, the address with one letter too many, a button that goes elsewhere, and that I have no account there.',
        'The language was perfect, which I had believed to be a good sign. What gave it away was the time: my bank does not write at three in the night.',
      ],
    },
    {
      title: 'Your own weakest door',
      description: 'Which account of yours would hurt most? Write down three things you changed about it this week.',
      due: -50,
      points: 10,
      answers: [
        'My mail, since every other password can be reset through it. A long passphrase, a second factor, and the old phone number is gone.',
      ],
    },
  ],
  'DATA-101': [
    {
      title: 'A chart that lies, and the same chart honest',
      description:
        'Find a chart in a newspaper or a report that gives a wrong impression. Draw it again so that it does not, and say what you changed.',
      due: -136,
      answers: [
        'The axis began at 94 per cent, so that a rise of one point looked like a doubling. Mine begins at zero and is very dull, which is the truth.',
        'Two lines with two axes that cross wherever the author likes. I drew them one above the other with the same years.',
      ],
    },
    {
      title: 'What the average hides',
      description: 'Find two groups of numbers with the same mean and different stories. Show both.',
      due: 15,
      points: 10,
      answers: [
        'Waiting times at our two clinics: both 20 minutes on average. In one everybody waits 20, in the other most wait 5 and some wait an hour.',
      ],
    },
  ],
  'DATA-140': [
    {
      title: 'Five questions to a library',
      description:
        'Answer the five questions about the library’s loans, each with one SELECT. Hand in the statements and what they answer.',
      due: 11,
      answers: [
        'Question 4 needs a LEFT JOIN: with an inner one the books that nobody ever borrowed are missing, and they are what was asked for.',
        'All five run. For the third I counted members instead of loans first and got 212; with DISTINCT it is 148.',
      ],
    },
  ],
  'DATA-220': [
    {
      title: 'One chart, no legend',
      description: 'Draw a line chart of at least three series and label the lines themselves. Why is that better?',
      due: -18,
      answers: [
        'Because the eye need not travel. I also found that one of the lines had nothing to say, and left it out.',
      ],
    },
  ],
  'ML-201': [
    {
      title: 'Beat the stupid model',
      description: 'Predict the test set with the mean alone. Then build a model that is better, and say by how much.',
      due: -6,
      points: 30,
      answers: [
        'The mean is wrong by 41,000 on average, my model with two features by 29,000. With all twelve features it is 28,500, which is not worth ten more columns.',
        'I beat it by half until I noticed that the price was hidden in another column. Without that column the gain is a fifth.',
      ],
    },
  ],
  'MATH-101': [
    {
      title: 'An equation from your week',
      description:
        'Turn a question of your own into an equation, solve it, and check the answer by putting it in again.',
      due: -3,
      points: 10,
      answers: [
        'How many rides until the monthly ticket pays? 2.80 x = 49, so x = 17.5, so from the eighteenth ride on. I make twenty-two.',
        'Two taps fill the tank, one in 20 minutes, one in 30. t/20 + t/30 = 1 gives t = 12, and 12/20 + 12/30 is 1 indeed.',
      ],
    },
  ],
  'MATH-150': [
    {
      title: 'How many of us share a birthday?',
      description:
        'Guess, compute, and count in a group that you know. Were you surprised in the same way as everybody?',
      due: -75,
      points: 10,
      answers: ['In a choir of 31 I guessed 10 per cent. It is 73, and we have two pairs.'],
    },
  ],
  'CHEM-130': [
    {
      title: 'Three loaves',
      description:
        'Bake, or plan, three small loaves that differ in one thing only: salt, time or warmth. Tell what you saw and what the yeast did.',
      due: -6,
      answers: [
        'No salt, 1 per cent, 2 per cent. Without salt the dough rose fastest and fell in the oven; the salt slows the yeast down and tightens the dough.',
        'I let them rise for one hour, four hours, and a night in the fridge. The cold one tastes best, because the other small helpers had time as well.',
      ],
    },
    {
      title: 'Why does an onion make you cry?',
      description: 'Explain it in six sentences to somebody who has never had a chemistry lesson.',
      due: 20,
      points: 10,
      answers: [
        'Cutting opens rooms in the onion that are kept apart for a reason. What was in them meets and becomes a gas …',
      ],
    },
  ],
  'BIO-120': [
    {
      title: 'Draw a cell from memory',
      description: 'Five minutes, no book. Then compare with the course and mark in red what you forgot.',
      due: -29,
      points: 10,
      answers: ['I forgot the Golgi apparatus, as everybody does, and drew the nucleus far too small.'],
    },
  ],
  'PHY-110': [
    {
      title: 'Measure g with a string',
      description:
        'Build a pendulum and measure the acceleration of free fall. How far off are you, and where does it come from?',
      due: -44,
      points: 30,
      answers: [
        '9.6 with a string of one metre, ten swings three times. I measured to the knot, and should have measured to the middle of the stone.',
      ],
    },
  ],
  'AST-101': [
    {
      title: 'Three evenings, one star',
      description: 'Note where a bright star stands at the same hour on three evenings. What has moved, and why?',
      due: 24,
      points: 10,
      answers: [
        'Arcturus stands a hand’s breadth further west each week, because the Earth goes on around the Sun and my clock follows the Sun.',
      ],
    },
  ],
  'SYS-101': [
    {
      title: 'A pipe of your own',
      description:
        'Build a pipe of at least three commands that answers a question about your files. Explain each step.',
      due: 4,
      points: 10,
      answers: [
        'find . -name "*.jpg" | sed "s#/[^/]*$##" | sort | uniq -c | sort -n | tail -3: my three fullest picture folders. The sed cuts off the name of the file.',
        'history | cut -c8- | cut -d" " -f1 | sort | uniq -c | sort -rn | head. I type ls more often than everything else together.',
      ],
    },
  ],
  'SYS-140': [
    {
      title: 'A history worth reading',
      description: 'Take five commits that say “fix” and rewrite their messages so that a stranger knows why.',
      due: -33,
      points: 10,
      answers: [
        '“fix” became “Round only after adding: invoices were off by a cent”. I had to look into the code to remember, which was the lesson.',
      ],
    },
  ],
  'SYS-310': [
    {
      title: 'Read a query plan',
      description:
        'Take a slow query, read its plan, add one index, and read the plan again. What changed, and what did it cost?',
      due: -8,
      points: 30,
      answers: [
        'From a scan of 2 million rows to 37 pages. Each insert is now about a tenth slower, which we can afford at ten an hour.',
      ],
    },
  ],
  'WEB-101': [
    {
      title: 'A page for somebody you know',
      description:
        'Build one page for a real person, without a framework. Hand in the address or the file, and what they said.',
      due: -5,
      answers: [
        'A page for my uncle’s repair shop: opening hours on top, because that is why people look. He wanted the telephone number larger and he was right.',
        'My choir’s rehearsal plan. On the phone the table was too wide, so on small screens each row is a small card now.',
      ],
    },
  ],
  'WEB-120': [
    {
      title: 'A to-do list that remembers',
      description: 'Build a list that survives a reload. Say what happens when two tabs are open.',
      due: 8,
      answers: ['It uses localStorage. The second tab overwrote the first until I listened for the storage event.'],
    },
  ],
  'WEB-210': [
    {
      title: 'One hour without a mouse',
      description:
        'Use three websites with the keyboard alone and write down where you got stuck. Then mend one page of your own.',
      due: -13,
      answers: [
        'Stuck in a calendar that swallows Tab, lost on a page without a visible focus, and delighted by a skip link. On my own page I had removed the outline; it is back.',
      ],
    },
  ],
  'WEB-310': [
    {
      title: 'Half the bytes',
      description:
        'Measure a page, then deliver it with half the bytes. Hand in both measurements and your three best changes.',
      due: 17,
      points: 30,
      answers: [
        'From 2.4 MB to 0.9: pictures in the size in which they are shown, one font instead of four, and a carousel that nobody used.',
      ],
    },
  ],
};
