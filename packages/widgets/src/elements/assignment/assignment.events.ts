declare global {
  interface HTMLElementEventMap {
    /** A learner has chosen an assignment in the list. Cancel it to show that assignment yourself. */
    'edurise-assignment-open-request': CustomEvent<{ readonly assignment: string; readonly course: string }>;
    /** The platform has taken what a learner handed in. */
    'edurise-assignment-submitted': CustomEvent<{ readonly assignment: string; readonly submission: string }>;
  }
}

export {};
