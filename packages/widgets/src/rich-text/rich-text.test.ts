import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { until } from '../../test/mount.ts';
import { richText } from './rich-text.ts';
import type { RichTextOptions } from './rich-text.ts';

describe('Rich text', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  const shown = async (text: string, options?: RichTextOptions): Promise<HTMLElement> => {
    render(html`${richText(text, options)}`, box);
    return until(() => box.querySelector<HTMLElement>('.prose:not([aria-busy])'));
  };

  it('shows plain text at once', () => {
    render(html`${richText('What is 2 plus 2?')}`, box);
    expect(box.querySelector('.prose')!.innerHTML).to.equal('<p>What is 2 plus 2?</p>');
  });

  it('reads Markdown, and HTML', async () => {
    expect((await shown('**Bold** and\n\n- one\n- two')).querySelectorAll('strong, li')).to.have.lengthOf(3);
    expect((await shown('<p>Some <em>text</em></p>')).querySelector('em')!.textContent).to.equal('text');
  });

  for (const attack of [
    '<img src=x onerror="window.attacked = true">',
    '<script>window.attacked = true</script>',
    '[click](javascript:window.attacked=true)',
    '<a href="java&#10;script:window.attacked=true">x</a>',
    '<svg><animate onbegin="window.attacked = true" attributeName=x dur=1s></svg>',
    '<iframe srcdoc="<script>parent.attacked = true</script>"></iframe>',
    '<form action="https://evil.example"><input name=password></form>',
    '<math><mtext><table><mglyph><style><img src=x onerror="window.attacked = true">',
    '<a href="data:text/html,<script>parent.attacked=true</script>">x</a>',
    '<p style="position:fixed;inset:0">x</p>',
    '<p id="root" class="root" data-theme="dark">x</p>',
    '<object data="https://evil.example"></object><embed src="https://evil.example"><base href="https://evil.example">',
  ])
    it(`lets nothing through: ${attack.slice(0, 48)}`, async () => {
      const prose = await shown(attack);
      for (const link of prose.querySelectorAll('a')) link.click();
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect((window as unknown as { attacked?: boolean }).attacked).to.equal(undefined);
      const bad = [...prose.querySelectorAll('*')].filter(
        (element) =>
          /^(script|style|iframe|object|embed|base|form|input|svg|annotation-xml|mglyph|link|meta|img)$/i.test(
            element.localName,
          ) ||
          [...element.attributes].some(
            ({ name, value }) => /^(on|style$|id$|class$|data-)/.test(name) || /^\s*(javascript|data):/i.test(value),
          ),
      );
      expect(bad.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });

  it('shows formulas, and nothing that hides in one', async () => {
    const formula =
      '<math display="block"><mfrac><mi>a</mi><msqrt><mn>2</mn></msqrt></mfrac><mo href="javascript:1" onclick="1">=</mo></math>';
    const math = (await shown(`The area is ${formula} here.`)).querySelector('math')!;
    expect(math.namespaceURI).to.equal('http://www.w3.org/1998/Math/MathML');
    expect(math.querySelectorAll('mfrac > msqrt > mn')).to.have.lengthOf(1);
    expect(math.querySelector('mo')!.attributes).to.have.lengthOf(0);
    const linked = await shown('<math href="/logout"><mi href="/x" src="/y">x</mi></math>');
    expect(linked.querySelectorAll('[href], [src]'), 'Firefox follows a formula').to.have.lengthOf(0);
    const hidden = await shown(
      '<math><semantics><mi>x</mi><annotation-xml encoding="text/html"><b onclick="1">y</b></annotation-xml></semantics></math>',
    );
    expect(hidden.querySelector('annotation-xml, semantics, [onclick]')).to.equal(null);
  });

  it('guards links that lead away', async () => {
    const link = (await shown('[there](https://example.org/a)')).querySelector('a')!;
    expect([link.rel, link.target]).to.deep.equal(['noopener noreferrer nofollow ugc', '_blank']);
    const mail = (await shown('[us](mailto:school@example.org)')).querySelector('a')!;
    expect([mail.href, mail.target]).to.deep.equal(['mailto:school@example.org', '']);
  });

  it('shows pictures only from where it is told to', async () => {
    const text = '![a graph](https://cdn.example.org/graph.png)';
    const without = await shown(text);
    expect([without.querySelector('img'), without.textContent.trim()]).to.deep.equal([null, 'a graph']);
    await shown(`${text} `, { imageOrigins: ['https://cdn.example.org'] });
    const image = await until(() => box.querySelector('img'));
    expect([image.alt, image.loading, image.referrerPolicy]).to.deep.equal(['a graph', 'lazy', 'no-referrer']);
  });

  it('leads to the platform with what an author wrote relative to it', async () => {
    const text = '![a graph](/media/a.png) [file](/media/a.pdf) [there](#part) ![else](//cdn.example.org/b.png)';
    await shown(text, { platform: 'https://api.school.test/edu/' });
    const image = await until(() => box.querySelector('img'));
    expect([...box.querySelectorAll('img')].map(({ src }) => src)).to.deep.equal([
      'https://api.school.test/media/a.png',
    ]);
    expect(image.alt).to.equal('a graph');
    const links = [...box.querySelectorAll('a')].map(({ href, target }) => [href, target]);
    expect(links, 'what leads nowhere is no link').to.deep.equal([['https://api.school.test/media/a.pdf', '_blank']]);
    expect(box.textContent).to.contain('there').and.to.contain('else');
  });

  it('is not closed by an address that is none', async () => {
    for (const text of ['![x](http://) *and* more', '<p><img src="http://[" alt="x"> <a href="https://[">y</a></p>']) {
      const prose = await shown(text, { platform: 'https://api.school.test' });
      expect(prose.querySelector('img, a[href]')).to.equal(null);
      expect(prose.textContent).to.contain('x');
    }
  });

  it('fits headings below those around it, and lets wide tables scroll', async () => {
    const prose = await shown('# One\n\n## Two\n\n| a | b |\n|---|---|\n| 1 | 2 |', { headingLevel: 4 });
    expect([...prose.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName)).to.deep.equal([
      'h4',
      'h5',
    ]);
    expect(prose.querySelector<HTMLElement>('.prose-table')!.tabIndex).to.equal(0);
  });

  it('follows a text that changes while it is being read', async () => {
    render(html`${richText('*first*')}`, box);
    render(html`${richText('*second*')}`, box);
    await until(() => box.querySelector('em')?.textContent === 'second');
  });
});
