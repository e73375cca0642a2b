import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { policy } from "./policy.ts";

const unused = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb"];

/** What static hosts should send with every file. The policy also stands in the page; some of its rules count only here. */
const headers: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", `${policy}; frame-ancestors 'none'`],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  // What browsers would ask the reader for, and the page never needs.
  ["Permissions-Policy", unused.map((name) => `${name}=()`).join(", ")],
];
/** Files under assets/ have their content in their name ... */
const forever = "public, max-age=31536000, immutable";
/** ... and all others are asked for anew, or the page would name files of an older version. */
const fresh = "no-cache";
/** Those others, each by the names by which hosts know it. */
const named = ["/", "/index.html", "/how", "/how.html", "/sw.js", "/recover.js", "/manifest.webmanifest"];
const lines = (form: (name: string, value: string) => string, end = "\n") => headers.map(([name, value]) => form(name, value)).join(end);

/** Read by the host and kept to itself: for Netlify and Cloudflare Pages, and for Apache. */
const inFolder = {
  _headers: `/*\n${lines((name, value) => `  ${name}: ${value}`)}\n${named.map((path) => `${path}\n  Cache-Control: ${fresh}\n`).join("")}/assets/*\n  Cache-Control: ${forever}\n`,
  ".htaccess": `AddType application/wasm .wasm
<IfModule mod_headers.c>
${lines((name, value) => `  Header always set ${name} "${value}"`)}
  Header always set Cache-Control "${fresh}"
  <FilesMatch "-[A-Za-z0-9_-]{8}\\.(js|css|wasm)$">
    Header always set Cache-Control "${forever}"
  </FilesMatch>
</IfModule>
`,
};

/** Put into the configuration of the server by whoever runs it. */
const inServer = {
  "nginx.conf": `# Inside a server block. The folder of the page is served below /conspectus/; change both places to move it.
location /conspectus/ {
  alias /var/www/conspectus/;
  types {
    text/html html; text/css css; text/javascript js; text/plain txt;
    application/wasm wasm; image/svg+xml svg; application/manifest+json webmanifest;
  }
${lines((name, value) => `  add_header ${name} "${value}" always;`)}
  set $conspectus_cache "${fresh}";
  if ($uri ~ "/assets/") {
    set $conspectus_cache "${forever}";
  }
  add_header Cache-Control $conspectus_cache;
}
`,
  Caddyfile: `# The folder of the page is served below /conspectus/; change both places to move it.
:8080 {
  redir /conspectus /conspectus/
  handle_path /conspectus/* {
    root * /var/www/conspectus
    file_server
    encode zstd gzip
    header {
${lines((name, value) => `      ${name} "${value}"`)}
    }
    @hashed path /assets/*
    header @hashed Cache-Control "${forever}"
    @named not path /assets/*
    header @named Cache-Control "${fresh}"
  }
}
`,
};

/** What visitors never ask for. */
export const forHosts: readonly string[] = Object.keys(inFolder);

/** Writes the headers in the forms in which the common static hosts read them: beside the page, and for servers in `hosting`. */
export function hosts(): Plugin {
  return {
    name: "hosts",
    apply: "build",
    generateBundle() {
      for (const [fileName, source] of Object.entries(inFolder)) this.emitFile({ type: "asset", fileName, source });
    },
    writeBundle({ dir = "." }) {
      const folder = join(dir, "../hosting");
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(inServer)) writeFileSync(join(folder, name), text);
    },
  };
}
