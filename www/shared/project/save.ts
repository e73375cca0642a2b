import { say } from "../store/notice";
import type { Project } from "../store/project";

/** Saves a project as a file, that on the desk if none is given; what packs it is loaded then, and if it does not come, the reader is told. */
export async function saveAsProject(project?: Project): Promise<void> {
  try {
    await (await import("./file")).saveProject(project);
  } catch {
    say({ text: "faultWasm", tone: "bad" });
  }
}
