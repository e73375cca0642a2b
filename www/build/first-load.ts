/** Keeps together what the page loads at first: cut up by what later scripts share of it, it would compress worse. */

/** What the bundler knows of the modules. */
interface Bundle {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/** True for the document of a page, by the end of its path, and for what it imports, directly or through others. */
function isLoadedBy(page: string, id: string, bundle: Bundle, met = new Set<string>()): boolean {
  if (met.has(id)) return false;
  met.add(id);
  return id.endsWith(page) || (bundle.getModuleInfo(id)?.importers ?? []).some((one) => isLoadedBy(page, one, bundle, met));
}

const [PAGE, HOW, PANEL] = ["/page/index.html", "/page/how.html", "/extension/panel.html"] as const;

const isOfBoth = (id: string, bundle: Bundle) => isLoadedBy(PAGE, id, bundle) && isLoadedBy(HOW, id, bundle);

/** The scripts of the first load: what the page that explains loads as well, and what the page alone does. */
export const firstLoad = [
  { name: (id: string, bundle: Bundle) => (isOfBoth(id, bundle) ? "both" : null), debugName: "both", priority: 2 },
  { name: (id: string, bundle: Bundle) => (isLoadedBy(PAGE, id, bundle) ? "page" : null), debugName: "page", priority: 1 },
];

/** The script of the panel of the extension. */
export const panelLoad = [{ name: (id: string, bundle: Bundle) => (isLoadedBy(PANEL, id, bundle) ? "panel" : null), debugName: "panel" }];
