import { essay, one, several, short, trueOrFalse } from '../../authoring/questions.ts';
import type { QuizDraft } from '../../authoring/course.ts';

export const practice: QuizDraft = {
  passing_score: 60,
  questions: [
    one(
      'Which syllable of “umbrella” carries the stress?',
      ['The first', 'The second', 'The third', 'None of them'],
      1,
      'um-BREL-la. Say it with your hand under your chin: the jaw drops in the middle.',
    ),
    one(
      'Which word is an iamb, weak and then strong?',
      ['lantern', 'water', 'alone', 'merrily'],
      2,
      'a-LONE goes weak–strong. LAN-tern and WA-ter go the other way, and MER-ri-ly is a dactyl.',
    ),
    trueOrFalse(
      'A beat counts only if its syllable is as loud as the other beats.',
      false,
      'It only has to weigh a little more than its neighbours. Light beats make a line float.',
    ),
    short(
      'How many feet has a line of pentameter? Give a whole number.',
      ['5', 'five'],
      'Five: the name says so, as in pentagon.',
    ),
  ],
};

export const final: QuizDraft = {
  passing_score: 70,
  time_limit_minutes: 15,
  max_attempts: 3,
  questions: [
    one(
      '“We walked the quiet harbour after rain.” Which metre is this?',
      ['Iambic pentameter', 'Trochaic tetrameter', 'Anapaestic trimeter', 'Dactylic hexameter'],
      0,
      'Five times weak–strong: we WALKED the QUI-et HAR-bour AF-ter RAIN.',
      2,
    ),
    several(
      'Which of these words are trochees, strong and then weak? Choose all that apply.',
      ['lantern', 'alone', 'water', 'before', 'softly'],
      [0, 2, 4],
      'LAN-tern, WA-ter and SOFT-ly begin with the stress; a-LONE and be-FORE end with it.',
      3,
    ),
    trueOrFalse(
      'In “Softly the water takes them out of sight”, the first foot is turned round.',
      true,
      'SOFT-ly stands where weak–strong was expected. At wa-ter the line is back in step.',
    ),
    short(
      'What is the word for a sentence that runs on over the end of a line?',
      ['enjambment', 'enjambement', 'an enjambment', 'run-on', 'run-on line', 'a run-on line'],
      'Enjambment. The voice leans over the edge instead of stopping at it.',
      2,
    ),
    one(
      'What does a caesura do?',
      ['It pauses within a line', 'It ends a stanza', 'It adds a syllable', 'It repeats a sound'],
      0,
      'A strong pause inside the line: “The lamps are lit. || Nobody is at home.”',
      2,
    ),
    several(
      'Which pairs are half rhymes? Choose all that apply.',
      ['home, time', 'light, night', 'moon, mean', 'weather, feather'],
      [0, 2],
      'The consonants at the end agree and the vowels differ. The other two pairs rhyme fully.',
      2,
    ),
    trueOrFalse(
      'To read verse well, one should stop at the end of every line.',
      false,
      'The line should be heard, but need not be stopped at. Where the sentence runs on, the voice leans forward.',
    ),
    short(
      'Which scheme is called an embrace in the reading on rhyme? Give the four letters.',
      ['abba', 'a b b a', 'a-b-b-a'],
      'abba: the first promise waits longest, with another pair inside it.',
      2,
    ),
    essay(
      'Here are two lines: “The lamps are lit. Nobody is at home. / Softly the water takes the boats away.” Read them aloud. Where does the pattern break, and what do the breaks do to the scene? Write eight to twelve sentences.',
      'A good answer finds the caesura after “lit”, the turned foot at “Softly” and perhaps the one at “Nobody”, says what each does to the voice, and ties it to the emptiness of the scene rather than only naming it.',
      5,
    ),
  ],
};
