@org.jspecify.annotations.NullMarked
package io.districtoffice.notification.snapshot.model;
