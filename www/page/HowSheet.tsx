import { useEffect, useRef } from "preact/hooks";
import { lazy } from "../shared/components/basics/Lazy";
import { t } from "../shared/i18n";
import { explaining } from "../shared/store/ui";

/** Pure, so that it is left out where there is no sheet. */
const explanation = /* @__PURE__ */ lazy(async () => (await import("../how/Explanation")).Explanation);

const close = () => (explaining.value = false);

/** The explanation over the whole page, which stays as it is below: the single file has no other page to go to. */
export function HowSheet() {
  const box = useRef<HTMLDialogElement>(null);
  const open = explaining.value;
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    <dialog class="how-sheet" ref={box} aria-label={t("howItChooses")} onClose={close}>
      {open && (
        <explanation.View
          back={
            <button type="button" class="quiet" onClick={close}>
              {t("back")}
            </button>
          }
        />
      )}
    </dialog>
  );
}
