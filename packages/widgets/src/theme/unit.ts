/**
 * One unit is one CSS pixel at the browser's default font size, and grows with the font size a person has
 * chosen. Registered as a length it is computed once, on `.root`, and stays the same below it. `rem` would
 * shrink on pages that set their root to 62.5 %.
 */
export const registerUnit = (): void => {
  try {
    CSS.registerProperty({ name: '--edurise-u', syntax: '<length>', inherits: true, initialValue: '1px' });
  } catch {
    // Registered already, by another copy or a second load.
  }
};
