import type { CallOptions } from '../call.ts';
import type { ClientCore } from '../client.ts';
import { AbortedError, isApiError, UnexpectedAnswerError } from '../errors.ts';
import { parse } from '../wire/dialect.ts';
import type { CallArguments } from '../resources.ts';
import { isTransient } from '../retry.ts';
import type { SessionState } from '../session/session.ts';
import { bytesOf } from './bytes.ts';
import { untilDisposed } from './disposal.ts';
import { EventReader, type StreamedEvent } from './event-reader.ts';
import { methodOf, unread, type Asked } from './unread.ts';

export interface EventStreamOptions extends Omit<CallOptions, 'as' | 'cache' | 'onProgress'> {
  /** Goes on for ever, as EventSource does: opened anew also when the platform has closed it. Only for GET. */
  live?: boolean | undefined;
  /** Where an earlier stream has ended. */
  lastEventId?: string | undefined;
}

const patience = { ms: 1_000, capMs: 30_000, times: 5 };

const isIn = ({ status }: SessionState): boolean => status === 'active' || status === 'degraded';

/** Somebody else asks now: what is still to come was meant for the one before. */
const isOther = (before: SessionState, now: SessionState): boolean =>
  isIn(before) !== isIn(now) || before.tenant !== now.tenant || Boolean(before.user && before.user.id !== now.user?.id);

/**
 * The events of an answer that streams. It ends when the platform ends it. A GET that breaks off after an event with an id is
 * taken up there (`Last-Event-ID`); anything else that breaks off throws, for nobody knows what has been missed.
 * Leaving the loop, `signal`, a sign-out, a change of tenant and `dispose` close the connection.
 * @example
 * for await (const { event, data } of eventStream(edu, 'POST /api/ai/ask/', { body: { question } }, { signal })) show(data);
 * @throws what every call throws, AbortedError, and ConnectionError when it breaks off.
 */
export async function* eventStream(
  edu: ClientCore,
  asked: Asked,
  args?: CallArguments,
  { live = false, lastEventId, signal, ...options }: EventStreamOptions = {},
): AsyncGenerator<StreamedEvent, void, undefined> {
  const controller = new AbortController();
  const ended = controller.signal;
  const release = untilDisposed(edu, (error) => controller.abort(error));
  const began = await edu.session.ready.then(() => edu.session.state);
  const give = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', give);
  if (signal?.aborted) give();
  const unsubscribe = edu.session.subscribe((state) => {
    if (isOther(began, state)) controller.abort(new AbortedError('The session is another by now.'));
  });
  const reader = new EventReader(lastEventId);
  const canReopen = methodOf(asked) === 'GET';
  let failures = 0;
  try {
    for (;;) {
      let asks = 0;
      try {
        const headers = { Accept: 'text/event-stream', 'Last-Event-ID': reader.lastId || null, ...options.headers };
        const response = await unread(edu, asked, args, { ...options, headers, signal: ended });
        if (response.status === 204) return;
        const type = response.headers.get('Content-Type') ?? '';
        if (!/^text\/event-stream\b/i.test(type)) {
          await response.body?.cancel();
          throw new UnexpectedAnswerError(response.status, type);
        }
        const bytes = bytesOf(response, { signal: ended }).getReader();
        const decoder = new TextDecoder();
        for (;;) {
          const { done, value } = await bytes.read();
          if (done) break;
          failures = 0;
          for (const event of reader.read(decoder.decode(value, { stream: true }))) yield event;
        }
        if (!live || !canReopen) return;
      } catch (error) {
        const again = canReopen && isTransient(error) && (live || (reader.lastId && failures < patience.times));
        if (!again) throw error;
        asks = (isApiError(error) && error.retryAfterMs) || 0;
      }
      reader.restart();
      const wait = Math.min(patience.capMs, (reader.retry ?? patience.ms) * 2 ** failures++);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(asks, wait * (0.5 + Math.random() / 2)));
        const wake = (ended.onabort = () => {
          clearTimeout(timer);
          resolve();
        });
        if (ended.aborted) wake();
      });
    }
  } finally {
    signal?.removeEventListener('abort', give);
    unsubscribe();
    release();
    controller.abort();
  }
}

/**
 * The same where each event's data is JSON. `[DONE]`, with which some servers end, ends it too.
 * @example for await (const { data } of jsonEvents<{ token: string }>(edu, ask, { body })) answer += data.token;
 * @throws also UnexpectedAnswerError for data that is no JSON.
 */
export async function* jsonEvents<Data = unknown>(
  ...args: Parameters<typeof eventStream>
): AsyncGenerator<StreamedEvent<Data>, void, undefined> {
  for await (const event of eventStream(...args)) {
    if (event.data === '[DONE]') return;
    let data: Data;
    try {
      data = (await parse(event.data)) as Data;
    } catch (cause) {
      throw new UnexpectedAnswerError(200, 'text/event-stream', { cause });
    }
    yield { ...event, data };
  }
}
