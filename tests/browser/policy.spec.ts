/** The policy is in force: what must never happen can't. */
import { expect, test } from "./page.ts";

test.use({ expected: [/Content.Security.Policy|Content Security Policy|violat|TrustedHTML|TrustedScript/iu] });

const attempts: Record<string, () => unknown> = {
  "markup into the page": () => (document.body.innerHTML = "<b>x</b>"),
  "markup beside a node": () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
  "a worker from elsewhere": () => new Worker("https://evil.example/x.js"),
  "a request to elsewhere": () => fetch("https://evil.example/"),
  "a new policy": () => window.trustedTypes?.createPolicy("other", {}),
};

for (const [name, attempt] of Object.entries(attempts)) {
  test(`refused: ${name}`, async ({ desk }) => {
    await expect(desk.evaluate(attempt)).rejects.toThrow();
  });
}

test.describe("things from elsewhere", () => {
  // The driver reports them, and that they were blocked before they left.
  test.use({ allowed: [/^https:\/\/evil\.example\/x$/u] });

  test("images, frames and films are blocked", async ({ desk }) => {
    const blocked = await desk.evaluate(
      () =>
        new Promise<string[]>((done) => {
          const found: string[] = [];
          addEventListener("securitypolicyviolation", (event) => {
            found.push(event.effectiveDirective);
            if (found.length === 3) done(found.sort());
          });
          for (const tag of ["img", "iframe", "video"] as const) {
            const node = document.createElement(tag);
            node.src = "https://evil.example/x";
            document.body.append(node);
          }
        }),
    );
    expect(blocked).toEqual(["frame-src", "img-src", "media-src"]);
  });
});
