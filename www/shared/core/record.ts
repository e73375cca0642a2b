/** True for a value of unknown origin that has fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
