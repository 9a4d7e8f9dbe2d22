import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.ts';
import { badge } from '../../ui/badge.ts';
import { cover } from '../../ui/cover.ts';
import { icon } from '../../ui/icon.ts';
import { check, clock, star } from '../../ui/icons.ts';
import { progressBar } from '../../ui/progress.ts';
import type { CourseCardTexts } from './course-card.messages.ts';
import type { CourseSummary, Price, Standing } from './course-summary.ts';

export interface CardContext {
  readonly t: CourseCardTexts;
  readonly format: Format;
  /** Addresses for real links; without one the title is a button. */
  readonly href?: string | undefined;
  readonly learnHref?: string | undefined;
  readonly open: (event: MouseEvent) => void;
  readonly learn: (event: MouseEvent) => void;
}

export const courseCard = (
  course: CourseSummary,
  standing: Standing | undefined,
  card: CardContext,
): TemplateResult => html`
  <article class="card" part="card">
    ${cover(course)}
    <div class="card-body">
      <p class="facts-line">${spaced([course.category, levelName(course.level, card.t)])}</p>
      <h3 class="card-title">${action(card.href, card.open, 'card-link', authored(course.title))}</h3>
      ${course.instructor ? html`<p class="card-by">${authored(course.instructor)}</p>` : nothing}
      ${courseFacts(course, card)}
      ${
        standing || course.price
          ? html`<div class="card-foot">
              ${standing ? progressFoot(course, standing, card) : priceTag(course.price, card)}
            </div>`
          : nothing
      }
    </div>
  </article>
`;

const progressFoot = (course: CourseSummary, standing: Standing, card: CardContext): TemplateResult => {
  const { t } = card;
  return html`
    ${standing.completed ? badge(t.completed, 'success', check) : progressLine(course, standing, card)}
    ${action(
      card.learnHref,
      card.learn,
      'button small',
      html`${learnLabel(standing, t.start, t)}<span class="visually-hidden">${t.ofCourse(course.title)}</span>`,
    )}
  `;
};

/** How far one is: a bar and, once begun, the figure beside it. */
export const progressLine = (
  { title }: CourseSummary,
  { percent }: Standing,
  { t, format }: Pick<CardContext, 't' | 'format'>,
): TemplateResult => {
  const text = format.percent(percent / 100);
  return html`
    ${progressBar(percent / 100, t.progressOf(title), text)}
    ${percent ? html`<span class="percent numeric" aria-hidden="true">${text}</span>` : nothing}
  `;
};

/** What the button to learn says; to the ear also how far one is. */
export const learnLabel = (
  { percent, completed }: Standing,
  start: string,
  t: CourseCardTexts,
): TemplateResult | string => {
  if (completed) return t.again;
  if (!percent) return start;
  return html`<span aria-hidden="true">${t.continue}</span
    ><span class="visually-hidden">${t.continueAt(percent)}</span>`;
};

/** A link where the page gives addresses, a button where it listens. */
export const action = (
  href: string | undefined,
  click: (event: MouseEvent) => void,
  classes: string,
  content: unknown,
): TemplateResult =>
  href === undefined
    ? html`<button type="button" class=${classes} @click=${click}>${content}</button>`
    : html`<a class=${classes} href=${href} @click=${click}>${content}</a>`;

/** Rating and length, as far as they are known. */
const courseFacts = (course: CourseSummary, { t, format }: CardContext): TemplateResult | typeof nothing => {
  const length = courseLength(course, t, format);
  const { rating } = course;
  if (rating === undefined && !length) return nothing;
  return html`
    <ul class="card-facts">
      ${rating === undefined ? nothing : html`<li>${ratingMark(rating, t, format)}</li>`}
      ${length ? html`<li>${icon(clock)}${length}</li>` : nothing}
    </ul>
  `;
};

/** The figure for the eye, the sentence for the ear. */
export const ratingMark = (rating: number, t: CourseCardTexts, format: Format): TemplateResult => html`
  <span class="rating" aria-hidden="true">
    ${icon(star)}${format.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
  </span>
  <span class="visually-hidden">${t.ratingLabel(rating)}</span>
`;

/** How long the lectures last together; where that is not said, over how many weeks they spread. */
export const courseLength = ({ duration, weeks }: CourseSummary, t: CourseCardTexts, format: Format): string =>
  duration ? format.duration(duration) : weeks ? t.weeks(weeks) : '';

/** The platform's three levels in the reader's language; a school's own levels as they are. */
export const levelName = (level: string | undefined, t: CourseCardTexts): string | undefined => {
  const key = level?.toLowerCase();
  return key === 'beginner' || key === 'intermediate' || key === 'advanced' ? t[key] : level;
};

export const priceText = (
  { amount, currency }: Pick<Price, 'amount' | 'currency'>,
  t: CourseCardTexts,
  format: Format,
): string => {
  if (amount === 0) return t.free;
  const decimals = { trailingZeroDisplay: 'stripIfInteger' } as const;
  return currency
    ? format.number(amount, { style: 'currency', currency, ...decimals })
    : format.number(amount, { minimumFractionDigits: 2, ...decimals });
};

export const priceTag = (
  price: Price | undefined,
  { t, format }: Pick<CardContext, 't' | 'format'>,
): TemplateResult | typeof nothing => {
  if (!price) return nothing;
  const now = priceText(price, t, format);
  if (price.before === undefined) return html`<p class="price">${now}</p>`;
  const before = priceText({ amount: price.before, currency: price.currency }, t, format);
  return html`
    <p class="price">
      <span aria-hidden="true">${now} <s>${before}</s></span>
      <span class="visually-hidden">${t.priceNow(now)}. ${t.priceBefore(before)}</span>
    </p>
  `;
};

/** What somebody wrote, in whatever script: its punctuation stays with it in a text that runs the other way. */
export const authored = (text: string): TemplateResult => html`<bdi>${text}</bdi>`;

/** For a `.facts-line`: what is not known leaves no gap. */
export const spaced = (parts: readonly unknown[]): TemplateResult[] =>
  parts.filter(Boolean).map((part) => html`<span>${part}</span>`);

/** A card's shape before its course is known. */
export const cardSkeleton = (): TemplateResult => html`
  <div class="card" aria-hidden="true">
    <span class="bone cover"></span>
    <div class="card-body">
      <span class="bone line-short"></span>
      <span class="bone line-title"></span>
      <span class="bone line-medium"></span>
      <div class="card-foot"><span class="bone line-short"></span></div>
    </div>
  </div>
`;
