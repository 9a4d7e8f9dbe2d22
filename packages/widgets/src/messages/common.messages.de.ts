import type { CommonTable } from './common.messages.ts';

export default {
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  dismiss: 'Ausblenden',
  back: 'Zurück',
  signIn: 'Anmelden',
  errorTitle: 'Das hat nicht geklappt',
  errorText: 'Der Fehler liegt bei uns. Nichts von dir ist verloren.',
  offlineText: 'Sobald es wieder eine Verbindung gibt, versuchen wir es von selbst erneut.',
  unreachableText: 'Deine Arbeit ist sicher. Wir versuchen es erneut, sobald es eine Verbindung gibt.',
} satisfies CommonTable;
