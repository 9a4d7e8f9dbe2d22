import type { StartTable } from './start.messages.ts';

export default {
  noQuestionsTitle: 'Noch keine Fragen',
  noQuestionsText: 'An diesem Quiz wird noch geschrieben. Schau etwas später wieder vorbei.',
  notEnrolledTitle: 'Dieses Quiz gehört zu einem Kurs',
  notEnrolledText: 'Schreib dich in den Kurs ein, um es zu machen. Bist du es schon, frage deine Schule.',
  noTargetTitle: 'Welches Quiz?',
  noTargetText: (_f, tag) => `Nenne eines: <${tag} lecture="…">, oder quiz="…", oder attempt="…", jeweils mit der Id.`,
  rules: 'Bevor du beginnst',
  questions: (f, count) => f.plural(count, { one: '# Frage', other: '# Fragen' }),
  timeLimit: (f, minutes) => `Zeit: ${f.duration(minutes * 60)}`,
  noTimeLimit: 'Keine Zeitbegrenzung: nimm dir die Zeit, die du brauchst',
  timeUnknown: 'Falls es eine Zeitbegrenzung gibt, läuft sie ab dem Beginn',
  passing: (f, percent) => `${f.percent(percent / 100)} der Punkte zum Bestehen`,
  attempts: (f, left) => f.plural(left, { one: 'Noch # Versuch', other: 'Noch # Versuche' }),
  attemptsOf: (f, max) => f.plural(max, { one: '# Versuch', other: 'Bis zu # Versuche' }),
  attemptsUnlimited: 'Beliebig viele Versuche',
  savedAsYouGo: 'Jede Antwort wird sofort gespeichert. Bricht die Verbindung ab, mach weiter: nichts geht verloren.',
  keptOnDevice: 'Deine Antworten bleiben bis zur Abgabe auf diesem Gerät. Bleib auf dem Gerät, auf dem du beginnst.',
  autoSubmitEarly: (f, seconds) =>
    `Wird die Zeit knapp, werden deine Antworten etwa ${f.duration(seconds)} vor dem Ende von selbst abgegeben.`,
  autoSubmit: 'Ist die Zeit um, werden deine Antworten von selbst abgegeben.',
  leaving: 'Die Seite zu verlassen ist keine Abgabe. Du kannst zurückkommen und weitermachen.',
  start: 'Quiz starten',
  starting: 'Wird gestartet …',
  resume: 'Weitermachen',
  openAttempt: 'Du hast dieses Quiz begonnen.',
  openAttemptTime: (f, seconds) => `Du hast dieses Quiz begonnen. Die Uhr läuft: noch ${f.duration(seconds)}.`,
  startRefused: 'Das Quiz konnte nicht gestartet werden',
  usedUpTitle: 'Keine Versuche mehr',
  usedUpText: 'Du hast alle Versuche für dieses Quiz genutzt.',
  lastResult: 'Dein letztes Ergebnis',
  seeResult: 'Ergebnis ansehen',
  passed: 'Bestanden',
  failed: 'Nicht bestanden',
  timeOwn: (f, minutes, base, factor, extra) =>
    `Zeit: ${f.number(minutes)} Minuten (${f.number(base)}${factor === 1 ? '' : ` × ${f.number(factor)}`}${extra ? ` + ${f.number(extra)}` : ''})`,
  timeNoneOwn: 'Keine Zeitbegrenzung für dich: nimm dir die Zeit, die du brauchst',
  timeCut: (f, available, allowed, closes) =>
    `Du hast ${f.number(Math.floor(available))} von ${f.number(allowed)} Minuten: das Quiz schließt am ${f.dateTime(closes)}`,
  sectionLimit: (f, title, seconds) => `${title}: ${f.duration(seconds)}`,
  gradeOf: (_f, which) =>
    which === 'average'
      ? 'Der Durchschnitt deiner Versuche zählt'
      : which === 'first'
        ? 'Dein erster Versuch zählt'
        : which === 'last'
          ? 'Dein letzter Versuch zählt'
          : 'Dein bester Versuch zählt',
  goFreely: 'Bis zur Abgabe kannst du zwischen den Fragen hin und her gehen.',
  goForward: 'Eine Frage kommt nach der anderen. Zu einer verlassenen Frage kannst du nicht zurück.',
  goSections: 'Du gehst Abschnitt für Abschnitt vor. In einen verlassenen Abschnitt kannst du nicht zurück.',
  confidence: (_f, below) =>
    below
      ? 'Bei jeder Antwort sagst du, wie sicher du bist. Eine richtige gibt ein Drittel, zwei Drittel oder alle Punkte, je sicherer, desto mehr. Eine falsche kostet nichts, wenn du unsicher bist, zwei Drittel der Punkte, wenn du ziemlich sicher bist, und das Doppelte der Punkte, wenn du ganz sicher bist.'
      : 'Bei jeder Antwort sagst du, wie sicher du bist. Eine richtige gibt ein Drittel, zwei Drittel oder alle Punkte, je sicherer, desto mehr. Eine falsche gibt nichts und kostet nichts.',
  practice: 'Das ist Übung: nichts wird bewertet, und du kannst so oft wiederholen, wie du willst.',
  scoring: 'So zählen die Punkte',
  scoringRule: (f, rule, threshold) =>
    ({
      exact:
        'Alles oder nichts: eine Frage mit mehreren richtigen Antworten gibt ihre Punkte nur, wenn genau diese gewählt sind.',
      right_minus_wrong:
        'Richtig minus falsch: jede richtige Antwort gibt ihren Anteil der Punkte, jede falsche nimmt einen weg.',
      right_minus_wrong_all:
        'Richtig minus falsch, über alle Antworten: jede richtige gibt einen Teil von so vielen, wie es Antworten gibt, jede falsche nimmt einen weg.',
      per_option: 'Jede Antwort zählt: eine richtige wählen und eine falsche weglassen geben gleich viel.',
      author_fractions:
        'Jede Antwort hat einen eigenen Anteil der Punkte, den deine Lehrkraft festgelegt hat. Eine falsche kann Punkte kosten.',
      threshold: `Alle Punkte ab ${f.percent(threshold / 100)} der richtigen Antworten, darunter keine. Jede falsch gewählte hebt eine richtige auf.`,
      mapped: 'Jede Antwort hat eigene Punkte, die deine Lehrkraft festgelegt hat. Eine falsche kann Punkte kosten.',
    })[rule] ?? '',
  scoringExample: (f, points, total) =>
    `Beispiel: ${f.number(total)} Punkte, 3 von 5 Antworten sind richtig. Wer 2 richtige und 1 falsche wählt, bekommt ${f.number(points, { maximumFractionDigits: 2 })}.`,
  wrongCosts: (f, scope, share) => {
    const costs = share ? `${f.percent(share)} der Punkte der Frage` : 'nichts';
    const sentence = {
      all: `Eine falsche Antwort kostet ${costs}`,
      one: `Wo eine einzige Antwort gefragt ist, kostet eine falsche ${costs}`,
      rest: `In Wahr-oder-falsch-Fragen und Fragen mit kurzer Antwort kostet eine falsche ${costs}`,
    }[scope];
    return share
      ? `${sentence}. Eine Frage ohne Antwort kostet nichts.`
      : `${sentence}: antworte auch, wenn du unsicher bist.`;
  },
  floor: (_f, floor) =>
    floor === 'none'
      ? 'Die Summe kann unter null fallen.'
      : floor === 'quiz'
        ? 'Eine einzelne Frage kann unter null fallen, die Summe nicht.'
        : 'Keine Frage fällt unter null.',
  integrity:
    'Deine Lehrkraft kann sehen, wann diese Seite im Hintergrund oder ohne Verbindung war und wie viele Zeichen eingefügt wurden. Das allein entscheidet nichts.',
  elsewhere: 'Machst du hier weiter, können andere Tabs und Geräte nur mitlesen.',
  notOpen: (f, at) => `Öffnet am ${f.dateTime(at)}`,
  closed: (f, at) => `Geschlossen am ${f.dateTime(at)}`,
  closedNow: 'Dieses Quiz ist nicht offen.',
  pausedNow: 'Dieses Quiz ist angehalten. Es kann begonnen werden, wenn es weitergeht.',
  practise: 'Übung beginnen',
  handInFile: 'Eine Rettungsdatei abgeben',
  fileWrong: 'Das ist keine Rettungsdatei.',
  fileFailed: 'Die Datei konnte nicht abgegeben werden. Versuch es noch einmal, oder gib sie deiner Lehrkraft.',
  recoveredCounted: (f, count) =>
    f.plural(count, {
      one: '# Antwort, die auf einem Gerät lag, ist angekommen und zählt.',
      other: '# Antworten, die auf einem Gerät lagen, sind angekommen und zählen.',
    }),
  recoveredKept: (f, count) =>
    f.plural(count, {
      one: '# Antwort kam nach dem Ende an. Deine Lehrkraft entscheidet, ob sie zählt.',
      other: '# Antworten kamen nach dem Ende an. Deine Lehrkraft entscheidet, ob sie zählen.',
    }),
} satisfies StartTable as StartTable;
