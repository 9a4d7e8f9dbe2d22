/** Where a learner was in an attempt: what a reload brings back beside the answers. */
export interface QuizPlace {
  /** Whoever comes after in this tab is not at it. */
  readonly user: string | undefined;
  readonly attempt: string;
  readonly index: number;
  readonly flagged: readonly string[];
  readonly seen: readonly string[];
  /** What lets this tab write, on a platform that lets one device write at a time. */
  readonly lease?: string | undefined;
}

/** A place by quiz. Ids only: what was answered is never kept here. */
export interface PlaceStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

const keyOf = (quiz: string): string => `quiz-place:${quiz}`;

export const readPlace = (store: PlaceStore, quiz: string, user: string | undefined): QuizPlace | undefined => {
  try {
    const place = JSON.parse(store.get(keyOf(quiz)) ?? 'null') as QuizPlace | null;
    return place && place.user === user ? place : undefined;
  } catch {
    return undefined;
  }
};

export const writePlace = (store: PlaceStore, quiz: string, place: QuizPlace): void =>
  store.set(keyOf(quiz), JSON.stringify(place));

export const forgetPlace = (store: PlaceStore, quiz: string): void => store.remove(keyOf(quiz));
