import js from "@eslint/js";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

/** Ways to turn a string into markup or code: pasted text must never reach one. */
const sinks = ["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln", "createContextualFragment", "srcdoc"];

/** What scripts of Node and of the page find without an import. */
const known =
  "Buffer HTMLLinkElement HTMLScriptElement PerformanceObserver URL addEventListener caches clearTimeout console document fetch globalThis " +
  "location navigator performance process sessionStorage setTimeout";

export default ts.config(
  { ignores: ["dist", "target", "www/wasm", "node_modules", "test-results", "npm/examples"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  a11y.flatConfigs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Build nodes instead of markup." },
        { selector: "JSXAttribute[name.name='style'] Literal", message: "Styles belong in a style sheet." },
      ],
    },
  },
  {
    files: ["www/**/*"],
    rules: {
      "no-restricted-properties": ["error", ...sinks.map((property) => ({ property, message: "Build nodes instead of markup." }))],
    },
  },
  { files: ["**/*.js"], ...ts.configs.disableTypeChecked },
  { files: ["**/*.js"], languageOptions: { globals: Object.fromEntries(known.split(" ").map((name) => [name, "readonly"])) } },
  { files: ["www/**/*.tsx"], plugins: { "react-hooks": hooks }, rules: { "react-hooks/rules-of-hooks": "error" } },
);
