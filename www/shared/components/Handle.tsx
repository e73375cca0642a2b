import { signal } from "@preact/signals";
import type { TargetedPointerEvent } from "preact";
import { t } from "../i18n";
import { items, move } from "../store/desk";
import { Letter } from "./Letter";

/** The article that is being dragged, and the place where it would land. */
export const dragged = signal<{ id: string; to: number } | undefined>(undefined);

/** The place in the list at a height of the screen. */
function placeAt(id: string, y: number): number {
  const cards = [...document.querySelectorAll<HTMLElement>(".cards > .card")];
  const from = items.value.findIndex((item) => item.id === id);
  const middles = cards.map((card) => card.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/** The letter of an article, by which it is dragged to another place. The menu does the same for the keyboard. */
export function Handle({ id, index }: { id: string; index: number }) {
  const start = (event: TargetedPointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0 || items.value.length < 2) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.value = { id, to: index };
  };
  const drag = (event: TargetedPointerEvent<HTMLSpanElement>) => {
    if (dragged.value?.id === id) dragged.value = { id, to: placeAt(id, event.clientY) };
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
      <Letter index={index} />
    </span>
  );
}
