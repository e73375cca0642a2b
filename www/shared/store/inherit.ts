/** What version 0.1.0 kept. */
import { createStore, promisifyRequest } from "idb-keyval";
import { isRecord } from "../core/record";
import type { RecordStore } from "./sync";

/** The database that version 0.1.0 shared with whoever else lives at this origin: only what is plainly ours is taken and removed. */
export async function inherit(): ReturnType<RecordStore["inherit"]> {
  const old = createStore("keyval-store", "keyval");
  const work = await old("readonly", (store) => promisifyRequest<unknown>(store.get("work")));
  if (!isRecord(work) || !Array.isArray(work["items"]) || !isRecord(work["settings"])) return undefined;
  const { unit, amount, ...settings } = work["settings"];
  const listed = (work["items"] as unknown[]).filter(isRecord);
  const keys = listed.map(({ id }) => `article ${String(id)}`);
  const articles = await old("readonly", (store) => Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key)))));
  // The first version of the list held the articles.
  const items = listed.map((item, n) => ({ article: articles[n], ...item }));
  const leave = () =>
    old("readwrite", (store) => {
      for (const key of ["work", ...keys]) store.delete(key);
      return promisifyRequest(store.transaction);
    });
  return { kept: { items, settings: { ...settings, length: { unit, amount } } }, leave };
}
