/** How much one caller, one unit and one request may ask for. */
@NullMarked
package io.districtoffice.gateway.limit;

import org.jspecify.annotations.NullMarked;
