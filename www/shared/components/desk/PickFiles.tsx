import { useRef } from "preact/hooks";
import { t } from "../../i18n";
import { accepted, takeFiles } from "../../read/files";
import { Icon } from "../basics/Icon";

/** A button that lets the reader choose files. */
export function PickFiles() {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = "";
    void takeFiles(files);
  };
  return (
    <>
      <button type="button" title={t("dropHere")} onClick={() => input.current?.click()}>
        <Icon name="file" /> {t("pickFiles")}
      </button>
      <input ref={input} type="file" multiple hidden accept={accepted()} onChange={take} />
    </>
  );
}
