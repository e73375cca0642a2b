/** The store of the page, in IndexedDB. What reads and then writes is one transaction, which no other tab comes between. */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { ownName } from "./names";
import type { Change, Place } from "./shelf";

/** The name of the store inside the database. */
const STORE = "records";

/** The database of version 0.1.0. */
const OLD = "keyval-store";

let opened: UseStore | undefined;

/** The database, opened when it is first asked for: it may not answer for a while. */
const use: UseStore = (mode, work) => (opened ??= createStore(ownName("work"), STORE))(mode, work);

const others = new BroadcastChannel(ownName("work"));

const getAll = (store: IDBObjectStore, keys: readonly string[]): Promise<unknown[]> =>
  Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key))));

function change(key: string, follow: (found: unknown) => Change): Promise<void> {
  return use("readwrite", (store) => {
    const { transaction } = store;
    const request: IDBRequest<unknown> = store.get(key);
    return new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error ?? new Error("The store gave up."));
      request.onsuccess = () => {
        try {
          const { put, remove } = follow(request.result);
          for (const [name, record] of put) store.put(record, name);
          for (const name of remove) store.delete(name);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
          transaction.abort();
        }
      };
    });
  });
}

/** Few have what version 0.1.0 kept: what reads it is loaded where its database is there. */
async function inherit(): ReturnType<Place["inherit"]> {
  const { databases } = indexedDB as Partial<IDBFactory>;
  const all = (await databases?.call(indexedDB)) ?? [];
  return all.some(({ name }) => name === OLD)
    ? import("./inherit").then(
        (old) => old.inherit(),
        // It stays where it is until that can be loaded.
        () => undefined,
      )
    : undefined;
}

export const database: Place = {
  keys: async () => (await use("readonly", (store) => promisifyRequest(store.getAllKeys()))).map(String),
  get: (keys) => use("readonly", (store) => getAll(store, keys)),
  put: (records) =>
    use("readwrite", (store) => {
      for (const [name, record] of records) store.put(record, name);
      return promisifyRequest(store.transaction);
    }),
  change,
  wipe: async () => {
    await use("readwrite", (store) => {
      store.clear();
      return promisifyRequest(store.transaction);
    });
    // What another program shared, if no page has taken it yet.
    await caches.delete(ownName("shared"));
  },
  tell: () => others.postMessage(null),
  onTold: (take) => {
    others.onmessage = take;
  },
  inherit,
};
