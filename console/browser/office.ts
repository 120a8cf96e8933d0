import { afterAll, afterEach, expect } from 'vitest'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'

/** The office that is up, and the browser of this machine; the tests of the system give both. */
export const OFFICE = process.env.OFFICE_URL ?? 'http://127.0.0.1:8080'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const WORD = 'district-demo'

let launched: Promise<Browser> | undefined
const here: Person[] = []

/** One browser for the tests of a file; each person in it has cookies and storage of his own. */
export function browser(): Promise<Browser> {
  return (launched ??= chromium.launch({ executablePath: process.env.OFFICE_CHROMIUM || '/usr/bin/chromium', args: FLAGS }))
}

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    for (const [n, { name, page }] of here.entries()) await page.screenshot({ path: `target/browser/${task.id}-${n}-${name}.png` }).catch(() => {})
  }
  const faults = here.flatMap((person) => person.faults.map((fault) => `${person.name}: ${fault}`))
  await Promise.all(here.splice(0).map((person) => person.context.close()))
  expect(faults, 'what a page did that no page may do').toEqual([])
})
afterAll(async () => {
  await (await launched)?.close()
  launched = undefined
})

/** Somebody at a browser. What no page may do is noted, and fails the test at its end. */
export class Person {
  readonly faults: string[] = []

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async nobody(options: BrowserContextOptions = {}): Promise<Person> {
    return Person.begin('nobody', options)
  }

  static async signedIn(name: string, options: BrowserContextOptions = {}): Promise<Person> {
    const person = await Person.begin(name, options)
    await person.page.goto('/sign-in')
    await person.signIn()
    await person.page.locator('#todo').waitFor()
    return person
  }

  static async allSignedIn<N extends string[]>(...names: N): Promise<{ [K in keyof N]: Person }> {
    const people: Person[] = []
    for (const name of names) people.push(await Person.signedIn(name)) // one after the other: all at once they would only wait for each other
    return people as { [K in keyof N]: Person }
  }

  private static async begin(name: string, options: BrowserContextOptions): Promise<Person> {
    const context = await (await browser()).newContext({ baseURL: OFFICE, viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block', ...options })
    context.setDefaultTimeout(30_000)
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)))
    const person = new Person(name, context, await context.newPage())
    here.push(person)
    person.watch(person.page)
    context.on('page', (page) => person.watch(page))
    return person
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(`error on ${page.url()}: ${error.stack ?? error.message}`))
    page.on('dialog', (dialog) => {
      this.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (line) => {
      if (/security policy/i.test(line.text())) this.faults.push(line.text())
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== OFFICE) this.faults.push(`asked outside: ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} from ${response.url()}`)
    })
  }

  /** Into the form that is in sight. */
  async signIn(page = this.page): Promise<void> {
    const form = page.locator('form').filter({ has: page.locator('input[name=password]') })
    await form.locator('input[name=username]').fill(this.name)
    await form.locator('input[name=password]').fill(WORD)
    await form.locator('input[name=password]').press('Enter')
  }

  async press(button: string, within = this.page.locator('body')): Promise<void> {
    await within.getByRole('button', { name: button, exact: true }).click()
  }

  async write(field: string, text: string, within = this.page.locator('body')): Promise<void> {
    await within.getByRole('textbox', { name: field, exact: true }).fill(text)
  }

  async sees(text: string): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }

  /** What asks for words: opened by a button, sent by the one of the same name in it. */
  async asked(button: string, answer: (dialog: ReturnType<Page['locator']>) => Promise<void>): Promise<void> {
    await this.press(button)
    const dialog = this.page.getByRole('dialog')
    await dialog.waitFor()
    await answer(dialog)
    await this.press(button, dialog)
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Home, and from what there is to do to the place where it is done. */
  async takesUp(place: string): Promise<void> {
    await this.page.goto('/')
    const todo = this.page.locator('section').filter({ has: this.page.locator('#todo') })
    await todo.locator(`a[href="${place}"]`).first().click()
    await this.page.waitForURL(`**${place}`)
  }

  /** The line of a list with these words, asked for until it is there: another service brings it. */
  async finds(list: string, words: string): Promise<string> {
    const line = this.page.locator('a.line, .line').filter({ hasText: words }).locator('xpath=self::a|.//a').first()
    await expect.poll(async () => {
      await this.page.goto(list)
      await this.page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('.bones'))
      return line.count()
    }).toBe(1)
    await line.click()
    await this.page.waitForURL((url) => !url.href.endsWith(list))
    return new URL(this.page.url()).pathname
  }
}

interface Told {
  status: number
  body: any // eslint-disable-line @typescript-eslint/no-explicit-any
  etag: string
}

/** Somebody at the API, for what a test needs to be there before it begins. */
export class Caller {
  private constructor(private readonly token: string) {}

  static async signedIn(username: string): Promise<Caller> {
    const answer = await fetch(`${OFFICE}/api/v1/auth/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username, password: WORD }) })
    return Caller.of(answer)
  }

  static async machine(client: string): Promise<Caller> {
    const answer = await fetch(`${OFFICE}/api/v1/auth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${client}:${WORD}`).toString('base64')}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    })
    return Caller.of(answer)
  }

  private static async of(answer: Response): Promise<Caller> {
    if (!answer.ok) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`)
    return new Caller(((await answer.json()) as { accessToken: string }).accessToken)
  }

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` }
  }

  async get(path: string): Promise<Told> {
    return this.send('GET', path)
  }

  async post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Told> {
    return this.expected(await this.send('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers }))
  }

  /** A command on the version that stands now; looked at again when another service has changed it in between. */
  async act(path: string, command: string, body: unknown = {}): Promise<Told> {
    for (let tries = 0; ; tries++) {
      const now = this.expected(await this.get(path))
      const told = await this.send('POST', `${path}/${command}`, JSON.stringify(body), { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'If-Match': now.etag })
      if (told.status !== 412 || tries === 5) return this.expected(told)
    }
  }

  async upload(to: string, name: string, content: string): Promise<string> {
    const told = await this.send('POST', `/api/v1/${to}`, content, {
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': crypto.randomUUID(),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    })
    return this.expected(told).body.id as string
  }

  private expected(told: Told): Told {
    if (told.status >= 300) throw new Error(`${told.status}: ${JSON.stringify(told.body)}`)
    return told
  }

  private async send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Told> {
    const answer = await fetch(`${OFFICE}${path}`, { method, headers: { ...this.headers, ...headers }, ...(body === undefined ? {} : { body }) })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, etag: answer.headers.get('ETag') ?? '' }
  }
}
