// What the first view loads as script, gzipped; more than the budget fails the build.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 250 * 1024
const out = 'target/classes/console'
const manifest = JSON.parse(readFileSync('target/classes/console/.vite/manifest.json', 'utf8'))

function needed(keys, found = new Set()) {
  for (const key of keys) {
    if (!found.has(key)) {
      found.add(key)
      needed(manifest[key].imports ?? [], found)
    }
  }
  return found
}
const size = (keys) =>
  [...keys].reduce((sum, key) => sum + gzipSync(readFileSync(`${out}/${manifest[key].file}`), { level: 9 }).length, 0)

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
// the heaviest first views: a page of its own on top of what every page needs, in the default language
const language = Object.keys(manifest).filter((key) => key.endsWith('texts/zh-CN.ts'))
const pages = Object.keys(manifest).filter((key) => key.includes('src/pages/') && manifest[key].isDynamicEntry)
const views = pages.map((page) => [page, size(needed([entry, page, ...language]))]).sort((a, b) => b[1] - a[1])
const home = views.find(([page]) => page.includes('pages/home/')) ?? views[0]
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`
console.log(`console: first view ${kib(home[1])} gzip of script, heaviest page ${views[0][0]} ${kib(views[0][1])}`)
if (home[1] > BUDGET || views[0][1] > BUDGET * 2) {
  console.error(`首屏脚本超过 ${kib(BUDGET)} / The script of the first view is above ${kib(BUDGET)}`)
  process.exit(1)
}
