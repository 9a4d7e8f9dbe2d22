import type { FieldError } from '@edurise/sdk';
import type { Reply } from '../support/platform.ts';

/** A refusal as every dialect's becomes; what a platform does not say is `undefined`. */
export interface Normalised {
  readonly kind: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly fields: readonly FieldError[];
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
}

/** One literal answer of a real server, and what it means. */
export interface Refusal {
  readonly name: string;
  /** Where it is answered; a POST to a view of the bare API otherwise. */
  readonly path?: string;
  readonly reply: Reply;
  readonly error: Normalised;
}

type Told = Partial<Normalised> & Pick<Normalised, 'kind'>;

/** A source's way to write a refusal: `refuse(name, status, body, what it means)`. */
export const refusals =
  (usual: { type: string; headers?: Record<string, string>; path?: string }) =>
  (name: string, status: number, body: string, told: Told, headers?: Record<string, string>): Refusal => ({
    name,
    ...(usual.path ? { path: usual.path } : {}),
    reply: { status, body, type: usual.type, headers: { ...usual.headers, ...headers } },
    error: {
      status,
      code: `http_${status}`,
      message: `The platform answered ${status}.`,
      fields: [],
      requestId: undefined,
      retryAfterMs: undefined,
      ...told,
    },
  });

export const field = (path: readonly (string | number)[], ...messages: string[]): FieldError => ({ path, messages });
