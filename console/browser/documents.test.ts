import { expect, test } from 'vitest'
import { Person } from './office'

const TITLE = '关于修复码头护岸的请示'
const REPLY = '中共西山区委办公室关于修复码头护岸的批复'

test('ten people, through their pages alone: a request comes in, is instructed and worked on, and is answered by a document that goes out', async () => {
  const [clerk, secretary, leader, worker] = await Person.allSignedIn('clerk', 'secretary', 'leader', 'transport.clerk')
  const request = await signedFor(clerk)
  await decided(secretary, leader, request)
  await workedOn(secretary, worker, request)

  const reply = await drafted(clerk, request)
  const [head, director] = await Person.allSignedIn('transport.head', 'director')
  await agreed(secretary, head, director, reply)
  await signedAfterTheCall(secretary, leader, reply)
  const number = await sentOut(clerk, reply)
  await answered(secretary, request, number)

  const [recipient, other] = await Person.allSignedIn('qiandao.clerk', 'shiba.head')
  await received(recipient, request, number)
  await other.page.goto(reply)
  await other.sees('您无权查看')
  await expect.poll(async () => {
    await clerk.page.goto(reply)
    await clerk.page.locator('main h1').waitFor()
    return clerk.page.getByText('已签收完毕', { exact: true }).count()
  }).toBeGreaterThan(0)
})

async function signedFor(clerk: Person): Promise<string> {
  await clerk.page.getByRole('link', { name: '签收文件', exact: true }).click()
  await clerk.page.getByLabel('来文单位是本区单位').selectOption('qiandao')
  await clerk.write('来文字号', `千政〔2026〕${Date.now() % 100_000}号`)
  await clerk.write('标题', TITLE)
  await clerk.page.getByLabel('文种').selectOption('REQUEST')
  await clerk.press('签收')
  await clerk.page.getByText('已签收', { exact: true }).waitFor()
  const request = new URL(clerk.page.url()).pathname
  await clerk.asked('登记', (dialog) => dialog.getByText('没有登记过同一来文单位').waitFor())
  await clerk.sees('收文 2026-')
  return request
}

async function decided(secretary: Person, leader: Person, request: string): Promise<void> {
  await secretary.takesUp(request)
  await secretary.asked('初审', (dialog) => secretary.write('初审意见', '属本办受理', dialog))
  await secretary.asked('拟办', async (dialog) => {
    await secretary.write('拟办意见', '拟请交通局牵头办理，报区领导审示', dialog)
    await dialog.getByLabel('牵头单位').selectOption('transport')
  })
  await secretary.asked('送领导批示', async () => {})
  await secretary.page.locator('section').filter({ hasText: '现在在谁手里' }).getByText('区领导').first().waitFor()

  await leader.takesUp(request)
  await leader.asked('批示', (dialog) => leader.write('批示内容', '请交通局抓紧修复，并答复千岛镇。', dialog))
  await leader.page.getByText('已交办', { exact: true }).waitFor()
}

async function workedOn(secretary: Person, worker: Person, request: string): Promise<void> {
  await secretary.takesUp(request)
  await secretary.asked('交办', (dialog) => expect.poll(() => dialog.getByLabel('牵头单位').inputValue(), { message: 'what was proposed' }).toBe('transport'))
  await worker.takesUp(request)
  await worker.press('接收办理')
  await worker.asked('报办理结果', (dialog) => worker.write('办理结果', '护岸修复方案已定，月底完工', dialog))
  await worker.page.getByText('已报结果', { exact: true }).waitFor()
}

async function drafted(clerk: Person, request: string): Promise<string> {
  await clerk.page.goto(request)
  await clerk.page.getByRole('link', { name: '起草答复文件', exact: true }).click()
  await clerk.write('标题', REPLY)
  await clerk.page.getByLabel('文种').selectOption('REPLY')
  await clerk.page.getByLabel('发文代字').selectOption('西办发')
  await clerk.page.getByLabel('紧急程度').selectOption('URGENT')
  await clerk.page.getByLabel('办理时限').fill('2099-12-31')
  await clerk.write('发文理由', '答复千岛镇请示')
  await ticks(clerk, '主送机关', '千岛镇')
  await ticks(clerk, '抄送机关', '千岛镇')
  await clerk.write('正文', '你镇请示收悉。同意修复码头护岸，由区交通局指导实施。')
  await ticks(clerk, '涉及的单位', '交通局')
  const lint = clerk.page.locator('section').filter({ has: clerk.page.getByRole('heading', { name: '行文检查' }) })
  await lint.getByText('必须修改').first().waitFor() // a unit is addressed twice
  await clerk.page.getByRole('group', { name: '抄送机关' }).getByRole('button', { name: '移除“千岛镇”' }).click()
  await lint.getByText('没有发现问题').waitFor()
  await clerk.press('完成，去查看')
  await clerk.page.waitForURL(/\/outgoing\/(?!new)[^/]+$/)
  await clerk.asked('送核稿', async () => {})
  await clerk.page.getByText('核稿', { exact: true }).first().waitFor()
  return new URL(clerk.page.url()).pathname
}

async function ticks(person: Person, group: string, unit: string): Promise<void> {
  const units = person.page.getByRole('group', { name: group })
  await units.locator('summary').click()
  await units.getByLabel(unit, { exact: true }).check()
}

async function agreed(secretary: Person, head: Person, director: Person, reply: string): Promise<void> {
  await secretary.takesUp(reply)
  await secretary.asked('送会签', (dialog) => expect.poll(() => dialog.getByLabel('交通局', { exact: true }).isChecked(), { message: 'whom the draft names' }).toBe(true))
  await head.takesUp(reply)
  await head.asked('同意会签', (dialog) => head.write('意见', '同意', dialog))
  await secretary.takesUp(reply)
  await secretary.asked('送签发', async (dialog) => {
    for (const gate of await dialog.getByRole('group', { name: '七关核对' }).getByRole('checkbox').all()) await gate.check()
    await dialog.getByLabel('公开属性').first().selectOption('ACTIVE')
    await secretary.write('公开属性的理由', '涉及群众出行', dialog)
  })
  await secretary.page.getByText('待签发', { exact: true }).first().waitFor()

  await director.page.goto(reply)
  await director.asked('记录电话同意', async (dialog) => {
    await dialog.getByLabel('哪位领导同意').selectOption({ index: 1 })
    await dialog.getByLabel('通话时间').fill('2026-11-20T09:00')
    await director.write('见证人', '值班员', dialog)
    await director.write('意见', '同意', dialog)
  })
  await director.page.getByText('已电话同意', { exact: true }).first().waitFor()
}

async function signedAfterTheCall(secretary: Person, leader: Person, reply: string): Promise<void> {
  await secretary.takesUp(reply)
  await secretary.asked('复核无误', async () => {})
  await leader.takesUp(reply)
  await leader.sees('尚待补签')
  await leader.asked('补签', (dialog) => leader.write('意见', '同意', dialog))
  await leader.page.getByText('尚待补签').first().waitFor({ state: 'hidden' })
}

async function sentOut(clerk: Person, reply: string): Promise<string> {
  await clerk.takesUp(reply)
  await clerk.asked('编号登记', async () => {})
  await clerk.asked('印制', async () => {})
  await clerk.asked('用印', async () => {})
  await clerk.asked('分发', async () => {})
  await clerk.page.getByText('已分发', { exact: true }).first().waitFor()
  const number = (await clerk.page.locator('main').innerText()).match(/西办发〔20\d\d〕[1-9]\d*号/)![0]
  await clerk.page.goto('/outgoing?view=register')
  await clerk.sees(number)
  const saving = clerk.page.waitForEvent('download')
  await clerk.press('登记簿存为 Excel')
  expect((await saving).suggestedFilename()).toMatch(/\.xlsx$/)
  return number
}

async function answered(secretary: Person, request: string, number: string): Promise<void> {
  await secretary.takesUp(request)
  await secretary.asked('答复来文单位', async (dialog) => {
    await dialog.getByLabel('答复文件').selectOption({ label: `${number}《${REPLY}》` })
    await secretary.write('答复内容', '同意修复，批复随后送达。', dialog)
  })
  await secretary.asked('注结', async () => {})
  await secretary.page.getByText('已注结', { exact: true }).first().waitFor()
}

async function received(recipient: Person, request: string, number: string): Promise<void> {
  await recipient.finds('/dispatches', number)
  await recipient.sees('同意修复码头护岸')
  await recipient.asked('签收', async () => {})
  await recipient.page.getByText('已签收', { exact: true }).first().waitFor()
  await recipient.page.goto(request)
  await recipient.sees('同意修复，批复随后送达。')
}

test('a notice goes round: one reader after the other, and who has it is always known', async () => {
  const [clerk, secretary, first, second] = await Person.allSignedIn('clerk', 'secretary', 'louguan.clerk', 'agri.clerk')
  await clerk.page.goto('/incoming/new')
  await clerk.write('来文单位', '市政府办公室')
  await clerk.write('来文字号', `市政办〔2026〕${Date.now() % 100_000}号`)
  await clerk.write('标题', '关于做好汛期值守工作的通知')
  await clerk.page.getByLabel('载体').selectOption('ELECTRONIC')
  await clerk.press('签收')
  await clerk.page.getByText('已签收', { exact: true }).waitFor()
  const notice = new URL(clerk.page.url()).pathname
  await clerk.asked('登记', async () => {})

  await secretary.takesUp(notice)
  await secretary.asked('初审', async () => {})
  await secretary.asked('拟办', async (dialog) => {
    await dialog.getByLabel('办理方式').selectOption('READ')
    for (const unit of ['娄关镇', '农业农村局']) await dialog.getByRole('button', { name: `+ ${unit}`, exact: true }).click()
  })
  await secretary.asked('传阅', (dialog) => dialog.getByLabel('传阅方式').selectOption('ORDER').then(() => {}))
  const where = secretary.page.locator('section').filter({ has: secretary.page.getByRole('heading', { name: '现在在谁手里' }) })
  await where.getByText('娄关镇').waitFor()

  await first.finds('/circulation', '汛期值守')
  await first.press('已阅')
  await first.page.getByText('已阅', { exact: true }).first().waitFor()
  await expect.poll(async () => {
    await secretary.page.reload()
    await where.waitFor()
    return where.innerText()
  }).toContain('农业农村局')
  await second.finds('/circulation', '汛期值守')
  await second.press('已阅')
  await second.page.getByText('已阅', { exact: true }).first().waitFor()
  await expect.poll(async () => {
    await secretary.page.reload()
    return secretary.page.getByRole('button', { name: '注结', exact: true }).count()
  }).toBe(1)
})
