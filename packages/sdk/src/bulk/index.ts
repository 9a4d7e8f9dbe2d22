export { batch, type BatchPlan, type Batched } from './batch.ts';
export { compress, type CompressOptions } from './compress.ts';
