#!/usr/bin/env bash
# Builds the console into target/classes/console, and only what is older than what it is made of.
#   build.sh            packages when the lock changed, types from the OpenAPI files, type check, bundle, compression, budget
#   build.sh test       unit tests
set -euo pipefail
cd "$(dirname "$0")/.."

out=target/classes/console
contracts=../contracts/src/main/resources/contracts

if [ "${OFFICE_CONSOLE:-true}" = false ]; then
  rm -rf "$out" target/built
  echo "网页控制台未构建(OFFICE_CONSOLE=false) / The web console is left out (OFFICE_CONSOLE=false)" >&2
  exit 0
fi

if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null || ! command -v npm >/dev/null; then
  cat >&2 <<'TEXT'

  没有找到 Node.js 20 或更新版本(含 npm),无法构建网页控制台。
    · 请安装 Node.js 20 以上版本后重试;
    · 或设置 OFFICE_CONSOLE=false,不带网页控制台构建其余部分。

  Node.js 20 or newer (with npm) was not found; the web console cannot be built.
    · Install Node.js 20 or newer and try again;
    · or set OFFICE_CONSOLE=false to build everything but the web console.

TEXT
  exit 1
fi

if ! cmp -s package-lock.json node_modules/.lock-of-office; then
  npm ci --no-progress --loglevel=error
  cp package-lock.json node_modules/.lock-of-office
fi

sources=(src scripts index.html paths.txt package.json package-lock.json tsconfig.json vite.config.ts)

if [ -n "$(find "$contracts"/openapi scripts/api.mjs -newer src/api/generated/made -type f -print -quit 2>/dev/null)" ] \
  || [ ! -f src/api/generated/made ]; then
  node scripts/api.mjs
fi

if [ "${1:-}" = test ]; then
  sources+=(browser) # written in the same language, and run by the tests of the system
  [ -n "$(find "${sources[@]}" -newer target/tested -type f -print -quit 2>/dev/null)" ] || [ ! -f target/tested ] || exit 0
  npx --no-install vue-tsc --noEmit
  npx --no-install vitest run
  mkdir -p target && touch target/tested
  exit 0
fi

if [ -f target/built ] && [ -f "$out/files.txt" ] && [ -z "$(find "${sources[@]}" -newer target/built -type f -print -quit)" ]; then
  exit 0
fi
npx --no-install vue-tsc --noEmit
npx --no-install vite build --logLevel warn
node scripts/pack.mjs
cp paths.txt "$out/paths.txt"
node scripts/budget.mjs
touch target/built
