import type { ProblemTable } from './problem.messages.ts';

export default {
  supportId: (_f, id) => `Support-ID: ${id}`,
  emptyTitle: 'Noch nichts da',
  emptyText: 'Sobald es etwas gibt, erscheint es hier.',
  crashTitle: 'Dieser Teil der Seite ist ausgefallen',
  crashText: 'Der Rest der Seite ist nicht betroffen. Was gespeichert war, bleibt gespeichert.',
  offlineTitle: 'Du bist offline',
  unreachableTitle: 'Die Schule ist nicht erreichbar',
  awayText: 'Sie ist für einen Moment weg, alles bleibt gespeichert. Versuche es gleich noch einmal.',
  noPlatformTitle: 'Unter dieser Adresse ist keine EduRise-Plattform',
  noPlatformText: (_f, address) =>
    `Unter ${address} antwortet eine Webseite, keine Plattform. Ist diese Seite deine, prüfe die Adresse in base-url.`,
  forbiddenTitle: 'Hier hast du keinen Zugang',
  forbiddenText: 'Dein Konto ist dafür nicht freigeschaltet. Wenn das nicht stimmt, frage deine Schule.',
  unauthenticatedTitle: 'Melde dich an, um fortzufahren',
  unauthenticatedText: 'Deine Kurse und dein Fortschritt gehören zu deinem Konto.',
  expiredText: 'Du warst eine Weile weg. Melde dich wieder an, dann geht es dort weiter, wo du warst.',
  notFoundTitle: 'Nicht gefunden',
  notFoundText: 'Vielleicht wurde es verschoben oder gelöscht, oder die Adresse ist falsch.',
  rateLimitedTitle: 'Einen Moment',
  rateLimitedText: (f, seconds) =>
    f.plural(seconds, {
      one: 'Zu viele Anfragen. Weiter in # Sekunde.',
      other: 'Zu viele Anfragen. Weiter in # Sekunden.',
    }),
  paymentTitle: 'Kostenpflichtig',
  paymentText: 'Das gehört zu einem bezahlten Kurs oder Tarif.',
  notConfiguredTitle: 'Dieses Element hat noch keine Schule',
  notConfiguredText: (_f, tag) =>
    `Setze es in <edurise-provider base-url="…"> oder gib ihm selbst eine Adresse: <${tag} base-url="https://…">.`,
  staleText: 'Stand vom letzten Laden. Es konnte nicht aktualisiert werden.',
} satisfies ProblemTable;
