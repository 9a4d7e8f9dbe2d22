export interface Question {
  id: string;
  text: string;
  options: { id: string; text: string }[];
}
export const questions: Question[];
