import type { Quiz } from '@edurise/contract/models';
import type { EduRise } from '@edurise/sdk';
import type { Stage } from './stage.ts';

/** A course with nothing but a quiz of two questions, ten minutes and two attempts, that only one test knows of. */
export interface Exam {
  /** Who teaches it. */
  tess: EduRise;
  course: string;
  lecture: string;
  quiz: Quiz;
  /** The right answer is `b`. */
  choice: string;
  /** The right answer is `true`. */
  truth: string;
  /** Somebody new who takes the course. */
  taker(): Promise<{ id: string; edu: EduRise }>;
}

export async function exam(stage: Stage): Promise<Exam> {
  const tess = await stage.as('tess');
  const { id: course } = await tess.courses.create({ title: 'Examined', status: 'published' });
  const { id: section } = await tess.sections.create(course, { title: 'All' });
  const { id: lecture } = await tess.sections.createLecture(section, { title: 'Exam', content_type: 'quiz' });
  const quiz = await tess.lectures.createQuiz(lecture, {
    title: 'Exam',
    passing_score: 60,
    time_limit_minutes: 10,
    max_attempts: 2,
  });
  const { id: choice } = await tess.quizzes.addQuestion(quiz.id, {
    question_text: 'Which?',
    question_type: 'multiple_choice',
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    correct_answer: 'b',
    points: 3,
  });
  const { id: truth } = await tess.quizzes.addQuestion(quiz.id, {
    question_text: 'True?',
    question_type: 'true_false',
    correct_answer: true,
    points: 1,
  });
  return {
    tess,
    course,
    lecture,
    quiz,
    choice,
    truth,
    async taker() {
      const { id, edu } = await stage.learner();
      await edu.courses.enroll(course);
      return { id, edu };
    },
  };
}
