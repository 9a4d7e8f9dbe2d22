import { expect } from '@open-wc/testing';
import { find, textOf, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';

const page = new PlayerPage();
afterEach(page.close);

const at = (video: HTMLVideoElement, second: number): Promise<unknown> =>
  until(() => Math.abs(video.currentTime - second) < 1.5 && !video.seeking, `it is at ${second} s`);

describe('The way back from a jump', () => {
  it('is offered after starting over, and by a key, there and back', async () => {
    await page.open('video, resumed');
    const video = await page.resumed();
    page.get('.resumed .link-button').click();
    const offer = await page.wait('.on-picture.left .link-button');
    expect(offer.textContent.trim()).to.equal('Back to 0:41');
    expect(offer.getAttribute('aria-keyshortcuts')).to.equal('U');
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
    video.pause();
    offer.click();
    await at(video, 41);
    await until(() => !find(page.player, '.on-picture.left'), 'the offer was taken');
    page.press(video, 'u');
    await at(video, 0);
    page.press(video, 'u');
    await at(video, 41);
  });

  it('undoes a resumption by the same key', async () => {
    await page.open('video, resumed');
    const video = await page.resumed();
    page.press(video, 'u');
    await at(video, 0);
  });

  it('is offered after a long jump, not after a step', async () => {
    await page.open('video, not begun');
    const video = await page.wait<HTMLVideoElement>('video');
    await until(() => video.readyState > 0, 'it has loaded');
    page.press(video, 'l');
    await at(video, 10);
    expect(find(page.player, '.on-picture.left')).to.equal(null);
    page.press(video, '9');
    expect((await page.wait('.on-picture.left')).textContent).to.contain('Back to 0:');
  });

  it('is said with the place that a key has led to', async () => {
    await page.open('video, not begun');
    const video = await page.wait<HTMLVideoElement>('video');
    await until(() => video.readyState > 0, 'it has loaded');
    const said = (): string => page.get('.root > [role="status"]').textContent;
    page.press(video, 'l');
    await until(() => said() === '0:10', 'a step says where it went');
    page.press(video, '9');
    await until(() => said() === '0:54. Back to 0:00: key U', 'a jump, too');
  });
});

describe('A place on its way', () => {
  it('is shown before the media is there', async () => {
    await page.open('video, resumed');
    const video = await page.resumed();
    Object.defineProperties(video, { currentTime: { get: () => 0, set: () => undefined }, seeking: { value: true } });
    page.press(video, '5');
    video.dispatchEvent(new Event('timeupdate'));
    await page.player.updateComplete;
    expect(page.get('.time').textContent).to.contain('0:30');
    expect(page.get<HTMLInputElement>('.seek').valueAsNumber).to.be.closeTo(30, 0.5);
  });
});

describe('A link to a moment', () => {
  const linked = (state: string, time: string): Promise<void> => {
    const { act: _act, shows: _shows, ...fixture } = fixtures[state]!;
    return page.open({ ...fixture, attributes: { course: 'algorithms', lecture: 'bubble', time }, shows: 'video' });
  };

  it('begins there, and the learner’s own place is a step away', async () => {
    await linked('video, resumed', '7');
    const video = await page.wait<HTMLVideoElement>('video');
    await at(video, 7);
    expect((await page.wait('.on-picture.left')).textContent.trim()).to.equal('Back to 0:41');
    page.player.time = 25;
    await at(video, 25);
  });

  const linkedTo = (lecture: string, place: Record<string, string>): Promise<void> => {
    const { act: _act, shows: _shows, ...fixture } = fixtures['video, resumed']!;
    return page.open({ ...fixture, attributes: { course: 'algorithms', lecture, ...place } });
  };

  it('leads to a page of a document, and to another while it is on show', async () => {
    await linkedTo('graphs', { page: '2' });
    const field = await page.wait<HTMLInputElement>('.page-field input');
    await page.wait('.page-text p');
    await until(() => field.value === '2', 'it is there');
    page.player.page = 99;
    await until(() => field.value === '3', 'behind the end it is the last');
  });

  it('leads to words of a text, and says when they are gone', async () => {
    const shown = (): string => [...(CSS.highlights.get('edurise-quote') ?? [])].map(String).join();
    await linkedTo('notation', { quote: 'somebody who knows nothing else' });
    await until(() => shown() === 'somebody who knows nothing else', 'they stand out');
    await until(() => page.focused?.textContent.includes('nothing else'), 'the focus is there');
    page.player.quote = 'numbered steps';
    await until(() => shown() === 'numbered steps', 'others do');
    page.player.quote = 'three of them at once';
    await until(() => textOf(page.player).includes('these words are no longer in it'), 'it is said');
    expect(shown()).to.equal('');
  });

  it('takes no focus from somebody who is elsewhere on the page', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await linkedTo('notation', { quote: 'numbered steps' });
    await until(() => CSS.highlights.get('edurise-quote')?.size === 1, 'they stand out');
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('leads no further than the lecture’s rules', async () => {
    await linked('refused seek', '58');
    const video = await page.wait<HTMLVideoElement>('video');
    expect((await page.wait('.refusal')).textContent).to.contain('not ahead of where you have been');
    await at(video, 41);
  });

  it('is for the lecture that it names', async () => {
    await linked('video, resumed', '7');
    await at(await page.wait<HTMLVideoElement>('video'), 7);
    const before = page.get('video');
    page.player.lecture = 'intro';
    await until(() => page.get('.lecture-title')?.textContent.includes('What an algorithm is'), 'another lecture');
    const video = await until(() => {
      const shown = page.get<HTMLVideoElement>('video');
      return shown === before ? null : shown;
    }, 'its video');
    await until(() => video.readyState > 0, 'it has loaded');
    expect(video.currentTime).to.be.below(1);
  });

  it('that makes no sense leads to the learner’s own place', async () => {
    await linked('video, resumed', 'soon');
    await page.resumed();
    expect((await page.wait('.resumed')).textContent).to.contain('Resumed at 0:41');
  });
});
