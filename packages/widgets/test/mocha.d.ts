/** The part of mocha that the tests use; the runner brings it along. */
declare function describe(title: string, body: (this: MochaContext) => void): void;
declare namespace describe {
  function only(title: string, body: () => void): void;
  function skip(title: string, body: () => void): void;
}
interface MochaContext {
  timeout(ms: number): void;
  skip(): never;
}
declare function it(title: string, body: (this: MochaContext) => void | Promise<void>): void;
declare namespace it {
  function only(title: string, body: (this: MochaContext) => void | Promise<void>): void;
  function skip(title: string, body?: (this: MochaContext) => void | Promise<void>): void;
}
declare function before(body: (this: MochaContext) => void | Promise<void>): void;
declare function after(body: (this: MochaContext) => void | Promise<void>): void;
declare function beforeEach(body: (this: MochaContext) => void | Promise<void>): void;
declare function afterEach(body: (this: MochaContext) => void | Promise<void>): void;
