import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chapterAt, chaptersFrom } from './chapters.ts';
import { cuesAt, latestCue, type Cue } from './cues.ts';
import { readThumbnails, thumbnailAt } from './thumbnails.ts';

const cue = (start: number, end: number, text: string): Cue => ({ start, end, text, raw: text, speaker: undefined });

describe('Cues', () => {
  const cues = [cue(0, 4, 'a'), cue(5, 9, 'b'), cue(6, 12, 'c')];
  it('are found by the second, those that overlap together', () => {
    assert.deepEqual(
      cuesAt(cues, 6.5).map(({ text }) => text),
      ['b', 'c'],
    );
    assert.deepEqual(cuesAt(cues, 4.5), []);
  });
  it('leave the reader at the last one in a pause', () =>
    assert.deepEqual(
      [-1, 0, 4.5, 5, 100].map((time) => latestCue(cues, time)),
      [-1, 0, 0, 1, 2],
    ));
  it('of an empty file are no line', () => assert.equal(latestCue([], 3), -1));
});

describe('Chapters', () => {
  it('are those that the author wrote, in order; else those of the track', () => {
    const cues = [cue(0, 20, 'Track')];
    const list = [
      { start_seconds: 30, title: 'Two' },
      { start_seconds: 0, title: 'One' },
      { start_seconds: 5, title: ' ' },
    ];
    assert.deepEqual(
      chaptersFrom(list, cues).map(({ title }) => title),
      ['One', 'Two'],
    );
    assert.deepEqual(chaptersFrom([], cues), [{ start: 0, title: 'Track' }]);
    assert.deepEqual(chaptersFrom(null), []);
  });
  it('hold until the next begins', () => {
    const chapters = chaptersFrom([
      { start_seconds: 10, title: 'One' },
      { start_seconds: 20, title: 'Two' },
    ]);
    assert.deepEqual(
      [5, 10, 19.9, 25].map((time) => chapterAt(chapters, time)?.title),
      [undefined, 'One', 'One', 'Two'],
    );
  });
});

describe('Thumbnails', () => {
  const file = 'https://media.acme.com/v/thumbs.vtt';
  it('are pieces of a larger picture, beside their file', () =>
    assert.deepEqual(readThumbnails([cue(0, 5, 'sprite.jpg#xywh=160,0,160,90')], file), [
      { start: 0, end: 5, address: 'https://media.acme.com/v/sprite.jpg', piece: [160, 0, 160, 90] },
    ]));
  it('are whole pictures, too', () =>
    assert.deepEqual(readThumbnails([cue(0, 5, '/a.jpg')], file), [
      { start: 0, end: 5, address: 'https://media.acme.com/a.jpg', piece: undefined },
    ]));
  it('run no script and stand on the web', () =>
    assert.deepEqual(
      readThumbnails([cue(0, 5, 'javascript:alert(1)'), cue(5, 9, 'data:image/png,x'), cue(9, 10, '')], file),
      [],
    ));
  it('are found by the second', () => {
    const all = readThumbnails([cue(0, 5, 'a.jpg'), cue(5, 9, 'b.jpg')], file);
    assert.equal(thumbnailAt(all, 5)?.address, 'https://media.acme.com/v/b.jpg');
    assert.equal(thumbnailAt(all, 9), undefined);
  });
});
