import type { OutboxRecord } from './record.ts';

const isOfQuiz = ({ lane }: OutboxRecord): boolean => lane.startsWith('quiz:');

export const isSubmit = (record: OutboxRecord): boolean => isOfQuiz(record) && record.operation.method === 'POST';
export const isSave = (record: OutboxRecord): boolean => isOfQuiz(record) && record.operation.method === 'PATCH';
