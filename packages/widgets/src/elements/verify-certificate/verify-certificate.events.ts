declare global {
  interface HTMLElementEventMap {
    /** A code was looked up: whether the school stands by a certificate with it. */
    'edurise-certificate-checked': CustomEvent<{ readonly code: string; readonly valid: boolean }>;
  }
}

export {};
