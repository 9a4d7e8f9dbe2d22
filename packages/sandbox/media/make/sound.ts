/** A quiet score: chords that swell under the scene, and a struck note for each thing that happens. */

export interface Strike {
  /** Second. */
  at: number;
  /** MIDI number. */
  note: number;
  /** 0 to 1. */
  loud: number;
  /** Dry, like a wood block, in place of ringing. */
  wood?: boolean;
}

export interface Chord {
  at: number;
  notes: number[];
}

const rate = 48_000;
const frequency = (note: number): number => 440 * 2 ** ((note - 69) / 12);

/** A 16-bit stereo WAV file. */
export function score(duration: number, strikes: Strike[], chords: Chord[]): Buffer {
  const length = Math.round(duration * rate);
  const [left, right] = [new Float32Array(length), new Float32Array(length)];

  chords.forEach(({ at, notes }, place) => {
    const until = Math.min(duration, (chords[place + 1]?.at ?? duration) + 1.6);
    notes.forEach((note, voice) => {
      const turn = frequency(note) * 2 * Math.PI;
      const pan = 0.5 + (voice - (notes.length - 1) / 2) * 0.14;
      for (let index = Math.round(at * rate); index < until * rate && index < length; index++) {
        const time = index / rate;
        const swell = Math.min(1, (time - at) / 1.8, (until - time) / 1.6) * Math.min(1, (duration - time) / 2.5);
        const drift = 1 + 0.15 * Math.sin(time * 0.7 + voice * 1.9);
        const tone =
          Math.sin(turn * time) + 0.22 * Math.sin(turn * 2 * time + voice) + 0.06 * Math.sin(turn * 3 * time);
        const value = tone * Math.max(0, swell) * drift * 0.022;
        left[index]! += value * (1 - pan);
        right[index]! += value * pan;
      }
    });
  });

  for (const { at, note, loud, wood } of strikes) {
    const turn = frequency(note) * 2 * Math.PI;
    const decay = wood ? 14 : 4.2;
    const start = Math.round(at * rate);
    for (let index = start; index < Math.min(length, start + rate * 2); index++) {
      const time = (index - start) / rate;
      const shape = Math.exp(-time * decay) * Math.min(1, time / 0.004);
      const tone = Math.sin(turn * time) + 0.35 * Math.sin(turn * 3.93 * time) * Math.exp(-time * 18);
      const value = tone * shape * loud * 0.42;
      left[index]! += value;
      right[index]! += value;
    }
  }

  echo(left, 0.271);
  echo(right, 0.313);
  return wav(left, right);
}

/** A small room. */
function echo(samples: Float32Array, seconds: number): void {
  const back = Math.round(seconds * rate);
  for (let index = back; index < samples.length; index++) samples[index]! += samples[index - back]! * 0.24;
}

function wav(left: Float32Array, right: Float32Array): Buffer {
  const data = Buffer.alloc(left.length * 4);
  const sample = (value: number): number => Math.round(Math.tanh(value) * 32_000);
  for (let index = 0; index < left.length; index++) {
    data.writeInt16LE(sample(left[index]!), index * 4);
    data.writeInt16LE(sample(right[index]!), index * 4 + 2);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(2, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 4, 28);
  head.writeUInt16LE(4, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
