@org.jspecify.annotations.NullMarked
package io.districtoffice.document.outgoing.model;
