import { expect } from '@open-wc/testing';
import { sandbox } from '/__sandbox.js';
import { auth } from '@edurise/sdk/auth';
import { content } from '@edurise/sdk/content';
import { createClient } from '@edurise/sdk/core';
import { enrollments } from '@edurise/sdk/enrollments';
import { outbox } from '@edurise/sdk/outbox';
import { quizzes } from '@edurise/sdk/quizzes';
import { find, textOf, until } from '../../../test/mount.ts';
import '../../define/quiz.ts';
import type { EduRiseQuiz } from './quiz.ts';

/** A network that can be pulled out. */
const cable = () => {
  let plugged = true;
  return {
    pull: () => void (plugged = false),
    plug: () => {
      plugged = true;
      dispatchEvent(new Event('online'));
    },
    fetch: ((input, init) =>
      plugged ? fetch(input, init) : Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch,
  };
};

/** A new learner of the demo course, and the quiz in it that has all four types of question. */
const learner = async (baseUrl: string) => {
  const network = cable();
  const connect = (through: typeof fetch) =>
    createClient({
      baseUrl,
      tenant: sandbox.tenant,
      resources: { auth, content, enrollments, quizzes },
      outbox: outbox(),
      fetch: through,
    });
  const client = connect(network.fetch);
  const credentials = { email: `quiz-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
  await client.auth.register({ ...credentials, first_name: 'Ida', last_name: 'Berg' });
  await client.session.signIn(credentials);
  await client.courses.enroll(sandbox.course);
  const sections = await client.sections.list(sandbox.course).toArray({ limit: 50 });
  const lectures = sections
    .flatMap((section) => section.lectures ?? [])
    .filter((lecture) => lecture.content_type === 'quiz');
  for (const lecture of lectures) {
    const quiz = await client.lectures.getQuiz(lecture.id);
    const questions = quiz.questions ?? (await client.quizzes.listQuestions(quiz.id).toArray({ limit: 50 }));
    if (new Set(questions.map((question) => question.question_type)).size === 4)
      return {
        client,
        network,
        lecture: lecture.id,
        questions: questions.length,
        reconnect: async (through = network.fetch) => {
          const again = connect(through);
          await again.session.signIn(credentials);
          return again;
        },
      };
  }
  throw new Error('The demo course has no quiz with all four types of question.');
};
type Learner = Awaited<ReturnType<typeof learner>>;

const open = (client: Learner['client'], lecture: string, page: Document = document): EduRiseQuiz => {
  const element = Object.assign(page.createElement('edurise-quiz'), { client, locale: 'en', lecture });
  page.body.append(element);
  return element;
};
/** A second page of this origin: its own globals, its own locks; disk and learner are the same. */
const secondPage = async (): Promise<Document> => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL('../../define/quiz.ts', import.meta.url).href;
  page.head.append(script);
  await frame.contentWindow!.customElements.whenDefined('edurise-quiz');
  return page;
};
const all = <E extends Element>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const click = async (element: Element, selector: string): Promise<void> =>
  (await until(() => find(element, selector), selector)).click();
const type = (element: Element, text: string): void => {
  const field = find<HTMLInputElement | HTMLTextAreaElement>(element, '.question .field')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const begin = async (element: Element): Promise<void> => {
  await click(element, '.start .button.primary');
  await until(() => find(element, '.question'), 'the first question');
};
/** Answers the question that is shown, whatever it asks. */
const answer = (element: Element, text: string): void => {
  if (find(element, '.question .field')) type(element, text);
  else all<HTMLInputElement>(element, '.question input')[0]!.click();
};
const number = (element: Element, index: number) => all<HTMLButtonElement>(element, '.navigator button.number')[index]!;

for (const [kind, url] of [
  ['with every extension', sandbox.url],
  ['as an ordinary platform', sandbox.plainUrl],
] as const)
  describe(`A quiz, ${kind}`, () => {
    const plain = url === sandbox.plainUrl;
    afterEach(() => document.body.replaceChildren());

    it('that does not exist asks a visitor to sign in, and tells a learner that it is not there', async () => {
      const visitor = createClient({ baseUrl: url, tenant: sandbox.tenant });
      const { client } = await learner(url);
      const shown = async (by: Learner['client'] | typeof visitor): Promise<string> => {
        const element = Object.assign(document.createElement('edurise-quiz'), {
          client: by,
          locale: 'en',
          quiz: '00000000-0000-4000-8000-000000000000',
        });
        document.body.append(element);
        await until(() => find(element, '.state-title, .start .button'), 'something is drawn');
        return textOf(element);
      };
      expect(await shown(visitor)).to.include('Sign in to continue');
      expect(await shown(client)).to.include('Not found');
    });

    it('is taken from the rules to the result, by clicks and keys alone', async () => {
      const { client, lecture, questions } = await learner(url);
      const element = open(client, lecture);
      const told: string[] = [];
      for (const name of ['edurise-attempt-started', 'edurise-quiz-submit-request', 'edurise-quiz-submitted'] as const)
        element.addEventListener(name, () => told.push(name));
      await until(() => find(element, '.facts'), 'the rules');
      expect(textOf(element)).to.include(`${questions} questions`);
      await begin(element);
      for (let index = 0; index < questions; index++) {
        answer(element, 'Every halving drops half of what is left.');
        if (index < questions - 1) {
          await click(element, '.steps button[type=submit]');
          await until(
            () => textOf(find(element, '.question')!).includes(`Question ${index + 2} of`),
            `question ${index + 2}`,
          );
        }
      }
      expect(all(element, '.number.answered').length).to.be.at.least(questions);
      await click(element, '.steps button[type=submit]');
      await until(() => find<HTMLDialogElement>(element, 'dialog')!.open, 'the question before handing in');
      await click(element, '.dialog .button.primary');
      await until(() => find(element, '.result[aria-busy=false]'), 'the result');
      expect(find(element, '.verdict')!.textContent).to.include('graded');
      expect(all(element, '.review-row')).to.have.length(questions);
      expect(told).to.deep.equal(['edurise-attempt-started', 'edurise-quiz-submit-request', 'edurise-quiz-submitted']);
    });

    it('comes back after a reload with what was typed, and where', async () => {
      const { client, lecture } = await learner(url);
      let element = open(client, lecture);
      await begin(element);
      answer(element, 'first');
      const last = all(element, '.navigator button.number').length - 1;
      number(element, last).click();
      await until(() => find(element, 'textarea'), 'the essay');
      type(element, 'Nothing of this may be lost.');
      await until(
        () =>
          plain
            ? find(element, '.chip')?.textContent?.includes('Kept on this device')
            : /Saved \d/.test(find(element, '.chip')?.textContent ?? ''),
        'the answers are safe',
      );
      element.remove();
      element = open(client, lecture);
      const essay = await until(() => find<HTMLTextAreaElement>(element, 'textarea'), 'the essay, at once');
      expect(essay.value).to.equal('Nothing of this may be lost.');
      expect(all(element, '.number.answered[aria-label]')).to.have.length(2);
    });

    it('goes on without a network, and delivers when it is back', async () => {
      const { client, lecture, network, reconnect } = await learner(url);
      let element = open(client, lecture);
      let attempt = '';
      element.addEventListener('edurise-attempt-started', ({ detail }) => (attempt = detail.attempt));
      await begin(element);
      network.pull();
      answer(element, 'typed offline');
      await until(
        () =>
          find(element, '.chip')?.textContent?.includes('on this device') ||
          find(element, '.chip')?.textContent?.includes('Offline'),
        'it is kept here',
      );
      // The tab is closed; the next one has nothing but the disk.
      element.remove();
      client.dispose();
      network.plug();
      const again = await reconnect();
      element = open(again, lecture);
      await until(() => find(element, '.question'), 'the attempt');
      expect(all(element, '.number.answered[aria-label]')).to.have.length(1);
      if (!plain) {
        // Perhaps before the page was there to say so: the platform knows.
        const delivered = async (): Promise<number> =>
          Object.keys((await again.quizAttempts.get(attempt, { cache: 'none' })).answers ?? {}).length;
        while (!(await delivered())) await again.outbox.flush();
        expect(await delivered()).to.equal(1);
      }
      element.submit();
      await until(() => find(element, '.result[aria-busy=false]'), 'the result', 12_000);
      expect(all(element, '.review-row .answer').length).to.be.at.least(1);
    });

    it('goes on in a second tab, with what the first could not send', async () => {
      const { client, lecture, network, reconnect } = await learner(url);
      const first = open(client, lecture);
      await begin(first);
      const last = all(first, '.navigator button.number').length - 1;
      number(first, last).click();
      await until(() => find(first, 'textarea'), 'the essay');
      network.pull();
      type(first, 'Typed here, to be handed in over there.');

      const second = open(await reconnect((input, init) => fetch(input, init)), lecture, await secondPage());
      await click(second, '.callout.accent .button.primary');
      await until(() => find(second, '.navigator') && !find(second, '.callout.accent'), 'the second tab writes');
      await until(() => find(first, '.callout.accent'), 'the first tab reads');
      number(second, last).click();
      const essay = await until(() => find<HTMLTextAreaElement>(second, 'textarea'), 'the essay, over there');
      expect(essay.value).to.equal('Typed here, to be handed in over there.');
      // One computer, one network: it is back for both.
      network.plug();
      second.submit();
      await until(() => find(second, '.result[aria-busy=false]'), 'the result', 12_000);
      expect(textOf(second)).to.include('Typed here, to be handed in over there.');
    });
  });

describe('A quiz whose course is not the learner’s', () => {
  afterEach(() => document.body.replaceChildren());

  it('says so', async () => {
    const { lecture } = await learner(sandbox.url);
    const stranger = createClient({ baseUrl: sandbox.url, tenant: sandbox.tenant, resources: { auth } });
    const credentials = { email: `quiz-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
    await stranger.auth.register({ ...credentials, first_name: 'Olu', last_name: 'Ade' });
    await stranger.session.signIn(credentials);
    const element = Object.assign(document.createElement('edurise-quiz'), { client: stranger, locale: 'en', lecture });
    document.body.append(element);
    await until(() => textOf(element).includes('This quiz is part of a course'), 'the way out');
  });
});
