import assert from 'node:assert/strict';
import type { MeasuredClient } from './clients.ts';

/** One kind of work. */
export interface Load {
  title: string;
  /** Only for clients that keep answers. */
  needsCache?: true;
  /** In a usual round. */
  operations: number;
  /** Before the clock starts. */
  prepare?(client: MeasuredClient): Promise<unknown>;
  run(client: MeasuredClient, operations: number): Promise<void> | void;
  /** How many requests must have reached the server. */
  requests(operations: number): number;
}

let courses = 0;
/** No cache has it yet. */
const newId = (): string => `course-${courses++}`;
const keptIds = Array.from({ length: 100 }, (_, index) => `kept-${index}`);
const keep = (client: MeasuredClient) => Promise.all(keptIds.map((id) => client.course(id)));

const atOnce = 16;
/** What a page full of elements that need the same thing does, only more so. */
const callers = 500;

export const loads = {
  one: {
    title: 'Requests, one at a time',
    operations: 240,
    async run(client, operations) {
      for (let done = 0; done < operations; done++) await client.course(newId());
    },
    requests: (operations) => operations,
  },
  sixteen: {
    title: `Requests, ${atOnce} at a time`,
    operations: 480,
    async run(client, operations) {
      let left = operations;
      const work = async () => {
        while (left-- > 0) await client.course(newId());
      };
      await Promise.all(Array.from({ length: atOnce }, work));
    },
    requests: (operations) => operations,
  },
  hit: {
    title: 'Kept answers, awaited',
    needsCache: true,
    operations: 60_000,
    prepare: keep,
    async run(client, operations) {
      for (let done = 0; done < operations; done++) await client.course(keptIds[done % keptIds.length]!);
    },
    requests: () => 0,
  },
  peek: {
    title: 'Kept answers, at once',
    needsCache: true,
    operations: 120_000,
    prepare: keep,
    run({ peek }, operations) {
      let found = 0;
      for (let done = 0; done < operations; done++) if (peek!(keptIds[done % keptIds.length]!)) found++;
      assert.equal(found, operations);
    },
    requests: () => 0,
  },
  share: {
    title: `Answers shared by ${callers} callers`,
    needsCache: true,
    operations: 30 * callers,
    async run(client, operations) {
      for (let done = 0; done < operations; done += callers) {
        const id = newId();
        const answers = await Promise.all(Array.from({ length: callers }, () => client.course(id)));
        assert.equal(new Set(answers).size, 1);
      }
    },
    requests: (operations) => Math.ceil(operations / callers),
  },
} satisfies Record<string, Load>;

export type LoadName = keyof typeof loads;
