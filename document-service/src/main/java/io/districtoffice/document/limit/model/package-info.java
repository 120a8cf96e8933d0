/** How long things may take: values shared by incoming documents and their circulation. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.limit.model;
