import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../dist/page/", import.meta.url));

/** The types of files, by their endings. */
export const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

export interface Server {
  address: string;
  /** What it was asked for, in order. */
  asked: string[];
  stop: () => Promise<void>;
}

type Edit = (name: string, body: Buffer) => Buffer;

/** Serves a folder, the built page if none is given, at a place of its own, until it is stopped. */
export async function serve(folder = built, edit: Edit = (_, body) => body, headers: Record<string, string> = {}): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    readFile(join(folder, name)).then(
      // Nothing is kept by the browser itself: what it asks for again is seen.
      (body) => response.writeHead(200, { "content-type": types[extname(name)] ?? "text/plain", "cache-control": "no-store", ...headers }).end(edit(name, body)),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
