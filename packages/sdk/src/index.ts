import * as areas from '@edurise/contract/areas';
import { createClient } from './create-client.ts';
import type { Client } from './client.ts';
import type { ClientOptions } from './options.ts';

export * from './core.ts';

export type EduRise = Client<typeof areas>;

/** A client with every area of the platform. */
export const createEduRise = (options: Omit<ClientOptions, 'resources'>): EduRise =>
  createClient({ ...options, resources: areas }) as unknown as EduRise;
