import { expect, test } from 'vitest'
import { Person } from './office'

const TITLE = '河口镇灌渠损毁影响春灌'
const RESULT = '三处灌渠已修复通水，可正常春灌。'

test('nine people, through their pages alone: from a report to the result that comes back to who reported', async () => {
  const [clerk, head, desk, second, chief, leader, supervisor, worker, answerable] = await Person.allSignedIn('hekou.clerk', 'hekou.head', 'desk', 'desk2', 'chief', 'leader', 'supervisor', 'transport.clerk', 'transport.head')

  const report = await written(clerk, head)
  await edited(desk, report)
  const issue = await published(desk, second, chief)
  await instructed(leader, issue)
  const item = await established(supervisor)
  await worked(worker, supervisor, answerable, item)
  await concluded(supervisor, leader, item)
  await backWith(clerk, report)
})

async function written(clerk: Person, head: Person): Promise<string> {
  await clerk.page.getByRole('link', { name: '写信息', exact: true }).click()
  await clerk.write('标题', TITLE)
  await clerk.write('正文', '三处灌渠被冲毁，影响下游春灌，已组织抢修。')
  await clerk.page.getByLabel('发生时间').fill('2026-11-20T06:00')
  await clerk.write('发生地点', '河口镇三处灌渠')
  await clerk.page.getByRole('status').getByText('已保存', { exact: true }).waitFor()
  await clerk.press('完成，去查看')
  await clerk.page.waitForURL(/\/reports\/(?!new)[^/]+$/)
  const report = new URL(clerk.page.url()).pathname

  await head.takesUp(report)
  await head.press('审签')
  await head.page.getByRole('button', { name: '审签', exact: true }).waitFor({ state: 'hidden' })

  await clerk.takesUp(report)
  await clerk.press('报送')
  await clerk.page.getByText(/已报送，回执号 hekou-/).waitFor()
  return report
}

async function edited(desk: Person, report: string): Promise<void> {
  await desk.page.goto('/desk')
  const row = desk.page.getByRole('listitem').filter({ hasText: TITLE })
  await row.getByRole('button', { name: '认领' }).click()
  await desk.page.getByRole('link', { name: '我在编', exact: true }).click()
  await desk.page.getByRole('listitem').filter({ hasText: TITLE }).click()
  await desk.page.waitForURL(new RegExp(report.replace('/reports/', '/desk/')))
  await desk.write('标题', '灌渠损毁影响春灌')
  await desk.press('保存编辑稿')
  await desk.page.getByRole('status').getByText('编辑稿已保存').waitFor()
  await desk.press('送待编库')
  await desk.page.waitForURL('**/desk?view=mine')
}

async function published(desk: Person, second: Person, chief: Person): Promise<string> {
  await desk.page.getByRole('link', { name: '组稿', exact: true }).click()
  await desk.press('安排一期')
  await desk.press('安排', desk.page.getByRole('dialog'))
  await desk.page.waitForURL(/\/issues\/[^/]+$/)
  const issue = new URL(desk.page.url()).pathname
  await desk.press('开始组稿')
  await desk.page.locator('li').filter({ hasText: '灌渠损毁影响春灌' }).getByRole('button', { name: /^加入/ }).click()
  await desk.press('保存组稿')
  await desk.press('我已通读，校对无误')
  await desk.page.getByText(/^已校对/).waitFor()
  await second.takesUp(issue)
  await second.press('我已通读，校对无误')
  await second.page.getByText('已校对', { exact: true }).first().waitFor()
  await chief.takesUp(issue)
  await chief.press('签发')
  await chief.press('编号')
  await chief.press('发布')
  await chief.page.getByText('已发布', { exact: true }).first().waitFor()
  return issue
}

async function instructed(leader: Person, issue: string): Promise<void> {
  await leader.takesUp(issue.replace('/issues/', '/reading/'))
  await leader.page.getByRole('button', { name: /^批示/ }).click()
  await leader.write('批示内容', '请交通局抓紧修复，不误春灌。')
  await leader.page.getByText('指定单位和时限').click()
  await leader.page.getByLabel('牵头单位').selectOption('transport')
  await leader.page.getByLabel('办结时限（工作日）').fill('5')
  await leader.press('发出批示')
  await leader.sees('批示已发出，督查部门将立项督办。')
}

async function established(supervisor: Person): Promise<string> {
  const item = await supervisor.finds('/supervision/items?status=PROPOSED', '不误春灌')
  await supervisor.asked('立项', async (dialog) => {
    await expect.poll(() => dialog.getByLabel('牵头单位').inputValue(), { message: 'what the leader has proposed' }).toBe('transport')
    await supervisor.write('要求', '修复三处灌渠并通水', dialog)
  })
  await supervisor.asked('交办', async () => {})
  await supervisor.page.getByText('已交办', { exact: true }).first().waitFor()
  return item
}

async function worked(worker: Person, supervisor: Person, head: Person, item: string): Promise<void> {
  const assignment = await worker.finds('/assignments', '不误春灌')
  await worker.press('签收')
  await worker.press('接受')
  await worker.asked('反馈进展', async (dialog) => {
    await dialog.getByLabel('进度（%）').fill('60')
    await worker.write('已做工作', '修复两处', dialog)
    await worker.write('困难', '管材未到', dialog)
  })
  await worker.sees('修复两处')
  await worker.asked('报办结', (dialog) => worker.write('办理结果', '三处全部修复并通水', dialog))

  await supervisor.takesUp(assignment)
  await supervisor.asked('验收', async () => {})
  await supervisor.page.getByText('已验收', { exact: true }).first().waitFor()

  await head.takesUp(item)
  await head.asked('上报办理结果', (dialog) => head.write('办理结果', '灌渠三处修复通水，不误春灌', dialog))
  await head.page.getByText('已上报', { exact: true }).first().waitFor()
}

async function concluded(supervisor: Person, leader: Person, item: string): Promise<void> {
  await supervisor.takesUp(item)
  await supervisor.asked('核查', (dialog) => dialog.getByLabel('检查暗访').check())
  await supervisor.press('报领导')
  await supervisor.page.getByText('待领导审阅', { exact: true }).first().waitFor()
  await leader.takesUp(item)
  await leader.asked('已阅，无新批示', (dialog) => leader.write('内容', '很好', dialog))
  await supervisor.takesUp(item)
  await supervisor.asked('销号', (dialog) => supervisor.write('答复来源', RESULT, dialog))
  await supervisor.page.getByText('已销号', { exact: true }).first().waitFor()
}

async function backWith(clerk: Person, report: string): Promise<void> {
  await clerk.page.goto(report)
  await clerk.sees('已采用')
  await clerk.sees('请交通局抓紧修复，不误春灌。')
  await expect.poll(async () => {
    await clerk.page.reload()
    await clerk.page.getByText('办理情况').or(clerk.page.getByText('采用情况')).first().waitFor()
    return clerk.page.locator('main').innerText()
  }).toContain(RESULT)
  await clerk.page.goto('/inbox')
  await clerk.page.locator(`.notice a[href="${report}"]`).first().waitFor()
}
