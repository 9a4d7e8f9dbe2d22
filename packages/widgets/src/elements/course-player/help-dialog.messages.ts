import { messages, type TableOf } from '../../messages/messages.ts';

/** What is said where keys are chosen. */
export const helpMessages = messages(
  {
    change: (_f, command: string) => `Change the key: ${command}`,
    pressKey: 'Press a key…',
    taken: (_f, key: string, command: string) => `${key} is taken: ${command}`,
    notPossible: 'That key can’t be used. Choose a letter, a digit or a sign.',
    changed: (_f, key: string, command: string) => `${key}: ${command}`,
    usual: 'Back to the usual keys',
    hint: 'The keys work while the focus is in the player, and are kept in this browser.',
  },
  { de: () => import('./help-dialog.messages.de.ts'), ar: () => import('./help-dialog.messages.ar.ts') },
);

export type HelpTable = TableOf<typeof helpMessages>;
