import { css } from 'lit';

/** How the learner stands to a lecture, and what comes after it. */
export const lectureStyles = css`
  .standing {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--e-space-4);
    min-block-size: calc(var(--edurise-u) * 44);
    font-size: var(--e-size-14);
    color: var(--e-text-muted);
  }
  .standing:not(:has(span:not(.spring))) {
    display: none;
  }
  .fact,
  .save {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .fact.success {
    color: var(--e-success);
    font-weight: 550;
  }
  .standing .button {
    margin-inline: calc(var(--e-space-3) * -1);
    color: var(--e-accent-text);
  }
  /* With an edge of its own it stands in line. */
  @media (forced-colors: active) {
    .standing .button {
      margin-inline: 0;
    }
  }
  .count {
    padding: 0 var(--e-space-2);
    border-radius: 99px;
    background: var(--e-accent-soft);
    font-size: var(--e-size-12);
    font-weight: 500;
    line-height: 1.75;
  }
  .save.on-device,
  .save.unsaved {
    color: var(--e-warning);
    font-weight: 550;
  }
  .save-more {
    flex: 1 0 100%;
    padding: var(--e-space-3) var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }

  /* After the end */
  .end-card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-3) var(--e-space-4);
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-accent-soft);
    animation: rise var(--e-slow) ease-out both;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(calc(var(--edurise-u) * 6));
    }
  }
  .end-icon {
    color: var(--e-accent-text);
    font-size: var(--e-size-24);
  }
  .end-text {
    flex: 1 1 calc(var(--edurise-u) * 200);
  }
  .end-title {
    font-weight: 650;
  }
  .end-next {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .end-next b {
    color: var(--e-text);
    font-weight: 550;
  }
  .end-countdown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--e-space-2);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .end-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-2);
  }
  @media (forced-colors: active) {
    .end-card {
      outline: 1px solid CanvasText;
    }
  }
  @media print {
    .standing,
    .end-card {
      display: none;
    }
  }
`;
