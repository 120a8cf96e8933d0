/** What features say of the files that are bound to what they keep. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.attachment.model;
