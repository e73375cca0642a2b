import { say } from "../../store/notice";
import type { Form } from "../../write/forms";

/** Saves in a form. What does so is loaded only then; if it does not come, the reader is told. */
export async function saveIn<Of>(form: Form<Of>, now: Of, title = ""): Promise<void> {
  try {
    const { saveAs } = await import("../../write/save");
    await saveAs(form, now, title);
  } catch (error) {
    say({ text: "faultOther", tone: "bad", values: { message: error instanceof Error ? error.message : String(error) } });
  }
}
