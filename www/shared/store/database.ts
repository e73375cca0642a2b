/** The store of the page, in IndexedDB. What reads and then writes is one transaction, which no other tab comes between. */
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import { isRecord } from "./given";
import { ownName } from "./names";
import type { Change, Place } from "./shelf";

/** The name of the store inside the database. */
const STORE = "records";

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

/** The database that version 0.1.0 shared with whoever else lives at this origin: only what is plainly ours is taken and removed. */
async function inherit(): ReturnType<Place["inherit"]> {
  const { databases } = indexedDB as Partial<IDBFactory>;
  const all = (await databases?.call(indexedDB)) ?? [];
  if (!all.some(({ name }) => name === "keyval-store")) return undefined;
  const old = createStore("keyval-store", "keyval");
  const work = await old("readonly", (store) => promisifyRequest<unknown>(store.get("work")));
  if (!isRecord(work) || !Array.isArray(work["items"]) || !isRecord(work["settings"])) return undefined;
  const { unit, amount, ...settings } = work["settings"];
  const listed = (work["items"] as unknown[]).filter(isRecord);
  const keys = listed.map(({ id }) => `article ${String(id)}`);
  const articles = await old("readonly", (store) => getAll(store, keys));
  // The first version of the list held the articles.
  const items = listed.map((item, n) => ({ article: articles[n], ...item }));
  const leave = () =>
    old("readwrite", (store) => {
      for (const key of ["work", ...keys]) store.delete(key);
      return promisifyRequest(store.transaction);
    });
  return { kept: { items, settings: { ...settings, length: { unit, amount } } }, leave };
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
