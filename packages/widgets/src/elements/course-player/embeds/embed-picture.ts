import { html, type TemplateResult } from 'lit';
import type { StageContext } from '../lecture/stage.ts';
import type { Media, Picture, PictureOptions } from '../video/media.ts';
import { addressOf, type EmbedSite } from './site.ts';

/** Another site's frame in the place of the picture. */
export class EmbedPicture implements Picture {
  readonly foreign = true;
  readonly trouble = undefined;
  readonly qualities = [];
  readonly quality = undefined;
  readonly #context: StageContext;
  readonly #site: EmbedSite;
  readonly #address: string;
  readonly #ready: () => void;

  /** @param ready called when the site's player has answered. */
  constructor(context: StageContext, site: EmbedSite, ready: () => void) {
    this.#context = context;
    this.#site = site;
    this.#address = site.frameAddress(addressOf(context.lecture)) ?? 'about:blank';
    this.#ready = ready;
  }

  view(): TemplateResult {
    return html`<iframe
      src=${this.#address}
      title=${this.#context.lecture.title}
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      referrerpolicy="strict-origin-when-cross-origin"
      sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
    ></iframe>`;
  }

  attach(frame: HTMLElement, { signal }: PictureOptions): Media | undefined {
    const iframe = frame.querySelector('iframe');
    if (!iframe) return undefined;
    const media = this.#site.connect(iframe, this.#site.origins, { signal });
    media.addEventListener('ready', this.#ready, { signal });
    return media;
  }

  retry(): void {}

  setQuality(): void {}
}
