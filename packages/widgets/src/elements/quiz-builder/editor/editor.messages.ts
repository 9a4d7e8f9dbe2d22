import type { Format } from '../../../messages/format.ts';
import { messages } from '../../../messages/messages.ts';
import type { TableOf } from '../../../messages/messages.ts';

export const editorMessages = messages(
  {
    toList: 'All questions',
    editing: (f: Format, n: number) => `Question ${f.number(n)}`,
    writing: 'New question',
    text: 'Question',
    textHint: 'Simple formatting such as **bold** and `code` is shown.',
    type: 'Kind',
    points: 'Points',
    save: 'Save question',
    add: 'Add to the quiz',
    savedWords: 'The question is saved.',

    options: 'Options',
    optionsHint: 'Mark what is right.',
    several: 'Several options are right',
    severalHint: 'Learners tick as many as they like; the scoring rule in the settings counts.',
    option: (f: Format, n: number) => `Option ${f.number(n)}`,
    isRight: (f: Format, n: number) => `Option ${f.number(n)} is right`,
    removeOption: (f: Format, n: number) => `Remove option ${f.number(n)}`,
    dragOption: (f: Format, n: number) => `Move option ${f.number(n)}`,
    optionDragHint: 'Press the up or down arrow to move the option.',
    optionMoved: (f: Format, from: number, to: number, of: number) =>
      `Option ${f.number(from)} is now number ${f.number(to)} of ${f.number(of)}.`,
    upOption: (f: Format, n: number) => `Move option ${f.number(n)} up`,
    addOption: 'Add an option',
    optionMore: 'Feedback and weight',
    share: 'Share of the points, in percent',
    shareHint: 'Empty: by the scoring rule. Below nothing takes away.',
    optionFeedback: 'Said to whoever chose it',
    keepsPlace: 'Keeps its place when options are shuffled',

    truth: 'Which is right?',
    isTrue: 'True',
    isFalse: 'False',

    accepted: 'Accepted answers',
    acceptedHint: 'Any of them counts as right.',
    acceptedOne: (f: Format, n: number) => `Accepted answer ${f.number(n)}`,
    removeAccepted: (f: Format, n: number) => `Remove accepted answer ${f.number(n)}`,
    addAccepted: 'Add another answer',
    caseSensitive: 'Capital letters matter',
    ignoreAccents: 'Accents do not matter (resume = résumé)',
    asNumber: 'The answer is a number',
    tolerance: 'May be off by',
    toleranceIn: 'Measured',
    absolute: 'in the answer’s own unit',
    relative: 'in percent of the answer',
    figures: 'Significant figures',
    figuresHint: 'Empty: any number of them.',
    units: 'Units',
    unitsHint:
      'One of them must follow the number. The factor turns it into the unit of the right answer: 0.01 for cm, where it is in m.',
    unit: (f: Format, n: number) => `Unit ${f.number(n)}`,
    factor: (f: Format, n: number) => `Factor of unit ${f.number(n)}`,
    removeUnit: (f: Format, n: number) => `Remove unit ${f.number(n)}`,
    addUnit: 'Add a unit',
    pattern: 'Pattern',
    patternHint:
      'A regular expression that the whole answer may match, beside the list. It is checked on the server only.',

    minWords: 'At least so many words',
    maxWords: 'At most so many words',
    wordsHint: 'Learners are told; nothing is graded by it.',

    feedbackPart: 'Explanation and feedback',
    explanation: 'Explanation',
    explanationHint: 'Why the right answer is right; shown with it.',
    generalFeedback: 'For everybody',
    generalFeedbackHint: 'Said to all who took the question, whatever they answered.',
    placePart: 'Section, time and order',
    section: 'Section',
    noSection: 'None',
    sectionHint: 'Sections are made in the settings.',
    limit: 'Seconds for this question',
    limitHint: 'Empty: only the quiz’s own limit.',
    pinnedQuestion: 'Keeps its place when questions are shuffled, and is always drawn',

    flaws_text: 'Write a question.',
    flaws_points: 'Give a number, nothing below zero.',
    flaws_options: 'Give at least two options.',
    flaws_twice: 'Two options say the same.',
    flaws_right: 'Mark at least one option as right.',
    flaws_one: 'Mark one option, or say that several are right.',
    flaws_truth: 'Say which is right.',
    flaws_accepted: 'Give at least one answer that is right.',
    flaws_number: 'Every accepted answer must be a number.',
    flaws_words: 'This is less than the least.',
    flaws_limit: 'Give at least five seconds.',
    flaws_factor: 'Every unit needs a factor above zero.',

    unknownType: 'This kind of question was made elsewhere. It can be moved and deleted here, but not changed.',
  },
  {
    de: () => import('./editor.messages.de.ts'),
    ar: () => import('./editor.messages.ar.ts'),
  },
);

export type EditorTexts = ReturnType<(typeof editorMessages)['for']>;

export type EditorTable = TableOf<typeof editorMessages>;
