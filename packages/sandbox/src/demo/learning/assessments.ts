import { guess } from '../activity/attempts.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';
import { inQuiz, one, several, short, trueOrFalse, type QuestionDraft } from '../authoring/questions.ts';
import { random } from '../authoring/random.ts';
import type { DemoPerson } from '../shape.ts';
import type { DemoSkillAssessment } from './shape.ts';

interface AssessmentDraft {
  title: string;
  skill: string;
  description: string;
  minutes: number;
  passing: number;
  attempts: number | null;
  questions: QuestionDraft[];
}

const acme: AssessmentDraft[] = [
  {
    title: 'Python: where do you stand?',
    skill: 'Python',
    description: 'Six questions about programs of a few lines. Read them; do not run them.',
    minutes: 15,
    passing: 60,
    attempts: 3,
    questions: [
      one(
        'What does `len("tea" * 3)` give?',
        ['3', '6', '9', 'an error'],
        2,
        'The text is repeated three times: teateatea has nine letters.',
      ),
      one(
        '`a = [1, 2]`, `b = a`, `b.append(3)`. What is `a` now?',
        ['[1, 2]', '[1, 2, 3]', '[3]', 'None'],
        1,
        'Both names stand for the same list.',
      ),
      trueOrFalse('`{}` makes an empty set.', false, 'It makes an empty dictionary. An empty set is `set()`.'),
      several(
        'Which of these can be changed after they are made?',
        ['list', 'tuple', 'dict', 'str'],
        [0, 2],
        'Tuples and texts stay as they are; what looks like a change makes a new one.',
      ),
      short(
        'Which word begins the part of a `try` that runs whether or not something went wrong?',
        ['finally'],
        '`finally` runs in either case, also on the way out by `return`.',
      ),
      one(
        'What does `[n * n for n in range(4) if n % 2]` give?',
        ['[0, 4]', '[1, 9]', '[1, 3]', '[1, 4, 9]'],
        1,
        'Of 0, 1, 2, 3 the odd ones are kept, and squared.',
        2,
      ),
    ],
  },
  {
    title: 'SQL: from question to answer',
    skill: 'SQL',
    description: 'Five questions about two tables that you can imagine: customers, and what they ordered.',
    minutes: 12,
    passing: 60,
    attempts: 3,
    questions: [
      one(
        'A customer without orders shall be in the list too. Which join?',
        ['inner join', 'left join from the customers', 'left join from the orders', 'cross join'],
        1,
        'A left join keeps each row of its left side, with nothing beside it where nothing fits.',
      ),
      trueOrFalse(
        '`where total = null` finds the orders without a total.',
        false,
        'Nothing equals null, not even null. Ask `is null`.',
      ),
      one(
        'Where does a condition on `count(*)` belong?',
        ['where', 'having', 'order by', 'on'],
        1,
        '`where` looks at rows before they are grouped, `having` at the groups.',
      ),
      several(
        'Which make the same query slower as the table grows?',
        [
          'No index on the column that is searched',
          "like '%son'",
          'limit 10 with an indexed order',
          'a comment in the query',
        ],
        [0, 1],
        'Without an index, or with a wildcard in front, every row must be looked at.',
      ),
      short(
        'Which word leaves out rows that are the same as one before?',
        ['distinct'],
        '`select distinct` keeps one of each.',
      ),
    ],
  },
  {
    title: 'Security, every day',
    skill: 'Security',
    description: 'Seven minutes. The questions are those that your family asks you.',
    minutes: 7,
    passing: 75,
    attempts: null,
    questions: [
      one(
        'What makes a password hard to guess?',
        ['A capital letter', 'A dollar sign', 'Its length', 'Changing it monthly'],
        2,
        'Each further letter multiplies the work; a sign in place of a letter hardly does.',
      ),
      trueOrFalse(
        'A padlock beside the address means that the site is honest.',
        false,
        'It means that nobody reads along on the way. A thief may have one too.',
      ),
      one(
        'A message asks you to hurry. What first?',
        ['Answer it', 'Use its link, carefully', 'Ask by another way whether it is true', 'Forward it to all'],
        2,
        'By another way: a number that you know, an address that you type.',
        2,
      ),
      several(
        'What helps when a shop has lost its customers’ passwords?',
        ['A different password for each site', 'A second factor', 'A longer user name', 'A new mouse'],
        [0, 1],
        'Then the lost password opens one door at most, and even that not alone.',
      ),
    ],
  },
];

const linden: AssessmentDraft[] = [
  {
    title: 'The beat of a line',
    skill: 'Verse',
    description: 'Read each line aloud, twice, before you answer.',
    minutes: 10,
    passing: 60,
    attempts: 3,
    questions: [
      one(
        'How many beats has “Shall I compare thee to a summer’s day”?',
        ['Three', 'Four', 'Five', 'Six'],
        2,
        'Five pairs of a light and a strong syllable.',
      ),
      trueOrFalse(
        'A line that ends on a light syllable is a mistake.',
        false,
        'It is a feminine ending, and often chosen.',
      ),
      short('What is a foot called that goes light, strong?', ['iamb', 'iambus'], 'An iamb: to-DAY, re-TURN.'),
      one(
        'Which word turns its foot round at the beginning of a line?',
        ['“Beyond”', '“Never”', '“Again”', '“Because”'],
        1,
        'NE-ver: strong, light.',
      ),
    ],
  },
  {
    title: 'Arguments and their faults',
    skill: 'Argument',
    description: 'Five small arguments. Say what is wrong with each, if anything is.',
    minutes: 12,
    passing: 70,
    attempts: 2,
    questions: [
      one(
        '“Everybody buys it, so it must be good.”',
        ['Nothing is wrong', 'It appeals to the many', 'It attacks a person', 'It goes in a circle'],
        1,
        'That many do something shows that many do it.',
      ),
      one(
        '“All tenors are late. He is late. So he is a tenor.”',
        ['Nothing is wrong', 'It turns the arrow round', 'It is vague', 'It appeals to pity'],
        1,
        'Others may be late too.',
      ),
      trueOrFalse('A valid argument may have a false conclusion.', true, 'If one of its premises is false.'),
      one(
        '“You are a smoker yourself, so your warning is worth nothing.”',
        ['Nothing is wrong', 'It attacks the person', 'It goes in a circle', 'It appeals to the many'],
        1,
        'Who says it does not change whether it is so.',
      ),
      several(
        'Which make an argument stronger?',
        [
          'Evidence that could have spoken against it',
          'A louder voice',
          'Saying what would change one’s mind',
          'Length',
        ],
        [0, 2],
        'What could not have failed has not been tested.',
      ),
    ],
  },
];

/** About every third learner has tried one; some came back for a better day. */
export function skillAssessments(people: readonly DemoPerson[], calendar: Calendar): DemoSkillAssessment[] {
  const chance = random(4711);
  const publish = (tenant: string, draft: AssessmentDraft): DemoSkillAssessment => {
    const id = identity(tenant, 'assessment', draft.title);
    const questions = inQuiz(id, draft.questions);
    const learners = people.filter(({ role, tenants }) => role === 'student' && tenants[0] === tenant);
    const results = chance.sample(learners, Math.round(learners.length / 3)).flatMap(({ id: user, created_at }) => {
      const skill = 0.45 + chance.next() * 0.5;
      const member = (Date.parse(calendar.ago(0)) - Date.parse(created_at)) / 86_400_000;
      const first = Math.min(90, member) * (0.2 + chance.next() * 0.7);
      const days = chance.next() < 0.35 ? [first, first / 2] : [first];
      return days.map((ago, attempt) => ({
        id: identity(id, 'result', user, attempt),
        user,
        answers: Object.fromEntries(
          questions.map((question) => [question.id, guess(question, Math.min(1, skill + attempt * 0.2), chance)]),
        ),
        submitted_at: calendar.ago(ago),
      }));
    });
    return {
      id,
      tenant,
      title: draft.title,
      description: draft.description,
      skill: draft.skill,
      duration_minutes: draft.minutes,
      passing_score: draft.passing,
      max_attempts: draft.attempts,
      questions,
      results,
      created_at: calendar.ago(200),
    };
  };
  return [...acme.map((draft) => publish('acme', draft)), ...linden.map((draft) => publish('linden', draft))];
}
