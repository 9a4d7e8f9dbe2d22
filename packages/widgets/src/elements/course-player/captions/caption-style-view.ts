import { html, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { chevronLeft, replay } from '../../../ui/icons.ts';
import { usualCaptions, type CaptionStyle } from '../video/preferences.ts';
import { choice } from '../video/settings-view.ts';
import type { VideoControls } from '../video/video-controls.ts';
import { captionLines } from './caption-layer.ts';
import type { Captions } from './captions.ts';

type Aspect = keyof CaptionStyle;
type Look = { [A in Aspect]: `${A}.${CaptionStyle[A]}` }[Aspect];

const CHOICES: { readonly [A in Aspect]: readonly CaptionStyle[A][] } = {
  size: ['small', 'usual', 'large', 'larger'],
  color: ['white', 'yellow', 'cyan', 'black'],
  background: ['dark', 'light', 'dim', 'none'],
  position: ['below', 'above'],
};

/** How captions look, with a sample. It is kept for this viewer, and holds for every lecture. */
export function captionStyleView(captions: Captions, { words, context }: VideoControls): TemplateResult {
  const { style } = captions;
  const legends = {
    size: words.captionSize,
    color: words.captionColor,
    background: words.captionBackground,
    position: words.captionPosition,
  };
  const group = <A extends Aspect>(aspect: A): TemplateResult => html`
    <fieldset>
      <legend>${legends[aspect]}</legend>
      <div class="looks">
        ${CHOICES[aspect].map((value) =>
          choice(`caption-${aspect}`, value, words[`${aspect}.${value}` as Look], style[aspect] === value, () =>
            captions.setStyle(readable({ ...captions.style, [aspect]: value }, aspect)),
          ),
        )}
      </div>
    </fieldset>
  `;
  return html`
    <button class="setting page-turn" type="button" @click=${() => captions.closeStyle()}>
      ${icon(chevronLeft, { mirrored: true })}<span>${words.captionStyle}</span>
    </button>
    <div class="caption-sample">${captionLines([words.captionSample], context.locale, style)}</div>
    ${group('size')} ${group('color')} ${group('background')} ${group('position')}
    <button class="setting" type="button" @click=${() => captions.setStyle(usualCaptions)}>
      ${icon(replay)}<span>${words.usualLook}</span>
    </button>
  `;
}

/** Black on dark, or white on light, cannot be read: what was not chosen just now gives way. */
export function readable(style: CaptionStyle, chosen: Aspect): CaptionStyle {
  const isDarkGround = style.background === 'dark' || style.background === 'dim';
  if (isDarkGround && style.color === 'black')
    return chosen === 'color' ? { ...style, background: 'light' } : { ...style, color: 'white' };
  if (style.background === 'light' && style.color !== 'black')
    return chosen === 'color' ? { ...style, background: 'dark' } : { ...style, color: 'black' };
  return style;
}
