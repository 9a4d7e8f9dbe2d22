import { parseArgs } from 'node:util';
import { startPlatform } from './platform.ts';

// --plain: the sandbox answers as an ordinary platform, without EduRise's extensions.
const { values } = parseArgs({ options: { plain: { type: 'boolean', default: false } } });

try {
  const platform = await startPlatform(values);
  platform.introduce();
  platform.stopOnSignal();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
