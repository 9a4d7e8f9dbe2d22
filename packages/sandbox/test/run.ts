// A sandbox in a process of its own, for tests that kill it. Prints its address.
import { createSandbox } from '@edurise/sandbox';
import { school } from './school.ts';

const sandbox = await createSandbox({ demo: school, database: { directory: process.argv[2]! } });
process.stdout.write(`${sandbox.url}\n`);
