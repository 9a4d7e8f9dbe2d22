import { css } from 'lit';

export const accountStyles = css`
  .account {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--e-space-8);
    max-inline-size: calc(var(--edurise-u) * 960);
    margin-inline: auto;
  }
  .muted {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-3) var(--e-space-4);
  }
  .who {
    flex: 1;
    min-inline-size: min(100%, calc(var(--edurise-u) * 180));
  }
  .who > h2 {
    font-size: var(--e-size-24);
  }
  .who > * {
    overflow-wrap: anywhere;
  }
  .portrait {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--edurise-u) * 64);
    block-size: calc(var(--edurise-u) * 64);
    border-radius: 50%;
    overflow: hidden;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
    font-size: var(--e-size-20);
    font-weight: 650;
  }
  .portrait > :is(img, canvas) {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .section {
    display: grid;
    grid-template-columns: calc(var(--edurise-u) * 232) minmax(0, 1fr);
    gap: var(--e-space-4) var(--e-space-8);
  }
  .section-head {
    display: grid;
    align-content: start;
    gap: var(--e-space-1);
    padding-block-start: var(--e-space-4);
  }
  .section-head > h3 {
    font-size: var(--e-size-16);
  }
  .panel,
  form {
    display: grid;
    gap: var(--e-space-4);
  }
  .panel {
    padding: var(--e-space-5);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .panel > *,
  form > * {
    min-inline-size: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--edurise-u) * 220)), 1fr));
    gap: var(--e-space-4);
    align-items: start;
  }
  /* An address runs from left to right, wherever it stands. */
  .input[type='url'] {
    direction: ltr;
  }
  .root[dir='rtl'] .input[type='url'] {
    text-align: end;
  }
  .picture {
    display: flex;
    align-items: center;
    gap: var(--e-space-4);
  }
  .pick {
    position: relative;
    display: grid;
    justify-items: start;
    gap: var(--e-space-1);
  }
  .pick > input:focus-visible + .button {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    color: var(--e-success);
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .failure {
    display: flex;
    align-items: flex-start;
    gap: var(--e-space-2);
    padding: var(--e-space-3);
    border-radius: var(--e-radius);
    background: var(--e-danger-soft);
    color: var(--e-danger);
    font-size: var(--e-size-14);
  }
  .failure > .icon {
    flex: none;
    margin-block-start: calc(var(--edurise-u) * 2);
  }
  .failure > div {
    display: grid;
    gap: var(--e-space-3);
    justify-items: start;
  }

  .choices {
    display: grid;
    gap: var(--e-space-1);
  }
  .choices > legend {
    padding: 0;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 44);
    cursor: pointer;
  }
  .check > input {
    flex: none;
    inline-size: calc(var(--edurise-u) * 18);
    block-size: calc(var(--edurise-u) * 18);
    accent-color: var(--e-accent);
  }

  .lines {
    display: grid;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-2) var(--e-space-3);
  }
  .lines > .line {
    padding-block: var(--e-space-3);
    border-block-end: 1px solid var(--e-line);
  }
  .lines > .line:first-child {
    padding-block-start: 0;
  }
  .lines > .line:last-child {
    padding-block-end: 0;
    border: 0;
  }
  .line-body {
    flex: 1 1 calc(var(--edurise-u) * 104);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .line-body.long {
    flex-basis: calc(var(--edurise-u) * 240);
  }
  .line-body > h4 {
    letter-spacing: 0;
  }
  .line-body > h4:not(.label) {
    font-size: var(--e-size-16);
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--e-space-3);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--edurise-u) * 40);
    block-size: calc(var(--edurise-u) * 40);
    border-radius: 50%;
    background: var(--e-surface-hover);
    color: var(--e-text-muted);
    font-size: var(--e-size-20);
  }
  .question {
    display: grid;
    gap: var(--e-space-3);
    inline-size: 100%;
    padding: var(--e-space-3) var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
    font-size: var(--e-size-14);
  }
  .again {
    min-block-size: calc(var(--edurise-u) * 44);
    font-size: var(--e-size-14);
    font-weight: 550;
  }

  .bone.portrait {
    border-radius: 50%;
  }
  .bone.name-bone {
    inline-size: 60%;
    block-size: calc(var(--edurise-u) * 30);
  }
  .bone.head-bone {
    inline-size: 50%;
    block-size: calc(var(--edurise-u) * 20);
    margin-block-start: var(--e-space-4);
  }
  .bone.panel-bone {
    block-size: calc(var(--edurise-u) * 240);
    border-radius: var(--e-radius);
  }
  .panel > .skeleton > .bone {
    block-size: calc(var(--edurise-u) * 200);
  }
  #preferences .bone {
    block-size: calc(var(--edurise-u) * 360);
  }

  @container (inline-size < 720px) {
    .section {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--e-space-3);
    }
    .section-head {
      padding-block-start: 0;
    }
  }
  @container (inline-size < 480px) {
    .panel {
      padding: var(--e-space-4);
    }
    .panel > .actions > .button:not(.quiet),
    form > .actions > .button:not(.quiet) {
      flex: 1 1 auto;
    }
    /* The names need the room. */
    .mark {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .failure,
    .question,
    .portrait {
      border: 1px solid currentColor;
    }
  }
`;
