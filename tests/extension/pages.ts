/** Web pages with all that stands around articles, and pages with none; served on hosts of their own, all on this machine. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { other, stories, type Story } from "./articles.ts";

const [herald, agency, post, business, weekly] = stories;

const body = ({ paragraphs }: Story) => paragraphs.map((text) => `<p>${text}</p>`).join("\n");

const related = `<aside class="related"><h2>Most read</h2><ul>
<li><a href="/a">Baker of Tarnley finds ring in a loaf, eleven years later</a></li>
<li><a href="/b">Ten hats to wear this spring</a></li>
<li><a href="/c">Quiz: how well do you know your mushrooms?</a></li></ul></aside>`;

const cookies = `<div id="consent" role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#eee;padding:1em">
<h2>We value your privacy</h2><p>We and our 1,204 partners store cookies on your device and read them, in order to show you what we like you to see. You can change your mind at any time in a menu that is hard to find.</p>
<button>Accept all</button> <button>Manage options</button></div>`;

const menu = `<nav><ul>${["Home", "News", "Sport", "Weather", "Opinion", "Jobs"].map((name) => `<li><a href="/${name}">${name}</a></li>`).join("")}</ul></nav>`;

const footer = `<footer><p>Sign up for our newsletter and never miss a story.</p><p>© 2031. All rights reserved. Terms of use. Imprint.</p></footer>`;

const page = ({ site, title }: Story, inside: string, head = "") => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title} | ${site}</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">${head}
<style>body{font:18px/1.5 serif;margin:0 auto;max-width:40em;padding:1em}nav li{display:inline;margin-right:1em}.gap{height:120vh}</style></head>
<body>${inside}</body></html>`;

/** Menu, cookie box, advertisement in the middle of the text, related links, comments. */
function plain(story: Story): string {
  const [first = "", ...rest] = story.paragraphs.map((text) => `<p>${text}</p>`);
  return page(
    story,
    `${menu}${cookies}<main><article><h1>${story.title}</h1><p class="byline">By Ada Brook, 17 March</p>${first}
<div class="ad">Advertisement</div><div class="share"><a href="#">Share</a> <a href="#">Print</a></div>${rest.join("\n")}</article></main>
${related}<section id="comments"><h2>3 comments</h2><div class="comment"><p>I would have been so scared!</p></div></section>${footer}`,
    `<link rel="stylesheet" href="/none.css"><script>addEventListener("load", () => (document.title = document.title));</script>`,
  );
}

/** The article stands in a frame. */
const framed = (story: Story) =>
  page(story, `${menu}<h1>${story.title}</h1><iframe src="/frame" title="Article" width="100%" height="900"></iframe>${related}${footer}`);

/** The article stands in the shadow root of an element of the site's own, its text in slots. */
const shadowed = (story: Story) =>
  page(
    story,
    `${menu}${cookies}<story-body><h1 slot="title">${story.title}</h1></story-body>${related}${footer}
<script>customElements.define("story-body", class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "closed" }).innerHTML = ${JSON.stringify(`<article><slot name="title"></slot>${body(story)}</article>`)};
  }
});</script>`,
  );

/** Another article follows, and more of them when the reader scrolls down. */
const endless = (story: Story) =>
  page(
    story,
    `${menu}<main><article><h1>${story.title}</h1>${body(story)}</article><div class="gap"></div>
<article><h1>${other.title}</h1>${body(other)}</article></main>${footer}
<script>addEventListener("scroll", () => {
  if (document.querySelectorAll("article").length > 4) return;
  document.querySelector("main").append(document.querySelectorAll("article")[1].cloneNode(true));
});</script>`,
  );

/** No landmarks: tables, line breaks, a teaser between the paragraphs. */
function soup(story: Story): string {
  const [first = "", second = "", ...rest] = story.paragraphs;
  return page(
    story,
    `<div id="top"><a href="/">Start</a> · <a href="/subscribe">Subscribe</a> · <a href="/login">Log in</a></div>
<div id="wrap"><div class="content story"><h2>${story.title}</h2><p>${first}</p><p>${second.replaceAll(" ", "\n   ")}</p>
<div class="teaser"><a href="/x">Read also: Ten hats to wear this spring</a></div>${rest.map((text) => `<p>${text}</p>`).join("")}</div>
<div class="sidebar"><a href="/1">Weather</a><br><a href="/2">Horoscope</a><br><a href="/3">Lottery</a></div></div>${footer}`,
  );
}

const stub: Story = { ...other, title: "Turnip growers quarrel about the price of seaweed", path: "/premium/turnip-growers-quarrel-about-seaweed" };

const beginning = "Seaweed has become so dear that growers of giant turnips are thinking about giving it up";
const more = "and some of them have begun to quarrel in public about who drove up the price in the first place and who should pay for it, and whether a man from Tarnley who bought three boats full of it is a hero or a thief";

const locked = (text: string) =>
  page(
    stub,
    `${menu}<article><h1>${stub.title}</h1><p>${text}.</p>
<div class="paywall"><h2>Read on with a subscription</h2><button>Subscribe now</button></div></article>${footer}`,
    `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>`,
  );

const late: Story = { ...other, title: "A page about turnips that takes its time to load", path: "/slow/a-page-about-turnips-that-takes-its-time" };

/** An article as long as one likes. */
const long: Story = { ...other, title: "All minutes of the turnip council since its foundation", path: "/archive/all-minutes-of-the-turnip-council" };
const minutes = (meetings: number) => {
  const minute = (n: number) =>
    `<p>${Array.from({ length: 5 }, (_, part) => `At meeting ${n} the council heard item ${part} about the turnips of field ${(n * 7 + part) % 4_001}, and put it off to meeting ${n + part + 1}.`).join(" ")}</p>`;
  return page(long, `<article><h1>${long.title}</h1>${Array.from({ length: meetings }, (_, n) => minute(n)).join("\n")}</article>`);
};

const PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF";

const html: Record<string, string> = {
  [herald.path]: plain(herald),
  [agency.path]: framed(agency),
  "/frame": `<!doctype html><title>Article</title><article>${body(agency)}</article>`,
  [post.path]: shadowed(post),
  [business.path]: soup(business),
  [weekly.path]: endless(weekly),
  "/empty/nothing-here-yet-at-all": page({ ...other, title: "Nothing here yet at all" }, `${menu}${footer}`),
  [stub.path]: locked(beginning),
  "/premium/turnips/the-beginning-of-a-quarrel": locked(`${beginning}, ${more}`),
};

/** The names under which the sites are reached; every browser takes such names for this machine. */
const hosts = ["herald", "agency", "post", "business", "weekly"].map((name) => `${name}.localhost`);

export interface Site {
  /** The addresses of the five articles. */
  articles: readonly string[];
  empty: string;
  locked: string;
  /** Locked, too, but with a beginning that is worth reading. */
  begun: string;
  pdf: string;
  /** An article of many meetings, half a kilobyte each. */
  long: (meetings: number) => string;
  /** One that goes on loading ... */
  late: string;
  /** ... until it is let go. */
  release: () => void;
  stop: () => Promise<void>;
}

export async function serveSites(): Promise<Site> {
  const loading = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const text = pathname === long.path ? minutes(Number(search.slice(1))) : html[pathname];
    if (pathname === late.path) {
      loading.add(response.writeHead(200, { "content-type": "text/html; charset=utf-8" }));
      response.write(page(late, `<article><h1>${late.title}</h1>${body(late)}</article>`).replace("</body></html>", ""));
    } else if (pathname.endsWith(".pdf")) response.writeHead(200, { "content-type": "application/pdf" }).end(PDF);
    else if (text === undefined) response.writeHead(404, { "content-type": "text/css" }).end();
    // No script but the page's own, as many sites have it: it must not stand in our way.
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'self' 'unsafe-inline'" }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const at = (n: number, path: string) => `http://${hosts[n] ?? "localhost"}:${port}${path}`;
  return {
    articles: stories.map((story, n) => at(n, story.path)),
    empty: at(4, "/empty/nothing-here-yet-at-all"),
    locked: at(4, stub.path),
    begun: at(3, "/premium/turnips/the-beginning-of-a-quarrel"),
    pdf: at(4, "/files/the-annual-report.pdf"),
    long: (meetings) => at(0, `${long.path}?${meetings}`),
    late: at(1, late.path),
    release: () => {
      for (const response of loading) response.end("</body></html>");
      loading.clear();
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
