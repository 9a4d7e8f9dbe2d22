import { projects } from '@edurise/contract/projects';
import { schemas } from '@edurise/contract/projects/schemas';
import { notYetRoutes } from '../http/not-yet.ts';

export const projectRoutes = notYetRoutes(projects, schemas);
