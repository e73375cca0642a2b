/** The store of the page, in IndexedDB. What reads and then writes is one transaction, which no other tab comes between. */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { ownName } from "./names";
import type { Change, RecordStore } from "./sync";

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
async function inherit(): ReturnType<RecordStore["inherit"]> {
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

/** The database takes longer to write than a page has that goes away; this does not, but for large articles. */
const LAST = ownName("last");

function lastWords(): [string, unknown][] {
  try {
    const found = JSON.parse(localStorage.getItem(LAST) ?? "[]") as [string, unknown][];
    return found.filter((one) => Array.isArray(one) && typeof one[0] === "string");
  } catch {
    return [];
  }
}

function dropLastWords(): void {
  try {
    localStorage.removeItem(LAST);
  } catch {
    // Where it can't be reached, there is nothing in it.
  }
}

function hurry(records: [string, unknown][]): void {
  try {
    localStorage.setItem(LAST, JSON.stringify([...lastWords(), ...records]));
  } catch {
    void put(records).catch(() => undefined);
  }
}

async function keys(): Promise<string[]> {
  const last = lastWords();
  if (last.length > 0) {
    await put(last);
    dropLastWords();
  }
  return (await use("readonly", (store) => promisifyRequest(store.getAllKeys()))).map(String);
}

const put = (records: [string, unknown][]): Promise<void> =>
  use("readwrite", (store) => {
    for (const [name, record] of records) store.put(record, name);
    return promisifyRequest(store.transaction);
  });

export const database: RecordStore = {
  keys,
  get: (keys) => use("readonly", (store) => getAll(store, keys)),
  put,
  hurry,
  change,
  wipe: async () => {
    await use("readwrite", (store) => {
      store.clear();
      return promisifyRequest(store.transaction);
    });
    dropLastWords();
    // What another program shared, if no page has taken it yet.
    await caches.delete(ownName("shared"));
  },
  tell: () => others.postMessage(null),
  onTold: (take) => {
    others.onmessage = take;
  },
  inherit,
};
