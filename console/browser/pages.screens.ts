import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'
import { Person } from './office'
import { matter, paperPlaces, papers, places, settled, type Matter } from './seeds'

/** Every page as a picture; for somebody to look at, so nothing is compared. */
const FOLDER = fileURLToPath(new URL('../../target/screens/', import.meta.url))
const WIDTHS = [360, 1280, 1920]
const LANGUAGES = ['zh-CN', 'en']

test('every page as a picture', async () => {
  mkdirSync(FOLDER, { recursive: true })
  let made!: Matter
  for (const [unit, title, body, answer] of MATTERS) made = await matter({ unit, title, body, answer, file: '现场情况.txt' })
  const [unit, title, body, answer] = MATTERS[2]
  const paper = await papers({ unit, title, body, answer, file: '扫描件.txt' })
  for (const language of LANGUAGES) {
    const people = new Map<string, Person>()
    const all: [string, string][] = [...places(made), ...paperPlaces(paper), ['chief', '/publications'], ['unit.clerk', '/reports/direct'], ['unit.head', '/'], ['supervisor', '/supervision/new']]
    for (const [who, address] of all) {
      const name = who.replace('unit', 'water')
      const person = people.get(name) ?? (await Person.signedIn(name))
      people.set(name, person)
      await speaks(person, language)
      await person.page.goto(address)
      await settled(person.page)
      await taken(person, `${language}-{}-${name}${address.replace(/\?view=(\w+)/, '-$1').replace(/\?.*/, '').replace(/\/[0-9a-z]{20,}/, '-one').replaceAll('/', '-')}`)
    }
    const nobody = await Person.nobody()
    await nobody.page.goto('/sign-in')
    await speaks(nobody, language)
    await nobody.page.reload()
    await nobody.page.locator('form').waitFor()
    await taken(nobody, `${language}-{}-sign-in`)
    if (language === 'zh-CN') await printed(people, made)
    for (const person of people.values()) await person.context.close()
  }
})

const speaks = (person: Person, language: string) => person.page.evaluate((to) => localStorage.setItem('office.language', to), language)

async function taken({ page }: Person, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 700 ? 740 : 900 })
    await page.screenshot({ path: `${FOLDER}${name.replace('{}', String(width))}.png`, fullPage: width < 1900 })
  }
}

/** What is printed is a picture of its own. */
async function printed(people: Map<string, Person>, of: Matter): Promise<void> {
  const id = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  for (const [who, address, name] of [['leader', `/reading/${id(of.issue)}`, 'issue'], ['supervisor', `/supervision/${id(of.item)}`, 'item'], ['water.clerk', `/reports/${id(of.report)}`, 'report'], ['supervisor', '/supervision', 'board']] as const) {
    const { page } = people.get(who)!
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address)
    await settled(page)
    await page.pdf({ path: `${FOLDER}print-${name}.pdf`, format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } })
  }
}

const MATTERS = [
  ['forestry', '林业局发现松材线虫病疫木', '巡查中发现疑似疫木十二株，已取样送检并划定隔离区。', '已核实，共十二株。'],
  ['agri', '农业农村局：低温影响蔬菜大棚', '夜间最低气温零下八度，三十座大棚受冻，已组织加温保苗。', '已核实，三十座。'],
  ['water', '水利局：灌渠损毁影响春灌', '三处灌渠被冲毁，影响下游两千亩农田春灌。已组织抢修队伍四十人，预计三日内恢复一处通水。', '损毁长度共一百二十米，已现场核实。'],
] as const
