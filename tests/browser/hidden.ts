/** Ways to put a sentence on a page so that nobody sees it, and ways to show one that look like them. All are invented. */

/** What a way does with its sentence. */
type Way = (sentence: string) => string;

const styled = (style: string, tag = "p"): Way => (sentence) => `<${tag} style="${style}">${sentence}</${tag}>`;
const boxed = (outer: string, inner = ""): Way => (sentence) => `<div style="${outer}"><p style="${inner}">${sentence}</p></div>`;

/** Nobody sees these. Those that only a browser which draws the page can tell are named apart. */
export const hidden: Record<string, Way> = {
  "display none": styled("display:none"),
  "visibility hidden": styled("visibility:hidden"),
  "visibility collapse": styled("visibility:collapse"),
  "attribute hidden": (sentence) => `<p hidden>${sentence}</p>`,
  "attribute hidden until found": (sentence) => `<p hidden="until-found">${sentence}</p>`,
  "attribute aria-hidden": (sentence) => `<p aria-hidden="true">${sentence}</p>`,
  "content-visibility hidden": boxed("content-visibility:hidden"),
  "closed details": (sentence) => `<details><summary>More</summary><p>${sentence}</p></details>`,
  "closed dialog": (sentence) => `<dialog><p>${sentence}</p></dialog>`,
  popover: (sentence) => `<div popover><p>${sentence}</p></div>`,
  noscript: (sentence) => `<noscript><p>${sentence}</p></noscript>`,
  template: (sentence) => `<template><p>${sentence}</p></template>`,
  "opacity 0": styled("opacity:0"),
  "opacity 0.01": styled("opacity:.01"),
  "opacity of two boxes": boxed("opacity:.2", "opacity:.2"),
  "filter opacity": styled("filter:opacity(0)"),
  "white on white": styled("color:#fff"),
  "nearly white on white": styled("color:#fcfcfd"),
  "black on black": styled("color:#000;background:#000"),
  "transparent colour": styled("color:transparent"),
  "nearly transparent colour": styled("color:rgba(0,0,0,.01)"),
  "transparent fill": styled("-webkit-text-fill-color:transparent"),
  "white of another colour space": styled("color:oklch(1 0 0)"),
  "white on a white gradient": styled("color:#fff;background:linear-gradient(#fff,#fff)"),
  "font of 0": styled("font-size:0"),
  "font of 1px": styled("font-size:1px"),
  "letters on one place": styled("letter-spacing:-1em;white-space:nowrap"),
  "scale 0": styled("transform:scale(0)"),
  "turned away": styled("transform:rotateY(90deg)"),
  "box of 1px": styled("position:absolute;width:1px;height:1px;overflow:hidden"),
  "box without width": styled("width:0;overflow:hidden;white-space:nowrap"),
  "box without height": styled("max-height:0;overflow:hidden;margin:0"),
  "clip": styled("position:absolute;clip:rect(0 0 0 0)"),
  "clip-path inset": styled("clip-path:inset(50%)"),
  "clip-path circle": styled("clip-path:circle(0)"),
  "clip-path polygon": styled("clip-path:polygon(0 0,0 0,0 0)"),
  "left of the page": styled("position:absolute;left:-9999px"),
  "above the page": styled("position:absolute;top:-9999px"),
  "right of the page": styled("position:absolute;left:99999px"),
  "below the page": styled("position:absolute;top:999999px"),
  "text-indent": styled("text-indent:-9999px"),
  "margin": styled("margin-left:-9999px;width:600px"),
  "translated": styled("transform:translateX(-9999px)"),
  "beside the window": styled("position:fixed;left:100vw;top:0"),
  "text-indent in a box": styled("text-indent:100%;white-space:nowrap;overflow:hidden"),
  "pushed out of its box": boxed("height:10px;overflow:hidden", "margin-top:40px"),
  "behind a layer": (sentence) =>
    `<div style="position:relative"><p>${sentence}</p><div style="position:absolute;inset:-20px 0;background:#fff"></div></div>`,
  "behind its own ground": boxed("background:#fff", "position:relative;z-index:-1"),
  "mask of nothing": styled("mask-image:linear-gradient(transparent,transparent)"),
  "mask without size": styled("mask-image:linear-gradient(#000,#000);mask-size:0 0;mask-repeat:no-repeat"),
  "deleted beside inserted": (sentence) => `<p><del>${sentence}</del> <ins>The bridge stays where it is.</ins></p>`,
  "ruby of 0": (sentence) => `<p>The river <ruby>Tarn<rt style="font-size:0">${sentence}</rt></ruby> flows on.</p>`,
  "superscript of 1px": (sentence) => `<p>The river flows on.<sup style="font-size:1px">${sentence}</sup></p>`,
  "hidden by a class": (sentence) => `<p class="is-away">${sentence}</p>`,
  "white by a class": (sentence) => `<p class="is-pale">${sentence}</p>`,
  "hidden by a rule for what is in it": (sentence) => `<div class="note"><p>${sentence}</p></div>`,
};

/** What only a browser that draws the page can tell, or that has its style from elsewhere. */
export const drawnOnly = new Set(["behind a layer", "letters on one place", "pushed out of its box", "beside the window"]);

/** Everybody sees these. */
export const shown: Record<string, Way> = {
  plain: styled(""),
  "light grey": styled("color:#bbb"),
  "white on dark": boxed("background:#123", "color:#fff"),
  "white on a dark gradient": boxed("background:linear-gradient(#123,#456)", "color:#fff"),
  "white over a picture": (sentence) =>
    `<div style="position:relative;height:80px"><svg width="600" height="80" style="position:absolute;left:0;top:0"><rect width="600" height="80"/></svg><p style="color:#fff;position:relative">${sentence}</p></div>`,
  "white over a ground beside it": (sentence) =>
    `<div style="position:relative;height:80px"><i style="position:absolute;inset:0;background:#222"></i><p style="color:#fff;position:relative">${sentence}</p></div>`,
  "gradient in the letters": styled("color:transparent;background:linear-gradient(90deg,#900,#009);-webkit-background-clip:text;background-clip:text"),
  "white with a shadow": styled("color:#fff;text-shadow:0 0 3px #000"),
  "open details": (sentence) => `<details open><summary>More</summary><p>${sentence}</p></details>`,
  "further down in a box that scrolls": (sentence) => `<div style="height:60px;overflow:auto"><div style="height:300px"></div><p>${sentence}</p></div>`,
  "to the right in a box that scrolls": (sentence) =>
    `<div style="width:300px;overflow-x:auto;white-space:nowrap"><span style="display:inline-block;width:900px">.</span><span>${sentence}</span></div>`,
  sticky: (sentence) => `<div style="height:100px"><p style="position:sticky;top:0">${sentence}</p></div>`,
  "to be unfolded": (sentence) => `<div style="max-height:100px;overflow:hidden"><div style="height:120px">The council met.</div><p>${sentence}</p></div>`,
  "fading out": styled("mask-image:linear-gradient(#000,transparent)"),
  "small print": styled("font-size:9px"),
  superscript: (sentence) => `<p>The river flows on.<sup>${sentence}</sup></p>`,
  "half opaque": styled("opacity:.5"),
  "a little turned": styled("transform:rotate(2deg)"),
  "moved a little": styled("position:relative;left:-20px;padding-left:30px"),
  "in a box of its own": (sentence) => `<div style="position:relative;height:90px"><p style="position:absolute;left:0;top:0">${sentence}</p></div>`,
  "below level 0, on nothing": styled("position:relative;z-index:-1"),
  "visible in what is not": boxed("visibility:hidden", "visibility:visible"),
  "box without a box": boxed("display:contents"),
  "columns": styled("columns:2"),
  "cut by a large box": styled("overflow:hidden"),
  "over a layer": (sentence) =>
    `<div style="position:relative"><div style="position:absolute;inset:0;background:#eee"></div><p style="position:relative">${sentence}</p></div>`,
  "clipped a little": styled("clip-path:inset(1px)"),
  "struck out": (sentence) => `<p><s>${sentence}</s></p>`,
  "inserted": (sentence) => `<p><del>It does not.</del> <ins>${sentence}</ins></p>`,
  "a link of the colour around it": (sentence) => `<p style="color:#222"><a href="#" style="color:inherit">${sentence}</a></p>`,
  "below a footer that slipped": (sentence) =>
    `<div style="height:10px;padding-bottom:40px;margin-bottom:-60px"><p>${sentence}</p></div><div style="position:relative;z-index:9;background:#eee;padding:30px;margin-bottom:60px"><b>All rights reserved.</b></div>`,
  "grey by a class": (sentence) => `<p class="is-quiet">${sentence}</p>`,
  "dark by a class": (sentence) => `<div class="is-night"><p class="is-pale">${sentence}</p></div>`,
};

export const sheet = `
.is-away { position: absolute; left: -9999px; }
.is-pale { color: #fefefe; }
.is-quiet { color: #999; }
.is-night { background: #101418; }
.note > p { opacity: 0; }
@media print { .is-quiet { display: none; } }`;

const THINGS = ["bridge", "mill", "ferry", "tower", "pond", "barn", "chapel", "orchard"];

/** The sentence that is planted, or shown, in the way of a name. */
export const sentenceOf = (name: string, n: number): string =>
  `By way of ${name.replaceAll(/[^\w ]/gu, "")}, the ${THINGS[n % THINGS.length] ?? ""} number ${n} was sold to a baker from Tarnley.`;

/** The sentences of a table, by their ways. */
export const sentencesOf = (ways: Record<string, Way>): [string, string][] => Object.keys(ways).map((name, n) => [name, sentenceOf(name, n)]);

/** An article of many paragraphs in which all of these ways are used. */
export function tablePage(paragraphs: readonly string[], ways: Record<string, Way>, style = ""): string {
  const all = Object.entries(ways).map(([name, way], n) => way(sentenceOf(name, n)));
  const each = Math.max(1, Math.ceil(all.length / paragraphs.length));
  const body = paragraphs.map((text, n) => [`<p>${text}</p>`, ...all.slice(n * each, (n + 1) * each)].join("\n"));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge repaired</title><style>${sheet}
body{font:18px/1.5 serif;max-width:40em;margin:0 auto;padding:1em}${style}</style></head>
<body><article><h1>Bridge repaired</h1>${body.join("\n")}</article></body></html>`;
}

/** Which of the sentences stand in a text, by the names of their ways. */
export const found = (text: string, ways: Record<string, Way>): string[] =>
  sentencesOf(ways).flatMap(([name, sentence]) => (text.replaceAll(/\s+/gu, " ").includes(sentence) ? [name] : []));

/** Whole pages that look at first as if nobody saw most of them; all of their paragraphs are to be kept. */
export const pages: Record<string, (paragraphs: readonly string[]) => string> = {
  "dark": (all) => plainPage(all, "body{background:#111;color:#fff}"),
  "dark by its root": (all) => plainPage(all, "html{background:#111}body{color:#fff}"),
  "dark by its scheme": (all) => plainPage(all, ":root{color-scheme:dark}"),
  "dark by a box that stands still": (all) => plainPage(all, "body{color:#fff}", `<div style="position:fixed;inset:0;background:#111;z-index:-1"></div>`),
  "dark by a picture": (all) => plainPage(all, "body{color:#fff;background:url(night.png)}"),
  "not yet shown": (all) => plainPage(all, "body{opacity:0;transition:opacity 1s}"),
  "not yet visible": (all) => plainPage(all, "body{visibility:hidden}"),
  "shown as one scrolls": (all) => plainPage(all, "p{opacity:0;transform:translateY(20px);transition:opacity 1s}p:nth-of-type(-n+4){opacity:1}"),
  "its end shown as one scrolls": (all) => plainPage(all, "p:nth-last-of-type(-n+4){opacity:0;transition:opacity 1s}article{padding-top:900px}"),
  "behind a question that stands still": (all) => plainPage(all, "", `<div style="position:fixed;inset:0;background:#fff;z-index:9">We value your privacy.</div>`),
  "behind a question as large as the page": (all) => plainPage(all, "body{position:relative}", `<div style="position:absolute;inset:0;background:#fff;z-index:9">We value your privacy.</div>`),
  "not to be read aloud while it is asked": (all) => plainPage(all, "").replace("<article", `<article aria-hidden="true"`),
  "scrolled by being moved": (all) => plainPage(all, "html,body{height:100%;overflow:hidden}article{transform:translateY(-400px)}"),
  "from right to left": (all) => plainPage(all, "").replace("<html", `<html dir="rtl"`),
};

const plainPage = (all: readonly string[], style: string, before = "") => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge repaired</title>
<style>body{font:18px/1.5 serif;max-width:40em;padding:1em}${style}</style></head><body>${before}<article><h1>Bridge repaired</h1>
${all.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;
