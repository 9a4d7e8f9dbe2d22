import type { ReasonTable } from './reasons.messages.ts';

export default {
  read: (f, share) => `${f.percent(share)} gelesen`,
  needed: (f, share) => `${f.percent(share)} nötig`,
  quizNeeded: 'Abgeschlossen, sobald der Test bestanden ist',
  unverified: (f, seconds) => `${f.clock(seconds)} noch nicht bestätigt`,
  unverifiedText:
    'Es wurde mehr gemeldet, als in der Zeit laufen konnte oder die Regeln erlauben. Es zählt, sobald es kann.',
  selfReportedText: 'Abgeschlossen, weil du es gesagt hast; gemessen wurde es nicht.',
  updatedSince: 'Seit deinem Abschluss geändert',
  updatedSinceText: 'Der Inhalt ist neu. Dein Abschluss bleibt.',
  carried: (f, seconds) => `${f.clock(seconds)} davon in einer früheren Fassung gesehen`,
  dropped: (f, seconds) => `${f.clock(seconds)}, die du gesehen hast, gibt es in dieser Fassung nicht`,
  rewritten: 'Einiges, was du gelesen hast, wurde neu geschrieben',
} satisfies ReasonTable;
