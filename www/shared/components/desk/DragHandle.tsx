import type { TargetedPointerEvent } from "preact";
import { t } from "../../i18n";
import { items, move } from "../../store/desk";
import type { Item } from "../../store/item";
import { dragged } from "../../store/ui";
import { Letter } from "../basics/Letter";

/** The place in the list at a height of the screen, for an article that comes from another. Not all of a long list is drawn. */
function placeAt(from: number, y: number): number {
  const above = (card: HTMLElement) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y && card.dataset["place"] !== String(from);
  };
  const last = [...document.querySelectorAll<HTMLElement>(".cards > .card")].findLast(above);
  const place = Number(last?.dataset["place"] ?? -1);
  return place < from ? place + 1 : place;
}

/** The letter of an article, by which it is dragged to another place. The menu does the same for the keyboard. */
export function DragHandle({ item: { id, letter }, index }: { item: Item; index: number }) {
  const start = (event: TargetedPointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0 || items.value.length < 2) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.value = { id, from: index, to: index };
  };
  const drag = (event: TargetedPointerEvent<HTMLSpanElement>) => {
    if (dragged.value?.id === id) dragged.value = { id, from: index, to: placeAt(index, event.clientY) };
  };
  const drop = () => {
    if (dragged.value?.id === id) move(id, dragged.value.to);
    dragged.value = undefined;
  };
  return (
    <span
      class="handle"
      title={t("drag")}
      onPointerDown={start}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => (dragged.value = undefined)}
    >
      <Letter name={letter} />
    </span>
  );
}
