import type { ClientCore } from '../client.ts';
import { environmentOf, type Environment } from '../environment.ts';
import { ConfigError } from '../errors.ts';
import { uuid } from '../identifiers.ts';
import { Engine } from '../outbox/engine.ts';
import { IndexedDisk } from '../outbox/indexed-disk.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { addressOf, hostOf, sinkOf, toTell, type RecordStore, type Sink } from './delivery.ts';
import { quizStatements } from './quiz-statements.ts';
import { verbs, type Actor, type Saying, type Statement } from './statement.ts';
import { randomId } from './statement-id.ts';
import { VideoSession, type Media, type VideoActivity } from './video-session.ts';

interface Common {
  /** The school's own address, `https://learn.acme.com`: in its accounts actors are named, and below it activities. */
  readonly homePage: string;
  /** What the actor's account is called: the user's id unless said otherwise. Nothing that names the person. */
  readonly account?: ((user: { readonly id: string }) => string) | undefined;
  /** BCP 47; of titles. `en` by default. */
  readonly language?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly environment?: Partial<Environment> | undefined;
}

/** Where statements go: to a record store, or to a function of your own, which may hand them to your server. */
export type XapiOptions = Common & (RecordStore | { readonly sink: Sink });

export interface Xapi {
  /** What is on its way, as with `edu.outbox`: `state`, `deadLetters()`, `flush()` … */
  readonly outbox: Outbox;
  /**
   * Tells of a medium until the returned function is called: initialized, played, paused, seeked, interacted, completed,
   * terminated.
   */
  video(media: Media, activity: VideoActivity): () => void;
  /** Tells of the videos that players inside `target` show from then on. Returns its own undoing. */
  listen(target: EventTarget): () => void;
  /** Tells of an attempt that was handed in, as those of this client are by themselves. Again after a new grade. */
  quiz(attempt: string): Promise<void>;
  /** A statement of your own, of whoever is signed in. Settles when it is kept; `false` where nobody is. */
  tell(saying: Saying): Promise<boolean>;
  dispose(): void;
}

/** What players tell of a medium that they show. */
interface MediaShown {
  readonly course?: string | undefined;
  readonly lecture: string;
  readonly title?: string | undefined;
  readonly media: Media;
  readonly threshold?: number | undefined;
  readonly played?: VideoActivity['played'];
  /** Aborted when it is shown no more. */
  readonly signal: AbortSignal;
}

/**
 * Tells a learning record store what learners do, in statements of xAPI 1.0.3: videos by the Video Profile, and quizzes as they
 * are handed in. Statements wait on the device until the store has taken them, in a database of their own, so that they
 * never take the room of an answer; the store gets each once. Nothing is told unless this is called.
 * @example
 * const statements = xapi(edu, {
 *   endpoint: 'https://lrs.acme.com/xapi/',
 *   authorization: () => fetchAuthorization(),
 *   homePage: 'https://learn.acme.com',
 * });
 * statements.listen(document);
 * @throws ConfigError when an address is none.
 */
export const xapi = (edu: ClientCore, options: XapiOptions): Xapi => {
  const environment = environmentOf(options.environment);
  const home = homeOf(options.homePage);
  const { language = 'en', account = ({ id }) => id } = options;
  const iri = (path: string): string => `${home}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const ended = new AbortController();

  const nameNow = (): string => {
    const { user } = edu.session.state;
    return user ? account(user) : '';
  };
  const ownSink = 'sink' in options;
  const sink = ownSink ? options.sink : sinkOf(options, environment, options.fetch);
  const address = ownSink ? `${home}#sink` : addressOf(options.endpoint);
  const outbox = new Engine(
    hostOf(edu, environment, { sink, address, user: nameNow }),
    {},
    new IndexedDisk(environment, 'edurise-xapi'),
  );

  const tell = async ({ id = randomId(), verb, object, result, context }: Saying): Promise<boolean> => {
    const name = nameNow();
    if (!name || ended.signal.aborted) return false;
    const actor: Actor = { objectType: 'Agent', account: { homePage: home, name } };
    const statement: Statement = {
      id,
      actor,
      verb: { id: verbs[verb] + verb, display: { en: verb } },
      object,
      ...(result && { result }),
      context: { platform: 'EduRise', language, ...context },
      timestamp: new Date(environment.now()).toISOString(),
    };
    return outbox.post(toTell, { body: { statements: [statement] } }, 'xapi.statements', uuid()).durable;
  };

  const quiz = async (attempt: string): Promise<void> => {
    const { epoch } = edu.session;
    const sayings = await quizStatements(edu, attempt, { iri, language });
    // Whoever is there by now did not do it.
    if (epoch === edu.session.epoch) await Promise.all(sayings.map(tell));
  };

  const video = (media: Media, activity: VideoActivity): (() => void) => {
    const open = () =>
      new VideoSession(media, activity, { environment, language, tell: (saying) => void tell(saying) });
    let session = open();
    const visit = new AbortController();
    const signal = AbortSignal.any([visit.signal, ended.signal]);
    // A page that comes back from the browser's memory begins another visit.
    globalThis.addEventListener?.('pagehide', () => session.end(), { signal });
    globalThis.addEventListener?.(
      'pageshow',
      ({ persisted }: PageTransitionEvent) => {
        if (persisted) session = open();
      },
      { signal },
    );
    const end = () => (session.end(), visit.abort());
    return end;
  };

  const undo = edu.outbox.on('settled', ({ operation, path }) => {
    // The grade may not be there, or not to be seen: then there is nothing to be told.
    if (operation === 'quizAttempts.submit' && path['id']) quiz(path['id']).catch(() => {});
  });

  return {
    outbox,
    video,
    quiz,
    tell,
    listen(target) {
      const heard = new AbortController();
      const { signal } = heard;
      const shown = (event: Event) => {
        const { media, lecture, course, signal: visible, ...known } = (event as CustomEvent<MediaShown>).detail;
        if (visible.aborted) return;
        const { title, threshold, played } = known;
        const about = { id: iri(`lectures/${lecture}`), title, threshold, played };
        const activity = { ...about, course: course && iri(`courses/${course}`) };
        const end = video(media, activity);
        for (const over of [visible, signal]) over.addEventListener('abort', end, { once: true });
      };
      target.addEventListener('edurise-media-shown', shown, { signal: AbortSignal.any([signal, ended.signal]) });
      return () => heard.abort();
    },
    dispose() {
      ended.abort();
      undo();
      outbox.dispose();
    },
  };
};

/** An account's home page is an address without a final slash. */
const homeOf = (homePage: string): string => {
  if (!URL.canParse(homePage) || !homePage.startsWith('http'))
    throw new ConfigError(`homePage must be an address like https://learn.acme.com, not ${JSON.stringify(homePage)}.`);
  return homePage.replace(/\/+$/, '');
};
