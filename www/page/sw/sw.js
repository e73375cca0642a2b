// Keeps the built page for use without a network. The build fills in the two constants below.
const VERSION = "__VERSION__";
const FILES = __FILES__;
const CACHE = `conspectus-${VERSION}`;

// A new version waits until every tab of the old one is closed, so that no work is cut short.
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(["./", ...FILES])));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("conspectus-") && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// What other programs share comes as a form. It is put aside for the page, and goes nowhere else.
async function takeShared(request) {
  const cache = await caches.open("shared");
  const type = request.headers.get("content-type") ?? "";
  await cache.put("./share", new Response(await request.blob(), { headers: { "content-type": type } }));
  return Response.redirect("./?shared", 303);
}

// The cache answers first; what it does not have goes to the page's own server, and nowhere else.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && request.url === new URL("./share", self.registration.scope).href) {
    event.respondWith(takeShared(request));
    return;
  }
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches.open(CACHE).then(async (cache) => (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request)),
  );
});
