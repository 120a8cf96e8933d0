@org.jspecify.annotations.NullMarked
package io.districtoffice.inforeport.page.model;
