/** A map of languages: `{ en: 'paused' }`. */
export type LanguageMap = Readonly<Record<string, string>>;
/** By IRI. */
export type Extensions = Readonly<Record<string, unknown>>;

/** An account at a school, and nothing that would name the person. */
export interface Actor {
  readonly objectType: 'Agent';
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface Activity {
  readonly objectType: 'Activity';
  /** An IRI. */
  readonly id: string;
  readonly definition: {
    readonly type: string;
    readonly name?: LanguageMap;
    readonly interactionType?: string;
  };
}

export interface Result {
  readonly score?: { readonly scaled?: number; readonly raw?: number; readonly min?: number; readonly max?: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601, `PT83.5S`. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}

export interface Context {
  readonly platform?: string;
  readonly language?: string;
  readonly contextActivities?: Readonly<
    Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly { readonly id: string }[]>>
  >;
  readonly extensions?: Extensions;
}

/** What somebody did, as xAPI 1.0.3 says it. */
export interface Statement {
  /** A UUID. The store takes a statement once, however often it is sent. */
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: Result;
  readonly context?: Context;
  /** ISO 8601, by the device's clock. */
  readonly timestamp: string;
}

/** A statement of whoever is signed in: who is added. */
export interface Saying {
  readonly id?: string;
  readonly verb: Verb;
  readonly object: Activity;
  readonly result?: Result;
  readonly context?: Context;
  /** When it was done, ISO 8601; now, unless said otherwise. */
  readonly timestamp?: string | undefined;
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const video = 'https://w3id.org/xapi/video/verbs/';

/** The verbs of the Video Profile 1.0.3 and of quizzes. */
export const verbs = {
  initialized: adl,
  played: video,
  paused: video,
  seeked: video,
  interacted: adl,
  completed: adl,
  terminated: adl,
  answered: adl,
  passed: adl,
  failed: adl,
} as const;
export type Verb = keyof typeof verbs;

/** Three digits after the point are all that the Video Profile takes. */
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

export const nameOf = (text: string | undefined, language: string): { readonly name?: LanguageMap } =>
  text ? { name: { [language]: text } } : {};
