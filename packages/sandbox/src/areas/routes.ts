import type { Route } from '../http/call.ts';
import { authRoutes } from './auth.ts';
import { courseRoutes } from './courses.ts';
import { systemRoutes } from './system.ts';
import { tenantRoutes } from './tenants.ts';

export const routes: Route[] = [...authRoutes, ...courseRoutes, ...systemRoutes, ...tenantRoutes];
