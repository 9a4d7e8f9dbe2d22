/** Served by the test runner: a live sandbox on another origin. */
declare module '*/__sandbox.js' {
  export const sandbox: {
    url: string;
    plainUrl: string;
    tenant: string;
    accounts: Record<'student' | 'teacher' | 'admin', { email: string; password: string }>;
    course: string;
  };
}
