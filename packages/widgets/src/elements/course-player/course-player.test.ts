import { expect } from '@open-wc/testing';
import { createEduRise, type EnrollmentProgress, type LectureProgress } from '@edurise/sdk';
import { sandbox } from '/__sandbox.js';
import '../../define/course-player.ts';
import { student } from '../../../test/fixture.ts';
import { refusals, type Answer, type FixtureRequest } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import { fixtures, sections } from './course-player.fixtures.ts';
import type { EduRiseCoursePlayer } from './course-player.ts';

type Client = ReturnType<typeof createEduRise>;

const password = 'a-long-enough-password';

/** A learner of one's own, so that no test sees another's progress. */
async function newLearner(baseUrl = sandbox.url): Promise<Client> {
  const edu = createEduRise({ baseUrl, tenant: sandbox.tenant });
  const email = `player-${crypto.randomUUID()}@example.org`;
  await edu.auth.register({ email, password, first_name: 'Ada', last_name: 'Player' });
  await edu.session.signIn({ email, password });
  return edu;
}

async function lectureOf(edu: Client, kind: string): Promise<string> {
  const sections = await edu.sections.list(sandbox.course).toArray({ limit: 100 });
  const found = sections.flatMap((section) => section.lectures ?? []).find((lecture) => lecture.content_type === kind);
  return found!.id;
}

function show(edu: Client, attributes: Record<string, string> = {}): EduRiseCoursePlayer {
  const player = document.createElement('edurise-course-player');
  player.client = edu;
  for (const [name, value] of Object.entries({ course: sandbox.course, ...attributes }))
    player.setAttribute(name, value);
  document.body.append(player);
  return player;
}

const videoOf = (player: EduRiseCoursePlayer): Promise<HTMLVideoElement> =>
  until(() => find<HTMLVideoElement>(player, 'video[src]'), 'there is a video', 10_000);

/** Muted, a browser lets a page play without a gesture. */
async function play(player: EduRiseCoursePlayer, until_: number): Promise<HTMLVideoElement> {
  const video = await videoOf(player);
  video.muted = true;
  await video.play();
  await until(() => video.currentTime >= until_, `it played to ${until_} s`, 15_000);
  video.pause();
  return video;
}

/** What the platform knows, once it knows of two seconds. */
async function progressOf(edu: Client, lecture: string): Promise<LectureProgress> {
  for (let tries = 0; ; tries++) {
    const progress = await edu.lectures.getProgress(lecture, { cache: 'reload' });
    if ((progress.watched_seconds ?? 0) >= 2 || tries > 40) return progress;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('<edurise-course-player> against the platform', function () {
  let player: EduRiseCoursePlayer | undefined;
  afterEach(() => player?.remove());

  it('lets a learner in, records what is really played, and goes on there', async function () {
    this.timeout(45_000);
    const edu = await newLearner();
    const text = await lectureOf(edu, 'quiz');
    player = show(edu, { lecture: text });
    (await until(() => find(player!, '.lock .button.primary'), 'the lecture is closed', 10_000)).click();
    await until(() => find(player!, 'edurise-quiz'), 'the quiz is open after enrolling', 10_000);

    const video = await lectureOf(edu, 'video');
    player.lecture = video;
    const element = await play(player, 3);
    // Dragging the slider to the end completes nothing.
    element.currentTime = element.duration - 1;
    const progress = await progressOf(edu, video);
    await until(() => find(player!, '.save.saved'), 'it says so', 10_000);
    expect(progress.is_completed).to.equal(false);
    expect(progress.watched_seconds).to.be.within(2, 5);
    expect(progress.played?.[0]?.[0]).to.be.below(1);

    player.remove();
    element.remove();
    const again = (player = show(edu, { lecture: video }));
    const resumed = await videoOf(again);
    await until(() => resumed.readyState > 0, 'the video has loaded', 10_000);
    await until(() => /\d+% watched/.test(textOf(again)), 'how much was watched is said', 10_000);
    await until(() => find(again, '.bars .played'), 'the strip shows it');
  });

  it('keeps a note at its moment', async function () {
    this.timeout(30_000);
    const edu = await newLearner();
    await edu.courses.enroll(sandbox.course);
    player = show(edu, { lecture: await lectureOf(edu, 'video') });
    await videoOf(player);
    (await until(() => find(player!, '[role=tab][id$=notes]'), 'there are panels', 10_000)).click();
    const field = await until(() => find<HTMLTextAreaElement>(player!, '#note'), 'one can write');
    field.value = 'Halve it.';
    field.dispatchEvent(new Event('input'));
    await player.updateComplete;
    find<HTMLFormElement>(player, '.mark-form')!.requestSubmit();
    await until(() => find(player!, '.mark-row .mark-actions'), 'the note has arrived', 10_000);
    const [enrollment] = await edu.enrollments.list({ course: sandbox.course }).toArray({ limit: 1 });
    const notes = await edu.enrollments.listNotes(enrollment!.id, {}, { cache: 'reload' }).toArray({ limit: 10 });
    expect(notes.map(({ content }) => content)).to.deep.equal(['Halve it.']);
  });

  it('works as well on an ordinary platform', async function () {
    this.timeout(30_000);
    const edu = await newLearner(sandbox.plainUrl);
    await edu.courses.enroll(sandbox.course);
    const video = await lectureOf(edu, 'video');
    player = show(edu, { lecture: video });
    await play(player, 3);
    expect((await progressOf(edu, video)).watched_seconds).to.be.within(2, 5);
  });
});

describe('<edurise-course-player> on a page', () => {
  let player: EduRiseCoursePlayer;
  afterEach(() => player.remove());
  const open = async (state: keyof typeof fixtures): Promise<void> => {
    player = await mount('edurise-course-player', fixtures[state]!);
  };
  const press = (target: Element, key: string, init: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );

  it('is as high from its skeleton on as it will be', async () => {
    const heights = new Set<number>();
    const sizes = new ResizeObserver(([entry]) => heights.add(Math.round(entry!.contentRect.height)));
    const added = new MutationObserver(() => {
      const found = document.querySelector('edurise-course-player');
      if (found) sizes.observe(found);
    });
    added.observe(document.body, { childList: true, subtree: true });
    const fixture = fixtures['video, resumed']!;
    // Time to be painted in each of its shapes.
    const late = (answer: Answer | undefined): Answer => {
      return async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return typeof answer === 'function' ? answer(request) : answer;
      };
    };
    const { answers } = fixture;
    player = await mount('edurise-course-player', {
      ...fixture,
      answers: {
        ...answers,
        'courses.get': late(answers!['courses.get']),
        'lectures.get': late(answers!['lectures.get']),
      },
    });
    await until(() => find(player, '[role=tab]'), 'there are panels');
    await until(() => heights.size > 1 || find(player, '.standing'), 'it stands');
    added.disconnect();
    sizes.disconnect();
    // Before anything is drawn there is nothing.
    expect([...heights].filter((height) => height > 0)).to.have.length(1);
  });

  it('lets the page take over the opening of a lecture', async () => {
    await open('video, resumed');
    const before = player.lecture;
    player.addEventListener('edurise-lecture-open-request', (event) => event.preventDefault(), { once: true });
    find(player, '.item:not([aria-current])')!.click();
    await player.updateComplete;
    expect(player.lecture).to.equal(before);
  });

  it('hears its keys on the stage, and leaves those of whoever is typing alone', async () => {
    await open('notes');
    const video = find<HTMLVideoElement>(player, 'video')!;
    await until(() => video.currentTime > 0, 'it resumed');
    const start = video.currentTime;
    press(video, 'j');
    expect(video.currentTime).to.equal(Math.max(0, start - 10));
    press(video, '5');
    expect(video.currentTime).to.be.closeTo(video.duration / 2, 0.5);
    const field = find<HTMLTextAreaElement>(player, '#note')!;
    const muted = video.muted;
    press(field, 'm');
    expect(video.muted).to.equal(muted);
    expect(press(find(player, '.item')!, 'ArrowDown'), 'the arrows scroll the page outside the stage').to.equal(true);
    expect(press(video, 'k', { ctrlKey: true }), 'with Ctrl it is the browser’s').to.equal(true);
    press(video, 'ь', { code: 'KeyM' });
    expect(video.muted, 'a keyboard without Latin letters').to.equal(!muted);
  });

  it('says the time of the slider when it is used, not every second', async () => {
    await open('video, resumed');
    const slider = find<HTMLInputElement>(player, '.seek')!;
    expect(slider.hasAttribute('aria-valuetext')).to.equal(false);
    slider.focus();
    expect(slider.getAttribute('aria-valuetext')).to.match(/41 seconds of 1 minute/);
  });

  it('plays what was skipped, and speaks of it only where something was', async () => {
    await open('video, resumed');
    const video = find<HTMLVideoElement>(player, 'video')!;
    video.muted = true;
    const missing = await until(() => find(player, '.standing .button'), 'something is missing');
    expect(missing.textContent).to.contain('2 parts missing');
    missing.click();
    expect(video.currentTime).to.be.closeTo(18, 1);
    player.remove();

    player = await mount('edurise-course-player', {
      ...fixtures['video, resumed']!,
      shows: '.standing .fact',
      answers: {
        ...fixtures['video, resumed']!.answers,
        'lectures.getProgress': { id: 'p', lecture: 'bubble', played: [[0, 1.2]], last_position_seconds: 1 },
      },
    });
    expect(textOf(player)).to.contain('2% watched');
    expect(find(player, '.standing .button'), 'nothing is missing behind the playhead').to.equal(null);
  });

  it('plays and pauses with the space bar on its sliders too', async () => {
    await open('video, resumed');
    const video = find<HTMLVideoElement>(player, 'video')!;
    video.muted = true;
    expect(press(find(player, '.seek')!, ' '), 'the page does not scroll').to.equal(false);
    expect(video.paused).to.equal(false);
  });

  it('offers the next lecture after a quiz that was passed', async () => {
    const fixture = fixtures['quiz lecture']!;
    const after = { id: 'after', title: 'Where to go next', content_type: 'text', order_index: 4 };
    const [first, second] = sections;
    const longer = [first, { ...second, lectures: [...second!.lectures!, after] }];
    player = await mount('edurise-course-player', {
      ...fixture,
      answers: { ...fixture.answers, 'sections.list': longer },
    });
    const quiz = find(player, 'edurise-quiz')!;
    expect(find(player, '.end-card')).to.equal(null);
    quiz.dispatchEvent(new CustomEvent('edurise-quiz-passed', { bubbles: true, composed: true }));
    const card = await until(() => find(player, '.end-card'), 'what comes next is there');
    expect(card.textContent).to.contain('Where to go next');
  });

  it('is as far as what the course asks for', async () => {
    await open('a course that asks for some of it');
    const bar = find(player, '.course-progress [role=progressbar]')!;
    expect(bar.getAttribute('aria-valuetext')).to.equal('1 of 4 required, 1 of 6 lectures done');
    expect(bar.getAttribute('aria-valuenow')).to.equal('25');
    expect(find(player, '.course-progress > .numeric')!.textContent).to.equal('1 of 4 required');
    const optional = [...player.shadowRoot!.querySelectorAll('.side .item:has(.badge) .item-title')];
    expect(optional.map(({ textContent }) => textContent)).to.deep.equal([
      'How we write steps down',
      'Out of the maze: a talk',
    ]);
  });

  it('keeps its place when the page moves it', async () => {
    await open('video, resumed');
    const video = find<HTMLVideoElement>(player, 'video')!;
    await until(() => Math.abs(video.currentTime - 41) < 1, 'it resumed');
    const box = document.body.appendChild(document.createElement('div'));
    box.append(player);
    await player.updateComplete;
    expect(find(player, 'video')).to.equal(video);
    expect(video.currentTime).to.be.closeTo(41, 1);
    document.body.append(player);
    box.remove();
  });

  it('shows nobody what another has reached, also when the platform cannot be asked', async () => {
    const fixture = fixtures['video, resumed']!;
    const answers = { ...fixture.answers };
    let who = student;
    answers['users.me'] = () => who;
    answers['lectures.updateProgress'] = { id: 'p', lecture: 'bubble', played: [[0, 60]], is_completed: true };
    const first = answers['lectures.getProgress'] as (request: FixtureRequest) => object;
    answers['lectures.getProgress'] = (request) => (who === student ? first(request) : refusals.broken);
    const { lectures, ...ofCourse } = answers['enrollments.progress'] as EnrollmentProgress;
    answers['enrollments.progress'] = () =>
      who === student ? { ...ofCourse, lectures } : { ...ofCourse, lectures: [] };
    player = await mount('edurise-course-player', { ...fixture, answers });
    const current = (): Element | null => find(player, '.side .item[aria-current]');
    const video = find<HTMLVideoElement>(player, 'video')!;
    video.muted = true;
    await video.play();
    await until(() => current()?.classList.contains('done'), 'it is done');

    who = { ...student, id: 'somebody-else' };
    const access = `x.${btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600, user_id: who.id }))}.x`;
    await player.client!.session.setTokens({ access, refresh: 'r' });
    player.lecture = 'bubble';
    await until(
      () => find<HTMLVideoElement>(player, 'video[src]') !== video && find(player, '.standing'),
      'it is begun',
    );
    expect(current()!.classList.contains('done')).to.equal(false);
    expect(textOf(find(player, '.standing')!))
      .not.to.contain('Lecture done')
      .and.not.to.match(/[1-9]\d*% watched/);
  });

  it('does not go on to the next lecture while this one is played again', async () => {
    const fixture = fixtures['video, resumed']!;
    player = await mount('edurise-course-player', {
      ...fixture,
      answers: {
        ...fixture.answers,
        'lectures.updateProgress': { id: 'p', lecture: 'bubble', played: [[0, 60]], is_completed: true },
      },
    });
    const video = find<HTMLVideoElement>(player, 'video')!;
    video.muted = true;
    await until(() => video.readyState > 2, 'it can be played');
    video.currentTime = video.duration - 0.3;
    await video.play();
    await until(() => find(player, '.end-countdown'), 'it goes on soon');
    press(find(player, '.toggle')!, 'ArrowLeft');
    await until(() => !find(player, '.end-card'), 'nothing leads away', 4_000);
  });
});
