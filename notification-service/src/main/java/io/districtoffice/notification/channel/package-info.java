@org.jspecify.annotations.NullMarked
package io.districtoffice.notification.channel;
