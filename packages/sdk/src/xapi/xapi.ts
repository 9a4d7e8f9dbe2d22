import type { ClientCore } from '../client.ts';
import { environmentOf, type Environment } from '../environment.ts';
import { ConfigError, isApiError } from '../errors.ts';
import { uuid } from '../identifiers.ts';
import { Engine } from '../outbox/engine.ts';
import { IndexedDisk } from '../outbox/indexed-disk.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { addressOf, hostOf, sinkOf, toTell, type HandedIn, type RecordStore, type Sink } from './delivery.ts';
import { quizStatements } from './quiz-statements.ts';
import { verbs, type Saying, type Statement } from './statement.ts';
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
  const statementOf = (
    name: string,
    { id = randomId(), verb, object, result, context, timestamp }: Saying,
  ): Statement => ({
    id,
    actor: { objectType: 'Agent', account: { homePage: home, name } },
    verb: { id: verbs[verb] + verb, display: { en: verb } },
    object,
    ...(result && { result }),
    context: { platform: 'EduRise', language, ...context },
    timestamp: timestamp ?? new Date(environment.now()).toISOString(),
  });

  const statementsOf = async (attempt: string): Promise<readonly Statement[]> => {
    const name = nameNow();
    try {
      return (await quizStatements(edu, attempt, { iri, language })).map((saying) => statementOf(name, saying));
    } catch (error) {
      // Not theirs to be seen, or gone: then there is nothing to be told. Anything else is tried again.
      if (isApiError(error) && [400, 403, 404, 410].includes(error.status)) return [];
      throw error;
    }
  };

  const outbox = new Engine(
    hostOf(edu, environment, { sink, address, user: nameNow, statementsOf }),
    {},
    new IndexedDisk(environment, 'edurise-xapi'),
  );

  /** What is being written to the device. */
  const telling = new Set<Promise<boolean>>();
  const post = (body: Readonly<Record<string, unknown>>, lane: string): Promise<boolean> => {
    const { durable } = outbox.post(toTell, { body }, lane, uuid());
    telling.add(durable);
    const written = () => telling.delete(durable);
    durable.then(written, written);
    return durable;
  };

  const tell = async (saying: Saying): Promise<boolean> => {
    const timestamp = saying.timestamp ?? new Date(environment.now()).toISOString();
    if (edu.session.state.status === 'loading') await edu.session.ready;
    const name = nameNow();
    if (!name || ended.signal.aborted) return false;
    return post({ statements: [statementOf(name, { ...saying, timestamp })] }, 'xapi.statements');
  };

  const quiz = async (attempt: string): Promise<void> => {
    const { epoch } = edu.session;
    const sayings = await quizStatements(edu, attempt, { iri, language });
    // Whoever is there by now did not do it.
    if (epoch === edu.session.epoch) await Promise.all(sayings.map(tell));
  };

  /** What ends the videos that are told of. */
  const visits = new Set<() => void>();

  const video = (media: Media, activity: VideoActivity): (() => void) => {
    /** Whose `activity.played` is. */
    let first: string | undefined;
    let name: string;
    const open = (): VideoSession | undefined => {
      const mine = (name = nameNow());
      if (!mine) return undefined;
      first ??= mine;
      return new VideoSession(media, mine === first ? activity : { ...activity, played: undefined }, {
        environment,
        language,
        // What is still to be said of somebody's visit is nothing that the next one did.
        tell: (saying) => void (nameNow() === mine && tell(saying)),
      });
    };
    let session = open();
    const visit = new AbortController();
    const signal = AbortSignal.any([visit.signal, ended.signal]);
    const begin = () => {
      session?.end();
      session = signal.aborted ? undefined : open();
    };
    // A page that comes back from the browser's memory begins another visit, and so does another person.
    globalThis.addEventListener?.('pagehide', () => session?.end(), { signal });
    globalThis.addEventListener?.('pageshow', ({ persisted }: PageTransitionEvent) => persisted && begin(), { signal });
    const undo = edu.on('session', () => nameNow() !== name && begin());
    const end = () => {
      session?.end();
      visit.abort();
      undo();
      visits.delete(end);
    };
    visits.add(end);
    return end;
  };

  const undo = edu.outbox.on('settled', ({ operation, path }) => {
    // Kept until it is told: the platform may be gone the moment after.
    if (operation === 'quizAttempts.submit' && path['id'] && nameNow())
      void post({ attempt: path['id'] } satisfies HandedIn, 'xapi.attempts');
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
      for (const end of [...visits]) end();
      ended.abort();
      undo();
      if (telling.size) void Promise.allSettled(telling).then(() => outbox.dispose());
      else outbox.dispose();
    },
  };
};

/** An account's home page is an address without a final slash. */
const homeOf = (homePage: string): string => {
  if (!URL.canParse(homePage) || !homePage.startsWith('http'))
    throw new ConfigError(`homePage must be an address like https://learn.acme.com, not ${JSON.stringify(homePage)}.`);
  return homePage.replace(/\/+$/, '');
};
