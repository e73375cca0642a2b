/**
 * The stories beside the one on the desk. Each is kept as a project, with a short record for the list. To open one is an exchange: the
 * story on the desk is kept, the other takes its place and leaves the list, all in one step (`DeskSync.exchange`).
 */
import { signal } from "@preact/signals";
import { isRecord } from "../core/record";
import { learn } from "../i18n";
import { en } from "../i18n/stories/en";
import { afresh } from "./changes";
import { KEPT, settleText, text, view } from "./checked";
import { items, lay } from "./desk";
import { itemOf, nameOf, type Item } from "./item";
import { lettered } from "./letters";
import { LIST, unique } from "./names";
import { dismiss, offerUndo, say } from "./notice";
import { hide, isUnsaved } from "./panel";
import { exchange, keptIn, settingsNow, warnOnce } from "./persist";
import { projectIn, projectOf, UnreadableProject, type Project } from "./project";
import { storyKeys } from "./records";
import { result } from "./result";
import { amount, focus, order, unit, weights } from "./settings";
import { LONGEST_NAME, story, storyIn } from "./story";
import type { Change, Exchange } from "./sync";
import type { Arrival } from "./ui";
import { takeSettings } from "./validate";

learn({ en });

/** What the list says of a story. */
export interface StoryLine {
  id: string;
  /** The reader's name for it, or its headline. */
  name: string;
  /** When it left the desk, in milliseconds. */
  kept: number;
  articles: number;
}

/** The stories beside the desk, the newest first. */
export const others = signal<readonly StoryLine[]>([]);

const plain = (name: string): string => name.trim().slice(0, LONGEST_NAME);

/** What the story on the desk is called: as the reader named it, or else by the headline of its summary. */
export function nameOnDesk(): string {
  const [first] = items.value;
  const found = result.value?.items === items.value ? result.value.summary.headline?.text : undefined;
  return story.value.name || found || (first ? nameOf(first, undefined) : "");
}

/** All that is on the desk, as a project. */
export function projectNow(now: readonly Item[] = items.value): Project {
  const settings = { unit: unit.value, amount: amount.value, focus: focus.value, order: order.value, weights: weights.value };
  return projectOf(now, { name: story.value.name, headline: nameOnDesk().slice(0, LONGEST_NAME), settings, checked: text.value });
}

const lineOf = (id: string, { name, headline, articles }: Project): StoryLine => ({ id, name: name || headline, kept: Date.now(), articles: articles.length });

/** The two records of a story. */
export function recordsOf(id: string, project: Project): [string, unknown][] {
  const [said, whole] = storyKeys(id);
  const { name, kept, articles } = lineOf(id, project);
  return [
    [said, { version: 1, name, kept, articles }],
    [whole, project],
  ];
}

/** The last moment that a date can tell. */
const LAST_DAY = 8.64e15;

function lineIn(id: string, found: unknown): StoryLine {
  const { name, kept, articles } = isRecord(found) ? found : {};
  const moment = typeof kept === "number" && Number.isInteger(kept) && Math.abs(kept) <= LAST_DAY ? kept : 0;
  return { id, name: typeof name === "string" ? name : "", kept: moment, articles: typeof articles === "number" ? articles : 0 };
}

/** Looks what stories there are: other tabs may have kept some. One whose record for the list is lost is in the list all the same. */
export async function refresh(): Promise<void> {
  if (!keptIn) return;
  const [, prefix] = storyKeys("");
  const ids = (await keptIn.keys()).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const found = await keptIn.get(ids.map((id) => storyKeys(id)[0]));
  others.value = ids.map((id, n) => lineIn(id, found[n])).sort((one, other) => other.kept - one.kept);
}

/** True if there is nothing that could be lost. */
const isBlank = (now = items.value): boolean => now.length === 0 && text.value.trim() === "";

const refuse = () => (isBlank() ? warnOnce() : say({ text: "storyNotKept", tone: "bad" }, 20000));

/** What is to be on the desk: a project under the name of a story. */
interface Next {
  id: string;
  project: Project;
  /** Its records, which go with it. */
  remove?: readonly string[];
}

/** Keeps the story on the desk, if there is anything in it. */
const keeping = (id: string, now: readonly Item[]): [string, unknown][] => (isBlank(now) ? [] : recordsOf(id, projectNow(now)));

function exchangeFor({ id, project, remove = [] }: Next, put: Change["put"]): Exchange {
  const now = settingsNow();
  const { unit, amount, focus, order, weights } = { ...now, ...now.length, ...project.settings };
  const settings = { ...now, length: { unit, amount }, focus, order, weights, story: storyIn({ id, name: project.name }) };
  const change = { put: [...put, [KEPT, { text: project.checked, view: view.value }] as [string, unknown]], remove: [...remove] };
  return { items: lettered(project.articles.map(itemOf)), settings, change };
}

/** Puts on the desk what `find` finds; with `keep`, what is there is kept as a story. False if nothing was done, and the reader has been told. */
async function put(find: () => Promise<Next | undefined>, keep = true): Promise<boolean> {
  if (isUnsaved()) {
    say({ text: "storyUnsaved", tone: "bad" });
    return false;
  }
  hide();
  // What could be undone is of the story that leaves.
  dismiss();
  const id = unique();
  const met: { found: boolean; broken?: unknown } = { found: false };
  const done = await exchange(async (now) => {
    met.found = false;
    await settleText();
    const next = await find().catch((error: unknown) => void (met.broken = error));
    if (!next) return undefined;
    met.found = true;
    return exchangeFor(next, keep ? keeping(story.value.id || id, now.items) : []);
  }, refuse);
  if (met.broken !== undefined) say({ text: met.broken instanceof UnreadableProject && met.broken.why === "newer" ? "storyNewer" : "storyDamaged", tone: "bad" });
  else if (done && !met.found) say({ text: "storyGone", tone: "plain" });
  await refresh().catch(() => undefined);
  return done && met.found;
}

/** The project of a story that is kept. */
async function projectAt(id: string): Promise<Project | undefined> {
  const [found] = (await keptIn?.get([storyKeys(id)[1]])) ?? [];
  return found === undefined ? undefined : projectIn(found);
}

/** Puts a story on the desk, in the place of the one that is there, which is kept. */
export async function openStory({ id, name }: StoryLine): Promise<boolean> {
  const find = async () => {
    const project = await projectAt(id);
    return project && { id, project, remove: storyKeys(id) };
  };
  const before = !isBlank();
  const done = await put(find);
  if (done) say({ text: before ? "storyOpened" : "storyOpenedFirst", tone: "plain", values: { name } });
  return done;
}

/** A project without anything in it; the length and the order stay as the reader likes them. */
function blank(): Project {
  const { settings, ...project } = projectNow([]);
  return { ...project, name: "", headline: "", checked: "", settings: { ...settings, focus: "" } };
}

/** Puts a project on the desk as a story of its own; what is there is kept as another. */
async function putNew(project: Project): Promise<boolean> {
  const id = unique();
  if (await put(() => Promise.resolve({ id, project }))) return true;
  if (!isBlank()) return false;
  // Nothing is lost where nothing can be kept.
  const { items: next } = exchangeFor({ id, project }, []);
  afresh(() => {
    lay(next);
    takeSettings(project.settings);
    story.value = { id, name: project.name };
    text.value = project.checked;
  });
  return true;
}

/** Opens a project as a story of its own. */
export async function openProject(project: Project): Promise<void> {
  const before = !isBlank();
  if (await putNew(project)) say({ text: before ? "storyOpened" : "storyOpenedFirst", tone: "plain", values: { name: project.name || project.headline } });
}

/** Opens what came with a link as a story of its own; false if nothing was done, and the reader has been told. */
export async function openArrived({ articles, settings }: Arrival): Promise<boolean> {
  const empty = blank();
  return putNew({ ...empty, articles: articles.filter((one) => one.text.trim() !== ""), settings: { ...empty.settings, ...settings } });
}

/** Keeps the story on the desk, and begins another one. */
export const startNew = (): Promise<boolean> => putNew(blank());

/** Gives the story on the desk a name; an empty one stands for its headline. */
export function renameOnDesk(name: string): void {
  story.value = { ...story.value, name: plain(name) };
}

/** Changes records of stories, and shows them as they are then. */
export async function change(put: [string, unknown][], remove: string[] = []): Promise<boolean> {
  try {
    await keptIn?.change(LIST, () => ({ put, remove }));
    await refresh();
    return true;
  } catch {
    refuse();
    return false;
  }
}

/** A story that is kept; the reader is told if it is there no more. */
async function find(id: string): Promise<{ project: unknown; said: unknown } | undefined> {
  const [said, project] = (await keptIn?.get(storyKeys(id)).catch(() => [])) ?? [];
  if (project !== undefined) return { project, said };
  say({ text: "storyGone", tone: "plain" });
  await refresh().catch(() => undefined);
  return undefined;
}

/** Gives a story that is kept another name. */
export async function rename({ id, name: before }: StoryLine, name: string): Promise<void> {
  const found = await find(id);
  if (!found || !isRecord(found.project)) return;
  const next = plain(name);
  const headline = found.project["headline"];
  const shown = next || (typeof headline === "string" ? headline : "");
  const [said, whole] = storyKeys(id);
  const renamed = (called: string, own: unknown): [string, unknown][] => [
    [said, { ...(found.said as object | undefined), name: called }],
    [whole, { ...(found.project as object), name: own }],
  ];
  const own = found.project["name"];
  if (await change(renamed(shown, next))) offerUndo("storyRenamed", undefined, () => change(renamed(before, own)));
}

/** Keeps another copy of a story, that on the desk if none is named. */
export async function duplicate(line?: StoryLine, called?: (name: string) => string): Promise<void> {
  const found = line ? await find(line.id) : { project: projectNow() };
  if (!found) return;
  try {
    const project = projectIn(found.project);
    const name = project.name || project.headline;
    await change(recordsOf(unique(), { ...project, name: plain(called?.(name) ?? name) }));
  } catch {
    say({ text: "storyDamaged", tone: "bad" });
  }
}

/** Removes a story that is kept. */
export async function removeStory({ id, name }: StoryLine): Promise<void> {
  const found = await find(id);
  if (!found) return;
  const [said, whole] = storyKeys(id);
  const back: [string, unknown][] = [
    [said, found.said],
    [whole, found.project],
  ];
  if (await change([], [said, whole])) offerUndo("storyRemoved", { name }, () => change(back));
}

/** Takes the story off the desk without keeping it. */
export async function removeOnDesk(): Promise<void> {
  const [project, name, id] = [projectNow(), nameOnDesk(), story.value.id || unique()];
  const fresh = unique();
  const back = () => put(() => Promise.resolve({ id, project }));
  if (await put(() => Promise.resolve({ id: fresh, project: blank() }), false)) offerUndo("storyRemoved", { name }, back);
}

/** The project of a story that is kept, to be saved as a file; nothing if it can't be read, and the reader has been told. */
export async function projectToSave({ id }: StoryLine): Promise<Project | undefined> {
  const found = await find(id);
  try {
    return found && projectIn(found.project);
  } catch {
    say({ text: "storyDamaged", tone: "bad" });
    return undefined;
  }
}

