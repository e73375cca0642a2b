/** What nobody sees in a Word document: hidden, tiny and white text. Deleted text and comments are left out by its reader anyway. */

/** Nobody reads letters of this size or less, in half points. */
const TINY = 4;
/** White letters that would be more than this of all are on a ground that we don't know. */
const MUCH = 1 / 3;

/** The elements that say something about it, as programs write them: in their own name space, under its usual name. */
const TAG = /<(\/?)w:(background|color|highlight|p|pStyle|r|rPr|rStyle|shd|sz|t|tbl|tblStyle|tc|txbxContent|vanish)(?=[\s/>])([^>]*)>/gu;

const valueOf = (attributes: string) => /\bw:val="([^"]*)"/u.exec(attributes)?.[1];
const isOn = (attributes: string) => !/^(?:0|false|off)$/u.test(valueOf(attributes) ?? "1");
const isPale = (written: string | undefined) => /^[\da-f]{6}$/iu.test(written ?? "") && (written?.match(/../gu) ?? []).every((part) => parseInt(part, 16) >= 239);
/** True for a ground of a colour that white can be seen on. */
const isGround = (attributes: string) => {
  const fill = /\bw:fill="([^"]*)"/u.exec(attributes)?.[1] ?? "auto";
  return fill !== "auto" && !isPale(fill);
};

type Reason = "hidden" | "white";

/** What an open element says about the text in it. */
interface Open {
  name: string;
  reason: Reason | undefined;
  /** True if white can be seen here, or may be. */
  ground: boolean;
}

/** What one mark says of the text that it stands for. */
function note(name: string, attributes: string, open: Open, styles: ReadonlySet<string>): void {
  if (name === "vanish" && isOn(attributes)) open.reason = "hidden";
  else if (name === "sz" && Number(valueOf(attributes) ?? "24") <= TINY) open.reason = "hidden";
  else if (/Style$/u.test(name) && styles.has(valueOf(attributes) ?? "")) open.reason = "hidden";
  else if (name === "color" && isPale(valueOf(attributes))) open.reason ??= "white";
  else if (name === "tblStyle" || name === "highlight" || (name === "shd" && isGround(attributes))) open.ground = true;
}

/** Stretches of a part of a document, with the reason why each is not seen. */
interface Stretch {
  start: number;
  end: number;
  reason: Reason;
}

function unseenIn(xml: string, styles: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  const open: Open[] = [{ name: "", reason: undefined, ground: false }];
  let [letters, white, start] = [0, 0, 0];
  for (const { 0: tag, 1: slash, 2: name = "", 3: attributes = "", index } of xml.matchAll(TAG)) {
    const now = open.at(-1);
    if (!now) break;
    if (slash === "/") {
      if (name === "t") {
        letters += index - start;
        const reason = open.findLast((one) => one.reason !== undefined)?.reason;
        const seen = reason === undefined || (reason === "white" && open.some(({ ground }) => ground));
        if (!seen) found.push({ start, end: index, reason });
        if (!seen && reason === "white") white += index - start;
      }
      const place = open.findLastIndex((one) => one.name === name);
      if (place > 0) open.length = place;
    } else if (name === "t") start = index + tag.length;
    else if (name === "background") open[0] = { ...now, ground: true };
    else if (/^(?:p|r|tc|tbl|txbxContent)$/u.test(name)) {
      if (!attributes.endsWith("/")) open.push({ name, reason: undefined, ground: name === "txbxContent" });
    } else if (name !== "rPr") note(name, attributes, now, styles);
  }
  return white > MUCH * letters ? found.filter(({ reason }) => reason !== "white") : found;
}

/** The styles that hide what bears them. */
export function hidingStyles(xml: string): Set<string> {
  const found = new Set<string>();
  for (const [style] of xml.matchAll(/<w:style[\s>][^]*?<\/w:style>/gu)) {
    const id = /\bw:styleId="([^"]*)"/u.exec(style)?.[1];
    const hides = [...style.matchAll(/<w:(vanish|sz)(?=[\s/>])([^>]*)>/gu)].some(([, name, attributes = ""]) =>
      name === "vanish" ? isOn(attributes) : Number(valueOf(attributes) ?? "24") <= TINY,
    );
    if (id !== undefined && hides) found.add(id);
  }
  return found;
}

/** A part of a document without what nobody sees in it. */
export function seenOf(xml: string, styles: ReadonlySet<string>): string {
  let at = 0;
  let seen = "";
  for (const { start, end } of unseenIn(xml, styles)) {
    seen += xml.slice(at, start);
    at = end;
  }
  return at === 0 ? xml : seen + xml.slice(at);
}
