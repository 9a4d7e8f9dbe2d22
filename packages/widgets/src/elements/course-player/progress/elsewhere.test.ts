import { expect } from '@open-wc/testing';
import { find, textOf, until } from '../../../../test/mount.ts';
import { hearing } from '../../../../test/hearing.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('Another of the learner’s devices that is ahead', () => {
  /** The player, once the platform can tell it something. */
  async function listening(state: string): Promise<(place: number) => void> {
    const { act: _act, shows: _shows, ...fixture } = fixtures[state]!;
    await page.open(fixture);
    const { say } = hearing(page.player);
    const lecture = page.player.lecture;
    return (place) =>
      say('progress_updated', {
        progress: {
          id: 'p',
          lecture,
          session: 'phone',
          position_at: new Date().toISOString(),
          last_position_seconds: place,
        },
      });
  }

  it('is offered by its second, and gone to', async () => {
    const hear = await listening('video, not begun');
    const video = await page.wait<HTMLVideoElement>('video');
    await until(() => video.readyState > 0, 'the film is there', 10_000);
    await until(() => (hear(45), find(page.player, '.elsewhere')), 'it is offered');
    expect(textOf(page.player)).to.contain('Another of your devices is at 0:45.');
    page.get('.elsewhere .button').click();
    await until(() => page.get<HTMLVideoElement>('video').currentTime === 45, 'it goes there');
  });

  it('is not offered for half a minute', async () => {
    const hear = await listening('video, not begun');
    const video = await page.wait<HTMLVideoElement>('video');
    await until(() => video.readyState > 0, 'the film is there', 10_000);
    await until(() => (hear(45), find(page.player, '.elsewhere')), 'it listens');
    hear(29);
    await until(() => !find(page.player, '.elsewhere'), 'near enough');
  });

  it('is asked for as the learner comes back, where nothing could be heard', async () => {
    const { act: _act, shows: _shows, ...fixture } = fixtures['video, not begun']!;
    const lecture = fixture.attributes!['lecture'];
    let place = 0;
    const there = (): object => ({
      ...{ id: 'p', lecture, session: 'phone' },
      ...{ position_at: new Date().toISOString(), last_position_seconds: place },
    });
    await page.open({ ...fixture, answers: { ...fixture.answers, 'lectures.getProgress': there } });
    const video = await page.wait<HTMLVideoElement>('video');
    await until(() => video.readyState > 0, 'the film is there', 10_000);
    place = 45;
    let now = performance.now();
    let visibility: DocumentVisibilityState = 'visible';
    const clock = performance.now.bind(performance);
    performance.now = () => now;
    Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
    const turn = (to: DocumentVisibilityState): void => {
      visibility = to;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      await until(() => {
        turn('hidden');
        now += 60_000;
        turn('visible');
        return find(page.player, '.elsewhere');
      }, 'it is offered');
    } finally {
      performance.now = clock;
      Reflect.deleteProperty(document, 'visibilityState');
    }
    expect(textOf(page.player)).to.contain('Another of your devices is at 0:45.');
  });

  it('is offered by its page in a document, and gone to', async () => {
    const hear = await listening('document');
    await until(() => find(page.player, '.document-end'), 'there is a document', 10_000);
    await until(() => (hear(3), find(page.player, '.elsewhere')), 'it is offered');
    expect(textOf(page.player)).to.contain('Another of your devices is on page 3.');
    page.get('.elsewhere .button').click();
    await until(() => !find(page.player, '.elsewhere'), 'it is answered');
    await until(
      () => page.player.shadowRoot!.querySelector<HTMLInputElement>('.document input')?.value === '3',
      'page three is shown',
    );
  });
});
