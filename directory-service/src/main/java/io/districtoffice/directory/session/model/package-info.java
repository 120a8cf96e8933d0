@org.jspecify.annotations.NullMarked
package io.districtoffice.directory.session.model;
