/** What teachers write under graded work, by how good it is; each fits any subject. */
export const feedback: readonly { from: number; says: readonly string[] }[] = [
  {
    from: 0.9,
    says: [
      'Excellent, and shorter than most. The step that you thought needed no explanation is the one I should like to read more about.',
      'This is just what was asked, and one thing more. May I show it, without your name, to next term’s group?',
      'Very good. You checked your own result before I could, which is half of the craft.',
      'I have nothing to correct. Try the harder version from the last lesson, you are ready for it.',
    ],
  },
  {
    from: 0.75,
    says: [
      'Good work. Your second paragraph is the strongest: begin with it next time, and the rest will follow more easily.',
      'Right in all that matters. Look once more at the edge case: what if there is nothing to begin with?',
      'Clear and well observed. One example more would carry the reader over the jump in the middle.',
      'You have understood it. The points that are missing are for the reason, which you have, I believe, but did not write down.',
    ],
  },
  {
    from: 0.55,
    says: [
      'The idea is right, the way there is not yet. Go back to the third lesson and do the example by hand, then compare.',
      'A good beginning that stops where it becomes interesting. What would you say to somebody who asks “and then?”',
      'You describe what happens; the question was why. Two more sentences would have done it.',
    ],
  },
  {
    from: 0,
    says: [
      'I think that you answered another question than the one I asked, and the fault may be mine. Write to me and we shall look at it together.',
      'There is something here, but I cannot give points for what I have to guess. Read the description once more and take it line by line.',
    ],
  },
];

export const feedbackFor = (share: number): readonly string[] => feedback.find(({ from }) => share >= from)!.says;
