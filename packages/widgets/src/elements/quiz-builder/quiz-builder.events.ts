declare global {
  interface HTMLElementEventMap {
    /** The platform has taken a change of the quiz, its questions or its settings. */
    'edurise-quiz-changed': CustomEvent<{ readonly quiz: string; readonly lecture: string }>;
  }
}

export {};
