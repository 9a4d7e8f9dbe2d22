import type { AnyOperation, Method } from '@edurise/contract';
import type { CallOptions, CallPromise } from '../call.ts';
import type { ClientCore } from '../client.ts';
import { UnexpectedAnswerError } from '../errors.ts';
import type { CallArguments } from '../resources.ts';

/** An operation, or an address of the platform: `/api/reports/7/`, `POST /api/ai/ask/`. */
export type Asked = AnyOperation | string;

export const methodOf = (asked: Asked): Method =>
  typeof asked === 'string' ? ((/^([A-Z]+) /.exec(asked)?.[1] ?? 'GET') as Method) : asked.method;

export const pathOf = (asked: Asked): string =>
  typeof asked === 'string' ? asked.replace(/^[A-Z]+ /, '') : asked.path;

/** Asks as every call does: token, refresh, repetitions and timeout hold until the answer begins. */
export const unread = async (
  edu: ClientCore,
  asked: Asked,
  args: CallArguments | undefined,
  options: CallOptions,
): Promise<Response> => {
  const call = { ...options, as: 'response' } as const;
  const answer = (
    typeof asked === 'string'
      ? edu.request(methodOf(asked), pathOf(asked), args, call)
      : // Neither a page nor a receipt, whatever the operation is otherwise.
        edu.request({ ...asked, list: undefined, outbox: undefined } as unknown as AnyOperation, args, call)
  ) as CallPromise<Response | undefined>;
  const { data, status } = await answer.withResponse();
  // A middleware that answers by itself may not have any.
  if (!data?.headers) throw new UnexpectedAnswerError(status, '');
  return data;
};
