import { Desk } from "../shared/components/desk/Desk";
import { DropHint } from "../shared/components/frame/DropHint";
import { Footer } from "../shared/components/frame/Footer";
import { Header } from "../shared/components/frame/Header";
import { NoticeBar } from "../shared/components/frame/NoticeBar";
import { ArrivalOffer } from "../shared/components/desk/ArrivalOffer";
import { items } from "../shared/store/desk";
import { panel } from "../shared/store/panel";
import { arrived, listing } from "../shared/store/ui";
import { HowLink } from "./HowLink";
import { HowSheet } from "./HowSheet";
import { LazyHelp } from "./LazyHelp";
import { LazyResults, LazyWay } from "./LazyResults";
import { Stories, StoriesButton } from "./Stories";
import { Welcome } from "./Welcome";

/** The page: articles, summary, and what is open beside it; but first of all what came with a link. */
export function App() {
  const arrival = arrived.value;
  const empty = items.value.length === 0;
  return (
    <>
      {!empty && !arrival && <LazyWay />}
      <Header>
        <StoriesButton />
      </Header>
      {arrival ? (
        <main class="page page-empty">
          <ArrivalOffer now={arrival} />
        </main>
      ) : (
        <main class={`page${empty ? " page-empty" : ""}${panel.value ? " page-panel" : ""}`}>
          {empty && <Welcome />}
          <Desk />
          {!empty && <LazyResults />}
        </main>
      )}
      <Footer>
        <HowLink />
      </Footer>
      {/* The list of stories lies over all else, and says itself what is said. */}
      {!listing.value && <NoticeBar />}
      <DropHint />
      <LazyHelp />
      {import.meta.env.MODE === "single" && <HowSheet />}
      {listing.value && <Stories />}
    </>
  );
}
