import { css } from 'lit';

export const attemptsStyles = css`
  .attempts {
    display: grid;
    gap: var(--e-space-8);
    min-inline-size: 0;
  }
  .attempts-part {
    display: grid;
    gap: var(--e-space-3);
    min-inline-size: 0;
  }
  .attempts-part h3 {
    font-size: var(--e-size-20);
  }
  .part-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2);
  }
  .learner-search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--e-space-2);
  }
  .learner-search > .field {
    flex: 1 1 calc(var(--edurise-u) * 220);
    max-inline-size: calc(var(--edurise-u) * 420);
  }
  .learners {
    display: grid;
    max-inline-size: calc(var(--edurise-u) * 560);
  }
  .learners > li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-3);
    padding-block: var(--e-space-1);
    border-block-end: 1px solid var(--e-line);
    overflow-wrap: anywhere;
  }
  .learner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-1) var(--e-space-3);
    min-inline-size: 0;
  }
  .learner > .badge {
    white-space: normal;
  }
  .learners .button {
    flex: none;
  }
  .extra {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2);
  }
  .diff {
    font-size: var(--e-size-20);
    font-weight: 650;
  }
  .chosen {
    display: grid;
    gap: var(--e-space-1);
  }
  .chosen-line {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: var(--e-space-3);
    align-items: center;
    min-block-size: calc(var(--edurise-u) * 32);
    font-size: var(--e-size-14);
  }
  .chosen-bar {
    block-size: calc(var(--edurise-u) * 10);
    inline-size: calc(100% * var(--share));
    min-inline-size: calc(var(--edurise-u) * 2);
    border-radius: var(--e-radius-small);
    background: var(--e-line-strong);
  }
  .chosen-line.right > .chosen-bar {
    background: var(--e-success);
  }
  @media (forced-colors: active) {
    .chosen-bar {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
