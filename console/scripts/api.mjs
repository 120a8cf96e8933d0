// Types of the API, made from the OpenAPI files that the services are tested against.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'

const from = resolve('../contracts/src/main/resources/contracts/openapi')
const to = resolve('src/api/generated')
mkdirSync(to, { recursive: true })
for (const file of readdirSync(from).filter((name) => name.endsWith('.yaml'))) {
  const types = astToString(await openapiTS(pathToFileURL(`${from}/${file}`)))
  writeFileSync(`${to}/${file.replace(/(-service)?\.yaml$/, '')}.ts`, `// Made from ${file}. Do not edit.\n${types}`)
}
writeFileSync(`${to}/made`, '')
