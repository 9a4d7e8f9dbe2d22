import '/cdn/course-player.js';
import { stage } from '../stage.mjs';
import { node, playable } from './video.mjs';

// A course of its own each: with its outline, where the learner stands, and what goes with a lecture.
await stage(
  (host, index) =>
    host.append(node('edurise-course-player', { 'base-url': location.origin, course: `course-${index + 1}` })),
  playable(['edurise-course-player', 'video'], ['edurise-course-player', '.toggle']),
);
