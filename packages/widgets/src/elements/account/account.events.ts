import '../sign-in/sign-in.events.ts';

/** What a person has changed of how the school speaks to them and looks; what they left as it was is absent. */
export interface SavedPreferences {
  /** A BCP 47 tag. */
  readonly language?: string;
  /** `light`, `dark` or `system`. */
  readonly theme?: string;
  /** An IANA name, such as `Europe/Berlin`. */
  readonly timezone?: string;
}

declare global {
  interface HTMLElementEventMap {
    /** A person has chosen a language, a theme or a time zone, and the platform has it: the page can follow. */
    'edurise-preferences-saved': CustomEvent<SavedPreferences>;
  }
}
