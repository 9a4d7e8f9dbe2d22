import { html, type TemplateResult } from 'lit';
import type { StageContext } from '../lecture/stage.ts';
import type { Media, Picture, PictureOptions } from './media.ts';

type SlottedElement = HTMLElement & Media & { src?: string };

/** The element that the page put into the slot `media`, if it did. */
export const slottedIn = (root: ShadowRoot): SlottedElement | undefined =>
  root.host.querySelector<SlottedElement>(':scope > [slot=media]') ?? undefined;

/**
 * A player that the page brought, in the slot `media`: any element that has what a `<video>` has. It is
 * told the lecture's address by its `src`; trouble and qualities are its own business.
 */
export class SlottedPicture implements Picture {
  readonly #media: SlottedElement;
  readonly #address: string;
  readonly trouble = undefined;
  readonly qualities = [];
  readonly quality = undefined;

  constructor(media: SlottedElement, context: StageContext) {
    const { video } = context.lecture;
    this.#media = media;
    this.#address = context.resolve(video?.video_url || video?.video_file || '');
  }

  view(): TemplateResult {
    return html`<slot name="media"></slot>`;
  }

  attach(_frame: HTMLElement, { signal, changed }: PictureOptions): Media {
    const media = this.#media;
    if (this.#address && media.src !== this.#address) media.src = this.#address;
    // Not defined yet: then its properties are not there, either.
    if (!customElements.get(media.localName) && media.localName.includes('-'))
      void customElements.whenDefined(media.localName).then(() => !signal.aborted && changed());
    return media;
  }

  retry(): void {
    if (this.#address) this.#media.src = this.#address;
  }

  setQuality(): void {}
}
