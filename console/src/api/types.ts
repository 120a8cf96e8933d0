import type { components as D } from './generated/directory'
import type { components as R } from './generated/info-report'
import type { components as N } from './generated/notification'
import type { components as P } from './generated/platform'
import type { components as S } from './generated/supervision'

export type Person = D['schemas']['SignedIn']['person']
export type SignedIn = D['schemas']['SignedIn']
export type Role = NonNullable<D['schemas']['Role']>
export type Unit = D['schemas']['Unit']
export type PersonRow = D['schemas']['Person']

export type Report = R['schemas']['Report']
export type ReportStatus = R['schemas']['Status']
export type InfoClass = R['schemas']['InfoClass']
export type InfoTone = R['schemas']['InfoTone']
export type Draft = R['schemas']['Draft']
export type FactsRequest = R['schemas']['FactsRequest']
export type Piece = R['schemas']['Piece']
export type Similar = R['schemas']['Similar']
export type Instruction = R['schemas']['Instruction']
export type InstructionRequest = R['schemas']['InstructionRequest']
export type RejectReason = R['schemas']['RejectReason']
export type Distortion = R['schemas']['Distortion']
export type Attachment = R['schemas']['Attachment']
export type UploadedFile = R['schemas']['UploadedFile']
export type Publication = R['schemas']['Publication']
export type Issue = R['schemas']['BulletinIssue']
export type IssueStatus = R['schemas']['IssueStatus']
export type IssueItem = R['schemas']['IssueItem']
export type HistoryEntry = R['schemas']['HistoryEntry']

export type Item = S['schemas']['Item']
export type ItemStatus = S['schemas']['ItemStatus']
export type Assignment = S['schemas']['Assignment']
export type AssignmentStatus = S['schemas']['AssignmentStatus']
export type Feedback = S['schemas']['Feedback']
export type Board = S['schemas']['Board']
export type Light = S['schemas']['Light']
export type Method = S['schemas']['Method']

export type ServiceName = P['parameters']['Service']
export type AuditLine = P['schemas']['AuditLine']
export type Chain = P['schemas']['Chain']
export type DeadLetter = P['schemas']['DeadLetter']

export type Notification = N['schemas']['Notification']
export type Work = N['schemas']['Work']
export type Deadline = N['schemas']['Deadline']
export type Explanation = N['schemas']['Explanation']
