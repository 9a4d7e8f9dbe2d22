import type { Area, ClientCore, OutboxEntry } from '@edurise/sdk/core';
import { reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Answer } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import type { EduRiseStatus } from './status.ts';

const ago = (minutes: number): number => Date.now() - minutes * 60_000;

export const entry = (
  id: string,
  lane: string,
  minutes: number,
  status: OutboxEntry['status'],
  more: Partial<OutboxEntry> = {},
): OutboxEntry => ({
  id,
  operation: lane,
  method: 'POST',
  lane,
  path: {},
  body: { content: 'Nobody’s business' },
  createdAt: ago(minutes),
  attempts: 0,
  status,
  ...more,
});

const waiting = [
  entry('e-1', 'quiz:42', 1, 'sending', { attempts: 1 }),
  entry('e-2', 'messages', 1, 'waiting', { attempts: 2 }),
  entry('e-3', 'progress:7', 0, 'waiting'),
];
const refused = [
  entry('e-4', 'assignment:3', 55, 'failed', {
    attempts: 1,
    reason: 'This assignment has been graded: it can no longer be handed in.',
  }),
  entry('e-5', 'shop:1', 60 * 25, 'failed', { attempts: 1 }),
];

/** The client of the fixture, with an outbox that holds these, and with live updates as told. */
export const holding =
  (entries: readonly OutboxEntry[], { durable = true, realtime = 'live' } = {}) =>
  (element: EduRiseStatus): void => {
    let held = [...entries];
    const listeners = new Set<() => void>();
    const without = async (id: string): Promise<void> => {
      held = held.filter((one) => one.id !== id);
      for (const listener of listeners) listener();
    };
    const count = (status: OutboxEntry['status']): number => held.filter((one) => one.status === status).length;
    const outbox = {
      get state() {
        return { waiting: count('waiting'), sending: count('sending'), failed: count('failed'), durable };
      },
      ready: Promise.resolve(),
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      flush: async () => undefined,
      entries: async () => held,
      retry: without,
      discard: without,
    };
    const live = {
      state: { status: realtime, channels: 1 },
      subscribe: () => () => undefined,
      reconnect: () => undefined,
      diagnostics: () => ({ state: { status: realtime, channels: 1 }, share: 'leader', lines: [] }),
    };
    const wrap = (client: ClientCore): ClientCore =>
      Object.assign(Object.create(client) as object, {
        outbox,
        realtime: live,
        with: (areas: Record<string, Area>) => wrap(client.with(areas)),
      }) as unknown as ClientCore;
    if (element.client) element.client = wrap(element.client);
  };

type State = Fixture<EduRiseStatus>;
const well = { status: 'up', version: '4.2.0', services: { database: { status: 'up' }, cache: { status: 'up' } } };
const light = (health: Answer, act: State['act'], tone: string): State => ({
  answers: { 'system.health': health },
  ...(act && { act }),
  shows: `.light.${tone}`,
});
export const open = (element: EduRiseStatus): void => element.renderRoot.querySelector<HTMLElement>('.light')!.click();
const opened = ({ act, ...state }: State, shows: string): State => ({
  ...state,
  act: async (element) => {
    await act?.(element);
    await element.updateComplete;
    open(element);
  },
  shows: `.panel:popover-open ${shows}`,
});
const inline = (state: State): State => ({
  ...state,
  attributes: { inline: '' },
  shows: '.details .sum',
});

const slow = {
  ...well,
  status: 'degraded',
  services: { database: { status: 'up' }, 'full-text search': { status: 'down' } },
};
const saved = light(well, holding([]), 'calm');
const saving = light(well, holding(waiting), 'busy');
const failed = light(well, holding([...refused, ...waiting]), 'danger');
const offline = light(unreachable, holding(waiting), 'busy');

export const fixtures: Fixtures<EduRiseStatus> = {
  saved,
  saving,
  failed,
  'in trouble': light(slow, holding([]), 'warning'),
  'not reached': light(reply(503, { detail: 'Down for maintenance.' }), holding([]), 'danger'),
  interrupted: light(well, holding([], { realtime: 'lost' }), 'warning'),
  'without outbox and live updates': light(well, undefined, 'calm'),
  'saved, opened': opened(saved, '.facts'),
  'saving, opened': opened(saving, '.entry'),
  'saving, where nothing is kept, opened': opened(light(well, holding(waiting, { durable: false }), 'busy'), '.entry'),
  'failed, opened': opened(failed, '.entry.failed'),
  'in trouble, opened': opened(light(slow, holding([]), 'warning'), '.sum.warning'),
  'unreachable, opened': opened(offline, '.entry'),
  'failed, on a page': inline(failed),
  'without a school': { unconfigured: true },
};
