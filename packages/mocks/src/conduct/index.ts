/** What each operation does. Most are said by their path and method; those that are not are written down here. */
import type { Conduct } from '../call.ts';
import type { Operation } from '../operations.ts';
import { attempts } from './attempts.ts';
import { rest } from './rest.ts';
import { session } from './session.ts';
import { sendFile, streams } from './streams.ts';
import { studies } from './studies.ts';
import { work } from './work.ts';

const own: Readonly<Record<string, Conduct>> = { ...session, ...studies, ...attempts, ...work, ...streams };

export const conductOf = ({ name, row }: Operation): Conduct => own[name] ?? (row.file ? sendFile : rest);
