import { scriptAddress } from "../shared/core/trust";

/** Keeps the page for use without a network. Fulfils when it is kept, or at once where that can't be done. */
export async function worksOffline(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  try {
    const { installing } = await navigator.serviceWorker.register(scriptAddress("./sw.js"));
    if (!installing) return;
    await new Promise<void>((done) => {
      installing.addEventListener("statechange", () => {
        if (installing.state === "activated" || installing.state === "redundant") done();
      });
    });
  } catch {
    // Without it the page works as long as it is open.
  }
}
