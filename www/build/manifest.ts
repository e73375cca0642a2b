/** The manifest of each browser, from one source. */
import { EVERYWHERE } from "../extension/access.ts";
import { policy } from "./policy.ts";
import { ar } from "../shared/i18n/tabs/ar.ts";
import { de } from "../shared/i18n/tabs/de.ts";
import { en } from "../shared/i18n/tabs/en.ts";
import { es } from "../shared/i18n/tabs/es.ts";
import { fr } from "../shared/i18n/tabs/fr.ts";
import { pt } from "../shared/i18n/tabs/pt.ts";
import type { Forms } from "../shared/i18n/texts.ts";

export const BROWSERS = ["chromium", "firefox"] as const;
export type Browser = (typeof BROWSERS)[number];

const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon-${size}.png`]));

/** Firefox asks for a policy that names `object-src`, whatever the default is. */
const contentPolicy = `${policy}; object-src 'none'; frame-ancestors 'none'`;

/** The name of the extension in Firefox, for good: a UUID, because the form of an address would have to be in a domain, and we have none. */
const ID = "{7b1f2c64-93ad-4c0e-8d55-2e6a0f9b4c17}";

export function manifest(browser: Browser, version: string): chrome.runtime.ManifestV3 | Record<string, unknown> {
  const common = {
    manifest_version: 3,
    name: "Conspectus",
    version,
    description: "__MSG_description__",
    default_locale: "en",
    icons,
    action: { default_title: "Conspectus", default_icon: icons },
    options_ui: { page: "panel.html?start", open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+C" } },
      add: { suggested_key: { default: "Alt+Shift+A" }, description: "__MSG_add__" },
    },
    permissions: ["activeTab", "scripting", "contextMenus", "storage", "unlimitedStorage"],
    optional_permissions: ["tabs"],
    optional_host_permissions: EVERYWHERE,
    content_security_policy: { extension_pages: contentPolicy },
    // What is read in a private window would be kept beyond it.
    incognito: "not_allowed",
  };
  if (browser === "chromium") {
    return {
      ...common,
      permissions: [...common.permissions, "sidePanel"],
      minimum_chrome_version: "123",
      background: { service_worker: "background.js" },
      side_panel: { default_path: "panel.html" },
    };
  }
  return {
    ...common,
    background: { scripts: ["background.js"] },
    sidebar_action: { default_panel: "panel.html", default_title: "Conspectus", default_icon: icons, open_at_install: false },
    browser_specific_settings: {
      gecko: { id: ID, strict_min_version: "142.0", data_collection_permissions: { required: ["none"] } },
      // On a phone the panel is a tab of its own.
      gecko_android: { strict_min_version: "142.0" },
    },
  };
}

const plain = (text: string | Forms) => (typeof text === "string" ? text : text.other);

/** The texts that the browser itself shows, by language. */
export const locales: Record<string, Record<string, { message: string }>> = Object.fromEntries(
  Object.entries({ ar, de, en, es, fr, pt }).map(([code, texts]) => [
    code,
    { description: { message: plain(texts.tabsTagline) }, add: { message: plain(texts.tabsMenu) }, check: { message: plain(texts.tabsCheck) }, link: { message: plain(texts.tabsLink) } },
  ]),
);
