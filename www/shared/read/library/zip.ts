import { inThread } from "./in-thread";
import type { Unpacked } from "./unpack";
import type { ZipThread } from "./zip-thread";
import threadAddress from "./zip-thread?worker&url";

const MB = 1024 * 1024;
/** No text that a person wrote is larger, and no folder of articles. */
const MOST = { bytes: 64 * MB, parts: 5_000 };

/** The parts of an archive whose names match. */
export const partsIn = (bytes: Uint8Array<ArrayBuffer>, wanted: RegExp, most = MOST.bytes, withBeside = true): Promise<Unpacked[]> =>
  inThread<ZipThread, Unpacked[]>(threadAddress, (thread) => thread.unzip(bytes.buffer, wanted, { bytes: most, parts: MOST.parts, withBeside }));

/** What stands beside the texts in archives: what systems put there, and what pages are drawn with. */
const BESIDE = String.raw`(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db|desktop\.ini)|\.(?:css|js|mjs|json|xml|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|m4a|ogg|webm|mov)$`;
const MAY_BE_TEXT = new RegExp(`^(?!.*(?:${BESIDE})).*[^/]$`, "iu");

/** The files in an archive that may hold articles, which unpack to no more than this. */
export const filesIn = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Unpacked[]> => partsIn(bytes, MAY_BE_TEXT, Math.min(most, MOST.bytes), false);
