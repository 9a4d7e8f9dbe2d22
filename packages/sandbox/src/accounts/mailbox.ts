import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** What the text carries, for those who read it by program: `token`, `uid`. */
  values: Readonly<Record<string, string>>;
}

/** Mail is not sent but written to a folder. */
export interface Mailbox {
  /** What was sent since the start, oldest first. */
  readonly sent: readonly Mail[];
  send(mail: Mail): Promise<void>;
}

export function createMailbox(folder: string): Mailbox {
  const sent: Mail[] = [];
  return {
    sent,
    async send(mail) {
      sent.push(mail);
      await mkdir(folder, { recursive: true });
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${sent.length}.txt`;
      await writeFile(join(folder, name), `To: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}\n`);
    },
  };
}
