import { files } from '@edurise/contract/files';
import { schemas } from '@edurise/contract/files/schemas';
import { implement } from '../http/implement.ts';

export const fileRoutes = implement(files, schemas, {});
