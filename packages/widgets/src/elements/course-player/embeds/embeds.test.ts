import { expect } from '@open-wc/testing';
import { render, type RootPart } from 'lit';
import type { Caption } from '@edurise/sdk/content';
import type { StageContext } from '../lecture/stage.ts';
import { ProgressRecorder } from '../progress/progress-recorder.ts';
import { lectureMessages } from '../lecture/lecture.messages.ts';
import { until } from '../../../../test/mount.ts';
import { EmbedStage } from './embed-stage.ts';
import { vimeo, youTube, type EmbedSite } from './site.ts';

/** A page that speaks as YouTube's player does, and plays ten times as fast as it says. */
const likeYouTube = `
  let time = 0, state = -1, asked = [];
  const tell = (event, info) => parent.postMessage(JSON.stringify({ event, info, id: 1, channel: 'widget' }), '*');
  setInterval(() => { if (state === 1) { time = Math.min(60, time + 0.25); tell('infoDelivery', { currentTime: time }); } }, 250);
  addEventListener('message', ({ data }) => {
    const { event, func, args } = JSON.parse(data);
    if (event === 'listening') tell('initialDelivery', { currentTime: 0, duration: 60, playerState: 5, playbackRate: 1, volume: 80, muted: false });
    if (func === 'playVideo') tell('infoDelivery', { playerState: (state = 1) });
    if (func === 'pauseVideo') tell('infoDelivery', { playerState: (state = 2) });
    if (func === 'seekTo') tell('infoDelivery', { currentTime: (time = args[0]) });
    if (func === 'setPlaybackRate') tell('infoDelivery', { playbackRate: args[0] });
  });`;

/** The same for Vimeo's. */
const likeVimeo = `
  let time = 0, playing = false; const wanted = new Set();
  const tell = (message) => parent.postMessage(JSON.stringify(message), '*');
  const on = (event, data) => wanted.has(event) && tell({ event, data });
  setInterval(() => { if (playing) on('timeupdate', { seconds: (time += 0.25), duration: 60 }); }, 250);
  addEventListener('message', ({ data }) => {
    const { method, value } = JSON.parse(data);
    if (method === 'ping') tell({ event: 'ready' });
    if (method === 'addEventListener') wanted.add(value);
    if (method === 'getDuration') tell({ method, value: 60 });
    if (method === 'play') { playing = true; on('play', { seconds: time, duration: 60 }); }
    if (method === 'pause') { playing = false; on('pause', { seconds: time, duration: 60 }); }
    if (method === 'setCurrentTime') { time = value; on('seeked', { seconds: time, duration: 60 }); }
  });`;

const page = (script: string): string =>
  URL.createObjectURL(new Blob([`<!doctype html><script>${script}</script>`], { type: 'text/html' }));

const standIn = (site: EmbedSite, script: string): EmbedSite => ({
  ...site,
  origins: [location.origin],
  frameAddress: () => page(script),
});

/** A stage as the player would draw it. */
function show(
  site: EmbedSite,
  { patience, rules, captions = [] }: { patience?: number; rules?: object; captions?: Caption[] } = {},
) {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const recorder = new ProgressRecorder({ takesRanges: true });
  const said: string[] = [];
  let ended = 0;
  let part: RootPart | undefined;
  const draw = (): void => void (part = render(stage.view(), root));
  const context = {
    t: lectureMessages.for('en'),
    locale: 'en',
    lecture: {
      id: 'maze',
      title: 'Out of the maze',
      content_type: 'video',
      video: { id: 'v', video_url: 'https://youtu.be/edurise', captions },
      rules,
    },
    recorder,
    root,
    begin: false,
    marks: [],
    resolve: (address: string) => address,
    update: () => queueMicrotask(draw),
    announce: (text: string) => said.push(text),
    ended: () => ended++,
    resumed() {},
  } as unknown as StageContext;
  const stage = new EmbedStage(context, site, patience);
  draw();
  const press = (text: string): void => {
    [...root.querySelectorAll('button')].find((button) => button.textContent?.includes(text))!.click();
  };
  return {
    stage,
    root,
    recorder,
    said,
    press,
    ended: () => ended,
    /** To another place of the page, as an element hears of it. */
    move: () => {
      host.remove();
      part!.setConnected(false);
      document.body.append(host);
      part!.setConnected(true);
    },
    leave: () => {
      stage.leave();
      host.remove();
    },
  };
}

describe('A video of another site', () => {
  let shown: ReturnType<typeof show>;
  afterEach(() => shown.leave());

  for (const [site, script] of [
    [youTube, likeYouTube],
    [vimeo, likeVimeo],
  ] as const)
    it(`is measured by ${site.name}’s own player`, async function () {
      this.timeout(15_000);
      shown = show(standIn(site, script));
      expect(shown.root.querySelector('iframe'), 'nothing is fetched unasked').to.equal(null);
      expect(shown.stage.playMissing).to.equal(undefined);
      shown.press('Play here');
      await until(() => (shown.stage.time ?? 0) > 1.2, 'it plays', 8_000);
      expect(shown.recorder.ranges[0]![0]).to.be.below(0.6);
      expect(shown.recorder.ranges[0]![1]).to.be.within(0.5, 3);
      // Dragged to the end: the seconds in between were not played.
      shown.stage.seek(50);
      await until(() => (shown.stage.time ?? 0) > 51, 'it plays on there', 8_000);
      shown.stage.command('toggle', 'k');
      await until(() => shown.root.querySelector('.toggle[aria-label=Play]'), 'it pauses');
      expect(shown.recorder.ranges.length).to.equal(2);
      expect(shown.recorder.coverage).to.be.below(0.15);
      expect(shown.stage.playMissing).to.be.a('function');
    });

  it('goes on where it was when the page moves it', async function () {
    this.timeout(20_000);
    shown = show(standIn(youTube, likeYouTube));
    shown.press('Play here');
    await until(() => (shown.stage.time ?? 0) > 0.5, 'it plays', 8_000);
    shown.stage.seek(40);
    await until(() => (shown.stage.time ?? 0) > 40.4, 'it plays on there', 8_000);
    shown.move();
    await until(() => {
      expect(shown.recorder.position, 'nobody hears of another place').to.be.above(40);
      return shown.recorder.position > 41.5;
    }, 'it plays on from there');
    expect(shown.recorder.position).to.be.below(50);
  });

  it('has our captions beneath it, where nothing may lie over it', async function () {
    this.timeout(15_000);
    const file = new Blob(['WEBVTT\n\n00:00.000 --> 00:02.000\nOut of the maze\n'], { type: 'text/vtt' });
    const url = URL.createObjectURL(file);
    shown = show(standIn(youTube, likeYouTube), { captions: [{ language: 'en', label: 'English', url }] });
    shown.press('Play here');
    await until(() => shown.stage.time !== undefined, 'it plays', 8_000);
    shown.stage.command('captions', 'c');
    const layer = () => shown.root.querySelector<HTMLElement>('.caption-layer');
    await until(() => layer()?.textContent?.includes('Out of the maze'), 'the line is there', 8_000);
    expect(layer()!.closest('.picture'), 'not over the frame').to.equal(null);
    const { height } = layer()!.getBoundingClientRect();
    await until(() => layer()?.textContent?.trim() === '', 'nobody speaks', 8_000);
    expect(layer()!.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    shown.stage.command('captions', 'c');
    await until(() => !layer(), 'they are off');
    URL.revokeObjectURL(url);
  });

  it('that is moved over there is put back where the lecture’s rules say so', async function () {
    this.timeout(15_000);
    const dragged = `${likeYouTube} setTimeout(() => tell('infoDelivery', { currentTime: (time = 40) }), 1500);`;
    shown = show(standIn(youTube, dragged), { rules: { seek: 'backward' } });
    shown.press('Play here');
    await until(() => shown.said.some((text) => text.includes('not ahead')), 'it says why', 8_000);
    await until(() => (shown.stage.time ?? 99) < 10, 'it is back');
  });

  it('that does not answer is reported by the learner', async () => {
    shown = show(standIn(youTube, ''), { patience: 300 });
    shown.press('Play here');
    await until(() => shown.root.querySelector('iframe'), 'it is asked');
    await until(() => shown.root.querySelector('.external'), 'the card is back');
    expect(shown.root.textContent).to.contain('does not tell us');
    expect(shown.stage.playMissing, 'no parts are known').to.equal(undefined);
    shown.press('Mark as done');
    expect(shown.recorder.completed).to.equal(true);
    expect(shown.ended()).to.equal(1);
  });

  it('is not believed from anywhere else', async () => {
    shown = show(standIn(youTube, ''), { patience: 600 });
    shown.press('Play here');
    await until(() => shown.root.querySelector('iframe'), 'there is a frame');
    window.postMessage(JSON.stringify({ event: 'initialDelivery', info: { duration: 60, playerState: 1 } }), '*');
    await until(() => shown.root.querySelector('.external'), 'nobody answered');
  });
});

describe('The address of a frame', () => {
  it('is found from every form of a YouTube address', () => {
    for (const address of [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
      'https://youtu.be/dQw4w9WgXcQ',
      'https://www.youtube.com/embed/dQw4w9WgXcQ',
      'https://youtube.com/shorts/dQw4w9WgXcQ?x',
    ])
      expect(youTube.frameAddress(address)).to.match(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?/);
    expect(youTube.frameAddress('https://www.youtube.com/watch?v=../../evil')).to.equal(undefined);
    expect(youTube.frameAddress('https://www.youtube.com/@somebody')).to.equal(undefined);
    expect(youTube.frameAddress('nowhere')).to.equal(undefined);
  });
  it('keeps the secret of a Vimeo address', () => {
    expect(vimeo.frameAddress('https://vimeo.com/123/abc')).to.equal(
      'https://player.vimeo.com/video/123?dnt=1&playsinline=1&h=abc',
    );
    expect(vimeo.frameAddress('https://player.vimeo.com/video/123?h=s')).to.contain('h=s');
    expect(vimeo.frameAddress('https://vimeo.com/about')).to.equal(undefined);
  });
});
