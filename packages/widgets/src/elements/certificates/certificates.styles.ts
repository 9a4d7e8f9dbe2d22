import { css } from 'lit';

export const certificatesStyles = css`
  .certificates {
    display: grid;
    gap: var(--e-space-4);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--e-space-1) var(--e-space-4);
  }
  .heading > h2 {
    font-size: var(--e-size-24);
  }
  .heading > p {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--edurise-u) * 400)), 1fr));
    gap: var(--e-space-3);
  }
  .certificate {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: var(--e-space-3);
    padding: var(--e-space-4);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: calc(var(--edurise-u) * 40);
    block-size: calc(var(--edurise-u) * 40);
    border-radius: 50%;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
    font-size: var(--e-size-20);
  }
  .certificate-body {
    min-inline-size: 0;
  }
  .certificate-body > h3 {
    font-size: var(--e-size-16);
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .certificate-body > p {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .bone.certificate-bone {
    block-size: calc(var(--edurise-u) * 84);
    border-radius: var(--e-radius);
  }
  .dialog.wide {
    inline-size: min(calc(100% - var(--e-space-6)), calc(var(--edurise-u) * 760));
  }
  .dialog.wide > .dialog-body {
    padding: var(--e-space-4);
  }
  .dialog-actions > .apart {
    margin-inline-end: auto;
  }
`;
