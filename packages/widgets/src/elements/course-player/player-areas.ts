import type { Client } from '@edurise/sdk/core';
import { content } from '@edurise/sdk/content';
import { courses } from '@edurise/sdk/courses';
import { enrollments } from '@edurise/sdk/enrollments';
import { progress } from '@edurise/sdk/progress';

/** What the player asks the platform for. */
export const playerAreas = { courses, content, enrollments, progress };
export type PlayerAreas = typeof playerAreas;
export type PlayerClient = Client<PlayerAreas>;
