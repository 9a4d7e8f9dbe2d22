import { css } from 'lit';

export const assignmentStyles = css`
  .assignment {
    display: grid;
    gap: var(--e-space-5);
    max-inline-size: calc(var(--edurise-u) * 820);
    margin-inline: auto;
  }
  .muted {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--e-space-1) var(--e-space-4);
  }
  h2 {
    font-size: var(--e-size-24);
  }
  .back {
    justify-self: start;
    margin-inline-start: calc(var(--e-space-3) * -1);
  }
  .back > .icon:dir(rtl) {
    scale: -1 1;
  }
  .head {
    display: grid;
    gap: var(--e-space-2);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-1) var(--e-space-4);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .facts > li {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
  }

  .rows {
    display: grid;
    gap: var(--e-space-2);
  }
  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2) var(--e-space-4);
    padding: var(--e-space-3) var(--e-space-4);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    transition: background-color var(--e-fast) ease-out;
  }
  .row:hover {
    background: var(--e-surface-hover);
  }
  .row-body {
    flex: 1 1 calc(var(--edurise-u) * 200);
    min-inline-size: 0;
  }
  .row-open {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .row-open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .panel {
    display: grid;
    gap: var(--e-space-4);
    padding: var(--e-space-5);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .panel > * {
    min-inline-size: 0;
  }
  .panel h3 {
    font-size: var(--e-size-20);
  }
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--e-space-2);
  }
  .panel-head + .muted {
    margin-block-start: calc(var(--e-space-3) * -1);
  }
  .written {
    max-inline-size: 70ch;
    padding-inline-start: var(--e-space-4);
    border-inline-start: calc(var(--edurise-u) * 3) solid var(--e-line);
    white-space: pre-wrap;
  }
  /* Several paragraphs are an article: they stand where their own script begins. */
  .panel > .written[dir='auto'] {
    text-align: start;
  }
  .attached {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
    min-inline-size: 0;
  }
  .attached > .icon {
    flex: none;
    color: var(--e-text-muted);
  }
  .attached > :is(a, span) {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(var(--edurise-u) * 24);
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-3);
  }
  .note,
  .refusal {
    display: flex;
    align-items: flex-start;
    gap: var(--e-space-2);
    padding: var(--e-space-3) var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-warning-soft);
    color: var(--e-warning);
    font-size: var(--e-size-14);
  }
  .refusal {
    background: var(--e-danger-soft);
    color: var(--e-danger);
  }
  .refusal > div {
    display: grid;
    gap: var(--e-space-3);
    justify-items: start;
  }
  :is(.note, .refusal) > .icon {
    flex: none;
    margin-block-start: calc(var(--edurise-u) * 2);
  }

  .drop {
    display: grid;
    gap: var(--e-space-2);
    padding: var(--e-space-3);
    border: 1px dashed var(--e-line-strong);
    border-radius: var(--e-radius);
    transition:
      background-color var(--e-fast) ease-out,
      border-color var(--e-fast) ease-out;
  }
  .drop.over {
    border-color: var(--e-focus);
    background: var(--e-accent-soft);
  }
  .field.invalid > .drop {
    border-color: var(--e-danger);
  }
  .pick {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .pick > input:focus-visible + .button {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 2);
  }
  .pick > input:disabled + .button {
    cursor: default;
    background: var(--e-surface-hover);
    border-color: transparent;
    color: var(--e-text-muted);
  }
  /* Where nothing can be dragged. */
  @media (hover: none) {
    .drop-hint {
      display: none;
    }
  }
  .chosen {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .chosen > .icon {
    flex: none;
  }
  .chosen-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 550;
  }
  .chosen > .muted {
    flex: none;
  }
  .chosen > .icon-button {
    flex: none;
    margin-inline-start: auto;
  }
  .upload {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--e-space-3);
  }
  .waiting-title {
    display: flex;
    align-items: center;
    gap: var(--e-space-2);
  }

  .grade {
    display: flex;
    align-items: center;
    gap: var(--e-space-4);
    --ring-size: calc(var(--edurise-u) * 72);
  }
  .grade .ring-middle {
    font-size: var(--e-size-16);
  }
  .grade-mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    border-radius: 50%;
    background: var(--e-success-soft);
    color: var(--e-success);
    font-size: var(--e-size-20);
  }
  .panel .grade h3 {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .grade-score {
    font-size: var(--e-size-20);
    font-weight: 650;
  }
  .feedback {
    display: grid;
    gap: var(--e-space-1);
  }
  .feedback > h4 {
    font-size: var(--e-size-14);
  }

  .bone.title-bone {
    block-size: calc(var(--edurise-u) * 30);
    inline-size: 60%;
  }
  .bone.text-bone {
    block-size: calc(var(--edurise-u) * 96);
  }
  .bone.panel-bone {
    block-size: calc(var(--edurise-u) * 280);
    border-radius: var(--e-radius);
  }
  .bone.row-bone {
    block-size: calc(var(--edurise-u) * 72);
    border-radius: var(--e-radius);
  }
  @container (inline-size < 480px) {
    .panel {
      padding: var(--e-space-4);
    }
    .actions > .button {
      flex: 1 1 auto;
    }
  }
`;
