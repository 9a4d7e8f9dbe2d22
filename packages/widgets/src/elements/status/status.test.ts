import { expect } from '@open-wc/testing';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/status.ts';
import type { EduRiseStatus } from './status.ts';
import { entry, fixtures, holding, open } from './status.fixtures.ts';

testStates('edurise-status', fixtures);

const mounted = (state: string, more: object = {}) =>
  mount<EduRiseStatus>('edurise-status', { ...fixtures[state]!, ...more });
const light = (element: Element): string => textOf(find(element, '.light')!);
const pressed = (element: Element, label: RegExp): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll('button')].find((one) => label.test(one.ariaLabel ?? textOf(one)))!;

describe('<edurise-status>', () => {
  afterEach(() => document.body.replaceChildren());

  it('says in one sentence what matters most', async () => {
    expect(light(await mounted('saved'))).to.equal('Everything is saved');
    expect(light(await mounted('saving'))).to.equal('Saving 3 changes…');
    expect(light(await mounted('failed'))).to.equal('2 changes couldn’t be saved');
    expect(light(await mounted('not reached'))).to.equal('The school can’t be reached');
    expect(light(await mounted('without outbox and live updates'))).to.equal('Everything is saved');
  });

  it('sends a refused change again, and keeps the focus', async () => {
    const element = await mounted('failed, opened');
    pressed(element, /^Try again: A change$/).click();
    await until(() => element.shadowRoot!.querySelectorAll('.entry.failed').length === 1, 'one is left');
    await until(() => element.shadowRoot!.activeElement?.id === 'title', 'the focus is in the panel');
    expect(light(element)).to.equal('1 change couldn’t be saved');
  });

  it('loses nothing by one press', async () => {
    const element = await mounted('failed, opened');
    pressed(element, /^Discard: An assignment$/).click();
    await until(() => find(element, '.sure'), 'it asks');
    expect(element.shadowRoot!.querySelectorAll('.entry.failed').length).to.equal(2);
    pressed(element, /^Keep it$/).click();
    await until(() => !find(element, '.sure'), 'it is kept');
    pressed(element, /^Discard: An assignment$/).click();
    (await until(() => find(element, '.sure'), 'it asks again')).click();
    await until(() => element.shadowRoot!.querySelectorAll('.entry.failed').length === 1, 'it is gone');
  });

  it('says once that something is wrong, and nothing of saving', async () => {
    const said = (element: Element): string => find(element, '.root > [role="status"]')!.textContent;
    const failed = await mounted('failed');
    await until(() => said(failed) === '2 changes couldn’t be saved', 'it is said');
    const saving = await mounted('saving');
    expect(said(saving)).to.equal('');
  });

  it('copies details without what was written', async () => {
    const element = await mounted('failed, opened');
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      pressed(element, /^Copy details/).click();
      await until(() => copied.length, 'something is copied');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    const details = JSON.parse(copied[0]!) as { outbox: { failed: number; entries: unknown[] }; realtime: object };
    expect(details.outbox.failed).to.equal(2);
    expect(details.outbox.entries.length).to.equal(5);
    expect(details.realtime).to.include({ share: 'leader' });
    expect(copied[0]).not.to.contain('Nobody’s business').and.not.to.contain('x.ey').and.not.to.contain('Mira');
  });

  it('gives the details to be copied by hand where the page may not', async () => {
    const element = await mounted('saved, opened');
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      pressed(element, /^Copy details/).click();
      const area = await until(() => find<HTMLTextAreaElement>(element, '#details'), 'the text is there');
      expect(area.value).to.contain('https://school.test');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('shows a few of very many', async () => {
    const many = Array.from({ length: 30 }, (_, i) => entry(`e-${i}`, 'note:1', i, 'waiting'));
    const element = await mounted('saved', {
      act: (made: EduRiseStatus) => holding(many)(made),
      shows: '.light.busy',
    });
    open(element);
    await until(() => element.shadowRoot!.querySelectorAll('.entry').length === 8, 'eight are shown');
    expect(textOf(find(element, '.details')!)).to.contain('and 22 more');
  });

  it('draws the platform’s words as text', async () => {
    const reason = '<img src=x onerror=alert(1)>';
    const element = await mounted('saved', {
      act: (made: EduRiseStatus) => holding([entry('e-1', 'note:1', 1, 'failed', { reason })])(made),
      shows: '.light.danger',
    });
    open(element);
    await until(() => find(element, '.entry-note'), 'the reason is there');
    expect(find(element, '.entry-note')!.textContent).to.equal(reason);
    expect(find(element, '.entry img')).to.equal(null);
  });
});
