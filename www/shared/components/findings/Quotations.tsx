import type { Quotation, QuotationVersion } from "../../core/types";
import { directionOf } from "../../core/direction";
import { gap, t } from "../../i18n";
import { PassageLink } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";

/** The quotations that articles cut differently: where everyone quotes the same words, there is nothing to compare. */
export const cutDifferently = (all: readonly Quotation[]): Quotation[] =>
  all.filter(({ versions }) => versions.some((one) => one.cuts.length > 0));

/** A version of a quotation: who quotes it so, and what they leave out of the longest. */
function Version({ version }: { version: QuotationVersion }) {
  return (
    <div class="version" dir={directionOf(version.text)}>
      <PassageLink passage={version} also={version.articles.filter((index) => index !== version.article)} />
      {version.cuts.length > 0 && (
        <p class="cuts">
          <bdi>{t("leavesOut")}</bdi>
          {gap()}
          {version.cuts.map((cut) => (
            <del key={cut.start} dir={directionOf(cut.text)}>
              {cut.text}
            </del>
          ))}
        </p>
      )}
    </div>
  );
}

/** Quotations that several articles cut differently, the longest version first. */
export function Quotations({ all }: { all: readonly Quotation[] }) {
  return (
    <ShowMore all={all} most={30}>
      {({ versions }) => (
        <div key={versions.map((one) => `${one.article}:${one.start}`).join()} class="quotation">
          <ShowMore all={versions} most={20}>
            {(version) => <Version key={`${version.article}:${version.start}`} version={version} />}
          </ShowMore>
        </div>
      )}
    </ShowMore>
  );
}
