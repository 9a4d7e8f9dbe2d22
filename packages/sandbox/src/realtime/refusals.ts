/** How a refusal is told on a socket: as a frame, or as the code that it closes with. */
import type { ServerFrame } from '@edurise/contract/channels';
import type { Problem } from '../http/problem.ts';

const codes: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'payload_too_large',
  429: 'rate_limited',
};

const codeOf = ({ status, details }: Problem): string => details.code ?? codes[status] ?? 'error';

export function errorFrame(problem: Problem, ref: string | undefined): Extract<ServerFrame, { type: 'error' }> {
  const { fields, headers } = problem.details;
  const seconds = Number(headers?.['Retry-After']);
  return {
    type: 'error',
    ...(ref === undefined ? {} : { ref }),
    code: codeOf(problem),
    message: problem.message,
    ...(fields ? { fields } : {}),
    ...(seconds > 0 ? { retry_after: seconds } : {}),
  };
}

/** 4401, 4403, 4404; on an ordinary platform 4001, 4003, 4004. */
export const closeFor = (problem: Problem, plain: boolean): { code: number; reason: string } => ({
  code: 4000 + problem.status - (plain ? 400 : 0),
  reason: codeOf(problem),
});
