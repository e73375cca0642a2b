import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  label: string;
  children: ComponentChildren;
  /** What the button shows. */
  face: ComponentChildren;
  onOpen?: () => void;
}

/** The least distance of the list from the edges of the window, in pixels. */
const MARGIN = 8;

/** Puts the list where all of it is in the window: below its button, above it, or over it where there is room for neither. */
function place(menu: HTMLDetailsElement): void {
  const list = menu.querySelector<HTMLElement>(".menu-list");
  const face = menu.querySelector("summary");
  if (!menu.open || !list || !face) return;
  list.style.maxHeight = `${innerHeight - 2 * MARGIN}px`;
  list.style.translate = "none";
  const { top, left, right, height } = list.getBoundingClientRect();
  const button = face.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const above = button.top - height;
  const lowest = innerHeight - MARGIN - height;
  const wanted = Math.max(MARGIN, Math.min(lowest, top <= lowest || above < MARGIN ? top : above));
  const aside = left < MARGIN ? MARGIN - left : Math.min(0, width - MARGIN - right);
  list.style.translate = `${aside}px ${wanted - top}px`;
}

const placeOpen = () => document.querySelectorAll<HTMLDetailsElement>(".menu[open]").forEach(place);

/** A list grows when more of it is shown. */
const sizes = new ResizeObserver(placeOpen);

/** Keeps the list of a menu in the window for as long as it is open. */
function follow({ currentTarget: menu }: { currentTarget: HTMLDetailsElement }): void {
  const list = menu.querySelector(".menu-list");
  if (!list) return;
  if (menu.open) sizes.observe(list);
  else sizes.unobserve(list);
  for (const moved of ["resize", "scroll"]) (menu.open ? addEventListener : removeEventListener)(moved, placeOpen);
}

/** A button that opens a short list of things to do. It closes on a choice, on Escape and on a click elsewhere. */
export function Menu({ label, face, children, onOpen }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current;
      if (!menu?.open) return;
      const inside = event.target instanceof Node && menu.contains(event.target);
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : inside) return;
      menu.open = false;
      if (event instanceof KeyboardEvent) {
        event.stopPropagation();
        menu.querySelector("summary")?.focus();
      }
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close, true);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close, true);
    };
  }, []);
  const choose = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button") && box.current) box.current.open = false;
  };
  return (
    <details
      class="menu"
      ref={box}
      onToggle={(event) => {
        follow(event);
        onOpen?.();
      }}
    >
      <summary aria-label={label} title={label}>
        {face}
      </summary>
      {/* The list only listens for clicks that its own buttons have handled. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div class="menu-list" onClick={choose}>
        {children}
      </div>
    </details>
  );
}
