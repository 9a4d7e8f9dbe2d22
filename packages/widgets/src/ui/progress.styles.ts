import { css } from 'lit';

export const progressStyles = css`
  .progress-bar {
    block-size: calc(var(--edurise-u) * 6);
    border-radius: calc(var(--edurise-u) * 3);
    background: var(--e-surface-hover);
    overflow: hidden;
  }
  .progress-fill {
    display: block;
    block-size: 100%;
    inline-size: calc(var(--share) * 100%);
    border-radius: inherit;
    background: var(--e-accent);
    transition: inline-size var(--e-slow) ease-out;
  }
  .progress-bar[aria-valuenow='100'] > .progress-fill {
    background: var(--e-success);
  }
  .progress-ring {
    position: relative;
    display: inline-grid;
    place-items: center;
    inline-size: var(--ring-size, calc(var(--edurise-u) * 44));
    block-size: var(--ring-size, calc(var(--edurise-u) * 44));
    flex: none;
  }
  .progress-ring > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    transform: rotate(-90deg);
  }
  .progress-ring:dir(rtl) > svg {
    transform: rotate(-90deg) scaleY(-1);
  }
  .ring-track,
  .ring-fill {
    fill: none;
    stroke-width: 4;
    stroke: var(--e-surface-hover);
  }
  .ring-fill {
    stroke: var(--e-accent);
    stroke-linecap: round;
    stroke-dasharray: var(--share) 1;
    transition: stroke-dasharray var(--e-slow) ease-out;
  }
  .progress-ring[aria-valuenow='0'] .ring-fill {
    stroke: none;
  }
  .progress-ring[aria-valuenow='100'] .ring-fill {
    stroke: var(--e-success);
  }
  .ring-middle {
    display: grid;
    place-items: center;
    font-size: var(--e-size-12);
    font-weight: 600;
  }
  /* Three figures and a sign must not touch the ring. */
  .progress-ring[aria-valuenow='100'] > .ring-middle {
    font-size: calc(var(--ring-size, calc(var(--edurise-u) * 44)) * 0.23);
    letter-spacing: -0.03em;
  }
  @media (forced-colors: active) {
    .progress-bar {
      border: 1px solid CanvasText;
    }
    .progress-fill {
      background: Highlight;
      forced-color-adjust: none;
    }
    .ring-track {
      stroke: GrayText;
    }
    .ring-fill {
      stroke: Highlight;
    }
  }
  @media print {
    .progress-bar,
    .progress-fill {
      print-color-adjust: exact;
    }
  }
`;
