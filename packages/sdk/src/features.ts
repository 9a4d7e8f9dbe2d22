import type { Features } from '@edurise/contract/models';
import type { Parts } from './parts.ts';
import { patiently } from './session/patience.ts';

export type { Features };

/** What is known about the platform beyond the ordinary; learnt from `tenants.current`, from options and from refusals. */
export interface KnownFeatures {
  /** False until the platform, or an option, has said anything. */
  readonly known: boolean;
  /** Does it offer this? Without a name: does it offer anything beyond the ordinary? */
  has(feature?: keyof Features): boolean;
  /** Has the platform shown that it lacks this operation? Remembered for a day. */
  lacks(operation: Addressed): boolean;
}

interface Addressed {
  readonly method: string;
  readonly path: string;
}

const day = 86_400_000;

export class LearntFeatures implements KnownFeatures {
  /** Settles when it is known what an earlier page found missing. */
  readonly recalled: Promise<void> | undefined;
  #features: Partial<Features> | undefined;
  /** `PATCH /api/quiz-attempts/{id}/` → until when it is taken for missing. */
  #missing: Record<string, number> | undefined;
  readonly #parts: Parts;
  readonly #key: string;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#key = `edurise:missing:${parts.scope}`;
    this.forget();
    this.recalled = parts.options.storage ? this.#recall() : undefined;
  }

  get known(): boolean {
    return this.#features !== undefined;
  }

  has(feature?: keyof Features): boolean {
    const features = this.#features ?? {};
    return feature ? features[feature] === true : Object.values(features).includes(true);
  }

  lacks({ method, path }: Addressed): boolean {
    return (this.#missing?.[`${method} ${path}`] ?? 0) > this.#parts.environment.now();
  }

  /** What `tenants.current` says of itself; an ordinary platform says nothing, and has nothing. */
  learn(tenant: unknown): void {
    this.#features = { ...(tenant as { features?: Features } | undefined)?.features, ...this.#parts.options.features };
  }

  /** In another school things may be otherwise. */
  forget(): void {
    this.#features = this.#parts.options.features;
  }

  miss({ method, path }: Addressed): void {
    this.#missing = { ...this.#missing, [`${method} ${path}`]: this.#parts.environment.now() + day };
    void (async () => this.#parts.options.storage?.set(this.#key, JSON.stringify(this.#missing)))().catch(() => {});
  }

  async #recall(): Promise<void> {
    try {
      const stored = JSON.parse(
        (await patiently(this.#parts.environment, () => this.#parts.options.storage?.get(this.#key)))!,
      ) as Record<string, number> | null;
      this.#missing = { ...stored, ...this.#missing };
    } catch {}
  }
}
