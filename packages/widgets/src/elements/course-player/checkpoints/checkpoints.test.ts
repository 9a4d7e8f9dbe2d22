import { expect } from '@open-wc/testing';
import { until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('A question in a video', () => {
  it('leads back to where its answer is, and comes again', async function () {
    this.timeout(20_000);
    await page.open('question answered wrongly');
    const video = page.get<HTMLVideoElement>('video');
    expect(video.paused).to.equal(true);
    await until(() => page.focused?.textContent?.includes('Watch again from 0:12'), 'the way back has the focus');
    page.focused!.click();
    await until(() => video.currentTime >= 12 && video.currentTime < 15 && !video.paused, 'it plays from there');
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
    video.currentTime = 19.6;
    await until(() => page.get<HTMLDialogElement>('.checkpoint').open, 'it asks again', 8_000);
    page.get('.checkpoint input[value="0"]').click();
    page.get<HTMLFormElement>('.checkpoint form').requestSubmit();
    await until(() => page.focused?.textContent?.includes('Go on'), 'that was right');
    page.focused!.click();
    await until(() => !page.get<HTMLDialogElement>('.checkpoint').open, 'it is gone');
    // A second time it would stop there.
    const from = Math.max(20, video.currentTime);
    await until(() => !video.paused && video.currentTime > from + 1.2, 'it goes on, and is not asked again', 8_000);
    expect(page.get<HTMLDialogElement>('.checkpoint').open).to.equal(false);
  });

  it('that must be answered cannot be jumped over, in any way', async function () {
    this.timeout(20_000);
    await page.open('question in the way of a jump');
    const video = page.get<HTMLVideoElement>('video');
    const dialog = page.get<HTMLDialogElement>('.checkpoint');
    await until(() => Math.abs(video.currentTime - 20) < 0.5 && !video.seeking, 'it stands at the question');
    const why = page.get(`#${dialog.getAttribute('aria-describedby')}`);
    expect(why.textContent).to.contain('You can go further once you have answered this question.');
    dialog.close();
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
    // By the browser's own controls.
    video.currentTime = 50;
    await until(() => dialog.open && Math.abs(video.currentTime - 20) < 0.5, 'it was put back, and asks');
    page.get('.checkpoint input[value="0"]').click();
    page.get<HTMLFormElement>('.checkpoint form').requestSubmit();
    await until(() => page.focused?.textContent?.includes('Go on'), 'that was right');
    page.focused!.click();
    await until(() => !dialog.open, 'it is gone');
    page.press(video, '9');
    await until(() => Math.abs(video.currentTime - 54) < 1, 'the way is free');
    expect(dialog.open).to.equal(false);
  });

  it('that comes back before its closing was told stays', async () => {
    await page.open('question in the way of a jump');
    const video = page.get<HTMLVideoElement>('video');
    const dialog = page.get<HTMLDialogElement>('.checkpoint');
    await until(() => Math.abs(video.currentTime - 20) < 0.5 && !video.seeking, 'it stands at the question');
    let told = false;
    dialog.getRootNode().addEventListener('close', () => (told = true), true);
    dialog.close();
    // The media and the dialog tell in no order of their own.
    video.currentTime = 50;
    video.dispatchEvent(new Event('seeking'));
    await until(() => told, 'the closing is told');
    await until(() => dialog.open && Math.abs(video.currentTime - 20) < 0.5, 'it was put back, and asks');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(dialog.open).to.equal(true);
  });

  it('that was played past in another visit is not in the way', async () => {
    const { act: _act, ...fixture } = fixtures['question in the way of a jump']!;
    const { answers } = fixture;
    const progress = { id: 'p', lecture: 'bubble', played: [[0, 44]], last_position_seconds: 8 };
    await page.open({ ...fixture, answers: { ...answers, 'lectures.getProgress': progress }, shows: 'video' });
    const video = await page.wait<HTMLVideoElement>('video');
    await page.wait('dialog.checkpoint');
    await until(() => video.currentTime > 4, 'it resumed');
    page.press(video, '5');
    await until(() => Math.abs(video.currentTime - 30) < 1, 'it goes there');
    expect(page.get<HTMLDialogElement>('.checkpoint').open).to.equal(false);
  });

  it('wants an answer before it checks one, and can be passed over', async function () {
    this.timeout(20_000);
    await page.open('question in a video');
    page.get<HTMLFormElement>('.checkpoint form').requestSubmit();
    await until(() => page.get('.checkpoint-result').textContent?.includes('Choose an answer'), 'it says so');
    page.get<HTMLDialogElement>('.checkpoint').close();
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
    const video = page.get<HTMLVideoElement>('video');
    video.currentTime = 19.8;
    await video.play();
    // Two readings of the clock later.
    await until(() => video.currentTime > 21.2, 'it is not asked again', 8_000);
    expect(page.get<HTMLDialogElement>('.checkpoint').open).to.equal(false);
  });
});

describe('Several questions of a video', () => {
  const track = new URL('../../../../test/media/lecture.together.vtt', import.meta.url).href;

  /** Resumed three seconds before a position. */
  async function open(position: number): Promise<HTMLVideoElement> {
    const { act: _act, ...fixture } = fixtures['question in the way of a jump']!;
    const { answers } = fixture;
    const asking = answers!['lectures.get'] as { video: object };
    const lecture = { ...asking, video: { ...asking.video, tracks: [{ kind: 'checkpoints', url: track }] } };
    const known = { id: 'p', lecture: 'bubble', last_position_seconds: position };
    await page.open({
      ...fixture,
      answers: { ...answers, 'lectures.get': lecture, 'lectures.getProgress': known },
      shows: 'dialog.checkpoint',
    });
    const video = page.get<HTMLVideoElement>('video');
    await until(() => video.readyState > 0 && video.currentTime >= position - 3 && !video.seeking, 'it is there');
    video.muted = true;
    return video;
  }
  const dialog = (): HTMLDialogElement => page.get<HTMLDialogElement>('.checkpoint');
  const asked = (text: string): Promise<unknown> =>
    until(() => dialog().open && page.get('#checkpoint-title').textContent.includes(text), `it asks ${text}`);
  const answerRightly = async (): Promise<void> => {
    page.get('.checkpoint input[value="0"]').click();
    page.get<HTMLFormElement>('.checkpoint form').requestSubmit();
    await until(() => page.focused?.textContent?.includes('Go on'), 'that was right');
    page.focused!.click();
  };

  it('at one moment are asked one after the other, before it plays on', async function () {
    this.timeout(30_000);
    const video = await open(22);
    video.currentTime = 19.6;
    await video.play();
    await asked('First');
    await answerRightly();
    await asked('Second');
    await until(() => page.focused?.matches('.checkpoint input'), 'the focus is at its answers');
    expect(video.paused).to.equal(true);
    expect(page.focused!.closest('.checkpoint')!.querySelectorAll(':checked').length).to.equal(0);
    dialog().close();
    await until(() => page.focused === page.get('.toggle'), 'it is put off');
    page.get('.toggle').click();
    await asked('Second');
    await answerRightly();
    await asked('Third');
    page.all('.checkpoint .dialog-actions button')[0]!.click();
    await until(() => !video.paused && video.currentTime > 21.2, 'it plays on', 8_000);
    expect(dialog().open).to.equal(false);
  });

  it('that stand in the way of a jump do so together', async () => {
    const video = await open(10);
    page.press(video, '9');
    await asked('First');
    await answerRightly();
    await asked('Second');
    expect(video.currentTime).to.be.closeTo(20, 0.5);
  });

  it('may begin before it does', async () => {
    const video = await open(0);
    expect(dialog().open, 'nobody is asked who has not begun').to.equal(false);
    await video.play();
    await asked('Before it begins');
    expect(video.currentTime).to.be.below(2);
    page.all('.checkpoint .dialog-actions button')[0]!.click();
    await until(() => !video.paused && video.currentTime > 1.5, 'it plays on');
    expect(dialog().open).to.equal(false);
  });
});
