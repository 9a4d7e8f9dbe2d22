/** What Django and its frameworks do themselves. */
import type { Context } from 'hono';
import { dialectOf } from '../http/dialect.ts';
import { forbidden, throttled, type Problem } from '../http/problem.ts';
import { amount, choice, replace, rewrite, type Fault, type FaultKind } from './fault.ts';

/** A refusal in the words of the dialect that is spoken at this address. */
function refuse(context: Context, problem: Problem): void {
  const dialect = dialectOf(context.req.path);
  const body = JSON.stringify(dialect.problem(problem, new Date()));
  const headers = { 'Content-Type': dialect.contentType, ...problem.details.headers };
  replace(context, new Response(body, { status: problem.status, headers }));
}

export const throttle: FaultKind = {
  usage: 'throttle[=seconds|none]',
  does: '429 with Retry-After (60), or without one, as a view denies that knows no time',
  make(value) {
    const seconds = value === 'none' ? undefined : amount(value, 60);
    return {
      within(context) {
        refuse(context, throttled(seconds ?? 60));
        // ninja names no time.
        if (seconds === undefined || context.req.path.startsWith('/api/v2/')) context.res.headers.delete('retry-after');
      },
    };
  },
};

const csrfPage =
  '<!DOCTYPE html>\n<html lang="en">\n<head>\n  <title>403 Forbidden</title>\n</head>\n<body>\n<div id="summary">\n  <h1>Forbidden <span>(403)</span></h1>\n  <p>CSRF verification failed. Request aborted.</p>\n</div>\n</body>\n</html>\n';

export const csrf: FaultKind = {
  usage: 'csrf[=page|json]',
  does: 'refuses writes for want of a CSRF cookie: Django’s page, or REST framework’s JSON',
  make(value) {
    const form = choice(value, ['page', 'json']);
    return {
      within(context, next) {
        if (['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) return next();
        if (form === 'json') return refuse(context, forbidden('CSRF Failed: CSRF cookie not set.'));
        const headers = { 'Content-Type': 'text/html; charset=utf-8' };
        return replace(context, new Response(csrfPage, { status: 403, headers }));
      },
    };
  },
};

export const nan: FaultKind = {
  usage: 'nan',
  does: 'the first number of an answer is NaN, which is no JSON',
  make: () => ({
    async within(context, next) {
      await next();
      await rewrite(context, (text) => {
        let done = false;
        return text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) => {
          if (done || token[0] === '"') return token;
          done = true;
          return 'NaN';
        });
      });
    },
  }),
};

export const empty: FaultKind = {
  usage: 'empty',
  does: 'does the work, and answers 200 without type or body: Response(None)',
  make: () => ({
    async within(context, next) {
      await next();
      replace(context, new Response(null, { status: 200, headers: { 'Content-Length': '0' } }));
    },
  }),
};

export const skew: FaultKind = {
  usage: 'skew=seconds',
  does: 'the platform’s clock is ahead by so much, or behind: -3600',
  make(value): Fault {
    const ahead = Number(value) * 1000;
    if (!value || !Number.isFinite(ahead)) throw new Error(`takes seconds, not ${String(value)}`);
    return {
      ahead,
      async between(context, next) {
        await next();
        context.res.headers.set('Date', new Date(Date.now() + ahead).toUTCString());
      },
    };
  },
};
