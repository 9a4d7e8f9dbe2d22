declare global {
  interface HTMLElementEventMap {
    /** Somebody has chosen a conversation. Cancel it to show that conversation yourself, by the `conversation` attribute. */
    'edurise-conversation-open-request': CustomEvent<{ readonly conversation: string }>;
    /** The platform has taken a message. */
    'edurise-message-sent': CustomEvent<{ readonly conversation: string; readonly message: string }>;
  }
}

export {};
