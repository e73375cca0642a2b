/** Workers as modules; and the development server must not move the package away from its WebAssembly. */
export default {
  base: "./",
  worker: { format: "es" },
  optimizeDeps: { exclude: ["conspectus"] },
};
