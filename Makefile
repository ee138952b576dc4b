# make run     opens the reader on the bundled story; `make run ARGS="a.txt b.txt"` on others
# make test    runs every test
# make evaluate  measures the analysis on third-party data; ONLY=time a part, ERRORS=1 shows examples, RECORD=1 records
# make bench   measures speed, memory and the reader in a terminal
# make linear  fails where a hostile text takes more time than its length allows
# make fuzz    runs every stage under libFuzzer for a minute each
# make fuzz-again  runs what the fuzzer found once more: STAGE=times INPUT=file
# make train   learns the word statistics and the model that find names from SYNOPTIC_EVAL's data, and measures it
# make lint    says where the sources are not formatted; make format formats them
# make docs    documents the core's public interface
# make install installs to PREFIX (default /usr/local), below DESTDIR; make uninstall takes it away again
# make clean   throws away what was built
# Missing system packages are installed first, where that needs no password.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
PREFIX ?= /usr/local
ARGS ?=
BINARY := .build/release/synoptic
BINDIR := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share
RELEASE := -c release --static-swift-stdlib

.PHONY: run test build bench linear evaluate train fuzz fuzz-again lint format clean install uninstall docs deps test-deps

run: build
	@$(BINARY) $(ARGS)

build: deps
	swift build $(RELEASE) --product synoptic

test: deps test-deps
	@if command -v python3 >/dev/null; then python3 -B Tests/Evaluation/evaluate.py --self-check; fi
	swift test

bench: build
	swift build -c release --static-swift-stdlib --product bench
	.build/release/bench
	@./Tests/Support/compare-terminals $(BINARY)

# 10 MB of one thing repeated, through every stage; fails where the time grows faster than the text.
linear:
	swift build $(RELEASE) --product bench
	.build/release/bench linear

# Scored by the scripts that come with the data, in $SYNOPTIC_EVAL or ../shared/eval/dev.
evaluate: build
	python3 -B Tests/Evaluation/evaluate.py $(if $(ONLY),--only "$(ONLY)") $(if $(ERRORS),--errors) $(if $(RECORD),--record)

# Every stage under libFuzzer and AddressSanitizer, two at a time. `make fuzz FUZZ_SECONDS=600 FUZZ_STAGES=times` for long by
# hand; FUZZ_SEED begins from that seed without what earlier runs kept, as continuous integration needs it. What is found is
# left in .build/fuzz and runs again with `make fuzz-again STAGE=times INPUT=file`.
FUZZ := .build/fuzz
FUZZ_SECONDS ?= 60
FUZZ_JOBS ?= 2
FUZZ_STAGES ?= import sentences times entities quotations events compare search export repeated
FUZZ_SEEDS := Resources/stories/sample $(wildcard $(or $(SYNOPTIC_EVAL),../shared/eval/dev)/hostile/bytes)
FUZZ_RUN = SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 SYNOPTIC_FUZZ
FUZZ_FLAGS := -O -g -swift-version 6 -package-name synoptic -sanitize=fuzzer,address -parse-as-library -I $(FUZZ) -L $(FUZZ)
FUZZ_LIBRARY := $(FUZZ_FLAGS) -wmo -enable-testing -emit-module -emit-library -static

$(FUZZ)/libSynopticCore.a: $(shell find Sources/SynopticCore -name '*.swift')
	@echo "fuzz: building"; mkdir -p $(FUZZ)
	@cd $(FUZZ) && swiftc $(subst $(FUZZ),.,$(FUZZ_LIBRARY)) -module-name SynopticCore $(addprefix $(CURDIR)/,$^)

$(FUZZ)/libSynopticFiles.a: $(shell find Sources/SynopticFiles -name '*.swift') $(FUZZ)/libSynopticCore.a
	@cd $(FUZZ) && swiftc $(subst $(FUZZ),.,$(FUZZ_LIBRARY)) -module-name SynopticFiles \
	  $(addprefix $(CURDIR)/,$(filter %.swift,$^))

$(FUZZ)/fuzz: $(wildcard Tests/Fuzz/*.swift) $(FUZZ)/libSynopticFiles.a
	@swiftc $(FUZZ_FLAGS) $(filter %.swift,$^) -lSynopticFiles -lSynopticCore -o $@

fuzz: $(FUZZ)/fuzz
	@$(MAKE) --no-print-directory -j$(FUZZ_JOBS) $(addprefix fuzzing-,$(FUZZ_STAGES))

fuzzing-%:
	@echo "fuzz: $*, $(FUZZ_SECONDS) s"; $(if $(FUZZ_SEED),rm -rf $(FUZZ)/corpus/$*;) mkdir -p $(FUZZ)/corpus/$*
	@$(FUZZ_RUN)=$* $(FUZZ)/fuzz -max_total_time=$(FUZZ_SECONDS) $(if $(FUZZ_SEED),-seed=$(FUZZ_SEED)) -timeout=25 \
	  -rss_limit_mb=4096 -verbosity=0 -print_funcs=0 -max_len=$(if $(filter repeated,$*),64,4096) -artifact_prefix=$(FUZZ)/$*- \
	  $(FUZZ)/corpus/$* $(FUZZ_SEEDS)

fuzz-again: $(FUZZ)/fuzz
	$(FUZZ_RUN)=$(STAGE) $(FUZZ)/fuzz $(INPUT)

train:
	swift build $(RELEASE) --product train
	gzip -dcf $(or $(SYNOPTIC_EVAL),../shared/eval/dev)/scale/news-20k.jsonl.gz \
	  | .build/release/train names en Resources/languages/en/names/words.bin
	.build/release/train entities en $(or $(SYNOPTIC_EVAL),../shared/eval/dev) Resources/languages/en/names

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

# The documentation of SynopticCore's public interface; a warning is an error.
docs: deps
	swift package dump-symbol-graph --minimum-access-level public
	rm -rf .build/documentation && mkdir -p .build/documentation/symbols
	cp .build/*/symbolgraph/SynopticCore*.symbols.json .build/documentation/symbols
	docc convert --additional-symbol-graph-dir .build/documentation/symbols --warnings-as-errors \
	  --fallback-display-name SynopticCore --fallback-bundle-identifier synoptic.core \
	  --output-path .build/documentation/SynopticCore.doccarchive

clean:
	swift package clean

install: build
	install -d "$(BINDIR)" "$(SHARE)/synoptic" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 755 $(BINARY) "$(BINDIR)/synoptic"
	strip "$(BINDIR)/synoptic"
	rm -rf "$(SHARE)/synoptic"/*
	cp -R Resources/. "$(SHARE)/synoptic"
	$(BINARY) manual > "$(SHARE)/man/man1/synoptic.1"
	$(BINARY) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/synoptic"
	$(BINARY) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_synoptic"
	$(BINARY) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/synoptic.fish"

uninstall:
	rm -f "$(BINDIR)/synoptic" "$(SHARE)/man/man1/synoptic.1" "$(SHARE)/bash-completion/completions/synoptic" \
	  "$(SHARE)/zsh/site-functions/_synoptic" "$(SHARE)/fish/vendor_completions.d/synoptic.fish"
	rm -rf "$(SHARE)/synoptic"

# $(call need,header,Debian package,other names): installs what provides a header, or says what is missing.
define need
	@if ! printf '#include <$(1)>\n' | $${CC:-cc} -E - >/dev/null 2>&1 && \
	    ! printf '#include <$(1)>\n' | clang -E - >/dev/null 2>&1; then \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    apt-get update -qq && apt-get install -y -qq $(2); \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
	    sudo -n apt-get update -qq && sudo -n apt-get install -y -qq $(2); \
	  else \
	    echo "synoptic: <$(1)> is missing; install it with your package manager:" >&2; \
	    echo "  Debian, Ubuntu: apt-get install $(2)    $(3)" >&2; \
	    exit 1; \
	  fi; \
	fi
endef

deps:
	@command -v swift >/dev/null || { echo "synoptic: no Swift toolchain; see https://www.swift.org/install" >&2; exit 1; }
	$(call need,ncurses.h,libncurses-dev,Fedora: dnf install ncurses-devel    Arch: pacman -S ncurses)

test-deps:
	$(call need,vterm.h,libvterm-dev,Fedora: dnf install libvterm-devel    Arch: pacman -S libvterm)
