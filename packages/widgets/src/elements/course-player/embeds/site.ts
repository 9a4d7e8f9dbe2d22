import type { LectureDetail } from '@edurise/sdk/content';
import type { EmbedMedia } from './embed-media.ts';
import { VimeoMedia } from './vimeo-media.ts';
import { YouTubeMedia } from './youtube-media.ts';

export type Connect = (
  frame: HTMLIFrameElement,
  origins: readonly string[],
  options: { readonly signal: AbortSignal; readonly now?: () => number },
) => EmbedMedia;

/** A site whose videos play in its own frame alone. */
export interface EmbedSite {
  readonly name: string;
  /** Whom the frame's messages may come from. */
  readonly origins: readonly string[];
  /** What the frame shows; undefined for an address that names no video of the site. */
  frameAddress(video: string): string | undefined;
  readonly connect: Connect;
}

export const youTube: EmbedSite = {
  name: 'YouTube',
  origins: ['https://www.youtube-nocookie.com'],
  frameAddress(video) {
    const id = youTubeId(video);
    if (!id) return undefined;
    const address = new URL(`https://www.youtube-nocookie.com/embed/${id}`);
    address.search = new URLSearchParams({
      enablejsapi: '1',
      playsinline: '1',
      rel: '0',
      origin: location.origin,
    }).toString();
    return address.href;
  },
  connect: (...to) => new YouTubeMedia(...to),
};

export const vimeo: EmbedSite = {
  name: 'Vimeo',
  origins: ['https://player.vimeo.com'],
  frameAddress(video) {
    const found = /vimeo\.com\/(?:video\/|channels\/[\w-]+\/)?(\d+)(?:\/(\w+))?/.exec(video);
    if (!found) return undefined;
    const address = new URL(`https://player.vimeo.com/video/${found[1]}`);
    // A video that is not listed has a second secret behind its number.
    const secret = found[2] ?? (URL.canParse(video) ? new URL(video).searchParams.get('h') : null);
    address.search = new URLSearchParams({ dnt: '1', playsinline: '1', ...(secret ? { h: secret } : {}) }).toString();
    return address.href;
  },
  connect: (...to) => new VimeoMedia(...to),
};

function youTubeId(video: string): string | undefined {
  if (!URL.canParse(video)) return undefined;
  const { pathname, searchParams, hostname } = new URL(video);
  const id =
    searchParams.get('v') ??
    (hostname === 'youtu.be' ? pathname.slice(1) : /\/(?:embed|shorts|live|v)\/([^/]+)/.exec(pathname)?.[1]);
  return id && /^[\w-]{5,20}$/.test(id) ? id : undefined;
}

/** The site that plays a lecture's video, by its name. */
export const siteNamed = (name: string): EmbedSite => (name === vimeo.name ? vimeo : youTube);

export const addressOf = ({ video }: LectureDetail): string => video?.video_url ?? '';
