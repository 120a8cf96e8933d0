import { expect, it } from 'vitest'
import { proposalBody, startProposal } from './proposal'

it('a proposal says what it rests on, and leaves out what was not said', () => {
  const form = { ...startProposal(), content: ' 灌渠修复 ', requirement: '春灌前完成', basisId: '区政府〔2026〕12号' }
  expect(proposalBody(form)).toEqual({ kind: 'AD_HOC', basis: { kind: 'DOCUMENT', id: '区政府〔2026〕12号' }, content: '灌渠修复', requirement: '春灌前完成' })
  expect(proposalBody({ ...form, basisAt: '2026-11-20', topic: '灌渠' })).toMatchObject({ basis: { at: '2026-11-20T00:00:00+08:00' }, topic: '灌渠' })
})
