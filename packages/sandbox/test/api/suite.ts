import { after, before, describe } from 'node:test';
import type { DatabaseOption } from '@edurise/sandbox';
import { startPlatform, type Platform } from '../platform.ts';
import { dialects } from './dialects.ts';
import { learning } from './learning.ts';
import { oddInput } from './odd-input.ts';
import { quizzes } from './quizzes.ts';
import { roles } from './roles.ts';
import { sessions } from './sessions.ts';
import { tenants } from './tenants.ts';
import { transport } from './transport.ts';

/** The whole API over HTTP, the same on every database. */
export function apiSuite(name: string, database: () => DatabaseOption): void {
  describe(name, () => {
    let platform: Platform | undefined;
    before(async () => void (platform = await startPlatform({ database: database() })));
    after(() => platform?.close());
    const running = (): Platform => platform!;
    describe('dialects', () => dialects(running));
    describe('sessions', () => sessions(running));
    describe('tenants', () => tenants(running));
    describe('roles', () => roles(running));
    describe('learning', () => learning(running));
    describe('quizzes', () => quizzes(running));
    describe('transport', () => transport(running));
    describe('odd input', () => oddInput(running));
  });
}
