import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Project } from "@playwright/test";

/** The first of these programs on the path, unless the variable names another. */
function find(variable: string, names: readonly string[]): string {
  const given = process.env[variable];
  if (given !== undefined && given !== "") return given;
  const places = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`No ${names.join(" or ")} on the path: install one, or set ${variable}.`);
  return found;
}

/** The browser's own settings hold: Firefox as it is packaged refuses to have them emulated. */
const asTheyAre = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null } as const;

/** How Chromium is started, wherever it is. */
export const chromiumOptions = {
  executablePath: find("CONSPECTUS_CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};
export const firefoxPath = find("CONSPECTUS_FIREFOX", ["firefox-esr", "firefox"]);

export const browsers: Project[] = [
  { name: "chromium", use: { browserName: "chromium", launchOptions: chromiumOptions } },
  {
    name: "firefox",
    // The monkey measures memory over Chromium's own protocol.
    testIgnore: "monkey.spec.ts",
    use: {
      browserName: "firefox",
      channel: "moz-firefox",
      launchOptions: { executablePath: firefoxPath },
      colorScheme: null,
      contextOptions: asTheyAre,
    },
  },
];
