import { expect } from '@open-wc/testing';
import '../../../define/course-player.ts';
import { find, mount, until } from '../../../../test/mount.ts';
import { fixtures } from '../course-player.fixtures.ts';

describe('A video on show', () => {
  it('is handed to the page, and called back when the player leaves', async () => {
    const shown: HTMLElementEventMap['edurise-media-shown']['detail'][] = [];
    const listen = ({ detail }: HTMLElementEventMap['edurise-media-shown']) => shown.push(detail);
    document.body.addEventListener('edurise-media-shown', listen);
    const { attributes, answers } = fixtures['video, resumed']!;
    const player = await mount('edurise-course-player', { attributes: attributes!, answers: answers! });
    const video = await until(() => find(player, 'video'), 'there is a video');
    await until(() => shown.length > 0, 'it was told');
    expect(shown.map(({ lecture, course, title }) => [course, lecture, title])).to.deep.equal([
      ['algorithms', 'bubble', 'Bubble sort, step by step'],
    ]);
    expect(shown[0]!.media).to.equal(video);
    expect(shown[0]!.signal.aborted).to.equal(false);
    expect(shown[0]!.played).to.deep.equal([
      [0, 18],
      [24, 30],
      [35, 44],
    ]);
    player.remove();
    await until(() => shown[0]!.signal.aborted, 'it is over');
    document.body.removeEventListener('edurise-media-shown', listen);
  });
});
