/** How far an attempt has gone through its form, where one cannot go back. */
import type { Form, FormQuestion } from './form.ts';

export interface Visit {
  opened_at: string;
  /** When its own time is over. */
  expires_at: string | null;
  closed_at: string | null;
}

export interface Walk {
  /** The question at hand. */
  position: string | null;
  /** By question id. */
  questions: Record<string, Visit>;
  /** By section id. */
  sections: Record<string, Visit>;
}

/** The first question is open from the start. */
export const setOut = (form: Form, now: Date): Walk => {
  const first = form.questions[0];
  const nowhere: Walk = { position: null, questions: {}, sections: {} };
  return first ? open(form, nowhere, first, now) : nowhere;
};

/**
 * Goes on to a question. Forward, that is the next one, and the one at hand is left behind; a step that is not possible is
 * none. Names of questions that the form does not have lead nowhere.
 */
export function goTo(form: Form, walk: Walk, id: string, now: Date): Walk {
  const to = find(form, id);
  if (!to || id === walk.position || !isAhead(form, walk, to)) return walk;
  const from = find(form, walk.position);
  const left = { ...walk, questions: { ...walk.questions }, sections: { ...walk.sections } };
  if (form.navigation === 'forward' && from) close(left.questions, from.id, now);
  if (form.navigation !== 'free' && from?.section && from.section !== to.section)
    close(left.sections, from.section, now);
  return open(form, left, to, now);
}

/** Closes what ran out of its own time before `before`. */
export function lapse(walk: Walk, before: Date): Walk {
  const closed = (visits: Record<string, Visit>): Record<string, Visit> =>
    mapVisits(visits, (visit) =>
      visit.closed_at === null && visit.expires_at !== null && new Date(visit.expires_at) < before
        ? { ...visit, closed_at: visit.expires_at }
        : visit,
    );
  return { ...walk, questions: closed(walk.questions), sections: closed(walk.sections) };
}

/** May it be read and answered now? Call `lapse` first. */
export function isOpen(form: Form, walk: Walk, id: string): boolean {
  const question = find(form, id);
  if (!question) return false;
  if (form.navigation === 'free') return true;
  if (isClosed(walk.questions[id]) || isClosed(walk.sections[question.section ?? ''])) return false;
  return form.navigation === 'forward' ? id === walk.position : question.section === find(form, walk.position)?.section;
}

/** Does the clock run for a section or a question? */
export const isLimited = ({ questions, sections }: Walk): boolean =>
  [...Object.values(questions), ...Object.values(sections)].some(
    ({ expires_at, closed_at }) => expires_at !== null && closed_at === null,
  );

/**
 * Moves every deadline that still runs: the clock stood still for so many milliseconds.
 * @param since when it came to stand: what was opened meanwhile had only the rest of that.
 */
export function postpone(walk: Walk, by: number, since?: Date): Walk {
  const later = (visits: Record<string, Visit>): Record<string, Visit> =>
    mapVisits(visits, (visit) => {
      if (visit.closed_at !== null || visit.expires_at === null) return visit;
      const ran = since ? Math.max(0, Date.parse(visit.opened_at) - since.getTime()) : 0;
      return { ...visit, expires_at: new Date(Date.parse(visit.expires_at) + by - ran).toISOString() };
    });
  return { ...walk, questions: later(walk.questions), sections: later(walk.sections) };
}

function isAhead(form: Form, walk: Walk, to: FormQuestion): boolean {
  if (form.navigation === 'free') return true;
  const here = form.questions.findIndex(({ id }) => id === walk.position);
  const ahead = form.questions.slice(here + 1).filter(({ section }) => !isClosed(walk.sections[section ?? '']));
  if (form.navigation === 'forward') return ahead[0]?.id === to.id;
  const current = form.questions[here]?.section ?? null;
  if (to.section === current) return !isClosed(walk.sections[current ?? '']);
  return to.section === ahead.find(({ section }) => section !== current)?.section;
}

function open(form: Form, walk: Walk, question: FormQuestion, now: Date): Walk {
  const visit = (seconds: number | null | undefined): Visit => ({
    opened_at: now.toISOString(),
    expires_at: seconds == null ? null : new Date(now.getTime() + seconds * 1000).toISOString(),
    closed_at: null,
  });
  const section = form.sections.find(({ id }) => id === question.section);
  return {
    position: question.id,
    questions: { [question.id]: visit(question.time_limit_seconds), ...walk.questions },
    sections: section ? { [section.id]: visit(section.time_limit_seconds), ...walk.sections } : walk.sections,
  };
}

function close(visits: Record<string, Visit>, id: string, now: Date): void {
  const visit = visits[id];
  if (visit && visit.closed_at === null) visits[id] = { ...visit, closed_at: now.toISOString() };
}

const isClosed = (visit: Visit | undefined): boolean => visit != null && visit.closed_at !== null;

const find = (form: Form, id: string | null): FormQuestion | undefined =>
  form.questions.find((question) => question.id === id);

const mapVisits = (visits: Record<string, Visit>, map: (visit: Visit) => Visit): Record<string, Visit> =>
  Object.fromEntries(Object.entries(visits).map(([id, visit]) => [id, map(visit)]));
