import type { components } from '@/api/generated/supervision'

type Proposal = components['schemas']['Proposal']

export interface ProposalForm {
  kind: Proposal['kind']
  content: string
  requirement: string
  basisKind: Proposal['basis']['kind']
  basisId: string
  basisAt: string
  topic: string
}

export const startProposal = (): ProposalForm => ({ kind: 'AD_HOC', content: '', requirement: '', basisKind: 'DOCUMENT', basisId: '', basisAt: '', topic: '' })

export function proposalBody(form: ProposalForm): Proposal {
  return {
    kind: form.kind,
    basis: { kind: form.basisKind, id: form.basisId.trim(), ...(form.basisAt ? { at: `${form.basisAt}T00:00:00+08:00` } : {}) },
    content: form.content.trim(),
    requirement: form.requirement.trim(),
    ...(form.topic.trim() ? { topic: form.topic.trim() } : {}),
  }
}
