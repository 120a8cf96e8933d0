/** The rules about what an outgoing document may say and to whom: pure functions of its data. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.outgoing.lint;
