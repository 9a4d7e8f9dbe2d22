import { expect } from '@open-wc/testing';
import { find, mount, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';
import type { EduRiseCoursePlayer } from '../course-player.ts';
import type { HlsConstructor, HlsEngine } from '../hls/hls-engine.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('A player that the page brings', () => {
  it('stands in the slot, is told the address, and is measured and steered', async () => {
    class TestMedia extends HTMLElement {
      src = '';
      currentTime = 0;
      duration = 60;
      paused = true;
      ended = false;
      seeking = false;
      readyState = 4;
      playbackRate = 1;
      volume = 1;
      muted = false;
      async play(): Promise<void> {
        this.paused = false;
        this.dispatchEvent(new Event('play'));
      }
      pause(): void {
        this.paused = true;
        this.dispatchEvent(new Event('pause'));
      }
    }
    customElements.define('test-media', TestMedia);
    const media = document.createElement('test-media') as TestMedia;
    media.slot = 'media';
    const player = document.createElement('edurise-course-player');
    page.adopt(player);
    const fixture = fixtures['video, resumed']!;
    const { client } = await mount<EduRiseCoursePlayer>('edurise-course-player', fixture).then((ready) => {
      ready.remove();
      return ready;
    });
    player.client = client;
    player.setAttribute('course', 'algorithms');
    player.append(media);
    document.body.append(player);
    await page.wait('.controls');
    expect(find(page.player, 'video'), 'the browser’s own is not there').to.equal(null);
    expect(media.src).to.match(/lecture\.webm$/);
    media.dispatchEvent(new Event('loadedmetadata'));
    expect(media.currentTime, 'it resumes').to.equal(41);
    page.get('.toggle').click();
    expect(media.paused).to.equal(false);
    await until(() => page.get('.toggle').ariaLabel === 'Pause', 'the button says so');
  });
});

describe('A stream', () => {
  const { canPlayType } = HTMLMediaElement.prototype;
  afterEach(() => void (HTMLMediaElement.prototype.canPlayType = canPlayType));

  const fixture = (): (typeof fixtures)[string] => {
    HTMLMediaElement.prototype.canPlayType = () => '';
    const { answers, ...rest } = fixtures['captions on']!;
    const lecture = {
      id: 'bubble',
      title: 'Bubble sort',
      content_type: 'video',
      video: { id: 'v', video_url: 'https://cdn.test/a.m3u8' },
    };
    const { act: _act, shows: _shows, ...plain } = rest;
    return { ...plain, answers: { ...answers, 'lectures.get': lecture } };
  };

  it('that the browser cannot play, and no engine for it, is said to be that', async () => {
    await page.open({ ...fixture(), shows: '.trouble' });
    expect(page.get('.trouble').textContent).to.contain('This browser can’t play this stream');
  });

  it('is fed by the engine that the page brings', async () => {
    const calls: string[] = [];
    let parsed = false;
    let tell: (event: string, data: { fatal?: boolean; type?: string }) => void = () => undefined;
    class Engine implements HlsEngine {
      static isSupported = (): boolean => true;
      levels = [{ height: 360 }, { height: 1080 }];
      manualLevel = -1;
      // As hls.js has it: what plays now, whoever chose it.
      get currentLevel(): number {
        return this.manualLevel < 0 ? 1 : this.manualLevel;
      }
      set currentLevel(level: number) {
        this.manualLevel = level;
      }
      on = (event: string, listener: typeof tell): void => {
        if (event === 'hlsError') tell = listener;
        if (event === 'hlsManifestParsed') setTimeout(() => (listener(event, {}), (parsed = true)));
      };
      loadSource = (address: string): number => calls.push(`load ${address}`);
      attachMedia = (video: HTMLVideoElement): number => calls.push(`attach ${video.localName}`);
      startLoad = (): number => calls.push('start');
      recoverMediaError = (): number => calls.push('recover');
      destroy = (): number => calls.push('destroy');
    }
    const hls = (): Promise<{ default: HlsConstructor }> => Promise.resolve({ default: Engine });
    await page.open({ ...fixture(), properties: { hls } });
    await until(() => calls.length >= 2, 'it was fed');
    expect(calls).to.deep.equal(['load https://cdn.test/a.m3u8', 'attach video']);
    // Only then: a list that comes after the failure would be taken for its end.
    await until(() => parsed, 'its list is read');
    page.get('[popovertarget=settings]').click();
    await until(() => page.all('[name=quality]').length === 3, 'its sizes are on offer');
    expect(page.all('.choice:has([name=quality])').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Automatic',
      '1080p',
      '360p',
    ]);
    const chosen = (): (string | undefined)[] =>
      page.all('.choice:has([name=quality]:checked)').map(({ textContent }) => textContent.trim());
    expect(chosen(), 'nobody has chosen what plays').to.deep.equal(['Automatic']);
    page.all('[name=quality]')[2]!.click();
    await until(() => chosen().join() === '360p', 'a size is chosen');
    page.all('[name=quality]')[0]!.click();
    await until(() => chosen().join() === 'Automatic', 'and left to the stream again');
    tell('hlsError', { fatal: true, type: 'mediaError' });
    expect(calls.at(-1)).to.equal('recover');
    tell('hlsError', { fatal: true, type: 'otherError' });
    await until(() => find(page.player, '.trouble'), 'it gives up');
    page.close();
    await until(() => calls.at(-1) === 'destroy', 'it is let go of');
  });

  it('goes on where it was when the page moves it, and says nothing of it', async () => {
    const film = new URL('../../../../test/media/lecture.webm', import.meta.url).href;
    class Engine implements HlsEngine {
      static isSupported = (): boolean => true;
      levels = [];
      manualLevel = -1;
      currentLevel = -1;
      #video: HTMLVideoElement | undefined;
      on = (): void => undefined;
      loadSource = (): void => undefined;
      attachMedia = (video: HTMLVideoElement): void => void ((this.#video = video).src = film);
      startLoad = (): void => undefined;
      recoverMediaError = (): void => undefined;
      destroy = (): void => {
        this.#video!.removeAttribute('src');
        this.#video!.load();
      };
    }
    const places: unknown[] = [];
    const { answers, ...rest } = fixture();
    await page.open({
      ...rest,
      properties: { hls: Engine },
      answers: {
        ...answers,
        'lectures.updateProgress': ({ body }) => {
          places.push((body as { last_position_seconds?: number }).last_position_seconds);
          return { ...(body as object), id: 'p', lecture: 'bubble' };
        },
      },
    });
    const video = await page.resumed();
    expect((await page.wait('.resumed')).textContent).to.contain('Resumed at 0:41');
    page.press(video, '1');
    await until(() => Math.abs(video.currentTime - 6) < 0.5 && !video.seeking, 'it went elsewhere');
    await page.wait('.on-picture.left');
    const box = document.body.appendChild(document.createElement('div'));
    box.append(page.player);
    await until(() => video.currentTime > 0 && !video.seeking, 'it is there again');
    expect(video.currentTime).to.be.closeTo(6, 0.5);
    await page.player.updateComplete;
    expect(find(page.player, '.resumed')).to.equal(null);
    await video.play();
    await until(() => video.currentTime > 6.5, 'it plays on');
    video.pause();
    await until(() => places.includes(6), 'the platform knows');
    expect(places, 'and knows of no other place').not.to.include(0);
    box.remove();
  });
});
