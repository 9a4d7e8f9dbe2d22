import type { Watch } from './watch.ts';

/** For whoever helps: how client and platform stand. Neither names nor tokens, nor anything that was written. */
export const diagnosticsOf = ({ edu, health, report, entries }: Watch): string =>
  JSON.stringify(
    {
      at: new Date().toISOString(),
      // What follows may be somebody's.
      page: location.origin + location.pathname,
      browser: navigator.userAgent,
      languages: navigator.languages,
      online: navigator.onLine,
      platform: edu.baseUrl,
      tenant: edu.tenant,
      session: edu.session.state.status,
      health: report
        ? {
            status: report.status,
            checkedAt: new Date(report.checkedAt).toISOString(),
            responseTimeMs: report.responseTimeMs,
            version: report.version,
            services: report.services,
            circuits: report.circuits,
            error: report.error && { name: report.error.name, code: report.error.code },
          }
        : { status: health },
      outbox: {
        ...edu.outbox.state,
        entries: entries.map(({ id, operation, lane, createdAt, attempts, status, reason }) => ({
          id,
          operation,
          lane,
          createdAt: new Date(createdAt).toISOString(),
          attempts,
          status,
          reason,
        })),
      },
      realtime: edu.realtime?.diagnostics() ?? null,
    },
    undefined,
    2,
  );
