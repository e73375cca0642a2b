#!/usr/bin/env bash
# Sees to it that each named tool is there: installs it if that needs nobody's consent, or says in one line how to.
set -euo pipefail

wasm_pack=0.15.1
cargo_audit=0.22.2
cargo_deny=0.20.2
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
wasm_bindgen=$(sed -n '/^wasm-bindgen = /{s/.*"=\([0-9.]*\)".*/\1/p;q}' Cargo.toml)

has() { command -v "$1" >/dev/null 2>&1; }
stop() { echo "conspectus: $1" >&2; exit 1; }

# Debian packages, where we may install them.
debian() {
    [ "$(id -u)" = 0 ] && has apt-get || return 1
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_cargo() { has cargo || stop "Rust is missing: install it from https://rustup.rs and open a new shell."; }

# The oldest Rust that Cargo.toml promises, for both targets.
need_oldest() {
    has rustup || stop "rustup is missing, which keeps several versions of Rust side by side: install it from https://rustup.rs."
    local lib
    lib=$(rustup run "$oldest" rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) && [ -d "$lib" ] ||
        rustup toolchain install "$oldest" --profile minimal --target wasm32-unknown-unknown ||
        stop "Rust $oldest, the oldest that Cargo.toml promises, is missing and cannot be fetched: where the network allows it, rustup toolchain install $oldest --target wasm32-unknown-unknown."
}

need_node() {
    has node && has npm || stop "Node.js is missing: install version 20.19 or later from https://nodejs.org."
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
        stop "Node.js $(node --version) is too old: install version 20.19 or later from https://nodejs.org."
}

need_wasm() {
    need_cargo
    if ! rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d; then
        has rustup || stop "The wasm32 target is missing: install Rust with https://rustup.rs, or your system's package for it."
        rustup target add wasm32-unknown-unknown
    fi
    has wasm-pack || { echo "Installing wasm-pack, once, which takes some minutes."; cargo install wasm-pack --locked --version "$wasm_pack"; }
    # wasm-pack would build it too, but hidden inside its cache, and again after every clean-up of that.
    [ "$(wasm-bindgen --version 2>/dev/null || true)" = "wasm-bindgen $wasm_bindgen" ] ||
        { echo "Installing wasm-bindgen, once, which takes some minutes."; cargo install wasm-bindgen-cli --force --version "$wasm_bindgen"; }
}

# Knows the faults of crates, from RustSec's database of advisories.
need_audit() {
    need_cargo
    has cargo-audit || { echo "Installing cargo-audit, once, which takes some minutes."; cargo install cargo-audit --locked --version "$cargo_audit"; }
}

# Knows the licences of crates.
need_deny() {
    need_cargo
    has cargo-deny || { echo "Installing cargo-deny, once, which takes some minutes."; cargo install cargo-deny --locked --version "$cargo_deny"; }
}

need_chromium() {
    has chromium && has chromedriver || debian chromium chromium-driver ||
        stop "Chromium and chromedriver are missing: on Debian or Ubuntu, sudo apt-get install chromium chromium-driver."
}

need_firefox() {
    has firefox-esr || has firefox || debian firefox-esr ||
        stop "Firefox is missing: on Debian, sudo apt-get install firefox-esr."
}

# The exact solver is C++, and its binding reads the headers.
need_solver() {
    has cmake && has c++ && find /usr/lib* -name 'libclang*.so*' 2>/dev/null | grep -q . ||
        debian cmake g++ libclang-dev ||
        stop "CMake, a C++ compiler or libclang is missing: on Debian or Ubuntu, sudo apt-get install cmake g++ libclang-dev."
}

need_python() {
    has python3 || stop "Python is missing: install python3."
    python3 -c 'import snowballstemmer' 2>/dev/null || stop "A Python package is missing: python3 -m pip install snowballstemmer."
}

for tool in "$@"; do "need_$tool"; done
