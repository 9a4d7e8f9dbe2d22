import { certificates } from '@edurise/contract/certificates';
import { schemas } from '@edurise/contract/certificates/schemas';
import { implement } from '../http/implement.ts';

export const certificateRoutes = implement(certificates, schemas, {});
