import type { Features } from '@edurise/contract/models';
import type { KnownFeatures } from '../features.ts';
import { union, type Range } from './ranges.ts';

type Fields = Readonly<Record<string, unknown>>;
/** What an ordinary platform does not know, by the kind of lane it travels in; any feature will do where none is named. */
const extensions: Readonly<Record<string, { readonly need?: keyof Features; readonly fields: readonly string[] }>> = {
  progress: {
    need: 'played_ranges',
    fields: ['played', 'pages', 'session', 'seq', 'engaged', 'digest', 'played_at'],
  },
  quiz: { need: 'autosave', fields: ['rev', 'lease'] },
  note: { fields: ['selector'] },
  bookmark: { fields: ['selector'] },
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
  const extension = extensions[kind];
  if (!extension || !features.known || typeof body !== 'object' || body === null) return body;
  if (features.has(extension.need)) return body;
  const known = kind === 'progress' ? withSeconds(body as Fields) : body;
  return Object.fromEntries(Object.entries(known).filter(([name]) => !extension.fields.includes(name)));
};
