import { projects } from '@edurise/contract/projects';
import { schemas } from '@edurise/contract/projects/schemas';
import { implement } from '../http/implement.ts';

export const projectRoutes = implement(projects, schemas, {});
