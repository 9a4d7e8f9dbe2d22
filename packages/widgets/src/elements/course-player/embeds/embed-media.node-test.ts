import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EmbedMedia, type Report } from './embed-media.ts';

class Site extends EmbedMedia {
  readonly asked: unknown[][] = [];
  protected override send(...wish: unknown[]): void {
    this.asked.push(wish);
  }
  tell(report: Report): void {
    this.report(report);
  }
}

/** A film of ten minutes that plays from the beginning, and the seconds that pass for it. */
function playing() {
  let now = 0;
  const site = new Site(() => now);
  const heard: string[] = [];
  for (const type of ['seeking', 'seeked', 'timeupdate'])
    site.addEventListener(type, () => heard.push(`${type} ${site.currentTime}`));
  site.tell({ duration: 600, time: 0, playing: true });
  return {
    site,
    heard,
    /** Plays on from a second, and tells of it four times a second. */
    plays(from: number, seconds: number): void {
      for (let played = 0; played <= seconds; played += 0.25) {
        site.tell({ time: from + played });
        now += 250;
      }
    },
  };
}

describe('A seek in another site’s player', () => {
  it('is not taken for undone by what was under way', () => {
    const { site, heard, plays } = playing();
    plays(0, 1);
    site.currentTime = 300;
    plays(1.25, 1);
    assert.equal(site.seeking, true);
    assert.equal(site.currentTime, 300);
    plays(300, 0.5);
    assert.equal(site.seeking, false);
    assert.deepEqual(heard.slice(-5), [
      'seeking 300',
      'seeked 300',
      'timeupdate 300',
      'timeupdate 300.25',
      'timeupdate 300.5',
    ]);
  });

  it('waits for as long as nothing plays, as before an advertisement', () => {
    const { site, plays } = playing();
    site.currentTime = 300;
    for (let report = 0; report < 20; report++) plays(0, 0);
    assert.equal(site.currentTime, 300);
    plays(300, 0.5);
    assert.equal(site.seeking, false);
  });

  it('that is not obeyed gives way to where it plays on', () => {
    const { site, heard, plays } = playing();
    site.currentTime = 300;
    heard.length = 0;
    // Somebody drags over there before it is answered.
    plays(400, 10);
    assert.equal(site.seeking, false);
    assert.equal(site.currentTime, 410);
    assert.equal(heard[0], 'seeking 403', 'it was a jump');
    assert.equal(heard.filter((event) => event.startsWith('seek')).length, 2);
    assert.equal(heard.at(-1), 'timeupdate 410', 'and plays on from there');
  });

  it('that is not allowed there leads back', () => {
    const { site, plays } = playing();
    site.currentTime = 300;
    site.addEventListener('seeking', () => {
      if (site.currentTime >= 400) site.currentTime = 300;
    });
    plays(400, 4);
    assert.equal(site.currentTime, 300);
    assert.deepEqual(
      site.asked.filter(([wish]) => wish === 'seek'),
      [
        ['seek', 300],
        ['seek', 300],
      ],
    );
  });
});
