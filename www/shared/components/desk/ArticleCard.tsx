import { computed } from "@preact/signals";
import type { TargetedMouseEvent } from "preact";
import { isInCharacters } from "../../core/words";
import { directionOf } from "../../core/direction";
import { languageName, listed, t } from "../../i18n";
import { items, move, remove, setFlags } from "../../store/desk";
import { nameOf, outletOf, type Item } from "../../store/item";
import { panel, show } from "../../store/panel";
import { listedBeside, reports, result } from "../../store/result";
import { dragged } from "../../store/ui";
import { guessOf } from "../../store/guessed";
import { dateOf } from "../../store/when";
import { Icon } from "../basics/Icon";
import { DragHandle } from "./DragHandle";
import { lazy } from "../basics/Lazy";
import { Menu } from "../basics/Menu";
import { RootChoice } from "./RootChoice";

/** What only files ask that do not say in which encoding they are; the archives of the extension have no room for it. */
const letters = import.meta.env.MODE === "extension" ? undefined : lazy(async () => (await import("./LettersWrong")).LettersWrong);

/** The letters of the articles on the desk that are one source, by their root. */
const roots = computed(() => {
  const all = new Map<number, string[]>();
  for (const { id, letter } of items.value) {
    const root = reports.value.get(id)?.root;
    if (root === undefined) continue;
    const twins = all.get(root);
    if (twins) twins.push(letter);
    else all.set(root, [letter]);
  }
  return all;
});

/** The most letters that are named. */
const NAMED = 12;

/** The letters of the others. */
function twins(letter: string, root: number | undefined): string[] {
  const others = roots.value.get(root ?? -1)?.filter((other) => other !== letter) ?? [];
  const named = others.slice(0, NAMED);
  return others.length > NAMED ? [...named, "…"] : named;
}

/** True for an article of the desk that is not what the reader looks at now; the extension always shows all. */
const isBeside = ({ id, excluded, stalled }: Item): boolean => !excluded && !stalled && (result.value?.outside ?? listedBeside.value).has(id);

/** Opens the menu of a card where it says how the article counts. */
function openMenu({ currentTarget }: TargetedMouseEvent<HTMLButtonElement>): void {
  const menu = currentTarget.closest(".card")?.querySelector<HTMLDetailsElement>(".menu");
  if (!menu) return;
  menu.open = true;
  menu.querySelector<HTMLElement>("[data-root]")?.focus({ preventScroll: true });
}

/** An article in the list: what it is, and what can be done with it. */
export function ArticleCard({ item, index }: { item: Item; index: number }) {
  const report = reports.value.get(item.id);
  const title = nameOf(item, report?.title);
  const same = twins(item.letter, report?.root);
  const cleaned = report?.dropped.filter((one) => one.reason !== "title").length ?? 0;
  // Of articles that have nothing in common, one is summarized all the same.
  const beside = import.meta.env.MODE !== "extension" && isBeside(item);
  const elsewhere = report?.belongs === false && !report.counted && !item.included && !item.excluded && !beside;
  const doubtful = report?.doubt !== undefined && !item.excluded;
  const now = panel.value;
  const guess = guessOf(item);
  const open = now !== undefined && "id" in now && now.id === item.id;
  const outlet = outletOf(item);
  const takeOff = () => {
    remove(item.id);
    // The menu goes away with the card, and what brings it back is at hand.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".notice button")?.focus());
  };
  const date = dateOf(item.id);
  const drag = dragged.value;
  const lands = drag?.to === index && drag.from !== index ? (drag.from > index ? " card-before" : " card-after") : "";
  return (
    <li data-place={index} class={`card${item.excluded || item.stalled || elsewhere ? " card-out" : ""}${beside ? " card-beside" : ""}${open ? " card-open" : ""}${lands}`}>
      <DragHandle item={item} index={index} />
      <div class="card-body">
        <button
          type="button"
          class="card-title"
          lang={report?.language}
          dir={directionOf(title)}
          aria-expanded={open}
          onClick={() => show({ kind: "article", id: item.id })}
        >
          <span>{title}</span>
        </button>
        <p class="card-facts">
          {outlet !== undefined ? (
            <span class="card-source">{outlet}</span>
          ) : (
            <button type="button" class="link" onClick={() => show({ kind: "edit", id: item.id, field: "source" })}>
              {t("nameOutlet")}
            </button>
          )}
          {report?.author !== undefined && <bdi class="clip">{report.author}</bdi>}
          {date !== "" && <bdi class="clip">{date}</bdi>}
          {!report && <span>{t("stageStart")}</span>}
          {report && !item.stalled && (
            <>
              <span>{t(isInCharacters(report.language) ? "characters" : "words", { n: report.words })}</span>
              <span>{languageName(report.language)}</span>
            </>
          )}
          {cleaned > 0 && (
            <button
              type="button"
              class="link"
              title={t("cleanedTitle")}
              onClick={() => show({ kind: "article", id: item.id })}
            >
              {t("cleaned", { n: cleaned })}
            </button>
          )}
        </p>
        <p class="card-flags">
          {beside ? <span class="flag">{t("notInSummary")}</span> : item.excluded && <span class="flag">{t("leftOut")}</span>}
          {item.stalled && (
            <>
              <span class="flag flag-warn">{t("stalled")}</span>
              <button type="button" class="link" onClick={() => setFlags(item.id, { stalled: false })}>
                {t("retry")}
              </button>
            </>
          )}
          {item.partial && <span class="flag">{t("beginningOnly")}</span>}
          {item.read && <span class="flag">{t("readAlready")}</span>}
          {same.length > 0 && (
            <button type="button" class="link flag" onClick={openMenu}>
              {t("sameOrigin", { letters: listed(same) })}
            </button>
          )}
          {(elsewhere || doubtful) && (
            <>
              <span class="flag flag-warn" title={t(doubtful ? "doubtfulHelp" : "elsewhereHelp")}>
                {t(doubtful ? "doubtful" : "elsewhere")}
              </span>
              <button type="button" class="link" onClick={() => setFlags(item.id, { included: true })}>
                {t("countIn")}
              </button>
            </>
          )}
          {guess && letters && <letters.View id={item.id} guess={guess} />}
        </p>
      </div>
      <Menu label={t("more", { letter: item.letter })} face={<Icon name="more" />}>
        <button type="button" onClick={() => show({ kind: "edit", id: item.id })}>
          {t("edit")}
        </button>
        {/* The extension takes tabs, which hold one article each. */}
        {import.meta.env.MODE !== "extension" && (
          <button type="button" onClick={() => show({ kind: "divide", id: item.id })}>
            {t("splitMenu")}
          </button>
        )}
        <button type="button" disabled={index === 0} onClick={() => move(item.id, index - 1)}>
          {t("moveUp")}
        </button>
        <button type="button" disabled={index === items.value.length - 1} onClick={() => move(item.id, index + 1)}>
          {t("moveDown")}
        </button>
        <button type="button" onClick={() => setFlags(item.id, { excluded: !item.excluded })}>
          {item.excluded ? t("include") : t("exclude")}
        </button>
        <button type="button" onClick={() => setFlags(item.id, { read: !item.read })}>
          {item.read ? t("notRead") : t("alreadyRead")}
        </button>
        <RootChoice item={item} twins={same.length > 0} />
        <button type="button" onClick={takeOff}>
          {t("remove")}
        </button>
      </Menu>
    </li>
  );
}
