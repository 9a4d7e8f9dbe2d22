/** Who teaches a course, and what those who took it say. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Instructor, Review } from '@edurise/sdk/courses';
import type { Format } from '../../messages/format.ts';
import { richText } from '../../rich-text/rich-text.ts';
import { icon } from '../../ui/icon.ts';
import { star } from '../../ui/icons.ts';
import { authored } from '../course-card/course-card.view.ts';
import { mediaAddress } from '../../ui/media-address.ts';
import type { CourseTexts } from './course.messages.ts';
import type { RatingSummary } from './rating-summary.ts';

export const instructorView = ({ name, title, bio, avatar_url }: Instructor, baseUrl: string): TemplateResult => {
  const picture = mediaAddress(avatar_url, baseUrl);
  return html`
    <li class="person">
      <span class="avatar" aria-hidden="true">
        ${initials(name)}
        ${
          picture
            ? html`<img src=${picture} alt="" loading="lazy" decoding="async" @error=${hide} @load=${show} />`
            : nothing
        }
      </span>
      <div class="person-about">
        <h3>${authored(name)}</h3>
        ${title ? html`<p class="muted">${authored(title)}</p>` : nothing}
        ${bio ? richText(bio, { platform: baseUrl, headingLevel: 4 }) : nothing}
      </div>
    </li>
  `;
};

const hide = (event: Event): void => void ((event.target as HTMLElement).hidden = true);
const show = (event: Event): void => void ((event.target as HTMLElement).hidden = false);

/** "Amara van Okafor" → "AO". */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();
};

export const ratingSummaryView = (
  { average, count }: RatingSummary,
  t: CourseTexts,
  format: Format,
): TemplateResult => html`
  <p class="rating-summary">
    <span class="rating-figure numeric" aria-hidden="true">
      ${format.number(average, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
    </span>
    ${stars(average)}
    <span class="visually-hidden">${t.ratingLabel(average)}</span>
    <span class="muted numeric">${t.reviewCount(count)}</span>
  </p>
`;

export const reviewView = (review: Review, t: CourseTexts, format: Format): TemplateResult => html`
  <li class="review">
    <p class="review-line">
      <strong>${authored(review.user_name || t.somebody)}</strong>
      ${stars(review.rating)}<span class="visually-hidden">${t.ratingLabel(review.rating)}</span>
      ${
        review.created_at
          ? html`<time class="muted" datetime=${review.created_at}>${format.date(review.created_at)}</time>`
          : nothing
      }
    </p>
    ${review.comment ? html`<p class="review-text" dir="auto">${review.comment}</p>` : nothing}
  </li>
`;

const stars = (rating: number): TemplateResult => html`
  <span class="stars" aria-hidden="true">
    ${[1, 2, 3, 4, 5].map((n) => html`<span class=${n <= Math.round(rating) ? 'lit' : ''}>${icon(star)}</span>`)}
  </span>
`;
