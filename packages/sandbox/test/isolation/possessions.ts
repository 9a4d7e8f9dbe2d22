/** What one learner has at a school, a row of each kind, made as a learner makes it; and what the teacher made for it. */
import assert from 'node:assert/strict';
import { routes } from '../../src/areas/routes.ts';
import type { Platform } from '../platform.ts';
import { assessment, category, courses, learningPath, north, people, quiz, shadowing, teacher } from '../school.ts';

/** By table, and `certificates.code`. */
export type Possessions = Readonly<Record<string, string>>;

export async function possessionsOfSam(platform: Platform): Promise<Possessions> {
  /** Calls an operation by its name; the ids take the places in its path. */
  const ask = async (as: 'sam' | 'tess', name: string, ids: string[] = [], body?: unknown): Promise<any> => {
    const { method, path } = routes.find((route) => route.name === name)!.row;
    const places = [...ids];
    const answer = await platform.call(
      method,
      path.replace(/\{\w+\}/g, () => places.shift()!),
      { as, body },
    );
    assert.ok(answer.status < 300, `${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.data ?? answer.body.results?.data?.[0] ?? answer.body.results?.[0] ?? answer.body;
  };
  const file = (name: string): FormData => {
    const form = new FormData();
    form.set('file', new File(['Mine alone.'], name, { type: 'text/plain' }));
    return form;
  };

  // A course that is completed by reading it, and one with a quiz.
  const metadata = { has_certificate: true };
  const course = await ask('tess', 'courses.create', [], { title: 'Between us', status: 'published', metadata });
  const section = await ask('tess', 'sections.create', [course.id], { title: 'All' });
  const text = { title: 'Words', content_type: 'text', text_content: 'Read me.' };
  const lecture = await ask('tess', 'sections.createLecture', [section.id], text);
  const assignment = await ask('tess', 'courses.createAssignment', [course.id], { title: 'Essay' });
  const enrollment = await ask('sam', 'courses.enroll', [course.id]);
  const submission = await ask('sam', 'assignments.submit', [assignment.id], { content: 'My essay.' });
  const review = await ask('sam', 'reviews.create', [course.id], { rating: 5 });
  const note = await ask('sam', 'lectures.addNote', [lecture.id], { content: 'For me.' });
  const bookmark = await ask('sam', 'lectures.addBookmark', [lecture.id], { title: 'Here' });
  await ask('sam', 'lectures.updateProgress', [lecture.id], { is_completed: true });
  const certificate = await ask('sam', 'certificates.list');
  await ask('sam', 'courses.enroll', [courses.basics]);
  const attempt = await ask('sam', 'quizzes.start', [quiz.id]);

  const conversation = await ask('sam', 'conversations.create', [], { participants: [people.tess.id] });
  const message = await ask('sam', 'messages.send', [], { conversation: conversation.id, content: 'Hush.' });
  const attachment = await ask('sam', 'messages.addAttachment', [], file('attached.txt'));
  const upload = await ask('sam', 'files.upload', [], file('diary.txt'));
  const notification = await ask('sam', 'notifications.list');
  const session = await ask('sam', 'auth.listSessions');
  const skill = await ask('sam', 'users.addSkill', [], { name: 'Whistling' });

  const project = await ask('sam', 'projects.create', [], { title: 'A plan' });
  const task = await ask('sam', 'projects.createTask', [project.id], { title: 'A task' });
  const milestone = await ask('sam', 'projects.createMilestone', [project.id], { title: 'One', amount: '10.00' });
  const about = { reason: 'quality', description: 'It is not what was agreed.' };
  const dispute = await ask('sam', 'disputes.open', [], { milestone: milestone.id, ...about });
  const member = await ask('sam', 'projects.listTeam', [project.id]);
  const method = await ask('sam', 'paymentMethods.add', [], { token: 'tok_mine' });

  return {
    assignments: assignment.id,
    bookmarks: bookmark.id,
    categories: category.science,
    certificates: certificate.id,
    'certificates.code': certificate.code,
    conversations: conversation.id,
    courses: course.id,
    disputes: dispute.id,
    enrollments: enrollment.id,
    file_uploads: upload.id,
    instructors: teacher,
    learning_paths: learningPath.light,
    lectures: lecture.id,
    message_attachments: attachment.id,
    messages: message.id,
    milestones: milestone.id,
    notes: note.id,
    notifications: notification.id,
    payment_methods: method.id,
    prerequisites: course.id,
    project_members: member.id,
    projects: project.id,
    questions: quiz.truth,
    quiz_attempts: attempt.id,
    quizzes: quiz.id,
    reviews: review.id,
    sections: section.id,
    sessions: session.id,
    shadowing_sessions: shadowing.open,
    skill_assessments: assessment.id,
    skills: skill.id,
    submissions: submission.id,
    tasks: task.id,
    tenants: north.id,
    users: people.sam.id,
  };
}
