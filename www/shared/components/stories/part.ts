/** The list of stories, with its styles: none of it is there before it is asked for. */
import styles from "../../styles/stories.css?inline";
import { adopt } from "../basics/adopt";

export { StoriesSheet } from "./StoriesSheet";

adopt(styles);
