import type { Features } from '@edurise/contract/models';
import type { KnownFeatures } from '../features.ts';
import { union, type Range } from './ranges.ts';

type Fields = Readonly<Record<string, unknown>>;
type Need = keyof Features | undefined;

/** Fields that an ordinary platform does not know, by the kind of lane they travel in, and the feature that they need; any will do where none is named. */
const extensions: Readonly<Record<string, Readonly<Record<string, Need>>>> = {
  progress: Object.fromEntries(
    ['played', 'pages', 'session', 'seq', 'engaged', 'digest', 'played_at'].map((name) => [name, 'played_ranges']),
  ),
  quiz: { rev: 'autosave', lease: 'autosave' },
  note: { selector: undefined },
  bookmark: { selector: undefined },
};

/** A platform that takes no ranges is told their sum. */
const withSeconds = (body: Fields): Fields => {
  const { played, watched_seconds: seconds } = body;
  if (!Array.isArray(played) || seconds !== undefined) return body;
  const watched = union(played as Range[]).reduce((sum, [from, to]) => sum + to - from, 0);
  return { ...body, watched_seconds: Math.round(watched) };
};

/** The body of an operation of the outbox as this platform takes it. */
export const fit = (features: KnownFeatures, { outbox = '' }: { readonly outbox?: string }, body: unknown): unknown => {
  const [kind = ''] = outbox.split(':');
  const fields = extensions[kind];
  if (!fields || !features.known || typeof body !== 'object' || body === null) return body;
  const known = kind === 'progress' && !features.has('played_ranges') ? withSeconds(body as Fields) : body;
  return Object.fromEntries(
    Object.entries(known).filter(([name]) => !Object.hasOwn(fields, name) || features.has(fields[name])),
  );
};
