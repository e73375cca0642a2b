import { useEffect, useState } from "preact/hooks";
import { t } from "../../i18n";
import type { Progress } from "../../../client/attendance";
import type { Work } from "../../store/work";

/** Work that takes less than this many milliseconds is not mentioned. */
const PATIENCE = 400;

/** The text for each stage. */
const STAGES = {
  start: "stageStart",
  read: "stageRead",
  group: "stageGroup",
  count: "stageCount",
  support: "stageSupport",
  compare: "stageCompare",
  choose: "stageChoose",
  check: "stageCheck",
} as const;

function stage(now: Progress): string {
  return now.stage === "read" ? t("stageRead", { done: now.done + 1, total: now.total }) : t(STAGES[now.stage]);
}

function faultText({ kind, message }: { kind: string; message: string }): string {
  if (kind === "trap" || kind === "broken") return t("faultTrap");
  if (kind === "no-wasm") return t("faultWasm");
  return kind === "too-large" ? t("faultLarge", { message }) : t("faultOther", { message });
}

/** How far the work is, with a way to stop it; or why nothing came of it. */
export function Status<J>({ work }: { work: Work<J> }) {
  const { progress, fault, stopped, cancel, retry } = work;
  const busy = progress.value !== undefined;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [busy]);
  const now = progress.value;
  const showsWork = slow && now !== undefined;
  return (
    <div class="status">
      <div role="status">
        {showsWork && <span class="working">{stage(now)}</span>}
        {!busy && stopped.value && <span>{t("stopped")}</span>}
      </div>
      {showsWork && now.total > 0 && <progress max={now.total} value={now.done} aria-label={t("working")} />}
      {showsWork && (
        <button type="button" onClick={cancel}>
          {t("stop")}
        </button>
      )}
      {!busy && fault.value && (
        <p class="fault" role="alert">
          {faultText(fault.value)}
        </p>
      )}
      {!busy && (fault.value !== undefined || stopped.value) && (
        <button type="button" onClick={retry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}
