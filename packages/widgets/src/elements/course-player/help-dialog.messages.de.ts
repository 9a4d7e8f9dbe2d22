import type { HelpTable } from './help-dialog.messages.ts';

export default {
  change: (_f, command) => `Taste ändern: ${command}`,
  pressKey: 'Taste drücken …',
  taken: (_f, key, command) => `${key} ist vergeben: ${command}`,
  notPossible: 'Diese Taste geht nicht. Wähle einen Buchstaben, eine Ziffer oder ein Zeichen.',
  changed: (_f, key, command) => `${key}: ${command}`,
  usual: 'Übliche Tasten wiederherstellen',
  hint: 'Die Tasten gelten, solange der Fokus im Player ist, und bleiben in diesem Browser gespeichert.',
} satisfies HelpTable;
