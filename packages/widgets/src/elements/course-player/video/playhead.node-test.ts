import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StageContext } from '../lecture/stage.ts';
import type { Media } from './media.ts';
import { Playhead, type PlayheadHost } from './playhead.ts';
import { runCommand } from './video-commands.ts';
import type { VideoControls } from './video-controls.ts';

/** Somebody before a stream that does not say how long it is, at a second. */
function live(second: number, rules?: object) {
  const media = { currentTime: 0, duration: Infinity, paused: true, seeking: false, readyState: 4 } as Media;
  const context = {
    lecture: { rules },
    recorder: { position: 0, ranges: [[0, second]] },
    begin: false,
    announce: () => undefined,
    update: () => undefined,
  } as unknown as StageContext;
  const playhead = new Playhead({
    context,
    media,
    duration: 0,
    words: { backByKey: String },
    notice: { show: () => undefined, hide: () => undefined },
    sayOfJump: () => undefined,
    askBetween: () => undefined,
  } as unknown as PlayheadHost);
  playhead.place(media);
  media.currentTime = second;
  playhead.moved(second);
  const stage = {
    get time() {
      return playhead.time;
    },
    duration: 0,
    seek: (to: number) => playhead.seek(to),
  } as unknown as VideoControls;
  return { media, press: (command: 'forward' | 'back' | 'seekTo', key = '') => runCommand(stage, command, key) };
}

describe('A film of unknown length', () => {
  it('is sought in from where it is', () => {
    const { media, press } = live(5_000);
    press('forward');
    assert.equal(media.currentTime, 5_005);
    press('back');
    assert.equal(media.currentTime, 5_000);
  });

  it('has no tenths to go to', () => {
    const { media, press } = live(5_000);
    press('seekTo', '5');
    assert.equal(media.currentTime, 5_000);
  });

  it('can be gone back to where one has been', () => {
    const { media, press } = live(5_000, { seek: 'backward' });
    press('back');
    assert.equal(media.currentTime, 4_995);
    press('forward');
    assert.equal(media.currentTime, 5_000);
  });
});

describe('A film that has not come yet', () => {
  const still = (rules?: object) => {
    const media = { currentTime: 0, duration: NaN, paused: true, seeking: false, readyState: 0 } as Media;
    const refused: unknown[] = [];
    const playhead = new Playhead({
      context: {
        lecture: { rules },
        recorder: { position: 60, ranges: [[0, 60]] },
        begin: false,
        announce: (text: string) => refused.push(text),
        update: () => undefined,
        t: { resumedAt: String },
      },
      media,
      duration: 100,
      words: { backByKey: String, refusedWatched: 'refused' },
      notice: { show: () => undefined, hide: () => undefined },
      sayOfJump: () => undefined,
      askBetween: () => undefined,
    } as unknown as PlayheadHost);
    const comes = () => {
      Object.assign(media, { readyState: 4, duration: 100 });
      playhead.place(media);
    };
    return { media, playhead, comes, refused };
  };

  it('begins where somebody has gone meanwhile, and not where it was left', () => {
    const { media, playhead, comes } = still();
    assert.equal(playhead.seek(30), true);
    assert.equal(playhead.time, 30);
    comes();
    assert.equal(media.currentTime, 30);
    assert.equal(playhead.back(), true);
    assert.equal(media.currentTime, 57, 'and leads back to that');
  });

  it('begins where it was left when the rules do not let him', () => {
    const { media, playhead, comes, refused } = still({ seek: 'watched' });
    playhead.seek(90);
    comes();
    assert.deepEqual([media.currentTime, refused], [57, ['refused']]);
  });

  it('goes on from there when it is loaded anew, too', () => {
    const { media, playhead, comes } = still();
    comes();
    playhead.moved((media.currentTime = 70));
    Object.assign(media, { readyState: 0, currentTime: 0 });
    playhead.unplace(media);
    assert.equal(playhead.time, 70);
    playhead.seek(20);
    comes();
    assert.equal(media.currentTime, 20);
  });
});
