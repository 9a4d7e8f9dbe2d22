const texts = [
  ['Which part of a plant cell makes sugar from light?', 'Nucleus', 'Chloroplast', 'Mitochondrion', 'Cell wall'],
  ['What does a plant give off while it does so?', 'Nitrogen', 'Oxygen', 'Carbon dioxide', 'Hydrogen'],
  ['Which colour of light does a leaf use least?', 'Red', 'Green', 'Blue', 'Violet'],
  ['Where does most of the mass of a tree come from?', 'The soil', 'The air', 'The rain', 'Its seed'],
  ['When do plants breathe as we do?', 'Never', 'At all times', 'By day only', 'In winter only'],
];

/** Five questions with one right answer in four. */
export const questions = texts.map(([text, ...options], index) => ({
  id: `q${index + 1}`,
  text,
  options: options.map((text, place) => ({ id: 'abcd'[place], text })),
}));
