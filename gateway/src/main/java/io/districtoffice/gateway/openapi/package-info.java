/** Whether the door is up and who behind it is ready. */
@NullMarked
package io.districtoffice.gateway.openapi;

import org.jspecify.annotations.NullMarked;
