/**
 * What a provider gives to the elements below it. The keys are global symbols with a major version, so
 * that two separately bundled copies on one page still find each other.
 */
import type { ClientCore } from '@edurise/sdk/core';
import type { Context } from './context.ts';

/** `auto` follows the page: dark where the page takes part in dark mode and the person prefers it. */
export type Theme = 'auto' | 'light' | 'dark';

/** A short message to the person: what was saved, what failed. */
export interface Notice {
  kind: 'success' | 'info' | 'warning' | 'error';
  text: string;
  /** One thing to do about it, such as Retry. */
  action?: { label: string; run: () => void };
}

export interface Notices {
  /** Shows a notice, which leaves by itself. Returns a function that takes it away sooner. */
  notify(notice: Notice): () => void;
  /** Says something to screen readers, once; `about` is what it tells of, where that may change at once. */
  announce(text: string, about?: string): void;
}

export const clientContext: Context<ClientCore | undefined> = Symbol.for('@edurise/client@1');
/** A BCP 47 tag. */
export const localeContext: Context<string | undefined> = Symbol.for('@edurise/locale@1');
export const themeContext: Context<Theme | undefined> = Symbol.for('@edurise/theme@1');
export const noticesContext: Context<Notices | undefined> = Symbol.for('@edurise/notices@1');
