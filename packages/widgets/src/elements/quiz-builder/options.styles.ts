import { css } from 'lit';

/** A group of lines that belong together, under one legend. */
export const optionsStyles = css`
  .options {
    display: grid;
    gap: var(--e-space-2);
    min-inline-size: 0;
  }
  .options > legend {
    margin-block-end: var(--e-space-1);
    padding: 0;
  }
`;
