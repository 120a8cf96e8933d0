package io.districtoffice.directory.organization.model;

/** What a person may be in the office (rules.md §3.4). */
public enum Role {
    CLERK,
    SEC_OFFICER,
    SECRETARY,
    DIRECTOR,
    LEADER,
    UNIT_CLERK,
    UNIT_HEAD,
    EDITOR,
    CHIEF_EDITOR,
    SUPERVISOR,
    ARCHIVIST,
    DUTY,
    DUTY_LEADER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR
}
