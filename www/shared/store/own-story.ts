/** Makes a story of some of the articles of the desk. */
import { items, lay } from "./desk";
import { endStep, newest, undoStep } from "./history";
import type { Item } from "./item";
import { unique } from "./names";
import { offerUndo } from "./notice";
import { projectOf } from "./project";
import { storyKeys } from "./records";
import { change, projectNow, recordsOf } from "./stories";
import { LONGEST_NAME } from "./story";

/** Keeps articles as a story of this name, and takes them off the desk. */
export async function makeStory(some: readonly Item[], called: string): Promise<void> {
  const [id, name] = [unique(), called.trim().slice(0, LONGEST_NAME)];
  const { settings } = projectNow(some);
  if (!(await change(recordsOf(id, projectOf(some, { name, headline: name, settings: { ...settings, focus: "" }, checked: "" }))))) return;
  const gone = new Set(some.map((item) => item.id));
  endStep();
  lay(items.value.filter((item) => !gone.has(item.id)));
  const step = newest();
  offerUndo("storyMade", { name }, () => {
    undoStep(step);
    return change([], [...storyKeys(id)]);
  });
}
