import { t, type Key } from "../../i18n";
import { directionOf } from "../../core/direction";
import { items, pick, picked, unpick } from "../../store/desk";
import type { Item, SentenceKey } from "../../store/item";
import { offerUndo } from "../../store/notice";
import { toPlace } from "../../store/origin";
import { find, show } from "../../store/panel";
import { Icon } from "../basics/Icon";
import { Letter } from "../basics/Letter";
import { Menu } from "../basics/Menu";
import { ShowMore } from "../basics/ShowMore";

const NAMES = { pinned: "pinnedCount", dropped: "droppedCount" } as const satisfies Record<string, Key>;

/** How much is shown of a sentence that the summary does not have: only its start is kept, in UTF-16 units. */
const BEGINNING = 100;

const beginningOf = ({ article: { text } }: Item, start: number): string => text.slice(start, start + BEGINNING).split("\n", 1)[0]?.replace(/\p{Cs}$/u, "") ?? "";

function letGo(key: SentenceKey): void {
  pick(key, undefined);
  offerUndo("unpicked");
}

/** A sentence that the reader picked: it leads to where it stands, and the button behind it lets go of it. */
function Sentence({ item, start }: { item: Item; start: number }) {
  const key = { id: item.id, start };
  const found = find(key);
  const text = found?.text ?? `${beginningOf(item, start)}…`;
  const open = () => (found ? show({ kind: "evidence", sentence: key }) : void toPlace(item, { start, end: start + text.length - 1 }));
  return (
    <div class="pick">
      <button type="button" class="bare" dir={directionOf(text)} onClick={open}>
        <Letter name={item.letter} /> <span>{text}</span>
      </button>
      <button type="button" class="bare" aria-label={t("letGo", { name: text })} title={t("letGo", { name: text })} onClick={() => letGo(key)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** How many sentences the reader kept, or left out: opened, it says which; only a cross lets go of one, or of all. */
export function Picked({ flag }: { flag: keyof typeof NAMES }) {
  const name = t(NAMES[flag], { n: picked.value[flag] });
  const all = items.value.flatMap((item) => item[flag].map((start) => ({ item, start })));
  return (
    <div class="joined request">
      <Menu label={name} face={name}>
        <ShowMore all={all} most={20}>
          {({ item, start }) => <Sentence key={`${item.id}:${start}`} item={item} start={start} />}
        </ShowMore>
      </Menu>
      <button type="button" aria-label={t("letGo", { name })} title={t("letGo", { name })} onClick={() => unpick(flag)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
