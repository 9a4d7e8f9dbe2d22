import type { TestContext } from 'node:test';
import * as areas from '@edurise/contract/areas';
import { handlers, school, type Scenario } from '@edurise/mocks';
import { createClient, type Client } from '@edurise/sdk';
import { validation } from '@edurise/sdk/validation';
import { setupServer } from 'msw/node';

type HandlersOptions = Parameters<typeof handlers>[0];

export const baseUrl = 'https://learn.example';

/** When the tests are: deadlines count from here. */
export const now = () => new Date('2026-03-02T09:00:00Z');

export interface Mocked {
  /** Holds requests and answers against the contract, and neither repeats nor keeps anything. */
  edu: Client<typeof areas>;
  /** From here on these things happen. */
  play(...scenarios: Scenario[]): void;
}

/** The mocks in place of the network, until the test ends. */
export function mocked(t: TestContext, given: HandlersOptions = {}): Mocked {
  const options = { school: school({ now }), ...given };
  const server = setupServer(...handlers({ baseUrl, ...options }));
  server.listen({ onUnhandledFrame: 'error' });
  const edu = createClient({
    baseUrl,
    resources: areas,
    cache: false,
    retry: false,
    validation: validation({ mode: 'strict' }),
  });
  t.after(() => {
    edu.dispose();
    server.close();
  });
  return { edu, play: (...scenarios) => server.use(...handlers({ baseUrl, ...options, scenarios })) };
}
