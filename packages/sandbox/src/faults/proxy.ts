/** What stands in front of a platform and answers in its place. */
import { replace, rewrite, type Fault, type FaultKind } from './fault.ts';

const page = (title: string, server: string): string =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${server}</center>\r\n</body>\r\n</html>\r\n`;

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** As Django shows it with DEBUG on: what it prints must get nowhere, so it prints what can be looked for. */
const traceback = (path: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n  <title>OperationalError\n          at ${path.replace(/[<&]/g, '')}</title>\n</head>\n<body>\n<div id="summary"><h1>OperationalError</h1>\n<pre class="exception_value">server closed the connection unexpectedly</pre></div>\n` +
  '<table class="req"><tr><td>SECRET_KEY</td><td>django-insecure-sandbox</td></tr><tr><td>PASSWORD</td><td>sandbox-database-password</td></tr></table>\n'.repeat(
    300,
  ) +
  '</body>\n</html>\n';

export const status: FaultKind = {
  usage: 'status=code[:seconds]',
  does: 'a web page: Django’s traceback for 500, a proxy’s for others; with Retry-After where seconds are given',
  make(value): Fault {
    const [, digits, seconds] = /^([45]\d\d)(?::(\d+))?$/.exec(value ?? '') ?? [];
    if (!digits) throw new Error(`takes a status such as 503 or 503:30, not ${String(value)}`);
    const code = Number(digits);
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      ...(seconds === undefined ? {} : { 'Retry-After': seconds }),
    };
    const title = `${code} ${titles[code] ?? 'Error'}`;
    if (code !== 500)
      return { between: (context) => replace(context, new Response(page(title, 'nginx'), { status: code, headers })) };
    return {
      within: (context) => replace(context, new Response(traceback(context.req.path), { status: 500, headers })),
    };
  },
};

export const html: FaultKind = {
  usage: 'html',
  does: 'a captive portal: 200 with a web page',
  make: () => ({
    between: (context) =>
      replace(
        context,
        new Response(page('Welcome! Accept the terms to go online', 'Guest network'), {
          headers: { 'Content-Type': 'text/html' },
        }),
      ),
  }),
};

export const redirect: FaultKind = {
  usage: 'redirect=code[:origin]',
  does: '301, 302, 303, 307 or 308 to the same address with or without its slash, or to another origin',
  make(value): Fault {
    const [, digits, origin] = /^(30[12378])(?::(https?:\/\/[^/]+)\/?)?$/.exec(value ?? '') ?? [];
    if (!digits) throw new Error(`takes a status such as 302 or 302:https://other.example, not ${String(value)}`);
    return {
      between(context) {
        const { pathname, search } = new URL(context.req.url);
        const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
        const Location = origin ? origin + pathname + search : other + search;
        replace(context, new Response(null, { status: Number(digits), headers: { Location, 'Content-Length': '0' } }));
      },
    };
  },
};

export const noCors: FaultKind = {
  usage: 'no-cors-headers',
  does: 'answers without the headers that let a page read them',
  preflights: true,
  make: () => ({
    async between(context, next) {
      await next();
      for (const name of [...context.res.headers.keys()])
        if (name.startsWith('access-control-')) context.res.headers.delete(name);
    },
  }),
};

export const internalLinks: FaultKind = {
  usage: 'internal-links[=origin]',
  does: 'pages link to the host behind the proxy (http://internal:8000)',
  make(value = 'http://internal:8000'): Fault {
    if (!/^https?:\/\/[^/]+$/.test(value)) throw new Error(`takes an origin, not ${value}`);
    return {
      async between(context, next) {
        await next();
        await rewrite(context, (text) =>
          text.replace(/("(?:next|previous)":")https?:\/\/[^/"]+/g, (_, before: string) => before + value),
        );
      },
    };
  },
};
