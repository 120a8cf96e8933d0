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

  const [recipient, other] = await Person.allSignedIn('qiandao.clerk', 'shiba.clerk')
  await received(recipient, request, number)
  await other.page.goto(reply)
  await other.sees('您无权查看')
  await clerk.page.goto(reply)
  await clerk.page.getByText('已签收完毕', { exact: true }).first().waitFor()
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
