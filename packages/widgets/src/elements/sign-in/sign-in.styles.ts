import { css } from 'lit';

export const signInStyles = css`
  .sign-in {
    display: grid;
    gap: var(--e-space-5);
    max-inline-size: calc(var(--edurise-u) * 400);
    margin-inline: auto;
    padding: var(--e-space-6);
  }
  :host(.in-place) .sign-in {
    margin-inline: 0;
    padding: 0;
  }
  :host(.in-place) .root {
    background: none;
  }
  .heading {
    display: grid;
    gap: var(--e-space-1);
  }
  .heading > h2 {
    font-size: var(--e-size-24);
  }
  :host(.in-place) .heading > h2 {
    font-size: var(--e-size-20);
  }
  .heading > p,
  .switch {
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  form {
    display: grid;
    gap: var(--e-space-4);
  }
  .names {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--e-space-3);
  }
  @container (inline-size < 340px) {
    .names {
      grid-template-columns: 1fr;
    }
  }
  .failure {
    display: flex;
    gap: var(--e-space-2);
    padding: var(--e-space-3);
    border-radius: var(--e-radius);
    background: var(--e-danger-soft);
    color: var(--e-danger);
    font-size: var(--e-size-14);
  }
  .failure.waiting {
    background: var(--e-warning-soft);
    color: var(--e-warning);
  }
  .failure > .icon {
    margin-block-start: calc(var(--edurise-u) * 1);
    font-size: var(--e-size-16);
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--e-space-2);
  }
  .switch > .link-button,
  .forgot {
    min-block-size: calc(var(--edurise-u) * 44);
    font-size: var(--e-size-14);
    font-weight: 550;
    text-align: start;
  }
  .forgot {
    justify-self: start;
    margin-block: calc(var(--e-space-3) * -1);
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-3);
    padding: var(--e-space-4);
  }
  :host(.in-place) .person {
    padding: 0;
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--edurise-u) * 44);
    block-size: calc(var(--edurise-u) * 44);
    border-radius: 50%;
    overflow: hidden;
    background: var(--e-accent-soft);
    color: var(--e-accent-text);
    font-size: var(--e-size-14);
    font-weight: 650;
  }
  .avatar > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .who {
    flex: 1;
    min-inline-size: 14ch;
    line-height: 1.35;
  }
  .who > span {
    display: block;
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .who > strong {
    display: block;
    font-weight: 600;
  }
`;
