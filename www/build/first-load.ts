/** Keeps together what the page loads at first: cut up by what later scripts share of it, it would compress worse. */

/** What the bundler knows of the modules. */
interface Bundle {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/** True for the document of a page, and for what it imports, directly or through others. */
function isLoadedBy(page: string, id: string, bundle: Bundle, met = new Set<string>()): boolean {
  if (met.has(id)) return false;
  met.add(id);
  return id.endsWith(`/www/page/${page}.html`) || (bundle.getModuleInfo(id)?.importers ?? []).some((one) => isLoadedBy(page, one, bundle, met));
}

const isOfBoth = (id: string, bundle: Bundle) => isLoadedBy("index", id, bundle) && isLoadedBy("how", id, bundle);

/** The scripts of the first load: what the page that explains loads as well, and what the page alone does. */
export const firstLoad = [
  { name: (id: string, bundle: Bundle) => (isOfBoth(id, bundle) ? "both" : null), debugName: "both", priority: 2 },
  { name: (id: string, bundle: Bundle) => (isLoadedBy("index", id, bundle) ? "page" : null), debugName: "page", priority: 1 },
];
