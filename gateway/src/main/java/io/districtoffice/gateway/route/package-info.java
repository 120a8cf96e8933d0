/** Which service answers which path, read from the contracts. */
@NullMarked
package io.districtoffice.gateway.route;

import org.jspecify.annotations.NullMarked;
