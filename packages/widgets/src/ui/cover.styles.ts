import { css } from 'lit';

export const coverStyles = css`
  .cover {
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 9;
    border-radius: var(--e-radius);
    background: light-dark(oklch(0.93 0.035 var(--hue)), oklch(0.3 0.045 var(--hue)));
  }
  .cover-drawing,
  .cover-image {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .cover-image {
    object-fit: cover;
  }
  .tile.low {
    fill: light-dark(oklch(0.885 0.055 var(--hue)), oklch(0.35 0.06 var(--hue)));
  }
  .tile.middle {
    fill: light-dark(oklch(0.81 0.085 var(--hue)), oklch(0.42 0.08 var(--hue)));
  }
  .tile.high {
    fill: light-dark(oklch(0.6 0.125 var(--hue)), oklch(0.6 0.11 var(--hue)));
  }
  @media print {
    .cover-drawing {
      print-color-adjust: exact;
    }
  }
`;
