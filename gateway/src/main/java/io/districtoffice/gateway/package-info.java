/** The only public door: it knows paths, limits and faults, and no noun of the office. */
@NullMarked
package io.districtoffice.gateway;

import org.jspecify.annotations.NullMarked;
