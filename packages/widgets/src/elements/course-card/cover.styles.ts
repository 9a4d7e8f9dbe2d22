import { css } from 'lit';

export const coverStyles = css`
  .cover {
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 9;
    background: light-dark(oklch(0.935 0.03 var(--cover-hue)), oklch(0.29 0.045 var(--cover-hue)));
  }
  .cover > svg,
  .cover > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .cover > .broken {
    display: none;
  }
  .cover .tone-0 {
    fill: none;
  }
  .cover .tone-1 {
    fill: light-dark(oklch(0.895 0.05 var(--cover-hue)), oklch(0.33 0.055 var(--cover-hue)));
  }
  .cover .tone-2 {
    fill: light-dark(oklch(0.84 0.075 var(--cover-hue)), oklch(0.38 0.068 var(--cover-hue)));
  }
  .cover .tone-3 {
    fill: light-dark(oklch(0.76 0.1 var(--cover-hue)), oklch(0.45 0.082 var(--cover-hue)));
  }
  .cover .tone-4 {
    fill: light-dark(oklch(0.67 0.12 var(--cover-hue)), oklch(0.54 0.098 var(--cover-hue)));
  }
  .cover .tone-5 {
    fill: light-dark(oklch(0.55 0.13 var(--cover-hue)), oklch(0.65 0.11 var(--cover-hue)));
  }
  @media (forced-colors: active) {
    .cover {
      border-block-end: 1px solid CanvasText;
    }
  }
  @media print {
    .cover {
      print-color-adjust: exact;
    }
  }
`;
