// Runs before the page. A browser or a server on the way may have kept a page that names a script of an older version, which nobody has
// any more: then what is kept of the page is let go, and the newest version is fetched. What the reader keeps stays as it is.
{
  const folder = new URL("./", location.href).pathname;
  const key = `conspectus recovered ${folder}`;
  /** Once in so many milliseconds: if the newest version lacks a script too, nothing is won by going on. */
  const PAUSE = 60_000;

  const letGo = async () => {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    for (const worker of workers) if (new URL(worker.scope).pathname === folder) await worker.unregister();
    if (!("caches" in globalThis)) return;
    for (const name of await caches.keys()) if (name.startsWith(`conspectus page ${folder} `)) await caches.delete(name);
  };

  const renew = async () => {
    if (Date.now() - Number(sessionStorage.getItem(key)) < PAUSE) throw new Error("It was tried just now.");
    // This renews what the browser keeps of the page, too.
    const { ok, status } = await fetch(location.pathname, { cache: "reload" });
    if (!ok) throw new Error(`The server answers ${status}.`);
    sessionStorage.setItem(key, String(Date.now()));
    await letGo();
    location.reload();
  };

  const tell = () => {
    const place = document.querySelector("#app, #how");
    if (place && !place.hasChildNodes()) place.textContent = "A part of this page could not be loaded. Check the connection, then load the page again. Your articles are safe.";
  };

  let trying = false;
  addEventListener(
    "error",
    ({ target }) => {
      const part = target instanceof HTMLScriptElement || target instanceof HTMLLinkElement;
      // A page that works is not loaded anew under the reader's hands.
      if (!part || trying || document.documentElement.dataset.ready !== undefined) return;
      trying = true;
      renew().catch(tell);
    },
    true,
  );
}
