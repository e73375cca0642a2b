/** WebAssembly of a deployment is compiled already. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
