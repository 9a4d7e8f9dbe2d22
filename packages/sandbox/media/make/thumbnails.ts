/** Puts a picture of every four seconds of a video on one sheet, and writes which is where. Needs ffmpeg. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const EVERY = 4;
const COLUMNS = 5;
const [WIDTH, HEIGHT] = [160, 90];
const folder = join(import.meta.dirname, '..', 'videos');

const run = (program: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
};

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

async function sheet(name: string): Promise<void> {
  const film = join(folder, `${name}.webm`);
  const duration = Math.floor(Number(run('ffprobe', '-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', film)));
  // The last one stands for the rest, too.
  const count = Math.floor(duration / EVERY);
  const tiles = `fps=1/${EVERY},scale=${WIDTH}:${HEIGHT},tile=${COLUMNS}x${Math.ceil(count / COLUMNS)}`;
  const picture = `${name}.thumbnails.jpg`;
  run('ffmpeg', '-v', 'error', '-y', '-i', film, '-vf', tiles, '-frames:v', '1', '-q:v', '5', join(folder, picture));
  const cues = Array.from({ length: count }, (_, n) => {
    const [x, y] = [(n % COLUMNS) * WIDTH, Math.floor(n / COLUMNS) * HEIGHT];
    const times = `${clock(n * EVERY)} --> ${clock(n + 1 < count ? (n + 1) * EVERY : duration)}`;
    return `${times}\n${picture}#xywh=${x},${y},${WIDTH},${HEIGHT}\n`;
  });
  await writeFile(join(folder, `${name}.thumbnails.vtt`), ['WEBVTT\n', ...cues].join('\n'));
}

for (const name of process.argv.slice(2)) await sheet(name);
