/** The web console as browsers get it. */
@NullMarked
package io.districtoffice.gateway.console;

import org.jspecify.annotations.NullMarked;
