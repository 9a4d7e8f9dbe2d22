// What a browser test finds around itself: mocha's functions, and the sandbox that the runner started.

interface Runnable {
  (title: string, run?: () => void | Promise<void>): void;
  only(title: string, run: () => void | Promise<void>): void;
  skip(title: string, run?: () => void | Promise<void>): void;
}
interface MochaContext {
  timeout(milliseconds: number): void;
  skip(): never;
}
interface TestFunction {
  (title: string, run?: (this: MochaContext) => void | Promise<void>): void;
  only(title: string, run: (this: MochaContext) => void | Promise<void>): void;
  skip(title: string, run?: (this: MochaContext) => void | Promise<void>): void;
}
type Hook = (run: (this: MochaContext) => void | Promise<void>) => void;

declare const describe: Runnable;
declare const it: TestFunction;
declare const before: Hook;
declare const after: Hook;
declare const beforeEach: Hook;
declare const afterEach: Hook;

declare module '*/__sandbox.js' {
  interface DemoAccount {
    email: string;
    password: string;
  }
  export const sandbox: {
    /** Speaks with every extension of the platform. */
    url: string;
    /** Answers as an ordinary platform. */
    plainUrl: string;
    tenant: string;
    accounts: Record<'student' | 'teacher' | 'admin', DemoAccount>;
    /** The id of the complete demo course. */
    course: string;
  };
}
