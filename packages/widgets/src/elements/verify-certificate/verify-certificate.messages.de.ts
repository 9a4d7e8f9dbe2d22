import certificate from '../certificate/certificate.words.de.ts';
import type { VerifyTable } from './verify-certificate.messages.ts';

export default {
  ...certificate,
  title: 'Zertifikat prüfen',
  text: 'Der Code steht auf dem Zertifikat. Er verrät, ob die Schule es ausgestellt hat und wofür.',
  label: 'Code des Zertifikats',
  check: 'Prüfen',
  checking: 'Wird geprüft …',
  needed: 'Gib zuerst den Code ein.',
  valid: 'Dieses Zertifikat ist echt.',
  withdrawn: 'Dieses Zertifikat wurde zurückgezogen.',
  withdrawnText: 'Die Schule hat es ausgestellt, steht aber nicht mehr dafür ein.',
  unknown: 'Kein Zertifikat hat diesen Code.',
  unknownText: 'Vergleiche jeden Buchstaben und jede Ziffer. Stimmen sie, hat die Schule es nicht ausgestellt.',
  another: 'Anderes prüfen',
} satisfies VerifyTable;
