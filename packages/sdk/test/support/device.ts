import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** Gives this process a device's database, empty. It stays when a client is disposed of, as on a reload. */
export const freshDevice = (): void => void Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange });

/** A device that keeps nothing: a private window, a sandboxed frame. */
export const forgetfulDevice = (): void => {
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
    set(value) {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value });
    },
  });
};
