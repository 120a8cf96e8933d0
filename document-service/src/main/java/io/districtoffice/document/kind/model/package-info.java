/** Genre, urgency and secrecy of a document (rules.md 3.1). */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.kind.model;
