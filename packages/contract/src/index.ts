export * from './operation.ts';
export * from './cache.ts';
