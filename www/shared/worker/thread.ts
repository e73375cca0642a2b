/** The worker: an engine of its own, away from the page's thread. */
import { expose } from "comlink";
import { Engine } from "./engine";

expose(new Engine());
