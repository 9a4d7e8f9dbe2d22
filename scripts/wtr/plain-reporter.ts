import { relative } from 'node:path';
import type { Reporter, TestResultError, TestSession, TestSuiteResult } from '@web/test-runner-core';

/** Says what failed, and ends with `N passed, N failed` alone on a line, summed over browsers. */
export function plainReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      let skipped = 0;
      for (const session of sessions) {
        const label = `${relative(process.cwd(), session.testFile)} [${session.browser.name}]`;
        for (const { name, test } of testsOf(session.testResults)) {
          if (test.skipped) skipped += 1;
          else if (test.passed) passed += 1;
          else {
            failed += 1;
            console.log(`✗ ${label} › ${name}\n${describe(test.error)}`);
          }
        }
        failed += session.errors.length;
        for (const error of session.errors) console.log(`✗ ${label}\n${describe(error)}`);
        for (const missing of session.request404s) console.log(`  404 in ${label}: ${missing}`);
        printLogs(session, label);
      }
      console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    },
  };
}

function* testsOf(
  suite: TestSuiteResult | undefined,
  path: string[] = [],
): Generator<{ name: string; test: TestSuiteResult['tests'][number] }> {
  if (!suite) return;
  const here = suite.name ? [...path, suite.name] : path;
  for (const test of suite.tests) yield { name: [...here, test.name].join(' › '), test };
  for (const inner of suite.suites) yield* testsOf(inner, here);
}

function describe(error: TestResultError | undefined): string {
  if (!error) return '  (no error given)';
  const difference = error.expected === undefined ? '' : `\n+ ${error.expected}\n- ${String(error.actual)}`;
  const text = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
  return `${text}${difference}`.trimEnd().replace(/^/gm, '  ');
}

function printLogs(session: TestSession, label: string): void {
  for (const args of session.logs) console.log(`  log in ${label}:`, ...(args as unknown[]));
}
