// Compresses what was built and lists it for the gateway: path, media type, codings.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const out = 'target/classes/console'
const types = {
  '.html': 'text/html;charset=UTF-8',
  '.js': 'text/javascript;charset=UTF-8',
  '.css': 'text/css;charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}
const lines = []
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath ?? entry.path, entry.name)
  const type = types[extname(entry.name)]
  if (!entry.isFile() || !type || path.includes('.vite')) continue
  const bytes = readFileSync(path)
  const codings = []
  if (bytes.length > 600 && !type.startsWith('image/png')) {
    const quality = bytes.length > 400_000 ? 9 : 11
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    writeFileSync(`${path}.br`, br)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    codings.push('br', 'gzip')
  }
  lines.push([path.slice(out.length).replaceAll('\\', '/'), type, ...codings].join('\t'))
}
writeFileSync(join(out, 'files.txt'), lines.sort().join('\n') + '\n')
