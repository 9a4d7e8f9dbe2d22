import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gaps, normalise, type PlayedRanges } from '../progress/played-ranges.ts';
import { GapPlayer } from './gap-player.ts';

describe('What is missing', () => {
  it('is played part by part, and then it is over', () => {
    let played: PlayedRanges = [
      [0, 10],
      [20, 30],
      [40, 60],
    ];
    const player = new GapPlayer(() => gaps(played, 60));
    assert.equal(player.part, undefined);
    assert.equal(player.begin(), 10);
    assert.deepEqual(player.part, { number: 1, total: 2 });
    assert.equal(player.at(15), undefined);
    played = normalise([...played, [10, 20]]);
    assert.equal(player.at(20), 30);
    assert.deepEqual(player.part, { number: 2, total: 2 });
    played = normalise([...played, [30, 40]]);
    assert.equal(player.at(39.95), 'done');
    assert.equal(player.part, undefined);
    assert.equal(player.at(50), undefined, 'and it has no more to say');
  });

  it('comes again where a part was not counted', () => {
    const player = new GapPlayer(() => [[10, 20]]);
    player.begin();
    assert.equal(player.at(20), 10);
  });

  it('is left when the learner goes elsewhere', () => {
    const player = new GapPlayer(() => [[10, 20]]);
    player.begin();
    player.stop();
    assert.equal(player.at(25), undefined);
  });

  it('is nothing where all was played', () => assert.equal(new GapPlayer(() => []).begin(), undefined));
});
