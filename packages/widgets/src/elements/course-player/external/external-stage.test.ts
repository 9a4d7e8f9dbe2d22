import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { webAddress } from '../web-address.ts';
import type { StageContext } from '../lecture/stage.ts';
import { ExternalStage } from './external-stage.ts';

/** The address behind the way to the other site. */
function hrefFor(video_url: string): string | null {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const context = {
    t: new Proxy({}, { get: () => () => 'words' }),
    locale: 'en',
    lecture: { id: 'maze', title: 'A talk', content_type: 'video', video: { video_url, video_provider: 'youtube' } },
    recorder: { completed: false },
    root,
    resolve: (address: string) => webAddress(address, 'https://learn.acme.com'),
  } as unknown as StageContext;
  render(new ExternalStage(context, 'YouTube').view(), root);
  return root.querySelector('a')!.getAttribute('href');
}

it('leads to the other site', () => {
  expect(hrefFor('https://youtu.be/edurise')).to.equal('https://youtu.be/edurise');
});

it('leads nowhere where an author wrote a script', () => {
  expect(hrefFor('javascript:alert(1)')).to.equal(null);
});
