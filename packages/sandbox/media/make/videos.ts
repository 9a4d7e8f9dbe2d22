/** Draws the scenes frame by frame and writes `videos/`. Needs ffmpeg; `FONTS=<folder>` gives it Inter and Source Serif 4. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPage } from './browser.ts';
import { score, type Chord, type Strike } from './sound.ts';

interface Scene {
  /** Seconds. */
  duration: number;
  /** The second that the poster shows. */
  poster: number;
  sounds: Strike[];
  chords: Chord[];
}

const rate = 25;
// A key frame every four seconds, and the index in front, keep seeking quick.
const keys = `-g ${rate * 4}`;
const webm =
  `${keys} -c:v libvpx-vp9 -crf 36 -b:v 0 -row-mt 1 -deadline good -cpu-used 2 -c:a libopus -b:a 48k -cues_to_front 1`.split(
    ' ',
  );
const mp4 = `${keys} -c:v libx264 -crf 25 -preset slow -tune animation -c:a aac -b:a 72k -movflags +faststart`.split(
  ' ',
);
const frames =
  `-f image2pipe -framerate ${rate} -c:v png -i - -c:v libx264 -qp 0 -preset ultrafast -pix_fmt yuv444p`.split(' ');
const video = '-pix_fmt yuv420p -colorspace bt709 -vf scale=out_color_matrix=bt709:out_range=tv'.split(' ');
const out = join(import.meta.dirname, '..', 'videos');

const ffmpeg = (...args: string[]): ChildProcess =>
  spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: ['pipe', 'inherit', 'inherit'] });

async function finished(process: ChildProcess): Promise<void> {
  const [code] = (await once(process, 'close')) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`);
}

async function film(name: string): Promise<void> {
  const scene = (await import(`./scenes/${name}.js`)) as Scene;
  const work = await mkdtemp(join(tmpdir(), 'film-'));
  const [picture, sound] = [join(work, 'picture.mkv'), join(work, 'sound.wav')];
  await writeFile(sound, score(scene.duration, scene.sounds, scene.chords));

  await withPage(async (page, origin) => {
    await page.goto(`${origin}/stage`);
    await page.evaluate(async (module) => {
      const scene = await import(module);
      await Promise.all(
        ['400 20px Inter', '700 20px Inter', '400 20px "Source Serif 4"', 'italic 400 20px "Source Serif 4"'].map(
          (font) => document.fonts.load(font),
        ),
      );
      const canvas = document.querySelector('canvas')!;
      const ctx = canvas.getContext('2d')!;
      Object.assign(globalThis, {
        frame(time: number, type: string): string {
          scene.draw(ctx, time);
          return canvas.toDataURL(type, 0.9).split(',')[1]!;
        },
      });
    }, `/scenes/${name}.js`);
    const frame = async (time: number, type: string): Promise<Buffer> =>
      Buffer.from(
        await page.evaluate(
          (at, kind) => (globalThis as unknown as { frame(a: number, k: string): string }).frame(at, kind),
          time,
          type,
        ),
        'base64',
      );

    await writeFile(join(out, `${name}.jpg`), await frame(scene.poster, 'image/jpeg'));
    const lossless = ffmpeg(...frames, picture);
    for (let index = 0; index < scene.duration * rate; index++) {
      if (!lossless.stdin!.write(await frame(index / rate, 'image/png'))) await once(lossless.stdin!, 'drain');
    }
    lossless.stdin!.end();
    await finished(lossless);
  });

  const input = ['-i', picture, '-i', sound, ...video];
  await finished(ffmpeg(...input, ...webm, join(out, `${name}.webm`)));
  await finished(ffmpeg(...input, ...mp4, join(out, `${name}.mp4`)));
  await rm(work, { recursive: true });
}

for (const name of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['binary-search', 'line-of-verse'])
  await film(name);
