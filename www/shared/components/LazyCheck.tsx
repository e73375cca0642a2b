import { lazy } from "./basics/Lazy";

const part = () => import("./check/part");

/** The text that is checked, loaded when the reader asks for it. */
export const LazyCheck = lazy(async () => (await part()).CheckView).View;

/** The evidence for one of its sentences. */
export const LazyEvidence = lazy(async () => (await part()).CheckedEvidence).View;
