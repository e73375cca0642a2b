import { t, type Key } from "../../i18n";

interface Props {
  name: string;
  rename: () => void;
  copy: () => void;
  file: () => void;
  remove: () => void;
}

/** What can be done with a story. */
export function Deeds({ name, rename, copy, file, remove }: Props) {
  const all: readonly (readonly [Key, () => void])[] = [
    ["storyRename", rename],
    ["storyDuplicate", copy],
    ["storyFile", file],
    ["storyDelete", remove],
  ];
  return (
    <div class="deeds" role="group" aria-label={name}>
      {all.map(([key, run]) => (
        <button key={key} type="button" onClick={run}>
          {t(key)}
        </button>
      ))}
    </div>
  );
}
