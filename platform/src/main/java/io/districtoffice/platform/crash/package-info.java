/** Places at which a process can be told to die, to prove that it may die anywhere. */
@NullMarked
package io.districtoffice.platform.crash;

import org.jspecify.annotations.NullMarked;
