import createDOMPurify from 'dompurify';
import type { Config } from 'dompurify';
import { Marked } from 'marked';
import { policy } from '../policy/trusted-types.ts';
import type { RichTextOptions } from './rich-text.ts';

const markdown = new Marked({ gfm: true, breaks: false, async: false });
/** An instance of our own: the page may use DOMPurify too, and hooks are shared by an instance. */
const purify = createDOMPurify(window);

/** Formulas: MathML Core without what reaches out of it, runs, or carries another language inside. */
const mathTags = [
  'math',
  'merror',
  'mfrac',
  'mi',
  'mmultiscripts',
  'mn',
  'mo',
  'mover',
  'mpadded',
  'mphantom',
  'mprescripts',
  'mroot',
  'mrow',
  'ms',
  'mspace',
  'msqrt',
  'mstyle',
  'msub',
  'msubsup',
  'msup',
  'mtable',
  'mtd',
  'mtext',
  'mtr',
  'munder',
  'munderover',
];
const mathAttributes = [
  'accent',
  'accentunder',
  'columnspan',
  'depth',
  'display',
  'displaystyle',
  'fence',
  'form',
  'largeop',
  'linethickness',
  'lspace',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'voffset',
];

const allowed = {
  ALLOWED_TAGS: [
    'a',
    'abbr',
    'b',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'dd',
    'del',
    'details',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'u',
    'ul',
    'var',
    ...mathTags,
  ],
  ALLOWED_ATTR: [
    'alt',
    'cite',
    'colspan',
    'dir',
    'height',
    'href',
    'lang',
    'open',
    'rowspan',
    'scope',
    'src',
    'start',
    'title',
    'width',
    ...mathAttributes,
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  RETURN_DOM_FRAGMENT: true,
  TRUSTED_TYPES_POLICY: policy as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']>,
} as const;

/** Markdown, or HTML where the text begins with a tag, as nodes that cannot run, restyle, or phone home. */
export const sanitised = (
  text: string,
  { platform, imageOrigins = [], headingLevel = 3 }: RichTextOptions,
): DocumentFragment => {
  const html = /^\s*<[a-z]/i.test(text) ? text : (markdown.parse(text) as string);
  const fragment = purify.sanitize(html, {
    ...allowed,
    ALLOWED_TAGS: [...allowed.ALLOWED_TAGS],
    ALLOWED_ATTR: [...allowed.ALLOWED_ATTR],
  });
  const base = new URL(platform ?? '', document.baseURI);
  const origins = platform === undefined ? imageOrigins : [base.origin, ...imageOrigins];
  for (const inside of fragment.querySelectorAll('math, math *')) keepFormula(inside);
  for (const link of fragment.querySelectorAll('a')) guardLink(link, base);
  for (const image of fragment.querySelectorAll('img')) guardImage(image, base, origins);
  for (const table of fragment.querySelectorAll('table')) makeScrollable(table);
  nestHeadings(fragment, headingLevel);
  return fragment;
};

/** A formula holds formulas: of whatever else stands in one, the words stay. Nor is it a link, as all of MathML may be in Firefox. */
const keepFormula = (element: Element): void => {
  if (element.namespaceURI !== 'http://www.w3.org/1998/Math/MathML') element.replaceWith(element.textContent);
  else for (const name of ['href', 'src', 'cite']) element.removeAttribute(name);
};

/** An author's address, where it leads anywhere. */
const addressOf = (address: string | null, base: URL): URL | undefined =>
  address && URL.canParse(address, base) ? new URL(address, base) : undefined;

const guardLink = (link: HTMLAnchorElement, base: URL): void => {
  const href = link.getAttribute('href');
  if (href === null) return;
  const address = addressOf(href, base);
  // Nothing in the text has an id to lead to, and what comes after the # is often the page's own.
  if (!address || href.startsWith('#')) return link.replaceWith(...link.childNodes);
  link.href = address.href;
  link.rel = 'noopener noreferrer nofollow ugc';
  // A program for mail or calls opens beside the page anyway.
  if (address.origin !== location.origin && /^https?:/.test(address.protocol)) link.target = '_blank';
};

const guardImage = (image: HTMLImageElement, base: URL, origins: readonly string[]): void => {
  const address = addressOf(image.getAttribute('src'), base);
  if (address && origins.includes(address.origin)) {
    image.src = address.href;
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
  } else {
    image.replaceWith(image.alt);
  }
};

/** A wide table scrolls by itself, with the keyboard too. */
const makeScrollable = (table: HTMLTableElement): void => {
  const box = document.createElement('div');
  box.className = 'prose-table';
  box.tabIndex = 0;
  table.replaceWith(box);
  box.append(table);
};

const nestHeadings = (fragment: DocumentFragment, first: number): void => {
  const headings = [...fragment.querySelectorAll<HTMLHeadingElement>('h1,h2,h3,h4,h5,h6')];
  const levels = headings.map(({ localName }) => Number(localName[1]));
  const shift = first - Math.min(...levels);
  headings.forEach((heading, i) => {
    const nested = document.createElement(`h${Math.min(6, levels[i]! + shift)}`);
    nested.append(...heading.childNodes);
    heading.replaceWith(nested);
  });
};
