export { handlers, type HandlersOptions } from './handlers.ts';
export { sample, type SampleOf } from './sample.ts';
export { scenario, type OperationPattern, type RefusalStatus, type Scenario } from './scenario/index.ts';
export { school, type School, type SchoolOptions } from './school/school.ts';
export type { SchoolRows } from './school/rows.ts';
export type { Answers, AnswerTo, CallTo } from './answers.ts';
export type { Call, Page, Reply } from './call.ts';
export type { OperationName, Operations } from './operations.ts';
