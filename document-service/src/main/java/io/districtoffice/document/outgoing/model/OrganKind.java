package io.districtoffice.document.outgoing.model;

/** What an organ is, as far as the rules about who may write to whom ask. */
public enum OrganKind {
    /** The office 办公厅(室) of a party committee or government: may write in its name. */
    OFFICE,
    DEPARTMENT,
    /** An inner section 内设机构 of a department. */
    SECTION,
    /** A town or street: a lower committee and government. */
    TOWN,
    OTHER
}
