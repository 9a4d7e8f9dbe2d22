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
