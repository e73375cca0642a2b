/** Where the package gets the core from, and what to do where that is not there. */
import { compile } from "./compile.ts";
import { messageOf } from "./fault.ts";

/**
 * Where the WebAssembly of the core may come from: its address (a string or a `URL`), a `Response`, its bytes, or the compiled
 * `WebAssembly.Module`. An object, as not every set of types has a name for each of these.
 */
export type Source = string | object;

/** @internal What a way into the package brings along. */
export interface Parts {
  /** The core, if nobody says where it is. */
  core: () => Source | Promise<Source>;
  /** A worker of the web. */
  worker?: () => Worker;
  /** The script of a worker of Node: where it is, or its code. */
  script?: () => URL | string;
}

let own: Parts | undefined;

/** @internal Says what this way into the package brings along; the first one that is imported counts. */
export const provide = (parts: Parts): void => void (own ??= parts);

/** @internal How a worker is started, as far as the way into the package knows. */
export const threads = (): Omit<Parts, "core"> => own ?? {};

/** What to do where the file is not found. */
const REMEDY =
  ("process" in globalThis
    ? "In a bundle for Node, leave conspectus out of it (external). "
    : 'With Vite, write optimizeDeps: { exclude: ["conspectus"] } into its configuration. ') +
  "Or serve conspectus/conspectus_bg.wasm of the package and give its address to openWorker({ wasm }) or load(wasm), " +
  "or import conspectus/inline, which needs no file.";

/** @internal The module of the core, compiled once. The first source that is given to any function is used for all. */
export const moduleFrom = (source?: Source | Promise<Source>): Promise<WebAssembly.Module> =>
  compile(async () => {
    const given = source === undefined ? await byItself() : await Promise.resolve(source);
    if (isModule(given)) return given;
    const { bytes, from } = await read(given);
    return await compiled(bytes, from);
  });

async function byItself(): Promise<Source> {
  try {
    return (await own?.core()) ?? "conspectus_bg.wasm";
  } catch (error) {
    // A bundle may not know where it is itself.
    throw new Error(`${messageOf(error)}. ${REMEDY}`, { cause: error });
  }
}

/** By its name: a test runner may have a `WebAssembly` of its own, beside that of the module. */
const isModule = (given: Source): given is WebAssembly.Module => Object.prototype.toString.call(given) === "[object WebAssembly.Module]";

/** Bytes, and the words for where they come from. */
interface Found {
  bytes: Uint8Array<ArrayBuffer>;
  from: string;
}

async function read(given: Source): Promise<Found> {
  if (given instanceof ArrayBuffer) return { bytes: new Uint8Array(given), from: "the bytes that were given" };
  // Copied: shared memory can't be compiled.
  if (ArrayBuffer.isView(given)) return { bytes: new Uint8Array(given.buffer, given.byteOffset, given.byteLength).slice(), from: "the bytes that were given" };
  const from = addressOf(given);
  if (from === undefined) throw new TypeError("wasm must be an address, a response, bytes or a WebAssembly.Module.");
  try {
    const file = fileAt(given, from);
    if (file) return { bytes: await file, from };
    const response = isResponse(given) ? given : await fetch(from);
    if (!response.ok) throw new Error(`the server answers ${`${response.status} ${response.statusText}`.trim()}`);
    return { bytes: new Uint8Array(await response.arrayBuffer()), from };
  } catch (error) {
    throw new Error(`${messageOf(error)} (${from}). ${REMEDY}`, { cause: error });
  }
}

const isResponse = (given: Source): given is Response => typeof given === "object" && "status" in given && "arrayBuffer" in given;

/** The address of a string, a `URL` or a response, in which it may be empty. */
function addressOf(given: Source): string | undefined {
  if (typeof given === "string") return given;
  if (isResponse(given)) return given.url || "the response that was given";
  return "href" in given ? String(given.href) : undefined;
}

/**
 * The bytes of a file of Node, which fetches no files: at an address of one or, where there is no page, at a path. Asked for in this
 * way, bundlers for the web do not look for it.
 */
function fileAt(given: Source, from: string): Promise<Uint8Array<ArrayBuffer>> | undefined {
  const node: { getBuiltinModule?: typeof process.getBuiltinModule } = "process" in globalThis ? process : {};
  if (isResponse(given)) return undefined;
  const path = URL.canParse(from) ? new URL(from) : from;
  const isFile = typeof path === "string" ? !("location" in globalThis) : path.protocol === "file:";
  return isFile ? node.getBuiltinModule?.("node:fs/promises").readFile(path) : undefined;
}

async function compiled(bytes: Uint8Array<ArrayBuffer>, from: string): Promise<WebAssembly.Module> {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  // A server that has no such file often answers with its page instead.
  if (/^\s*</u.test(start)) throw new Error(`got HTML in place of WebAssembly from ${from}. ${REMEDY}`);
  if (!start.startsWith("\0asm")) throw new Error(`got ${bytes.length} bytes that are no WebAssembly from ${from}. ${REMEDY}`);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Error(`${messageOf(error)}. ${refused(error)}`, { cause: error });
  }
}

/** What to do where WebAssembly may not be compiled. */
function refused(error: unknown): string {
  if (!/embedder|Content Security Policy|unsafe-eval/iu.test(messageOf(error))) return "The file is damaged, or of another version.";
  return (
    "Where a content policy forbids it, allow 'wasm-unsafe-eval' in script-src. Where only modules of the deployment may run, as on " +
    'Cloudflare, import wasm from "conspectus/conspectus_bg.wasm" and call load(wasm) first.'
  );
}
