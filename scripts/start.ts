import { parseArgs } from 'node:util';
import { startPlatform } from './platform.ts';
import { main } from './run.ts';

// --plain: the sandbox answers as an ordinary platform, without EduRise's extensions.
const { values } = parseArgs({ options: { plain: { type: 'boolean', default: false } } });

await main(async () => {
  // Beside what is printed, whose first line is the portal's address.
  console.error('Building the widgets and starting the platform; a minute at most …');
  const platform = await startPlatform(values);
  platform.introduce();
  platform.stopOnSignal();
});
