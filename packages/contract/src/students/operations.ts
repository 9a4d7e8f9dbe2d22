import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const students = /*#__PURE__*/ area<typeof schemas>()({});
