@org.jspecify.annotations.NullMarked
package io.districtoffice.inforeport.report;
