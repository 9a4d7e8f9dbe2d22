import { expect } from '@open-wc/testing';
import { refusals } from '../../../test/fixture-fetch.ts';
import { find, type fixtureClient, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/certificates.ts';
import { printPart } from '../../ui/print.ts';
import type { EduRiseCertificates } from './certificates.ts';
import { fixtures } from './certificates.fixtures.ts';

testStates('edurise-certificates', fixtures);

describe('<edurise-certificates>', () => {
  afterEach(() => document.body.replaceChildren());
  const mounted = (state: string) => mount<EduRiseCertificates>('edurise-certificates', fixtures[state]!);

  it('shows one whole, and gives the focus back to where it was opened', async () => {
    const element = await mounted('list');
    const button = find<HTMLButtonElement>(element, '.certificate .button')!;
    button.focus();
    button.click();
    await until(() => find(element, 'dialog[open]'), 'the certificate is open');
    expect(textOf(find(element, 'dialog')!)).to.contain('EDU-4QZK-9TRM-XW21');
    find<HTMLDialogElement>(element, 'dialog')!.close();
    await until(() => element.shadowRoot!.activeElement === button, 'the focus is back');
  });

  it('is closed for whoever comes next', async () => {
    const element = await mounted('list');
    find<HTMLButtonElement>(element, '.certificate .button')!.click();
    await until(() => find(element, 'dialog[open]'), 'the certificate is open');
    const { asked } = element.client as Awaited<ReturnType<typeof fixtureClient>>;
    const before = asked.length;
    await element.edu.session.signOut();
    await until(() => asked.slice(before).some(({ operation }) => operation === 'certificates.list'), 'asked anew');
    await until(() => find(element, '.certificate'), 'a list is there again');
    await element.updateComplete;
    expect(find(element, 'dialog[open]')).to.equal(null);
  });

  it('stays open for whoever marks words in it and lets go beside it', async () => {
    const element = await mounted('one of them shown');
    const dialog = find<HTMLDialogElement>(element, 'dialog')!;
    const press = (on: Element): boolean => on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    press(find(element, '.sheet-of-paper')!);
    dialog.click();
    expect(dialog.open).to.equal(true);
    press(dialog);
    dialog.click();
    expect(dialog.open).to.equal(false);
  });

  it('says that there are none, also when it cannot ask again', async () => {
    const element = await mount<EduRiseCertificates>('edurise-certificates', {
      answers: { 'certificates.list': ({ times }) => (times === 1 ? [] : refusals.broken) },
      shows: '.state',
    });
    element.edu.cache.invalidate({ tags: ['certificate'] });
    await until(() => find(element, '.stale'), 'it says that it could not ask');
    expect(find(element, '.certificates')).to.equal(null);
    expect(find(element, '.state')).not.to.equal(null);
  });

  it('copies a whole address, which anybody can open', async () => {
    const element = await mounted('with links to send');
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      find<HTMLButtonElement>(element, '.apart')!.click();
      await until(() => copied.length, 'something is copied');
      expect(copied).to.deep.equal([`${location.origin}/verify/EDU-4QZK-9TRM-XW21`]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('prints the certificate alone, in its own styles, and leaves nothing behind', async () => {
    const element = await mounted('one of them shown');
    const sheet = find(element, '.sheet-of-paper')!;
    let printed: Document | undefined;
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes: (Node | string)[]) => {
      append(...nodes);
      for (const node of nodes)
        if (node instanceof HTMLIFrameElement)
          node.contentWindow!.print = () => {
            printed = node.contentDocument!;
            node.contentWindow!.dispatchEvent(new Event('afterprint'));
          };
    };
    try {
      printPart(element, sheet);
    } finally {
      Reflect.deleteProperty(document.body, 'append');
    }
    const copy = printed?.body.firstElementChild?.shadowRoot;
    expect(copy?.textContent).to.contain('Mira Lindqvist');
    expect(copy?.adoptedStyleSheets.length).to.be.greaterThan(3);
    expect(document.querySelector('iframe')).to.equal(null);
  });
});
