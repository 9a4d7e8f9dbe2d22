import { css } from 'lit';

/** The sheet keeps the proportions of paper where there is room for them, and grows where there is not. */
export const certificateStyles = css`
  .sheet-of-paper {
    container-type: inline-size;
    padding: var(--e-space-3);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    color: var(--e-text);
  }
  .sheet-frame {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--e-space-3);
    padding: var(--e-space-8) var(--e-space-6) var(--e-space-6);
    border: 2px solid var(--e-accent-text);
    border-radius: var(--e-radius-small);
    text-align: center;
  }
  .sheet-school {
    color: var(--e-accent-text);
    font-size: var(--e-size-14);
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  .sheet-heading {
    font-size: var(--e-size-24);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .sheet-small {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .sheet-name {
    padding: 0 var(--e-space-4) var(--e-space-2);
    border-block-end: 1px solid var(--e-line-strong);
    font-size: var(--e-size-24);
    font-weight: 600;
    line-height: 1.3;
  }
  .sheet-course {
    font-size: var(--e-size-20);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .sheet-foot {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: end;
    gap: var(--e-space-4);
    inline-size: 100%;
    margin-block-start: var(--e-space-5);
  }
  .sheet-fact {
    display: grid;
    text-align: start;
    font-size: var(--e-size-14);
  }
  .sheet-fact.end {
    text-align: end;
  }
  .sheet-fact > span {
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .sheet-fact > strong {
    font-weight: 600;
  }
  .sheet-code {
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .seal {
    inline-size: calc(var(--edurise-u) * 72);
    block-size: calc(var(--edurise-u) * 72);
  }
  .seal-rim {
    fill: var(--e-accent);
  }
  .seal-ring,
  .seal-mark {
    fill: none;
    stroke: var(--e-on-accent);
    stroke-width: 2;
  }
  .seal-mark {
    stroke-width: 7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @container (inline-size >= 560px) {
    .sheet-frame {
      padding: var(--e-space-12) var(--e-space-10) var(--e-space-8);
    }
    .sheet-heading,
    .sheet-name {
      font-size: var(--e-size-32);
    }
    .seal {
      inline-size: calc(var(--edurise-u) * 92);
      block-size: calc(var(--edurise-u) * 92);
    }
  }
  @container (inline-size < 400px) {
    .sheet-foot {
      grid-template-columns: 1fr;
      justify-items: center;
    }
    .sheet-fact,
    .sheet-fact.end {
      text-align: center;
    }
    .seal {
      order: -1;
    }
  }
  @media (forced-colors: active) {
    .seal-rim {
      fill: CanvasText;
    }
    .seal-ring,
    .seal-mark {
      stroke: Canvas;
    }
  }
`;
