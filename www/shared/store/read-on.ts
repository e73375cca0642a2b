/** When an article came to the desk. */
import { momentIn, type Item } from "./item";

/** What no clock says: before this program was, or after all of us. */
const [FIRST, LAST] = [Date.UTC(2020), Date.UTC(2200)];

/** The day on which an article was read, where the reader is, as ISO 8601 has it: the id of its item begins with that moment. */
export function readOn({ id }: Pick<Item, "id">): string | undefined {
  const time = parseInt(momentIn(id) ?? "", 36);
  if (!(time > FIRST && time < LAST)) return undefined;
  const date = new Date(time);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
