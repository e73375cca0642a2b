/** Nothing is needed for the package: webpack 5 finds its worker and its WebAssembly by itself, and warns of its size. */
export default {
  mode: "production",
  entry: "./main.js",
  performance: { hints: false },
};
