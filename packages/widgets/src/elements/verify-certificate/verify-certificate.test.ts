import { expect } from '@open-wc/testing';
import { find, fixtureClient, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/verify-certificate.ts';
import type { EduRiseVerifyCertificate } from './verify-certificate.ts';
import { fixtures, proof } from './verify-certificate.fixtures.ts';

testStates('edurise-verify-certificate', fixtures);

describe('<edurise-verify-certificate>', () => {
  afterEach(() => document.body.replaceChildren());

  it('looks up what is typed, once, and tells the page', async () => {
    const fixture = { ...fixtures['a form']!, answers: { 'certificates.verify': proof } };
    const client = await fixtureClient(fixture);
    const element = await mount<EduRiseVerifyCertificate>('edurise-verify-certificate', {
      ...fixture,
      unconfigured: true,
      properties: { client },
    });
    const heard: unknown[] = [];
    element.addEventListener('edurise-certificate-checked', ({ detail }) => heard.push(detail));
    const input = find<HTMLInputElement>(element, '#code')!;
    input.value = '  EDU-4QZK-9TRM-XW2H ';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await until(() => find(element, '.sheet-of-paper'), 'the certificate is shown');
    expect(textOf(element)).to.contain('Mira Lindqvist').and.to.contain('Introduction to Photosynthesis');
    expect(heard).to.deep.equal([{ code: 'EDU-4QZK-9TRM-XW2H', valid: true }]);
    const asked = client.asked.filter(({ operation }) => operation === 'certificates.verify');
    expect(asked.map(({ params }) => params['code'])).to.deep.equal(['EDU-4QZK-9TRM-XW2H']);
  });

  it('has in its field what the page asks for, and lets it be emptied', async () => {
    const element = await mount<EduRiseVerifyCertificate>('edurise-verify-certificate', fixtures['genuine']!);
    const input = find<HTMLInputElement>(element, '#code')!;
    const type = async (value: string): Promise<void> => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
    };
    expect(input.value).to.equal(element.code);
    await type('EDU-AAAA');
    element.code = 'EDU-BBBB';
    await element.updateComplete;
    expect(input.value).to.equal('EDU-BBBB');
    await type('');
    expect(input.value).to.equal('');
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await until(() => find(element, '.field-errors'), 'the code is asked for');
  });

  it('draws what an author wrote as text', async () => {
    const element = await mount<EduRiseVerifyCertificate>('edurise-verify-certificate', {
      ...fixtures['genuine']!,
      answers: { 'certificates.verify': { ...proof, course_title: '<img src=x onerror=alert(1)>' } },
    });
    expect(find(element, '.sheet-course img')).to.equal(null);
    expect(textOf(element)).to.contain('<img src=x');
  });
});
