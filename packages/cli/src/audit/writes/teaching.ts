import { label, type Story } from './story.ts';

const question = {
  question_text: 'Is this a question of the audit?',
  question_type: 'true_false',
  correct_answer: true,
  points: 1,
};

/**
 * A course with everything in it: all of it goes with the course. Nobody enrols, as many platforms keep an enrolment for ever,
 * and with it the course.
 */
export const teaching: Story = [
  {
    operation: 'courses.create',
    // A draft, so that no learner meets it.
    body: () => ({ title: label, description: label, status: 'draft', is_public: false, level: 'Beginner' }),
    makes: 'course',
    undo: 'courses.delete',
  },
  { operation: 'courses.update', path: ['course'], body: () => ({ description: `${label}.` }) },
  {
    operation: 'courses.replace',
    path: ['course'],
    body: () => ({ title: label, description: label, status: 'draft', is_public: false, level: 'Beginner' }),
  },
  {
    operation: 'courses.duplicate',
    path: ['course'],
    body: () => ({ title: label }),
    makes: 'copy',
    undo: 'courses.delete',
  },
  { operation: 'sections.create', path: ['course'], body: () => ({ title: label, order_index: 0 }), makes: 'section' },
  { operation: 'sections.update', path: ['section'], body: () => ({ description: label }) },
  { operation: 'sections.replace', path: ['section'], body: () => ({ title: label, order_index: 1 }) },
  {
    operation: 'sections.createLecture',
    path: ['section'],
    body: () => ({ title: label, content_type: 'quiz', order_index: 0 }),
    makes: 'lecture',
  },
  { operation: 'lectures.update', path: ['lecture'], body: () => ({ description: label }) },
  {
    operation: 'lectures.replace',
    path: ['lecture'],
    body: () => ({ title: label, content_type: 'quiz', order_index: 1 }),
  },
  {
    operation: 'lectures.addResource',
    path: ['lecture'],
    body: () => ({ title: label, resource_type: 'link', url: 'https://example.org/' }),
  },
  {
    operation: 'lectures.createQuiz',
    path: ['lecture'],
    body: () => ({ title: label, passing_score: 50, max_attempts: 2 }),
    makes: 'quiz',
  },
  { operation: 'quizzes.update', path: ['quiz'], body: () => ({ description: label }) },
  { operation: 'quizzes.replace', path: ['quiz'], body: () => ({ title: label, passing_score: 50, max_attempts: 2 }) },
  { operation: 'quizzes.addQuestion', path: ['quiz'], body: () => question, makes: 'question' },
  { operation: 'questions.update', path: ['question'], body: () => ({ ...question, points: 2 }) },
  { operation: 'quizzes.addQuestion', path: ['quiz'], body: () => question, makes: 'spare', undo: 'questions.delete' },
  {
    operation: 'courses.createAssignment',
    path: ['course'],
    body: () => ({ title: label, description: label, max_score: 10 }),
    makes: 'assignment',
  },
  { operation: 'assignments.update', path: ['assignment'], body: () => ({ description: `${label}.` }) },
  { operation: 'assignments.replace', path: ['assignment'], body: () => ({ title: label, max_score: 10 }) },
];
