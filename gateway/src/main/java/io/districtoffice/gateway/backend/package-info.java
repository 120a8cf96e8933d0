/** Calling a service: time-outs, breaker, one retry, and what the caller is told when it is away. */
@NullMarked
package io.districtoffice.gateway.backend;

import org.jspecify.annotations.NullMarked;
