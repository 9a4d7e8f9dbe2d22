/** The example of the start screen: three of five options are right; two right ones and a wrong one are chosen. */
const [OPTIONS, RIGHT, CHOSEN_RIGHT, CHOSEN_WRONG] = [5, 3, 2, 1];

/** What that gives by a rule; `undefined` where it depends on what the teacher has set. */
export const workedExample = (rule: string, points: number): number | undefined => {
  switch (rule) {
    case 'exact':
      return 0;
    case 'right_minus_wrong':
      return (points * (CHOSEN_RIGHT - CHOSEN_WRONG)) / RIGHT;
    case 'right_minus_wrong_all':
      return (points * (CHOSEN_RIGHT - CHOSEN_WRONG)) / OPTIONS;
    case 'per_option':
      return (points * (CHOSEN_RIGHT + (OPTIONS - RIGHT - CHOSEN_WRONG))) / OPTIONS;
    default:
      return undefined;
  }
};
