# What people run. `make help` lists it.

CARGO ?= cargo
NPM ?= npm
PORT ?= 4173
DATA ?=
KIND ?=
MINUTES ?= 20
NEED = ./scripts/need.sh
QUALITY = $(CARGO) run --quiet --release --locked --manifest-path benches/quality/Cargo.toml --target-dir target/quality
# What is installed with cargo install is found, whether or not the shell knows where.
export PATH := $(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
OLDEST = $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

.PHONY: help serve test test-rust test-wasm test-page build page single dist extension package examples wasm cli score checking extraction optimality bench shapes stage screenshots store lighthouse release-check oldest audit deny fuzz soak monkey clean

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

serve: page ## Build the page and serve it on this machine; installs what is missing
	@echo "Conspectus is at http://127.0.0.1:$(PORT)/ (stop with Ctrl-C)"
	@$(NPM) run --silent preview -- --port $(PORT)

test: test-rust test-wasm test-page deny ## All tests, lints and checks
	@echo "All tests passed."

test-rust: cli ## Formatting, lints, documentation, Rust tests
	$(CARGO) fmt --check
	$(CARGO) clippy --all-targets --features cli --locked -- -D warnings
	$(CARGO) clippy --lib --features wasm --target wasm32-unknown-unknown --locked -- -D warnings
	$(CARGO) clippy --lib --no-default-features --features en --locked -- -D warnings
	$(CARGO) clippy --locked --manifest-path benches/quality/Cargo.toml --target-dir target/quality -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --no-deps --features cli --locked
	$(CARGO) test --features cli --locked
	$(CARGO) test --no-default-features --features en --locked --test languages

test-wasm: wasm ## The JavaScript boundary in headless Chromium
	@$(NEED) chromium
	wasm-pack test --headless --chrome --chromedriver "$$(command -v chromedriver)" -- --features wasm --test boundary --locked

test-page: page single package extension cli ## Types, lints, and the page and the extension in Chromium and Firefox
	@$(NEED) chromium firefox
	@./scripts/audit.sh
	$(NPM) run --silent check
	$(NPM) run --silent lint
	$(NPM) run --silent test

build: cli page ## The command line and the page

cli:
	@$(NEED) cargo
	$(CARGO) build --release --features cli --locked

wasm: node_modules
	@$(NEED) wasm
	$(NPM) run --silent wasm

page: wasm ## The page, as static files in dist/page
	$(NPM) run --silent build

single: wasm ## The page as one file for use from a disk, in dist/single
	$(NPM) run --silent build:single

dist: page single extension package cli ## All that can be given away, in dist
	mkdir -p dist/cli
	cp $${CARGO_TARGET_DIR:-target}/release/conspectus dist/cli/
	dist/cli/conspectus generate dist/cli
	cp LICENSE-* dist/cli/
	node scripts/notices.js cli >dist/cli/THIRD-PARTY.txt

extension: wasm ## The browser extension for Chromium and Firefox, as folders and archives in dist/extension
	$(NPM) run --silent build:extension

package: wasm ## The npm package, in dist/npm
	$(NPM) run --silent package

examples: package ## The examples of the npm package with esbuild, Rollup, Bun, Cloudflare Workers, Next.js and Vite's server, which it fetches
	@$(NEED) node
	node scripts/examples.js

node_modules: package-lock.json
	@$(NEED) node
	$(NPM) ci --no-fund --no-audit
	@touch node_modules

score: cli ## Measure on development data: make score DATA=folder
	@$(NEED) python
	@test -n "$(DATA)" || { echo "Say where the data are: make score DATA=folder"; exit 1; }
	./scripts/score.sh "$(DATA)"

checking: ## What the check of a text finds of what was changed: make checking DATA=folder
	@$(NEED) cargo python
	@test -n "$(DATA)" || { echo "Say where the data are: make checking DATA=folder"; exit 1; }
	python3 benches/check/measure.py $(DATA)/clusters/*.jsonl $(DATA)/check/*.jsonl $(foreach code,de es fr pt,tests/data/evidence/$(code)-*.toml)

extraction: extension ## What the extension keeps of real pages: make extraction DATA=folder
	@$(NEED) chromium python
	@test -n "$(DATA)" || { echo "Say where the data are: make extraction DATA=folder"; exit 1; }
	CONSPECTUS_PAGES="$(DATA)/pages/pages.jsonl" $(NPM) run --silent measure
	python3 "$(DATA)/../tools/score_stage.py" cleaning "$(DATA)/pages/pages.jsonl" test-results/kept.jsonl

stage: ## One stage on JSON Lines, for scoring: make -s stage KIND=cleaning|paragraphs|sentences|support|signs|evidence|features|check <in >out
	@test -n "$(KIND)" || { echo "Say which stage: make -s stage KIND=evidence" >&2; exit 1; }
	@$(NEED) cargo >&2
	@$(QUALITY) --bin stage -- "$(KIND)"

optimality: ## How far the search is from the best selection: make optimality DATA=folder
	@test -n "$(DATA)" || { echo "Say where the data are: make optimality DATA=folder"; exit 1; }
	@$(NEED) cargo solver
	$(CARGO) run --release --locked --manifest-path benches/optimality/Cargo.toml --target-dir target/optimality -- "$(DATA)/clusters"

bench: page ## Speed and memory, beside others, into benches/RESULTS.md, a quarter of an hour: make bench [DATA=folder]
	@$(NEED) chromium
	CONSPECTUS_CHROMIUM="$${CONSPECTUS_CHROMIUM:-$$(command -v chromium)}" ./benches/speed/run.sh "$(DATA)"

shapes: ## How time and memory grow with text that nobody writes: make shapes [BYTES=5000000]
	@$(NEED) cargo
	$(CARGO) run --quiet --release --locked --manifest-path benches/shapes/Cargo.toml --target-dir target/shapes -- --bytes $(or $(BYTES),5000000)

audit: node_modules ## Known faults of the packages and crates that we build from, as far as the registries answer
	@./scripts/audit.sh

deny: ## Licences and registries of all crates that we build from, by deny.toml
	@$(NEED) deny
	$(CARGO) deny --locked check licenses sources

oldest: ## Does it build with the oldest Rust that Cargo.toml promises?
	@$(NEED) oldest
	rustup run $(OLDEST) cargo check --features cli --locked
	rustup run $(OLDEST) cargo check --lib --features wasm --target wasm32-unknown-unknown --locked

fuzz: ## Fuzz one target: make fuzz TARGET=pipeline; also segment, clean, lines
	@test -n "$(TARGET)" || { echo "Say what to fuzz: make fuzz TARGET=pipeline"; exit 1; }
	./fuzz/run.sh "$(TARGET)"

soak: ## Copies, order and what nobody sees, on random clusters: make soak MINUTES=20
	MINUTES="$(MINUTES)" $(CARGO) test --features cli --locked --test soak -- --ignored --nocapture

monkey: page ## A day of use: 2,000 random steps in Chromium
	@$(NEED) chromium
	$(NPM) run --silent monkey

screenshots: page extension ## Pictures of every view, into test-results/screenshots
	@$(NEED) chromium
	$(NPM) run --silent screenshots

store: extension ## The pictures that the browsers' stores ask for, into dist/store
	@$(NEED) chromium
	$(NPM) run --silent store

lighthouse: page ## Lighthouse on the page: its four figures, each at least 95; fetches it from npm
	@$(NEED) chromium
	$(NPM) run --silent lighthouse

release-check: test dist oldest ## Is everything ready for a tag? Publishes nothing
	$(CARGO) check --benches --locked --manifest-path benches/speed/Cargo.toml --target-dir target/bench
	$(CARGO) check --locked --manifest-path benches/shapes/Cargo.toml --target-dir target/shapes
	node scripts/release.js
	$(CARGO) publish --dry-run --locked --features cli
	cd dist/npm && $(NPM) publish --dry-run

clean: ## Remove all that was built
	rm -rf target dist www/wasm test-results node_modules
