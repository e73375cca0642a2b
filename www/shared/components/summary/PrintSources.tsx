import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import type { Result } from "../../store/result";
import { aboutOf, sources } from "../../write/cite";

/** The list of sources, which only paper needs: on the screen the articles are beside the summary. */
export function PrintSources({ result }: { result: Result }) {
  return (
    <section class="print-sources">
      <h2>{t("sources")}</h2>
      <ul>
        {sources(result).map((one) => (
          <li key={one.letter} dir={directionOf(one.title)}>
            <b>{one.letter}</b> {[one.title, ...aboutOf(one), one.address].filter((part) => part !== undefined).join(t("comma"))}
          </li>
        ))}
      </ul>
    </section>
  );
}
