export { quizzes } from '@edurise/contract/quizzes';
export type * from '@edurise/contract/quizzes/models';
