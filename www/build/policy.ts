import type { Plugin } from "vite";

/**
 * What the page may do. Everything comes from the page's own place, and nothing goes anywhere else.
 * `connect-src 'self'` is there for one request: the page fetches its own WebAssembly once, while it loads.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types conspectus default",
].join("; ");

/** Writes the policy into the built page. The development server needs inline styles, so it goes without. */
export function contentPolicy(): Plugin {
  return {
    name: "content-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}
