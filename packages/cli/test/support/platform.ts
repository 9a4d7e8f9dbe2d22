/** One sandbox of the small schools, somebody studying there, and a proxy before it that can spoil what it says. */
import { createEduRise } from '@edurise/sdk';
import { createSandbox, type Sandbox } from '@edurise/sandbox';
import { courses, lectures, people, quiz, school } from '../../../sandbox/test/school.ts';
import { alteringProxy, type AlteringProxy } from './altering-proxy.ts';

export { courses, people };

export interface Audited {
  readonly sandbox: Sandbox;
  readonly proxy: AlteringProxy;
  /** Of the school's head, who may see everything. */
  readonly token: string;
  /** Of one who studies there. */
  readonly learnersToken: string;
  close(): Promise<void>;
}

export async function startAudited({ plain = false } = {}): Promise<Audited> {
  const sandbox = await createSandbox({ demo: school, database: 'memory', plain, passwordCost: 16 });
  const proxy = await alteringProxy(sandbox.url);
  const close = async (): Promise<void> => {
    await proxy.close();
    await sandbox.close();
  };
  try {
    return { sandbox, proxy, ...(await study(sandbox)), close };
  } catch (error) {
    // What stays open would keep the test's process for ever.
    await close();
    throw error;
  }
}

/** Somebody takes a course, so that there is something to see. */
async function study(sandbox: Sandbox): Promise<Pick<Audited, 'token' | 'learnersToken'>> {
  const enter = async ({ email, password }: { email: string; password: string }) => {
    let token = '';
    const edu = createEduRise({
      baseUrl: sandbox.url,
      tenant: 'north',
      middleware: [
        (request, next) => {
          token = request.headers['Authorization']?.replace('Bearer ', '') ?? token;
          return next(request);
        },
      ],
    });
    await edu.session.signIn({ email, password });
    await edu.users.me();
    return { edu, token: () => token };
  };
  const [head, learner] = await Promise.all([enter(people.ada), enter(people.sam)]);
  const { edu } = learner;
  await edu.courses.enroll(courses.basics);
  await edu.lectures.updateProgress(lectures.text, { is_completed: true });
  await edu.lectures.addBookmark(lectures.video, { title: 'Here', timestamp_seconds: 3 });
  await edu.lectures.addNote(lectures.video, { content: 'Why?', timestamp_seconds: 3 });
  const attempt = await edu.quizzes.start(quiz.id);
  await edu.quizAttempts.submit(attempt.id, { answers: {} });
  for (const { edu } of [head, learner]) edu.dispose();
  return { token: head.token(), learnersToken: learner.token() };
}
