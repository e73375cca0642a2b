/** A server on which one version of the page takes the place of another, as when it is deployed anew. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { types } from "./serve.ts";

const built = fileURLToPath(new URL("../../dist/page/", import.meta.url));
const names = readdirSync(built, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath, one.name).slice(built.length));
const script = names.find((name) => /^assets\/index-.*\.js$/u.test(name)) ?? "";

type Files = Map<string, Buffer>;

/** The built page as another version: its script has another name and says which one it is, and so does the service worker. */
function version(n: number): Files {
  const rename = (text: string) => text.replaceAll(script.slice("assets/".length), `index-version${n}.js`);
  return new Map(
    names.map((name) => {
      const body = readFileSync(join(built, name));
      if (!/\.(?:js|html)$/u.test(name)) return [name, body];
      let text = rename(body.toString());
      if (name === script) text += `\ndocument.documentElement.dataset.version = "${n}";`;
      if (name === "sw.js") text = text.replace(/(?<=const VERSION = ")[^"]*/u, `version${n}`);
      return [rename(name), Buffer.from(text)];
    }),
  );
}

export interface Host {
  address: string;
  /** Puts a version in the place of the one that is there; what the older one alone had is gone. `change` may spoil it. */
  deploy: (n: number, change?: (files: Files) => void) => void;
  stop: () => Promise<void>;
}

/** Serves version 1, the page itself with these headers, until another is deployed. Scripts are not kept, as if that had been long ago. */
export async function host(headers: Record<string, string>): Promise<Host> {
  let files = version(1);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    const body = files.get(name);
    if (body) response.writeHead(200, { "content-type": types[extname(name)] ?? "text/plain", ...(name.endsWith(".js") ? { "cache-control": "no-store" } : headers) }).end(body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    deploy: (n, change) => {
      files = version(n);
      change?.(files);
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
