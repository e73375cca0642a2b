/** Project files: a story as one file, which saves and opens all of it. Packing and unpacking is done in a thread. */
import { say } from "../store/notice";
import { fits, projectIn, UnreadableProject, type Project } from "../store/project";
import { openProject, projectNow } from "../store/stories";
import { inThread } from "../read/library/in-thread";
import type { ZipThread } from "../read/library/zip-thread";
import threadAddress from "../read/library/zip-thread?worker&url";
import type { ProjectFile } from "../read/reader";
import { UnreadableFile } from "../read/unreadable-file";
import { fileName, save } from "../write/save";

/** Reads a project file. Throws `UnreadableFile` if it is damaged or newer than this page. */
export async function readProject(bytes: Uint8Array<ArrayBuffer>): Promise<ProjectFile> {
  const value = await inThread<ZipThread, unknown>(threadAddress, (thread) => thread.unpackProject(bytes.buffer));
  try {
    const project = projectIn(value);
    if (!fits(project)) throw new UnreadableProject("damaged");
    return { articles: project.articles, open: () => openProject(project) };
  } catch (error) {
    throw error instanceof UnreadableProject ? new UnreadableFile(error.why) : error;
  }
}

/** Hands a project to the reader as a file: what is on the desk, if none is given. */
export async function saveProject(project: Project = projectNow()): Promise<void> {
  try {
    const bytes = await inThread<ZipThread, Uint8Array<ArrayBuffer>>(threadAddress, (thread) => thread.packProject(project));
    save(fileName(project.name || project.headline, "conspectus"), "application/vnd.conspectus.project+zip", bytes);
  } catch (error) {
    say({ text: "projectFailed", tone: "bad", values: { why: error instanceof Error ? error.message : String(error) } });
  }
}
