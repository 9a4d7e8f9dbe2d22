/** The part of hls.js, 1.x, that the player uses. The page brings it, by the player's property `hls`. */
export interface HlsEngine {
  loadSource(address: string): void;
  attachMedia(video: HTMLVideoElement): void;
  startLoad(): void;
  recoverMediaError(): void;
  destroy(): void;
  on(event: string, listener: (event: string, data: { fatal?: boolean; type?: string }) => void): void;
  readonly levels: readonly { readonly height?: number; readonly bitrate?: number }[];
  /** What plays now. Set, it plays from here on; −1 lets the engine choose. */
  currentLevel: number;
  /** What was chosen; −1 while the engine chooses. */
  readonly manualLevel: number;
}

export interface HlsConstructor {
  new (config?: { enableWorker?: boolean }): HlsEngine;
  isSupported(): boolean;
}

/** `Hls` itself, or a function that fetches it: `() => import('hls.js')`. */
export type HlsProvider = HlsConstructor | (() => Promise<HlsConstructor | { default: HlsConstructor }>);

const MIME = 'application/vnd.apple.mpegurl';

export const isHls = (address: string): boolean => /\.m3u8($|[?#])/i.test(address);

/** Does the browser need an engine for it? */
export const needsEngine = (video: HTMLVideoElement): boolean => video.canPlayType(MIME) === '';

const isConstructor = (provider: HlsProvider): provider is HlsConstructor => 'isSupported' in provider;

/** @returns undefined where the page brought none, or the browser cannot run it. */
export async function hlsFrom(provider: HlsProvider | undefined): Promise<HlsConstructor | undefined> {
  if (!provider) return undefined;
  const brought = isConstructor(provider) ? provider : await provider();
  const Hls = 'default' in brought ? brought.default : brought;
  return Hls.isSupported() ? Hls : undefined;
}
