import { isApiError, isEduRiseError } from '@edurise/sdk/core';

/**
 * What a web page in place of an answer says about the platform. `away`: a proxy, or the platform's own last words, that
 * it cannot answer now. `elsewhere`: the address is somebody else's. `unknown-address`: whoever answers knows no such
 * address; a platform says that of an id that cannot be one. Undefined: it is no such page, or says nothing of the kind.
 */
export const meaningOfPage = (error: unknown): 'away' | 'elsewhere' | 'unknown-address' | undefined => {
  if (isApiError(error)) {
    if (!error.webPage || error.missing) return undefined;
    if (error.status >= 500) return 'away';
    return error.status === 404 || error.status === 405 ? 'unknown-address' : undefined;
  }
  // Half a document is the platform's; anything else with a good status is not.
  return isEduRiseError(error) &&
    error.name === 'UnexpectedAnswerError' &&
    !/\bjson\b/.test((error as unknown as { contentType: string }).contentType)
    ? 'elsewhere'
    : undefined;
};
