import { css } from 'lit';

export const messagesStyles = css`
  .messages {
    --height: var(--edurise-messages-height, calc(var(--edurise-u) * 640));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    block-size: var(--height);
    overflow: hidden;
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface);
  }
  .side {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--e-surface);
  }
  .side > h2 {
    padding: var(--e-space-4);
    font-size: var(--e-size-20);
  }
  .talk {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--e-surface-raised);
  }
  .talk.none {
    display: none;
  }
  .talking > .side {
    display: none;
  }
  @container (inline-size >= 720px) {
    .messages {
      grid-template-columns: minmax(0, calc(var(--edurise-u) * 320)) minmax(0, 1fr);
    }
    .talking > .side {
      display: flex;
    }
    .side {
      border-inline-end: 1px solid var(--e-line);
    }
    .talk.none {
      display: grid;
      place-content: center;
    }
    .back {
      display: none;
    }
  }

  .conversations {
    flex: 1;
    min-block-size: 0;
    padding: 0 var(--e-space-2) var(--e-space-2);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .conversation {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--edurise-u) * 2) var(--e-space-3);
    align-items: center;
    inline-size: 100%;
    padding: var(--e-space-3) var(--e-space-2);
    border: 0;
    border-radius: var(--e-radius);
    background: none;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--e-fast) ease-out;
  }
  button.conversation:hover {
    background: var(--e-surface-hover);
  }
  .conversation[aria-current] {
    background: var(--e-accent-soft);
  }
  .conversation:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
  }
  .conversation > .face {
    grid-row: span 2;
  }
  .face {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--edurise-u) * 40);
    block-size: calc(var(--edurise-u) * 40);
    border-radius: 50%;
    background: var(--e-surface-hover);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
    font-weight: 600;
  }
  .unread > .face,
  .conversation[aria-current] > .face {
    background: var(--e-accent);
    color: var(--e-on-accent);
  }
  .conversation-head,
  .conversation-foot {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--e-space-2);
    min-inline-size: 0;
  }
  .conversation-name,
  .glimpse {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .conversation-name {
    font-size: var(--e-size-14);
    font-weight: 550;
  }
  .glimpse {
    flex: 1;
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .unread .conversation-name,
  .unread .glimpse {
    color: var(--e-text);
    font-weight: 650;
  }
  .when {
    flex: none;
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .count {
    flex: none;
    min-inline-size: calc(var(--edurise-u) * 20);
    padding-inline: calc(var(--edurise-u) * 6);
    border-radius: calc(var(--edurise-u) * 10);
    background: var(--e-accent);
    color: var(--e-on-accent);
    font-size: calc(var(--edurise-u) * 11);
    font-weight: 650;
    line-height: calc(var(--edurise-u) * 20);
    text-align: center;
  }

  .talk-head {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 64);
    padding: var(--e-space-2) var(--e-space-4);
    border-block-end: 1px solid var(--e-line);
  }
  .back {
    margin-inline: calc(var(--e-space-3) * -1) calc(var(--e-space-2) * -1);
  }
  .talk-name {
    min-inline-size: 0;
  }
  .talk-name > h2 {
    overflow: hidden;
    font-size: var(--e-size-16);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .talk > .skeleton {
    flex: 1;
  }
  .log {
    flex: 1;
    min-block-size: 0;
    padding: var(--e-space-4);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .log:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
  }
  .earlier {
    text-align: center;
  }
  .beginning {
    padding: var(--e-space-10) var(--e-space-4);
    color: var(--e-text-muted);
    text-align: center;
  }
  .day {
    display: flex;
    align-items: center;
    gap: var(--e-space-3);
    margin-block: var(--e-space-5) var(--e-space-3);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
    font-weight: 550;
  }
  .day::before,
  .day::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--e-line);
  }
  .day:first-child {
    margin-block-start: 0;
  }
  .run,
  .sending {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--e-space-1);
  }
  .run + .run,
  .sending + .sending {
    margin-block-start: var(--e-space-4);
  }
  .own,
  .own > .sending {
    align-items: flex-end;
  }
  .run-head {
    display: flex;
    align-items: baseline;
    gap: var(--e-space-2);
    padding-inline: var(--e-space-1);
  }
  .sender {
    font-size: var(--e-size-12);
    font-weight: 600;
  }
  .bubble {
    max-inline-size: min(85%, calc(var(--edurise-u) * 560));
    padding: var(--e-space-2) var(--e-space-3);
    border-radius: calc(var(--e-radius) * 1.4);
    background: var(--e-surface-hover);
    font-size: calc(var(--edurise-u) * 15);
    line-height: 1.45;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .own .bubble {
    background: var(--e-accent);
    color: var(--e-on-accent);
  }
  .waiting > .bubble,
  .own > .sending > .bubble {
    background: var(--e-accent-soft);
    color: var(--e-text);
  }
  .fate {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    padding-inline: var(--e-space-1);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .failed > .fate {
    color: var(--e-danger);
  }
  .fate-actions {
    display: flex;
    gap: var(--e-space-2);
  }
  .attachments {
    display: grid;
    gap: var(--e-space-1);
    max-inline-size: 85%;
  }
  .file {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
    max-inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 44);
    padding-inline: var(--e-space-3);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface);
    color: var(--e-text);
    font-size: var(--e-size-14);
    text-decoration: none;
  }
  a.file:hover {
    background: var(--e-surface-hover);
  }
  .file-name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .typing {
    min-block-size: calc(var(--edurise-u) * 22);
    padding-inline: var(--e-space-5);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
    line-height: calc(var(--edurise-u) * 22);
  }
  .to-end {
    align-self: flex-end;
    margin: calc(var(--edurise-u) * -56) var(--e-space-4) var(--e-space-3);
    border-radius: 50%;
    background: var(--e-surface-floating);
    box-shadow: var(--e-shadow);
    color: var(--e-accent-text);
  }
  .composer {
    display: grid;
    gap: var(--e-space-2);
    padding: 0 var(--e-space-3) var(--e-space-3);
  }
  .line {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--e-space-2);
  }
  .line > label:hover {
    cursor: pointer;
  }
  input:focus-visible + label {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * -2);
  }
  textarea.input {
    min-block-size: calc(var(--edurise-u) * 44);
    max-block-size: calc(var(--edurise-u) * 160);
    resize: none;
  }
  .send {
    padding: 0;
    inline-size: calc(var(--edurise-u) * 48);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-2);
  }
  .chosen .file {
    padding-inline-end: 0;
  }
  .problem {
    display: flex;
    gap: var(--e-space-2);
    color: var(--e-danger);
    font-size: var(--e-size-14);
  }
  .problem > .icon {
    margin-block-start: calc(var(--edurise-u) * 2);
  }
  .bone.conversation-head {
    inline-size: 60%;
  }
  .bone.conversation-foot {
    inline-size: 90%;
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid CanvasText;
    }
    .conversation[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
