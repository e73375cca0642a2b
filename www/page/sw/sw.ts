// Keeps the built page for use without a network. The build takes the types out and fills in the two constants below.
declare const self: ServiceWorkerGlobalScope;
declare const __FILES__: readonly string[];

const VERSION = "__VERSION__";
const FILES = __FILES__;
const { scope } = self.registration;
// Other programs, and other copies of this page below other paths, may keep theirs at the same origin: `shared/store/names.ts`.
const folder = new URL(scope).pathname;
const OURS = `conspectus page ${folder} `;
const CACHE = `${OURS}${VERSION}`;
const SHARED = `conspectus shared ${folder}`;

// What a page names of its own folder.
const namedIn = (html: string): string[] => [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/gu)].map(([, name = ""]) => name);

// The newest of a file: not what the browser has kept of it, which may be of an older version.
async function newest(name: string): Promise<Response> {
  const response = await fetch(name, { cache: "reload" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // Read to its end, or it would keep the next one from its connection. A copy may be shown although the host redirected us to it.
  return new Response(await response.blob(), { headers: response.headers });
}

// All files of this version, or none: a page that names a file of another version is of another version itself.
async function fetchAll(): Promise<[string, Response][]> {
  const all = await Promise.all(["./", ...FILES].map(async (name): Promise<[string, Response]> => [name, await newest(name)]));
  for (const [name, response] of all) {
    if (name !== "./" && !name.endsWith(".html")) continue;
    const strange = namedIn(await response.clone().text()).filter((one) => !FILES.includes(one));
    if (strange.length > 0) throw new Error(`${name} is of another version: ${strange.join(", ")}`);
  }
  return all;
}

async function install(): Promise<void> {
  const all = await fetchAll();
  const before = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(all.map(([name, response]) => cache.put(name, response)));
  } catch (error) {
    if (!before) await caches.delete(CACHE);
    throw error;
  }
  // A new version waits until every tab of the old one is closed, so that no work is cut short. But in tabs that stay blank there is none.
  if (await brokenCache()) await self.skipWaiting();
}

// Version 0.1.0 called its caches otherwise, and alike for all copies: what holds our very folder is ours.
async function oldCaches(): Promise<string[]> {
  const found: string[] = [];
  for (const name of await caches.keys()) {
    if (name === CACHE) continue;
    const older = /^conspectus-[0-9a-f]{12}$/u.test(name) && (await (await caches.open(name)).match(scope)) !== undefined;
    if (name.startsWith(OURS) || older) found.push(name);
  }
  return found;
}

// True if a version before this one keeps a page without a file that it names.
async function brokenCache(): Promise<boolean> {
  for (const name of await oldCaches()) {
    const cache = await caches.open(name);
    const page = await cache.match(scope);
    const named = page ? namedIn(await page.text()) : [];
    const found = await Promise.all(named.map((one) => cache.match(new URL(one, scope).href)));
    if (found.includes(undefined)) return true;
  }
  return false;
}

async function activate(): Promise<void> {
  const broken = await brokenCache();
  for (const name of await oldCaches()) await caches.delete(name);
  await self.clients.claim();
  if (!broken) return;
  // Not waited for: what they load waits for us to be active.
  for (const client of await self.clients.matchAll({ type: "window" })) void client.navigate(client.url).catch(() => undefined);
}

// What other programs share comes as a form. It is put aside for the page, and goes nowhere else.
async function takeShared(request: Request): Promise<Response> {
  const cache = await caches.open(SHARED);
  const type = request.headers.get("content-type") ?? "";
  await cache.put("./share", new Response(await request.blob(), { headers: { "content-type": type } }));
  return Response.redirect("./?shared", 303);
}

// The cache answers first; what it does not have goes to the page's own server, and nowhere else.
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && request.url === new URL("./share", scope).href) {
    event.respondWith(takeShared(request));
    return;
  }
  // Whoever asks for the newest, as `recover.js` does, gets it from the server.
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin || request.cache === "reload") return;
  event.respondWith(answer(request));
});
