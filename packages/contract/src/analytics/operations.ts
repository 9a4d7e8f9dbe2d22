import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const analytics = /*#__PURE__*/ area<typeof schemas>()({});
