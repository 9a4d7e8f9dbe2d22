import { css } from 'lit';

export const coverStyles = css`
  .cover {
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 9;
    border-radius: var(--e-radius);
    background: light-dark(oklch(0.935 0.03 var(--hue)), oklch(0.29 0.045 var(--hue)));
  }
  .cover-drawing,
  .cover-image {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .cover-drawing .tone-0 {
    fill: none;
  }
  .cover-drawing .tone-1 {
    fill: light-dark(oklch(0.895 0.05 var(--hue)), oklch(0.33 0.055 var(--hue)));
  }
  .cover-drawing .tone-2 {
    fill: light-dark(oklch(0.84 0.075 var(--hue)), oklch(0.38 0.068 var(--hue)));
  }
  .cover-drawing .tone-3 {
    fill: light-dark(oklch(0.76 0.1 var(--hue)), oklch(0.45 0.082 var(--hue)));
  }
  .cover-drawing .tone-4 {
    fill: light-dark(oklch(0.67 0.12 var(--hue)), oklch(0.54 0.098 var(--hue)));
  }
  .cover-drawing .tone-5 {
    fill: light-dark(oklch(0.55 0.13 var(--hue)), oklch(0.65 0.11 var(--hue)));
  }
  @media (forced-colors: active) {
    .cover-drawing {
      forced-color-adjust: none;
    }
  }
  @media print {
    .cover-drawing {
      print-color-adjust: exact;
    }
  }
`;
