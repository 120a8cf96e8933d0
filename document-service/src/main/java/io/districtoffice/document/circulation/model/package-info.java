/** 传阅: one record for each reader of a document that goes round. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.circulation.model;
