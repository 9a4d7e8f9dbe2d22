import type { OutboxFactory } from '@edurise/sdk/core';

/** Fetched when the page is idle or when something is first written, whichever comes first. */
export const lazyOutbox = (): Promise<OutboxFactory> => import('@edurise/sdk/outbox').then(({ outbox }) => outbox());
