declare global {
  interface HTMLElementEventMap {
    /** Somebody opens a notification. Cancel it to lead there yourself: `data` holds the ids that it speaks of. */
    'edurise-notification-open-request': CustomEvent<{
      readonly notification: string;
      /** `assignment`, `grade`, `certificate`, … */
      readonly type: string;
      readonly data: Readonly<Record<string, unknown>>;
    }>;
    /** How many notifications are unread is known, or has changed: for a page's title, or a badge of its own. */
    'edurise-unread-changed': CustomEvent<{ readonly unread: number }>;
  }
}

export {};
