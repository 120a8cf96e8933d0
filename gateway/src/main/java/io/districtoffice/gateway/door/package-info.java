/** What every request and every answer has to look like, whoever asks. */
@NullMarked
package io.districtoffice.gateway.door;

import org.jspecify.annotations.NullMarked;
