import { realtime, type RealtimeOptions } from './index.ts';
import type { RealtimeFactory } from './realtime.ts';
import { acrossTabs } from './share/index.ts';

/** What is fetched of realtime when somebody first listens, in one go. */
export const whole = (options: RealtimeOptions): RealtimeFactory => realtime({ share: acrossTabs(), ...options });
