type Problems = typeof import('./problems.ts');

let problems: Problems | undefined;
let unavailable = false;
let prepared: string | undefined;

/** The problem views with their words, once they are there; `null` when they cannot be had. Calls back when that changes. */
export const problemsIn = (language: string, changed: () => void): Problems | null | undefined => {
  if (problems && !problems.problemMessages.load(language)) return problems;
  if (unavailable) return null;
  void load(language).then(changed);
  return undefined;
};

/** Asks for them again after they could not be had. */
export const retryProblems = (): void => {
  unavailable = false;
};

/** Fetches them before something goes wrong: afterwards there may be no network to fetch them by. */
export const prepareProblems = (language: string): void => {
  if (prepared === language) return;
  prepared = language;
  const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 2000));
  idle(() => void load(language));
};

const load = async (language: string): Promise<void> => {
  try {
    const module = await import('./problems.ts');
    await module.problemMessages.load(language);
    problems = module;
  } catch {
    unavailable = true;
  }
};
