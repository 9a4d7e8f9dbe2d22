/** Tabs, devices, offline spells, crashes, reorderings and repetitions: everybody ends with the same set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgressWrite } from '@edurise/contract/models';
import { addReport, freeTime, paces, spend, type Measured, type Visit } from '../../src/learning/playback.ts';
import { difference, digestOf, total, union, type Ranges } from '../../src/learning/played.ts';
import { mergeProgress } from '../../../sdk/src/outbox/coalesce.ts';

const seeds = 1_000;
const length = 600;

/** Mulberry32: a thousand different histories, each the same on every machine. */
function chance(seed: number): { roll(): number; below(limit: number): number } {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { roll, below: (limit) => Math.floor(roll() * limit) };
}

/** The platform, as far as it measures: the same functions, without a database. */
class Measuring {
  known: Measured = { played: [], unverified: [], watched_seconds: 0 };
  readonly #visits = new Map<string, Visit>();
  #used: Ranges = [];

  open(session: string, now: Date): void {
    if (!this.#visits.has(session)) this.#visits.set(session, { openedAt: now, reported: false });
  }

  take(beat: ProgressWrite, now: Date): Ranges {
    const sessions = Object.keys(beat.engaged ?? {});
    for (const session of sessions) this.open(session, now);
    const visits = sessions.map((session) => this.#visits.get(session)!);
    const free = freeTime(visits, this.#used, now);
    const outcome = addReport(this.known, beat, { length, credit: (total(free) / 1000) * paces.film });
    this.#used = spend(this.#used, free, outcome.spent / paces.film, now);
    this.known = outcome;
    for (const visit of visits) visit.reported = true;
    return outcome.played;
  }
}

interface Disk {
  waiting: ProgressWrite[];
  /** The last visit for which the platform gave a ticket. */
  visit: string | undefined;
}

/** A page with a recorder and the device's outbox behind it: beats that wait become one. */
class Page {
  readonly session: string;
  readonly #disk: Disk;
  #confirmed: Ranges = [];
  #local: Ranges = [];
  #engaged: Record<string, number>;
  #seq = 0;
  at = 0;

  /** @param ticketed did the platform see the page being opened? */
  constructor(session: string, disk: Disk, ticketed: boolean) {
    this.session = session;
    this.#disk = disk;
    // What an earlier page left on the disk is this page's to repeat, with the visits it was played in.
    this.#local = disk.waiting.reduce<Ranges>((all, { played }) => union(all, played ?? []), []);
    this.#engaged = Object.assign({ [session]: 0 }, ...disk.waiting.map(({ engaged }) => engaged ?? {}));
    // Without a ticket it goes on in the visit for which the device had one.
    if (ticketed) disk.visit = session;
    else if (disk.visit) this.#engaged[disk.visit] ??= 0;
  }

  play(seconds: number): Ranges {
    const stretch: Ranges = union([[this.at, Math.min(length, this.at + seconds)]], []);
    this.at = Math.min(length, this.at + seconds);
    this.#local = union(this.#local, stretch);
    this.#engaged[this.session]! += seconds;
    return stretch;
  }

  beat(): void {
    const beat: ProgressWrite = {
      played: difference(this.#local, this.#confirmed),
      session: this.session,
      seq: (this.#seq += 1),
      engaged: { ...this.#engaged },
    };
    const last = this.#disk.waiting.pop();
    this.#disk.waiting.push(last ? mergeProgress(last, beat) : beat);
  }

  hear(played: Ranges): void {
    this.#confirmed = union(this.#confirmed, played);
  }

  get known(): Ranges {
    return union(this.#confirmed, this.#local);
  }
}

test('progress M6: a thousand histories, and one set at the end of each', () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { roll, below } = chance(seed);
    const platform = new Measuring();
    let clock = Date.parse('2026-03-02T09:00:00Z');
    const now = (): Date => new Date(clock);
    let truth: Ranges = [];
    let pages = 0;
    const devices = Array.from({ length: 1 + below(3) }, () => ({
      disk: { waiting: [], visit: undefined },
      open: [] as Page[],
      online: true,
    }));
    const onTheWay: { beat: ProgressWrite; page: Page | undefined }[] = [];
    const send = (device: (typeof devices)[number]): void => {
      for (const beat of device.disk.waiting.splice(0)) onTheWay.push({ beat, page: device.open.at(-1) });
    };
    const deliver = ({ beat, page }: (typeof onTheWay)[number]): void => {
      const played = platform.take(beat, now());
      if (roll() < 0.8) page?.hear(played);
    };

    for (let step = 0; step < 60; step += 1) {
      const device = devices[below(devices.length)]!;
      const event = roll();
      if (event < 0.12 && device.open.length < 2) {
        // A lecture comes from the platform the first time, with a ticket; later it may be opened without.
        if (!device.online && !device.disk.visit) continue;
        const page = new Page(`visit-${(pages += 1)}`, device.disk, device.online);
        if (device.online) platform.open(page.session, now());
        page.at = below(length);
        device.open.push(page);
      } else if (event < 0.2) {
        // A crash: what was written down stays, the page and what it had not written is gone; it is no part of the truth.
        const lost = device.open.pop();
        if (lost) lost.beat();
      } else if (event < 0.3) device.online = !device.online;
      else if (event < 0.4 && onTheWay.length) deliver(onTheWay[below(onTheWay.length)]!);
      else if (event < 0.5 && onTheWay.length) deliver(onTheWay.splice(below(onTheWay.length), 1)[0]!);
      else {
        const seconds = 1 + below(20);
        clock += seconds * 1000;
        // Whoever has several devices plays on each at its own speed: together no faster than three times.
        for (const page of devices.flatMap(({ open }) => open).slice(0, 3)) {
          if (roll() < 0.1) page.at = below(length);
          truth = union(truth, page.play(seconds));
          page.beat();
        }
        for (const each of devices) if (each.online) send(each);
      }
    }

    // In the end everything arrives, in some order, and once more.
    clock += 5_000;
    for (const device of devices) send(device);
    while (onTheWay.length) {
      const one = onTheWay.splice(below(onTheWay.length), 1)[0]!;
      deliver(one);
      if (roll() < 0.3) deliver(one);
    }
    const said = `seed ${seed}`;
    assert.deepEqual(platform.known.played, truth, said);
    assert.deepEqual(platform.known.unverified, [], said);
    for (const page of devices.flatMap(({ open }) => open)) {
      page.hear(platform.known.played);
      assert.deepEqual(page.known, truth, said);
      assert.equal(digestOf(page.known), digestOf(platform.known.played), said);
    }
  }
});
