import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { ProgressWrite } from '@edurise/sdk/progress';
import { until } from '../../../../test/mount.ts';
import { lectureMessages } from '../lecture/lecture.messages.ts';
import type { StageContext } from '../lecture/stage.ts';
import { ProgressRecorder } from '../progress/progress-recorder.ts';
import { PdfStage } from './pdf-stage.ts';

const handout = new URL('../../../../test/media/handout.pdf', import.meta.url).href;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Three pages, as the player would draw them, and what the platform hears of them. */
function open() {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const beats: ProgressWrite[] = [];
  const recorder = new ProgressRecorder({
    takesRanges: true,
    pages: true,
    send(beat) {
      beats.push(beat);
      return { durable: Promise.resolve(true), settled: new Promise(() => undefined) };
    },
  });
  const draw = (): void => void render(stage.view(), root);
  const context = {
    t: lectureMessages.for('en'),
    locale: 'en',
    lecture: { id: 'graphs', title: 'Graphs', content_type: 'pdf', pdf: { id: 'd', pdf_url: handout, page_count: 3 } },
    recorder,
    root,
    begin: false,
    marks: [],
    resolve: (address: string) => address,
    update: () => queueMicrotask(draw),
    announce: () => undefined,
    ended: () => undefined,
  } as unknown as StageContext;
  const stage = new PdfStage(context);
  draw();
  const seen = (page: number): Promise<unknown> =>
    until(() => recorder.ranges.some(([from, to]) => from < page && to >= page), `page ${page} counts as seen`);
  return { stage, root, beats, seen, remove: () => host.remove() };
}

describe('The pages of a document', () => {
  let shown: ReturnType<typeof open>;
  beforeEach(async () => {
    shown = open();
    await until(() => shown.root.querySelector('[aria-busy=false]'), 'it is there');
  });
  afterEach(() => {
    shown.stage.leave();
    shown.remove();
  });

  it('are counted once each, however quickly they are turned', async function () {
    this.timeout(30_000);
    const { stage, beats, seen } = shown;
    for (const key of ['forward', 'back', 'forward'] as const) stage.command(key);
    await seen(2);
    const told = beats.length;
    await pause(1_200);
    expect(beats.length, 'nothing more is told of it').to.equal(told);
    stage.command('forward');
    await seen(3);
  });

  it('are read by nobody once the lecture is left', async function () {
    this.timeout(30_000);
    const { stage, beats, seen } = shown;
    stage.show({ page: 2 });
    stage.show({ page: 2 });
    await seen(2);
    stage.leave();
    const told = beats.length;
    await pause(1_200);
    expect(beats.length).to.equal(told);
  });
});
