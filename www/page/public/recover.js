// Brings back a page whose scripts are gone: build/offline.ts says how.
{
  const folder = new URL("./", location.href).pathname;
  const key = `conspectus recovered ${folder}`;
  const PAUSE = 60_000;

  const letGo = async () => {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    for (const worker of workers) if (new URL(worker.scope).pathname === folder) await worker.unregister();
    if (!("caches" in globalThis)) return;
    for (const name of await caches.keys()) if (name.startsWith(`conspectus page ${folder} `)) await caches.delete(name);
  };

  const renew = async () => {
    if (Date.now() - Number(sessionStorage.getItem(key)) < PAUSE) throw new Error("It was tried just now.");
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
