import { useState } from "preact/hooks";
import { language, t } from "../../i18n";
import { duplicate, openStory, projectToSave, removeStory, rename, type StoryLine } from "../../store/stories";
import { listing } from "../../store/ui";
import { saveAsProject } from "../../project/save";
import { Deeds } from "./Deeds";
import { Naming } from "./Naming";

const dateOf = (kept: number) => new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(kept);

const open = async (line: StoryLine) => {
  if (await openStory(line)) listing.value = false;
};

const save = async (line: StoryLine) => {
  const project = await projectToSave(line);
  if (project) await saveAsProject(project);
};

/** A story that waits. */
export function OtherStory({ line }: { line: StoryLine }) {
  const [naming, setNaming] = useState(false);
  const name = line.name || t("storyUntitled");
  const done = (next: string | undefined) => {
    setNaming(false);
    if (next !== undefined) void rename(line, next);
  };
  return (
    <li class="story">
      {naming ? (
        <Naming name={line.name} done={done} />
      ) : (
        <button type="button" class="link story-name name" onClick={() => void open(line)}>
          <bdi>{name}</bdi>
        </button>
      )}
      <small>
        {t("storyCount", { n: line.articles })} · <time dateTime={new Date(line.kept).toISOString()}>{dateOf(line.kept)}</time>
      </small>
      <Deeds
        name={name}
        rename={() => setNaming(true)}
        copy={() => void duplicate(line, (of) => t("storyCopy", { name: of }))}
        file={() => void save(line)}
        remove={() => void removeStory(line)}
      />
    </li>
  );
}
