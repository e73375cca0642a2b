/** Firefox with the extension in it, driven by its own remote protocol: Playwright's Firefox takes no extensions. */
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { firefoxPath } from "../browser/browsers.ts";

export const ID = "{7b1f2c64-93ad-4c0e-8d55-2e6a0f9b4c17}";

/** What the browser's own window knows of the extension, for a script that runs there. */
export const policy = `const { extension, mozExtensionHostname: host } = WebExtensionPolicy.getByID("${ID}");`;

/** A script that opens a tab and waits until it is loaded. */
export const openTab = `const tab = gBrowser.addTab(args[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
gBrowser.selectedTab = tab;
while (tab.linkedBrowser.currentURI.spec !== args[0] || tab.linkedBrowser.webProgress.isLoadingDocument) await new Promise((go) => setTimeout(go, 50));`;

/** Port 0 lets Firefox take a free one, which it then writes into its profile. */
const preferences = {
  "marionette.port": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.normandy.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "extensions.update.enabled": false,
  "intl.accept_languages": "en",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

type Reply = [1, number, { error: string; message: string } | null, { value: unknown }];

export class Firefox {
  readonly #process: ChildProcess;
  #socket: Socket | undefined;
  #rest = Buffer.alloc(0);
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #count = 0;

  constructor(profile: string) {
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
    writeFileSync(join(profile, "user.js"), lines.join(""));
    const args = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile];
    this.#process = spawn(firefoxPath, args, { stdio: "ignore" });
  }

  static async start(profile: string): Promise<Firefox> {
    const firefox = new Firefox(profile);
    const port = () => {
      try {
        return Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
      } catch {
        return 0;
      }
    };
    await expect.poll(port, { timeout: 30_000 }).toBeGreaterThan(0);
    const socket = connect(port(), "127.0.0.1");
    socket.on("data", (data) => firefox.#read(data));
    firefox.#socket = socket;
    await firefox.send("WebDriver:NewSession", {});
    return firefox;
  }

  /** Each message is preceded by its length; the first one is a greeting. */
  #read(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (let colon = this.#rest.indexOf(":"); colon > 0; colon = this.#rest.indexOf(":")) {
      const end = colon + 1 + Number(this.#rest.subarray(0, colon).toString());
      if (this.#rest.length < end) return;
      const message = JSON.parse(this.#rest.subarray(colon + 1, end).toString()) as unknown;
      this.#rest = this.#rest.subarray(end);
      if (!Array.isArray(message)) continue;
      const reply = message as Reply;
      this.#waiting.get(reply[1])?.(reply);
      this.#waiting.delete(reply[1]);
    }
  }

  send(name: string, parameters: unknown): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise((done, fail) => {
      this.#waiting.set(id, ([, , error, result]) => {
        if (error) fail(new Error(`${name}: ${error.message}`));
        else done(result);
      });
      this.#socket?.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs a script in the page in front, or in the browser's own window. What it gives to `done` comes back. */
  async run(where: "content" | "chrome", script: string, ...args: unknown[]): Promise<unknown> {
    await this.send("Marionette:SetContext", { value: where });
    const body = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
(async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = (await this.send("WebDriver:ExecuteAsyncScript", { script: body, args, scriptTimeout: 20_000 })) as {
      value: { value?: unknown; error?: string };
    };
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  }

  /** Presses what a selector finds in the page in front, as a reader does: the browser takes it for a wish of the reader's own. */
  async press(selector: string): Promise<void> {
    const { value } = (await this.send("WebDriver:FindElement", { using: "css selector", value: selector })) as { value: Record<string, string> };
    await this.send("WebDriver:ElementClick", { id: Object.values(value)[0] });
  }

  /** Turns the driver to the tab that shows an address, without bringing it to the front. */
  async turnTo(address: string): Promise<void> {
    // In the other context these would be the windows of the browser.
    await this.send("Marionette:SetContext", { value: "content" });
    const seen: string[] = [];
    for (const handle of (await this.send("WebDriver:GetWindowHandles", {})) as string[]) {
      await this.send("WebDriver:SwitchToWindow", { handle, focus: false });
      const { value } = (await this.send("WebDriver:GetCurrentURL", {})) as { value: string };
      if (value.replace(/#.*$/u, "") === address) return;
      seen.push(value);
    }
    throw new Error(`No tab shows ${address}, but ${seen.join(", ")}.`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#process.once("exit", done));
    this.#socket?.destroy();
    this.#process.kill();
    await ended;
  }
}
