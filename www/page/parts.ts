/** What comes with the summary on the page alone, with its texts and its styles. */
import { learn } from "../shared/i18n";
import { en } from "../shared/i18n/page/en";
import { adopt } from "../shared/components/basics/adopt";
import headline from "../shared/styles/headline.css?inline";
import listen from "../shared/styles/listen.css?inline";
import ways from "../shared/styles/ways.css?inline";
import said from "../shared/styles/said.css?inline";
import unspaced from "../shared/styles/unspaced.css?inline";

export { Listen } from "./Listen";
export { ToFindings, ToSummary } from "./Ways";

learn({ en });
adopt(headline + listen + said + unspaced + ways);
