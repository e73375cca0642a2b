import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n";
import { LONGEST_NAME } from "../../store/story";

interface Props {
  name: string;
  /** Called with the new name, or with none if the old one stays. */
  done: (name: string | undefined) => void;
}

/** A field for the name of a story: Enter takes it over, and so does leaving it; Escape leaves the old one. */
export function Naming({ name, done }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => field.current?.select(), []);
  const end = (next: string | undefined) => {
    if (over.current) return;
    over.current = true;
    done(next === name ? undefined : next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // The sheet stays open.
    event.preventDefault();
    event.stopPropagation();
    end(event.key === "Enter" ? field.current?.value : undefined);
  };
  return (
    <input
      class="field"
      ref={field}
      dir="auto"
      autocomplete="off"
      maxLength={LONGEST_NAME}
      aria-label={t("storyName")}
      defaultValue={name}
      onKeyDown={press}
      onBlur={() => end(field.current?.value)}
    />
  );
}
