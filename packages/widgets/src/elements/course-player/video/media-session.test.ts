import { expect } from '@open-wc/testing';
import { until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
const { mediaSession } = navigator;
const setHandler = mediaSession.setActionHandler.bind(mediaSession);

describe('The page’s media session', () => {
  const set: string[] = [];
  beforeEach(() => {
    set.length = 0;
    mediaSession.setActionHandler = (action, handler) => {
      set.push(`${action} ${handler ? 'on' : 'off'}`);
      setHandler(action, handler);
    };
  });
  afterEach(() => {
    page.close();
    mediaSession.setActionHandler = setHandler;
    mediaSession.metadata = null;
  });

  it('is left to the page by a player that never played', async () => {
    const theirs = (mediaSession.metadata = new MediaMetadata({ title: 'A podcast of the page' }));
    await page.open('video, resumed');
    await page.resumed();
    page.player.remove();
    expect(mediaSession.metadata === theirs, 'it is theirs').to.equal(true);
    expect(set).to.deep.equal([]);
  });

  it('is taken by what plays, given back by it, and not by one that lost it', async () => {
    await page.open('video, resumed');
    const video = await page.resumed();
    video.dispatchEvent(new Event('play'));
    expect(mediaSession.metadata?.title).to.equal('Bubble sort, step by step');
    const theirs = (mediaSession.metadata = new MediaMetadata({ title: 'Another player' }));
    set.length = 0;
    page.player.remove();
    expect(mediaSession.metadata === theirs, 'it is the other’s').to.equal(true);
    expect(set).to.deep.equal([]);

    await page.open('video, resumed');
    (await page.resumed()).dispatchEvent(new Event('play'));
    page.player.remove();
    await until(() => mediaSession.metadata === null, 'it is given back');
    expect(set).to.include('pause off');
  });
});
