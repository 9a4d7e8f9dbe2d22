import type { Me } from '@edurise/sdk/users';

/** Somebody signed in. */
export type SignedIn = CustomEvent<{ readonly user: Me }>;
/** Nobody is signed in any more. */
export type SignedOut = CustomEvent<Readonly<Record<never, never>>>;

declare global {
  interface HTMLElementEventMap {
    'edurise-signed-in': SignedIn;
    'edurise-signed-out': SignedOut;
  }
}
