declare global {
  interface HTMLElementEventMap {
    /** A learner wants to look for courses. Cancel it to show the catalogue yourself. */
    'edurise-catalog-request': CustomEvent<Readonly<Record<string, never>>>;
  }
}

export {};
