import type { VideoControls } from './video-controls.ts';

const STEP = 10;

/** The keys on a keyboard and a headset, the lock screen, the watch: what plays, where it is, and its buttons. */
export function mediaSession(stage: VideoControls, media: EventTarget, poster: string, signal: AbortSignal): void {
  const session = navigator.mediaSession;
  if (!session) return;
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => void stage.play(),
    pause: () => {
      if (!stage.paused) stage.toggle();
    },
    seekbackward: ({ seekOffset }) => stage.seek(stage.time - (seekOffset ?? STEP)),
    seekforward: ({ seekOffset }) => stage.seek(stage.time + (seekOffset ?? STEP)),
    seekto: ({ seekTime }) => seekTime !== undefined && stage.seek(seekTime),
    previoustrack: () => stage.context.go?.(-1),
    nexttrack: () => stage.context.go?.(1),
  };
  const handle = (action: string, handler: MediaSessionActionHandler | null): void => {
    try {
      session.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // An action that this browser does not know.
    }
  };
  // There is one for the page: it is another player's, or the page's own, as soon as that has said so.
  let ours: MediaMetadata | undefined;
  const isOurs = (): boolean => ours !== undefined && session.metadata === ours;
  const say = (): void => {
    if (!isOurs()) return;
    const { duration, time, rate } = stage;
    if (duration > 0) session.setPositionState?.({ duration, position: Math.min(time, duration), playbackRate: rate });
  };
  media.addEventListener(
    'play',
    () => {
      ours = session.metadata = new MediaMetadata({
        title: stage.context.lecture.title,
        ...(poster ? { artwork: [{ src: poster }] } : {}),
      });
      for (const [action, handler] of Object.entries(handlers)) handle(action, handler);
    },
    { signal },
  );
  for (const type of ['playing', 'seeked', 'ratechange']) media.addEventListener(type, say, { signal });
  signal.addEventListener('abort', () => {
    if (!isOurs()) return;
    for (const action of Object.keys(handlers)) handle(action, null);
    session.metadata = null;
  });
}
